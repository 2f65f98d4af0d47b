//! Before an assessment: what awaits you, earlier results, and the button that starts or goes on.

use leptos::prelude::*;

use crate::{
    domain::{
        attempt::PER_TOPIC,
        tier::Tier,
        time::{Moment, iso},
    },
    services::assessment::Standing,
    ui::{
        components::{breadcrumb::breadcrumb, symbol::symbol, tier_chip::tier_chip},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The module.
    pub module: &'static str,
    /// Where the viewer stands in it.
    pub standing: &'a Standing,
    /// How many questions of the open attempt are answered.
    pub answered: Option<usize>,
    /// The time limit in minutes.
    pub limit: Option<i64>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let module = frame.module_title(data.module);
    let title = frame.t1("assessment-of", "module", module.as_str());
    let body = view! {
        <header class="page-header">
            {way(frame, data.module, frame.t("assessment-title"))}
            {symbol(data.module)}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("assessment-lead")}</p>
        </header>
        {next(frame, data)}
        {rules(frame, data)}
        {tiers(frame)}
        {earlier(frame, data)}
    };
    Page::new(title, body.into_any()).of_module(data.module)
}

/// The way from all modules to a page of a module's assessment.
#[must_use]
pub fn way(frame: &Frame, module: &str, here: String) -> AnyView {
    let above = vec![
        ("/modules".to_owned(), frame.t("nav-modules")),
        (format!("/modules/{module}"), frame.module_title(module)),
    ];
    breadcrumb(frame, above, here)
}

/// A moment that machines can read too.
#[must_use]
pub fn time(moment: Moment, text: String) -> AnyView {
    view! { <time datetime=iso(moment)>{text}</time> }.into_any()
}

fn questions(frame: &Frame, module: &str) -> usize {
    let framework = frame.app.course.catalogue().framework();
    framework.module(module).map_or(0, |module| module.topics.len()) * PER_TOPIC
}

/// The one thing to do now.
fn next(frame: &Frame, data: &Data<'_>) -> AnyView {
    let (title, text, action) = if let Some(open) = &data.standing.open {
        let (answered, total) = (data.answered.unwrap_or(0).into(), questions(frame, data.module).into());
        let href = format!("/attempts/{}", open.id);
        (
            frame.t("assessment-open-title"),
            frame.tv("assessment-open-text", &[("answered", answered), ("total", total)]),
            view! { <a class="button" href=href>{frame.t("assessment-go-on")}</a> }.into_any(),
        )
    } else if let Some(moment) = data.standing.not_before {
        let href = format!("/modules/{}", data.module);
        (
            frame.t("assessment-pause-title"),
            frame.t1("assessment-pause-text", "moment", frame.moment(moment)),
            view! { <a class="button" href=href>{frame.t("assessment-pause-read")}</a> }.into_any(),
        )
    } else {
        let (title, text) = if data.standing.results.is_empty() {
            (frame.t("assessment-start-title"), frame.t("assessment-start-text"))
        } else {
            (frame.t("assessment-again-title"), frame.t("assessment-again-text"))
        };
        (title, text, view! { <button class="button">{frame.t("assessment-start")}</button> }.into_any())
    };
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{title}</h2>
            <p>{text}</p>
            <form method="post" action=format!("/modules/{}/assessment", data.module)>
                <p class="actions">{action}</p>
            </form>
        </section>
    }
    .into_any()
}

fn rules(frame: &Frame, data: &Data<'_>) -> AnyView {
    let rules = &frame.app.rules;
    let count = questions(frame, data.module);
    let limit = match data.limit {
        Some(minutes) => frame.t1("assessment-rule-limit", "minutes", minutes),
        None => frame.t("assessment-rule-no-limit"),
    };
    let hours = rules.cool_down.num_hours();
    let pause = (hours > 0).then(|| {
        let args = [("count", rules.in_a_row.into()), ("hours", hours.into())];
        view! { <li>{frame.tv("assessment-rule-pause", &args)}</li> }
    });
    view! {
        <section class="prose">
            <h2>{frame.t("assessment-rules-title")}</h2>
            <ul class="bullets">
                <li>
                    {frame.tv("assessment-rule-questions", &[("count", count.into()), ("each", PER_TOPIC.into())])}
                </li>
                <li>{limit}</li>
                <li>{frame.t("assessment-rule-saved")}</li>
                <li>{frame.t("assessment-rule-feedback")}</li>
                <li>{frame.t("assessment-rule-best")}</li>
                {pause}
            </ul>
        </section>
    }
    .into_any()
}

fn tiers(frame: &Frame) -> AnyView {
    let rows = Tier::ALL
        .into_iter()
        .map(|tier| {
            let (from, to) = (tier.min_percent(), tier.max_percent());
            let range = match tier.next() {
                Some(_) => frame.tv("assessment-range", &[("from", from.into()), ("to", to.into())]),
                None => frame.t1("assessment-range-top", "from", from),
            };
            view! { <tr><th scope="row">{tier_chip(frame, Some(tier))}</th><td>{range}</td></tr> }
        })
        .collect_view();
    view! {
        <section>
            <h2 id="tiers">{frame.t("assessment-tiers-title")}</h2>
            <table aria-labelledby="tiers">
                <thead><tr>
                    <th scope="col">{frame.t("assessment-tier")}</th>
                    <th scope="col">{frame.t("assessment-score")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn earlier(frame: &Frame, data: &Data<'_>) -> AnyView {
    if data.standing.results.is_empty() {
        return ().into_any();
    }
    let (date, score, tier) = (frame.t("assessment-date"), frame.t("assessment-score"), frame.t("assessment-tier"));
    let rows = data
        .standing
        .results
        .iter()
        .map(|(id, result)| {
            let at = frame.moment(result.at);
            let label = frame.t1("assessment-see-of", "date", at.as_str());
            view! {
                <tr>
                    <th scope="row" data-label=date.clone()>{time(result.at, at)}</th>
                    <td data-label=score.clone()>{format!("{} %", result.percent)}</td>
                    <td data-label=tier.clone()>{tier_chip(frame, Tier::reached(result.percent))}</td>
                    <td>
                        <a href=format!("/attempts/{id}/result") aria-label=label>{frame.t("assessment-see")}</a>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2 id="earlier">{frame.t("assessment-earlier-title")}</h2>
            <table class="stacking" aria-labelledby="earlier">
                <thead><tr>
                    <th scope="col">{date.clone()}</th>
                    <th scope="col">{score.clone()}</th>
                    <th scope="col">{tier.clone()}</th>
                    <td></td>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
