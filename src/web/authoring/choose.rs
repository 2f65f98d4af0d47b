//! Choosing questions for a quiz.

use axum::{
    Form,
    extract::{Path, Query, State},
    response::Response,
};

use super::{
    super::{
        Web,
        errors::PageError,
        frame::{SignedIn, done, page},
        parked::field,
    },
    questions::{Asked, wanted},
    quiz,
};
use crate::{
    domain::{
        course::CourseId,
        course_quiz::{Chosen, MAX_QUESTIONS},
        question::Question,
    },
    services::{
        bank_question::{self, PER_PAGE, platform},
        course,
        course_quiz::{self, Saved},
    },
    ui::pages::authoring::choose as choose_page,
};

/// The questions to choose from.
pub async fn list(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let (_, of) = course::own(&web.app, &viewer, &course).await?;
    let quiz = course_quiz::of(&web.app, &viewer, &course, &id).await?;
    let from_platform = asked.bank == "platform";
    let (filter, number) = (asked.filter(), asked.number());
    let (questions, more) = if from_platform {
        let per_page = usize::try_from(PER_PAGE).unwrap_or(25);
        let offset = usize::try_from(number).unwrap_or(0).saturating_mul(per_page);
        let (found, more) = platform::list(&web.app, &asked.platform(), frame.language, per_page, offset);
        (found.into_iter().map(|q| (Chosen::Platform(q.id.clone()), q)).collect(), more)
    } else {
        let (found, more) = bank_question::list(&web.app, &viewer, &wanted(&filter), number).await?;
        let own = |q: Question| (Chosen::Own(q.id.clone()), q);
        (found.iter().filter_map(bank_question::shown).map(own).collect::<Vec<_>>(), more)
    };
    let categories = bank_question::categories(&web.app, &viewer).await?;
    let data = choose_page::Data {
        course: &of,
        quiz: &quiz,
        platform: from_platform,
        questions,
        categories,
        filter,
        number,
        more,
    };
    Ok(page(&frame, || choose_page::page(&frame, &data)))
}

/// Adds what was chosen, or everything that the search found.
pub async fn add(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    Path((course, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let get = |name: &str| field(&fields, name).unwrap_or_default().to_owned();
    let asked = Asked {
        q: get("q"),
        kind: get("kind"),
        category: get("category"),
        sort: get("sort"),
        bank: get("bank"),
        page: 0,
    };
    let picks: Vec<Chosen> = if get("go") == "all" {
        let found = bank_question::all(&web.app, &viewer, &wanted(&asked.filter()), MAX_QUESTIONS).await?;
        found.iter().filter_map(|kept| Some(Chosen::Own(kept.id.parse().ok()?))).collect()
    } else {
        fields.iter().filter(|(name, _)| name == "pick").filter_map(|(_, value)| value.parse().ok()).collect()
    };
    if picks.is_empty() {
        return Ok(done(&frame, &format!("{}/choose", quiz::path(&course, &id)), Some("quiz-nothing-chosen")));
    }
    let flash = match course_quiz::choose(&web.app, &viewer, (&course, &id), &picks).await? {
        Saved::Unusable(_) => "quiz-full",
        Saved::As(_) | Saved::Differs(_) => "quiz-chosen",
    };
    // flash-quiz-full, flash-quiz-chosen
    Ok(done(&frame, &format!("{}#questions", quiz::path(&course, &id)), Some(flash)))
}
