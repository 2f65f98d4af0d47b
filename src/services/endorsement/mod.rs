//! Endorsements: an organisation recognises an achievement, an award or the issuer, under its own name and key.

mod giving;
mod keys;
mod shown;

pub use giving::{Asked, CommentProblem, Given, asked, choices, give, set_consent, withdraw};
pub use keys::{endorser, published, status_list};
pub use shown::{Recognition, Seen, achieved, embedded, of_award, page, seen, shown_of};

use super::{App, ServiceError, Viewer};
use crate::domain::{achieved::Achieved, endorsement::Target, language::Language, open_badges::endorsement::Claim};

/// How many recognitions stand under an achievement or a badge.
pub const SHOWN: i64 = 20;

/// What something is called, in a language; an award by its achievement, which is given, as a made one is.
#[must_use]
pub fn target_name(app: &App, target: &Target, achieved: Option<&Achieved>, language: Language) -> String {
    match target {
        Target::Issuer => app.issuer.facts.name.clone(),
        Target::Achievement(achievement) => super::credential::name(app, &(*achievement).into(), language),
        Target::Made(_) | Target::Award(_) => {
            achieved.map(|achieved| super::credential::name(app, achieved, language)).unwrap_or_default()
        }
    }
}

/// What something is called by its addresses.
fn claim(app: &App, target: &Target) -> Claim {
    let base = &app.issuer.base;
    match target {
        Target::Issuer => Claim { ob3: base.issuer(), ob2: base.ob2_issuer() },
        Target::Achievement(_) | Target::Made(_) => {
            let slug = target.text();
            Claim { ob3: base.achievement(&slug), ob2: base.ob2_badge(&slug) }
        }
        Target::Award(id) => Claim { ob3: base.credential(id), ob2: base.ob2_assertion(id) },
    }
}
