//! A collection as others see it.

use leptos::prelude::*;

use crate::{
    domain::award::Visibility,
    services::collection::{Badge, Shown},
    ui::{
        components::{
            collected::{look, tile},
            standing::mark,
        },
        frame::Frame,
        shell::{Card, Page},
    },
};

/// The page. `own` says that it is the viewer's; `url` is its full address.
#[must_use]
pub fn page(frame: &Frame, shown: &Shown, own: bool, url: &str) -> Page {
    let words = &shown.collection.words;
    let now = frame.app.clock.now();
    let introduction = words.introduction.split("\n\n").filter(|text| !text.trim().is_empty()).map(paragraph);
    let introduction = introduction.collect_view();
    let tiles = shown
        .badges
        .iter()
        .map(|badge| {
            let look = look(frame, badge);
            let page = look.page.clone();
            let stands = match badge {
                Badge::Award(_) => None,
                Badge::Imported(badge) => Some(mark(frame, badge.standing(now))),
            };
            tile(look, page, stands)
        })
        .collect_view();
    let inner = if shown.badges.is_empty() {
        view! { <div class="empty"><p>{frame.t("collection-nothing")}</p></div> }.into_any()
    } else {
        view! { <ul class="badge-grid">{tiles}</ul> }.into_any()
    };
    let by = shown.name.clone().map(|name| view! { <p class="lead">{frame.t1("collection-by", "name", name)}</p> });
    let body = view! {
        {own.then(|| notice(frame, shown))}
        <header class="page-header">
            <p class="kicker">{frame.t("collection-kicker")}</p>
            <h1>{words.title.clone()}</h1>
            {by}
            {introduction}
        </header>
        <section aria-labelledby="in-it">
            <h2 id="in-it">{frame.t1("collection-count", "n", shown.badges.len())}</h2>
            {inner}
        </section>
        <p class="small muted">{frame.t("collection-checked")}</p>
    };
    let page = Page::new(words.title.clone(), body.into_any());
    let card = card(frame, shown, url);
    match words.visibility {
        Visibility::Private => page,
        Visibility::Link => page.with_card(card).embeddable(),
        Visibility::Public => page.with_card(card).embeddable().listed(),
    }
}

/// Lines stay lines.
fn paragraph(text: &str) -> AnyView {
    let mut lines = text.lines().map(|line| line.to_owned().into_any());
    let first = lines.next();
    let rest = lines.map(|line| view! { <br/>{line} }.into_any()).collect_view();
    view! { <p>{first}{rest}</p> }.into_any()
}

fn notice(frame: &Frame, shown: &Shown) -> AnyView {
    let text = match shown.collection.words.visibility {
        Visibility::Private => frame.t("collection-own-private"),
        Visibility::Link | Visibility::Public => frame.t("collection-own"),
    };
    let hidden = (shown.hidden > 0).then(|| frame.t1("collection-hidden", "n", shown.hidden));
    view! {
        <div class="notice">
            <p>
                {text}" "{hidden}" "
                <a href=format!("/my/collections/{}", shown.collection.id)>{frame.t("collection-change")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn card(frame: &Frame, shown: &Shown, url: &str) -> Card {
    let words = &shown.collection.words;
    let title = match &shown.name {
        Some(name) => format!("{} – {name}", words.title),
        None => words.title.clone(),
    };
    let first = shown.badges.first().map(|badge| look(frame, badge).card.replace("side=100", "side=400"));
    let introduction: String = words.introduction.split_whitespace().collect::<Vec<_>>().join(" ");
    let description = if introduction.is_empty() {
        frame.t1("collection-count", "n", shown.badges.len())
    } else {
        introduction.chars().take(300).collect()
    };
    let icon = || format!("{}/assets/icons/icon-512.png", frame.app.issuer.base.as_str());
    Card { title, description, image: first.unwrap_or_else(icon), url: url.to_owned() }
}
