//! What keeps the store of files in order: what is to go goes, what nobody knows goes, and all of it gets a new key.

use std::{collections::BTreeSet, time::Duration};

use chrono::TimeDelta;

use crate::{
    services::{App, ServiceError},
    store::{StoreError, upload},
};

/// Where uploaded files lie in the store of files.
pub(super) const FOLDER: &str = "uploads";
/// How old a file must be before it counts as one that nobody knows.
const STRAY_AFTER: TimeDelta = TimeDelta::days(1);

/// Removes the files that are to go: first the file, then its row.
///
/// # Errors
/// The store's. A file that cannot be removed is tried again the next time.
pub async fn sweep(app: &App) -> Result<(), ServiceError> {
    loop {
        let doomed = upload::doomed(&mut app.db.read(), app.clock.now()).await?;
        let mut gone = Vec::with_capacity(doomed.len());
        for (id, blob) in doomed {
            match app.files.remove(&blob).await {
                Ok(()) => gone.push(id),
                Err(error) => tracing::error!(%error, "a file cannot be removed; it is tried again"),
            }
        }
        if gone.is_empty() {
            return Ok(());
        }
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    for id in &gone {
                        upload::forget(&mut tx, id).await?;
                    }
                    Ok::<_, StoreError>(())
                })
            })
            .await?;
    }
}

/// Removes files that no row knows, and parts of files: what a power cut or a backup taken in the middle leaves behind.
/// Returns how many.
///
/// # Errors
/// The stores'.
pub async fn sweep_strays(app: &App) -> Result<usize, ServiceError> {
    let away = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "the store of files cannot be listed");
        ServiceError::Broken("the store of files is away")
    };
    let now = app.clock.now();
    let mut strays: BTreeSet<String> =
        app.files.older_than(FOLDER, now - STRAY_AFTER).await.map_err(|e| away(&e))?.into_iter().collect();
    let mut after = String::new();
    while !strays.is_empty() {
        let known = upload::blobs(&mut app.db.read(), &after).await?;
        let Some(last) = known.last() else { break };
        after.clone_from(last);
        for blob in &known {
            strays.remove(blob);
        }
    }
    let mut removed = strays.len();
    for blob in &strays {
        app.files.remove(blob).await.map_err(|e| away(&e))?;
    }
    let day = Duration::from_secs(24 * 3600);
    let files = app.files.clone();
    removed += tokio::task::spawn_blocking(move || files.sweep_parts(FOLDER, day, now))
        .await
        .map_err(|_| ServiceError::Broken("looking for parts of files stopped"))?
        .map_err(|e| away(&e))?;
    if removed > 0 {
        tracing::info!(removed, "files that nobody knew were removed");
    }
    Ok(removed)
}

/// Makes a new key, encrypts every file with it, and forgets the old keys. Returns how many files. It can be stopped at
/// any moment and done again.
///
/// # Errors
/// The stores'; the old keys are then still there.
pub async fn rotate(app: &App) -> Result<usize, ServiceError> {
    let failed = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "the key of files cannot be changed");
        ServiceError::Broken("the key of files cannot be changed")
    };
    app.vault.rotate(&app.rng).map_err(|e| failed(&e))?;
    let newest = app.vault.newest();
    let mut count = 0;
    loop {
        let old = upload::under_other_keys(&mut app.db.read(), &newest).await?;
        if old.is_empty() {
            break;
        }
        for stored in old {
            let bytes = match super::bytes(app, &stored).await {
                Ok(bytes) => bytes,
                // Its file is gone: the sweep takes the row.
                Err(ServiceError::NotFound) => {
                    let id = stored.upload.id.clone();
                    app.db.write(move |mut tx| Box::pin(async move { upload::forget(&mut tx, &id).await })).await?;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let (sealed, blob, key) = super::seal(app, &stored.upload.id, bytes).await?;
            app.files.put(&blob, sealed).await.map_err(|e| failed(&e))?;
            let (id, old, new) = (stored.upload.id, stored.blob.clone(), blob.clone());
            let moved = app
                .db
                .write(move |mut tx| Box::pin(async move { upload::resealed(&mut tx, &id, &old, &new, &key).await }))
                .await?;
            let left = if moved { stored.blob } else { blob };
            app.files.remove(&left).await.map_err(|e| failed(&e))?;
            count += usize::from(moved);
        }
    }
    app.vault.forget_all_but_newest().map_err(|e| failed(&e))?;
    Ok(count)
}
