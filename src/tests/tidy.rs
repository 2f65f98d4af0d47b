//! Rules about the code itself.

use std::{fs, path::Path};

/// A layer may use only those before it.
const LAYERS: [&str; 6] = ["domain", "store", "adapters", "services", "ui", "web"];

fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((path.to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
}

fn all() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(Path::new("src"), &mut found);
    found
}

/// The part of a file before its unit tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn layers_use_only_those_above_them() {
    for (path, text) in all() {
        let Some(own) = LAYERS.iter().position(|layer| path.starts_with(&format!("src/{layer}/"))) else { continue };
        for (number, later) in LAYERS.iter().enumerate().skip(own + 1) {
            // services and adapters may name each other's neighbours only downwards
            let named = [format!("crate::{later}::"), format!("    {later}::"), format!("    {later}::{{")];
            let uses = code(&text).lines().any(|line| {
                let line = line.trim_end();
                named.iter().any(|n| {
                    line.contains(n.as_str())
                        && (line.contains("crate::") || line.starts_with("    ") && !line.starts_with("     "))
                }) && !line.trim_start().starts_with("//")
            });
            assert!(!uses, "{path} ({}) uses {later} ({number})", LAYERS[own]);
        }
    }
}

#[test]
fn the_domain_is_pure() {
    for (path, text) in all().iter().filter(|(path, _)| path.starts_with("src/domain/")) {
        for impure in ["sqlx", "axum", "leptos", "tokio", "std::fs", "std::net", "async fn"] {
            assert!(!code(text).contains(impure), "{path} holds {impure}");
        }
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    for (path, text) in all()
        .iter()
        .filter(|(path, _)| !path.starts_with("src/store/") && !path.contains("/tests/") && !path.contains("/bin/"))
    {
        for word in ["SELECT ", "INSERT INTO", "DELETE FROM", "sqlx::query"] {
            assert!(!code(text).contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn no_raw_textarea_and_no_inline_style() {
    for (path, text) in all().iter().filter(|(path, _)| path.starts_with("src/ui/")) {
        assert!(
            !text.contains("<textarea") || path.ends_with("components/text_area.rs"),
            "{path}: leptos does not escape a textarea's children"
        );
        assert!(!text.contains(" style="), "{path}: the content security policy forbids inline styles");
        assert!(!text.contains("<Title"), "{path}: leptos_meta does not escape a title");
    }
}
