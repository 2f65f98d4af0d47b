//! A list of people to invite, as a mentor pastes or uploads it: comma, semicolon or tab between the fields, with or
//! without a line of headings. Each line is judged by itself, and nothing is done until all of them are sound.

use std::collections::BTreeMap;

use super::{account, email::Email, language::Language};

/// Most people in one list.
pub const MAX_ROWS: usize = 2000;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// No field holds an address.
    NoEmail,
    /// The address cannot be one.
    Email,
    /// The name is missing, too long, or holds a link.
    Name,
    /// The language is none of the site's.
    Language,
    /// The same address stands on an earlier line, whose number this is.
    Twice(usize),
    /// The line is not text in columns.
    Form,
}

impl RowProblem {
    /// The text about it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoEmail => "roster-no-email",
            Self::Email => "roster-email",
            Self::Name => "roster-name",
            Self::Language => "roster-language",
            Self::Twice(_) => "roster-twice",
            Self::Form => "roster-form",
        }
    }
}

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitee {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Email,
    /// The language of the mail, when the list says one.
    pub language: Option<Language>,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the text, from 1.
    pub line: usize,
    /// What it says, for the report.
    pub text: String,
    /// Whom it names, or what is wrong with it.
    pub found: Result<Invitee, RowProblem>,
}

/// Why a list is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListProblem {
    /// Nothing in it.
    Empty,
    /// More than [`MAX_ROWS`] lines.
    Long,
}

/// Where the fields stand.
struct Columns {
    name: Option<usize>,
    email: Option<usize>,
    language: Option<usize>,
}

/// Words by which headings are known, in the site's languages.
const NAME: [&str; 9] =
    ["name", "full name", "naam", "ime", "ime i prezime", "ime in priimek", "nome", "όνομα", "student"];
const EMAIL: [&str; 8] =
    ["email", "e-mail", "e-mail address", "email address", "e-mailadres", "mail", "e-pošta", "ηλεκτρονική διεύθυνση"];
const LANGUAGE: [&str; 6] = ["language", "taal", "jezik", "lingua", "γλώσσα", "lang"];

impl Columns {
    fn of_headings(fields: &[String]) -> Option<Self> {
        let place = |words: &[&str]| fields.iter().position(|field| words.contains(&field.to_lowercase().trim()));
        let email = place(&EMAIL)?;
        Some(Self { name: place(&NAME), email: Some(email), language: place(&LANGUAGE) })
    }
}

/// The sign that parts the fields: the one that the first lines hold most of.
fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(10).collect();
    let count = |sign: char| head.matches(sign).count();
    [(b'\t', count('\t')), (b';', count(';')), (b',', count(','))]
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(sign, _)| sign)
}

/// Reads a list.
///
/// # Errors
/// Why it is not read.
pub fn read(text: &str) -> Result<Vec<Row>, ListProblem> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut columns = None;
    let (mut line, mut counted) = (1, 0);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for record in reader.records() {
        if rows.len() > MAX_ROWS {
            return Err(ListProblem::Long);
        }
        let Ok(record) = record else {
            rows.push(Row { line, text: String::new(), found: Err(RowProblem::Form) });
            continue;
        };
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(counted);
        // The reader takes the two signs of a line end for one and the next.
        let start = start + usize::from(text.as_bytes().get(start) == Some(&b'\n'));
        line += text.as_bytes().get(counted..start).map_or(0, |passed| passed.iter().filter(|b| **b == b'\n').count());
        counted = start;
        let fields: Vec<String> = record.iter().map(str::to_owned).collect();
        if fields.iter().all(String::is_empty) {
            continue;
        }
        if rows.is_empty() && columns.is_none() {
            columns = Columns::of_headings(&fields);
            if columns.is_some() {
                continue;
            }
        }
        let mut found = invitee(&fields, columns.as_ref());
        if let Ok(invitee) = &found
            && let Some(earlier) = seen.insert(invitee.email.key(), line)
        {
            found = Err(RowProblem::Twice(earlier));
        }
        rows.push(Row { line, text: fields.join(", "), found });
    }
    match rows.len() {
        0 => Err(ListProblem::Empty),
        n if n > MAX_ROWS => Err(ListProblem::Long),
        _ => Ok(rows),
    }
}

fn invitee(fields: &[String], columns: Option<&Columns>) -> Result<Invitee, RowProblem> {
    let field =
        |at: Option<usize>| at.and_then(|at| fields.get(at)).map(String::as_str).filter(|text| !text.is_empty());
    let (email_at, name, language) = match columns {
        Some(columns) => (columns.email, field(columns.name), field(columns.language)),
        None => {
            // Without headings: the address is known by its sign, a language by its tag, and the rest is the name.
            let email = fields.iter().position(|text| text.contains('@'));
            let language = fields.iter().position(|text| text.parse::<Language>().is_ok());
            let name = (0..fields.len()).find(|at| Some(*at) != email && Some(*at) != language);
            (email, field(name), field(language))
        }
    };
    let email = field(email_at).ok_or(RowProblem::NoEmail)?;
    let email = Email::parse(email).ok_or(RowProblem::Email)?;
    let name = account::name(name.unwrap_or_default()).map_err(|_| RowProblem::Name)?;
    let language = language.map(|tag| tag.to_lowercase().parse().map_err(|()| RowProblem::Language)).transpose()?;
    Ok(Invitee { name, email, language })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Named = Result<(String, Option<Language>), RowProblem>;

    fn named(rows: &[Row]) -> Vec<(usize, Named)> {
        rows.iter()
            .map(|row| {
                (row.line, row.found.clone().map(|i| (format!("{} <{}>", i.name, i.email.as_typed()), i.language)))
            })
            .collect()
    }

    #[test]
    fn lists_are_read_as_people_and_their_programs_write_them() {
        let plain = read("Amira Haddad,amira@learner.example\nŽiga Novak,ziga@learner.example,sl\n").unwrap();
        let expected = vec![
            (1, Ok(("Amira Haddad <amira@learner.example>".into(), None))),
            (2, Ok(("Žiga Novak <ziga@learner.example>".into(), Some(Language::Sl)))),
        ];
        assert_eq!(named(&plain), expected);
        let headed = "\u{feff}E-mailadres;Naam;Taal\r\namira@learner.example;\"Haddad, Amira\";nl\r\n\r\n";
        let expected = vec![(2, Ok(("Haddad, Amira <amira@learner.example>".into(), Some(Language::Nl))))];
        assert_eq!(named(&read(headed).unwrap()), expected);
        let tabs = "name\temail\nNoor\tnoor@learner.example\n";
        assert_eq!(named(&read(tabs).unwrap()), vec![(2, Ok(("Noor <noor@learner.example>".into(), None)))]);
    }

    #[test]
    fn each_line_tells_what_is_wrong_with_it() {
        let rows = read(
            "Amira,amira@learner.example\nNo address\nBad,bad@nowhere\n,alone@learner.example\nAgain,AMIRA@learner.example\n\
             https://x.example,link@learner.example\n",
        )
        .unwrap();
        let problems: Vec<_> = rows.iter().map(|row| row.found.clone().err()).collect();
        let expected = [
            None,
            Some(RowProblem::NoEmail),
            Some(RowProblem::Email),
            Some(RowProblem::Name),
            Some(RowProblem::Twice(1)),
            Some(RowProblem::Name),
        ];
        assert_eq!(problems, expected);
        let rows = read("name,email,language\nAmira,amira@learner.example,klingon\n").unwrap();
        assert_eq!(rows[0].found, Err(RowProblem::Language));
    }

    #[test]
    fn an_empty_or_endless_list_is_refused() {
        assert_eq!(read(" \n\n").unwrap_err(), ListProblem::Empty);
        assert_eq!(read("name,email\n").unwrap_err(), ListProblem::Empty);
        let long: String = (0..=MAX_ROWS).map(|n| format!("N,n{n}@learner.example\n")).collect();
        assert_eq!(read(&long).unwrap_err(), ListProblem::Long);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,300}|[a-z@,;\"\n\t]{0,200}") {
            let _ = read(&text);
        }
    }
}
