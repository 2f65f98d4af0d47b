//! Where people of an organisation look for learners.

use leptos::prelude::*;

use super::{badge_name, called, shown, tongues};
use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        finding::{Person, Wanted},
        organisation::Organisation,
        tier::Tier,
    },
    ui::{
        components::{
            countries::country_options,
            field::Field,
            inputs::hidden,
            pagination::{encoded, pagination},
            select::Select,
        },
        frame::Frame,
        pages::notice,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// In whose name it can be done.
    pub places: Vec<Organisation>,
    /// In whose it is.
    pub place: Organisation,
    /// What is looked for.
    pub wanted: Wanted,
    /// Who was found, and whether there is more; `None` before anything was looked for.
    pub found: Option<(Vec<Person>, bool)>,
    /// The page of the result, from 0.
    pub number: i64,
}

/// For who belongs to no verified organisation.
#[must_use]
pub fn nobody(frame: &Frame) -> Page {
    notice::page(frame, "find-nobody", "/my/organisations", "organisations-title")
}

/// What was looked for, as its address says it.
fn query(data: &Data) -> Vec<(&'static str, String)> {
    let wanted = &data.wanted;
    vec![
        ("of", data.place.id.0.clone()),
        ("module", wanted.module.unwrap_or_default().to_owned()),
        ("tier", wanted.tier.map(|tier| tier.id().to_owned()).unwrap_or_default()),
        ("badge", wanted.badge.map(Achievement::slug).unwrap_or_default()),
        ("tongue", wanted.language.map(|tongue| tongue.code().to_owned()).unwrap_or_default()),
        ("country", wanted.country.map(|country| country.code().to_owned()).unwrap_or_default()),
        ("region", wanted.region.clone()),
        ("look", "yes".to_owned()),
    ]
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("find-title");
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("find-lead")}</p>
        </header>
        {form(frame, data)}
        {data.found.as_ref().map(|(people, more)| results(frame, data, people, *more))}
        <p><a href=format!("/find/messages?of={}", data.place.id.0)>{frame.t("find-sent-title")}</a></p>
    };
    Page::new(title, body.into_any())
}

fn choice(
    name: &'static str,
    label: String,
    any: String,
    mut options: Vec<(String, String)>,
    chosen: String,
) -> AnyView {
    options.insert(0, (String::new(), any));
    Select { name, label, options, chosen, hint: None, error: None }.view()
}

fn form(frame: &Frame, data: &Data) -> AnyView {
    let wanted = &data.wanted;
    let modules = MODULES.into_iter().map(|module| (module.to_owned(), frame.module_title(module))).collect();
    let tiers = Tier::ALL.into_iter().map(|tier| (tier.id().to_owned(), frame.t(&format!("tier-{tier}")))).collect();
    let special = [Achievement::Super, Achievement::GoodEmployee, Achievement::Mentor];
    let badges = special.into_iter().map(|badge| (badge.slug(), badge_name(frame, badge))).collect();
    let languages = tongues(frame).into_iter().map(|(tongue, name)| (tongue.code().to_owned(), name)).collect();
    let any = || frame.t("find-any");
    let place = if data.places.len() > 1 {
        let options = data.places.iter().map(|place| (place.id.0.clone(), place.name.clone())).collect();
        let (label, chosen) = (frame.t("find-place"), data.place.id.0.clone());
        Select { name: "of", label, options, chosen, hint: None, error: None }.view()
    } else {
        hidden("of", data.place.id.0.clone())
    };
    let code = wanted.country.map(|country| country.code().to_owned()).unwrap_or_default();
    let country = Select {
        name: "country",
        label: frame.t("found-country"),
        options: country_options(frame, &any()),
        chosen: code,
        hint: None,
        error: None,
    };
    let tier = wanted.tier.map(|tier| tier.id().to_owned()).unwrap_or_default();
    let tongue = wanted.language.map(|tongue| tongue.code().to_owned()).unwrap_or_default();
    view! {
        <form method="get" action="/find" class="form search" role="search">
            {hidden("look", "yes")}
            {place}
            <div class="filters">
                {choice("module", frame.t("find-module"), any(), modules, wanted.module.unwrap_or_default().to_owned())}
                {choice("tier", frame.t("find-tier"), any(), tiers, tier)}
                {choice("badge", frame.t("find-badge"), any(), badges, wanted.badge.map(Achievement::slug).unwrap_or_default())}
                {choice("tongue", frame.t("find-language"), any(), languages, tongue)}
                {country.view()}
                {Field::new("region", frame.t("found-region"), &wanted.region).view()}
            </div>
            <p class="muted">{frame.t("find-logged")}</p>
            <p class="actions"><button class="button">{frame.t("find-button")}</button></p>
        </form>
    }
    .into_any()
}

fn results(frame: &Frame, data: &Data, people: &[Person], more: bool) -> AnyView {
    if people.is_empty() {
        let key = if data.number == 0 { "find-none-text" } else { "find-none-more" };
        return view! { <div class="empty"><h2>{frame.t("find-none")}</h2><p>{frame.t(key)}</p></div> }.into_any();
    }
    let pairs = query(data);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let back = encoded(&[("of", data.place.id.0.as_str())]);
    let items = people
        .iter()
        .map(|person| {
            let href = format!("/find/people/{}?{}", person.id, back.trim_end_matches('&'));
            let name = called(frame, person.name.as_deref());
            let more = frame.t1("find-open", "name", name.as_str());
            view! {
                <li class="card found-card">
                    <h3>{name}</h3>
                    {shown(frame, person)}
                    <p class="card-foot"><a class="button secondary" href=href>{more}</a></p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("find-results")}</h2>
            <ul class="grid">{items}</ul>
            {pagination(frame, "/find", &pairs, data.number, more)}
        </section>
    }
    .into_any()
}
