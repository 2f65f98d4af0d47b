//! Marking a work: what was handed in, the rubric to choose from, a comment, and on to the next.

use leptos::prelude::*;

use super::{COURSES, assignment::path, course_path, works::code};
use crate::{
    domain::{
        assignment::{COMMENT_MAX, Criterion, Marking},
        own_text::{Pictures, to_html},
        upload::Upload,
    },
    services::assignment::marking::{Decision, Marked, Table},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            inputs::{hidden, tick},
            long_words::breakable,
            rubric::rubric,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "marking";

/// What the page shows.
pub struct Data<'a> {
    /// The work.
    pub table: &'a Table,
    /// What was chosen and typed.
    pub typed: &'a Decision,
    /// Whose form it is.
    pub owner: &'a str,
    /// What became of it, if it was not stored.
    pub problem: Option<Marked>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Table { course, assignment, work, learner, past, .. } = data.table;
    let here = path(course, &assignment.id);
    let who = learner.as_ref().map_or_else(|| code(frame, &work.id), |learner| learner.name.clone());
    let errors = problem(frame, data);
    let above = vec![
        (COURSES.to_owned(), frame.t("courses-title")),
        (course_path(&course.id), course.draft.title.clone()),
        (format!("{here}/works"), assignment.draft.title.clone()),
    ];
    let late = assignment.draft.due_at().is_some_and(|due| past.hand_in.submitted_at > due);
    let differs = (data.problem == Some(Marked::Differs)).then(|| {
        let there = past
            .marking
            .as_ref()
            .map_or_else(|| frame.t("marking-newer").into_any(), |marking| marked(frame, marking, &past.text.criteria));
        view! {
            <section class="notice notice-warning" role="alert" aria-labelledby="differs">
                <h2 id="differs">{frame.t("marking-differs")}</h2>
                <p>{frame.t("marking-differs-text")}</p>
                <div>{there}</div>
            </section>
        }
    });
    let text = to_html(&past.hand_in.body, &Pictures::new());
    let heading = frame.tv("marking-heading", &[("who", who.as_str().into())]);
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, who.clone())}
            <h1>{breakable(frame, &heading)}</h1>
            <p>
                {frame.t1("work-handed-in", "date", frame.moment(past.hand_in.submitted_at))}
                {late.then(|| view! { " "<span class="status status-warn">{frame.t("work-late")}</span> })}
            </p>
        </header>
        {differs}
        <section aria-labelledby="work">
            <h2 id="work">{frame.t("marking-work")}</h2>
            {(!past.hand_in.body.is_empty()).then(|| view! { <div class="as-learner prose" inner_html=text></div> })}
            {files(frame, past.files.iter().map(|stored| &stored.upload), learner.is_none(), |id| format!("{here}/works/{}/files/{id}", work.id))}
        </section>
        {before(frame, data)}
        {form(frame, data, &format!("{here}/works/{}", work.id), &errors)}
    };
    Page::new(heading, body.into_any()).keeping(FORM)
}

fn problem(frame: &Frame, data: &Data<'_>) -> Vec<(String, String)> {
    match data.problem {
        Some(Marked::Missing(n)) => vec![(format!("level-{n}-0"), frame.t("marking-level-missing"))],
        Some(Marked::Long) => vec![("comment".into(), frame.t1("lesson-text-long", "max", COMMENT_MAX))],
        Some(Marked::Done | Marked::Differs) | None => Vec::new(),
    }
}

/// The files of a work. Where nobody may know whose they are, they have numbers for names.
#[must_use]
pub fn files<'a>(
    frame: &Frame,
    files: impl Iterator<Item = &'a Upload>,
    hidden: bool,
    href: impl Fn(&str) -> String,
) -> Option<AnyView> {
    let items: Vec<_> = (1..)
        .zip(files)
        .map(|(n, upload)| {
            let name = if hidden { n.to_string() } else { upload.name.clone() };
            let size = frame.t1("file-size", "kb", i64::try_from(upload.size.div_ceil(1024)).unwrap_or(i64::MAX));
            let file = format!("{name}.{}", upload.kind.id());
            view! { <li><a class="long" href=href(&upload.id)>{file}</a>" "<span class="muted">{size}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <h3>{frame.t("work-files")}</h3><ul class="bullets">{items}</ul> }.into_any())
}

/// A marking that there is.
#[must_use]
pub fn marked(frame: &Frame, marking: &Marking, criteria: &[Criterion]) -> AnyView {
    let comment = to_html(&marking.comment, &Pictures::new());
    view! {
        <p>{frame.tv("marking-there", &[
            ("percent", i64::from(marking.percent).into()),
            ("date", frame.moment(marking.marked_at).into()),
        ])}</p>
        {rubric(frame, criteria, Some(&marking.chosen.0), None)}
        <div inner_html=comment></div>
    }
    .into_any()
}

fn before(frame: &Frame, data: &Data<'_>) -> Option<AnyView> {
    let items: Vec<_> = data
        .table
        .before
        .iter()
        .map(|(number, at, percent)| {
            let percent = percent.map_or_else(|| frame.t("marking-unmarked"), |percent| format!("{percent} %"));
            let args = [("number", (*number).into()), ("date", frame.moment(*at).into()), ("percent", percent.into())];
            view! { <li>{frame.tv("marking-before", &args)}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="before">
                <h2 id="before">{frame.t("marking-before-title")}</h2>
                <ul class="bullets">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn form(frame: &Frame, data: &Data<'_>, action: &str, errors: &[(String, String)]) -> AnyView {
    let past = &data.table.past;
    let seen = past.marking.as_ref().map_or(0, |marking| marking.number);
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone());
    let groups = past
        .text
        .criteria
        .iter()
        .enumerate()
        .map(|(n, criterion)| {
            let chosen = data.typed.chosen.get(n).copied().flatten();
            choices(frame, criterion, n, chosen, error(&format!("level-{n}-0")))
        })
        .collect_view();
    let there = past.marking.as_ref().map(|_| view! { <p>{frame.t("marking-again-text")}</p> });
    view! {
        <form class="form" method="post" id=FORM action=action.to_owned() novalidate>
            <h2>{frame.t("marking-title")}</h2>
            {there}
            {hidden("owner", data.owner)}
            {hidden("hand-in", past.hand_in.id.as_str())}
            {hidden("seen", seen.to_string())}
            {groups}
            {TextArea {
                name: "comment".into(),
                label: frame.t("marking-comment"),
                value: data.typed.comment.clone(),
                lang: None,
                hint: Some(frame.t("marking-comment-hint")),
                error: error("comment").map(|text| (text, ().into_any())),
            }.view()}
            {tick("again".into(), "yes", frame.t("marking-again"), data.typed.again)}
            <p class="actions">
                <button class="button" name="go" value="next">{frame.t("marking-save-next")}</button>
                <button class="button secondary" name="go" value="save">{frame.t("marking-save")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn choices(frame: &Frame, criterion: &Criterion, n: usize, chosen: Option<u8>, error: Option<String>) -> AnyView {
    let described = error.is_some().then(|| format!("level-{n}-error"));
    let options = criterion
        .levels
        .iter()
        .zip(0_u8..)
        .map(|(level, m)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=format!("level-{n}-{m}")
                        name=format!("level-{n}")
                        value=m.to_string()
                        checked=chosen == Some(m)
                        aria-describedby=described.clone()
                    />
                    <span>{level.words.clone()}<small>{frame.t1("rubric-points", "points", i64::from(level.points))}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{criterion.name.clone()}</legend>
            {error.map(|text| view! { <p class="error" id=format!("level-{n}-error")>{text}</p> })}
            <div class="choices">{options}</div>
        </fieldset>
    }
    .into_any()
}
