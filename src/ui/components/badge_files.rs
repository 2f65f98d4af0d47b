//! The files of a badge, to look at or to keep.

use leptos::prelude::*;

use crate::{domain::award::Award, ui::frame::Frame};

/// The picture that most people want, and the other forms behind it; as downloads with names that tell them apart, or as
/// links.
#[must_use]
pub fn badge_files(frame: &Frame, award: &Award, download: bool) -> AnyView {
    let id = &award.id;
    let slug = award.achievement.slug();
    let row = |href: String, end: &str, name: &str, hint: &str| {
        let file = download.then(|| format!("{slug}{end}"));
        view! { <li><a href=href download=file>{frame.t(name)}</a><span class="muted">{frame.t(hint)}</span></li> }
    };
    let page = format!("/credentials/{id}");
    let assertion = format!("/ob2/assertions/{id}");
    view! {
        <ul class="list">
            {row(format!("{page}/badge.png"), ".png", "own-badge-png", "own-badge-png-hint")}
            {row(format!("{page}.json"), "-ob3.json", "own-badge-ob3", "own-badge-ob3-hint")}
        </ul>
        <details>
            <summary>{frame.t("own-badge-more-files")}</summary>
            <ul class="list">
                {row(format!("{page}/badge-ob3.svg"), "-ob3.svg", "own-badge-svg3", "own-badge-svg-hint")}
                {row(format!("{page}/badge-ob2.svg"), "-ob2.svg", "own-badge-svg2", "own-badge-svg-hint")}
                {row(format!("{page}.jwt"), "-ob3.jwt", "own-badge-jwt", "own-badge-jwt-hint")}
                {row(assertion.clone(), "-ob2.json", "own-badge-ob2", "own-badge-ob2-hint")}
                {row(format!("{assertion}.jws"), "-ob2.jws", "own-badge-jws", "own-badge-jws-hint")}
            </ul>
        </details>
    }
    .into_any()
}
