//! Imported badges as pages show them: their picture, and where they stand.

use leptos::prelude::*;

use crate::{
    domain::{
        backpack::{Imported, Standing},
        verification::Report,
    },
    ui::frame::Frame,
};

/// The picture of an imported badge; a drawing of this site where there is none that is shown.
#[must_use]
pub fn picture(badge: &Imported) -> String {
    if badge.pictured { format!("/backpack/{}/picture.png", badge.id) } else { "/assets/icons/elsewhere.svg".into() }
}

/// Its name, or words for a badge without one.
#[must_use]
pub fn name(frame: &Frame, badge: &Imported) -> String {
    if badge.name.is_empty() { frame.t("verifier-unnamed") } else { badge.name.clone() }
}

/// Its issuer, as far as that is known.
#[must_use]
pub fn issuer(badge: &Imported) -> Option<String> {
    badge.issuer.clone().or_else(|| badge.host.clone())
}

/// Where it stands, in a word: backpack-standing-proven, -proven-before, -doubted, -expired, -refuted.
#[must_use]
pub fn mark(frame: &Frame, standing: Standing) -> AnyView {
    let class = match standing {
        Standing::Proven => "status status-good",
        Standing::ProvenBefore | Standing::Doubted => "status status-warn",
        Standing::Expired | Standing::Refuted => "status status-bad",
    };
    let text = frame.t(&format!("backpack-standing-{}", standing.id()));
    view! { <span class=class>{text}</span> }.into_any()
}

/// What that means, with the days of the last checks: backpack-told-proven, -proven-before, -doubted, -expired, -refuted.
#[must_use]
pub fn told(frame: &Frame, badge: &Imported) -> String {
    let standing = badge.standing(frame.app.clock.now());
    let day = |at: Option<_>| at.map(|at| frame.moment(at)).unwrap_or_default();
    let args = [
        ("checked", frame.moment(badge.checked_at).into()),
        ("proven", day(badge.proven_at).into()),
        ("end", badge.expires_at.map(|end| frame.day(end)).unwrap_or_default().into()),
        ("host", badge.host.clone().unwrap_or_default().into()),
    ];
    frame.tv(&format!("backpack-told-{}", standing.id()), &args)
}

/// What the last check found, point by point, behind a summary.
#[must_use]
pub fn points(frame: &Frame, reports: &[Report]) -> AnyView {
    let all = reports.iter().map(|report| super::findings::points(frame, report)).collect_view();
    view! {
        <details>
            <summary>{frame.t("backpack-points")}</summary>
            <div class="stack">{all}</div>
        </details>
    }
    .into_any()
}
