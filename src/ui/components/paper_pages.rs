//! Pictures of the pages of a signed checklist.

use leptos::prelude::*;

use crate::{domain::checklist::PaperPage, ui::frame::Frame};

/// What a picture shows, in a line: the page, or what is wrong with it.
#[must_use]
pub fn caption(frame: &Frame, page: &PaperPage) -> String {
    match page.page {
        Some((n, m)) => frame.tv("paper-page-of", &[("n", n.into()), ("m", m.into())]),
        None => frame.t1("paper-picture", "n", page.place),
    }
}

/// The pictures, for who may see them below `path`. Each leads to the whole picture; where another file was handed in,
/// that can be downloaded too.
#[must_use]
pub fn paper_pages(frame: &Frame, pages: &[PaperPage], path: &str) -> AnyView {
    let figures = pages
        .iter()
        .map(|page| {
            let (text, id) = (caption(frame, page), page.id.clone());
            let picture = format!("{path}/{id}");
            let shown = page.picture.is_some().then(|| {
                view! {
                    <a href=picture.clone()><img src=picture.clone() alt=text.clone() loading="lazy" width="300" height="424"/></a>
                }
            });
            let original = (page.upload.is_some() && page.upload != page.picture).then(|| {
                let label = frame.t("paper-original");
                view! { " "<a href=format!("{picture}?original=yes")>{label}<span class="visually-hidden">": "{text.clone()}</span></a> }
            });
            let gone = page.picture.is_none().then(|| view! { <p>{frame.t("paper-gone")}</p> });
            view! { <li><figure>{shown}{gone}<figcaption>{text.clone()}{original}</figcaption></figure></li> }
        })
        .collect_view();
    view! { <ul class="paper-pages">{figures}</ul> }.into_any()
}
