//! The languages that content can be in: English, those of the partners (IO3: Slovenia, Netherlands, Cyprus, Croatia,
//! Italy), and the others of Europe that are written from left to right.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// Makes the languages from a table, so that a further one is a line.
macro_rules! languages {
    ($($variant:ident $tag:literal $own_name:literal),+ $(,)?) => {
        /// A language, by its BCP 47 tag. One is offered as soon as `content/<tag>/` has words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Language {
            $(#[doc = $own_name] $variant,)+
        }

        impl Language {
            /// Every language, English first.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The tag: `en`.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$variant => $tag,)+
                }
            }

            /// Its name in itself, as a switch shows it.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self {
                    $(Self::$variant => $own_name,)+
                }
            }
        }
    };
}

languages! {
    En "en" "English",
    Nl "nl" "Nederlands",
    Sl "sl" "Slovenščina",
    Hr "hr" "Hrvatski",
    It "it" "Italiano",
    El "el" "Ελληνικά",
    Bg "bg" "Български",
    Bs "bs" "Bosanski",
    Ca "ca" "Català",
    Cs "cs" "Čeština",
    Da "da" "Dansk",
    De "de" "Deutsch",
    Es "es" "Español",
    Et "et" "Eesti",
    Fi "fi" "Suomi",
    Fr "fr" "Français",
    Ga "ga" "Gaeilge",
    Hu "hu" "Magyar",
    Is "is" "Íslenska",
    Lt "lt" "Lietuvių",
    Lv "lv" "Latviešu",
    Mk "mk" "Македонски",
    Mt "mt" "Malti",
    Nb "nb" "Norsk bokmål",
    Pl "pl" "Polski",
    Pt "pt" "Português",
    Ro "ro" "Română",
    Sk "sk" "Slovenčina",
    Sq "sq" "Shqip",
    Sr "sr" "Српски",
    Sv "sv" "Svenska",
    Tr "tr" "Türkçe",
    Uk "uk" "Українська",
}

impl Language {
    /// The first of `offered` that an `Accept-Language` header prefers (RFC 9110 §12.5.4).
    #[must_use]
    pub fn preferred(header: &str, offered: &[Self]) -> Option<Self> {
        let mut wishes: Vec<(u16, Self)> = header
            .split(',')
            .take(20)
            .filter_map(|part| {
                let (tag, quality) = part.split_once(";q=").unwrap_or((part, "1"));
                let quality = quality.trim().parse::<f32>().ok().filter(|q| (0.0..=1.0).contains(q))?;
                let language: Self = tag.trim().split('-').next()?.parse().ok()?;
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
                let quality = (quality * 1000.0) as u16;
                (quality > 0 && offered.contains(&language)).then_some((quality, language))
            })
            .collect();
        wishes.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
        wishes.first().map(|(_, language)| *language)
    }
}

/// The name of the button that sends a form in order to change the language. It is the name that buttons of forms with
/// several ways on have anyway, so whatever sends such a form sends this one, too.
pub const BUTTON: &str = "go";

/// The value of that button.
#[must_use]
pub fn button(language: Language) -> String {
    format!("language-{language}")
}

/// The language that a form was sent for, if it was.
#[must_use]
pub fn asked_for(fields: &[(String, String)]) -> Option<Language> {
    let (_, value) = fields.iter().rev().find(|(name, _)| name == BUTTON)?;
    value.strip_prefix("language-")?.parse().ok()
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(text)).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        BUTTON,
        Language::{self, En, Nl},
        asked_for, button,
    };

    #[test]
    fn a_form_says_whether_it_was_sent_for_a_language() {
        let sent = |value: &str| asked_for(&[("q0".into(), "1".into()), (BUTTON.into(), value.into())]);
        assert_eq!(sent(&button(Nl)), Some(Nl));
        for other in ["next", "nl", "language-xx", "language-", ""] {
            assert_eq!(sent(other), None, "{other}");
        }
        assert_eq!(asked_for(&[]), None);
    }

    #[test]
    fn the_browser_says_what_it_prefers() {
        let table = [
            ("nl-BE,nl;q=0.9,en;q=0.8", Some(Nl)),
            ("fr, en;q=0.5, nl;q=0.7", Some(Nl)),
            ("en-GB", Some(En)),
            ("el", None),
            ("nl;q=0, en;q=0.1", Some(En)),
            (";;;,q=x", None),
            ("", None),
        ];
        for (header, expected) in table {
            assert_eq!(Language::preferred(header, &[En, Nl]), expected, "{header}");
        }
    }
}
