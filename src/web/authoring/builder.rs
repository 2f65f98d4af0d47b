//! The course builder: one form, and every button of it saves what was typed.

use std::{collections::BTreeMap, net::SocketAddr};

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
    domain::course::{Course, CourseId, MAX_PARTS, Outline, Part, PartKind, Unusable},
    services::{
        Viewer,
        assignment::{self, Beginning},
        course::{self, Saved},
        course_lesson::{self, NotAdded},
        course_quiz,
    },
    store::{assignment as assignments, course_lesson as lessons, course_quiz as quizzes, course_version},
    ui::{
        frame::Frame,
        pages::authoring::{course as course_page, course_path, publish::edit as edit_path},
    },
};

type Fields = Vec<(String, String)>;

/// What a page of the builder shows beside the course.
struct Form {
    typed: Outline,
    problems: Vec<Unusable>,
    differs: bool,
}

async fn show(web: &Web, frame: &Frame, viewer: &Viewer, course: &Course, form: Form) -> Result<Response, PageError> {
    let newest = course_version::newest(&mut web.app.db.read(), &course.id).await?;
    let (titles, waiting) = titles(web, &course.id).await?;
    let badges = course::badges(&web.app, viewer, form.typed.badge.as_deref()).await?;
    let data = course_page::Data {
        course,
        typed: &form.typed,
        titles: &titles,
        waiting: &waiting,
        badges: &badges,
        owner: &viewer.account.id.0,
        problems: &form.problems,
        differs: form.differs,
        newest: newest.map(|(_, number, at)| (number, at)),
    };
    let status = match (form.differs, form.problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(page_with(status, frame, || course_page::page(frame, &data)))
}

/// The titles of a course's own parts, and how many works of each assignment wait to be marked.
async fn titles(
    web: &Web,
    course: &CourseId,
) -> Result<(BTreeMap<PartKind, String>, Vec<(String, String, u32)>), PageError> {
    let lessons = lessons::titles(&mut web.app.db.read(), course).await?;
    let quizzes = quizzes::titles(&mut web.app.db.read(), course).await?;
    let lessons = lessons.into_iter().map(|(id, title)| (PartKind::OwnLesson(id), title));
    let quizzes = quizzes.into_iter().map(|(id, title)| (PartKind::Quiz(id), title));
    let waiting = assignments::titles(&mut web.app.db.read(), course).await?;
    let assignments = waiting.iter().map(|(id, title, _)| (PartKind::Assignment(id.clone()), title.clone()));
    let titles = lessons.chain(quizzes).chain(assignments).collect();
    Ok((titles, waiting))
}

/// The builder. A form that waited for its owner to sign in again is carried out first.
pub async fn edit(
    State(web): State<Web>,
    SignedIn { frame, viewer }: SignedIn,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let (_, course) = course::own(&web.app, &viewer, &id).await?;
    let path = course_path(&id);
    let mut waiting = parked::waiting_of(&web, &headers, &viewer.account.id.0, &path).await?;
    waiting.truncate(1);
    if let Some(form) = waiting.first() {
        let mut response = carry_out(&web, &frame, &viewer, &id, &fields(form.body.as_bytes())).await?;
        parked::forget(&web, &headers, &waiting, &mut response).await?;
        return Ok(response);
    }
    let form = Form { typed: course.draft.clone(), problems: Vec::new(), differs: false };
    show(&web, &frame, &viewer, &course, form).await
}

/// Saves the form and does what the pressed button says. Without a session it is kept until its owner has signed in.
pub async fn save(
    State(web): State<Web>,
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    mut frame: Frame,
    Path(id): Path<String>,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let id = CourseId(id);
    let path = course_path(&id);
    let sender = Sender { web: &web, frame: &frame, headers: &headers, peer };
    if let Some(response) = parked::park_unless_own(&sender, &body, &path, &path).await? {
        return Ok(response);
    }
    let fields = fields(&body);
    let switched = switch::asked_for(&web, &mut frame, &fields).await?;
    let viewer = frame.viewer.clone().ok_or(PageError::NotFound)?;
    Ok(switched.onto(carry_out(&web, &frame, &viewer, &id, &fields).await?))
}

async fn carry_out(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    id: &CourseId,
    fields: &Fields,
) -> Result<Response, PageError> {
    let (_, course) = course::own(&web.app, viewer, id).await?;
    let seen: i64 = field(fields, "revision").and_then(|text| text.parse().ok()).ok_or(PageError::Malformed)?;
    let mut typed = read(fields, course.draft.language).ok_or(PageError::Malformed)?;
    let go = act(&mut typed, fields);
    match course::save(&web.app, viewer, id, seen, typed.clone()).await? {
        Saved::As(revision) => leave(web, frame, viewer, id, revision, go).await,
        Saved::Unusable(problems) => show(web, frame, viewer, &course, Form { typed, problems, differs: false }).await,
        Saved::Differs(there) => {
            show(web, frame, viewer, &there, Form { typed, problems: Vec::new(), differs: true }).await
        }
    }
}

/// What to do after saving.
enum Go {
    Stay,
    Parts,
    Open(PartKind),
    NewLesson,
    NewQuiz,
    NewAssignment,
}

async fn leave(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    id: &CourseId,
    revision: i64,
    go: Go,
) -> Result<Response, PageError> {
    let path = course_path(id);
    let added = match go {
        Go::Stay => return Ok(done(frame, &path, Some("saved"))),
        Go::Parts => return Ok(done(frame, &format!("{path}#parts"), None)),
        Go::Open(kind) => return Ok(done(frame, &edit_path(&path, &kind), None)),
        Go::NewLesson => course_lesson::add(&web.app, viewer, id, revision, frame.t("lesson-untitled"))
            .await?
            .map(PartKind::OwnLesson),
        Go::NewQuiz => {
            course_quiz::add(&web.app, viewer, id, revision, frame.t("quiz-untitled")).await?.map(PartKind::Quiz)
        }
        Go::NewAssignment => {
            let levels = ["rubric-none", "rubric-sufficient", "rubric-good", "rubric-excellent"];
            let beginning = Beginning {
                title: frame.t("assignment-untitled"),
                criterion: frame.t("rubric-whole"),
                levels: levels.map(|key| frame.t(key)),
            };
            assignment::add(&web.app, viewer, id, revision, &beginning).await?.map(PartKind::Assignment)
        }
    };
    Ok(match added {
        Ok(kind) => done(frame, &edit_path(&path, &kind), None),
        Err(NotAdded::Full) => done(frame, &format!("{path}#parts"), Some("course-full")),
        // What was typed is saved, but another page came between: its author looks again.
        Err(NotAdded::Changed) => done(frame, &format!("{path}#parts"), Some("course-changed")),
    })
}

/// Does what the pressed button says to the outline, and says where it leads.
fn act(typed: &mut Outline, fields: &Fields) -> Go {
    let Some(go) = field(fields, "go") else { return Go::Stay };
    let part = |n: &str| {
        let n: usize = n.parse().ok()?;
        typed.parts.get(n).map(|part| part.kind.clone())
    };
    let add = |kind: &str, field_name: &str| -> Option<PartKind> {
        format!("{kind}/{}", field(fields, field_name)?).parse().ok()
    };
    match go.split_once('-') {
        Some(("up", n)) => {
            let kind = part(n);
            kind.iter().for_each(|kind| typed.shift(kind, true));
            Go::Parts
        }
        Some(("down", n)) => {
            let kind = part(n);
            kind.iter().for_each(|kind| typed.shift(kind, false));
            Go::Parts
        }
        Some(("remove", n)) => {
            let kind = part(n);
            typed.parts.retain(|part| Some(&part.kind) != kind.as_ref());
            Go::Parts
        }
        Some(("open", n)) => part(n).map_or(Go::Parts, Go::Open),
        Some(("add", kind @ ("module" | "lesson"))) => {
            typed.parts.extend(add(kind, kind).map(Part::new));
            Go::Parts
        }
        Some(("new", "lesson")) => Go::NewLesson,
        Some(("new", "quiz")) => Go::NewQuiz,
        Some(("new", "assignment")) => Go::NewAssignment,
        _ => Go::Stay,
    }
}

/// The outline of a form; `None` when no page of ours sent it.
fn read(fields: &Fields, language: crate::domain::language::Language) -> Option<Outline> {
    let get = |name: &str| field(fields, name);
    let mut outline = Outline::new("", language);
    get("title")?.clone_into(&mut outline.title);
    get("summary")?.clone_into(&mut outline.summary);
    outline.badge = get("badge").filter(|id| !id.is_empty()).map(str::to_owned);
    if let Some(language) = get("language").and_then(|tag| tag.parse().ok()) {
        outline.language = language;
    }
    for n in 0..=MAX_PARTS {
        let Some(kind) = get(&format!("part-{n}")) else { break };
        let kind: PartKind = kind.parse().ok()?;
        let level = get(&format!("level-{n}")).and_then(|level| level.parse().ok());
        let required = get(&format!("required-{n}")) == Some("yes");
        outline.parts.push(Part { kind, required, level });
    }
    Some(outline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{language::Language, tier::Tier};

    fn form(more: &[(&str, &str)]) -> Fields {
        let base = [
            ("title", "T"),
            ("summary", "S"),
            ("part-0", "module/social"),
            ("required-0", "yes"),
            ("level-0", "good"),
            ("part-1", "own-lesson/a"),
            ("part-2", "quiz/b"),
            ("level-2", ""),
        ];
        base.iter().chain(more).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn a_form_is_the_whole_outline() {
        let outline = read(&form(&[]), Language::Nl).unwrap();
        let parts: Vec<_> = outline.parts.iter().map(|p| (p.kind.to_string(), p.required, p.level)).collect();
        assert_eq!(
            parts,
            [
                ("module/social".to_owned(), true, Some(Tier::Good)),
                ("own-lesson/a".to_owned(), false, None),
                ("quiz/b".to_owned(), false, None)
            ]
        );
        assert!(read(&form(&[("part-3", "page/x")]), Language::Nl).is_none());
        assert!(read(&Fields::new(), Language::Nl).is_none());
    }

    #[test]
    fn buttons_act_on_what_was_typed() {
        let after = |more: &[(&str, &str)]| {
            let fields = form(more);
            let mut outline = read(&fields, Language::En).unwrap();
            act(&mut outline, &fields);
            outline.parts.iter().map(|p| p.kind.to_string()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(after(&[("go", "up-1")]), "own-lesson/a module/social quiz/b");
        assert_eq!(after(&[("go", "down-1")]), "module/social quiz/b own-lesson/a");
        assert_eq!(after(&[("go", "remove-0")]), "own-lesson/a quiz/b");
        assert_eq!(after(&[("go", "remove-9")]), "module/social own-lesson/a quiz/b");
        let added = after(&[("go", "add-lesson"), ("lesson", "social/communication")]);
        assert_eq!(added, "module/social own-lesson/a quiz/b lesson/social/communication");
        assert_eq!(after(&[("go", "add-module"), ("module", "cooking")]), "module/social own-lesson/a quiz/b");
    }
}
