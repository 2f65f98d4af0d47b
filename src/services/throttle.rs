//! Limits on signing in, signing up, resetting, parking and verifying: by account and by address, kept in the database.

use chrono::TimeDelta;

use super::{App, ServiceError, secret};
use crate::store::rate_limit;

/// What is limited.
#[derive(Clone, Copy, Debug)]
pub enum Limited {
    /// Wrong passwords.
    SignIn,
    /// New accounts.
    SignUp,
    /// Mails with links.
    Link,
    /// Forms that wait for their owner to sign in; the account is the attempt or the account they are for.
    Park,
    /// Badges that are verified; nobody needs an account for it, so the account is the address again.
    Verify,
    /// Questions to employers, by who asks.
    Ask,
    /// Questions to employers, by the address that is asked.
    Asked,
    /// Organisations that are registered or changed, and links to their addresses.
    File,
    /// Invitations to organisations, by who invites.
    Invite,
    /// Endorsements, by organisation.
    Endorse,
}

impl Limited {
    const fn id(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SignUp => "sign-up",
            Self::Link => "link",
            Self::Park => "park",
            Self::Verify => "verify",
            Self::Ask => "ask",
            Self::Asked => "asked",
            Self::File => "file",
            Self::Invite => "invite",
            Self::Endorse => "endorse",
        }
    }

    const fn window(self) -> TimeDelta {
        match self {
            Self::SignIn | Self::Verify => TimeDelta::minutes(15),
            Self::SignUp | Self::Link | Self::Park => TimeDelta::hours(1),
            Self::Ask | Self::Asked | Self::File | Self::Invite | Self::Endorse => TimeDelta::days(1),
        }
    }

    /// Tries a window allows for one account; a job centre's visitors share one address, so that gets more.
    const fn per_account(self) -> i64 {
        match self {
            Self::SignIn => 8,
            Self::SignUp | Self::Link => 5,
            Self::Park => 20,
            Self::Verify => 100,
            Self::Ask => 6,
            // A large employer has many employees.
            Self::Asked => 30,
            Self::File => 10,
            Self::Invite | Self::Endorse => 40,
        }
    }

    const fn per_address(self) -> i64 {
        match self {
            Self::SignIn => 60,
            Self::SignUp | Self::Link => 40,
            Self::Park => 200,
            Self::Verify => 100,
            Self::Ask | Self::Asked | Self::File => 60,
            Self::Invite | Self::Endorse => 100,
        }
    }
}

/// Too many tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

fn buckets(what: Limited, account: &str, address: &str) -> [(String, i64); 2] {
    // Hashed: the table must not be a list of addresses.
    let bucket = |kind: &str, of: &str| format!("{}:{kind}:{}", what.id(), secret::hash(of));
    [(bucket("account", account), what.per_account()), (bucket("address", address), what.per_address())]
}

/// Counts a try against both limits.
///
/// # Errors
/// The store's.
pub async fn count(
    app: &App,
    what: Limited,
    account: &str,
    address: &str,
) -> Result<Result<(), TooMany>, ServiceError> {
    let buckets = buckets(what, account, address);
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let mut verdict = Ok(());
                for (bucket, limit) in &buckets {
                    if rate_limit::count(&mut tx, bucket, what.window(), now).await? > *limit {
                        verdict = Err(TooMany);
                    }
                }
                Ok(verdict)
            })
        })
        .await
}

/// Forgets the tries of an account that has shown who it is.
///
/// # Errors
/// The store's.
pub async fn forgive(app: &App, what: Limited, account: &str) -> Result<(), ServiceError> {
    let [(bucket, _), _] = buckets(what, account, "");
    app.db.write(move |mut tx| Box::pin(async move { Ok(rate_limit::clear(&mut tx, &bucket).await?) })).await
}
