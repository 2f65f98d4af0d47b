//! Badges that an employer looked at: what was verified, and what came of it. For themselves alone.

use super::time::Moment;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// A UUID.
    pub id: String,
    /// The name of the badge.
    pub badge: String,
    /// Who issued it.
    pub issuer: String,
    /// Where it is on this site, if it is of this site.
    pub path: Option<String>,
    /// What came of it. The texts are `verifier-verdict-<verdict>`.
    pub verdict: String,
    /// When.
    pub at: Moment,
}

/// A name out of a badge, short enough for a list.
#[must_use]
pub fn short(text: &str) -> String {
    let mut line: String = text.chars().filter(|c| !c.is_control()).take(121).collect();
    if line.chars().count() > 120 {
        line.pop();
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn names_are_one_short_line() {
        assert_eq!(short("Good\nworker"), "Goodworker");
        assert_eq!(short(&"x".repeat(120)).chars().count(), 120);
        assert!(short(&"x".repeat(500)).ends_with("x…"));
    }
}
