//! Badges of a collection: of this site and of others, side by side.

use leptos::prelude::*;

use crate::{
    services::{collection::Badge, credential},
    ui::{
        components::{
            badge::drawing,
            standing::{issuer, name, picture},
        },
        frame::Frame,
    },
};

/// How a badge looks, whichever it is.
#[derive(Clone, Debug)]
pub struct Look {
    /// Its full name.
    pub name: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The path of its picture on pages of this site.
    pub image: String,
    /// The full address of a small picture, for cards on other sites.
    pub card: String,
    /// The path of its page for others.
    pub page: String,
    /// The path of its owner's page.
    pub own: String,
    /// The day of issue, as the reader writes it.
    pub issued: Option<String>,
}

/// How a badge looks.
#[must_use]
pub fn look(frame: &Frame, badge: &Badge) -> Look {
    let base = &frame.app.issuer.base;
    match badge {
        Badge::Award(award) => Look {
            name: credential::name(&frame.app, &award.achievement, frame.language),
            issuer: Some(frame.app.issuer.facts.name.clone()),
            image: drawing(&award.achievement),
            card: format!("{}/picture.png?side=100", base.credential(&award.id)),
            page: format!("/credentials/{}", award.id),
            own: format!("/my/badges/{}", award.id),
            issued: Some(frame.day(award.issued_at)),
        },
        Badge::Imported(imported) => Look {
            name: name(frame, imported),
            issuer: issuer(imported),
            image: picture(imported),
            card: if imported.pictured {
                format!("{}?side=100", base.imported_picture(&imported.id))
            } else {
                format!("{}/assets/icons/icon-192.png", base.as_str())
            },
            page: format!("/backpack/{}", imported.id),
            own: format!("/my/backpack/{}", imported.id),
            issued: imported.issued_at.map(|at| frame.day(at)),
        },
    }
}

/// A tile that leads to a badge.
#[must_use]
pub fn tile(look: Look, href: String, mark: Option<AnyView>) -> AnyView {
    view! {
        <li class="badge-tile">
            <a href=href>
                <img src=look.image alt="" width="160" height="160"/>
                <strong>{look.name}</strong>" "
                {look.issuer.map(|issuer| view! { <span>{issuer}</span>" " })}
                {look.issued.map(|issued| view! { <span>{issued}</span>" " })}
                {mark}
            </a>
        </li>
    }
    .into_any()
}
