//! What mentor and learner write to each other.

use leptos::prelude::*;

use crate::{
    store::{
        guidance::Bond,
        guidance_message::{Author, Message},
    },
    ui::{
        components::{breadcrumb::breadcrumb, field::error_summary, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "write";

/// The messages, the newest last; `other` is whom the viewer writes with.
#[must_use]
pub fn bubbles(frame: &Frame, messages: &[Message], other: &str, by_mentor: bool) -> AnyView {
    if messages.is_empty() {
        return view! { <p class="muted">{frame.t("thread-empty")}</p> }.into_any();
    }
    let items = messages
        .iter()
        .rev()
        .map(|message| {
            let mine = (message.author == Author::Mentor) == by_mentor;
            let who = if mine { frame.t("thread-you") } else { other.to_owned() };
            let seen = (mine && message.read_at.is_some()).then(|| frame.t("thread-seen"));
            view! {
                <li class=mine.then_some("mine")>
                    <header class="cluster"><strong>{who}</strong>" "<span class="muted">{frame.moment(message.sent_at)}</span></header>
                    <p class="kept-lines">{message.body.clone()}</p>
                    {seen.map(|seen| view! { <p class="muted">{seen}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="thread">{items}</ol> }.into_any()
}

/// A learner's page; `typed` is what was not taken, `wrong` whether anything is wrong with it.
#[must_use]
pub fn page(frame: &Frame, bond: &Bond, messages: &[Message], typed: Option<&str>, wrong: bool) -> Page {
    let title = frame.t1("thread-title", "name", bond.mentor.as_str());
    let errors: Vec<_> = wrong.then(|| ("message", frame.t("words-wrong"))).into_iter().collect();
    let area = TextArea {
        name: "message".into(),
        label: frame.t1("student-write", "name", bond.mentor.as_str()),
        value: typed.unwrap_or_default().to_owned(),
        lang: None,
        hint: None,
        error: wrong.then(|| (frame.t("words-wrong"), ().into_any())),
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, vec![("/my/mentors".into(), frame.t("mentors-title"))], bond.mentor.clone())}
            <h1>{title.clone()}</h1>
        </header>
        {bubbles(frame, messages, &bond.mentor, false)}
        <form method="post" id=FORM action=format!("/my/mentors/{}", bond.id) class="form" novalidate>
            {area.view()}
            <p class="actions"><button class="button">{frame.t("student-send")}</button></p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}
