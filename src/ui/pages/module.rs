//! A module: its lessons, its assessment, its badges, and what to do next.

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        attempt::PER_TOPIC,
        framework::Module,
        progress::{NextStep, module_step},
        self_check::Phase,
        tier::Tier,
    },
    services::learning::InModule,
    ui::{
        components::{
            badge::drawing,
            breadcrumb::breadcrumb,
            long_words::breakable,
            module_card::minutes,
            next_step::{module_done, next_step},
            outcomes::by_topic,
            progress::{lessons_read, result_line, score, tier_key},
            symbol::symbol,
        },
        frame::Frame,
        shell::{Card, Page},
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The module.
    pub module: &'a Module,
    /// The same, as achievements name it.
    pub id: &'static str,
    /// For somebody who is signed in.
    pub mine: Option<InModule>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Data { module, id, mine } = data;
    let id = *id;
    let (title, summary, lang) = match frame.app.course.catalogue().module_page(id, frame.tag()) {
        Some((page, lang)) => {
            (page.title.clone(), page.summary.clone(), (lang != frame.tag()).then(|| lang.to_owned()))
        }
        None => (frame.module_title(id), String::new(), None),
    };
    let step = mine
        .as_ref()
        .map(|mine| module_step(id, &mine.progress, module.topics.iter().map(|topic| topic.id.as_str()), mine.best()));
    let place = MODULES.iter().position(|module| *module == id).map_or(0, |place| place + 1);
    let place = frame.tv("module-place", &[("n", place.into()), ("of", MODULES.len().into())]);
    let (lessons, minutes) = (module.topics.len(), minutes(frame, id));
    let path = view! {
        <section aria-labelledby="lessons">
            <h2 id="lessons">{frame.t("module-lessons")}</h2>
            {mine.as_ref().map(|mine| lessons_read(frame, "read".into(), mine.progress.read.len(), lessons))}
            {steps(frame, id, module, mine.as_ref(), step.as_ref())}
        </section>
    };
    let path = match mine.as_ref().and_then(|mine| mine.progress.best_percent) {
        Some(percent) => view! { <div class="columns">{path}{result(frame, percent, step.as_ref())}</div> }.into_any(),
        None => path.into_any(),
    };
    let about = frame.app.course.page_html(id, frame.language).unwrap_or_default().to_owned();
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![("/modules".into(), frame.t("nav-modules"))], title.clone())}
            {symbol(id)}
            <p class="kicker">{place}</p>
            <h1 lang=lang.clone()>{breakable(frame, &title)}</h1>
            <p class="lead" lang=lang.clone()>{summary.clone()}</p>
            <ul class="meta">
                <li>{frame.t1("lessons-count", "n", lessons)}</li>
                <li>{frame.t1("minutes-about", "minutes", minutes)}</li>
                <li>{frame.t1("module-assessed", "n", lessons * PER_TOPIC)}</li>
            </ul>
        </header>
        {match &step {
            Some(NextStep::Done) => module_done(frame),
            Some(step) => next_step(frame, step),
            None => welcome(frame, id, module),
        }}
        {path}
        <section aria-labelledby="outcomes">
            <h2 id="outcomes">{frame.t("module-outcomes")}</h2>
            <p>{frame.t("module-outcomes-lead")}</p>
            {by_topic(frame, module)}
        </section>
        <section aria-labelledby="badges">
            <h2 id="badges">{frame.t("module-badges")}</h2>
            {badges(frame, id, mine.as_ref())}
        </section>
        <section aria-labelledby="about">
            <h2 id="about">{frame.t("module-about")}</h2>
            <div class="prose" lang=lang inner_html=about></div>
            {book(frame, id)}
        </section>
    };
    let page = Page::new(title.clone(), body.into_any()).of_module(id).listed().kept(id);
    if mine.is_some() {
        return page;
    }
    let base = &frame.app.config.base_url;
    page.with_card(Card {
        title,
        description: summary,
        image: format!("{base}/assets/badges/{id}-excellent.png"),
        url: format!("{base}/modules/{id}"),
    })
}

/// The module as a file to take along.
fn book(frame: &Frame, id: &str) -> AnyView {
    let known = frame.app.course.catalogue().languages().iter().any(|language| language == frame.tag());
    let language = if known { frame.tag() } else { "en" };
    view! {
        <div class="book">
            <p class="actions">
                <a class="button secondary" href=format!("/modules/{id}/book.epub?language={language}")>
                    {frame.t("book-download")}
                </a>
            </p>
            <p class="small muted">{frame.t("book-hint")}</p>
        </div>
    }
    .into_any()
}

/// The next step of somebody who has no account yet.
fn welcome(frame: &Frame, id: &str, module: &Module) -> AnyView {
    let Some(first) = module.topics.first() else { return ().into_any() };
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("module-start-kicker")}</p>
            <h2 id="next">{breakable(frame, &frame.t1("module-start-title", "lesson", frame.topic_title(id, &first.id)))}</h2>
            <p>{frame.t("module-start-text")}" "<a href="/sign-up">{frame.t("catalogue-sign-up")}</a></p>
            <p class="actions">
                <a class="button" href=format!("/modules/{id}/{}", first.id)>{frame.t("module-start-button")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// The lessons and the assessment as a path.
fn steps(frame: &Frame, id: &str, module: &Module, mine: Option<&InModule>, step: Option<&NextStep>) -> AnyView {
    let next = match step {
        Some(NextStep::Read { topic, .. }) => Some(topic.as_str()),
        _ => None,
    };
    let catalogue = frame.app.course.catalogue();
    let lessons = module
        .topics
        .iter()
        .map(|topic| {
            let read = mine.is_some_and(|mine| mine.progress.read.contains(&topic.id));
            let here = next == Some(topic.id.as_str());
            let lesson = catalogue.lesson(id, &topic.id, frame.tag()).map(|(lesson, _)| lesson);
            let title = lesson.map_or_else(|| topic.title(frame.tag()).to_owned(), |lesson| lesson.title.clone());
            let aside = match (read, here) {
                (true, _) => frame.t("step-done"),
                (false, true) => frame.t("step-here"),
                (false, false) => frame.t1("minutes", "minutes", lesson.map_or(10, |lesson| lesson.minutes)),
            };
            view! {
                <li class=read.then_some("done") aria-current=here.then_some("step")>
                    <a href=format!("/modules/{id}/{}", topic.id)>{breakable(frame, &title)}</a>
                    " "<span>{aside}</span>
                </li>
            }
        })
        .collect_view();
    let looked_back = mine.is_some_and(|mine| mine.checked.contains(&Phase::After));
    let passed = mine.is_some_and(|mine| mine.best().max(mine.progress.tier()).is_some());
    let here = matches!(step, Some(NextStep::TakeAssessment { .. } | NextStep::FinishAttempt { .. }));
    let aside = match (passed, here) {
        (_, true) => frame.t("step-here"),
        (true, false) => frame.t("step-passed"),
        (false, false) => frame.t("step-questions"),
    };
    view! {
        <ol class="steps">
            {mine.map(|mine| self_check(frame, id, mine))}
            {lessons}
            <li class=looked_back.then_some("done")>
                <a href=format!("/modules/{id}/end")>{frame.t("module-end")}</a>
                " "<span>{frame.t("module-end-aside")}</span>
            </li>
            <li class=passed.then_some("done") aria-current=here.then_some("step")>
                <a href=format!("/modules/{id}/assessment")>{frame.t("assessment")}</a>
                " "<span>{aside}</span>
            </li>
        </ol>
    }
    .into_any()
}

/// The self-check as the first step of the path.
fn self_check(frame: &Frame, id: &str, mine: &InModule) -> AnyView {
    let done = mine.checked.contains(&Phase::Before);
    let aside = frame.t(if done { "self-check-done" } else { "self-check-aside" });
    view! {
        <li class=done.then_some("done")>
            <a href=format!("/modules/{id}/self-check")>{frame.t("self-check")}</a>
            " "<span>{aside}</span>
        </li>
    }
    .into_any()
}

/// The best result, and what is missing for more.
fn result(frame: &Frame, percent: u8, step: Option<&NextStep>) -> AnyView {
    // The next step says what is missing when it is about that.
    let line = match (step, Tier::reached(percent)) {
        (Some(NextStep::Improve { .. }), Some(tier)) => {
            frame.tv("result-short", &[("percent", percent.into()), ("tier", frame.t(tier_key(tier)).into())])
        }
        _ => result_line(frame, percent),
    };
    view! {
        <section aria-labelledby="result">
            <h2 id="result">{frame.t("best-result")}</h2>
            <p>{line}</p>
            {score(frame, percent)}
        </section>
    }
    .into_any()
}

/// The three badges: which are held, and what the others take.
fn badges(frame: &Frame, id: &'static str, mine: Option<&InModule>) -> AnyView {
    let best = mine.and_then(InModule::best);
    let next = best.map_or(Some(Tier::Sufficient), Tier::next).filter(|_| mine.is_some());
    let tiles = Tier::ALL
        .into_iter()
        .map(|tier| {
            let award = mine.and_then(|mine| mine.badges.iter().find(|(held, _)| *held == tier));
            let percent = tier.min_percent();
            let (class, words) = if mine.is_none() {
                ("badge-tile", frame.t1("badge-takes", "percent", percent))
            } else if award.is_some() {
                ("badge-tile", frame.t("badge-held"))
            } else if best > Some(tier) {
                ("badge-tile locked", frame.t("badge-below"))
            } else if next == Some(tier) {
                ("badge-tile open", frame.t1("badge-next", "percent", percent))
            } else {
                ("badge-tile locked", frame.t1("badge-takes", "percent", percent))
            };
            let href = match award {
                Some((_, award)) => format!("/my/badges/{award}"),
                None => format!("/achievements/{id}-{tier}"),
            };
            view! {
                <li class=class>
                    <a href=href>
                        <img src=drawing(&Achievement::Module(id, tier).into()) alt="" width="144" height="144"/>
                        <strong>{frame.t(tier_key(tier))}</strong>" "<span>{words}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let hint = mine.is_none_or(|mine| mine.progress.best_percent.is_none());
    view! {
        {hint.then(|| view! { <p>{frame.t("module-no-result")}</p> })}
        <ul class="badge-grid">{tiles}</ul>
    }
    .into_any()
}
