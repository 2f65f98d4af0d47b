//! The five modules.

use leptos::prelude::*;

use crate::{
    domain::{achievement::MODULES, award::best_tier},
    services::learning::Home,
    ui::{
        components::module_card::{Mine, module_card},
        frame::Frame,
        pages::search,
        shell::Page,
    },
};

/// The page; `home` for somebody who is signed in.
#[must_use]
pub fn page(frame: &Frame, home: Option<&Home>) -> Page {
    let held = home.map(Home::holdings).unwrap_or_default();
    let cards = MODULES
        .into_iter()
        .map(|module| {
            let found = home.and_then(|home| home.modules.iter().find(|(id, _)| *id == module));
            let mine = found.map(|(_, progress)| Mine { progress, held: best_tier(&held, module) });
            module_card(frame, module, mine)
        })
        .collect_view();
    let invitation = home.is_none().then(|| {
        view! { <p>{frame.t("catalogue-free")}" "<a href="/sign-up">{frame.t("catalogue-sign-up")}</a></p> }
    });
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("catalogue-title")}</h1>
            <p class="lead">{frame.t("catalogue-lead")}</p>
        </header>
        {search::field(frame)}
        <ul class="grid">{cards}</ul>
        {invitation}
    };
    Page::new(frame.t("nav-modules"), body.into_any()).listed()
}
