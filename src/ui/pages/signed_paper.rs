//! The page on which somebody hands in the checklist that their employer signed on paper.

use leptos::prelude::*;

use crate::{
    domain::{
        account::NameError,
        checklist::{LINE_MAX, PaperPage, scan::Finding},
        upload::{FILE_MAX, FILES_MAX, PAGES_MAX, QUOTA, Refused},
    },
    services::signed_paper::{FileProblem, Overview, Problems, Typed},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
            paper_pages::caption,
        },
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// The pages that are there, and what is wanting.
    pub overview: Overview,
    /// What was typed, if something was wrong with it.
    pub typed: Option<Typed>,
    /// What is wrong.
    pub problems: Problems,
}

/// Why a file is not taken, with what to do.
#[must_use]
pub fn refusal(frame: &Frame, refused: Refused) -> String {
    const MB: usize = 1024 * 1024;
    let args = [
        ("mb", (FILE_MAX / MB).into()),
        ("n", FILES_MAX.into()),
        ("pages", PAGES_MAX.into()),
        ("quota", (usize::try_from(QUOTA).unwrap_or(0) / MB).into()),
    ];
    // upload-refused-empty and its like
    frame.tv(&format!("upload-refused-{refused}"), &args)
}

fn problem(frame: &Frame, name: &str, problem: &FileProblem) -> String {
    let reason = match problem {
        FileProblem::Refused(refused) => refusal(frame, *refused),
        FileProblem::Other(number) => frame.t1("paper-other", "number", number.to_string()),
        FileProblem::Old(version) => frame.t1("paper-old", "version", *version),
        FileProblem::Foreign => frame.t("paper-foreign"),
    };
    if name.is_empty() {
        return reason;
    }
    frame.tv("upload-refused-named", &[("name", name.into()), ("reason", reason.into())])
}

fn line_error(frame: &Frame, error: Option<NameError>, missing: &str) -> Option<String> {
    error.map(|error| match error {
        NameError::Missing => frame.t(missing),
        NameError::Long => frame.t1("checklist-line-long", "max", LINE_MAX),
        NameError::Unusable => frame.t("checklist-line-unusable"),
    })
}

/// What is wrong with the fields: files, name, organisation, function, number.
fn errors(frame: &Frame, data: &Data) -> Vec<(&'static str, String)> {
    let Problems { files, number, number_missing, name, organisation, function } = &data.problems;
    let mut all: Vec<(&'static str, String)> =
        files.iter().map(|(file, why)| ("files", problem(frame, file, why))).collect();
    let lines = [
        ("name", line_error(frame, *name, "paper-name-missing")),
        ("organisation", line_error(frame, *organisation, "paper-organisation-missing")),
        ("function", line_error(frame, *function, "paper-function-missing")),
        ("number", number.then(|| frame.t("paper-number-wrong"))),
        ("person-number", number_missing.then(|| frame.t("paper-number-wrong"))),
    ];
    all.extend(lines.into_iter().filter_map(|(field, error)| Some((field, error?))));
    all
}

fn of(errors: &[(&'static str, String)], field: &str) -> Option<String> {
    errors.iter().find(|(name, _)| *name == field).map(|(_, error)| error.clone())
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("paper-in-title");
    let above = vec![
        ("/my/badges".to_owned(), frame.t("my-badges-title")),
        ("/my/checklist".to_owned(), frame.t("checklist-breadcrumb")),
    ];
    let errors = errors(frame, data);
    let overview = &data.overview;
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("paper-in-breadcrumb"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("paper-in-lead")}</p>
        </header>
        {with_person(frame, overview)}
        {pages(frame, overview)}
        {overview.takes_pages().then(|| form(frame, data, &errors))}
        {overview.may_go_to_person().then(|| person(frame, data, &errors))}
    };
    Page::new(title, body.into_any())
}

fn with_person(frame: &Frame, overview: &Overview) -> AnyView {
    let Some(at) = overview.paper.as_ref().and_then(|paper| paper.review_at) else { return ().into_any() };
    let text = match &overview.request {
        Some(request) => {
            let args = [("date", frame.day(at).into()), ("organisation", request.organisation.as_str().into())];
            frame.tv("paper-with-employer", &args)
        }
        None => frame.t1("paper-with-administrator", "date", frame.day(at)),
    };
    view! {
        <div class="notice">
            <h2>{frame.t("paper-with-person-title")}</h2>
            <p>{text}</p>
        </div>
    }
    .into_any()
}

/// What is there, and what is wanting.
fn pages(frame: &Frame, overview: &Overview) -> AnyView {
    if overview.pages.is_empty() {
        return ().into_any();
    }
    let wanting = overview.takes_pages().then(|| wanting(frame, overview));
    let rows = overview.pages.iter().map(|page| row(frame, overview, page)).collect_view();
    view! {
        <section aria-labelledby="pages">
            <h2 id="pages">{frame.t("paper-pages-title")}</h2>
            {wanting}
            <ul class="paper-pages">{rows}</ul>
        </section>
    }
    .into_any()
}

fn wanting(frame: &Frame, overview: &Overview) -> AnyView {
    let judgement = &overview.judgement;
    let mut lines = Vec::new();
    match &judgement.missing {
        None => lines.push(frame.t("paper-none-readable")),
        Some((missing, all)) if !missing.is_empty() => {
            let list = missing.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            let args = [("n", missing.len().into()), ("list", list.into()), ("m", (*all).into())];
            lines.push(frame.tv("paper-missing", &args));
        }
        Some(_) => {}
    }
    if judgement.unsigned {
        lines.push(frame.t("paper-unsigned"));
    }
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="notice notice-warning">
            <h3>{frame.t("paper-wanting")}</h3>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

fn row(frame: &Frame, overview: &Overview, page: &PaperPage) -> AnyView {
    let text = caption(frame, page);
    let unsigned = page.finding == Finding::Fine && page.page.is_some_and(|(n, m)| n == m) && !page.signed;
    let (class, word, hint) = match page.finding {
        Finding::Fine if unsigned => ("status status-warn", "paper-word-unsigned", None),
        Finding::Fine => ("status status-good", "paper-word-fine", None),
        // paper-found-uncoded, -foreign, -crooked, -small, -faint, -blurred
        finding => ("status status-bad", "paper-word-bad", Some(frame.t(&format!("paper-found-{}", finding.id())))),
    };
    let picture = page.picture.as_ref().map(|id| {
        let address = format!("/my/uploads/{id}");
        view! {
            <a href=address.clone()><img src=address.clone() alt=text.clone() loading="lazy" width="300" height="424"/></a>
        }
    });
    let remove = overview.takes_pages().then(|| {
        let label = frame.t("paper-remove");
        view! {
            <form method="post" action=format!("/my/checklist/paper/pages/{}/remove", page.id)>
                <button class="link-button">{label}<span class="visually-hidden">": "{text.clone()}</span></button>
            </form>
        }
    });
    view! {
        <li>
            <figure>
                {picture}
                <figcaption><strong>{text.clone()}</strong>" "<span class=class>{frame.t(word)}</span></figcaption>
            </figure>
            {hint.map(|hint| view! { <p class="small">{hint}</p> })}
            {remove}
        </li>
    }
    .into_any()
}

fn form(frame: &Frame, data: &Data, errors: &[(&'static str, String)]) -> AnyView {
    let signer = data.overview.paper.as_ref().map(|paper| paper.signature.clone());
    let typed = data.typed.clone().unwrap_or_else(|| {
        let signer = signer.clone();
        Typed {
            name: signer.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
            organisation: signer.as_ref().map(|s| s.organisation.clone()).unwrap_or_default(),
            function: signer.as_ref().map(|s| s.function.clone()).unwrap_or_default(),
            ..Typed::default()
        }
    });
    let more = !data.overview.pages.is_empty();
    view! {
        <section aria-labelledby="hand-in">
            <h2 id="hand-in">{frame.t(if more { "paper-more-title" } else { "paper-form-title" })}</h2>
            <div class="prose"><ol>
                <li>{frame.t("paper-how-all")}</li>
                <li>{frame.t("paper-how-light")}</li>
                <li>{frame.t("paper-how-corners")}</li>
            </ol></div>
            <form method="post" action="/my/checklist/paper" enctype="multipart/form-data" class="form" novalidate>
                {file(frame, errors)}
                <fieldset class="form">
                    <legend>{frame.t("paper-signer-title")}</legend>
                    <p class="hint">{frame.t("paper-signer-hint")}</p>
                    {Field::new("name", frame.t("paper-signer"), &typed.name).error(of(errors, "name")).view()}
                    {Field::new("organisation", frame.t("paper-organisation"), &typed.organisation)
                        .error(of(errors, "organisation"))
                        .view()}
                    {Field::new("function", frame.t("paper-function"), &typed.function)
                        .error(of(errors, "function"))
                        .view()}
                </fieldset>
                {Field::new("number", frame.t("paper-number-optional"), &typed.number)
                    .hint(frame.t("paper-number-hint"))
                    .error(of(errors, "number"))
                    .view()}
                <p class="actions"><button class="button">{frame.t("paper-send")}</button></p>
                <p class="muted">{frame.t("paper-private")}</p>
            </form>
        </section>
    }
    .into_any()
}

fn file(frame: &Frame, errors: &[(&'static str, String)]) -> AnyView {
    let own: Vec<_> = errors.iter().filter(|(field, _)| *field == "files").map(|(_, error)| error.clone()).collect();
    let wrong = !own.is_empty();
    let described = if wrong { "files-hint files-error" } else { "files-hint" };
    let told = wrong.then(|| {
        let lines = own.into_iter().map(|error| view! { <p class="error">{error}</p> }).collect_view();
        view! { <div id="files-error">{lines}</div> }
    });
    view! {
        <div class="field">
            <label for="files">{frame.t("paper-files")}</label>
            <p class="hint" id="files-hint">{frame.t1("upload-hint", "mb", FILE_MAX / (1024 * 1024))}</p>
            {told}
            <input
                type="file"
                id="files"
                name="files"
                multiple
                accept="application/pdf,image/jpeg,image/png"
                aria-invalid=wrong.then_some("true")
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// The way to somebody with eyes.
fn person(frame: &Frame, data: &Data, errors: &[(&'static str, String)]) -> AnyView {
    let error = of(errors, "person-number");
    let typed = data.typed.as_ref().filter(|_| error.is_some()).map(|typed| typed.number.clone()).unwrap_or_default();
    let text = match &data.overview.request {
        Some(request) => frame.t1("paper-person-employer", "organisation", request.organisation.as_str()),
        None => frame.t("paper-person-administrator"),
    };
    let described = if error.is_some() { "person-number-hint person-number-error" } else { "person-number-hint" };
    view! {
        <section aria-labelledby="person">
            <h2 id="person">{frame.t("paper-person-title")}</h2>
            <p>{text}</p>
            <form method="post" action="/my/checklist/paper/person" class="form" novalidate>
                <div class="field">
                    <label for="person-number">{frame.t("paper-number")}</label>
                    <p class="hint" id="person-number-hint">{frame.t("paper-number-where")}</p>
                    {error.clone().map(|error| view! { <p class="error" id="person-number-error">{error}</p> })}
                    <input
                        type="text"
                        id="person-number"
                        name="number"
                        value=typed
                        autocomplete="off"
                        aria-invalid=error.is_some().then_some("true")
                        aria-describedby=described
                    />
                </div>
                <p class="actions"><button class="button secondary">{frame.t("paper-person-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
