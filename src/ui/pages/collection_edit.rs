//! One of the viewer's collections: its words, its badges in their order, who sees it. One form: whichever button sends it,
//! what was typed comes along.

use leptos::prelude::*;

use super::collections::{FORM, introduction_error, title_error};
use crate::{
    domain::{
        award::Visibility,
        collection::{Direction, Hidden, Item, MAX_BADGES, TextError, Words},
    },
    services::collection::{Badge, Desk, mark_of},
    ui::{
        components::{
            collected::look,
            field::{Field, error_summary},
            share::{Share, link_field, share},
            text_area::TextArea,
        },
        frame::Frame,
        shell::{Page, flash},
    },
};

/// What was typed and could not be saved.
#[derive(Debug)]
pub struct Typed {
    /// The fields as typed.
    pub words: Words,
    /// What is wrong with the title.
    pub title: Option<TextError>,
    /// What is wrong with the introduction.
    pub introduction: Option<TextError>,
    /// What another page saved meanwhile.
    pub other: Option<Words>,
    /// Whether badges were to be added that do not fit.
    pub full: bool,
    /// The badges that were ticked.
    pub ticked: Vec<Item>,
    /// The mark of what the form's page showed, unless the other words are shown now.
    pub before: String,
}

/// What the page shows.
#[derive(Debug)]
pub struct Data {
    /// The collection.
    pub desk: Desk,
    /// Its public address.
    pub url: String,
    /// Whose it is: a form that waits for its sender to sign in says so.
    pub owner: (String, String),
    /// What was typed, where it could not be saved, or where the language was changed.
    pub typed: Option<Typed>,
}

/// The value of the button that moves a badge.
#[must_use]
pub fn move_button(item: &Item, direction: Direction) -> String {
    match direction {
        Direction::Up => format!("up-{item}"),
        Direction::Down => format!("down-{item}"),
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let collection = &data.desk.collection;
    let words = data.typed.as_ref().map_or(&collection.words, |typed| &typed.words);
    let before = match &data.typed {
        Some(Typed { other: Some(other), .. }) => mark_of(other),
        Some(typed) => typed.before.clone(),
        None => mark_of(&collection.words),
    };
    let (owner, owner_name) = &data.owner;
    let shared = collection.words.visibility != Visibility::Private;
    let path = format!("/my/collections/{}", collection.id);
    let title = collection.words.title.clone();
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                <ol>
                    <li><a href="/my/badges">{frame.t("my-badges-title")}</a></li>
                    <li><a href="/my/collections">{frame.t("collections-title")}</a></li>
                </ol>
            </nav>
            <h1>{title}</h1>
            {seen(frame, data)}
        </header>
        {summary(frame, data)}
        <form method="post" action=path.clone() id=FORM class="form" novalidate>
            <input type="hidden" name="owner" value=owner.clone()/>
            <input type="hidden" name="before" value=before/>
            {fields(frame, data, words, owner_name)}
            {badges(frame, data)}
            {others(frame, data)}
        </form>
        {shared.then(|| sharing(frame, data))}
        {removal(frame, &path)}
    };
    let page = Page::new(collection.words.title.clone(), body.into_any()).keeping(FORM).telling();
    if shared { page.with_islands() } else { page }
}

/// Who sees it, and the way to its page.
fn seen(frame: &Frame, data: &Data) -> AnyView {
    let collection = &data.desk.collection;
    let path = format!("/collections/{}", collection.id);
    // collection-told-public, -link, -private
    let told = frame.t(&format!("collection-told-{}", collection.words.visibility));
    let hidden = data.desk.badges.iter().filter(|(_, why)| why.is_some()).count();
    view! {
        {flash(frame)}
        <p class="lead">{told}</p>
        {(hidden > 0).then(|| view! { <p>{frame.t1("collection-hidden", "n", hidden)}</p> })}
        <p class="actions"><a class="button secondary" href=path>{frame.t("collection-look")}</a></p>
    }
    .into_any()
}

fn summary(frame: &Frame, data: &Data) -> AnyView {
    let Some(typed) = &data.typed else { return ().into_any() };
    let mut errors = Vec::new();
    if typed.other.is_some() {
        errors.push(("title", frame.t("collection-differs")));
    }
    errors.extend(typed.title.map(|error| ("title", title_error(frame, error))));
    errors.extend(typed.introduction.map(|error| ("introduction", introduction_error(frame, error))));
    if typed.full {
        errors.push(("others", frame.t1("collection-full", "max", MAX_BADGES)));
    }
    error_summary(frame, &errors)
}

/// What another page saved meanwhile.
fn other(frame: &Frame, data: &Data) -> AnyView {
    let Some(other) = data.typed.as_ref().and_then(|typed| typed.other.as_ref()) else { return ().into_any() };
    let seen = frame.t(&format!("collection-seen-{}", other.visibility));
    let lines = other.introduction.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t("collection-differs-title")}</h2>
            <p>{frame.t("collection-differs-text")}</p>
            <blockquote class="stack">
                <p><strong>{other.title.clone()}</strong>" "<span class="muted">{seen}</span></p>
                {lines}
            </blockquote>
        </div>
    }
    .into_any()
}

fn fields(frame: &Frame, data: &Data, words: &Words, owner: &str) -> AnyView {
    let typed = data.typed.as_ref();
    let title_problem = typed.and_then(|typed| typed.title).map(|error| title_error(frame, error));
    let introduction_problem =
        typed.and_then(|typed| typed.introduction).map(|error| (introduction_error(frame, error), ().into_any()));
    let area = TextArea {
        name: "introduction".into(),
        label: frame.t("collection-introduction"),
        value: words.introduction.clone(),
        lang: None,
        hint: Some(frame.t("collection-introduction-hint")),
        error: introduction_problem,
    };
    let choices = Visibility::ALL
        .into_iter()
        .map(|visibility| {
            // collection-public-choice, collection-link-choice, collection-private-choice, and each with -hint
            let text = frame.t(&format!("collection-{visibility}-choice"));
            let hint = frame.t(&format!("collection-{visibility}-choice-hint"));
            view! {
                <label class="choice">
                    <input type="radio" name="visibility" value=visibility.id() checked=visibility == words.visibility/>
                    <span>{text}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        {other(frame, data)}
        {Field::new("title", frame.t("collection-title"), &words.title).error(title_problem).view()}
        {area.view()}
        <fieldset class="field">
            <legend>{frame.t("collection-who")}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
        <fieldset class="field">
            <legend>{frame.t("own-badge-name")}</legend>
            <div class="choices">
                <label class="choice">
                    <input type="checkbox" name="show_name" value="yes" checked=words.show_name/>
                    <span>{frame.t1("own-badge-show-name", "name", owner)}</span>
                </label>
            </div>
        </fieldset>
        <p class="actions"><button class="button" name="go" value="save">{frame.t("save")}</button></p>
    }
    .into_any()
}

/// The badges in their order, each with buttons.
fn badges(frame: &Frame, data: &Data) -> AnyView {
    let count = data.desk.badges.len();
    let rows =
        data.desk.badges.iter().enumerate().map(|(at, (badge, why))| row(frame, badge, *why, at, count)).collect_view();
    view! {
        <section id="badges">
            <h2>{frame.t("collection-badges")}</h2>
            {if count == 0 {
                view! { <p>{frame.t("collection-empty")}</p> }.into_any()
            } else {
                view! { <p class="hint">{frame.t("collection-order-hint")}</p> <ol class="arrange">{rows}</ol> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// Why visitors do not see it: collection-why-not-valid, -expired, -doubted, -private, -link-only.
fn why_hidden(frame: &Frame, why: Option<Hidden>) -> Option<AnyView> {
    let why = frame.t(&format!("collection-why-{}", why?.id()));
    Some(
        view! { <span class="status status-warn">{frame.t("collection-unseen")}</span>" "<span>{why}</span> }
            .into_any(),
    )
}

fn row(frame: &Frame, badge: &Badge, why: Option<Hidden>, at: usize, count: usize) -> AnyView {
    let look = look(frame, badge);
    let item = badge.item();
    let button = |value: String, key: &str, words: &str, off: bool| {
        view! {
            <button class="button secondary" name="go" value=value disabled=off aria-label=frame.t1(key, "badge", look.name.as_str())>
                {frame.t(words)}
            </button>
        }
    };
    view! {
        <li id=item.to_string()>
            <img src=look.image.clone() alt="" width="64" height="64"/>
            <div>
                <a href=look.own.clone()>{look.name.clone()}</a>
                <p class="small muted">{look.issuer.clone()}</p>
                {why_hidden(frame, why).map(|why| view! { <p class="small">{why}</p> })}
            </div>
            <div class="cluster">
                {button(move_button(&item, Direction::Up), "collection-up-badge", "collection-up", at == 0)}
                {button(move_button(&item, Direction::Down), "collection-down-badge", "collection-down", at + 1 == count)}
                {button(format!("out-{item}"), "collection-out-badge", "collection-out", false)}
            </div>
        </li>
    }
    .into_any()
}

fn others(frame: &Frame, data: &Data) -> AnyView {
    if data.desk.others.is_empty() {
        let key = if data.desk.badges.is_empty() { "collection-no-badges" } else { "collection-all-in" };
        return view! {
            <section id="others">
                <h2>{frame.t("collection-add")}</h2>
                <p>{frame.t(key)}" "<a href="/my/backpack/add">{frame.t("backpack-add-title")}</a></p>
            </section>
        }
        .into_any();
    }
    let ticked = data.typed.as_ref().map(|typed| typed.ticked.as_slice()).unwrap_or_default();
    let choices = data
        .desk
        .others
        .iter()
        .map(|badge| {
            let (look, item) = (look(frame, badge), badge.item());
            view! {
                <label class="choice">
                    <input type="checkbox" name="badge" value=item.to_string() checked=ticked.contains(&item)/>
                    <span>{look.name}<small>{look.issuer}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <section id="others">
            <h2>{frame.t("collection-add")}</h2>
            <fieldset class="field">
                <legend class="visually-hidden">{frame.t("collection-add")}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            <p class="actions"><button class="button secondary" name="go" value="add">{frame.t("collection-add-button")}</button></p>
        </section>
    }
    .into_any()
}

fn sharing(frame: &Frame, data: &Data) -> AnyView {
    let base = &frame.app.issuer.base;
    let seen = data.desk.badges.iter().find(|(_, why)| why.is_none());
    let image = seen.map_or_else(
        || format!("{}/assets/icons/icon-512.png", base.as_str()),
        |(badge, _)| look(frame, badge).card.replace("side=100", "side=300"),
    );
    let title = &data.desk.collection.words.title;
    view! {
        <dl class="facts">
            <div>
                <dt>{frame.t("own-badge-views")}</dt>
                <dd>{frame.t1("own-badge-viewed", "n", data.desk.views)}" "<span class="small muted">{frame.t("views-counted")}</span></dd>
            </div>
        </dl>
        {link_field(frame, &data.url, false)}
        {share(frame, &Share { url: &data.url, title, image: &image, file: None, badge: false })}
    }
    .into_any()
}

fn removal(frame: &Frame, path: &str) -> AnyView {
    view! {
        <section>
            <h2>{frame.t("collection-remove")}</h2>
            <form method="post" action=format!("{path}/delete")>
                <p>{frame.t("collection-remove-text")}</p>
                <p class="actions"><button class="button danger">{frame.t("collection-remove-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
