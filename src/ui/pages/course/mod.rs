//! The pages of a course as its learners see it, and as its author previews it.

pub mod assignment;
pub mod join;
pub mod lesson;
pub mod mine;
pub mod overview;
pub mod quiz;
pub mod quiz_result;

use crate::{
    domain::course::{Document, PartKind, State},
    ui::frame::Frame,
};

/// A course on the screen: a learner's, or its author's preview.
pub struct Shown<'a> {
    /// Where its pages begin: `/courses/ID`, or the preview's address.
    pub base: String,
    /// What it is made of.
    pub document: &'a Document,
    /// Where the learner is in each part; nothing is done in a preview.
    pub states: &'a [State],
    /// Whether it is the author's preview: nothing can be sent.
    pub preview: bool,
}

impl Shown<'_> {
    /// The address of a part.
    #[must_use]
    pub fn href(&self, kind: &PartKind) -> String {
        let base = &self.base;
        match kind {
            PartKind::Module(module) => format!("/modules/{module}"),
            PartKind::Lesson { module, topic } => format!("/modules/{module}/{topic}"),
            PartKind::OwnLesson(id) => format!("{base}/lessons/{id}"),
            PartKind::Quiz(id) => format!("{base}/quizzes/{id}"),
            PartKind::Assignment(id) => format!("{base}/assignments/{id}"),
        }
    }

    /// The title of a part.
    #[must_use]
    pub fn title(&self, frame: &Frame, kind: &PartKind) -> String {
        part_title(frame, self.document, kind)
    }

    /// The way to a page of the course.
    #[must_use]
    pub fn above(&self, frame: &Frame) -> Vec<(String, String)> {
        let course = (self.base.clone(), self.document.outline.title.clone());
        if self.preview { vec![course] } else { vec![("/my".to_owned(), frame.t("nav-home")), course] }
    }

    /// The language of the course, where it is not the page's.
    #[must_use]
    pub fn lang(&self, frame: &Frame) -> Option<&'static str> {
        let language = self.document.outline.language;
        (language != frame.language).then(|| language.tag())
    }
}

/// The title of a part of a course.
#[must_use]
pub fn part_title(frame: &Frame, document: &Document, kind: &PartKind) -> String {
    match kind {
        PartKind::Module(module) => frame.module_title(module),
        PartKind::Lesson { module, topic } => frame.topic_title(module, topic),
        own => document.title_of(own).unwrap_or_default().to_owned(),
    }
}
