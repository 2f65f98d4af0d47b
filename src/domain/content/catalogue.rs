//! Everything there is to learn.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::domain::framework::{FALLBACK, Framework};
use crate::domain::question::{Question, QuestionId};

use super::bank::Bank;
use super::error::ContentError;
use super::lesson::Lesson;
use super::module_page::ModulePage;
use super::source::{Part, Source};

const FRAMEWORK_PATH: &str = "framework.toml";
/// How much of a hash a version shows: 64 bits, enough to tell versions apart.
const VERSION_LENGTH: usize = 16;

/// The framework with its lessons, pages and questions in all languages. What a language lacks is shown in English.
#[derive(Debug, Clone)]
pub struct Catalogue {
    framework: Framework,
    languages: Vec<String>,
    pages: BTreeMap<String, BTreeMap<String, ModulePage>>,
    lessons: BTreeMap<(String, String), BTreeMap<String, Lesson>>,
    bank: Bank,
    version: String,
}

impl Catalogue {
    /// Reads all content. Every fault of form and every disagreement between languages is an error; what is missing or
    /// poor is for [`check`](super::check::check) to say.
    pub fn load<'a>(framework: &str, files: impl Iterator<Item = Source<'a>>) -> Result<Self, Vec<ContentError>> {
        match Self::load_what_can_be(framework, files) {
            Ok((catalogue, errors)) if errors.is_empty() => Ok(catalogue),
            Ok((_, errors)) | Err(errors) => Err(errors),
        }
    }

    /// Reads what can be read, with the faults of the rest; fails only without a framework.
    pub fn load_what_can_be<'a>(
        framework: &str,
        files: impl Iterator<Item = Source<'a>>,
    ) -> Result<(Self, Vec<ContentError>), Vec<ContentError>> {
        let mut sources: Vec<Source<'a>> = files.filter(|source| source.path != FRAMEWORK_PATH).collect();
        sources.sort_unstable_by_key(|source| source.path);
        let version = version(framework, &sources);
        let framework = Framework::parse(framework).map_err(|faults| {
            let error = |fault: crate::domain::framework::FrameworkError| {
                ContentError::new(FRAMEWORK_PATH, fault.line, fault.message)
            };
            faults.into_iter().map(error).collect::<Vec<_>>()
        })?;
        let mut catalogue = Self {
            framework,
            languages: Vec::new(),
            pages: BTreeMap::new(),
            lessons: BTreeMap::new(),
            bank: Bank::default(),
            version,
        };
        // English first: the bank measures the others by it. Lessons before the diagrams that they hold.
        sources.sort_by_key(|source| {
            let language = source.path.split('/').next() != Some(FALLBACK);
            (language, source.path.ends_with(".svg"))
        });
        let mut errors: Vec<ContentError> = sources.into_iter().flat_map(|source| catalogue.read(source)).collect();
        errors.extend(catalogue.bank.finish(hash));
        errors.sort_unstable();
        Ok((catalogue, errors))
    }

    fn read(&mut self, source: Source<'_>) -> Vec<ContentError> {
        let place = match source.place(&self.framework) {
            Ok(place) => place,
            Err(message) => return vec![ContentError::new(source.path, 1, message)],
        };
        if !self.languages.iter().any(|language| language == place.language) {
            self.languages.push(place.language.to_owned());
        }
        let (module, language) = (place.module.to_owned(), place.language.to_owned());
        match place.part {
            Part::ModulePage => {
                let (page, errors) = ModulePage::read(source);
                self.pages.entry(module).or_default().insert(language, page);
                errors
            }
            Part::Lesson { topic } => {
                let (lesson, errors) = Lesson::read(source);
                self.lessons.entry((module, topic.to_owned())).or_default().insert(language, lesson);
                errors
            }
            Part::Questions { topic } => self.bank.read(source, &language, &module, topic),
            Part::Diagram { topic, name } => {
                let lessons = self.lessons.get_mut(&(module, topic.to_owned()));
                match lessons.and_then(|lessons| lessons.get_mut(&language)) {
                    Some(lesson) => {
                        lesson.diagrams.insert(name.to_owned(), source.text.to_owned());
                        Vec::new()
                    }
                    None => vec![ContentError::new(source.path, 1, format!("there is no lesson {topic}.md beside it"))],
                }
            }
        }
    }

    /// The modules, topics and outcomes.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The languages that have any content, English first.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The start page of a module in a language or in English, with the language it is in.
    pub fn module_page(&self, module: &str, language: &str) -> Option<(&ModulePage, &str)> {
        or_english(self.pages.get(module)?, language)
    }

    /// The lesson of a topic in a language or in English, with the language it is in.
    pub fn lesson(&self, module: &str, topic: &str, language: &str) -> Option<(&Lesson, &str)> {
        or_english(self.lessons.get(&(module.to_owned(), topic.to_owned()))?, language)
    }

    /// The questions.
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// A question in a language or in English, with the language it is in.
    pub fn question(&self, id: &QuestionId, language: &str) -> Option<(&Question, &str)> {
        self.bank.question(id, language)
    }

    /// A hash over all sources: it changes when any of them does.
    pub fn version(&self) -> &str {
        &self.version
    }
}

fn or_english<'a, T>(texts: &'a BTreeMap<String, T>, language: &str) -> Option<(&'a T, &'a str)> {
    let (actual, text) = texts.get_key_value(language).or_else(|| texts.get_key_value(FALLBACK))?;
    Some((text, actual))
}

fn version(framework: &str, sources: &[Source<'_>]) -> String {
    let files = sources.iter().flat_map(|source| [source.path, source.text]);
    hash(&[FRAMEWORK_PATH, framework].into_iter().chain(files).collect::<Vec<_>>())
}

/// The start of the SHA-256 over the parts, each after its length so that no two lists of parts give the same bytes.
fn hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>()
        .chars()
        .take(VERSION_LENGTH)
        .collect()
}
