//! A text of several lines. Leptos does not escape the children of a `<textarea>`, so this is the only place for one.

use leptos::prelude::*;

use crate::ui::shell::escape;

/// A field of several lines: name and id, label, what was typed before, hint, and what is wrong with it.
#[must_use]
pub fn text_area(
    name: &'static str,
    label: String,
    value: &str,
    hint: Option<String>,
    error: Option<String>,
) -> AnyView {
    let described: Vec<String> = [hint.as_ref().map(|_| "hint"), error.as_ref().map(|_| "error")]
        .into_iter()
        .flatten()
        .map(|part| format!("{name}-{part}"))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = error.is_some().then_some("true");
    // A browser leaves out a line break directly after the tag.
    let text = format!("\n{}", escape(value));
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
            <textarea
                id=name
                name=name
                rows="4"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=invalid
                aria-describedby=described
                inner_html=text
            ></textarea>
        </div>
    }
    .into_any()
}
