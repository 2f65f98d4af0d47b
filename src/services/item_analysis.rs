//! Looking at how the questions of a quiz work.

use std::collections::BTreeMap;

use super::{
    App, ServiceError, Viewer,
    course::own,
    courseware::{Versioned, in_language},
};
use crate::{
    domain::{
        course::{Course, CourseId},
        course_quiz::CourseQuiz,
        grade::grade,
        item_analysis::{Item, Sitting, items, median},
        kind::Kind,
        order::Order,
        points::Points,
        question::Question,
        response::Response,
    },
    store::{course_quiz, item_analysis as store},
};

/// How many different typed answers are shown.
const TYPED: usize = 5;

/// An answer that could be given, and how often it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What it is.
    pub answer: Answer,
    /// How often.
    pub times: usize,
    /// Whether it is right.
    pub right: bool,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// An option, by its place (from 0) in the author's order.
    Option(usize),
    /// True or false.
    Truth(bool),
    /// The right partner for the left item at this place (from 0).
    Matched(usize),
    /// A typed text.
    Typed(String),
    /// No answer.
    Nothing,
}

/// A question with what is known of it.
pub struct Analysed {
    /// The question.
    pub question: Question,
    /// The figures.
    pub item: Item,
    /// The answers.
    pub given: Vec<Given>,
}

/// A quiz with what is known of it.
pub struct Analysis {
    /// The course.
    pub course: Course,
    /// The quiz.
    pub quiz: CourseQuiz,
    /// How many learners took it.
    pub attempts: usize,
    /// How long an attempt took, in minutes: the middle of all.
    pub minutes: Option<i64>,
    /// Its questions, those that were drawn most often first.
    pub questions: Vec<Analysed>,
}

/// What is known of a quiz of the viewer's, by the first attempt of each learner. Four queries, and one for each version
/// of a question that is not at hand.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs; the store's.
pub async fn of(app: &App, viewer: &Viewer, course: &CourseId, quiz: &str) -> Result<Analysis, ServiceError> {
    let (author, course) = own(app, viewer, course).await?;
    let found = course_quiz::find(&mut app.db.read(), &course.id, quiz).await?.ok_or(ServiceError::NotFound)?;
    let attempts = store::attempts(&mut app.db.read(), &author, &course.id, quiz).await?;
    let mut answers: BTreeMap<(String, usize), Response> = BTreeMap::new();
    for (attempt, position, response) in store::answers(&mut app.db.read(), &author, &course.id, quiz).await? {
        answers.extend(response.parse().ok().map(|response| ((attempt, position), response)));
    }
    let language = course.draft.language;
    // A question that was changed is another one: its versions stand apart.
    let mut known: Vec<(String, Versioned)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut given: Vec<BTreeMap<Answer, (usize, bool)>> = Vec::new();
    let mut sittings = Vec::with_capacity(attempts.len());
    for attempt in &attempts {
        let mut sitting = Sitting::default();
        for (position, drawn) in attempt.drawn.iter().enumerate() {
            let place = match places.get(&drawn.version) {
                Some(place) => *place,
                None => {
                    known.push((drawn.version.clone(), app.course.question(&app.db, &drawn.version).await?));
                    given.push(BTreeMap::new());
                    places.insert(drawn.version.clone(), known.len() - 1);
                    known.len() - 1
                }
            };
            let question = known.get(place).and_then(|(_, texts)| in_language(texts, language));
            let (Some(question), Some(given)) = (question, given.get_mut(place)) else { continue };
            let response = answers.get(&(attempt.id.clone(), position));
            let mark = grade(question, &drawn.order, response);
            sitting.marks.push((place, f64::from(mark.points.raw()) / f64::from(Points::FULL.raw())));
            for (answer, right) in said(question, &drawn.order, response, mark.right) {
                let entry = given.entry(answer).or_insert((0, right));
                entry.0 += 1;
            }
        }
        sittings.push(sitting);
    }
    let figures = items(known.len(), &sittings);
    let mut questions: Vec<_> = known
        .into_iter()
        .zip(figures)
        .zip(given)
        .filter_map(|(((_, texts), item), given)| {
            let question = in_language(&texts, language)?.clone();
            let given = listed(&question, given);
            Some(Analysed { question, item, given })
        })
        .collect();
    questions.sort_by_key(|analysed| std::cmp::Reverse(analysed.item.attempts));
    let took = attempts.iter().map(|attempt| (attempt.submitted_at - attempt.started_at).num_seconds());
    let minutes = median(took.collect()).map(|seconds| (seconds + 30) / 60);
    Ok(Analysis { course, quiz: found, attempts: attempts.len(), minutes, questions })
}

/// What an answer says, by the author's order, and whether each is right.
fn said(question: &Question, order: &Order, response: Option<&Response>, right: bool) -> Vec<(Answer, bool)> {
    let Some(response) = response.filter(|response| response.check(question, order).is_ok()) else {
        return vec![(Answer::Nothing, false)];
    };
    let option = |shown: u8| {
        let place = order.option(shown)?;
        let good = question.kind.choices().get(place).is_some_and(|choice| choice.weight > Points::ZERO);
        Some((Answer::Option(place), good))
    };
    match response {
        Response::Choice(shown) => option(*shown).into_iter().collect(),
        Response::Choices(chosen) => chosen.iter().filter_map(|shown| option(*shown)).collect(),
        Response::Truth(truth) => vec![(Answer::Truth(*truth), right)],
        Response::Matches(matches) => (0_u8..)
            .zip(matches)
            .filter(|(left, chosen)| crate::domain::grade::matches_pair(&question.kind, order, *left, **chosen))
            .filter_map(|(left, _)| Some((Answer::Matched(order.option(left)?), true)))
            .collect(),
        Response::Text(text) => vec![(Answer::Typed(text.trim().to_lowercase()), right)],
    }
}

/// Every answer that could be given, also those that nobody gave; of typed ones the most frequent.
fn listed(question: &Question, mut given: BTreeMap<Answer, (usize, bool)>) -> Vec<Given> {
    let mut possible: Vec<(Answer, bool)> = match &question.kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            options.iter().enumerate().map(|(n, option)| (Answer::Option(n), option.weight > Points::ZERO)).collect()
        }
        Kind::TrueFalse { answer, .. } => [true, false].map(|truth| (Answer::Truth(truth), truth == *answer)).to_vec(),
        Kind::Matching { pairs, .. } => (0..pairs.len()).map(|n| (Answer::Matched(n), true)).collect(),
        Kind::Short { .. } | Kind::Numerical { .. } => {
            let mut typed: Vec<_> = given.iter().filter(|(answer, _)| matches!(answer, Answer::Typed(_))).collect();
            typed.sort_by_key(|(answer, (times, _))| (std::cmp::Reverse(*times), (*answer).clone()));
            typed.into_iter().take(TYPED).map(|(answer, (_, right))| (answer.clone(), *right)).collect()
        }
    };
    if given.contains_key(&Answer::Nothing) {
        possible.push((Answer::Nothing, false));
    }
    possible
        .into_iter()
        .map(|(answer, right)| Given { times: given.remove(&answer).map_or(0, |(times, _)| times), answer, right })
        .collect()
}
