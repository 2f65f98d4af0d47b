//! An assignment as learners see it: what is asked, by what it is marked, their draft, and what the mentor says.

use leptos::prelude::*;

use super::{super::signed_paper::refusal, Shown, overview::preview_notice};
use crate::{
    domain::{
        assignment::{AssignmentDraft, AssignmentText, FILES_MAX, Marking, Stage, TEXT_MAX, stage},
        course::Part,
        own_text::{Pictures, to_html},
        tier::Tier,
    },
    services::assignment::working::{Opened, Past, Problem},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            inputs::hidden,
            long_words::breakable,
            progress::{score, tier_key},
            rubric::rubric,
            text_area::TextArea,
        },
        frame::Frame,
        pages::authoring::marking::files,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "work";

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub shown: &'a Shown<'a>,
    /// The assignment's id in it.
    pub id: &'a str,
    /// What is asked.
    pub text: &'a AssignmentText,
    /// The date, and how it is marked.
    pub draft: &'a AssignmentDraft,
    /// What the learner did; nothing in a preview.
    pub mine: Option<Mine<'a>>,
}

/// What the page shows of a learner.
pub struct Mine<'a> {
    /// The assignment.
    pub opened: &'a Opened,
    /// What was typed, or the draft.
    pub typed: &'a str,
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong.
    pub problem: Option<Problem>,
    /// Whether another page kept something else meanwhile.
    pub differs: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Data { shown, text, .. } = data;
    let lang = shown.lang(frame);
    let title = text.title.clone();
    let errors = data.mine.as_ref().and_then(|mine| mine.problem).map(|problem| words(frame, problem));
    let errors: Vec<(&'static str, String)> = errors.into_iter().collect();
    let brief = to_html(&text.brief, &Pictures::new());
    let part =
        shown.document.outline.parts.iter().find(|part| part.kind.to_string() == format!("assignment/{}", data.id));
    let body = view! {
        {error_summary(frame, &errors)}
        {shown.preview.then(|| preview_notice(frame, shown))}
        <header class="page-header">
            {breadcrumb(frame, shown.above(frame), title.clone())}
            <h1 lang=lang>{breakable(frame, &title)}</h1>
            {facts(frame, data)}
        </header>
        {data.mine.as_ref().and_then(|mine| result(frame, mine))}
        <section aria-labelledby="brief">
            <h2 id="brief">{frame.t("assignment-brief")}</h2>
            <div class="prose" lang=lang inner_html=brief></div>
        </section>
        <section aria-labelledby="rubric">
            <h2 id="rubric">{frame.t("assignment-how-marked")}</h2>
            {part.and_then(|part| level(frame, part))}
            {rubric(frame, &text.criteria, None, lang)}
        </section>
        {data.mine.as_ref().map(|mine| own(frame, data, mine, &errors))}
    };
    let page = Page::new(title, body.into_any());
    if data.mine.as_ref().is_some_and(|mine| mine.opened.may_hand_in()) { page.keeping(FORM) } else { page }
}

fn level(frame: &Frame, part: &Part) -> Option<AnyView> {
    let level = part.level?;
    let args = [("least", level.min_percent().into()), ("level", frame.t(tier_key(level)).into())];
    Some(view! { <p>{frame.tv("quiz-rule-level", &args)}</p> }.into_any())
}

/// Until when, and where it stands.
fn facts(frame: &Frame, data: &Data<'_>) -> AnyView {
    let due = data.draft.due_at();
    let until = match due {
        Some(at) => frame.t1("assignment-until", "date", frame.day(at)),
        None => frame.t("assignment-no-date"),
    };
    let state = data.mine.as_ref().map(|mine| {
        let work = mine.opened.work.as_ref();
        let at = work.and_then(|work| work.submitted_at);
        let stage = stage(at, work.and_then(|work| work.marked_at));
        let over = stage == Stage::Open && due.is_some_and(|due| mine.opened.now > due);
        let class = match stage {
            Stage::Waiting => "status",
            Stage::Marked => "status status-good",
            Stage::Open => "status status-warn",
        };
        // my-work-waiting, my-work-marked, my-work-open
        let text = frame.t(&format!("my-work-{}", stage.id()));
        let late = over.then(|| view! { <p>{frame.t("assignment-late-still")}</p> });
        view! { <p><span class=class>{text}</span></p>{late} }
    });
    view! { <p class="lead">{until}</p>{state} }.into_any()
}

/// What the mentor says.
fn result(frame: &Frame, mine: &Mine<'_>) -> Option<AnyView> {
    let past = mine.opened.past.as_ref()?;
    let marking = past.marking.as_ref()?;
    let again = mine.opened.may_hand_in().then(|| view! { <p>{frame.t("assignment-may-again")}</p> });
    Some(
        view! {
            <section class="next-step" aria-labelledby="result">
                <h2 id="result">{said(frame, mine.opened, marking)}</h2>
                {score(frame, marking.percent)}
                {comment(frame, marking)}
                {again}
                <details>
                    <summary>{frame.t("assignment-marks")}</summary>
                    <div>{rubric(frame, &past.text.criteria, Some(&marking.chosen.0), None)}</div>
                </details>
            </section>
        }
        .into_any(),
    )
}

fn said(frame: &Frame, opened: &Opened, marking: &Marking) -> String {
    let percent = marking.percent;
    match opened.part.level {
        Some(level) if percent < level.min_percent() => {
            let missing = level.min_percent() - percent;
            let args =
                [("percent", percent.into()), ("missing", missing.into()), ("level", frame.t(tier_key(level)).into())];
            frame.tv("assignment-below", &args)
        }
        _ => {
            let tier = Tier::reached(percent).map_or_else(String::new, |tier| frame.t(tier_key(tier)));
            frame.tv("assignment-reached", &[("percent", percent.into()), ("level", tier.into())])
        }
    }
}

fn comment(frame: &Frame, marking: &Marking) -> Option<AnyView> {
    let html = to_html(&marking.comment, &Pictures::new());
    (!marking.comment.is_empty())
        .then(|| view! { <h3>{frame.t("assignment-comment")}</h3><div class="prose" inner_html=html></div> }.into_any())
}

fn words(frame: &Frame, problem: Problem) -> (&'static str, String) {
    match problem {
        Problem::Long => ("body", frame.t1("lesson-text-long", "max", TEXT_MAX)),
        Problem::Nothing => ("body", frame.t("work-nothing")),
        Problem::Files => ("file", frame.t1("work-files-many", "max", FILES_MAX)),
        Problem::File(refused) => ("file", refusal(frame, refused)),
    }
}

/// The learner's own work: the form, or what was handed in.
fn own(frame: &Frame, data: &Data<'_>, mine: &Mine<'_>, errors: &[(&'static str, String)]) -> AnyView {
    let handed = mine.opened.past.as_ref().map(|past| handed_in(frame, past));
    let form = mine.opened.may_hand_in().then(|| form(frame, data, mine, errors));
    view! { {form}{handed} }.into_any()
}

fn handed_in(frame: &Frame, past: &Past) -> AnyView {
    let text = to_html(&past.hand_in.body, &Pictures::new());
    let uploads = past.files.iter().map(|stored| &stored.upload);
    view! {
        <section aria-labelledby="handed-in">
            <h2 id="handed-in">{frame.t("work-yours")}</h2>
            <p>{frame.t1("work-handed-in", "date", frame.moment(past.hand_in.submitted_at))}</p>
            {(!past.hand_in.body.is_empty()).then(|| view! { <div class="as-learner prose" inner_html=text></div> })}
            {files(frame, uploads, false, |id| format!("/my/uploads/{id}"))}
        </section>
    }
    .into_any()
}

fn form(frame: &Frame, data: &Data<'_>, mine: &Mine<'_>, errors: &[(&'static str, String)]) -> AnyView {
    let path = format!("{}/assignments/{}", data.shown.base, data.id);
    let error = |field: &str| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
    let work = mine.opened.work.as_ref();
    let revision = work.map_or(0, |work| work.revision);
    let again = work.is_some_and(|work| work.submitted_at.is_some());
    let theirs = mine.differs.then(|| {
        let there = work.map(|work| work.body.clone()).unwrap_or_default();
        crate::ui::pages::authoring::differs(
            frame,
            path.clone(),
            view! { <p class="kept-lines">{there}</p> }.into_any(),
        )
    });
    view! {
        <section aria-labelledby="yours">
            <h2 id="yours">{frame.t(if again { "work-again-title" } else { "work-title" })}</h2>
            {again.then(|| view! { <p>{frame.t("work-again-text")}</p> })}
            {theirs}
            <form class="form" method="post" id=FORM action=path enctype="multipart/form-data" novalidate>
                // The first button is the one that the Enter key presses.
                <button class="visually-hidden" name="go" value="keep" tabindex="-1" aria-hidden="true"></button>
                {hidden("owner", mine.owner)}
                {hidden("revision", revision.to_string())}
                <div class="tall">
                    {TextArea {
                        name: "body".into(),
                        label: frame.t("work-text"),
                        value: mine.typed.to_owned(),
                        lang: None,
                        hint: Some(frame.t1("work-text-hint", "max", TEXT_MAX)),
                        error: error("body").map(|text| (text, ().into_any())),
                    }.view()}
                </div>
                {own_files(frame, mine.opened)}
                {(mine.opened.files.len() < FILES_MAX).then(|| file(frame, error("file")))}
                <p class="actions">
                    <button class="button" name="go" value="hand-in">{frame.t(if again { "work-hand-in-again" } else { "work-hand-in" })}</button>
                    <button class="button secondary" name="go" value="keep">{frame.t("work-keep")}</button>
                </p>
                <p class="hint">{frame.t("work-keep-hint")}</p>
            </form>
        </section>
    }
    .into_any()
}

fn own_files(frame: &Frame, opened: &Opened) -> Option<AnyView> {
    let items: Vec<_> = opened
        .files
        .iter()
        .map(|stored| {
            let upload = &stored.upload;
            let name = format!("{}.{}", upload.name, upload.kind.id());
            let label = frame.t1("work-file-remove-of", "file", name.as_str());
            view! {
                <li>
                    <a class="long" href=format!("/my/uploads/{}", upload.id)>{name}</a>" "
                    <button class="link-button" name="go" value=format!("remove-{}", upload.id) aria-label=label>
                        {frame.t("builder-remove")}
                    </button>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <h3>{frame.t("work-files")}</h3><ul class="bullets">{items}</ul> }.into_any())
}

fn file(frame: &Frame, wrong: Option<String>) -> AnyView {
    let invalid = wrong.is_some().then_some("true");
    let described = if wrong.is_some() { "file-hint file-error" } else { "file-hint" };
    view! {
        <div class="field">
            <label for="file">{frame.t("work-file")}</label>
            <p class="hint" id="file-hint">{frame.t1("work-file-hint", "max", FILES_MAX)}</p>
            {wrong.map(|text| view! { <p class="error" id="file-error">{text}</p> })}
            <input
                type="file"
                id="file"
                name="file"
                accept="application/pdf,image/jpeg,image/png"
                aria-invalid=invalid
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}
