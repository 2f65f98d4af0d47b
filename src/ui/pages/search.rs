//! Searching the lessons.

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::MODULES,
        language::Language,
        search::{Piece, QUERY_MAX},
    },
    services::search::{Hit, Results},
    ui::{frame::Frame, shell::Page},
};

/// The page; `languages` are those that have lessons.
#[must_use]
pub fn page(frame: &Frame, languages: &[Language], results: &Results) -> Page {
    let asked = !results.query.is_empty();
    let found = if !asked {
        modules(frame, "search-browse")
    } else if results.hits.is_empty() {
        nothing(frame, languages, results)
    } else {
        places(frame, results)
    };
    let body = view! {
        <header class="page-header">
            <h1>{frame.t("search-title")}</h1>
            {(!asked).then(|| view! { <p class="lead">{frame.t("search-lead")}</p> })}
        </header>
        {form(frame, &results.query, results.language, languages)}
        {found}
    };
    let title =
        if asked { frame.t1("search-title-of", "query", results.query.as_str()) } else { frame.t("search-title") };
    Page::new(title, body.into_any())
}

/// The field, alone: for other pages.
#[must_use]
pub fn field(frame: &Frame) -> AnyView {
    form(frame, "", frame.language, &[])
}

fn form(frame: &Frame, query: &str, chosen: Language, languages: &[Language]) -> AnyView {
    let several = (languages.len() > 1).then(|| {
        let options = languages
            .iter()
            .map(|language| {
                let tag = language.tag();
                view! { <option value=tag lang=tag selected=*language == chosen>{language.own_name()}</option> }
            })
            .collect_view();
        view! {
            <div class="field">
                <label for="language">{frame.t("search-language")}</label>
                <select id="language" name="language" class="w-medium">{options}</select>
            </div>
        }
    });
    view! {
        <form class="search stack" role="search" action="/search" method="get">
            <label for="q">{frame.t("search-label")}</label>
            <div>
                <input
                    id="q"
                    name="q"
                    type="search"
                    value=query.to_owned()
                    maxlength=QUERY_MAX.to_string()
                    autocomplete="off"
                    enterkeyhint="search"
                />
                <button class="button">{frame.t("search-button")}</button>
            </div>
            {several}
        </form>
    }
    .into_any()
}

fn places(frame: &Frame, results: &Results) -> AnyView {
    let hits = results.hits.iter().map(|hit| place(frame, hit, results.language)).collect_view();
    let count = frame.tv("search-count", &[("n", results.count.into()), ("query", results.query.as_str().into())]);
    let some = (!results.all).then(|| view! { <p>{frame.t("search-some")}</p> });
    let here = (results.pages > 1).then(|| {
        let of = [("page", results.page.into()), ("of", results.pages.into())];
        view! { <p class="muted">{frame.tv("search-page", &of)}</p> }
    });
    view! {
        <section aria-labelledby="found">
            <h2 id="found">{count}</h2>
            {some}
            {here}
            <ol class="results">{hits}</ol>
            {pagination(frame, results)}
        </section>
    }
    .into_any()
}

fn place(frame: &Frame, hit: &Hit, language: Language) -> AnyView {
    let lang = (language != frame.language).then(|| language.tag());
    let catalogue = frame.app.course.catalogue();
    let lesson = catalogue.lesson(&hit.module, &hit.topic, language.tag()).map(|(lesson, _)| lesson.title.clone());
    let module = catalogue.framework().module(&hit.module).map(|module| module.title(language.tag()).to_owned());
    let lesson = lesson.unwrap_or_else(|| hit.topic.clone());
    let itself = hit.anchor.is_empty();
    let href = if itself {
        format!("/modules/{}/{}", hit.module, hit.topic)
    } else {
        format!("/modules/{}/{}#{}", hit.module, hit.topic, hit.anchor)
    };
    // A lesson's own title is its heading.
    let above = (!itself).then_some(lesson);
    view! {
        <li class=format!("card module-card module-{}", hit.module) lang=lang>
            <h3><a href=href>{marked(&hit.heading)}</a></h3>
            <p class="small muted">{above.map(|lesson| format!("{lesson} · "))}{module}</p>
            <p>{marked(&hit.excerpt)}</p>
        </li>
    }
    .into_any()
}

/// What was found stands out; all of it is text.
fn marked(pieces: &[Piece]) -> AnyView {
    pieces
        .iter()
        .map(|piece| {
            let text = piece.text.clone();
            if piece.found { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
        })
        .collect_view()
        .into_any()
}

/// The address of a page of these results.
fn address(query: &str, language: Language, page: usize) -> String {
    let mut form = url::form_urlencoded::Serializer::new("/search?".to_owned());
    let mut address = |name: &str, value: &str| {
        form.append_pair(name, value);
    };
    address("q", query);
    address("language", language.tag());
    if page > 1 {
        address("page", &page.to_string());
    }
    form.finish()
}

fn pagination(frame: &Frame, results: &Results) -> AnyView {
    if results.pages < 2 {
        return ().into_any();
    }
    let to = |page: usize| address(&results.query, results.language, page);
    let previous = (results.page > 1)
        .then(|| view! { <li><a rel="prev" href=to(results.page - 1)>{frame.t("search-previous")}</a></li> });
    let next = (results.page < results.pages)
        .then(|| view! { <li><a rel="next" href=to(results.page + 1)>{frame.t("search-next")}</a></li> });
    let pages = (1..=results.pages)
        .filter(|page| page.abs_diff(results.page) < 3)
        .map(|page| {
            let current = (page == results.page).then_some("page");
            view! { <li><a href=to(page) aria-current=current>{page}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="pagination" aria-label=frame.t("search-pages")><ul>{previous}{pages}{next}</ul></nav>
    }
    .into_any()
}

fn nothing(frame: &Frame, languages: &[Language], results: &Results) -> AnyView {
    let advice = frame.t(if results.telling { "search-nothing-text" } else { "search-little-text" });
    let others = languages
        .iter()
        .filter(|language| **language != results.language)
        .map(|language| {
            let words = frame.t1("search-in", "language", language.own_name());
            view! { <a class="button secondary" href=address(&results.query, *language, 1)>{words}</a> }
        })
        .collect_view();
    view! {
        <section class="empty" aria-labelledby="nothing">
            <h2 id="nothing">{frame.t1("search-nothing", "query", results.query.as_str())}</h2>
            <p>{advice}</p>
            <p class="actions">{others}</p>
        </section>
        {modules(frame, "search-browse-instead")}
    }
    .into_any()
}

/// The modules, for who would rather look around.
fn modules(frame: &Frame, key: &'static str) -> AnyView {
    let items = MODULES
        .into_iter()
        .map(|id| view! { <li><a href=format!("/modules/{id}")>{frame.module_title(id)}</a></li> })
        .collect_view();
    view! {
        <section aria-labelledby="browse">
            // search-browse, search-browse-instead
            <h2 id="browse">{frame.t(key)}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}
