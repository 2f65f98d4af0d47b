//! A lesson that the author of a course wrote.

use super::{
    course::{CourseId, TITLE_MAX, one_line},
    own_text,
    reflection::tidy,
};

/// The longest lesson, in characters.
pub const BODY_MAX: usize = 20_000;

/// A lesson with what the store knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseLesson {
    /// Its id, a UUID.
    pub id: String,
    /// The course it belongs to.
    pub course: CourseId,
    /// The title, on one line.
    pub title: String,
    /// The text, as Markdown.
    pub body: String,
    /// Counts its changes: who changes it says which one they saw.
    pub revision: i64,
}

/// What is wrong with a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unusable {
    /// No title.
    TitleMissing,
    /// A title that is too long.
    TitleLong,
    /// A text that is too long.
    BodyLong,
    /// A picture without words for people who do not see it.
    PictureSilent,
}

/// Title and text as they are kept.
#[must_use]
pub fn tidied(title: &str, body: &str) -> (String, String) {
    (one_line(title), tidy(body))
}

/// What is wrong with a tidied lesson.
#[must_use]
pub fn problems(title: &str, body: &str) -> Vec<Unusable> {
    let long = |text: &str, max: usize| text.chars().take(max + 1).count() > max;
    [
        (title.is_empty(), Unusable::TitleMissing),
        (long(title, TITLE_MAX), Unusable::TitleLong),
        (long(body, BODY_MAX), Unusable::BodyLong),
        (own_text::pictures(body).1 > 0, Unusable::PictureSilent),
    ]
    .into_iter()
    .filter_map(|(is, problem)| is.then_some(problem))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_says_what_is_wrong() {
        let (title, body) = tidied(" One\n two ", " a\r\nb ");
        assert_eq!((title.as_str(), body.as_str()), ("One two", "a\nb"));
        assert_eq!(problems(&title, &body), []);
        assert_eq!(problems("", "![](picture:x)"), [Unusable::TitleMissing, Unusable::PictureSilent]);
        assert_eq!(problems("T", &"x".repeat(BODY_MAX + 1)), [Unusable::BodyLong]);
    }
}
