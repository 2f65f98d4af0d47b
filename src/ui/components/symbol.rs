//! The symbols of the modules, inline, in the colour of the text around them.

use leptos::prelude::*;

use crate::domain::symbol::svg;

/// The symbol of a module; decoration beside its name.
#[must_use]
pub fn symbol(module: &str) -> AnyView {
    let svg = svg(module).replacen("<svg", "<svg class=\"symbol\" aria-hidden=\"true\"", 1);
    view! { <span class="symbol-frame" inner_html=svg></span> }.into_any()
}
