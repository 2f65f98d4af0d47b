//! The platform's own questions, for use in quizzes. They can be looked at and copied, not changed.

use crate::{
    domain::{
        bank_question::words, gift::Item, kind::KindName, language::Language, question::Question, question::QuestionId,
    },
    services::App,
};

/// Which of them.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Words that all stand in the question; empty for any.
    pub search: String,
    /// Of which kind.
    pub kind: Option<KindName>,
    /// Of which module.
    pub module: Option<String>,
}

/// Questions of the platform, by module and topic, in the language or in English: a page of `limit` from `offset`, and
/// whether there are more.
#[must_use]
pub fn list(app: &App, wanted: &Wanted, language: Language, limit: usize, offset: usize) -> (Vec<Question>, bool) {
    let catalogue = app.course.catalogue();
    let bank = catalogue.bank();
    let sought: Vec<String> = wanted.search.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |question: &&Question| {
        let of_kind = wanted.kind.is_none_or(|kind| question.kind.name() == kind);
        let of_module = wanted.module.as_ref().is_none_or(|module| question.module == *module);
        of_kind && of_module && {
            let words = words(&question.to_item());
            sought.iter().all(|word| words.contains(word.as_str()))
        }
    };
    let ids = catalogue.framework().topics().flat_map(|(module, topic)| bank.of_topic(&module.id, &topic.id));
    let questions = ids.filter_map(|id| Some(bank.question(id, language.tag())?.0)).filter(fits);
    let mut found: Vec<Question> = questions.skip(offset).take(limit.saturating_add(1)).cloned().collect();
    let more = found.len() > limit;
    found.truncate(limit);
    (found, more)
}

/// A question of the platform, in the language or in English.
#[must_use]
pub fn of(app: &App, id: &QuestionId, language: Language) -> Option<Question> {
    app.course.catalogue().bank().question(id, language.tag()).map(|(question, _)| question.clone())
}

/// The question as an item for somebody's own bank, in the category of its module.
#[must_use]
pub fn copy(question: &Question, category: &str) -> Item {
    Item { category: Some(category.to_owned()), ..question.to_item() }
}
