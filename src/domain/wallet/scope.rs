//! What a wallet may read (Open Badges 3.0 API §6.1.1).

use std::{collections::BTreeSet, fmt};

/// One permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Read badges.
    Credentials,
    /// Read name and e-mail address.
    Profile,
    /// Go on reading later, without asking again: brings a refresh token.
    Offline,
}

impl Scope {
    /// Every scope that this site knows. It does not let wallets write.
    pub const ALL: [Self; 3] = [Self::Credentials, Self::Profile, Self::Offline];

    /// As it stands in requests.
    #[must_use]
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Credentials => "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly",
            Self::Profile => "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly",
            Self::Offline => "offline_access",
        }
    }

    /// As our forms and texts name it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Credentials => "badges",
            Self::Profile => "profile",
            Self::Offline => "later",
        }
    }
}

/// Several, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// All that this site knows.
    #[must_use]
    pub fn all() -> Self {
        Scope::ALL.into_iter().collect()
    }

    /// Those in a text with spaces between them that this site knows; it grants no others (RFC 6749 §3.3).
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let known = |name: &str| Scope::ALL.into_iter().find(|scope| scope.uri() == name);
        text.split(' ').filter_map(known).collect()
    }

    /// Whether this one is among them.
    #[must_use]
    pub fn has(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// Whether there is anything to read: staying connected alone is of no use.
    #[must_use]
    pub fn reads(&self) -> bool {
        self.has(Scope::Credentials) || self.has(Scope::Profile)
    }

    /// Those that are in both.
    #[must_use]
    pub fn both(&self, other: &Self) -> Self {
        self.0.intersection(&other.0).copied().collect()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iter().map(Scope::uri).collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ones_are_read_and_others_left_out() {
        let text = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert offline_access  \
             https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly offline_access";
        let scopes = Scopes::parse(text);
        assert_eq!(
            scopes.to_string(),
            "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly offline_access"
        );
        assert_eq!(Scopes::parse(&scopes.to_string()), scopes);
        assert!(scopes.reads() && !scopes.has(Scope::Profile));
        assert!(!Scopes::parse("offline_access").reads());
        assert_eq!(Scopes::all().both(&scopes), scopes);
    }
}
