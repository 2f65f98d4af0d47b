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
    Recruit,
    /// Invitations of a mentor, one by one.
    Invite,
    /// Endorsements, by organisation.
    Endorse,
    /// Messages of organisations to people they found, by organisation.
    Contact,
    /// Invitations of a mentor, a list at once.
    InviteList,
    /// Lists of people who are given a badge: they tell who has an account.
    Give,
    /// Wallets that register; nobody needs an account for it, so the account is the address again.
    Wallet,
    /// Codes of events; everybody in a room has the same address.
    Claim,
}

impl Limited {
    /// Its name, the time that tries are counted over, and how many of one account and of one address that allows. A job
    /// centre's visitors share one address, so that gets more.
    const fn rule(self) -> (&'static str, TimeDelta, i64, i64) {
        let (quarter, hour, day) = (TimeDelta::minutes(15), TimeDelta::hours(1), TimeDelta::days(1));
        match self {
            Self::SignIn => ("sign-in", quarter, 8, 60),
            Self::SignUp => ("sign-up", hour, 5, 40),
            Self::Link => ("link", hour, 5, 40),
            Self::Park => ("park", hour, 20, 200),
            Self::Verify => ("verify", quarter, 100, 100),
            Self::Ask => ("ask", day, 6, 60),
            // A large employer has many employees.
            Self::Asked => ("asked", day, 30, 60),
            Self::File => ("file", day, 10, 60),
            Self::Endorse => ("endorse", day, 40, 100),
            Self::Contact => ("contact", day, 30, 100),
            Self::Recruit => ("recruit", day, 40, 100),
            Self::Invite => ("invite", day, 200, 200),
            Self::InviteList => ("invite-list", day, 20, 60),
            Self::Give => ("give", day, 60, 120),
            Self::Wallet => ("wallet", hour, 20, 20),
            Self::Claim => ("claim", hour, 15, 600),
        }
    }
}

/// Too many tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

fn buckets(what: Limited, account: &str, address: &str) -> [(String, i64); 2] {
    // Hashed: the table must not be a list of addresses.
    let (id, _, per_account, per_address) = what.rule();
    let bucket = |kind: &str, of: &str| format!("{id}:{kind}:{}", secret::hash(of));
    [(bucket("account", account), per_account), (bucket("address", address), per_address)]
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
                    if rate_limit::count(&mut tx, bucket, what.rule().1, now).await? > *limit {
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
