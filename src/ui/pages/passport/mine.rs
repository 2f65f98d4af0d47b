//! One's own passport: what is to be in the next version, and the versions there are.

use leptos::prelude::*;

use crate::{
    domain::{
        award::{Award, Visibility},
        passport::{Chosen, Edition, Problems, WORDS_MAX, best, is_special, showable},
    },
    services::{Viewer, passport::Overview},
    ui::{
        components::{badge::short_name, field::error_summary, text_area::TextArea, tier_chip::tier_chip},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// Versions and badges.
    pub overview: Overview,
    /// What is chosen in the form.
    pub chosen: Chosen,
    /// What is wrong with that.
    pub problems: Problems,
}

const FORM: &str = "passport";

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, data: &Data) -> Page {
    let title = frame.t("passport-title");
    let editions = &data.overview.editions;
    let list = editions.iter().enumerate().map(|(place, edition)| card(frame, edition, place == 0)).collect_view();
    let heading = if editions.is_empty() { "passport-first" } else { "passport-next" };
    let body = view! {
        {error_summary(frame, &errors(frame, &data.problems))}
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("passport-lead")}</p>
        </header>
        {(!editions.is_empty()).then(|| view! {
            <section>
                <h2>{frame.t("passport-editions")}</h2>
                <p>{frame.t("passport-editions-text")}</p>
                <ul class="grid">{list}</ul>
            </section>
        })}
        <section>
            // passport-first, passport-next
            <h2>{frame.t(heading)}</h2>
            {form(frame, viewer, data)}
        </section>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn field_of(place: &str) -> String {
    if place.is_empty() { "words".to_owned() } else { format!("words-{place}") }
}

fn errors(frame: &Frame, problems: &Problems) -> Vec<(String, String)> {
    let mut errors = Vec::new();
    if problems.nothing {
        errors.push(("skill-co-operative".to_owned(), frame.t("passport-nothing")));
    }
    if problems.full {
        errors.push(("make".to_owned(), frame.t("passport-full")));
    }
    errors
        .extend(problems.long.iter().map(|place| (field_of(place), frame.t1("passport-words-long", "max", WORDS_MAX))));
    errors
}

fn form(frame: &Frame, viewer: &Viewer, data: &Data) -> AnyView {
    let Data { overview, chosen, problems } = data;
    let words = |place: &str, label: String, hint: String, value: &str| {
        let long = problems.long.iter().any(|p| p == place);
        let error = long.then(|| (frame.t1("passport-words-long", "max", WORDS_MAX), ().into_any()));
        let area =
            TextArea { name: field_of(place), label, value: value.to_owned(), lang: None, hint: Some(hint), error };
        area.view()
    };
    let skills = chosen
        .skills
        .iter()
        .map(|(module, on, text)| {
            let name = frame.module_title(module);
            let label = frame.t1("passport-words-skill", "skill", name);
            view! {
                <div class=format!("card module-{module} passport-choice")>
                    {skill(frame, &overview.held, module, *on)}
                    {words(module, label, frame.t1("passport-words-skill-hint", "max", WORDS_MAX), text)}
                </div>
            }
        })
        .collect_view();
    let badges: Vec<_> = overview.held.iter().filter(|award| is_special(award)).collect();
    let badges = (!badges.is_empty()).then(|| {
        let choices = badges.into_iter().map(|award| special(frame, award, chosen)).collect_view();
        view! {
            <fieldset class="field">
                <legend>{frame.t("passport-badges")}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
        }
    });
    let nothing =
        problems.nothing.then(|| view! { <p class="error" id="skills-error">{frame.t("passport-nothing")}</p> });
    view! {
        <form method="post" action="/my/passport" class="form" id=FORM novalidate>
            <fieldset class="field">
                <legend>{frame.t("passport-name")}</legend>
                <div class="choices">
                    <label class="choice">
                        <input type="checkbox" name="name" value="yes" checked=chosen.name/>
                        <span>{frame.t1("passport-name-show", "name", viewer.account.name.as_str())}<small>{frame.t("passport-name-hint")}</small></span>
                    </label>
                </div>
            </fieldset>
            {words("", frame.t("passport-words"), frame.t1("passport-words-hint", "max", WORDS_MAX), &chosen.words)}
            <h3>{frame.t("passport-skills")}</h3>
            {nothing}
            {skills}
            {badges}
            {visibility(frame, chosen.visibility)}
            <p class="actions"><button class="button" id="make" name="go" value="make">{frame.t("passport-make")}</button></p>
        </form>
    }
    .into_any()
}

fn skill(frame: &Frame, held: &[Award], module: &'static str, on: bool) -> AnyView {
    let shown = best(held, module);
    let tier = shown.and_then(|award| award.achievement.module()).map(|(_, tier)| tier);
    let private =
        held.iter().any(|award| !showable(award) && award.achievement.module().is_some_and(|(m, _)| m == module));
    let hint = match (shown, private) {
        (Some(award), _) => frame.tv(
            "passport-skill-shown",
            &[("percent", award.percent.unwrap_or(0).into()), ("date", frame.day(award.issued_at).into())],
        ),
        (None, true) => frame.t("passport-skill-private"),
        (None, false) => frame.t("passport-skill-none"),
    };
    view! {
        <label class="choice">
            <input type="checkbox" id=format!("skill-{module}") name="skill" value=module checked=on/>
            <span>{frame.module_title(module)}" "{tier_chip(frame, tier)}<small>{hint}</small></span>
        </label>
    }
    .into_any()
}

fn special(frame: &Frame, award: &Award, chosen: &Chosen) -> AnyView {
    let (slug, open) = (award.achievement.slug(), showable(award));
    let checked = open && chosen.badges.contains(&slug);
    let hint = if open { frame.day(award.issued_at) } else { frame.t("passport-badge-private") };
    view! {
        <label class="choice">
            <input type="checkbox" name="badge" value=slug checked=checked disabled=!open/>
            <span>{short_name(frame, &award.achievement)}<small>{hint}</small></span>
        </label>
    }
    .into_any()
}

fn visibility(frame: &Frame, chosen: Visibility) -> AnyView {
    let choices = Visibility::ALL
        .into_iter()
        .map(|visibility| {
            // passport-see-public, passport-see-link, passport-see-private, and each with -hint
            let text = frame.t(&format!("passport-see-{visibility}"));
            let hint = frame.t(&format!("passport-see-{visibility}-hint"));
            view! {
                <label class="choice">
                    <input type="radio" name="visibility" value=visibility.id() checked=visibility == chosen/>
                    <span>{text}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{frame.t("passport-see")}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

fn card(frame: &Frame, edition: &Edition, newest: bool) -> AnyView {
    let id = &edition.id;
    let name = frame.t1("passport-version", "number", edition.number);
    let options = Visibility::ALL
        .into_iter()
        .map(|visibility| {
            let selected = visibility == edition.visibility;
            let text = frame.t(&format!("passport-see-{visibility}"));
            view! { <option value=visibility.id() selected=selected>{text}</option> }
        })
        .collect_view();
    let select = format!("visibility-{}", edition.number);
    let label = |key: &str| format!("{}: {name}", frame.t(key));
    view! {
        <li class="card">
            <h3><a href=format!("/passport/{id}")>{name.clone()}</a></h3>
            <p class="muted">{frame.day(edition.made_at)}</p>
            {newest.then(|| view! { <p><span class="status status-good">{frame.t("passport-newest")}</span></p> })}
            <p><a href=format!("/passport/{id}.pdf") download aria-label=label("passport-pdf")>{frame.t("passport-pdf")}</a></p>
            <form method="post" action=format!("/my/passport/{id}")>
                <div class="field">
                    <label for=select.clone()>{frame.t("passport-see")}</label>
                    <select id=select name="visibility">{options}</select>
                </div>
                <p class="actions"><button class="button secondary" aria-label=label("save")>{frame.t("save")}</button></p>
            </form>
            <form method="post" action=format!("/my/passport/{id}/remove") class="card-foot">
                <button class="link-button" aria-label=label("passport-remove")>{frame.t("passport-remove")}</button>
            </form>
        </li>
    }
    .into_any()
}
