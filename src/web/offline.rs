//! Reading without a connection: what the worker of a learner's browser is told, and what it gets.
//!
//! Every page says for whom it was made; pages of a module also say that they may be kept, and in which version.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde_json::json;

use super::{
    Web,
    errors::PageError,
    frame::{SignedIn, page as show},
    learning::lesson_data,
    reflection,
};
use crate::{
    domain::achievement,
    services::{Viewer, learning, practice as practising, reflection as reflections, secret},
    ui::{
        frame::Frame,
        pages::{
            lesson as lesson_page, module as module_page,
            offline::{self as offline_page, Kind},
            practice::{self as practice_page, Stage},
        },
        shell::{self, Page},
    },
};

/// For whom a page was made: a code for the account, or `nobody`.
const PERSON: &str = "softskills-person";
/// That a page may be kept: the person, and the versions of the lessons, the language and the program.
const KEEP: &str = "softskills-keep";

/// A code from which nobody can tell the account, and which is the same on every device.
fn person(viewer: Option<&Viewer>) -> String {
    viewer.map_or_else(
        || "nobody".to_owned(),
        |viewer| secret::hash(&format!("keeps pages: {}", viewer.account.id.0)).chars().take(16).collect(),
    )
}

/// Says in the headers for whom a page was made.
pub fn say_for_whom(frame: &Frame, headers: &mut HeaderMap) {
    if let Ok(value) = HeaderValue::from_str(&person(frame.viewer.as_ref())) {
        headers.insert(PERSON, value);
    }
}

/// Takes back what [`say_for_whom`] said, where it was not known.
pub fn say_nothing(headers: &mut HeaderMap) {
    headers.remove(PERSON);
}

/// Says that a page may be kept on the device of its reader. What was told once, in a flash, is not to be told again.
pub fn keep(web: &Web, frame: &Frame, mut response: Response) -> Response {
    if frame.viewer.is_none() || frame.flash.is_some() || response.status() != StatusCode::OK {
        return response;
    }
    let lessons = web.app.course.catalogue().version();
    let mark = format!("{} {lessons} {} {}", person(frame.viewer.as_ref()), frame.tag(), web.assets.version);
    if let Ok(mark) = HeaderValue::from_str(&mark) {
        response.headers_mut().insert(KEEP, mark);
    }
    response
}

/// The pages of a module as one document, for the worker: the module, its lessons, its practice questions, and what is
/// said in the place of pages that are not kept. One request instead of eighty.
pub async fn kept(
    State(web): State<Web>,
    Path(module): Path<String>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let id = achievement::module(&module).ok_or(PageError::NotFound)?;
    let module = web.app.course.catalogue().framework().module(id).ok_or(PageError::NotFound)?;
    let mine = learning::module(&web.app, &viewer, id).await?;
    let mut written = reflections::of_module(&web.app, &viewer, id).await?;
    let read = mine.progress.read.clone();
    let mut pages = BTreeMap::new();
    let at = |path: &str| Frame { here: path.to_owned(), flash: None, ..frame.clone() };
    let mut add = |path: String, make: &mut dyn FnMut(&Frame) -> Page| {
        let frame = at(&path);
        pages.insert(path, shell::render(&frame, || make(&frame)));
    };
    let mut mine = Some(mine);
    add(format!("/modules/{id}"), &mut |frame| {
        module_page::page(frame, &module_page::Data { module, id, mine: mine.take() })
    });
    for topic in &module.topics {
        let path = format!("/modules/{id}/{}", topic.id);
        let answers = written.remove(&topic.id).unwrap_or_default();
        let mine = reflection::shown(&frame, &viewer, (id, topic.id.as_str()), answers);
        let data = lesson_data(&web, &frame, (module, topic), Some(read.contains(&topic.id)), Some(mine))?;
        add(path.clone(), &mut |frame| lesson_page::page(frame, &data));
        for number in 1..=data.questions {
            let practice = practising::question(&web.app, id, &topic.id, number, frame.language)?;
            let mut asked = |frame: &Frame| practice_page::page(frame, &practice, &Stage::Asked(None));
            add(format!("{path}/practice?question={number}"), &mut asked);
            if number == 1 {
                add(format!("{path}/practice"), &mut asked);
            }
        }
    }
    for kind in Kind::ALL {
        add(format!("/offline/{}", kind.id()), &mut |frame| offline_page::page(frame, kind));
    }
    let files = files(pages.values());
    let mut response = Json(json!({ "pages": pages, "files": files })).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    say_for_whom(&frame, response.headers_mut());
    Ok(keep(&web, &Frame { flash: None, ..frame }, response))
}

/// The files that pages name: style sheet, scripts, pictures.
fn files<'a>(pages: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    let quoted = pages.flat_map(|html| html.split('"').skip(1).step_by(2));
    quoted.filter(|text| text.starts_with("/assets/") || text.starts_with("/pkg/")).collect()
}

/// What is said in the place of a page that is not kept.
pub async fn page(Path(kind): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let kind = Kind::ALL.into_iter().find(|known| known.id() == kind).ok_or(PageError::NotFound)?;
    Ok(show(&frame, || offline_page::page(&frame, kind)))
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn the_files_of_a_page_are_those_it_names() {
        let page = "<link href=\"/assets/1/style.css\"><p title=\"a\">/assets/no</p><script src=\"/pkg/2/a.js\" data-x=\"/assets/1/style.css\"></script><a href=\"/modules\">";
        let pages = [page.to_owned()];
        assert_eq!(files(pages.iter()).into_iter().collect::<Vec<_>>(), ["/assets/1/style.css", "/pkg/2/a.js"]);
    }
}
