//! Making assignments of a course.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, Path, RawForm, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::super::{
    Web,
    errors::PageError,
    frame::{SignedIn, done, page_with},
    parked::{self, Sender, field, fields},
    switch,
};
use crate::{
    domain::{
        assignment::{Assignment, AssignmentDraft, Criterion, Level, MAX_CRITERIA, MAX_LEVELS, Unusable},
        course::CourseId,
    },
    services::{
        Viewer,
        assignment::{self, Saved},
        course,
    },
    ui::{
        frame::Frame,
        pages::authoring::{
            assignment::{self as assignment_page, Typed},
            course_path,
        },
    },
};

/// What a page of the editor shows beside the assignment.
struct Form {
    typed: Typed,
    problems: Vec<Unusable>,
    differs: bool,
}

async fn show(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    assignment: &Assignment,
    form: Form,
) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, viewer, &assignment.course).await?;
    let data = assignment_page::Data {
        course: &course,
        assignment,
        typed: &form.typed,
        owner: &viewer.account.id.0,
        problems: &form.problems,
        differs: form.differs,
    };
    let status = match (form.differs, form.problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(page_with(status, frame, || assignment_page::page(frame, &data)))
}

fn path(course: &CourseId, id: &str) -> String {
    format!("{}/assignments/{id}", course_path(course))
}

/// The editor. A form that waited for its owner to sign in again is carried out first.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path((course, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let found = assignment::of(&web.app, &viewer, &course, &id).await?;
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path(&course, &id)).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = carry_out(&web, &frame, &viewer, (&course, &id), &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let form = Form { typed: Typed::of(&found.draft), problems: Vec::new(), differs: false };
    show(&web, &frame, &viewer, &found, form).await
}

/// Saves the assignment. Without a session the form is kept until its owner has signed in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path((course, id)): Path<(String, String)>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let course = CourseId(course);
    let here = path(&course, &id);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &here, &here).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(carry_out(&web, &frame, &viewer, (&course, &id), &fields).await?))
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (course, id): (&CourseId, &str),
    fields: &[(String, String)],
) -> Result<Response, PageError> {
    let found = assignment::of(&web.app, viewer, course, id).await?;
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let (mut typed, mut problems) = read(fields).ok_or(PageError::Malformed)?;
    let go = field(fields, "go").unwrap_or_default();
    let gone = go.strip_prefix("remove-").and_then(|n| n.parse::<usize>().ok());
    if let Some(n) = gone.filter(|n| *n < typed.draft.criteria.len()) {
        typed.draft.criteria.remove(n);
        typed.points.remove(n);
        problems = read_numbers(&mut typed);
    }
    if !problems.is_empty() {
        problems.extend(typed.draft.clone().tidied().problems());
        problems.sort_unstable();
        problems.dedup();
        return show(web, frame, viewer, &found, Form { typed, problems, differs: false }).await;
    }
    let here = path(course, id);
    match assignment::save(&web.app, viewer, (course, id), seen, typed.draft.clone()).await? {
        Saved::As(_) => Ok(match go {
            "course" => done(frame, &format!("{}#parts", course_path(course)), Some("saved")),
            "preview" => done(frame, &format!("{}/preview/assignments/{id}", course_path(course)), None),
            "criterion" => done(frame, &format!("{here}#criterion-{}", typed.draft.criteria.len()), None),
            _ => done(frame, &here, Some("saved")),
        }),
        Saved::Unusable(problems) => show(web, frame, viewer, &found, Form { typed, problems, differs: false }).await,
        Saved::Differs(there) => {
            show(web, frame, viewer, &there, Form { typed, problems: Vec::new(), differs: true }).await
        }
    }
}

/// The assignment of a form, and what in it is no day or number; `None` when no page of ours sent it.
fn read(fields: &[(String, String)]) -> Option<(Typed, Vec<Unusable>)> {
    let get = |name: &str| field(fields, name).unwrap_or_default().trim().to_owned();
    let mut typed = Typed {
        draft: AssignmentDraft {
            title: field(fields, "title")?.to_owned(),
            brief: field(fields, "brief")?.to_owned(),
            again: field(fields, "again") == Some("yes"),
            anonymous: field(fields, "anonymous") == Some("yes"),
            ..AssignmentDraft::default()
        },
        due: get("due"),
        ..Typed::default()
    };
    for n in 0..=MAX_CRITERIA {
        let Some(name) = field(fields, &format!("criterion-{n}")) else { break };
        let (mut levels, mut points) = (Vec::new(), Vec::new());
        for m in 0..MAX_LEVELS {
            let (words, number) = (get(&format!("words-{n}-{m}")), get(&format!("points-{n}-{m}")));
            if !words.is_empty() || !number.is_empty() {
                levels.push(Level { words, points: 0 });
                points.push(number);
            }
        }
        // The empty group at the end is for the next criterion.
        if !name.trim().is_empty() || !levels.is_empty() {
            typed.draft.criteria.push(Criterion { name: name.to_owned(), levels });
            typed.points.push(points);
        }
    }
    let problems = read_numbers(&mut typed);
    Some((typed, problems))
}

/// Reads the day and the points that were typed.
fn read_numbers(typed: &mut Typed) -> Vec<Unusable> {
    let mut problems = Vec::new();
    typed.draft.due = typed.due.parse().ok();
    if typed.draft.due.is_none() && !typed.due.is_empty() {
        problems.push(Unusable::Due);
    }
    for (n, (criterion, points)) in typed.draft.criteria.iter_mut().zip(&typed.points).enumerate() {
        for (level, typed) in criterion.levels.iter_mut().zip(points) {
            match typed.parse() {
                Ok(points) if !level.words.is_empty() => level.points = points,
                _ => problems.push(Unusable::Levels(n)),
            }
        }
    }
    problems.dedup();
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(more: &[(&str, &str)]) -> Vec<(String, String)> {
        let base = [("title", "T"), ("brief", "B"), ("criterion-0", "C"), ("points-0-0", "0"), ("words-0-0", "no")];
        base.iter().chain(more).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn a_form_is_the_whole_assignment() {
        let more =
            [("points-0-1", "4"), ("words-0-1", "yes"), ("due", "2026-12-01"), ("again", "yes"), ("criterion-1", "")];
        let (typed, problems) = read(&form(&more)).unwrap();
        assert_eq!((problems, typed.draft.criteria.len(), typed.draft.again), (vec![], 1, true));
        let points: Vec<u16> = typed.draft.criteria[0].levels.iter().map(|level| level.points).collect();
        assert_eq!((points, typed.draft.due.unwrap().to_string()), (vec![0, 4], "2026-12-01".to_owned()));
        let (typed, problems) = read(&form(&[("points-0-1", "four"), ("words-0-1", "x"), ("due", "soon")])).unwrap();
        assert_eq!(problems, [Unusable::Due, Unusable::Levels(0)]);
        assert_eq!((typed.due.as_str(), typed.points[0][1].as_str()), ("soon", "four"));
        assert!(read(&[]).is_none());
    }
}
