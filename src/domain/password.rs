//! Which passwords are good enough: long enough, and not one that is guessed first
//! (NIST SP 800-63B §5.1.1.2: length and a list of common ones, no rules about kinds of characters).

use zxcvbn::{Score, zxcvbn};

/// Fewest characters.
pub const MIN: usize = 10;
/// Most characters, so that hashing stays bounded.
pub const MAX: usize = 200;
/// How much of a password is estimated: the estimator's time grows with the square of the length.
const ESTIMATED: usize = 64;

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`MIN`] characters.
    Short,
    /// More than [`MAX`] characters.
    Long,
    /// On the list of common ones, a run of the keyboard, or made of the person's own name or address.
    Guessable,
}

/// Checks a new password for a person with this name and e-mail address.
///
/// # Errors
/// The first weakness found.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < MIN {
        return Err(Weakness::Short);
    }
    if length > MAX {
        return Err(Weakness::Long);
    }
    let start: String = password.chars().take(ESTIMATED).collect();
    let own: Vec<&str> =
        name.split_whitespace().chain(email.split(['@', '.', '+', '-', '_'])).chain([name, email]).collect();
    if zxcvbn(&start, &own).score() < Score::Three { Err(Weakness::Guessable) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{Weakness, check};

    #[test]
    fn weak_ones_are_refused_and_long_phrases_pass() {
        let table = [
            ("short", Err(Weakness::Short)),
            ("password123", Err(Weakness::Guessable)),
            ("1234567890", Err(Weakness::Guessable)),
            ("aaaaaaaaaaaa", Err(Weakness::Guessable)),
            ("abcabcabcabc", Err(Weakness::Guessable)),
            ("qwertyuiop", Err(Weakness::Guessable)),
            ("Amira.Haddad1", Err(Weakness::Guessable)),
            ("a green bicycle in the rain", Ok(())),
            ("čšž-đ-дом-ήλιος", Ok(())),
        ];
        for (password, expected) in table {
            assert_eq!(check(password, "Amira Haddad", "amira.haddad@example.org"), expected, "{password}");
        }
        assert_eq!(check(&"ab1".repeat(80), "A", "a@b.nl"), Err(Weakness::Long));
    }
}
