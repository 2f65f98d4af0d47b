//! Questions of a file: the form, and what would become of each question.

use leptos::prelude::*;

use super::{QUESTIONS, question::fault_words};
use crate::{
    domain::{
        moodle_xml::Lost,
        question_import::{MAX_BYTES, Source},
    },
    services::bank_question::import::{Line, Report, Verdict},
    store::bank_question::kind_id,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::error_summary,
            inputs::{Text, hidden},
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Neither a file nor a text.
    Nothing,
    /// Too large.
    Large,
    /// No text, or no question in it.
    NotRead,
    /// The bank has no room for so many.
    Full,
}

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The text of the file, or what was pasted.
    pub text: String,
    /// The category for questions that name none.
    pub category: String,
    /// The quiz that the questions are for, as `COURSE/QUIZ`; empty for none.
    pub quiz: String,
}

fn path() -> String {
    format!("{QUESTIONS}/import")
}

/// The form.
#[must_use]
pub fn form(frame: &Frame, typed: &Typed, problem: Option<Problem>) -> Page {
    let title = frame.t("import-title");
    let error = problem.map(|problem| match problem {
        Problem::Nothing => frame.t("import-nothing"),
        Problem::Large => frame.t1("import-large", "max", MAX_BYTES / 1024),
        Problem::NotRead => frame.t("import-not-read"),
        Problem::Full => frame.t("question-bank-full"),
    });
    let errors: Vec<_> = error.clone().map(|text| ("file", text)).into_iter().collect();
    let described = if error.is_some() { "file-hint file-error" } else { "file-hint" };
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, vec![(QUESTIONS.to_owned(), frame.t("questions-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("import-lead")}</p>
        </header>
        <form class="form" method="post" action=path() enctype="multipart/form-data" novalidate>
            {hidden("quiz", typed.quiz.as_str())}
            <div class="field">
                <label for="file">{frame.t("import-file")}</label>
                <p class="hint" id="file-hint">{frame.t1("import-file-hint", "max", MAX_BYTES / 1024)}</p>
                {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                <input
                    type="file"
                    id="file"
                    name="file"
                    accept=".gift,.txt,.xml,text/plain,text/xml,application/xml"
                    aria-invalid=problem.is_some().then_some("true")
                    aria-describedby=described
                />
            </div>
            <div class="tall">
                {TextArea {
                    name: "text".into(),
                    label: frame.t("import-text"),
                    value: typed.text.clone(),
                    lang: None,
                    hint: Some(frame.t("import-text-hint")),
                    error: None,
                }.view()}
            </div>
            {Text {
                name: "category".into(),
                label: frame.t("question-category"),
                value: typed.category.clone(),
                hint: Some(frame.t("import-category-hint")),
                ..Text::default()
            }.view()}
            <p class="actions"><button class="button" name="go" value="look">{frame.t("import-look")}</button></p>
        </form>
    };
    Page::new(title, body.into_any())
}

/// What would become of each question.
#[must_use]
pub fn report(frame: &Frame, typed: &Typed, report: &Report) -> Page {
    let title = frame.t("import-report-title");
    let usable = if typed.quiz.is_empty() { report.fresh() } else { report.usable() };
    let refused = report.lines.iter().filter(|line| matches!(line.verdict, Verdict::Refused(_))).count();
    let source = match report.source {
        Source::Gift => "GIFT",
        Source::MoodleXml => "Moodle XML",
    };
    let args = [
        ("source", source.into()),
        ("all", report.lines.len().into()),
        ("new", report.fresh().into()),
        ("there", (report.usable() - report.fresh()).into()),
        ("refused", refused.into()),
    ];
    let action = if usable == 0 {
        view! { <p>{frame.t("import-none-new")}</p> }.into_any()
    } else {
        let key = if typed.quiz.is_empty() { "import-take" } else { "import-take-quiz" };
        view! {
            <form method="post" action=path() enctype="multipart/form-data">
                {hidden("quiz", typed.quiz.as_str())}
                {hidden("category", typed.category.as_str())}
                {hidden("text", typed.text.as_str())}
                <p class="actions">
                    <button class="button" name="go" value="take">{frame.t1(key, "n", usable)}</button>
                </p>
            </form>
        }
        .into_any()
    };
    let (place, name, becomes) = (frame.t("import-line"), frame.t("import-question"), frame.t("import-becomes"));
    let rows = report
        .lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <td class="numeric" data-label=place.clone()>{line.line}</td>
                    <th scope="row" data-label=name.clone()>{shown_name(frame, line)}</th>
                    <td data-label=becomes.clone()>{verdict(frame, &line.verdict)}</td>
                </tr>
            }
        })
        .collect_view();
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![
                (QUESTIONS.to_owned(), frame.t("questions-title")),
                (path(), frame.t("import-title")),
            ], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.tv("import-report-lead", &args)}</p>
        </header>
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{frame.t("import-next")}</h2>
            {action}
            <p><a href=path()>{frame.t("import-other")}</a></p>
        </section>
        <div class="table-wrap" role="region" aria-labelledby="report-caption" tabindex="0">
            <table class="stacking">
                <caption id="report-caption">{frame.t("import-caption")}</caption>
                <thead><tr>
                    <th scope="col" class="numeric">{place.clone()}</th>
                    <th scope="col">{name.clone()}</th>
                    <th scope="col">{becomes.clone()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Page::new(title, body.into_any())
}

fn shown_name(frame: &Frame, line: &Line) -> String {
    if line.name.is_empty() { frame.t("import-unnamed") } else { line.name.clone() }
}

fn verdict(frame: &Frame, verdict: &Verdict) -> AnyView {
    let (class, word, more) = match verdict {
        Verdict::New(item, lost) => {
            let kind = frame.t(&format!("kind-{}", kind_id(item.kind.name())));
            let lost = lost.iter().map(|lost| lost_words(frame, *lost)).collect::<Vec<_>>();
            let more = if lost.is_empty() { kind } else { format!("{kind}. {}", lost.join(" ")) };
            ("status status-good", "import-verdict-new", more)
        }
        Verdict::There(..) => ("status", "import-verdict-there", String::new()),
        Verdict::Twice => ("status", "import-verdict-twice", String::new()),
        Verdict::Refused(fault) => ("status status-bad", "import-verdict-refused", fault_words(frame, *fault)),
    };
    view! { <span class=class>{frame.t(word)}</span>" "{more} }.into_any()
}

fn lost_words(frame: &Frame, lost: Lost) -> String {
    frame.t(&format!("lost-{}", lost.id()))
}
