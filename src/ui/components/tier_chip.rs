//! A tier as letter, shape and word.

use leptos::prelude::*;

use crate::{domain::tier::Tier, ui::frame::Frame};

/// The chip of a tier, or "not yet".
#[must_use]
pub fn tier_chip(frame: &Frame, tier: Option<Tier>) -> AnyView {
    match tier {
        Some(tier) => view! {
            <span class=format!("tier tier-{tier}")><b>{tier.letter()}</b>" "{frame.t(&format!("tier-{tier}"))}</span>
        }
        .into_any(),
        None => view! { <span class="tier tier-none"><b>"–"</b>" "{frame.t("tier-none")}</span> }.into_any(),
    }
}
