//! Form fields: label, hint, error, input, tied together for screen readers; and the summary of errors on top.

use leptos::prelude::*;

use crate::ui::frame::Frame;

/// A text field.
pub struct Field {
    /// Name and id.
    pub name: &'static str,
    /// The visible label.
    pub label: String,
    /// What was typed before.
    pub value: String,
    /// `text`, `email`, `password` …
    pub kind: &'static str,
    /// Said below the label.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
    /// For the browser's memory (WCAG 1.3.5): `email`, `new-password` …
    pub autocomplete: &'static str,
}

impl Field {
    /// A field with a label and what was typed before.
    #[must_use]
    pub fn new(name: &'static str, label: String, value: &str) -> Self {
        Self { name, label, value: value.to_owned(), kind: "text", hint: None, error: None, autocomplete: "off" }
    }

    /// Of another type.
    #[must_use]
    pub const fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// With a purpose that browsers know.
    #[must_use]
    pub const fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = purpose;
        self
    }

    /// Its HTML.
    #[must_use]
    pub fn view(self) -> AnyView {
        let id = self.name.to_owned();
        self.html(id)
    }

    /// Its HTML, where a page has several such fields: `of` tells them apart.
    #[must_use]
    pub fn view_of(self, of: &str) -> AnyView {
        let id = format!("{}-{of}", self.name);
        self.html(id)
    }

    fn html(self, id: String) -> AnyView {
        let Self { name, label, value, kind, hint, error, autocomplete } = self;
        let described = [hint.as_ref().map(|_| "hint"), error.as_ref().map(|_| "error")]
            .into_iter()
            .flatten()
            .map(|part| format!("{id}-{part}"))
            .collect::<Vec<_>>()
            .join(" ");
        let invalid = error.is_some().then_some("true");
        // A password is never sent back to the page.
        let value = if kind == "password" { String::new() } else { value };
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
                {error.map(|error| view! { <p class="error" id=format!("{id}-error")>{error}</p> })}
                <input
                    type=kind
                    id=id.clone()
                    name=name
                    value=value
                    autocomplete=autocomplete
                    aria-invalid=invalid
                    aria-describedby=(!described.is_empty()).then_some(described)
                />
            </div>
        }
        .into_any()
    }
}

/// The summary of what is wrong, with links to the fields; nothing when nothing is.
#[must_use]
pub fn error_summary(frame: &Frame, errors: &[(impl AsRef<str>, String)]) -> AnyView {
    if errors.is_empty() {
        return ().into_any();
    }
    let items = errors
        .iter()
        .map(|(field, text)| view! { <li><a href=format!("#{}", field.as_ref())>{text.clone()}</a></li> })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" id="errors">
            <h2>{frame.t("form-problem")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}
