//! The backpack: badges of other issuers that somebody keeps here.
//!
//! What is safe to keep, and to show: a badge that is wrong in any way (changed, withdrawn, expired, somebody else's) is not
//! kept. One about which a doubt remains is kept for its owner alone: on a page of this site it would borrow the site's good
//! name. One that was once shown to be right and then cannot be checked for a while (its issuer's site is away) stays
//! shown for [`GRACE`], with the day when it was last right.

pub mod picture;
mod trust;

use std::{fmt, str::FromStr};

use chrono::TimeDelta;

use super::{account::AccountId, award::Visibility, time::Moment, verification::jws};
pub use trust::{Trust, judge};

/// The most badges in one backpack.
pub const MAX_BADGES: usize = 100;
/// The most bytes in one backpack: files, pictures and what was found out about them.
pub const MAX_BYTES: usize = 25 * 1024 * 1024;
/// The largest file that is kept, in bytes.
pub const MAX_KEPT: usize = 2 * 1024 * 1024;
/// How long a check counts as fresh: a page with forty badges does not ask forty sites each time.
pub const FRESH: TimeDelta = TimeDelta::hours(24);
/// How long a badge that was right stays shown while it cannot be checked.
pub const GRACE: TimeDelta = TimeDelta::days(30);
/// The shortest time between two checks of one badge, whoever asks for them.
pub const SETTLE: TimeDelta = TimeDelta::minutes(1);

/// What kind of file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A picture with the badge inside.
    Png,
    /// A drawing with the badge inside.
    Svg,
    /// The badge as JSON.
    Json,
    /// The badge as a signed text.
    Token,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Json, Self::Token];

    /// The kind of a file in which a badge was found.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"\x89PNG") {
            return Self::Png;
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('<') {
            Self::Svg
        } else if jws::is_likely(text) {
            Self::Token
        } else {
            Self::Json
        }
    }

    /// As stored, and the end of the file's name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Json => "json",
            Self::Token => "jwt",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
            Self::Json => "application/json",
            Self::Token => "text/plain; charset=utf-8",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.id() == text).ok_or(())
    }
}

/// A badge of another issuer in somebody's backpack.
#[derive(Clone, Debug)]
pub struct Imported {
    /// A UUID; part of the address of its page.
    pub id: String,
    /// Whose backpack it is in.
    pub account: AccountId,
    /// What kind of file is kept.
    pub kind: Kind,
    /// Its name; empty when it has none.
    pub name: String,
    /// The name of its issuer.
    pub issuer: Option<String>,
    /// The host that vouches for it.
    pub host: Option<String>,
    /// When it was issued.
    pub issued_at: Option<Moment>,
    /// Until when it is valid, if it does not stay so.
    pub expires_at: Option<Moment>,
    /// Who sees its page.
    pub visibility: Visibility,
    /// Whether its page shows the name of its owner.
    pub show_name: bool,
    /// What the last check found.
    pub trust: Trust,
    /// When it was put in.
    pub imported_at: Moment,
    /// When it was last checked.
    pub checked_at: Moment,
    /// When it was last found to be right.
    pub proven_at: Option<Moment>,
    /// Whether there is a picture of it.
    pub pictured: bool,
}

/// Where an imported badge stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The last check found it right.
    Proven,
    /// It was right not long ago, and cannot be checked at the moment.
    ProvenBefore,
    /// A doubt remains.
    Doubted,
    /// Its time is over.
    Expired,
    /// Something is wrong with it.
    Refuted,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 5] = [Self::Proven, Self::ProvenBefore, Self::Doubted, Self::Expired, Self::Refuted];

    /// Its name in keys of words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::ProvenBefore => "proven-before",
            Self::Doubted => "doubted",
            Self::Expired => "expired",
            Self::Refuted => "refuted",
        }
    }

    /// Whether others may see the badge, if its owner wants that.
    #[must_use]
    pub const fn may_be_shown(self) -> bool {
        matches!(self, Self::Proven | Self::ProvenBefore)
    }
}

impl Imported {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        match (self.trust, self.proven_at) {
            (Trust::Refuted, _) => Standing::Refuted,
            _ if self.expires_at.is_some_and(|end| end < now) => Standing::Expired,
            (Trust::Proven, _) => Standing::Proven,
            (Trust::Doubted, Some(at)) if now - at <= GRACE => Standing::ProvenBefore,
            (Trust::Doubted, _) => Standing::Doubted,
        }
    }

    /// Whether it is time for another check.
    #[must_use]
    pub fn is_stale(&self, now: Moment) -> bool {
        now - self.checked_at >= FRESH
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn badge() -> Imported {
        let at = "2026-03-01T09:00:00Z".parse().unwrap();
        Imported {
            id: "i".into(),
            account: AccountId("a".into()),
            kind: Kind::Json,
            name: "Baking".into(),
            issuer: Some("Other School".into()),
            host: Some("other.example".into()),
            issued_at: Some(at),
            expires_at: None,
            visibility: Visibility::Private,
            show_name: false,
            trust: Trust::Proven,
            imported_at: at,
            checked_at: at,
            proven_at: Some(at),
            pictured: false,
        }
    }

    #[test]
    fn only_what_was_right_not_long_ago_may_be_shown() {
        let proven = badge();
        let now = proven.checked_at;
        assert_eq!(proven.standing(now), Standing::Proven);
        let doubted = Imported { trust: Trust::Doubted, ..badge() };
        assert_eq!(doubted.standing(now + GRACE), Standing::ProvenBefore);
        assert_eq!(doubted.standing(now + GRACE + TimeDelta::seconds(1)), Standing::Doubted);
        assert_eq!(Imported { proven_at: None, ..doubted }.standing(now), Standing::Doubted);
        assert_eq!(Imported { trust: Trust::Refuted, ..badge() }.standing(now), Standing::Refuted);
        // Time alone ends it; no check is needed for that.
        let ends = Imported { expires_at: Some(now), ..badge() };
        assert_eq!(ends.standing(now), Standing::Proven);
        assert_eq!(ends.standing(now + TimeDelta::seconds(1)), Standing::Expired);
        let shown: Vec<_> = Standing::ALL.into_iter().filter(|standing| standing.may_be_shown()).collect();
        assert_eq!(shown, [Standing::Proven, Standing::ProvenBefore]);
    }

    #[test]
    fn a_check_is_fresh_for_a_day() {
        let badge = badge();
        assert!(!badge.is_stale(badge.checked_at + TimeDelta::hours(23)));
        assert!(badge.is_stale(badge.checked_at + TimeDelta::hours(24)));
    }

    #[test]
    fn a_file_tells_its_kind() {
        for (bytes, kind) in [
            (&b"\x89PNG\r\n"[..], Kind::Png),
            (b"\xef\xbb\xbf <svg/>", Kind::Svg),
            (b" eyJhIjoxfQ.e30.AA\n", Kind::Token),
            (b"{\"a\":1}", Kind::Json),
        ] {
            assert_eq!(Kind::of(bytes), kind);
            assert_eq!(kind.id().parse(), Ok(kind));
        }
    }
}
