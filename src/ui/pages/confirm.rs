//! What an employer sees: who asks, what is asked, and the form that confirms or declines.

use leptos::prelude::*;

use crate::{
    domain::{
        account::NameError,
        achievement::MODULES,
        checklist::{LINE_MAX, Outcome, PaperPage, REMARK_MAX, RETRACT_WITHIN, Rating, Statement},
    },
    services::confirmation::{Asked, Problems, Typed},
    ui::{
        components::{
            field::{Field, error_summary},
            paper_pages::paper_pages,
            symbol::symbol,
            text_area::TextArea,
        },
        frame::Frame,
        islands::signature::SignaturePad,
        pages::notice,
        shell::Page,
    },
};

/// The id of the form that confirms.
const FORM: &str = "confirm";

/// What the page shows.
pub struct Data {
    /// The question and what it is about.
    pub asked: Asked,
    /// What was typed; the ratings begin with the learner's own.
    pub typed: Typed,
    /// What is wrong with it.
    pub problems: Problems,
    /// The reason for declining, as typed, when there was something wrong with it.
    pub reason: Option<String>,
    /// The pages that were signed on paper, if the learner handed them in.
    pub pages: Vec<PaperPage>,
    /// Where the forms go: the address of the page.
    pub path: String,
}

/// The form, while the question is open.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let asked = &data.asked;
    let name = asked.learner.name.as_str();
    let title = frame.t1("confirm-title", "name", name);
    let lead = frame
        .tv("confirm-lead", &[("name", name.into()), ("organisation", asked.request.organisation.as_str().into())]);
    let until = frame.day(asked.request.expires_at);
    let modules = MODULES.into_iter().map(|module| section(frame, data, module)).collect_view();
    let body = view! {
        {summary(frame, data)}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
        </header>
        <section>
            <h2>{frame.t("confirm-what")}</h2>
            <div class="prose"><ol>
                <li>{frame.t1("confirm-what-look", "name", name)}</li>
                <li>{frame.t("confirm-what-unknown")}</li>
                <li>{frame.t1("confirm-what-sign", "name", name)}</li>
            </ol></div>
            <p>{frame.t1("confirm-what-time", "until", until)}</p>
            <dl class="facts">
                <div><dt>{frame.t("checklist-number")}</dt><dd>{asked.checklist.number.to_string()}</dd></div>
                <div><dt>{frame.t("checklist-version")}</dt><dd>{asked.request.version}</dd></div>
            </dl>
        </section>
        {beside(frame, data)}
        <form method="post" id=FORM action=data.path.clone() class="form" novalidate>
            <div id="ratings">{modules}</div>
            {sign(frame, data)}
        </form>
        {decline(frame, data)}
    };
    Page::new(title, body.into_any()).with_islands().keeping(FORM)
}

/// The document beside the form.
fn beside(frame: &Frame, data: &Data) -> AnyView {
    if data.pages.is_empty() {
        return ().into_any();
    }
    let text = frame.t1("confirm-paper-text", "name", data.asked.learner.name.as_str());
    view! {
        <section>
            <h2>{frame.t("confirm-paper-title")}</h2>
            <p>{text}</p>
            {paper_pages(frame, &data.pages, &format!("{}/pages", data.path))}
        </section>
    }
    .into_any()
}

fn section(frame: &Frame, data: &Data, module: &'static str) -> AnyView {
    let statements: Vec<_> = data.asked.statements.iter().filter(|s| s.module == module).collect();
    let topics = statements
        .chunk_by(|a, b| a.topic == b.topic)
        .map(|statements| {
            let title = statements.first().map(|s| frame.topic_title(module, &s.topic)).unwrap_or_default();
            let fields = statements.iter().map(|s| field(frame, data, s)).collect_view();
            view! { <h3>{title}</h3> <div class="grid">{fields}</div> }
        })
        .collect_view();
    view! {
        <section class=format!("module-{module}")>
            <h2>{symbol(module)}" "{frame.module_title(module)}</h2>
            {topics}
        </section>
    }
    .into_any()
}

/// One statement: the learner's rating, and a choice that begins with it.
fn field(frame: &Frame, data: &Data, statement: &Statement) -> AnyView {
    let id = statement.id();
    let word = |number: u8| format!("{number}: {}", frame.t(&format!("rating-{number}")));
    let own = data.asked.own.get(&id).map(|rating| {
        let args = [("name", data.asked.learner.name.as_str().into()), ("rating", rating.number().into())];
        frame.tv("confirm-own", &args)
    });
    let chosen = data.typed.ratings.iter().find(|(statement, _)| *statement == id).map(|(_, rating)| *rating);
    let options = Rating::ALL
        .into_iter()
        .rev()
        .map(|rating| {
            let number = rating.number();
            view! { <option value=number selected=chosen == Some(rating)>{word(number)}</option> }
        })
        .collect_view();
    let hint = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{frame.t(&format!("can-{id}"))}</label>
            <p class="hint" id=hint.clone()>{own}</p>
            <select id=id.clone() name=id aria-describedby=hint>
                <option value="" selected=chosen.is_none()>{frame.t("confirm-cannot-say")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn line_error(frame: &Frame, error: Option<NameError>, missing: &str) -> Option<String> {
    error.map(|error| match error {
        NameError::Missing => frame.t(missing),
        NameError::Long => frame.t1("checklist-line-long", "max", LINE_MAX),
        NameError::Unusable => frame.t("checklist-line-unusable"),
    })
}

/// The errors of the part that is signed: name, organisation, function, remark.
fn errors(frame: &Frame, problems: &Problems) -> [Option<String>; 4] {
    [
        line_error(frame, problems.name, "confirm-name-missing"),
        line_error(frame, problems.organisation, "confirm-organisation-missing"),
        line_error(frame, problems.function, "confirm-function-missing"),
        problems.remark.then(|| frame.t1("confirm-remark-long", "max", REMARK_MAX)),
    ]
}

fn summary(frame: &Frame, data: &Data) -> AnyView {
    let problems = &data.problems;
    let [name, organisation, function, remark] = errors(frame, problems);
    let reason = data.reason.as_ref().map(|typed| reason_error(frame, data, typed));
    let all = [
        ("ratings", problems.ratings.then(|| frame.t("confirm-ratings-missing"))),
        ("remark", remark),
        ("name", name),
        ("organisation", organisation),
        ("function", function),
        ("declared", problems.declared.then(|| frame.t("confirm-declare-missing"))),
        ("reason", reason),
    ];
    let all: Vec<_> = all.into_iter().filter_map(|(field, error)| Some((field, error?))).collect();
    error_summary(frame, &all)
}

fn sign(frame: &Frame, data: &Data) -> AnyView {
    let learner = data.asked.learner.name.as_str();
    let typed = &data.typed;
    let [name, organisation, function, remark] = errors(frame, &data.problems);
    let remark = TextArea {
        hint: None,
        name: "remark".into(),
        label: frame.t1("confirm-remark", "name", learner),
        value: typed.remark.clone(),
        lang: None,
        error: remark.map(|error| (error, ().into_any())),
    };
    let wrong = data.problems.declared;
    view! {
        <section aria-labelledby="sign">
            <h2 id="sign">{frame.t("confirm-sign")}</h2>
            {remark.view()}
            {Field::new("name", frame.t("confirm-name"), &typed.name).autocomplete("name").error(name).view()}
            {Field::new("organisation", frame.t("confirm-organisation"), &typed.organisation)
                .autocomplete("organization")
                .error(organisation)
                .view()}
            {Field::new("function", frame.t("confirm-function"), &typed.function)
                .autocomplete("organization-title")
                .error(function)
                .view()}
            <SignaturePad
                label=frame.t("confirm-draw")
                hint=frame.t("confirm-draw-hint")
                clear=frame.t("confirm-draw-clear")
                value=typed.strokes.clone()
            />
            <fieldset class="field">
                <legend>{frame.t("confirm-declare-legend")}</legend>
                {wrong.then(|| view! { <p class="error" id="declared-error">{frame.t("confirm-declare-missing")}</p> })}
                <div class="choices">
                    <label class="choice">
                        <input
                            type="checkbox"
                            id="declared"
                            name="declared"
                            value="yes"
                            checked=typed.declared
                            aria-describedby=wrong.then_some("declared-error")
                        />
                        <span>{frame.t1("confirm-declare", "name", learner)}</span>
                    </label>
                </div>
            </fieldset>
            <p class="muted">{frame.t1("confirm-public", "name", learner)}</p>
            <p class="actions"><button class="button">{frame.t("confirm-button")}</button></p>
        </section>
    }
    .into_any()
}

fn reason_error(frame: &Frame, data: &Data, typed: &str) -> String {
    if typed.trim().is_empty() {
        frame.t1("confirm-decline-missing", "name", data.asked.learner.name.as_str())
    } else {
        frame.t1("confirm-remark-long", "max", REMARK_MAX)
    }
}

fn decline(frame: &Frame, data: &Data) -> AnyView {
    let learner = data.asked.learner.name.as_str();
    let error = data.reason.as_ref().map(|typed| reason_error(frame, data, typed));
    let open = error.is_some();
    let area = TextArea {
        hint: None,
        name: "reason".into(),
        label: frame.t("confirm-decline-reason"),
        value: data.reason.clone().unwrap_or_default(),
        lang: None,
        error: error.map(|error| (error, ().into_any())),
    };
    view! {
        <section>
            <h2>{frame.t("confirm-decline-title")}</h2>
            <details open=open>
                <summary>{frame.t("confirm-decline-open")}</summary>
                <form method="post" action=format!("{}/decline", data.path) class="form" novalidate>
                    <p>{frame.t1("confirm-decline-hint", "name", learner)}</p>
                    {area.view()}
                    <p class="actions"><button class="button danger">{frame.t("confirm-decline-button")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

/// What is said once the question is answered, void or too old.
#[must_use]
pub fn closed(frame: &Frame, asked: &Asked, outcome: Outcome) -> Page {
    let name = asked.learner.name.as_str();
    let closed = asked.request.closed.as_ref();
    let retracted = closed.and_then(|c| c.retracted.as_ref());
    let (title, text, kind) = match (outcome, retracted) {
        (Outcome::Confirmed, None) => {
            let args = [("name", name.into()), ("days", RETRACT_WITHIN.num_days().into())];
            (frame.t("confirm-done-title"), frame.tv("confirm-done-text", &args), "notice notice-success")
        }
        (Outcome::Confirmed, Some((at, _))) => {
            let text = frame.t1("confirm-retracted-text", "date", frame.day(*at));
            (frame.t("confirm-void-title"), text, "notice")
        }
        (Outcome::Declined, _) => {
            (frame.t("confirm-done-title"), frame.t1("confirm-declined-text", "name", name), "notice")
        }
        (Outcome::Void, _) => {
            (frame.t("confirm-void-title"), frame.t1("confirm-void-text", "name", name), "notice notice-warning")
        }
        (Outcome::Expired, _) => {
            let args = [("name", name.into()), ("until", frame.day(asked.request.expires_at).into())];
            (frame.t("confirm-expired-title"), frame.tv("confirm-expired-text", &args), "notice notice-warning")
        }
    };
    let list = frame.t1("confirm-account", "nav", frame.t("nav-employer"));
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <div class=kind><p>{text}</p></div>
            <p class="muted">{list}</p>
        </div>
    };
    Page::new(title, body.into_any())
}

/// What a learner is told who opens the link themselves.
#[must_use]
pub fn own_hand(frame: &Frame) -> Page {
    notice::page(frame, "confirm-own", "/my/checklist", "checklist-go")
}

/// A link that leads nowhere.
#[must_use]
pub fn dead(frame: &Frame) -> Page {
    notice::page(frame, "confirm-dead", "/", "error-home")
}
