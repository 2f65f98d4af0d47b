//! The form in which an organisation recognises something.

use leptos::prelude::*;

use crate::{
    domain::{
        achieved::Achieved,
        achievement::Achievement,
        endorsement::{COMMENT_MAX, CommentError, Target},
        organisation::Organisation,
    },
    services::{credential, endorsement::CommentProblem},
    ui::{
        components::{
            badge::drawing,
            field::{Field, error_summary},
            select::Select,
            text_area::TextArea,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "endorse";

/// What the page shows.
pub struct Data {
    /// What is recognised.
    pub target: Target,
    /// Its name.
    pub name: String,
    /// Its achievement, unless it is the issuer.
    pub achieved: Option<Achieved>,
    /// In whose name it can be done.
    pub choices: Vec<Organisation>,
    /// In whose it is, as chosen.
    pub organisation: String,
    /// The words, as typed.
    pub comment: String,
    /// What is wrong with them.
    pub problem: Option<CommentProblem>,
}

fn error(frame: &Frame, problem: CommentProblem) -> String {
    match problem {
        CommentProblem::Comment(CommentError::Missing) => frame.t("endorse-comment-missing"),
        CommentProblem::Comment(CommentError::Long) => frame.t1("endorse-comment-long", "max", COMMENT_MAX),
        CommentProblem::Comment(CommentError::Unusable) => frame.t("checklist-line-unusable"),
        CommentProblem::TooMany => frame.t("organisation-too-many"),
    }
}

/// The form.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t1("endorse-title", "target", data.name.as_str());
    let error = data.problem.map(|problem| error(frame, problem));
    let errors: Vec<_> = error.clone().map(|error| ("comment", error)).into_iter().collect();
    let lead = match data.target {
        Target::Issuer => frame.t("endorse-lead-issuer"),
        Target::Achievement(_) | Target::Made(_) => frame.t("endorse-lead-achievement"),
        Target::Award(_) => frame.t("endorse-lead-award"),
    };
    let comment = TextArea {
        name: "comment".into(),
        label: frame.t("endorse-comment"),
        value: data.comment.clone(),
        lang: None,
        hint: Some(frame.t1("endorse-comment-hint", "max", COMMENT_MAX)),
        error: error.map(|error| (error, ().into_any())),
    };
    let back = match &data.target {
        Target::Issuer => "/about".to_owned(),
        Target::Achievement(_) | Target::Made(_) => format!("/achievements/{}", data.target.text()),
        Target::Award(id) => format!("/credentials/{id}"),
    };
    let picture = data
        .achieved
        .as_ref()
        .map(|achievement| view! { <p><img src=drawing(achievement) alt="" width="120" height="120"/></p> });
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{lead}</p></header>
            {picture}
            <form method="post" action="/my/endorse" id=FORM class="form" novalidate>
                <input type="hidden" name="of" value=data.target.text()/>
                {organisation(frame, data)}
                {comment.view()}
                <p class="muted">{frame.t("endorse-signed")}</p>
                <p class="actions">
                    <button class="button">{frame.t("endorse-button")}</button>
                    <a class="button secondary" href=back>{frame.t("cancel")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn organisation(frame: &Frame, data: &Data) -> AnyView {
    if let [only] = data.choices.as_slice() {
        let name = only.name.clone();
        return view! {
            <p>{frame.t("endorse-in-the-name-of")}" "<strong>{name}</strong></p>
            <input type="hidden" name="organisation" value=only.id.0.clone()/>
        }
        .into_any();
    }
    Select {
        name: "organisation",
        label: frame.t("endorse-organisation"),
        options: data.choices.iter().map(|choice| (choice.id.0.clone(), choice.name.clone())).collect(),
        chosen: data.organisation.clone(),
        hint: None,
        error: None,
    }
    .view()
}

/// Where what is recognised is chosen; `wrong` is an address that leads to no badge that can be recognised.
#[must_use]
pub fn choose(frame: &Frame, wrong: Option<&str>) -> Page {
    let title = frame.t("endorse-choose-title");
    let mut options: Vec<_> = Achievement::all()
        .map(|achievement| (achievement.slug(), credential::name(&frame.app, &achievement.into(), frame.language)))
        .collect();
    options.push(("issuer".to_owned(), frame.app.issuer.facts.name.clone()));
    let select = Select {
        name: "of",
        label: frame.t("endorse-choose-what"),
        options,
        chosen: String::new(),
        hint: Some(frame.t("endorse-choose-what-hint")),
        error: None,
    };
    let error = wrong.map(|_| frame.t("endorse-choose-badge-wrong"));
    let errors: Vec<_> = error.clone().map(|error| ("badge", error)).into_iter().collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1><p class="lead">{frame.t("endorse-choose-lead")}</p></header>
            <form method="get" action="/my/endorse" class="form">
                {select.view()}
                <p class="actions"><button class="button">{frame.t("endorse-choose-button")}</button></p>
            </form>
            <section>
                <h2>{frame.t("endorse-choose-person")}</h2>
                <form method="get" action="/my/endorse" class="form" novalidate>
                    {Field::new("badge", frame.t("endorse-choose-badge"), wrong.unwrap_or_default())
                        .hint(frame.t("endorse-choose-badge-hint"))
                        .error(error)
                        .view()}
                    <p class="actions"><button class="button secondary">{frame.t("endorse-choose-button")}</button></p>
                </form>
            </section>
        </div>
    };
    Page::new(title, body.into_any())
}

/// For who may endorse for nobody.
#[must_use]
pub fn nobody(frame: &Frame) -> Page {
    crate::ui::pages::notice::page(frame, "endorse-nobody", "/my/organisations", "organisations-title")
}
