//! Badges as pages show them.

use leptos::prelude::*;

use crate::{
    domain::{achievement::Achievement, tier::Tier},
    ui::frame::Frame,
};

/// What an achievement says, in the reader's language.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its full name.
    pub name: String,
    /// What it means.
    pub description: String,
    /// What it takes.
    pub criteria: String,
}

/// The address of the drawing of an achievement.
#[must_use]
pub fn drawing(achievement: Achievement) -> String {
    format!("/assets/badges/{}.svg", achievement.slug())
}

/// The name without the tier or the site, for where those stand beside it.
#[must_use]
pub fn short_name(frame: &Frame, achievement: Achievement) -> String {
    match achievement {
        Achievement::Module(module, _) => frame.module_title(module),
        Achievement::Super => frame.t("badge-super-short"),
        Achievement::Mentor => frame.t("badge-mentor-short"),
        Achievement::GoodEmployee => frame.t("badge-good-employee-short"),
    }
}

/// The scores of a tier: "71–84 %".
#[must_use]
pub fn band(frame: &Frame, tier: Tier) -> String {
    frame.tv("badge-band", &[("min", tier.min_percent().into()), ("max", tier.max_percent().into())])
}

/// The large picture of an achievement, beside its name.
#[must_use]
pub fn large(frame: &Frame, achievement: Achievement, name: &str) -> AnyView {
    let alt = frame.t1("badge-picture", "badge", name);
    view! { <img class="badge-large" src=drawing(achievement) alt=alt width="320" height="320"/> }.into_any()
}

/// How an achievement is tested.
#[must_use]
pub fn tested(frame: &Frame, achievement: Achievement) -> AnyView {
    let text = match achievement {
        Achievement::Module(module, _) => frame.t1("badge-tested-module", "module", frame.module_title(module)),
        Achievement::Super => frame.t("badge-tested-super"),
        Achievement::Mentor => frame.t("badge-tested-mentor"),
        Achievement::GoodEmployee => frame.t("badge-tested-good-employee"),
    };
    view! {
        <section>
            <h2>{frame.t("badge-tested")}</h2>
            <p>{text}</p>
        </section>
    }
    .into_any()
}
