//! E-mail addresses: as typed for sending, folded for comparing.

use std::fmt;

/// Longest address (RFC 5321 §4.5.3.1.3 allows 254 in a path).
const MAX: usize = 254;

/// An address that looks deliverable. Not `Display`: an address must not slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Checks the form, gently: one `@`, something before it, a dot in the domain, no blanks.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@')?;
        let sound = text.len() <= MAX
            && !local.is_empty()
            && local.len() <= 64
            && !local.contains('@')
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
            && domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
            && !text
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | ';' | '\\'))
            && text.parse::<lettre::Address>().is_ok();
        sound.then(|| Self(text.to_owned()))
    }

    /// As typed.
    #[must_use]
    pub fn as_typed(&self) -> &str {
        &self.0
    }

    /// Folded: the same for the same mailbox in practice.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn deliverable_forms_pass_and_others_do_not() {
        for good in ["a@b.nl", " Amira.Haddad+cv@example.org ", "o'neil@uni-a.ac.uk", "janš@pošta.si"] {
            assert!(Email::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.nl",
            "a b@c.nl",
            "a@b..nl",
            "a@b.nl, c@d.nl",
            "<a@b.nl>",
            "a@@b.nl",
            "a@-b.nl",
            "a@b.nl\nBcc: x@y.z",
        ] {
            assert!(Email::parse(bad).is_none(), "{bad}");
        }
        assert!(Email::parse(&format!("{}@b.nl", "a".repeat(65))).is_none());
    }

    #[test]
    fn debug_output_hides_the_address() {
        assert_eq!(format!("{:?}", Email::parse("a@b.nl").unwrap()), "Email(…)");
    }
}
