//! A person's account.

use super::{email::Email, language::Language, role::Roles, time::Moment};

/// Longest name, in characters.
pub const NAME_MAX: usize = 80;

/// The id of an account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub String);

/// An account as its holder sees it.
#[derive(Clone, Debug)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name on badges.
    pub name: String,
    /// The address, as typed.
    pub email: Email,
    /// When the address was shown to be theirs.
    pub email_verified_at: Option<Moment>,
    /// The language of pages and mails.
    pub language: Language,
    /// What they are.
    pub roles: Roles,
    /// When they signed up.
    pub created_at: Moment,
}

/// A name: what is left after trimming and folding blanks, if it is neither empty nor too long.
///
/// # Errors
/// The reason as it is told beside the field.
pub fn name(text: &str) -> Result<String, NameError> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        Err(NameError::Missing)
    } else if name.chars().count() > NAME_MAX {
        Err(NameError::Long)
    } else if name.chars().any(char::is_control) || name.contains("://") {
        // A name stands on public pages and in mails: it must not carry a link.
        Err(NameError::Unusable)
    } else {
        Ok(name)
    }
}

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing typed.
    Missing,
    /// More than [`NAME_MAX`] characters.
    Long,
    /// Holds a link or control characters.
    Unusable,
}

#[cfg(test)]
mod tests {
    use super::{NameError, name};

    #[test]
    fn names_are_taken_as_people_write_them() {
        assert_eq!(name("  Žiga   Novak "), Ok("Žiga Novak".into()));
        assert_eq!(name("Γιώργος Παπαδόπουλος"), Ok("Γιώργος Παπαδόπουλος".into()));
        assert_eq!(name("   "), Err(NameError::Missing));
        assert_eq!(name(&"x".repeat(81)), Err(NameError::Long));
        assert_eq!(name("Win at https://x.example"), Err(NameError::Unusable));
    }
}
