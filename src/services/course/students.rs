//! The students of a course, as its author sees them: learners whom they guide, or the invented ones of the practice space.

use super::own;
use crate::{
    domain::{
        account::AccountId,
        course::{Course, CourseId, Enrolled, Enroller, Space},
        mentor_badge::Step,
        notification::Kind,
        policy::FollowStudent,
        practice_student::PracticeStudent,
        time::Moment,
    },
    services::{
        App, ServiceError, Viewer, awarding, completion, mentor_badge,
        notifying::{self, Notice},
    },
    store::{
        account,
        course_student::{self, Guided},
        enrolment, guidance,
    },
};

/// How many learners are listed.
const MOST: i64 = 500;

/// All that the page shows.
pub struct Students {
    /// The course.
    pub course: Course,
    /// The learners whom the author guides, and whether they take it.
    pub guided: Vec<Guided>,
    /// Learners who take it and whom the author does not guide: they came by the link.
    pub others: u32,
    /// The invented students who take it.
    pub practising: Vec<(PracticeStudent, Moment)>,
}

/// The students of a course. Five queries at most.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not the viewer's.
pub async fn show(app: &App, viewer: &Viewer, id: &CourseId) -> Result<Students, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    if course.space == Space::Practice {
        let practising = course_student::practising(&mut app.db.read(), &author, id).await?;
        return Ok(Students { course, guided: Vec::new(), others: 0, practising });
    }
    let guided = course_student::guided(&mut app.db.read(), &author, id, MOST).await?;
    let all = enrolment::count(&mut app.db.read(), id).await?;
    let known = guided.iter().filter(|learner| learner.enrolled_at.is_some()).count();
    let others = all.saturating_sub(u32::try_from(known).unwrap_or(u32::MAX));
    Ok(Students { course, guided, others, practising: Vec::new() })
}

/// Enrols a student: in the practice space an invented one by their id, else a learner whom the viewer guides.
///
/// # Errors
/// [`ServiceError::NotFound`] when the course or the student is not theirs; the store's.
pub async fn enrol(app: &App, viewer: &Viewer, id: &CourseId, who: &str) -> Result<Enrolled, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let (inner, id, now) = (app.clone(), id.clone(), app.clock.now());
    if course.space == Space::Practice {
        if course.published_at.is_none() || course.archived_at.is_some() {
            return Ok(Enrolled::Closed);
        }
        let student: PracticeStudent = who.parse().map_err(|()| ServiceError::NotFound)?;
        let new = app
            .db
            .write(move |mut tx| {
                Box::pin(async move {
                    let new = course_student::practise(&mut tx, &author, &id, student, now).await?;
                    if new {
                        mentor_badge::practised(&inner, &mut tx, &author, Step::Student).await?;
                    }
                    Ok::<_, ServiceError>(new)
                })
            })
            .await?;
        awarding::announce(app);
        return Ok(if new { Enrolled::New } else { Enrolled::Already });
    }
    let learner = AccountId(who.to_owned());
    let bond = guidance::between(&mut app.db.read(), author.owner(), &learner).await?.ok_or(ServiceError::NotFound)?;
    viewer.guided::<FollowStudent>(&bond.guidance)?;
    let (enrolment, title) = (app.rng.uuid(), course.draft.title);
    let enrolled = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let enroller = Enroller::Author(author.clone(), learner.clone());
                let cohort = bond.cohort.0.as_str();
                let enrolled = enrolment::insert(&mut tx, &enroller, &enrolment, &id, Some(cohort), now).await?;
                if enrolled.is_new()
                    && let Some(learner) = account::by_id(&mut tx, &learner).await?
                {
                    let args = vec![("course", title.as_str().into())];
                    let notice = Notice { kind: Kind::Enrolled, link: format!("/courses/{id}"), args };
                    notifying::tell(&inner, &mut tx, &learner, notice).await?;
                    completion::note(&inner, &mut tx, &learner).await?;
                    mentor_badge::practised(&inner, &mut tx, &author, Step::Student).await?;
                }
                Ok::<_, ServiceError>(enrolled)
            })
        })
        .await?;
    awarding::announce(app);
    Ok(enrolled)
}
