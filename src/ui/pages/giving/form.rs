//! Making a badge, or writing it anew.

use leptos::prelude::*;

use super::{BADGES, path};
use crate::{
    domain::made::{CRITERIA_MAX, DESCRIPTION_MAX, Design, Fault, Made, MadeId, NAME_MAX, Part, Typed, Wording},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
            inputs::{hidden, select},
            text_area::TextArea,
        },
        frame::Frame,
        pages::authoring::course_new::languages,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "badge";

/// What the page shows.
#[derive(Default)]
pub struct Data {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: Vec<(Part, Fault)>,
    /// The badge that is written anew; `None` for a new one.
    pub id: Option<MadeId>,
    /// What it said when the form was opened.
    pub base: Typed,
    /// What it says by now, as somebody else wrote it meanwhile.
    pub theirs: Option<Made>,
    /// Somebody holds it as it is.
    pub held: bool,
}

/// A wording as a form has it.
#[must_use]
pub fn typed(wording: &Wording) -> Typed {
    Typed {
        name: wording.name.clone(),
        description: wording.description.clone(),
        criteria: wording.criteria.clone(),
        language: wording.language.tag().to_owned(),
        design: wording.design.id().to_owned(),
    }
}

const fn name_of(part: Part) -> &'static str {
    match part {
        Part::Name => "name",
        Part::Description => "description",
        Part::Criteria => "criteria",
        Part::Language => "language",
        Part::Design => "design",
    }
}

fn said(frame: &Frame, part: Part, fault: Fault) -> String {
    let max = match part {
        Part::Name => NAME_MAX,
        Part::Description => DESCRIPTION_MAX,
        _ => CRITERIA_MAX,
    };
    match (fault, part) {
        (Fault::Long, _) => frame.t1("giving-long", "max", max),
        (Fault::Taken, _) => frame.t("giving-name-taken"),
        (Fault::Missing, Part::Name) => frame.t("giving-name-missing"),
        (Fault::Missing, Part::Description) => frame.t("giving-description-missing"),
        (Fault::Missing, Part::Criteria) => frame.t("giving-criteria-missing"),
        (Fault::Missing, Part::Language | Part::Design) => frame.t("giving-choose"),
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t(if data.id.is_some() { "giving-write" } else { "giving-new" });
    let errors: Vec<_> = data.faults.iter().map(|(part, fault)| (name_of(*part), said(frame, *part, *fault))).collect();
    let error =
        |part: Part| data.faults.iter().find(|(at, _)| *at == part).map(|(part, fault)| said(frame, *part, *fault));
    let action = data.id.as_ref().map_or_else(|| format!("{BADGES}/new"), |id| format!("{}/edit", path(id)));
    let mut above = vec![(BADGES.to_owned(), frame.t("giving-title"))];
    if let Some(id) = &data.id {
        above.push((path(id), data.base.name.clone()));
    }
    let area = |name: &str, label: String, value: &str, hint: String, error: Option<String>| {
        TextArea {
            name: name.to_owned(),
            label,
            value: value.to_owned(),
            lang: None,
            hint: Some(hint),
            error: error.map(|error| (error, ().into_any())),
        }
        .view()
    };
    let Typed { name, description, criteria, language, .. } = &data.typed;
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("giving-form-lead")}</p>
        </header>
        {data.theirs.as_ref().map(|made| theirs(frame, made))}
        {data.held.then(|| view! { <div class="notice"><p>{frame.t("giving-held-note")}</p></div> })}
        <form class="form" method="post" id=FORM action=action novalidate>
            {data.id.is_some().then(|| base(&data.base))}
            {Field::new("name", frame.t("giving-name"), name).hint(frame.t("giving-name-hint")).error(error(Part::Name)).view()}
            {area("description", frame.t("giving-description"), description, frame.t("giving-description-hint"), error(Part::Description))}
            {area("criteria", frame.t("giving-criteria"), criteria, frame.t("giving-criteria-hint"), error(Part::Criteria))}
            {select("language".into(), frame.t("giving-language"), languages(frame), language)}
            {designs(frame, &data.typed.design, error(Part::Design))}
            <p class="actions"><button class="button" name="go" value="save">{frame.t("giving-save")}</button></p>
        </form>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// What the form was opened with, so that nothing that somebody else wrote meanwhile is overwritten.
fn base(base: &Typed) -> AnyView {
    view! {
        {hidden("base-name", base.name.clone())}
        {hidden("base-description", base.description.clone())}
        {hidden("base-criteria", base.criteria.clone())}
        {hidden("base-language", base.language.clone())}
        {hidden("base-design", base.design.clone())}
    }
    .into_any()
}

fn theirs(frame: &Frame, made: &Made) -> AnyView {
    let Wording { name, description, criteria, .. } = &made.wording;
    view! {
        <section class="notice notice-warning" role="alert" aria-labelledby="differs">
            <h2 id="differs">{frame.t("differs-title")}</h2>
            <p>{frame.t("giving-differs")}</p>
            <dl class="facts">
                <div><dt>{frame.t("giving-name")}</dt><dd>{name.clone()}</dd></div>
                <div><dt>{frame.t("giving-description")}</dt><dd>{description.clone()}</dd></div>
                <div><dt>{frame.t("giving-criteria")}</dt><dd class="pre">{criteria.clone()}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn designs(frame: &Frame, chosen: &str, error: Option<String>) -> AnyView {
    let described = error.is_some().then_some("design-error");
    let choices = Design::ALL
        .into_iter()
        .map(|design| {
            // design-sprout, design-bridge and so on
            let label = frame.t(&format!("design-{}", design.id()));
            let picture = format!("/assets/badges/{}.svg", design.picture());
            view! {
                <label class="choice">
                    <input type="radio" name="design" value=design.id() checked=design.id() == chosen
                        aria-describedby=described/>
                    <span><img src=picture alt="" width="48" height="48"/>" "{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id="design">
            <legend>{frame.t("giving-design")}</legend>
            {error.map(|error| view! { <p class="error" id="design-error">{error}</p> })}
            <div class="choices designs">{choices}</div>
        </fieldset>
    }
    .into_any()
}
