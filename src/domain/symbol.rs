//! The symbols of the modules.

/// The symbol of a module, as SVG in the colour of the text around it; empty for what is no module.
#[must_use]
pub fn svg(module: &str) -> &'static str {
    match module {
        "co-operative" => include_str!("../../assets/icons/module-co-operative.svg"),
        "creative-thinking" => include_str!("../../assets/icons/module-creative-thinking.svg"),
        "personal" => include_str!("../../assets/icons/module-personal.svg"),
        "social" => include_str!("../../assets/icons/module-social.svg"),
        "organisational" => include_str!("../../assets/icons/module-organisational.svg"),
        _ => "",
    }
}
