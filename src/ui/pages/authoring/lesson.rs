//! Writing a lesson: title and Markdown, with a preview below.

use leptos::prelude::*;

use super::{course_path, differs, way};
use crate::{
    domain::{
        course::{Course, TITLE_MAX},
        course_lesson::{BODY_MAX, CourseLesson, Unusable},
        own_text::{Pictures, to_html},
        upload::{FILE_MAX, FILES_MAX, PAGES_MAX, QUOTA},
    },
    services::course_picture::{ALT_MAX, NotAdded},
    ui::{
        components::{
            field::error_summary,
            inputs::{Text, hidden},
            long_words::breakable,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form, which a change of language sends.
pub const FORM: &str = "lesson";

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub course: &'a Course,
    /// The lesson as it is stored.
    pub lesson: &'a CourseLesson,
    /// What stands in the form: title and text.
    pub typed: (&'a str, &'a str),
    /// Whose form it is.
    pub owner: &'a str,
    /// What is wrong with what was typed.
    pub problems: &'a [Unusable],
    /// Whether another page stored something else than this one showed.
    pub differs: bool,
    /// The pictures that it may show.
    pub pictures: &'a Pictures,
    /// The description of a picture that was to be added.
    pub alt: &'a str,
    /// Why it was not.
    pub picture: Option<NotAdded>,
}

/// Where the lesson is worked on.
#[must_use]
pub fn path(course: &Course, lesson: &CourseLesson) -> String {
    format!("{}/lessons/{}", course_path(&course.id), lesson.id)
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let path = path(data.course, data.lesson);
    let (title, text) = data.typed;
    let mut errors: Vec<(&'static str, String)> = data.problems.iter().map(|problem| words(frame, *problem)).collect();
    errors.extend(data.picture.map(|why| picture_words(frame, why)));
    let error = |field: &str| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
    let theirs = data.differs.then(|| {
        let html = to_html(&data.lesson.body, data.pictures);
        let theirs = view! {
            <p><strong>{data.lesson.title.clone()}</strong></p>
            <div class="prose" inner_html=html></div>
        };
        differs(frame, path.clone(), theirs.into_any())
    });
    let html = to_html(text, data.pictures);
    let lang = (data.course.draft.language != frame.language).then(|| data.course.draft.language.tag());
    let heading = data.lesson.title.clone();
    let preview = if text.is_empty() {
        view! { <p class="muted">{frame.t("lesson-preview-empty")}</p> }.into_any()
    } else {
        view! { <div class="prose" lang=lang inner_html=html></div> }.into_any()
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {way(frame, data.course, Some(heading.clone()))}
            <h1>{breakable(frame, &heading)}</h1>
        </header>
        {theirs}
        <form class="form" method="post" id=FORM action=path.clone() novalidate>
            {hidden("owner", data.owner)}
            {hidden("revision", data.lesson.revision.to_string())}
            {Text {
                name: "title".into(),
                label: frame.t("course-title"),
                value: title.to_owned(),
                error: error("title"),
                ..Text::default()
            }.view()}
            <div class="tall">
                {TextArea {
                    name: "body".into(),
                    label: frame.t("lesson-text"),
                    value: text.to_owned(),
                    lang: None,
                    hint: Some(frame.t1("lesson-text-hint", "max", BODY_MAX)),
                    error: error("body").map(|text| (text, ().into_any())),
                }.view()}
            </div>
            {help(frame)}
            {picture(frame, data, &path, &error)}
            <p class="actions">
                <button class="button" name="go" value="save">{frame.t("save")}</button>
                <button class="button secondary" name="go" value="preview">{frame.t("save-preview")}</button>
                <button class="button quiet" name="go" value="course">{frame.t("save-to-course")}</button>
            </p>
        </form>
        <section aria-labelledby="preview" class="preview">
            <h2 id="preview">{frame.t("lesson-preview")}</h2>
            {preview}
        </section>
    };
    Page::new(heading, body.into_any()).keeping(FORM)
}

fn words(frame: &Frame, problem: Unusable) -> (&'static str, String) {
    match problem {
        Unusable::TitleMissing => ("title", frame.t("course-title-missing")),
        Unusable::TitleLong => ("title", frame.t1("course-title-long", "max", TITLE_MAX)),
        Unusable::BodyLong => ("body", frame.t1("lesson-text-long", "max", BODY_MAX)),
        Unusable::PictureSilent => ("body", frame.t("lesson-picture-silent")),
    }
}

fn picture_words(frame: &Frame, why: NotAdded) -> (&'static str, String) {
    match why {
        NotAdded::Alt => ("alt", frame.t1("picture-alt-missing", "max", ALT_MAX)),
        NotAdded::NoPicture => ("picture", frame.t("picture-none")),
        NotAdded::Refused(refused) => {
            let args = [
                ("mb", (FILE_MAX / 1024 / 1024).into()),
                ("n", FILES_MAX.into()),
                ("pages", PAGES_MAX.into()),
                ("quota", i64::try_from(QUOTA / 1024 / 1024).unwrap_or(0).into()),
            ];
            ("picture", frame.tv(&format!("upload-refused-{refused}"), &args))
        }
    }
}

/// A picture to be put at the end of the text. Its button sends the whole form, so that nothing typed is lost.
fn picture(frame: &Frame, data: &Data<'_>, path: &str, error: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let wrong = error("picture");
    let invalid = wrong.is_some().then_some("true");
    let described = if wrong.is_some() { "picture-hint picture-error" } else { "picture-hint" };
    view! {
        <fieldset class="add">
            <legend>{frame.t("picture-title")}</legend>
            <div class="field">
                <label for="picture">{frame.t("picture-file")}</label>
                <p class="hint" id="picture-hint">{frame.t("picture-file-hint")}</p>
                {wrong.map(|text| view! { <p class="error" id="picture-error">{text}</p> })}
                <input
                    type="file"
                    id="picture"
                    name="picture"
                    accept="image/jpeg,image/png"
                    aria-invalid=invalid
                    aria-describedby=described
                />
            </div>
            {Text {
                name: "alt".into(),
                label: frame.t("picture-alt"),
                value: data.alt.to_owned(),
                hint: Some(frame.t("picture-alt-hint")),
                error: error("alt"),
                ..Text::default()
            }.view()}
            <p>
                <button
                    class="button secondary"
                    name="go"
                    value="picture"
                    formaction=format!("{path}/pictures")
                    formenctype="multipart/form-data"
                >
                    {frame.t("picture-add")}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}

/// How text is marked up, with examples.
#[must_use]
pub fn help(frame: &Frame) -> AnyView {
    let rows = [
        ("## ", "markdown-heading"),
        ("**", "markdown-strong"),
        ("- ", "markdown-list"),
        ("1. ", "markdown-numbers"),
        ("> ", "markdown-quote"),
        ("[", "markdown-link"),
    ];
    let rows = rows
        .into_iter()
        .map(|(sign, key)| {
            let word = frame.t(key);
            let written = match sign {
                "**" => format!("**{word}**"),
                "[" => format!("[{word}](https://example.org)"),
                start => format!("{start}{word}"),
            };
            view! { <li><code>{written}</code></li> }
        })
        .collect_view();
    view! {
        <details>
            <summary>{frame.t("markdown-title")}</summary>
            <div>
                <p>{frame.t("markdown-text")}</p>
                <ul class="bullets">{rows}</ul>
            </div>
        </details>
    }
    .into_any()
}
