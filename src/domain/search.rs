//! Searching the lessons: what is indexed, what a query asks for, and what is shown of a place that was found.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::content::Lesson;

/// Changes when the same lessons give other sections.
pub const FORMAT: &str = "1";
/// The longest query that is read, in characters.
pub const QUERY_MAX: usize = 100;
/// The most words of a query that count.
const WORDS_MAX: usize = 8;
/// Before a word that was found.
pub const MARK_START: char = '\u{2}';
/// After it.
pub const MARK_END: char = '\u{3}';

/// A section of a lesson as plain text. The first of a lesson has no anchor: its title and summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The language it is written in.
    pub language: String,
    /// The module.
    pub module: String,
    /// The topic.
    pub topic: String,
    /// The id of its heading on the page.
    pub anchor: String,
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub body: String,
}

/// The sections of a lesson.
#[must_use]
pub fn sections(language: &str, module: &str, topic: &str, lesson: &Lesson) -> Vec<Section> {
    let section = |anchor: &str, heading: String, body: String| Section {
        language: language.to_owned(),
        module: module.to_owned(),
        topic: topic.to_owned(),
        anchor: anchor.to_owned(),
        heading,
        body,
    };
    let mut found = vec![section("", lesson.title.clone(), lesson.summary.clone())];
    let (mut in_heading, mut in_picture) = (false, false);
    for event in Parser::new_ext(&lesson.body_markdown, Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. }) => {
                in_heading = true;
                found.push(section(id.as_deref().unwrap_or_default(), String::new(), String::new()));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => in_heading = false,
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) if !in_picture => {
                if let Some(last) = found.last_mut() {
                    if in_heading { &mut last.heading } else { &mut last.body }.push_str(&text);
                }
            }
            // Items of a list often end without a mark.
            Event::End(TagEnd::Item) => {
                if let Some(last) = found.last_mut() {
                    let open = last.body.trim_end().ends_with(char::is_alphanumeric);
                    last.body.push_str(if open { " · " } else { " " });
                }
            }
            // Bold and italic parts stand inside a word's line; all else begins a new one.
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) | Event::Start(_) => {}
            _ => {
                if let Some(last) = found.last_mut() {
                    if in_heading { &mut last.heading } else { &mut last.body }.push(' ');
                }
            }
        }
    }
    for section in &mut found {
        section.heading = tidy(&section.heading);
        section.body = tidy(&section.body);
    }
    found
}

/// One line, without the marks that a match gets later. PostgreSQL takes `his/her` for the name of a file: so apart.
fn tidy(text: &str) -> String {
    let apart = text.replace('/', " / ");
    let clean: String = apart.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(" ·").to_owned()
}

/// The words of a query that say something, in lower case: letters and digits alone, so that nothing in them can mean
/// anything to an engine's own query language. Empty when there are none.
#[must_use]
pub fn words(query: &str, language: &str) -> Vec<String> {
    let little = match language {
        "nl" => LITTLE_NL,
        _ => LITTLE_EN,
    };
    let short: String = query.chars().take(QUERY_MAX).collect();
    let mut words: Vec<String> = Vec::new();
    for word in short.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !little.contains(&word) && words.len() < WORDS_MAX && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Words that stand in every lesson.
const LITTLE_EN: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "did", "do", "does", "for", "from", "had", "has",
    "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no", "not", "of", "on",
    "or", "our", "she", "should", "so", "than", "that", "the", "their", "them", "then", "there", "they", "this", "to",
    "too", "us", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you", "your",
];
const LITTLE_NL: &[&str] = &[
    "aan", "al", "als", "bij", "dan", "dat", "de", "den", "der", "die", "dit", "doe", "door", "dus", "een", "en", "er",
    "had", "heb", "hebt", "heeft", "het", "hij", "hoe", "hun", "ik", "in", "is", "je", "jij", "jou", "jouw", "kan",
    "kun", "kunt", "maar", "me", "met", "mij", "mijn", "moet", "na", "naar", "niet", "nog", "nu", "of", "om", "ons",
    "onze", "ook", "op", "over", "te", "tot", "u", "uit", "van", "voor", "waar", "waarom", "wanneer", "was", "wat",
    "we", "wel", "wie", "wij", "wil", "word", "wordt", "ze", "zich", "zij", "zijn", "zo", "zou",
];

/// The beginning of a word that its other forms share, more or less: `conflicts` is looked for as `conflict…`. It is
/// always a beginning of the word, so it never finds less.
#[must_use]
pub fn beginning<'a>(word: &'a str, language: &str) -> &'a str {
    let ends: &[&str] = match language {
        "en" => &["ings", "ing", "ies", "ed", "es", "s", "e", "y"],
        "nl" => &["ingen", "ing", "en", "s", "e", "t"],
        _ => &[],
    };
    let cut = ends.iter().filter_map(|end| word.strip_suffix(end)).find(|rest| rest.chars().count() >= SHORTEST);
    let Some(rest) = cut else { return word };
    // stopping: stop; zeggen: zeg. But stress stays stress.
    let mut back = rest.chars().rev();
    match (back.next(), back.next()) {
        (Some(last), Some(before)) if last == before && !"aeious".contains(last) && rest.chars().count() > SHORTEST => {
            rest.strip_suffix(last).unwrap_or(rest)
        }
        _ => rest,
    }
}

/// The fewest letters that a beginning has.
const SHORTEST: usize = 4;

/// A piece of a text, found or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text: not HTML.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// The pieces of a text with marks in it.
#[must_use]
pub fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, part) in marked.split(MARK_START).enumerate() {
        let (found, rest) = match part.split_once(MARK_END) {
            Some((found, rest)) if place > 0 => (found, rest),
            _ => ("", part),
        };
        for (text, found) in [(found, true), (rest, false)] {
            let text: String = text.chars().filter(|c| !c.is_control()).collect();
            if !text.is_empty() {
                pieces.push(Piece { text, found });
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lesson(body: &str) -> Lesson {
        Lesson {
            title: "Stress".into(),
            summary: "What it does.".into(),
            minutes: 1,
            outcomes: vec![],
            reflect: vec![],
            body_markdown: body.into(),
            body_line: 1,
            diagrams: Default::default(),
        }
    }

    #[test]
    fn a_lesson_falls_apart_at_its_headings() {
        let found = sections(
            "en",
            "personal",
            "stress",
            &lesson(
                "## At *work* {#scene}\n**A**lice and/or <b>Bob</b>\nran.\n\n- one.\n- two\n- three\n\n![alt](a.svg)\n\n### More\nText\n\n## Next {#o1}\nEnd",
            ),
        );
        let told: Vec<_> =
            found.iter().map(|s| (s.anchor.as_str(), s.heading.as_str(), s.body.as_str())).collect::<Vec<_>>();
        assert_eq!(
            told,
            [
                ("", "Stress", "What it does."),
                ("scene", "At work", "Alice and / or <b>Bob< / b> ran. one. two · three · More Text"),
                ("o1", "Next", "End"),
            ]
        );
    }

    #[test]
    fn a_query_is_its_telling_words() {
        let table: [(&str, &str, &[&str]); 6] = [
            ("How do I say NO to a boss?", "en", &["say", "boss"]),
            ("\"co-operative* NEAR(x, 2)\" -AND:", "en", &["co", "operative", "near", "x", "2"]),
            ("ideeën én Ideeën", "nl", &["ideeën", "én"]),
            ("the", "en", &[]),
            (" \" ' ; -- % _ \u{0} ", "en", &[]),
            ("1 2 3 4 5 6 7 8 9 10", "en", &["1", "2", "3", "4", "5", "6", "7", "8"]),
        ];
        for (query, language, expected) in table {
            assert_eq!(words(query, language), expected, "{query}");
        }
    }

    #[test]
    fn other_forms_of_a_word_begin_alike() {
        let table = [
            ("conflicts", "en", "conflict"),
            ("planning", "en", "plan"),
            ("stress", "en", "stres"),
            ("stressed", "en", "stress"),
            ("team", "en", "team"),
            ("teams", "en", "team"),
            ("tell", "en", "tell"),
            ("samenwerken", "nl", "samenwerk"),
            ("samenwerking", "nl", "samenwerk"),
            ("plannen", "nl", "plan"),
            ("conflicten", "nl", "conflict"),
            ("werkt", "nl", "werk"),
            ("stanje", "sl", "stanje"),
        ];
        for (word, language, expected) in table {
            assert_eq!(beginning(word, language), expected, "{word}");
        }
    }

    #[test]
    fn marks_become_pieces() {
        let piece = |text: &str, found| Piece { text: text.into(), found };
        assert_eq!(pieces("a \u{2}b\u{3} c"), [piece("a ", false), piece("b", true), piece(" c", false)]);
        assert_eq!(pieces("\u{2}<b>\u{3}"), [piece("<b>", true)]);
        assert_eq!(pieces("no mark"), [piece("no mark", false)]);
        // Half a mark is no mark.
        assert_eq!(pieces("a\u{2}b"), [piece("a", false), piece("b", false)]);
        assert_eq!(pieces("a\u{3}b"), [piece("ab", false)]);
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_gets_through_but_letters_and_digits(query in ".{0,120}", nl in any::<bool>()) {
            for word in words(&query, if nl { "nl" } else { "en" }) {
                prop_assert!(word.chars().all(char::is_alphanumeric), "{word:?}");
                prop_assert!(word.starts_with(beginning(&word, "en")));
            }
        }
    }
}
