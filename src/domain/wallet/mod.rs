//! Wallets: programs of others that read a learner's badges with their consent, by the Open Badges 3.0 API and OAuth 2.
//! Pure: ids, secrets and times are passed in.
//!
//! | file | noun |
//! |---|---|
//! | `scope` | what may be read |
//! | `registration` | a wallet makes itself known (RFC 7591) |
//! | `authorization` | it asks a learner (RFC 6749 §4.1, RFC 7636) |
//! | `token` | it fetches its tokens: errors, PKCE, Basic authentication |
//! | `metadata` | what it reads first (RFC 8414) |
//! | `paging` | a page of the list of badges |

pub mod authorization;
pub mod metadata;
pub mod paging;
pub mod registration;
pub mod scope;
pub mod token;

use chrono::TimeDelta;

use super::{account::AccountId, time::Moment};
use registration::Registration;
use scope::Scopes;

/// How long a code works that a wallet swaps for its tokens (Open Badges 3.0 API §7.1.2: 600 seconds).
pub const CODE_FOR: TimeDelta = TimeDelta::minutes(10);
/// How long a wallet may read without renewing (the same: 3,600 seconds).
pub const ACCESS_FOR: TimeDelta = TimeDelta::hours(1);
/// How long a connection lives that is not used.
pub const REFRESH_FOR: TimeDelta = TimeDelta::days(90);
/// How long a wallet is remembered that nobody is connected with.
pub const REMEMBERED_FOR: TimeDelta = TimeDelta::days(180);

/// A wallet that has registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Its public name for programs.
    pub id: String,
    /// What it said of itself.
    pub registration: Registration,
}

/// Which of a learner's badges a wallet gets. The learner chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those that others may see anyway: public ones, and those by link.
    Shown,
    /// All, private ones too.
    All,
}

impl Reach {
    /// As a form shows them; the narrower first.
    pub const ALL: [Self; 2] = [Self::Shown, Self::All];

    /// As stored and sent.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::All => "all",
        }
    }

    /// The one with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reach| reach.id() == id)
    }
}

/// What a learner allows a wallet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What it may read.
    pub scopes: Scopes,
    /// Of which badges.
    pub reach: Reach,
}

/// A wallet that is connected to a learner's account.
#[derive(Clone, Debug)]
pub struct Connection {
    /// A UUID.
    pub id: String,
    /// Whose badges it reads.
    pub account: AccountId,
    /// The wallet.
    pub client: Client,
    /// What was allowed.
    pub consent: Consent,
    /// Since when.
    pub granted_at: Moment,
    /// When it ends by itself.
    pub expires_at: Moment,
    /// When it last read something, to a few minutes.
    pub read_at: Option<Moment>,
}
