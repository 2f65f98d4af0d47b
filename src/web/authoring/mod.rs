//! Making courses: the list, the builder, lessons, publishing.

mod builder;
mod courses;
mod lesson;
mod preview;
mod publish;

pub use builder::{edit, save};
pub use courses::{archive, copy, copy_form, create, create_form, delete, list, set_join_link};
pub use lesson::{edit as edit_lesson, save as save_lesson};
pub use preview::{course as preview_course, lesson as preview_lesson};
pub use publish::{confirm as confirm_publish, publish};
