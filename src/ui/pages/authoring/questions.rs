//! The question bank: the list of one's own questions.

use leptos::prelude::*;

use super::{QUESTIONS, tabs};
use crate::{
    domain::{bank_question::BankQuestion, kind::KindName},
    store::bank_question::kind_id,
    ui::{
        components::{
            inputs::select,
            pagination::{encoded, pagination},
            rich::html,
        },
        frame::Frame,
        shell::Page,
    },
};

/// Every kind, as menus list them.
pub const KINDS: [KindName; 6] = [
    KindName::Single,
    KindName::Multiple,
    KindName::TrueFalse,
    KindName::Matching,
    KindName::Short,
    KindName::Numerical,
];

/// The orders of the list, as the address names them.
pub const SORTS: [&str; 3] = ["changed", "category", "words"];

/// What a list of questions was asked for, as its address says.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words.
    pub search: String,
    /// The id of a kind; empty for all.
    pub kind: String,
    /// A category; empty for all.
    pub category: String,
    /// The order.
    pub sort: String,
}

impl Filter {
    /// As the query of an address.
    #[must_use]
    pub fn query(&self) -> [(&str, &str); 4] {
        [("q", &self.search), ("kind", &self.kind), ("category", &self.category), ("sort", &self.sort)]
    }

    /// Whether anything is left out.
    #[must_use]
    pub fn is_some(&self) -> bool {
        !self.search.is_empty() || !self.kind.is_empty() || !self.category.is_empty()
    }
}

/// What the page shows.
pub struct Data {
    /// The questions of this page.
    pub questions: Vec<BankQuestion>,
    /// The categories there are, with how many questions each has.
    pub categories: Vec<(String, u32)>,
    /// What was asked for.
    pub filter: Filter,
    /// The number of the page, from 0.
    pub number: i64,
    /// Whether there are more.
    pub more: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("questions-title");
    let list = if data.questions.is_empty() && data.filter.is_some() {
        view! {
            <div class="empty"><p>{frame.t("questions-none-found")}</p><p><a href=QUESTIONS>{frame.t("list-all")}</a></p></div>
        }
        .into_any()
    } else if data.questions.is_empty() {
        view! {
            <div class="empty">
                <h2>{frame.t("questions-none-title")}</h2>
                <p>{frame.t("questions-none-text")}</p>
            </div>
        }
        .into_any()
    } else {
        let rows = data.questions.iter().map(|kept| row(frame, kept)).collect_view();
        view! { <ul class="list questions">{rows}</ul> }.into_any()
    };
    let export = (!data.questions.is_empty()).then(|| {
        let href = format!("{QUESTIONS}/export.gift?{}", encoded(&data.filter.query()));
        view! { <p><a href=href>{frame.t("questions-export")}</a></p> }
    });
    let kinds = KINDS.into_iter().map(|kind| (kind_id(kind).to_owned(), frame.t(&format!("kind-{}", kind_id(kind)))));
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("questions-lead")}</p>
        </header>
        {tabs(frame, QUESTIONS)}
        <form class="adding" method="get" action=format!("{QUESTIONS}/new")>
            {select("new".into(), frame.t("question-new-kind"), kinds.collect(), "single")}
            <button class="button">{frame.t("question-new")}</button>
        </form>
        <p class="actions">
            <a class="button secondary" href=format!("{QUESTIONS}/import")>{frame.t("import-title")}</a>
            <a class="button quiet" href=format!("{QUESTIONS}/platform")>{frame.t("platform-title")}</a>
        </p>
        {(data.filter.is_some() || !data.questions.is_empty()).then(|| filters(frame, data))}
        {list}
        {pagination(frame, QUESTIONS, &data.filter.query(), data.number, data.more)}
        {export}
    };
    Page::new(title, body.into_any())
}

fn filters(frame: &Frame, data: &Data) -> AnyView {
    let categories = std::iter::once((String::new(), frame.t("questions-category-all")))
        .chain(
            data.categories
                .iter()
                .filter(|(name, _)| !name.is_empty())
                .map(|(name, count)| (name.clone(), format!("{name} ({count})"))),
        )
        .collect::<Vec<_>>();
    let sorts = SORTS.into_iter().map(|sort| (sort.to_owned(), frame.t(&format!("questions-sort-{sort}")))).collect();
    let categories = (categories.len() > 1)
        .then(|| select("category".into(), frame.t("question-category"), categories, &data.filter.category));
    view! {
        <form class="search" role="search" method="get" action=QUESTIONS>
            <div class="filters cluster">
                <div class="field">
                    <label for="q">{frame.t("questions-search")}</label>
                    <input id="q" name="q" type="search" value=data.filter.search.clone()/>
                </div>
                {kind_filter(frame, &data.filter.kind)}
                {categories}
                {select("sort".into(), frame.t("list-sort"), sorts, &data.filter.sort)}
                <button class="button secondary">{frame.t("list-show")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The choice of a kind, or all.
#[must_use]
pub fn kind_filter(frame: &Frame, chosen: &str) -> AnyView {
    let kinds = std::iter::once((String::new(), frame.t("questions-kind-all")))
        .chain(KINDS.into_iter().map(|kind| (kind_id(kind).to_owned(), frame.t(&format!("kind-{}", kind_id(kind))))))
        .collect();
    select("kind".into(), frame.t("question-kind"), kinds, chosen)
}

fn row(frame: &Frame, kept: &BankQuestion) -> AnyView {
    let item = &kept.item;
    let name = if item.title.is_empty() { excerpt(&item.text) } else { item.title.clone() };
    let below = (!item.title.is_empty()).then(|| {
        view! { <span class="muted" inner_html=html(item.format, &excerpt(&item.text))></span> }
    });
    let category = item.category.clone().map(|category| format!(" · {category}"));
    view! {
        <li>
            <div>
                <a href=format!("{QUESTIONS}/{}", kept.id)>{name}</a>
                " "
                {below}
            </div>
            <span class="small muted">{frame.t(&format!("kind-{}", kind_id(item.kind.name())))}{category}</span>
        </li>
    }
    .into_any()
}

/// The beginning of a text.
#[must_use]
pub fn excerpt(text: &str) -> String {
    let line = crate::domain::course::one_line(text);
    if line.chars().count() <= 120 {
        return line;
    }
    let start: String = line.chars().take(117).collect();
    format!("{} …", start.trim_end())
}
