//! One learner as their mentor follows them: what they need, how far they are, their way, messages and notes.

use leptos::prelude::*;

use super::{ago, board::chip, thread::bubbles};
use crate::{
    domain::{achievement::MODULES, mentoring::Share, tier::Tier, time::Moment},
    services::following::{Followed, Step},
    ui::{
        components::{
            badge::short_name, breadcrumb::breadcrumb, field::error_summary, text_area::TextArea, tier_chip::tier_chip,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form with the message.
const FORM: &str = "write";

/// What was typed and not taken.
#[derive(Default)]
pub struct Entered {
    /// A message.
    pub message: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// Shown again for another language: nothing is wrong.
    pub fine: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Followed, entered: &Entered, now: Moment) -> Page {
    let name = data.learner.name.clone();
    let here = format!("/mentor/students/{}", data.learner.id.0);
    let wrong = |typed: &Option<String>| typed.is_some() && !entered.fine;
    let errors: Vec<_> = [("message", wrong(&entered.message)), ("note", wrong(&entered.note))]
        .into_iter()
        .filter(|(_, wrong)| *wrong)
        .map(|(field, _)| (field, frame.t("words-wrong")))
        .collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, vec![("/mentor".into(), frame.t("board-title"))], name.clone())}
            <h1>{name.clone()}</h1>
            {needs(frame, data)}
        </header>
        {facts(frame, data, now)}
        {modules(frame, data)}
        {messages(frame, data, &here, entered)}
        {notes(frame, data, &here, entered)}
        {path(frame, data)}
        {manage(frame, data, &here)}
    };
    Page::new(name, body.into_any()).keeping(FORM)
}

fn needs(frame: &Frame, data: &Followed) -> AnyView {
    if data.needs.is_empty() {
        return view! { <p class="lead">{frame.t("student-fine")}</p> }.into_any();
    }
    let chips = data.needs.iter().map(|need| chip(frame, *need)).collect_view();
    // student-need-answer, student-need-stuck, student-need-silent
    let why =
        data.needs.iter().map(|need| frame.t(&format!("student-need-{}", need.id()))).collect::<Vec<_>>().join(" ");
    view! { <p>{chips}</p> <p class="lead">{why}</p> }.into_any()
}

fn facts(frame: &Frame, data: &Followed, now: Moment) -> AnyView {
    let bond = &data.bond;
    let shared = |what| bond.shares.contains(&what);
    let hidden = || view! { <span class="muted">{frame.t("not-shared")}</span> }.into_any();
    let email = if shared(Share::Email) {
        let address = data.learner.email.as_typed().to_owned();
        view! { <a href=format!("mailto:{address}")>{address.clone()}</a> }.into_any()
    } else {
        hidden()
    };
    // Who accepted by a link and did nothing since was last here then.
    let seen = if shared(Share::Activity) {
        ago(frame, data.seen_at.unwrap_or(bond.accepted_at), now).into_any()
    } else {
        hidden()
    };
    view! {
        <section>
            <h2 class="visually-hidden">{frame.t("student-facts")}</h2>
            <dl class="facts">
                <div><dt>{frame.t("board-cohort")}</dt><dd><a href=format!("/mentor/cohorts/{}", bond.cohort.0)>{bond.cohort.1.clone()}</a></dd></div>
                <div><dt>{frame.t("student-since")}</dt><dd>{frame.day(bond.accepted_at)}</dd></div>
                <div><dt>{frame.t("board-seen")}</dt><dd>{seen}</dd></div>
                <div><dt>{frame.t("email")}</dt><dd>{email}</dd></div>
                <div><dt>{frame.t("student-language")}</dt><dd lang=data.learner.language.tag()>{data.learner.language.own_name()}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn modules(frame: &Frame, data: &Followed) -> AnyView {
    let shares = &data.bond.shares;
    if !shares.contains(&Share::Results) && !shares.contains(&Share::Activity) {
        return view! { <section><h2>{frame.t("student-modules")}</h2><p>{frame.t("student-nothing-shared")}</p></section> }
            .into_any();
    }
    let rows = MODULES.into_iter().map(|module| module_row(frame, data, module)).collect_view();
    view! {
        <section>
            <h2 id="modules">{frame.t("student-modules")}</h2>
            <div class="table-wrap" role="region" aria-labelledby="modules" tabindex="0">
                <table class="stacking">
                    <caption class="visually-hidden">{frame.t("student-modules")}</caption>
                    <thead><tr>
                        <th scope="col">{frame.t("student-module")}</th>
                        <th scope="col">{frame.t("student-read")}</th>
                        <th scope="col">{frame.t("student-best")}</th>
                        <th scope="col">{frame.t("student-attempts")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn module_row(frame: &Frame, data: &Followed, module: &'static str) -> AnyView {
    let shares = &data.bond.shares;
    let hidden = || view! { <span class="muted">{frame.t("not-shared")}</span> }.into_any();
    let read = if shares.contains(&Share::Activity) {
        let total = frame.app.course.catalogue().framework().module(module).map_or(0, |m| m.topics.len());
        let read = data.read.iter().find(|(id, _)| id == module).map_or(0, |(_, read)| *read);
        frame.tv("student-of", &[("n", read.into()), ("total", total.into())]).into_any()
    } else {
        hidden()
    };
    let standing = data.standings.iter().find(|standing| standing.module == module);
    let (best, attempts) = match (shares.contains(&Share::Results), standing) {
        (false, _) => (hidden(), hidden()),
        (true, None) => ("–".into_any(), "0".into_any()),
        (true, Some(standing)) => {
            let stuck = (standing.below >= crate::domain::mentoring::STUCK_AFTER)
                .then(|| frame.t1("student-below", "n", standing.below));
            let tier = tier_chip(frame, Tier::reached(standing.best));
            (
                view! { <span>{format!("{} %", standing.best)}" "{tier}</span> }.into_any(),
                view! { <span>{standing.attempts.to_string()}" "{stuck}</span> }.into_any(),
            )
        }
    };
    view! {
        <tr class=format!("module-{module}")>
            <th scope="row">{frame.module_title(module)}</th>
            <td data-label=frame.t("student-read")>{read}</td>
            <td data-label=frame.t("student-best")>{best}</td>
            <td data-label=frame.t("student-attempts")>{attempts}</td>
        </tr>
    }
    .into_any()
}

fn messages(frame: &Frame, data: &Followed, here: &str, entered: &Entered) -> AnyView {
    let wrong = entered.message.is_some() && !entered.fine;
    let area = TextArea {
        name: "message".into(),
        label: frame.t1("student-write", "name", data.learner.name.as_str()),
        value: entered.message.clone().unwrap_or_default(),
        lang: None,
        hint: Some(frame.t("student-write-hint")),
        error: wrong.then(|| (frame.t("words-wrong"), ().into_any())),
    };
    let waiting = data.bond.waiting_since.is_some().then(|| {
        view! {
            <form method="post" action=format!("{here}/settle")>
                <button class="link-button">{frame.t("student-settle")}</button>
            </form>
        }
    });
    let nudge = if data.bond.muted_at.is_some() {
        view! { <p class="muted">{frame.t("student-muted")}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("{here}/nudge")>
                <p>{frame.t("student-nudge-text")}</p>
                <p class="actions"><button class="button secondary">{frame.t("student-nudge")}</button></p>
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="messages">
            <h2 id="messages">{frame.t("student-messages")}</h2>
            {bubbles(frame, &data.messages, &data.learner.name, true)}
            {waiting}
            <form method="post" id=FORM action=format!("{here}/message") class="form" novalidate>
                {area.view()}
                <p class="actions"><button class="button">{frame.t("student-send")}</button></p>
            </form>
            <h3>{frame.t("student-nudge")}</h3>
            {nudge}
        </section>
    }
    .into_any()
}

fn notes(frame: &Frame, data: &Followed, here: &str, entered: &Entered) -> AnyView {
    let wrong = entered.note.is_some() && !entered.fine;
    let area = TextArea {
        name: "note".into(),
        label: frame.t("student-note"),
        value: entered.note.clone().unwrap_or_default(),
        lang: None,
        hint: Some(frame.t("student-note-hint")),
        error: wrong.then(|| (frame.t("words-wrong"), ().into_any())),
    };
    let list = data
        .notes
        .iter()
        .map(|note| {
            view! {
                <li>
                    <div class="prose"><p class="kept-lines">{note.body.clone()}</p></div>
                    <p class="muted">{frame.moment(note.written_at)}</p>
                    <form method="post" action=format!("{here}/notes/{}/delete", note.id)>
                        <button class="link-button">{frame.t("student-note-delete")}<span class="visually-hidden">": "{frame.moment(note.written_at)}</span></button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="notes">
            <h2 id="notes">{frame.t("student-notes")}</h2>
            {(!data.notes.is_empty()).then(|| view! { <ul class="notes">{list}</ul> })}
            <form method="post" action=format!("{here}/notes") class="form" novalidate>
                {area.view()}
                <p class="actions"><button class="button secondary">{frame.t("student-note-keep")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn path(frame: &Frame, data: &Followed) -> AnyView {
    let steps = data
        .path
        .iter()
        .map(|(at, step)| {
            let text = match step {
                Step::SignedUp => frame.t("path-signed-up"),
                Step::Accepted => frame.t("path-accepted"),
                Step::Began(module) => frame.t1("path-began", "module", frame.module_title(module)),
                Step::Result(module, percent) => frame.tv(
                    "path-result",
                    &[("module", frame.module_title(module).into()), ("percent", (*percent).into())],
                ),
                Step::Badge(award) => frame.t1("path-badge", "badge", short_name(frame, &award.achievement)),
            };
            let class = matches!(step, Step::Badge(_)).then_some("done");
            view! { <li class=class><strong>{text}</strong>" "<span class="muted">{frame.day(*at)}</span></li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="path">
            <h2 id="path">{frame.t("student-path")}</h2>
            <ol class="steps">{steps}</ol>
        </section>
    }
    .into_any()
}

fn manage(frame: &Frame, data: &Followed, here: &str) -> AnyView {
    let options = data
        .cohorts
        .iter()
        .map(|cohort| {
            let here = cohort.id == data.bond.cohort.0;
            view! { <option value=cohort.id.clone() selected=here>{cohort.name.clone()}</option> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="manage">
            <h2 id="manage">{frame.t("student-manage")}</h2>
            <form method="post" action=format!("{here}/cohort") class="form">
                <div class="field">
                    <label for="cohort">{frame.t("student-move")}</label>
                    <select id="cohort" name="cohort">{options}</select>
                </div>
                <p class="actions"><button class="button secondary">{frame.t("student-move-button")}</button></p>
            </form>
            <details>
                <summary>{frame.t("student-end")}</summary>
                <form method="post" action=format!("{here}/end")>
                    <p>{frame.t("student-end-text")}</p>
                    <p class="actions"><button class="button danger">{frame.t("student-end")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
