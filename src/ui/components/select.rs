//! A choice out of a list that is too long for radio buttons.

use leptos::prelude::*;

/// A choice, tied to its label, hint and error.
pub struct Select {
    /// Name and id.
    pub name: &'static str,
    /// The visible label.
    pub label: String,
    /// Value and words of each option, in order.
    pub options: Vec<(String, String)>,
    /// The value that is chosen.
    pub chosen: String,
    /// Said below the label.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
}

impl Select {
    /// Its HTML.
    #[must_use]
    pub fn view(self) -> AnyView {
        let Self { name, label, options, chosen, hint, error } = self;
        let parts = [hint.as_ref().map(|_| "hint"), error.as_ref().map(|_| "error")];
        let described: Vec<String> = parts.into_iter().flatten().map(|part| format!("{name}-{part}")).collect();
        let options = options
            .into_iter()
            .map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            })
            .collect_view();
        view! {
            <div class="field">
                <label for=name>{label}</label>
                {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
                {error.clone().map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })}
                <select
                    id=name
                    name=name
                    class="w-medium"
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=(!described.is_empty()).then(|| described.join(" "))
                >
                    {options}
                </select>
            </div>
        }
        .into_any()
    }
}
