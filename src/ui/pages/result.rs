//! The result of a module's assessment: score, badge, what went well, what to read again, and every question explained.

use leptos::prelude::*;

use super::assessment_intro::way;
use crate::{
    domain::{achievement::Achievement, award::Award, tier::Tier},
    services::assessment::Review,
    ui::{components::review::review_item, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, review: &Review) -> Page {
    let module = of(review);
    let percent = review.result.percent;
    let tier = Tier::reached(percent);
    let title = match tier {
        Some(tier) => frame.tv("result-title-tier", &[("percent", percent.into()), ("tier", tier_name(frame, tier))]),
        None => frame.t1("result-title-none", "percent", percent),
    };
    let right = review.questions.iter().filter(|q| q.feedback.mark.right).count();
    let total = review.questions.len();
    let items = (1..)
        .zip(&review.questions)
        .map(|(number, reviewed)| review_item(frame, number, &reviewed.question, &reviewed.feedback))
        .collect_view();
    let body = view! {
        {way(frame, module, frame.t("assessment-title"))}
        {score(frame, review, &title, right)}
        {super_badge(frame, review)}
        {well(frame, review)}
        {read_again(frame, review)}
        <section>
            <h2>{frame.t("result-review-title")}</h2>
            <p>{frame.tv("result-review-text", &[("right", right.into()), ("total", total.into())])}</p>
            <ol class="review">{items}</ol>
        </section>
    };
    let name = frame.module_title(module);
    Page::new(format!("{title} – {name}"), body.into_any()).of_module(module)
}

fn of(review: &Review) -> &'static str {
    review.attempt.subject.module().unwrap_or_default()
}

fn tier_name(frame: &Frame, tier: Tier) -> crate::adapters::texts::Value {
    frame.t(&format!("tier-{tier}")).into()
}

/// The picture of a badge that this attempt earned; it arrives once, right after handing in.
fn picture(frame: &Frame, award: &Award, name: &str) -> AnyView {
    let class = if frame.flash.is_some() { "badge-large arrive" } else { "badge-large" };
    let src = format!("/assets/badges/{}.svg", award.achievement.slug());
    let alt = frame.t1("result-badge-alt", "name", name);
    view! { <img class=class src=src alt=alt width="240" height="240"/> }.into_any()
}

fn score(frame: &Frame, review: &Review, title: &str, right: usize) -> AnyView {
    let module = of(review);
    let name = frame.module_title(module);
    let percent = review.result.percent;
    let tier = Tier::reached(percent);
    let award = review.awards.iter().find(|award| award.achievement.module().is_some());
    let next = match (tier, tier.map_or(Some(Tier::Sufficient), Tier::next)) {
        (_, None) => frame.t("result-highest"),
        (None, Some(next)) => {
            let least = next.min_percent();
            frame.tv("result-none-next", &[("least", least.into()), ("missing", (least - percent).into())])
        }
        (Some(_), Some(next)) => {
            let missing = next.min_percent() - percent;
            frame.tv("result-next", &[("missing", missing.into()), ("tier", tier_name(frame, next))])
        }
    };
    let badge = award.map(|award| picture(frame, award, title_of(frame, award, &name).as_str()));
    // Who did not pass hears first what went well.
    let (lead, said) = match (award, tier) {
        (Some(_), _) => (next, Some(frame.t("result-badge-new"))),
        (None, Some(_)) => (next, Some(frame.t("result-badge-held"))),
        (None, None) => {
            let args = [("right", right.into()), ("total", review.questions.len().into())];
            (frame.tv("result-well-lead", &args), Some(next))
        }
    };
    let see = award.map(|award| {
        view! { <a class="button" href=format!("/my/badges/{}", award.id)>{frame.t("result-badge-see")}</a> }
    });
    let read = tier.is_none().then(|| {
        view! { <a class="button" href="#read-again">{frame.t("result-read-see")}</a> }
    });
    let again = (tier != Some(Tier::Excellent)).then(|| {
        let class = if award.is_some() || tier.is_none() { "button secondary" } else { "button" };
        view! { <a class=class href=format!("/modules/{module}/assessment")>{frame.t("result-again")}</a> }
    });
    view! {
        <section class="result">
            {badge}
            <div>
                <p class="kicker">{frame.t1("result-kicker", "module", name)}</p>
                <h1>{title.to_owned()}</h1>
                <p class="lead">{lead}</p>
                {said.map(|text| view! { <p>{text}</p> })}
                {scale(frame, percent)}
                <p class="actions">
                    {see}
                    {read}
                    {again}
                    <a class="button secondary" href=format!("/modules/{module}")>{frame.t("result-module")}</a>
                </p>
            </div>
        </section>
    }
    .into_any()
}

fn title_of(frame: &Frame, award: &Award, module: &str) -> String {
    match award.achievement.module() {
        Some((_, tier)) => format!("{module}, {}", frame.t(&format!("tier-{tier}"))),
        None => frame.t("result-super-name"),
    }
}

/// The score on its scale: the marks are those of the tiers.
fn scale(frame: &Frame, percent: u8) -> AnyView {
    let marks = Tier::ALL
        .into_iter()
        .map(|tier| view! { <li><b>{tier.letter()}</b>" "{tier.min_percent()}</li> })
        .collect_view();
    view! {
        <div class="score">
            <meter min="0" max="100" low="60" high="85" optimum="100" value=percent.to_string() aria-label=frame.t("result-score")>
                {format!("{percent} %")}
            </meter>
            <ol class="score-scale"><li>{frame.t("tier-none")}</li>{marks}</ol>
        </div>
    }
    .into_any()
}

fn super_badge(frame: &Frame, review: &Review) -> Option<AnyView> {
    let award = review.awards.iter().find(|award| award.achievement == Achievement::Super)?;
    let name = frame.t("result-super-name");
    Some(
        view! {
            <section class="result">
                {picture(frame, award, &name)}
                <div>
                    <h2>{frame.t("result-badge-super")}</h2>
                    <p class="actions">
                        <a class="button" href=format!("/my/badges/{}", award.id)>{frame.t("result-badge-super-see")}</a>
                    </p>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// A topic and how many of its questions were fully right.
struct OfTopic<'a> {
    topic: &'a str,
    right: usize,
    total: usize,
}

fn by_topic(review: &Review) -> Vec<OfTopic<'_>> {
    let mut topics: Vec<OfTopic<'_>> = Vec::new();
    for reviewed in &review.questions {
        let topic = reviewed.question.topic.as_str();
        if topics.last().is_none_or(|last| last.topic != topic) {
            topics.push(OfTopic { topic, right: 0, total: 0 });
        }
        if let Some(last) = topics.last_mut() {
            last.total += 1;
            last.right += usize::from(reviewed.feedback.mark.right);
        }
    }
    topics
}

/// The topics of which most was right, if there are any.
fn well(frame: &Frame, review: &Review) -> Option<AnyView> {
    let mut topics: Vec<_> = by_topic(review).into_iter().filter(|topic| topic.right * 2 > topic.total).collect();
    if topics.is_empty() {
        return None;
    }
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.right));
    let items = topics
        .iter()
        .map(|topic| {
            let name = frame.topic_title(of(review), topic.topic);
            let args = [("topic", name.into()), ("right", topic.right.into()), ("total", topic.total.into())];
            view! { <li>{frame.tv("result-well-topic", &args)}</li> }
        })
        .collect_view();
    Some(
        view! {
            <section class="prose">
                <h2>{frame.t("result-well-title")}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The outcomes of the questions that were not fully right, in their order, with how many those are.
fn missed(review: &Review) -> Vec<(&str, u8, usize)> {
    let mut missed: Vec<(&str, u8, usize)> = Vec::new();
    for reviewed in review.questions.iter().filter(|q| !q.feedback.mark.right) {
        let (topic, outcome) = (reviewed.question.topic.as_str(), reviewed.question.outcome);
        match missed.iter_mut().find(|(t, o, _)| *t == topic && *o == outcome) {
            Some((.., count)) => *count += 1,
            None => missed.push((topic, outcome, 1)),
        }
    }
    missed
}

fn read_again(frame: &Frame, review: &Review) -> Option<AnyView> {
    let module = of(review);
    let missed = missed(review);
    if missed.is_empty() {
        return None;
    }
    let framework = frame.app.course.catalogue().framework();
    let items = missed
        .into_iter()
        .map(|(topic, outcome, count)| {
            let known = framework.topic(module, topic);
            let known = known.and_then(|topic| topic.outcomes.get(usize::from(outcome).checked_sub(1)?));
            let lesson = frame.topic_title(module, topic);
            let title = known.map_or_else(|| lesson.clone(), |outcome| outcome.title(frame.tag()).to_owned());
            let count = frame.t1("result-read-count", "count", count);
            view! {
                <li>
                    <a href=format!("/modules/{module}/{topic}#o{outcome}")>{title}</a>
                    " "
                    <span class="muted">{format!("{lesson}, {count}")}</span>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section>
                <h2 id="read-again">{frame.t("result-read-title")}</h2>
                <p>{frame.t("result-read-text")}</p>
                <ul class="list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
