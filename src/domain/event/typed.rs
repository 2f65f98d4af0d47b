//! What an event says, as it was typed, and what is asked of it.

use chrono::{NaiveDateTime, TimeZone as _, Utc};

use super::{Details, LONGEST};
use crate::domain::{email::Email, time::Moment};

/// Longest title, place or name, in characters.
pub const LINE_MAX: usize = 120;
/// Longest description, in characters.
pub const DESCRIPTION_MAX: usize = 4000;
/// The most that can come when it is said how many can.
pub const CAPACITY_MAX: u32 = 2000;
/// Longest link, in characters.
const LINK_MAX: usize = 500;

/// An event as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The title.
    pub title: String,
    /// The description.
    pub description: String,
    /// When it begins, as a field for date and time has it.
    pub begins: String,
    /// When it ends.
    pub ends: String,
    /// Where.
    pub place: String,
    /// Where online.
    pub link: String,
    /// Who leads it.
    pub trainer: String,
    /// Their address.
    pub trainer_email: String,
    /// How many can come.
    pub capacity: String,
}

/// A part of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// The description.
    Description,
    /// The beginning.
    Begins,
    /// The end.
    Ends,
    /// The place.
    Place,
    /// The link.
    Link,
    /// The trainer's name.
    Trainer,
    /// The trainer's address.
    TrainerEmail,
    /// How many can come.
    Capacity,
}

impl Part {
    /// The name of its field, and part of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::Begins => "begins",
            Self::Ends => "ends",
            Self::Place => "place",
            Self::Link => "link",
            Self::Trainer => "trainer",
            Self::TrainerEmail => "trainer-email",
            Self::Capacity => "capacity",
        }
    }
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Missing,
    /// It is longer than its bound, or lasts longer.
    Long,
    /// It cannot be read as what it should be.
    Unusable,
    /// The end is not after the beginning, or has passed.
    Early,
}

impl Fault {
    /// Part of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Long => "long",
            Self::Unusable => "unusable",
            Self::Early => "early",
        }
    }
}

/// One line: blanks folded, control characters gone.
fn line(text: &str) -> Result<String, Fault> {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    if line.chars().count() > LINE_MAX { Err(Fault::Long) } else { Ok(line) }
}

fn moment(text: &str) -> Result<Moment, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .filter(|time| (2000..2200).contains(&chrono::Datelike::year(time)))
        .map(|time| Utc.from_utc_datetime(&time))
        .ok_or(Fault::Unusable)
}

/// A moment as a field for date and time has it.
#[must_use]
pub fn field_time(moment: Moment) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

fn link(text: &str) -> Result<Option<String>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.chars().count() > LINK_MAX {
        return Err(Fault::Long);
    }
    match url::Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "https" | "http") && url.has_host() => Ok(Some(url.into())),
        _ => Err(Fault::Unusable),
    }
}

fn capacity(text: &str) -> Result<Option<u32>, Fault> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse::<u32>() {
            Ok(number @ 1..=CAPACITY_MAX) => Ok(Some(number)),
            _ => Err(Fault::Unusable),
        },
    }
}

impl Typed {
    /// What it says, if all of it can be used.
    ///
    /// # Errors
    /// What is wrong with which part.
    pub fn read(&self) -> Result<Details, Vec<(Part, Fault)>> {
        let mut faults = Vec::new();
        let mut note = |part, fault| faults.push((part, fault));
        let title = line(&self.title).and_then(|title| if title.is_empty() { Err(Fault::Missing) } else { Ok(title) });
        let title = title.map_err(|fault| note(Part::Title, fault)).unwrap_or_default();
        let description: String = self.description.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        if description.is_empty() {
            note(Part::Description, Fault::Missing);
        } else if description.chars().count() > DESCRIPTION_MAX {
            note(Part::Description, Fault::Long);
        }
        let begins = moment(&self.begins).map_err(|fault| note(Part::Begins, fault)).ok();
        let ends = moment(&self.ends).map_err(|fault| note(Part::Ends, fault)).ok();
        if let (Some(begins), Some(ends)) = (begins, ends) {
            if ends <= begins {
                note(Part::Ends, Fault::Early);
            } else if ends - begins > LONGEST {
                note(Part::Ends, Fault::Long);
            }
        }
        let link = link(&self.link).map_err(|fault| note(Part::Link, fault));
        let place = line(&self.place).map_err(|fault| note(Part::Place, fault)).unwrap_or_default();
        if place.is_empty() && self.place.trim().is_empty() && link == Ok(None) {
            note(Part::Place, Fault::Missing);
        }
        let trainer = line(&self.trainer).map_err(|fault| note(Part::Trainer, fault)).unwrap_or_default();
        let trainer_email = Email::parse(&self.trainer_email);
        if trainer_email.is_none() && !self.trainer_email.trim().is_empty() {
            note(Part::TrainerEmail, Fault::Unusable);
        }
        let capacity = capacity(&self.capacity).map_err(|fault| note(Part::Capacity, fault));
        match (begins, ends, link, capacity) {
            (Some(begins_at), Some(ends_at), Ok(link), Ok(capacity)) if faults.is_empty() => {
                Ok(Details { title, description, begins_at, ends_at, place, link, trainer, trainer_email, capacity })
            }
            _ => {
                faults.sort_by_key(|(part, _)| *part);
                Err(faults)
            }
        }
    }

    /// As a form shows it again.
    #[must_use]
    pub fn of(details: &Details) -> Self {
        Self {
            title: details.title.clone(),
            description: details.description.clone(),
            begins: field_time(details.begins_at),
            ends: field_time(details.ends_at),
            place: details.place.clone(),
            link: details.link.clone().unwrap_or_default(),
            trainer: details.trainer.clone(),
            trainer_email: details.trainer_email.as_ref().map(|email| email.as_typed().to_owned()).unwrap_or_default(),
            capacity: details.capacity.map(|number| number.to_string()).unwrap_or_default(),
        }
    }
}
