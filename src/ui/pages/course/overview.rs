//! A course: what it is about, how far one is, its parts, and what comes next.

use leptos::prelude::*;

use super::Shown;
use crate::{
    domain::{
        course::{Part, PartKind, State},
        own_text::{Pictures, to_html},
        time::Moment,
    },
    services::taking::Taken,
    ui::{
        components::{breadcrumb::breadcrumb, long_words::breakable, progress::tier_key},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows of a learner.
pub struct Mine<'a> {
    /// That they take it.
    pub taken: &'a Taken,
    /// Number and date of a newer version.
    pub newer: Option<(u32, Moment)>,
    /// The badge that comes with the end: its name and the address of its page.
    pub badge: Option<(String, String)>,
}

/// The page; `mine` is missing in a preview.
#[must_use]
pub fn page(frame: &Frame, shown: &Shown<'_>, mine: Option<&Mine<'_>>) -> Page {
    let outline = &shown.document.outline;
    let title = outline.title.clone();
    let lang = shown.lang(frame);
    let mut above = shown.above(frame);
    above.pop();
    let summary = to_html(&outline.summary, &Pictures::new());
    let body = view! {
        {shown.preview.then(|| preview_notice(frame, shown))}
        <header class="page-header">
            {(!above.is_empty()).then(|| breadcrumb(frame, above, title.clone()))}
            <h1 lang=lang>{breakable(frame, &title)}</h1>
            <div class="lead" lang=lang inner_html=summary></div>
        </header>
        {mine.map(|mine| done_notice(frame, mine))}
        {mine.and_then(|mine| brings(frame, mine))}
        {next(frame, shown, mine)}
        {mine.and_then(|mine| newer(frame, shown, mine))}
        <section aria-labelledby="parts">
            <h2 id="parts">{frame.t("course-parts")}</h2>
            {mine.map(|mine| bar(frame, mine.taken))}
            {steps(frame, shown, mine)}
        </section>
        {mine.map(|_| leave(frame, shown))}
    };
    Page::new(title, body.into_any())
}

/// Says that it is a preview, and leads back to the builder.
#[must_use]
pub fn preview_notice(frame: &Frame, shown: &Shown<'_>) -> AnyView {
    let back = shown.base.strip_suffix("/preview").unwrap_or(&shown.base).to_owned();
    view! {
        <div class="notice">
            <p>{frame.t("preview-notice")}" "<a href=back>{frame.t("preview-back")}</a></p>
        </div>
    }
    .into_any()
}

fn done_notice(frame: &Frame, mine: &Mine<'_>) -> Option<AnyView> {
    let at = mine.taken.enrolment.completed_at?;
    let text = frame.t1("course-completed", "date", frame.day(at));
    Some(view! { <div class="notice notice-success"><p>{text}</p></div> }.into_any())
}

/// The badge that comes with the end.
fn brings(frame: &Frame, mine: &Mine<'_>) -> Option<AnyView> {
    let (name, href) = mine.badge.clone()?;
    Some(view! { <p>{frame.t("course-brings-badge")}" "<a href=href>{name}</a></p> }.into_any())
}

/// The one thing to do now.
fn next(frame: &Frame, shown: &Shown<'_>, mine: Option<&Mine<'_>>) -> Option<AnyView> {
    let kind = match mine {
        Some(mine) => mine.taken.next()?,
        None => &shown.document.outline.parts.first()?.kind,
    };
    let title = shown.title(frame, kind);
    let button = frame.t(&format!("course-go-{}", kind.name()));
    Some(
        view! {
            <section class="next-step" aria-labelledby="next">
                <p class="kicker">{frame.t("next-kicker")}</p>
                <h2 id="next">{breakable(frame, &title)}</h2>
                <p class="actions"><a class="button" href=shown.href(kind)>{button}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn newer(frame: &Frame, shown: &Shown<'_>, mine: &Mine<'_>) -> Option<AnyView> {
    let (number, at) = mine.newer?;
    let text = frame.tv("course-newer", &[("number", number.into()), ("date", frame.day(at).into())]);
    Some(
        view! {
            <section class="notice" aria-labelledby="newer">
                <h2 id="newer">{frame.t("course-newer-title")}</h2>
                <p>{text}</p>
                <form method="post" action=format!("{}/newest", shown.base)>
                    <button class="button secondary">{frame.t("course-newer-take")}</button>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// A bar with the required parts that are done.
#[must_use]
pub fn bar(frame: &Frame, taken: &Taken) -> AnyView {
    let (done, of) = taken.required();
    let said = frame.tv("count-of", &[("n", done.into()), ("of", of.into())]);
    let id = format!("done-{}", taken.enrolment.id);
    view! {
        <div class="progress">
            <label for=id.clone()>{frame.t("course-required-done")}</label>
            <progress id=id max=of.max(1).to_string() value=done.to_string()>{said.clone()}</progress>
            <span>{said}</span>
        </div>
    }
    .into_any()
}

fn steps(frame: &Frame, shown: &Shown<'_>, mine: Option<&Mine<'_>>) -> AnyView {
    let next = mine.and_then(|mine| mine.taken.next());
    let none = State::default();
    let states = shown.states.iter().chain(std::iter::repeat(&none));
    let items = shown
        .document
        .outline
        .parts
        .iter()
        .zip(states)
        .map(|(part, state)| {
            let here = next == Some(&part.kind);
            let title = shown.title(frame, &part.kind);
            view! {
                <li class=state.done.then_some("done") aria-current=here.then_some("step")>
                    <a href=shown.href(&part.kind) lang=own_lang(frame, shown, &part.kind)>{breakable(frame, &title)}</a>
                    " "<span>{aside(frame, part, *state)}</span>
                </li>
            }
        })
        .collect_view();
    if shown.document.outline.parts.is_empty() {
        return view! { <div class="empty"><p>{frame.t("course-no-parts")}</p></div> }.into_any();
    }
    view! { <ol class="steps">{items}</ol> }.into_any()
}

fn own_lang(frame: &Frame, shown: &Shown<'_>, kind: &PartKind) -> Option<&'static str> {
    match kind {
        PartKind::Module(_) | PartKind::Lesson { .. } => None,
        PartKind::OwnLesson(_) | PartKind::Quiz(_) | PartKind::Assignment(_) => shown.lang(frame),
    }
}

/// What is said beside a part: its kind, whether it is done, what it takes.
fn aside(frame: &Frame, part: &Part, state: State) -> String {
    let mut words = vec![frame.t(&format!("part-{}", part.kind.name()))];
    if !part.required {
        words.push(frame.t("part-optional"));
    }
    match (state.done, state.percent, part.level) {
        (true, Some(percent), _) => words.push(frame.t1("part-done-with", "percent", percent)),
        (true, None, _) => words.push(frame.t("part-done")),
        (false, Some(percent), Some(level)) => {
            let args = [
                ("percent", percent.into()),
                ("level", frame.t(tier_key(level)).into()),
                ("least", level.min_percent().into()),
            ];
            words.push(frame.tv("part-below", &args));
        }
        (false, _, Some(level)) => {
            let args = [("level", frame.t(tier_key(level)).into()), ("least", level.min_percent().into())];
            words.push(frame.tv("part-takes", &args));
        }
        (false, _, None) if state.begun => words.push(frame.t("part-begun")),
        (false, _, None) => {}
    }
    words.join(" · ")
}

fn leave(frame: &Frame, shown: &Shown<'_>) -> AnyView {
    view! {
        <details>
            <summary>{frame.t("course-leave-title")}</summary>
            <form method="post" action=format!("{}/leave", shown.base)>
                <p>{frame.t("course-leave-text")}</p>
                <p class="actions"><button class="button danger">{frame.t("course-leave")}</button></p>
            </form>
        </details>
    }
    .into_any()
}
