//! How hard a text is to read.

use super::distribution::float;

/// A reading level with the formula that gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    pub formula: Formula,
    pub score: f64,
    /// The average words of a sentence.
    pub sentence: f64,
}

/// A formula for one language: each is fitted to that language's syllables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// English: the Flesch-Kincaid grade, years of American school (Kincaid, Fishburne, Rogers and Chissom 1975).
    /// Lower is easier.
    FleschKincaidGrade,
    /// Dutch: the Flesch-Douma reading ease (Douma 1960). Higher is easier.
    FleschDoumaEase,
}

impl Formula {
    /// The short name in the table.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FleschKincaidGrade => "FK",
            Self::FleschDoumaEase => "FD",
        }
    }
}

/// The words of a text: pieces between white space that have a letter or digit.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|piece| piece.chars().any(char::is_alphanumeric))
}

/// The reading level of passages (paragraphs, list items); nothing in a language without a formula.
pub(super) fn reading(passages: &[String], language: &str) -> Option<Reading> {
    let (formula, syllables): (Formula, fn(&str) -> usize) = match language {
        "en" => (Formula::FleschKincaidGrade, english_syllables),
        "nl" => (Formula::FleschDoumaEase, dutch_syllables),
        _ => return None,
    };
    let word_count: usize = passages.iter().map(|passage| words(passage).count()).sum();
    if word_count == 0 {
        return None;
    }
    let sentence_count: usize = passages.iter().map(|passage| sentences(passage)).sum();
    let syllable_count: usize = passages.iter().flat_map(|passage| words(passage)).map(syllables).sum();
    let sentence = float(word_count) / float(sentence_count.max(1));
    let word = float(syllable_count) / float(word_count);
    let score = match formula {
        Formula::FleschKincaidGrade => 0.39 * sentence + 11.8 * word - 15.59,
        Formula::FleschDoumaEase => 206.84 - 0.93 * sentence - 77.0 * word,
    };
    Some(Reading { formula, score, sentence })
}

/// A passage ends a sentence; within it a word with a full stop, question or exclamation mark does.
fn sentences(passage: &str) -> usize {
    let closers = ['"', '\'', '”', '’', ')', '»', '*'];
    let ends = |word: &str| word.trim_end_matches(closers).ends_with(['.', '?', '!', '…']);
    let pieces: Vec<&str> = words(passage).collect();
    let inside = pieces.iter().filter(|word| ends(word)).count();
    let open = pieces.last().is_some_and(|word| !ends(word));
    inside + usize::from(open)
}

/// Groups of vowels, less a silent final e, as the usual readability tools count.
fn english_syllables(word: &str) -> usize {
    let vowel = |c: &char| "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(*c);
    let mut letters: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    // Between vowels a y is a consonant: em-plo-yer.
    let between = |three: &[char]| matches!(three, [a, 'y', b] if vowel(a) && vowel(b));
    let glides: Vec<usize> =
        (1..).zip(letters.windows(3)).filter(|(_, three)| between(three)).map(|(n, _)| n).collect();
    for letter in letters.iter_mut().enumerate().filter(|(n, _)| glides.contains(n)).map(|(_, letter)| letter) {
        *letter = 'j';
    }
    let groups = letters.chunk_by(|a, b| vowel(a) && vowel(b)).filter(|group| group.first().is_some_and(vowel)).count();
    let text: String = letters.iter().collect();
    groups.saturating_sub(usize::from(has_silent_end(&text))).max(1)
}

/// "make", "makes", "asked" and "league" do not sound their last e; "table", "changes" and "wanted" do.
fn has_silent_end(word: &str) -> bool {
    let ends = |stem: &str, letters: &[char]| stem.ends_with(letters) || ends_in_consonant_and_l(stem);
    if let Some(stem) = word.strip_suffix("ed") {
        !ends(stem, &['t', 'd', 'e'])
    } else if let Some(stem) = word.strip_suffix("es") {
        !ends(stem, &['s', 'z', 'x', 'c', 'g', 'e']) && !stem.ends_with("sh") && !stem.ends_with("ch")
    } else if let Some(stem) = word.strip_suffix('e') {
        stem.ends_with("gu") || stem.ends_with("qu") || !ends(stem, &['a', 'e', 'i', 'o', 'u', 'y'])
    } else {
        false
    }
}

fn ends_in_consonant_and_l(stem: &str) -> bool {
    let before = stem.strip_suffix('l').and_then(|rest| rest.chars().last());
    before.is_some_and(|c| !"aeiouy".contains(c))
}

/// Vowels, where those that sound as one count once. A trema begins a new syllable.
fn dutch_syllables(word: &str) -> usize {
    const TOGETHER: [&str; 21] = [
        "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou",
        "ai", "oi", "ay", "éé",
    ];
    let word = word.to_lowercase();
    let (mut rest, mut count) = (word.as_str(), 0);
    while let Some(first) = rest.chars().next() {
        if let Some(after) = TOGETHER.iter().find_map(|vowels| rest.strip_prefix(vowels)) {
            count += 1;
            rest = after;
        } else {
            count += usize::from("aeiouyáàâäéèêëíìîïóòôöúùûü".contains(first));
            rest = rest.strip_prefix(first).unwrap_or_default();
        }
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_english_syllables() {
        let table = [
            ("work", 1),
            ("make", 1),
            ("table", 2),
            ("asked", 1),
            ("wanted", 2),
            ("colleague", 2),
            ("meeting", 2),
            ("the", 1),
            ("changes", 2),
            ("handled", 2),
            ("employer", 3),
            ("see", 1),
            ("agreed", 2),
        ];
        for (word, count) in table {
            assert_eq!(english_syllables(word), count, "{word}");
        }
    }

    #[test]
    fn counts_dutch_syllables() {
        let table = [
            ("werk", 1),
            ("collega", 3),
            ("ideeën", 3),
            ("nieuw", 1),
            ("mooie", 2),
            ("vrije", 2),
            ("situatie", 4),
            ("geeuwt", 1),
            ("één", 1),
            ("samenwerking", 4),
        ];
        for (word, count) in table {
            assert_eq!(dutch_syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_simple_text_is_simple() {
        let easy = ["You talk. I hear you.".to_owned()];
        let hard =
            ["Organisational communication necessitates considerable interdisciplinary collaboration.".to_owned()];
        let score = |text: &[String], language| reading(text, language).unwrap().score;
        assert!(score(&easy, "en") < 2.0 && score(&hard, "en") > 15.0);
        assert!(score(&["Je praat. Ik luister.".to_owned()], "nl") > 80.0);
        assert!(reading(&easy, "sl").is_none() && reading(&[], "en").is_none());
    }
}
