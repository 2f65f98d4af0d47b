//! Modules, lessons and practice. They are open to everybody; progress is for who is signed in.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse as _,
    response::{Redirect, Response},
};
use serde::Deserialize;

use super::{
    Web, answers,
    errors::PageError,
    frame::{done, page, page_with},
    offline::keep,
    reflection, switch,
};
use crate::{
    domain::{
        achievement,
        framework::{Module, Topic},
    },
    services::{learning, practice as practising, self_check},
    ui::{
        components::reflections::Reflections,
        frame::Frame,
        pages::{
            catalogue as catalogue_page, lesson as lesson_page, module as module_page, module_end as module_end_page,
            practice::{self as practice_page, Stage},
        },
        shell::Page,
    },
};

/// The five modules.
pub async fn catalogue(State(web): State<Web>, frame: Frame) -> Result<Response, PageError> {
    let home = match &frame.viewer {
        Some(viewer) => Some(learning::home(&web.app, viewer).await?),
        None => None,
    };
    Ok(page(&frame, || catalogue_page::page(&frame, home.as_ref())))
}

/// A module.
pub async fn module(State(web): State<Web>, Path(module): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let id = achievement::module(&module).ok_or(PageError::NotFound)?;
    let module = web.app.course.catalogue().framework().module(id).ok_or(PageError::NotFound)?;
    let mine = match &frame.viewer {
        Some(viewer) => Some(learning::module(&web.app, viewer, id).await?),
        None => None,
    };
    Ok(keep(&web, &frame, page(&frame, || module_page::page(&frame, &module_page::Data { module, id, mine }))))
}

/// The module and topic of a path.
pub fn find<'a>(web: &'a Web, module: &str, topic: &str) -> Result<(&'a Module, &'a Topic), PageError> {
    let framework = web.app.course.catalogue().framework();
    let module = framework.module(module).ok_or(PageError::NotFound)?;
    let topic = module.topics.iter().find(|found| found.id == topic).ok_or(PageError::NotFound)?;
    Ok((module, topic))
}

/// A lesson.
pub async fn lesson(
    State(web): State<Web>,
    Path((module, topic)): Path<(String, String)>,
    headers: HeaderMap,
    frame: Frame,
) -> Result<Response, PageError> {
    let (module, topic) = find(&web, &module, &topic)?;
    let reflections = match &frame.viewer {
        Some(viewer) => {
            if let Some(resume) = reflection::waits(&web, &headers, viewer, module, topic).await? {
                return Ok(done(&frame, &resume, None));
            }
            Some(reflection::stored(&web, &frame, viewer, &module.id, &topic.id).await?)
        }
        None => None,
    };
    let make = lesson_page_of(&web, &frame, (module, topic), reflections).await?;
    Ok(keep(&web, &frame, page(&frame, make)))
}

/// The page of a lesson, with these answers to its questions.
pub async fn lesson_page_of<'a>(
    web: &'a Web,
    frame: &'a Frame,
    (module, topic): (&'a Module, &'a Topic),
    reflections: Option<Reflections>,
) -> Result<impl FnOnce() -> Page + 'a, PageError> {
    let read = match &frame.viewer {
        Some(viewer) => {
            let mine = learning::module(&web.app, viewer, &module.id).await?;
            Some(mine.progress.read.contains(&topic.id))
        }
        None => None,
    };
    let data = lesson_data(web, frame, (module, topic), read, reflections)?;
    Ok(move || lesson_page::page(frame, &data))
}

/// What the page of a lesson shows.
pub fn lesson_data<'a>(
    web: &'a Web,
    frame: &Frame,
    (module, topic): (&'a Module, &'a Topic),
    read: Option<bool>,
    reflections: Option<Reflections>,
) -> Result<lesson_page::Data<'a>, PageError> {
    let catalogue = web.app.course.catalogue();
    let (lesson, language) = catalogue.lesson(&module.id, &topic.id, frame.tag()).ok_or(PageError::NotFound)?;
    Ok(lesson_page::Data {
        module,
        topic,
        lesson,
        language,
        html: web.app.course.lesson_html(&module.id, &topic.id, frame.language).unwrap_or_default(),
        read,
        reflections,
        questions: catalogue.bank().of_topic(&module.id, &topic.id).len(),
    })
}

/// The end of a module.
pub async fn module_end(
    State(web): State<Web>,
    Path(module): Path<String>,
    frame: Frame,
) -> Result<Response, PageError> {
    let id = achievement::module(&module).ok_or(PageError::NotFound)?;
    let module = web.app.course.catalogue().framework().module(id).ok_or(PageError::NotFound)?;
    let mine = match &frame.viewer {
        Some(viewer) => {
            Some((learning::module(&web.app, viewer, id).await?, self_check::of(&web.app, viewer, id).await?))
        }
        None => None,
    };
    let data = module_end_page::Data { module, id, mine };
    Ok(page(&frame, || module_end_page::page(&frame, &data)))
}

/// Where reading goes on after a lesson, and what is said there.
pub fn next_path(module: &Module, topic: &Topic) -> (String, &'static str) {
    match module.topics.iter().skip_while(|found| found.id != topic.id).nth(1) {
        Some(next) => (format!("/modules/{}/{}", module.id, next.id), "lesson-marked"),
        None => (format!("/modules/{}/end", module.id), "lesson-marked-last"),
    }
}

/// Whether the lesson was read.
#[derive(Deserialize)]
pub struct Mark {
    read: String,
}

/// Marks a lesson as read and goes on to the next one, or takes the mark back.
pub async fn mark_read(
    State(web): State<Web>,
    Path((module, topic)): Path<(String, String)>,
    frame: Frame,
    Form(mark): Form<Mark>,
) -> Result<Response, PageError> {
    let (module, topic) = find(&web, &module, &topic)?;
    let here = format!("/modules/{}/{}", module.id, topic.id);
    let Some(viewer) = &frame.viewer else {
        // Back to the lesson, as this address is for forms only.
        let next = percent_encoding::utf8_percent_encode(&here, percent_encoding::NON_ALPHANUMERIC);
        return Ok(Redirect::to(&format!("/sign-in?next={next}")).into_response());
    };
    let read = match mark.read.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(PageError::Malformed),
    };
    learning::mark_read(&web.app, viewer, &module.id, &topic.id, read).await?;
    if !read {
        return Ok(done(&frame, &here, Some("lesson-unmarked")));
    }
    let (path, flash) = next_path(module, topic);
    Ok(done(&frame, &path, Some(flash)))
}

/// The number of the question in the query: the first one when it names none.
fn number(query: &[(String, String)]) -> Result<usize, PageError> {
    let mut numbers = query.iter().filter(|(name, _)| name == "question").map(|(_, value)| value);
    match (numbers.next(), numbers.next()) {
        (None, _) => Ok(1),
        (Some(number), None) => number.parse().map_err(|_| PageError::NotFound),
        (Some(_), Some(_)) => Err(PageError::NotFound),
    }
}

/// A practice question.
pub async fn practice(
    State(web): State<Web>,
    Path((module, topic)): Path<(String, String)>,
    Query(query): Query<Vec<(String, String)>>,
    frame: Frame,
) -> Result<Response, PageError> {
    let practice = practising::question(&web.app, &module, &topic, number(&query)?, frame.language)?;
    Ok(keep(&web, &frame, page(&frame, || practice_page::page(&frame, &practice, &Stage::Asked(None)))))
}

/// What is right, and why. Nothing is stored.
pub async fn practise(
    State(web): State<Web>,
    Path((module, topic)): Path<(String, String)>,
    Query(query): Query<Vec<(String, String)>>,
    mut frame: Frame,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let switched = switch::asked_for(&web, &mut frame, &form).await?;
    let practice = practising::question(&web.app, &module, &topic, number(&query)?, frame.language)?;
    let given = answers::read(&form, practice_page::FIELD, practice.question, &practice.order)?;
    if switched.is() && !form.iter().any(|(name, _)| name == practice_page::SHOWN) {
        // In another language the question is asked again, with the answer that was being given.
        let stage = Stage::Asked(given);
        return Ok(switched.onto(page(&frame, || practice_page::page(&frame, &practice, &stage))));
    }
    let Some(response) = given else {
        return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, &frame, || {
            practice_page::page(&frame, &practice, &Stage::Blank)
        }));
    };
    let explained = practising::explain(&practice, Some(&response));
    let stage = Stage::Answered(explained, form.into_iter().filter(|(n, _)| practice_page::is_answer(n)).collect());
    Ok(switched.onto(page(&frame, || practice_page::page(&frame, &practice, &stage))))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_question_is_asked_for_by_one_number() {
        let of = |query: &[(&str, &str)]| {
            let query: Vec<_> = query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            number(&query).ok()
        };
        assert_eq!(of(&[]), Some(1));
        assert_eq!(of(&[("utm", "x"), ("question", "12")]), Some(12));
        for bad in [&[("question", "")][..], &[("question", "-1")], &[("question", "1"), ("question", "2")]] {
            assert_eq!(of(bad), None, "{bad:?}");
        }
    }
}
