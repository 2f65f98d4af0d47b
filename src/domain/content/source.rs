//! A content file and the place its path gives it.

use crate::domain::framework::Framework;

/// A file below `content/`, with `/` between the parts of its path: `en/social/communication.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source<'a> {
    pub path: &'a str,
    pub text: &'a str,
}

/// What a file is, by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub language: &'a str,
    pub module: &'a str,
    pub part: Part<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    ModulePage,
    Lesson {
        topic: &'a str,
    },
    Questions {
        topic: &'a str,
    },
    /// `<topic>.svg`, or `<topic>-<more>.svg`.
    Diagram {
        topic: &'a str,
        name: &'a str,
    },
}

impl<'a> Source<'a> {
    /// Where the file belongs; the error says why it belongs nowhere.
    pub(super) fn place(self, framework: &Framework) -> Result<Place<'a>, String> {
        let parts: Vec<&str> = self.path.split('/').collect();
        let &[language, module, name] = parts.as_slice() else {
            return Err("a content file is <language>/<module>/<file>".to_owned());
        };
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(format!("`{language}` is not a language code such as en or nl"));
        }
        let Some(known) = framework.module(module) else {
            return Err(format!("framework.toml has no module `{module}`"));
        };
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let is_topic = |topic: &str| known.topics.iter().any(|known| known.id == topic);
        let part = match extension {
            "md" if name == "module.md" => Part::ModulePage,
            "md" if is_topic(stem) => Part::Lesson { topic: stem },
            "gift" if is_topic(stem) => Part::Questions { topic: stem },
            "svg" => {
                let prefixes = stem.match_indices('-').filter_map(|(place, _)| stem.get(..place));
                let mut names = std::iter::once(stem).chain(prefixes.rev());
                match names.find(|name| is_topic(name)) {
                    Some(topic) => Part::Diagram { topic, name },
                    None => return Err(format!("module `{module}` has no topic that `{name}` could belong to")),
                }
            }
            "md" | "gift" => return Err(format!("module `{module}` has no topic `{stem}`")),
            _ => return Err("only .md, .gift and .svg files are content".to_owned()),
        };
        Ok(Place { language, module, part })
    }
}
