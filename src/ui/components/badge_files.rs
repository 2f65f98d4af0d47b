//! The files of a badge, to look at or to keep.

use leptos::prelude::*;

use crate::{domain::award::Award, ui::frame::Frame};

/// A list of all forms; as downloads with names that tell them apart, or as links.
#[must_use]
pub fn badge_files(frame: &Frame, award: &Award, download: bool) -> AnyView {
    let id = &award.id;
    let slug = award.achievement.slug();
    let rows = [
        (format!("/credentials/{id}/badge.png"), ".png", "own-badge-png", "own-badge-png-hint"),
        (format!("/credentials/{id}/badge-ob3.svg"), "-ob3.svg", "own-badge-svg3", "own-badge-svg-hint"),
        (format!("/credentials/{id}/badge-ob2.svg"), "-ob2.svg", "own-badge-svg2", "own-badge-svg-hint"),
        (format!("/credentials/{id}.json"), "-ob3.json", "own-badge-ob3", "own-badge-ob3-hint"),
        (format!("/credentials/{id}.jwt"), "-ob3.jwt", "own-badge-jwt", "own-badge-jwt-hint"),
        (format!("/ob2/assertions/{id}"), "-ob2.json", "own-badge-ob2", "own-badge-ob2-hint"),
        (format!("/ob2/assertions/{id}.jws"), "-ob2.jws", "own-badge-jws", "own-badge-jws-hint"),
    ];
    // own-badge-png, own-badge-svg3, own-badge-svg2, own-badge-ob3, own-badge-jwt, own-badge-ob2, own-badge-jws, and the
    // hints own-badge-png-hint, own-badge-svg-hint, own-badge-ob3-hint, own-badge-jwt-hint, own-badge-ob2-hint,
    // own-badge-jws-hint
    let rows = rows.map(|(href, end, name, hint)| {
        let file = download.then(|| format!("{slug}{end}"));
        view! { <li><a href=href download=file>{frame.t(name)}</a><span class="muted">{frame.t(hint)}</span></li> }
    });
    view! { <ul class="list">{rows.into_iter().collect_view()}</ul> }.into_any()
}
