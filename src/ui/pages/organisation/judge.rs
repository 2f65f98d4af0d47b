//! The administrator's pages: which organisations wait, and one of them with all that helps to decide.

use leptos::prelude::*;

use super::{chip, paragraphs};
use crate::{
    domain::{
        checklist::REMARK_MAX,
        organisation::{Filing, Organisation, Outcome, Rank, standing},
    },
    services::organisation::{Review, Which},
    store::organisation::Listed,
    ui::{
        components::{countries::country_name, field::error_summary, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// A page of organisations (number from 0).
#[must_use]
pub fn list(frame: &Frame, which: Which, found: &[Listed], number: i64, more: bool) -> Page {
    let title = frame.t("judge-title");
    let tabs = Which::ALL
        .into_iter()
        .map(|tab| {
            // judge-waiting, judge-verified, judge-all
            let words = frame.t(&format!("judge-{}", tab.id()));
            let current = (tab == which).then_some("page");
            view! { <li><a href=format!("/organisations?which={}", tab.id()) aria-current=current>{words}</a></li> }
        })
        .collect_view();
    let link = |to: i64| format!("/organisations?which={}&page={to}", which.id());
    let rows = found.iter().map(|listed| row(frame, listed)).collect_view();
    // judge-waiting-none, judge-verified-none, judge-all-none
    let none = frame.t(&format!("judge-{}-none", which.id()));
    let body = view! {
        <header class="page-header"><h1>{title.clone()}</h1></header>
        <nav class="tabs" aria-label=frame.t("judge-tabs")><ul>{tabs}</ul></nav>
        {if found.is_empty() {
            view! { <div class="empty"><p>{none}</p></div> }.into_any()
        } else {
            view! {
                <div class="table-wrap" role="region" aria-labelledby="judge-caption" tabindex="0">
                    <table class="stacking">
                        <caption id="judge-caption" class="visually-hidden">{frame.t(&format!("judge-{}", which.id()))}</caption>
                        <thead><tr>
                            <th scope="col">{frame.t("organisation-name")}</th>
                            <th scope="col">{frame.t("organisation-website")}</th>
                            <th scope="col">{frame.t("organisation-country")}</th>
                            <th scope="col">{frame.t("judge-filed")}</th>
                            <th scope="col">{frame.t("judge-standing")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }}
        <nav class="pagination" aria-label=frame.t("pages")>
            <ul>
                {(number > 0).then(|| view! { <li><a rel="prev" href=link(number - 1)>{frame.t("page-previous")}</a></li> })}
                {more.then(|| view! { <li><a rel="next" href=link(number + 1)>{frame.t("page-next")}</a></li> })}
            </ul>
        </nav>
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, listed: &Listed) -> AnyView {
    let organisation = &listed.organisation;
    let open = listed.filing.as_ref().filter(|filing| filing.is_waiting()).map(|filing| &filing.facts);
    let name = open.map_or(&organisation.name, |facts| &facts.name).clone();
    let website = open.map_or(&organisation.website, |facts| &facts.website).host().to_owned();
    let country = open.map_or(organisation.country, |facts| facts.country);
    let filed = listed.filing.as_ref().map_or(organisation.created_at, |filing| filing.filed_at);
    let change = (open.is_some() && organisation.verified_at.is_some())
        .then(|| view! { <span class="status status-warn">{frame.t("judge-change")}</span> });
    view! {
        <tr>
            <th scope="row"><a href=format!("/organisations/{}/review", organisation.id.0)>{name}</a></th>
            <td data-label=frame.t("organisation-website")>{website}</td>
            <td data-label=frame.t("organisation-country")>{country_name(frame, country)}</td>
            <td data-label=frame.t("judge-filed")>{frame.day(filed)}</td>
            <td data-label=frame.t("judge-standing")>
                <span class="cluster">{chip(frame, standing(organisation, listed.filing.as_ref()))}{change}</span>
            </td>
        </tr>
    }
    .into_any()
}

/// A reason that was not taken: as typed, and whether it was for taking a verification back.
pub struct Problem {
    /// As typed.
    pub typed: String,
    /// Of which form.
    pub withdrawal: bool,
}

/// One organisation.
#[must_use]
pub fn review(frame: &Frame, review: &Review, problem: Option<&Problem>) -> Page {
    let organisation = &review.organisation;
    let newest = review.newest.as_ref();
    let waiting = newest.filter(|filing| filing.is_waiting());
    let title = waiting.map_or(&organisation.name, |filing| &filing.facts.name).clone();
    let errors: Vec<_> = problem.map(|problem| ("reason", reason_error(frame, problem))).into_iter().collect();
    let body = view! {
        {error_summary(frame, &errors)}
        <nav class="breadcrumb" aria-label=frame.t("organisation-breadcrumb")>
            <ol><li><a href="/organisations">{frame.t("judge-title")}</a></li></ol>
        </nav>
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p>{chip(frame, standing(organisation, newest))}</p>
        </header>
        {newest.map(|filing| filed(frame, review, filing))}
        {waiting.map(|filing| decide(frame, organisation, filing, problem.filter(|problem| !problem.withdrawal)))}
        {history(frame, &review.history)}
        {organisation.is_verified().then(|| {
            withdraw(frame, organisation, problem.filter(|problem| problem.withdrawal))
        })}
    };
    Page::new(title, body.into_any())
}

/// What is filed, and beside each what counts now where that differs.
fn filed(frame: &Frame, review: &Review, filing: &Filing) -> AnyView {
    let organisation = &review.organisation;
    let facts = &filing.facts;
    let before = |differs: bool, text: String| {
        (differs && organisation.verified_at.is_some())
            .then(|| view! { <p class="muted">{frame.t1("judge-before", "value", text)}</p> })
    };
    let website = facts.website.as_str().to_owned();
    let email = facts.email.as_typed().to_owned();
    let confirmed = match filing.confirmed_at {
        Some(at) => {
            view! { <span class="status status-good">{frame.t1("judge-confirmed", "date", frame.day(at))}</span> }
                .into_any()
        }
        None => view! { <span class="status status-warn">{frame.t("judge-unconfirmed")}</span> }.into_any(),
    };
    let old_email = organisation.email.as_ref().map(|email| email.as_typed().to_owned()).unwrap_or_default();
    let filer = review
        .filer
        .as_ref()
        .map_or_else(|| frame.t("judge-filer-gone"), |filer| format!("{}, {}", filer.name, filer.email.as_typed()));
    let managers = review.members.iter().filter(|member| member.rank == Rank::Manager);
    let managers = managers.map(|member| member.account.name.clone()).collect::<Vec<_>>().join(", ");
    let others = review
        .others
        .iter()
        .map(|other| {
            view! { <li><a href=format!("/organisations/{}/review", other.id.0)>{other.name.clone()}</a></li> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("judge-facts")}</h2>
            <dl class="facts">
                <div>
                    <dt>{frame.t("organisation-name")}</dt>
                    <dd>{facts.name.clone()}{before(facts.name != organisation.name, organisation.name.clone())}</dd>
                </div>
                <div>
                    <dt>{frame.t("organisation-country")}</dt>
                    <dd>
                        {country_name(frame, facts.country)}
                        {before(facts.country != organisation.country, country_name(frame, organisation.country))}
                    </dd>
                </div>
                <div>
                    <dt>{frame.t("organisation-website")}</dt>
                    <dd>
                        <a href=website.clone() rel="nofollow noopener noreferrer">{website.clone()}</a>
                        {before(facts.website != organisation.website, organisation.website.as_str().to_owned())}
                    </dd>
                </div>
                <div>
                    <dt>{frame.t("organisation-email")}</dt>
                    <dd>{email.clone()}" "{confirmed}{before(old_email != email, old_email.clone())}</dd>
                </div>
                <div>
                    <dt>{frame.t("organisation-description")}</dt>
                    <dd class="stack">{paragraphs(&organisation.description)}</dd>
                </div>
                <div><dt>{frame.t("judge-filer")}</dt><dd>{filer}</dd></div>
                <div><dt>{frame.t("judge-managers")}</dt><dd>{managers}</dd></div>
                <div><dt>{frame.t("judge-filed")}</dt><dd>{frame.moment(filing.filed_at)}</dd></div>
            </dl>
            {(!review.others.is_empty()).then(|| view! {
                <div class="notice notice-warning">
                    <p>{frame.t("judge-others")}</p>
                    <ul>{others}</ul>
                </div>
            })}
        </section>
    }
    .into_any()
}

fn reason_error(frame: &Frame, problem: &Problem) -> String {
    if problem.typed.trim().is_empty() {
        frame.t("judge-reason-missing")
    } else {
        frame.t1("confirm-remark-long", "max", REMARK_MAX)
    }
}

fn reason(frame: &Frame, problem: Option<&Problem>) -> AnyView {
    TextArea {
        name: "reason".into(),
        label: frame.t("judge-reason"),
        value: problem.map(|problem| problem.typed.clone()).unwrap_or_default(),
        lang: None,
        hint: Some(frame.t("judge-reason-hint")),
        error: problem.map(|problem| (reason_error(frame, problem), ().into_any())),
    }
    .view()
}

fn decide(frame: &Frame, organisation: &Organisation, filing: &Filing, problem: Option<&Problem>) -> AnyView {
    let action = format!("/organisations/{}/review", organisation.id.0);
    view! {
        <section>
            <h2>{frame.t("judge-decide")}</h2>
            <div class="prose"><ol>
                <li>{frame.t("judge-look-website")}</li>
                <li>{frame.t("judge-look-name")}</li>
                <li>{frame.t("judge-look-words")}</li>
            </ol></div>
            <form method="post" action=action.clone()>
                <input type="hidden" name="filing" value=filing.id.clone()/>
                <p class="actions"><button class="button" name="decision" value="verify">{frame.t("judge-verify")}</button></p>
            </form>
            <details open=problem.is_some()>
                <summary>{frame.t("judge-decline-open")}</summary>
                <form method="post" action=action class="form" novalidate>
                    <input type="hidden" name="filing" value=filing.id.clone()/>
                    {reason(frame, problem)}
                    <p class="actions">
                        <button class="button danger" name="decision" value="decline">{frame.t("judge-decline")}</button>
                    </p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn history(frame: &Frame, history: &[Filing]) -> AnyView {
    let rows: Vec<_> = history
        .iter()
        .filter_map(|filing| {
            let decided = filing.decided.as_ref()?;
            let key = match decided.outcome {
                Outcome::Verified => "judge-was-verified",
                Outcome::Declined => "judge-was-declined",
            };
            let args = [
                ("name", filing.facts.name.as_str().into()),
                ("website", filing.facts.website.as_str().into()),
                ("date", frame.day(decided.at).into()),
            ];
            let reason = decided.reason.clone();
            Some(view! { <li><span>{frame.tv(key, &args)}</span><span class="muted">{reason}</span></li> })
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <section><h2>{frame.t("judge-history")}</h2><ul class="list">{rows}</ul></section> }.into_any()
}

fn withdraw(frame: &Frame, organisation: &Organisation, problem: Option<&Problem>) -> AnyView {
    view! {
        <section>
            <h2>{frame.t("judge-withdraw-title")}</h2>
            <p>
                {frame.t("judge-withdraw-text")}" "
                <a href=format!("/organisations/{}", organisation.id.0)>{frame.t("organisation-public-link")}</a>
            </p>
            <details open=problem.is_some()>
                <summary>{frame.t("judge-withdraw-open")}</summary>
                <form method="post" action=format!("/organisations/{}/withdraw", organisation.id.0) class="form" novalidate>
                    {reason(frame, problem)}
                    <p class="actions"><button class="button danger">{frame.t("judge-withdraw")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
