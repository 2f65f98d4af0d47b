//! The courses: lessons, module pages, diagrams and the question bank, read from the texts of `content/`.
//!
//! Nothing here opens a file: who calls gives the texts with their paths.

pub mod agree;
pub mod bank;
pub mod catalogue;
pub mod check;
pub mod error;
pub mod front_matter;
pub mod lesson;
pub mod module_page;
pub mod source;
#[cfg(test)]
mod tests;

pub use bank::Bank;
pub use catalogue::Catalogue;
pub use error::ContentError;
pub use lesson::Lesson;
pub use module_page::ModulePage;
pub use source::Source;
