//! The words of the interface and of mails: Fluent files in `content/<language>/`. A language is there as soon as its
//! files are; what it lacks is said in English.

pub mod check;

use std::{borrow::Cow, collections::BTreeMap};

use chrono::Datelike as _;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::content;
use crate::domain::{language::Language, time::Moment};

/// All words.
pub struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
}

/// A value in a text. Numbers choose plural forms.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

/// A named value in a text.
pub type Arg = (&'static str, Value);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}
impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a Value> for FluentValue<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Number(number) => FluentValue::from(*number),
        }
    }
}

impl Texts {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// Every fault, with its file.
    pub fn load() -> Result<Self, Vec<String>> {
        let mut bundles = BTreeMap::new();
        let mut errors = Vec::new();
        for (path, text) in content::files() {
            let Some((tag, name)) = path.split_once('/') else { continue };
            let (Ok(language), true) = (tag.parse::<Language>(), name.ends_with(".ftl")) else { continue };
            let bundle = bundles.entry(language).or_insert_with(|| bundle(language));
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, faults)| {
                errors.extend(faults.iter().map(|fault| format!("content/{path}: {fault}")));
                resource
            });
            if let Err(faults) = bundle.add_resource(resource) {
                errors.extend(faults.iter().map(|fault| format!("content/{path}: {fault}")));
            }
        }
        if !bundles.contains_key(&Language::En) {
            errors.push("content/en/interface.ftl: is missing".into());
        }
        if errors.is_empty() { Ok(Self { bundles }) } else { Err(errors) }
    }

    /// The languages that have words, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        Language::ALL.iter().copied().filter(|language| self.bundles.contains_key(language)).collect()
    }

    /// A day as people write it: "22 November 2026".
    #[must_use]
    pub fn day(&self, language: Language, moment: Moment) -> String {
        let month = self.say(language, &format!("month-{}", moment.month()), &[]);
        let args = [("day", moment.day().into()), ("month", month.into()), ("year", moment.year().to_string().into())];
        self.say(language, "date", &args)
    }

    /// The text of `key` in a language, else in English. A key that English lacks shows as itself: a test looks for those.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, args: &[Arg]) -> String {
        self.find(language, key, args).or_else(|| self.find(Language::En, key, args)).unwrap_or_else(|| key.to_owned())
    }

    /// Whether a language has this key itself.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundles.get(&language).is_some_and(|bundle| bundle.has_message(key))
    }

    fn find(&self, language: Language, key: &str, args: &[Arg]) -> Option<String> {
        let bundle = self.bundles.get(&language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut faults = Vec::new();
        let args = (!args.is_empty())
            .then(|| args.iter().map(|(name, value)| (*name, FluentValue::from(value))).collect::<FluentArgs<'_>>());
        let text: Cow<'_, str> = bundle.format_pattern(pattern, args.as_ref(), &mut faults);
        Some(text.into_owned())
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks around values upset screen readers and copied text; names in another script are rare here.
    bundle.set_use_isolating(false);
    bundle
}
