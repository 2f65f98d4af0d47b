//! Fields with names that are made while a page is: rows of a form that grows.

use leptos::prelude::*;

/// A text field.
#[derive(Default)]
pub struct Text {
    /// Name and id.
    pub name: String,
    /// The visible label.
    pub label: String,
    /// What was typed before.
    pub value: String,
    /// Said below the label.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
    /// `w-short` or `w-medium` for short answers.
    pub class: Option<&'static str>,
    /// The keyboard that a phone shows: `decimal`, `numeric`.
    pub mode: Option<&'static str>,
}

impl Text {
    /// Its HTML.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Self { name, label, value, hint, error, class, mode } = self;
        let described = described(&name, hint.is_some(), error.is_some());
        let invalid = error.is_some().then_some("true");
        view! {
            <div class="field">
                <label for=name.clone()>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
                {error.map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
                <input
                    type="text"
                    class=class
                    id=name.clone()
                    name=name
                    value=value
                    inputmode=mode
                    autocomplete="off"
                    aria-invalid=invalid
                    aria-describedby=described
                />
            </div>
        }
        .into_any()
    }
}

fn described(name: &str, hint: bool, error: bool) -> Option<String> {
    let parts = [(hint, "hint"), (error, "error")];
    let ids: Vec<_> = parts.into_iter().filter(|(is, _)| *is).map(|(_, part)| format!("{name}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A choice of one from a list: values and their words, and which is chosen.
#[must_use]
pub fn select(name: String, label: String, options: Vec<(String, String)>, chosen: &str) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            <select id=name.clone() name=name>{options}</select>
        </div>
    }
    .into_any()
}

/// A box to tick.
#[must_use]
pub fn tick(name: String, value: &'static str, label: String, checked: bool) -> AnyView {
    view! {
        <label class="choice">
            <input type="checkbox" id=name.clone() name=name value=value checked=checked/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A value that the form carries along.
#[must_use]
pub fn hidden(name: impl Into<String>, value: impl Into<String>) -> AnyView {
    let (name, value): (String, String) = (name.into(), value.into());
    view! { <input type="hidden" name=name value=value/> }.into_any()
}
