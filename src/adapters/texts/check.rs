//! What is wrong with the words, for translators: with file and line.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use crate::domain::{content::ContentError, framework::Framework, language::Language};

/// What is wrong: errors stop the site from starting or show nonsense, a warning says that English is shown.
#[derive(Debug, Default)]
pub struct Faults {
    /// What must be mended.
    pub errors: Vec<ContentError>,
    /// What is not translated.
    pub warnings: Vec<ContentError>,
}

/// A text of a file, by its key.
struct Entry<'a> {
    path: &'a str,
    line: u32,
    /// The values it shows: `$name`.
    values: BTreeSet<&'a str>,
}

/// Checks the `.ftl` files among files of `content/`, and that each language is one the site knows.
#[must_use]
pub fn check(files: &[(String, String)]) -> Faults {
    let mut faults = Faults::default();
    let mut languages: BTreeMap<Language, BTreeMap<&str, Entry<'_>>> = BTreeMap::new();
    let mut unknown = BTreeSet::new();
    for (path, text) in files {
        let Some((tag, _)) = path.split_once('/') else { continue };
        let Ok(language) = tag.parse::<Language>() else {
            if unknown.insert(tag) {
                let known = Language::ALL.iter().map(|language| language.tag()).collect::<Vec<_>>().join(", ");
                faults.errors.push(ContentError::new(path, 1, format!("`{tag}` is none of the languages {known}")));
            }
            continue;
        };
        let entries = languages.entry(language).or_default();
        if !path.ends_with(".ftl") {
            continue;
        }
        if let Err((_, found)) = FluentResource::try_new(text.clone()) {
            let line = |at: usize| number(text.get(..at).unwrap_or_default().matches('\n').count());
            faults
                .errors
                .extend(found.iter().map(|fault| ContentError::new(path, line(fault.pos.start), fault.to_string())));
        }
        for (key, entry) in read(path, text) {
            if let Some(earlier) = entries.get(key) {
                let message = format!("`{key}` stands in {}:{}, too", earlier.path, earlier.line);
                faults.errors.push(ContentError::new(path, entry.line, message));
            } else {
                entries.insert(key, entry);
            }
        }
    }
    let english = languages.remove(&Language::En).unwrap_or_default();
    for (language, entries) in &languages {
        compare(&mut faults, *language, entries, &english);
    }
    faults.errors.sort_unstable();
    faults.warnings.sort_unstable();
    faults
}

/// The outcomes that lack their statement for the checklist in English.
#[must_use]
pub fn statements(files: &[(String, String)], framework: &Framework) -> Vec<ContentError> {
    let english: BTreeSet<&str> = files
        .iter()
        .filter(|(path, _)| path.starts_with("en/") && path.ends_with(".ftl"))
        .flat_map(|(path, text)| read(path, text))
        .map(|(key, _)| key)
        .collect();
    framework
        .topics()
        .flat_map(|(_, topic)| (1..=topic.outcomes.len()).map(|number| format!("can-{}-{number}", topic.id)))
        .filter(|key| !english.contains(key.as_str()))
        .map(|key| ContentError::new("en/statements.ftl", 1, format!("no text `{key}` for the checklist")))
        .collect()
}

/// A key begins at the edge of the page; what belongs to it stands further in.
fn read<'a>(path: &'a str, text: &'a str) -> Vec<(&'a str, Entry<'a>)> {
    let mut entries: Vec<(&str, Entry<'_>)> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        if let Some((key, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|sign: char| sign.is_ascii_alphabetic()))
        {
            entries.push((key, Entry { path, line: number(n), values: BTreeSet::new() }));
        } else if line.starts_with('#') {
            continue;
        }
        if let Some((_, entry)) = entries.last_mut() {
            let names = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|sign: char| !(sign.is_ascii_alphanumeric() || "-_".contains(sign)));
                rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
            });
            entry.values.extend(names.filter(|name| !name.is_empty()));
        }
    }
    entries
}

fn compare(
    faults: &mut Faults,
    language: Language,
    entries: &BTreeMap<&str, Entry<'_>>,
    english: &BTreeMap<&str, Entry<'_>>,
) {
    for (key, entry) in entries {
        let Some(original) = english.get(key) else {
            faults.errors.push(ContentError::new(entry.path, entry.line, format!("English has no text `{key}`")));
            continue;
        };
        for value in entry.values.difference(&original.values) {
            let message = format!("`{key}` shows ${value}, which English does not know");
            faults.errors.push(ContentError::new(entry.path, entry.line, message));
        }
    }
    let mut missing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, original) in english.iter().filter(|(key, _)| !entries.contains_key(*key)) {
        missing.entry(original.path).or_default().push(key);
    }
    for (path, keys) in missing {
        let path = format!("{language}/{}", path.split_once('/').map_or(path, |(_, file)| file));
        let shown = keys.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let more = if keys.len() > 5 { ", …" } else { "" };
        let message = format!("{} texts are not translated, English is shown: {shown}{more}", keys.len());
        faults.warnings.push(ContentError::new(&path, 1, message));
    }
}

/// The number of a line, counted from 1.
fn number(before: usize) -> u32 {
    u32::try_from(before).unwrap_or(u32::MAX - 1) + 1
}

#[cfg(test)]
mod tests {
    use super::{check, statements};
    use crate::adapters::content;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        let english = (
            "en/a.ftl",
            "# Words.\nhello = Hello { $name }\nmany = { $n ->\n    [one] One\n   *[other] { $n }\n }\nbye = Bye\n",
        );
        let files: Vec<(String, String)> =
            std::iter::once(&english).chain(files).map(|(path, text)| ((*path).into(), (*text).into())).collect();
        let faults = check(&files);
        let warnings = faults.warnings.iter().map(|warning| format!("warning {warning}"));
        faults.errors.iter().map(ToString::to_string).chain(warnings).collect()
    }

    #[test]
    fn a_translator_learns_what_is_wrong_and_where() {
        let whole = "hello = Hallo { $name }\nmany = { $n }\nbye = Dag\n";
        assert_eq!(faults(&[("nl/a.ftl", whole), ("de/module.md", ""), ("framework.toml", "")])[1..], [""; 0]);
        let table: [(&[(&str, &str)], &str); 7] = [
            (&[("nl/a.ftl", whole)], ""),
            (&[("nl/a.ftl", "hello = Hallo { $naam }\nmany = x\nbye = y\n")], "nl/a.ftl:1: `hello` shows $naam,"),
            (&[("nl/a.ftl", "hello = x\nmany = x\nbye = y\nby = z\n")], "nl/a.ftl:4: English has no text `by`"),
            (&[("nl/a.ftl", "hello = x\nmany = x\n"), ("nl/b.ftl", "bye = y\nhello = z\n")], "nl/b.ftl:2: `hello`"),
            (&[("nl/a.ftl", "hello = x\nmany = { $n\nbye = y\n")], "nl/a.ftl:"),
            (
                &[("nl/a.ftl", "hello = x\n")],
                "warning nl/a.ftl:1: 2 texts are not translated, English is shown: bye, many",
            ),
            (&[("xx/a.ftl", whole)], "xx/a.ftl:1: `xx` is none of the languages en, nl, sl,"),
        ];
        for (files, expected) in table {
            let found = faults(files);
            let matches = if expected.is_empty() {
                found.is_empty()
            } else {
                found.iter().any(|fault| fault.starts_with(expected))
            };
            assert!(matches, "{files:?}: {expected}\n{found:#?}");
        }
    }

    #[test]
    fn the_words_of_the_site_are_sound() {
        let mut files: Vec<(String, String)> = content::files().collect();
        let faults = check(&files);
        assert!(faults.errors.is_empty(), "{:#?}", faults.errors);
        let catalogue = content::read(&files).unwrap();
        assert!(statements(&files, catalogue.framework()).is_empty());
        for (_, text) in files.iter_mut().filter(|(path, _)| path == "en/statements.ftl") {
            *text = text.replace("can-stress-2 =", "can-stress-4 =");
        }
        let found = statements(&files, catalogue.framework());
        assert!(found.len() == 1 && found[0].message.contains("can-stress-2"), "{found:?}");
    }
}
