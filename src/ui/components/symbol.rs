//! The symbols of the modules, inline, in the colour of the text around them.

use leptos::prelude::*;

/// The symbol of a module; decoration beside its name.
#[must_use]
pub fn symbol(module: &str) -> AnyView {
    let svg = match module {
        "co-operative" => include_str!("../../../assets/icons/module-co-operative.svg"),
        "creative-thinking" => include_str!("../../../assets/icons/module-creative-thinking.svg"),
        "personal" => include_str!("../../../assets/icons/module-personal.svg"),
        "social" => include_str!("../../../assets/icons/module-social.svg"),
        "organisational" => include_str!("../../../assets/icons/module-organisational.svg"),
        _ => "",
    };
    let svg = svg.replacen("<svg", "<svg class=\"symbol\" aria-hidden=\"true\"", 1);
    view! { <span class="symbol-frame" inner_html=svg></span> }.into_any()
}
