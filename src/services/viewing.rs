//! Counting looks at pages of badges: people, once a day each, and neither robots nor whoever's page it is.

use super::{App, ServiceError};
use crate::{
    domain::{
        time::{Moment, iso},
        visit::Visit,
    },
    store::view::{self, Seen},
};

/// Who looks.
#[derive(Clone, Copy, Debug)]
pub struct Looker<'a> {
    /// What the browser says about itself.
    pub visit: Visit<'a>,
    /// Where the request comes from.
    pub address: &'a str,
    /// Whether it is the owner of what is looked at, as far as a session tells.
    pub owner: bool,
}

/// Counts a look, once a day for each visitor. A failure is logged and no more: the page is worth more than its count.
pub async fn count(app: &App, seen: Seen<'_>, looker: &Looker<'_>) {
    if looker.owner || !looker.visit.counts() {
        return;
    }
    let now = app.clock.now();
    let id = match seen {
        Seen::Award(id) | Seen::Imported(id) | Seen::Collection(id) => id,
    };
    let visitor = app.issuer.visitor(id, &day(now), looker.address, looker.visit.agent);
    if let Err(error) = note(app, seen, visitor, now).await {
        tracing::warn!(%error, "a view was not counted");
    }
}

async fn note(app: &App, seen: Seen<'_>, visitor: String, now: Moment) -> Result<(), ServiceError> {
    if view::is_noted(&mut app.db.read(), seen, &visitor).await? {
        return Ok(());
    }
    app.db.run(view::noted(seen, &visitor, now)).await?;
    Ok(())
}

fn day(moment: Moment) -> String {
    iso(moment).chars().take(10).collect()
}
