//! The viewer's collections, and a form that begins one.

use leptos::prelude::*;

use crate::{
    domain::collection::{Collection, INTRODUCTION_MAX, MAX_COLLECTIONS, TITLE_MAX, TextError},
    ui::{
        components::field::{Field, error_summary},
        frame::Frame,
        shell::Page,
    },
};

/// The form that a change of language sends.
pub const FORM: &str = "collection";

/// Why a collection was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Its title.
    Title(TextError),
    /// There are too many.
    TooMany,
}

/// What the page shows.
#[derive(Debug)]
pub struct Data {
    /// Each with how many badges it holds.
    pub collections: Vec<(Collection, usize)>,
    /// The title as typed.
    pub typed: String,
    /// Why it was not made.
    pub problem: Option<Problem>,
}

/// What is wrong with a title, in words.
#[must_use]
pub fn title_error(frame: &Frame, error: TextError) -> String {
    match error {
        TextError::Missing => frame.t("collection-title-missing"),
        TextError::Long(n) => frame.tv("collection-title-long", &[("n", n.into()), ("max", TITLE_MAX.into())]),
    }
}

/// What is wrong with an introduction, in words.
#[must_use]
pub fn introduction_error(frame: &Frame, error: TextError) -> String {
    let n = if let TextError::Long(n) = error { n } else { 0 };
    frame.tv("collection-introduction-long", &[("n", n.into()), ("max", INTRODUCTION_MAX.into())])
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("collections-title");
    let error = data.problem.map(|problem| match problem {
        Problem::Title(error) => title_error(frame, error),
        Problem::TooMany => frame.t1("collections-too-many", "max", MAX_COLLECTIONS),
    });
    let summary: Vec<_> = error.clone().map(|error| ("title", error)).into_iter().collect();
    let rows = list(frame, &data.collections);
    let first = data.collections.is_empty();
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("collections-lead")}</p>
        </header>
        {error_summary(frame, &summary)}
        {(!first).then(|| view! { <ul class="list">{rows}</ul> })}
        <section class="narrow">
            <h2>{frame.t("collections-new")}</h2>
            <form method="post" action="/my/collections" id=FORM class="form" novalidate>
                {Field::new("title", frame.t("collection-title"), &data.typed).hint(frame.t("collection-title-hint")).error(error).view()}
                <p class="actions"><button class="button">{frame.t("collections-make")}</button></p>
            </form>
        </section>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// A row for each: its title, who sees it, how many badges.
#[must_use]
pub fn list(frame: &Frame, collections: &[(Collection, usize)]) -> AnyView {
    collections
        .iter()
        .map(|(collection, badges)| {
            // collection-seen-public, -link, -private
            let seen = frame.t(&format!("collection-seen-{}", collection.words.visibility));
            let args = [("n", (*badges).into()), ("seen", seen.into())];
            view! {
                <li>
                    <a href=format!("/my/collections/{}", collection.id)>{collection.words.title.clone()}</a>
                    <span class="muted">{frame.tv("collection-row", &args)}</span>
                </li>
            }
        })
        .collect_view()
        .into_any()
}
