//! Making courses: the list, the builder, lessons, quizzes, the question bank, publishing.

mod assignment;
mod builder;
mod choose;
mod courses;
mod gradebook;
mod import;
mod lesson;
mod marking;
mod picture;
mod preview;
mod publish;
mod question;
mod questions;
mod quiz;
mod quiz_preview;
mod report;
mod students;

pub use assignment::{edit as edit_assignment, save as save_assignment};
pub use builder::{edit, save};
pub use choose::{add as choose, list as choose_form};
pub use courses::{archive, copy, copy_form, create, create_form, delete, list, set_join_link};
pub use gradebook::{export as export_gradebook, gradebook};
pub use import::{FORM_MAX as IMPORT_MAX, form as import_form, send as import};
pub use lesson::{edit as edit_lesson, save as save_lesson};
pub use marking::{file as work_file, mark, work, works};
pub use picture::add as add_picture;
pub use preview::{assignment as preview_assignment, course as preview_course, lesson as preview_lesson};
pub use publish::{confirm as confirm_publish, publish};
pub use question::{
    add as add_question, edit as edit_question, new_form as new_question, remove as remove_question,
    save as save_question,
};
pub use questions::{
    copy as copy_platform_question, export as export_questions, list as questions, platform_list, platform_one,
};
pub use quiz::{edit as edit_quiz, save as save_quiz};
pub use quiz_preview::{ask as preview_quiz, check as check_preview};
pub use report::{analysis, report};
pub use students::{enrol, list as students};
