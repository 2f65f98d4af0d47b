//! Where a finished checklist stands, and what the learner can do about it.

use leptos::prelude::*;

use super::{Data, ask, begin, on_paper, picture};
use crate::{
    domain::checklist::{Checklist, Closed, How, Request, Status},
    ui::frame::Frame,
};

/// The part of the page that tells it.
pub fn stands(frame: &Frame, data: &Data, checklist: &Checklist) -> AnyView {
    let request = data.overview.request.as_ref();
    let paper = data.overview.paper.as_ref();
    let settled = paper.and_then(|paper| Some((paper, paper.closed.as_ref()?)));
    match (checklist.status, settled) {
        (Status::Confirmed, Some((paper, settled))) if settled.accepted && settled.how != Some(How::Employer) => {
            let again = data.overview.may_begin.is_ok().then(|| begin(frame, frame.t("checklist-again-text")));
            return view! { {again} {on_paper::confirmed(frame, paper, settled)} }.into_any();
        }
        (Status::Ready, Some((_, settled))) if settled.how == Some(How::Administrator) => {
            return view! { {on_paper::declined(frame, settled)} {ask::form(frame, data)} }.into_any();
        }
        _ => {}
    }
    if let (Status::Review, Some(paper)) = (checklist.status, paper) {
        return on_paper::in_review(frame, paper);
    }
    match (checklist.status, request) {
        (Status::Waiting, Some(request)) => waiting(frame, request),
        (Status::Declined, Some(request)) => declined(frame, data, request),
        (Status::Expired, Some(request)) => expired(frame, data, request),
        (Status::Confirmed, Some(request)) => confirmed(frame, data, request),
        (Status::Withdrawn, request) => withdrawn(frame, data, request),
        _ => ask::form(frame, data),
    }
}

fn waiting(frame: &Frame, request: &Request) -> AnyView {
    let (date, until) = (frame.day(request.asked_at), frame.day(request.expires_at));
    let args = [("date", date.into()), ("until", until.into())];
    let text = match &request.email {
        Some(email) => {
            let [date, until] = args;
            frame.tv("checklist-waiting-text", &[("email", email.as_typed().into()), date, until])
        }
        None => {
            let [date, until] = args;
            frame
                .tv("checklist-waiting-unknown", &[("organisation", request.organisation.as_str().into()), date, until])
        }
    };
    view! {
        <div class="notice">
            <h2>{frame.t("checklist-waiting-title")}</h2>
            <p>{text}</p>
        </div>
        <details>
            <summary>{frame.t("checklist-take-back")}</summary>
            <form method="post" action="/my/checklist/take-back">
                <p>{frame.t("checklist-take-back-text")}</p>
                <p class="actions"><button class="button secondary">{frame.t("checklist-take-back")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

fn declined(frame: &Frame, data: &Data, request: &Request) -> AnyView {
    let reason = request.closed.as_ref().and_then(|closed| closed.words.clone()).unwrap_or_default();
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t1("checklist-declined-title", "organisation", request.organisation.as_str())}</h2>
            <p>{frame.t("checklist-declined-text")}</p>
            <blockquote><p>{reason}</p></blockquote>
            <p>{frame.t("checklist-declined-next")}</p>
        </div>
        {ask::form(frame, data)}
    }
    .into_any()
}

fn expired(frame: &Frame, data: &Data, request: &Request) -> AnyView {
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t1("checklist-expired-title", "organisation", request.organisation.as_str())}</h2>
            <p>{frame.t1("checklist-expired-text", "until", frame.day(request.expires_at))}</p>
        </div>
        {ask::form(frame, data)}
    }
    .into_any()
}

fn organisation(request: &Request) -> String {
    let signed = request.closed.as_ref().and_then(|closed| closed.signature.as_ref());
    signed.map_or_else(|| request.organisation.clone(), |signature| signature.organisation.clone())
}

fn confirmed(frame: &Frame, data: &Data, request: &Request) -> AnyView {
    let Some(Closed { at, words, signature: Some(signature), award, .. }) = &request.closed else {
        return ().into_any();
    };
    let args = [
        ("name", signature.name.as_str().into()),
        ("function", signature.function.as_str().into()),
        ("organisation", signature.organisation.as_str().into()),
        ("date", frame.day(*at).into()),
    ];
    let badge = award.clone().map(|id| {
        view! {
            <p class="actions">
                <a class="button" href=format!("/my/badges/{id}")>{frame.t("checklist-confirmed-badge")}</a>
            </p>
        }
    });
    let remark = words.clone().map(|words| {
        view! { <h3>{frame.t("checklist-confirmed-remark")}</h3> <blockquote><p>{words}</p></blockquote> }
    });
    // The badge may have been given back since, and earned anew by another checklist.
    let again = data.overview.may_begin.is_ok().then(|| begin(frame, frame.t("checklist-again-text")));
    view! {
        {again}
        <section>
            {picture()}
            <h2>{frame.t1("checklist-confirmed-title", "organisation", signature.organisation.as_str())}</h2>
            <p>{frame.tv("checklist-confirmed-text", &args)}</p>
            {badge}
            {remark}
        </section>
        {differs(frame, data)}
    }
    .into_any()
}

/// Where the employer chose another number.
fn differs(frame: &Frame, data: &Data) -> AnyView {
    let rows: Vec<_> = data
        .overview
        .statements
        .iter()
        .filter_map(|statement| {
            let id = statement.id();
            let (own, given) = (data.overview.ratings.get(&id)?, data.overview.employer.get(&id)?);
            (own != given).then(|| (frame.t(&format!("can-{id}")), own.number(), given.number()))
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let (statement, you, employer) = (
        frame.t("checklist-differs-statement"),
        frame.t("checklist-differs-you"),
        frame.t("checklist-differs-employer"),
    );
    let body = rows
        .into_iter()
        .map(|(text, own, given)| {
            view! {
                <tr>
                    <th scope="row">{text}</th>
                    <td class="numeric" data-label=you.clone()>{own}</td>
                    <td class="numeric" data-label=employer.clone()>{given}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2 id="differs">{frame.t("checklist-differs")}</h2>
            <div class="table-wrap" role="region" aria-labelledby="differs" tabindex="0">
                <table class="stacking">
                    <thead><tr><th scope="col">{statement}</th><th scope="col">{you.clone()}</th><th scope="col">{employer.clone()}</th></tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn withdrawn(frame: &Frame, data: &Data, request: Option<&Request>) -> AnyView {
    let retracted = request.and_then(|request| {
        let (at, reason) = request.closed.as_ref()?.retracted.as_ref()?;
        let args = [
            ("organisation", organisation(request).into()),
            ("date", frame.day(*at).into()),
            ("reason", reason.as_str().into()),
        ];
        Some(frame.tv("checklist-withdrawn-employer", &args))
    });
    let text = retracted.unwrap_or_else(|| frame.t("checklist-withdrawn-own"));
    let again = data.overview.may_begin.is_ok().then(|| begin(frame, frame.t("checklist-again-text")));
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t("checklist-withdrawn-title")}</h2>
            <p>{text}</p>
        </div>
        {again}
    }
    .into_any()
}
