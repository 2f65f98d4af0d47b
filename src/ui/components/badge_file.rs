//! The field for the file of a badge, wherever one is checked.

use leptos::prelude::*;

use crate::ui::frame::Frame;

/// The field; `hint` says what may be chosen.
#[must_use]
pub fn badge_file(frame: &Frame, hint: String, error: Option<String>) -> AnyView {
    let invalid = error.is_some().then_some("true");
    let described = if error.is_some() { "file-hint file-error" } else { "file-hint" };
    view! {
        <div class="field">
            <label for="file">{frame.t("verifier-file")}</label>
            <p class="hint" id="file-hint">{hint}</p>
            {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
            <input
                type="file"
                id="file"
                name="file"
                accept="image/png,image/jpeg,image/svg+xml,application/json,.json,.jsonld,.jwt,.jws,.txt"
                aria-invalid=invalid
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}
