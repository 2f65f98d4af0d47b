//! How far somebody is.

use leptos::prelude::*;

use crate::{domain::tier::Tier, ui::frame::Frame};

/// A bar with the lessons read. `id` must be its own on the page.
#[must_use]
pub fn lessons_read(frame: &Frame, id: String, read: usize, of: usize) -> AnyView {
    let said = frame.tv("count-of", &[("n", read.into()), ("of", of.into())]);
    view! {
        <div class="progress">
            <label for=id.clone()>{frame.t("lessons-read")}</label>
            <progress id=id max=of.to_string() value=read.to_string()>{said.clone()}</progress>
            <span>{said}</span>
        </div>
    }
    .into_any()
}

/// A result with its meaning: "82 %: Good. 3 % more for Excellent."
#[must_use]
pub fn result_line(frame: &Frame, percent: u8) -> String {
    let tier = Tier::reached(percent);
    let word = tier.map_or_else(|| frame.t("tier-none"), |tier| frame.t(tier_key(tier)));
    match tier.map_or(Some(Tier::Sufficient), Tier::next) {
        Some(next) => frame.tv(
            "result-line",
            &[
                ("percent", percent.into()),
                ("tier", word.into()),
                ("more", next.min_percent().saturating_sub(percent).into()),
                ("next", frame.t(tier_key(next)).into()),
            ],
        ),
        None => frame.tv("result-top", &[("percent", percent.into()), ("tier", word.into())]),
    }
}

/// The key of a tier's name.
#[must_use]
pub const fn tier_key(tier: Tier) -> &'static str {
    match tier {
        Tier::Sufficient => "tier-sufficient",
        Tier::Good => "tier-good",
        Tier::Excellent => "tier-excellent",
    }
}

/// A result on the scale of the tiers.
#[must_use]
pub fn score(frame: &Frame, percent: u8) -> AnyView {
    let marks = Tier::ALL
        .into_iter()
        .map(|tier| view! { <li><b>{tier.letter()}</b>" "{tier.min_percent()}</li> })
        .collect_view();
    view! {
        <div class="score">
            <meter min="0" max="100" low="60" high="85" value=percent.to_string() aria-label=frame.t("best-result")>
                {frame.t1("percent", "percent", percent)}
            </meter>
            <ol class="score-scale"><li>{frame.t("tier-none")}</li>{marks}</ol>
        </div>
    }
    .into_any()
}
