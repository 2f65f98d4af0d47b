//! The nouns and rules of learning, grading and awarding. Pure: no IO, clock, randomness, SQL or HTML.

pub mod account;
pub mod achievement;
pub mod attempt;
pub mod award;
pub mod badge_address;
pub mod book;
pub mod checklist;
pub mod content;
pub mod country;
pub mod decimal;
pub mod email;
pub mod endorsement;
pub mod feedback;
pub mod framework;
pub mod gift;
pub mod grade;
pub mod kind;
pub mod language;
pub mod lesson_html;
pub mod level;
pub mod mentoring;
pub mod open_badges;
pub mod order;
pub mod organisation;
pub mod password;
pub mod points;
pub mod policy;
pub mod progress;
pub mod prompt;
pub mod question;
pub mod reflection;
pub mod response;
pub mod rich;
pub mod role;
pub mod search;
pub mod self_check;
pub mod standing;
pub mod symbol;
pub mod tier;
pub mod time;
pub mod verification;

#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
mod grade_tests;
