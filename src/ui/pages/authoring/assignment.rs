//! Making an assignment: what is asked, by what it is marked, until when.

use leptos::prelude::*;

use super::{course_path, differs, lesson::help, way};
use crate::{
    domain::{
        assignment::{
            Assignment, AssignmentDraft, BRIEF_MAX, Criterion, LINE_MAX, MAX_CRITERIA, MAX_LEVELS, POINTS_MAX, Unusable,
        },
        course::{Course, TITLE_MAX},
    },
    ui::{
        components::{
            field::{Field, error_summary},
            inputs::{Text, hidden, tick},
            long_words::breakable,
            rubric::rubric,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "assignment";
/// The levels that a criterion shows to be filled in, at least.
const LEVELS: usize = 4;

/// What stands in the form: texts as they were typed, so that a day or a number that is none comes back.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// All but what follows.
    pub draft: AssignmentDraft,
    /// The day.
    pub due: String,
    /// The points of each level of each criterion.
    pub points: Vec<Vec<String>>,
}

impl Typed {
    /// The form of an assignment that there is.
    #[must_use]
    pub fn of(draft: &AssignmentDraft) -> Self {
        let points = |criterion: &Criterion| criterion.levels.iter().map(|level| level.points.to_string()).collect();
        Self {
            draft: draft.clone(),
            due: draft.due.map(|day| day.to_string()).unwrap_or_default(),
            points: draft.criteria.iter().map(points).collect(),
        }
    }
}

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub course: &'a Course,
    /// The assignment as it is stored.
    pub assignment: &'a Assignment,
    /// What stands in the form.
    pub typed: &'a Typed,
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong with what was typed.
    pub problems: &'a [Unusable],
    /// Whether another page stored something else than this one showed.
    pub differs: bool,
}

/// Where an assignment is worked on.
#[must_use]
pub fn path(course: &Course, id: &str) -> String {
    format!("{}/assignments/{id}", course_path(&course.id))
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let path = path(data.course, &data.assignment.id);
    let errors: Vec<(String, String)> = data.problems.iter().map(|problem| words(frame, *problem)).collect();
    let error = |field: &str| errors.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone());
    let heading = data.assignment.draft.title.clone();
    let draft = &data.typed.draft;
    let theirs = data.differs.then(|| {
        let there = &data.assignment.draft;
        let theirs = view! {
            <p><strong>{there.title.clone()}</strong></p>
            <p class="kept-lines">{there.brief.clone()}</p>
            {there.due.map(|day| view! { <p>{frame.t1("assignment-due-stored", "date", day.to_string())}</p> })}
            {rubric(frame, &there.criteria, None, None)}
        };
        differs(frame, path.clone(), theirs.into_any())
    });
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {way(frame, data.course, Some(heading.clone()))}
            <h1>{breakable(frame, &heading)}</h1>
            <p class="actions"><a class="button secondary" href=format!("{path}/works")>{frame.t("works-go")}</a></p>
        </header>
        {theirs}
        <form class="form" method="post" id=FORM action=path novalidate>
            // The first button is the one that the Enter key presses.
            <button class="visually-hidden" name="go" value="save" tabindex="-1" aria-hidden="true"></button>
            {hidden("owner", data.owner)}
            {hidden("revision", data.assignment.revision.to_string())}
            {Text {
                name: "title".into(),
                label: frame.t("course-title"),
                value: draft.title.clone(),
                error: error("title"),
                ..Text::default()
            }.view()}
            <div class="tall">
                {TextArea {
                    name: "brief".into(),
                    label: frame.t("assignment-brief"),
                    value: draft.brief.clone(),
                    lang: None,
                    hint: Some(frame.t("assignment-brief-hint")),
                    error: error("brief").map(|text| (text, ().into_any())),
                }.view()}
            </div>
            {help(frame)}
            <h2>{frame.t("assignment-rubric")}</h2>
            <p>{frame.t("assignment-rubric-text")}</p>
            {criteria(frame, data, &error)}
            <h2>{frame.t("assignment-rules")}</h2>
            <p>{frame.t("assignment-rules-text")}</p>
            {Field::new("due", frame.t("assignment-due"), &data.typed.due)
                .kind("date")
                .hint(frame.t("assignment-due-hint"))
                .error(error("due"))
                .view()}
            {tick("again".into(), "yes", frame.t("assignment-again"), draft.again)}
            {tick("anonymous".into(), "yes", frame.t("assignment-anonymous"), draft.anonymous)}
            <p class="actions">
                <button class="button" name="go" value="save">{frame.t("save")}</button>
                <button class="button secondary" name="go" value="preview">{frame.t("save-preview")}</button>
                <button class="button quiet" name="go" value="course">{frame.t("save-to-course")}</button>
            </p>
        </form>
    };
    Page::new(heading, body.into_any()).keeping(FORM)
}

fn words(frame: &Frame, problem: Unusable) -> (String, String) {
    match problem {
        Unusable::TitleMissing => ("title".into(), frame.t("course-title-missing")),
        Unusable::TitleLong => ("title".into(), frame.t1("course-title-long", "max", TITLE_MAX)),
        Unusable::BriefLong => ("brief".into(), frame.t1("lesson-text-long", "max", BRIEF_MAX)),
        Unusable::Due => ("due".into(), frame.t("assignment-due-wrong")),
        Unusable::Name(n) => {
            let args = [("n", (n + 1).into()), ("max", LINE_MAX.into())];
            (format!("criterion-{n}"), frame.tv("assignment-criterion-wrong", &args))
        }
        Unusable::Levels(n) => {
            let args = [("n", (n + 1).into()), ("max", LINE_MAX.into()), ("points", i64::from(POINTS_MAX).into())];
            (format!("words-{n}-0"), frame.tv("assignment-levels-wrong", &args))
        }
    }
}

/// A group of fields for each criterion, and an empty one for the next.
fn criteria(frame: &Frame, data: &Data<'_>, error: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let filled = &data.typed.draft.criteria;
    let empty = Criterion::default();
    let shown = filled.iter().chain((filled.len() < MAX_CRITERIA).then_some(&empty));
    let groups = shown.enumerate().map(|(n, criterion)| group(frame, data, criterion, n, error)).collect_view();
    view! {
        {groups}
        <p><button class="button secondary" name="go" value="criterion">{frame.t("assignment-criterion-more")}</button></p>
    }
    .into_any()
}

fn group(
    frame: &Frame,
    data: &Data<'_>,
    criterion: &Criterion,
    n: usize,
    error: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    let there = n < data.typed.draft.criteria.len();
    let points = data.typed.points.get(n);
    let count = LEVELS.max(criterion.levels.len() + usize::from(there)).min(MAX_LEVELS);
    let levels = (0..count)
        .map(|m| {
            let words = criterion.levels.get(m).map(|level| level.words.clone()).unwrap_or_default();
            let points = points.and_then(|points| points.get(m)).cloned().unwrap_or_default();
            let args = |key: &str| frame.t1(key, "m", m + 1);
            view! {
                <div class="adding">
                    {Text {
                        name: format!("points-{n}-{m}"),
                        label: args("assignment-level-points"),
                        value: points,
                        class: Some("w-short"),
                        mode: Some("numeric"),
                        ..Text::default()
                    }.view()}
                    {Text {
                        name: format!("words-{n}-{m}"),
                        label: args("assignment-level-words"),
                        value: words,
                        error: error(&format!("words-{n}-{m}")),
                        ..Text::default()
                    }.view()}
                </div>
            }
        })
        .collect_view();
    let legend = if there { "assignment-criterion" } else { "assignment-criterion-new" };
    let remove = there.then(|| {
        let label = frame.t1("assignment-criterion-remove-of", "n", n + 1);
        view! {
            <button class="link-button" name="go" value=format!("remove-{n}") aria-label=label>{frame.t("builder-remove")}</button>
        }
    });
    view! {
        <fieldset class="add">
            <legend>{frame.t1(legend, "n", n + 1)}</legend>
            {Text {
                name: format!("criterion-{n}"),
                label: frame.t("assignment-criterion-name"),
                value: criterion.name.clone(),
                hint: (n == 0).then(|| frame.t("assignment-criterion-hint")),
                error: error(&format!("criterion-{n}")),
                ..Text::default()
            }.view()}
            {levels}
            {remove}
        </fieldset>
    }
    .into_any()
}
