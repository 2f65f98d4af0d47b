//! What is swept away every hour: expired sessions, links, forms, counters and files.

use std::time::Duration;

use chrono::TimeDelta;

use super::{App, ServiceError, notifying, uploads};
use crate::{
    domain::wallet::REMEMBERED_FOR,
    store::{
        checklist_request, finding, invitation, link_token, looked_at, organisation_invitation, parked_form,
        rate_limit, session, wallet, wallet_code, wallet_grant, wallet_token,
    },
};

/// Sweeps once.
///
/// # Errors
/// The store's.
pub async fn sweep(app: &App) -> Result<(), ServiceError> {
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                session::sweep(&mut tx, now).await?;
                link_token::sweep(&mut tx, now).await?;
                parked_form::sweep(&mut tx, now).await?;
                checklist_request::sweep(&mut tx, now).await?;
                finding::sweep(&mut tx, now - TimeDelta::days(365)).await?;
                looked_at::sweep(&mut tx, now - TimeDelta::days(365)).await?;
                organisation_invitation::sweep(&mut tx, now).await?;
                invitation::sweep(&mut tx, now).await?;
                rate_limit::sweep(&mut tx, now - TimeDelta::days(1)).await?;
                wallet_code::sweep(&mut tx, now - TimeDelta::days(1)).await?;
                wallet_token::sweep(&mut tx, now).await?;
                wallet_grant::sweep(&mut tx, now).await?;
                wallet::sweep(&mut tx, now - REMEMBERED_FOR).await?;
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    uploads::sweep(app).await
}

/// Sweeps every hour until the program ends, and writes the daily mails that are due.
pub async fn work(app: App) {
    for hour in 0_u64.. {
        if let Err(error) = notifying::send_digests(&app).await {
            tracing::error!(%error, "the daily mails wait for an hour");
        }
        if let Err(error) = sweep(&app).await {
            tracing::error!(%error, "sweeping failed; it is tried again in an hour");
        }
        if hour % 24 == 0
            && let Err(error) = uploads::sweep_strays(&app).await
        {
            tracing::error!(%error, "looking for stray files failed; it is tried again tomorrow");
        }
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
}
