//! What a made achievement says, and what is asked of these words.

use super::Design;
use crate::domain::language::Language;

/// Shortest name, in characters.
pub const NAME_MIN: usize = 3;
/// Longest name, in characters.
pub const NAME_MAX: usize = 80;
/// Longest description, in characters.
pub const DESCRIPTION_MAX: usize = 500;
/// Longest criteria, in characters.
pub const CRITERIA_MAX: usize = 4000;

/// What a made achievement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// One line.
    pub name: String,
    /// What it means: one paragraph.
    pub description: String,
    /// What it takes: Markdown.
    pub criteria: String,
    /// The language of all three.
    pub language: Language,
    /// The picture.
    pub design: Design,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The name.
    pub name: String,
    /// The description.
    pub description: String,
    /// The criteria.
    pub criteria: String,
    /// The tag of a language.
    pub language: String,
    /// The id of a design.
    pub design: String,
}

/// A part of the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The name.
    Name,
    /// The description.
    Description,
    /// The criteria.
    Criteria,
    /// The language.
    Language,
    /// The picture.
    Design,
}

/// What is wrong with a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing, or next to nothing.
    Missing,
    /// Longer than its bound.
    Long,
    /// It sounds like a badge of the site itself.
    Taken,
}

/// One line: blanks folded, control characters gone.
fn line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Only letters and digits, folded: so that "Soft Skills 4 EU!" is the project's name as well.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Wording {
    /// Checks what was typed. `own` are the names of the site's own badges, and of the project: nobody's badge may be
    /// called like them, since the same issuer signs both.
    ///
    /// # Errors
    /// Each part that is not right, in the order of the form.
    pub fn of<'a>(
        typed: &Typed,
        own: impl IntoIterator<Item = &'a str>,
        project: &str,
    ) -> Result<Self, Vec<(Part, Fault)>> {
        let (name, description) = (line(&typed.name), line(&typed.description));
        let criteria = typed.criteria.replace("\r\n", "\n");
        let criteria: String = criteria.trim().chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let language = typed.language.parse::<Language>().ok();
        let design = typed.design.parse::<Design>().ok();
        let mut faults = Vec::new();
        let long = |text: &str, max: usize| text.chars().count() > max;
        if name.chars().count() < NAME_MIN {
            faults.push((Part::Name, Fault::Missing));
        } else if long(&name, NAME_MAX) {
            faults.push((Part::Name, Fault::Long));
        } else if folded(&name).contains(&folded(project)) || own.into_iter().any(|own| folded(own) == folded(&name)) {
            faults.push((Part::Name, Fault::Taken));
        }
        for (part, text, max) in
            [(Part::Description, &description, DESCRIPTION_MAX), (Part::Criteria, &criteria, CRITERIA_MAX)]
        {
            if text.is_empty() {
                faults.push((part, Fault::Missing));
            } else if long(text, max) {
                faults.push((part, Fault::Long));
            }
        }
        if language.is_none() {
            faults.push((Part::Language, Fault::Missing));
        }
        if design.is_none() {
            faults.push((Part::Design, Fault::Missing));
        }
        match (language, design) {
            (Some(language), Some(design)) if faults.is_empty() => {
                Ok(Self { name, description, criteria, language, design })
            }
            _ => Err(faults),
        }
    }

    /// As a form shows it again.
    #[must_use]
    pub fn typed(&self) -> Typed {
        Typed {
            name: self.name.clone(),
            description: self.description.clone(),
            criteria: self.criteria.clone(),
            language: self.language.tag().to_owned(),
            design: self.design.id().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            name: " Listening \r\n well ".into(),
            description: "The holder\nlistens.".into(),
            criteria: "\r\n- Came to the evening\r\n- Led a talk\u{7} \r\n".into(),
            language: "nl".into(),
            design: "lamp".into(),
        }
    }

    fn check(typed: &Typed) -> Result<Wording, Vec<(Part, Fault)>> {
        Wording::of(typed, ["Social skills: Good"], "SoftSkills4EU")
    }

    #[test]
    fn what_was_typed_is_tidied() {
        let wording = check(&typed()).unwrap();
        assert_eq!((wording.name.as_str(), wording.description.as_str()), ("Listening well", "The holder listens."));
        assert_eq!(wording.criteria, "- Came to the evening\n- Led a talk");
        assert_eq!(check(&wording.typed()), Ok(wording));
    }

    #[test]
    fn every_part_is_asked_for() {
        let faults = check(&Typed::default()).unwrap_err();
        let parts = [Part::Name, Part::Description, Part::Criteria, Part::Language, Part::Design];
        assert_eq!(faults, parts.map(|part| (part, Fault::Missing)));
        let long = Typed { name: "n".repeat(81), description: "d".repeat(501), criteria: "c".repeat(4001), ..typed() };
        assert_eq!(
            check(&long).unwrap_err(),
            [(Part::Name, Fault::Long), (Part::Description, Fault::Long), (Part::Criteria, Fault::Long)]
        );
    }

    #[test]
    fn nobody_s_badge_is_called_like_one_of_the_site() {
        for name in ["social skills – GOOD", "Soft Skills 4 EU Super Badge", "My softskills4eu"] {
            let typed = Typed { name: name.into(), ..typed() };
            assert_eq!(check(&typed).unwrap_err(), [(Part::Name, Fault::Taken)], "{name}");
        }
        assert!(check(&Typed { name: "Social skills at the dairy".into(), ..typed() }).is_ok());
    }
}
