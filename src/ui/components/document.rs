//! Pages that are mostly words: headings, paragraphs, lists.

use leptos::prelude::*;

use crate::ui::frame::Frame;

/// A part of a document, by the keys of its words.
pub enum Part {
    /// A heading.
    Heading(&'static str),
    /// A paragraph.
    Text(&'static str),
    /// A list.
    List(&'static [&'static str]),
    /// A link in a paragraph of its own: address, words.
    Link(&'static str, &'static str),
    /// Where to write to, when the site has an address for that.
    Contact,
}

/// The parts, one after the other.
#[must_use]
pub fn document(frame: &Frame, parts: &[Part]) -> AnyView {
    let parts = parts
        .iter()
        .map(|part| match part {
            Part::Heading(key) => view! { <h2>{frame.t(key)}</h2> }.into_any(),
            Part::Text(key) => view! { <p>{frame.t(key)}</p> }.into_any(),
            Part::List(keys) => {
                let items = keys.iter().map(|key| view! { <li>{frame.t(key)}</li> }).collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
            Part::Link(href, key) => view! { <p><a href=*href>{frame.t(key)}</a></p> }.into_any(),
            Part::Contact => contact(frame),
        })
        .collect_view();
    view! { <div class="prose">{parts}</div> }.into_any()
}

fn contact(frame: &Frame) -> AnyView {
    let Some(address) = frame.app.config.contact.clone() else { return ().into_any() };
    let href = format!("mailto:{address}");
    view! { <p>{frame.t("site-contact")}" "<a href=href>{address}</a></p> }.into_any()
}
