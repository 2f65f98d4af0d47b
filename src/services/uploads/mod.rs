//! Files that people hand in, for whatever they are needed: [`take`] one, [`keep`](crate::store::upload::keep) it in the
//! transaction of what it is for, and it goes with its account or when its time is over.
//!
//! The order of things makes sure that nothing is left behind: first the row, then the file, then the row says that the
//! file is there. A file that nothing kept within a day goes, and so does one whose row is gone.

mod tidy;

use sha2::{Digest as _, Sha256};

use super::{App, ServiceError, Viewer};
use crate::{
    adapters::reader::Picture,
    domain::{
        policy::{Allowed, KeepUpload},
        upload::{FILE_MAX, Kind, Purpose, QUOTA, Refused, Upload, kind, plain_name},
    },
    store::{
        StoreError, account,
        upload::{self, Stored},
    },
};

pub use tidy::{rotate, sweep, sweep_strays};

/// A file as it was handed in.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The name that its owner gave it.
    pub name: String,
    /// Its bytes; not more than one above [`FILE_MAX`] are looked at.
    pub bytes: Vec<u8>,
}

/// A file that was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The file, which waits to be kept for something.
    pub upload: Upload,
    /// The picture that is kept, or the pages of a document as pictures, where they were asked for.
    pub pictures: Vec<Picture>,
}

/// Takes a file of the viewer's: by its content, within the bounds, pictures made anew. With `pages` above 0, so many pages
/// of a document may come, and they are given back as pictures.
///
/// # Errors
/// The store's. What is wrong with the file is an answer.
pub async fn take(
    app: &App,
    viewer: &Viewer,
    purpose: Purpose,
    given: Given,
    pages: usize,
) -> Result<Result<Taken, Refused>, ServiceError> {
    let allowed = viewer.own::<KeepUpload>()?;
    let Given { name, bytes } = given;
    if bytes.len() > FILE_MAX {
        return Ok(Err(Refused::TooLarge));
    }
    let found = match kind(&bytes) {
        Ok(kind) => kind,
        Err(refused) => return Ok(Err(refused)),
    };
    // What cannot be kept need not be read.
    if upload::used(&mut app.db.read(), allowed.owner()).await? >= QUOTA {
        return Ok(Err(Refused::Quota));
    }
    let document = (found == Kind::Pdf).then(|| bytes.clone());
    let reading = match app.reader.read(bytes, pages).await {
        Ok(reading) => reading,
        Err(refused) => return Ok(Err(refused)),
    };
    let (kind, bytes) = match (document, reading.pictures.first()) {
        (Some(bytes), _) => (Kind::Pdf, bytes),
        (None, Some(picture)) => (picture.kind, picture.bytes.clone()),
        (None, None) => return Ok(Err(Refused::Damaged)),
    };
    let stored = put(app, &allowed, purpose, kind, &name, bytes).await?;
    Ok(stored.map(|upload| Taken { upload, pictures: reading.pictures }))
}

/// Stores bytes of this program's own making, such as a page of a document as a picture.
///
/// # Errors
/// The store's. A full disk is an answer.
pub async fn put(
    app: &App,
    allowed: &Allowed<KeepUpload>,
    purpose: Purpose,
    kind: Kind,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Result<Upload, Refused>, ServiceError> {
    let upload = Upload {
        id: app.rng.uuid(),
        account: Some(allowed.owner().clone()),
        purpose,
        kind,
        name: plain_name(name),
        size: bytes.len() as u64,
        created_at: app.clock.now(),
        expires_at: None,
    };
    let (sealed, blob, key) = seal(app, &upload.id, bytes).await?;
    let (noted, own, place) = (upload.clone(), allowed.clone(), blob.clone());
    let fits = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                // Of two files at once, the second sees the first.
                account::lock(&mut tx, own.owner()).await?;
                if upload::used(&mut tx, own.owner()).await?.saturating_add(noted.size) > QUOTA {
                    return Ok(false);
                }
                upload::insert(&mut tx, &own, &noted, &place, &key).await?;
                Ok::<_, StoreError>(true)
            })
        })
        .await?;
    if !fits {
        return Ok(Err(Refused::Quota));
    }
    if let Err(error) = app.files.put(&blob, sealed).await {
        tracing::error!(%error, "a file cannot be stored");
        let (own, id, now) = (allowed.clone(), upload.id.clone(), app.clock.now());
        app.db.write(move |mut tx| Box::pin(async move { upload::remove(&mut tx, &own, &id, now).await })).await?;
        return Ok(Err(Refused::NoRoom));
    }
    let (own, id, now) = (allowed.clone(), upload.id.clone(), app.clock.now());
    app.db.write(move |mut tx| Box::pin(async move { upload::stored(&mut tx, &own, &id, now).await })).await?;
    Ok(Ok(upload))
}

/// Encrypts, on a thread of its own: the bytes, the name of the blob by its hash, and the key.
async fn seal(app: &App, id: &str, bytes: Vec<u8>) -> Result<(Vec<u8>, String, String), ServiceError> {
    let (app, id) = (app.clone(), id.to_owned());
    tokio::task::spawn_blocking(move || {
        let (sealed, key) =
            app.vault.seal(&app.rng, &id, bytes).map_err(|_| ServiceError::Broken("a file that cannot be sealed"))?;
        let hash = hex::encode(Sha256::digest(&sealed));
        let blob = format!("{}/{}/{hash}", tidy::FOLDER, hash.get(..2).unwrap_or_default());
        Ok((sealed, blob, key))
    })
    .await
    .map_err(|_| ServiceError::Broken("sealing a file stopped"))?
}

/// A file of the viewer's own.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is somebody else's.
pub async fn own(app: &App, viewer: &Viewer, id: &str) -> Result<Stored, ServiceError> {
    let allowed = viewer.own::<KeepUpload>()?;
    let stored = upload::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    if stored.upload.account.as_ref() != Some(allowed.owner()) {
        return Err(ServiceError::NotFound);
    }
    Ok(stored)
}

/// What is in a file. Whether somebody may see it is for the caller to know: [`own`] asks for its owner, and what a file
/// was handed in for may let others see it.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is gone.
pub async fn bytes(app: &App, stored: &Stored) -> Result<Vec<u8>, ServiceError> {
    let sealed = match app.files.get(&stored.blob).await {
        Ok(sealed) => sealed,
        Err(object_store::Error::NotFound { .. }) => return Err(ServiceError::NotFound),
        Err(error) => {
            tracing::error!(%error, "a stored file cannot be read");
            return Err(ServiceError::Broken("the store of files is away"));
        }
    };
    let (app, id) = (app.clone(), stored.upload.id.clone());
    tokio::task::spawn_blocking(move || app.vault.open(&id, &sealed))
        .await
        .map_err(|_| ServiceError::Broken("opening a file stopped"))?
        .map_err(|_| ServiceError::Broken("a stored file that none of the keys opens"))
}

/// All files of the viewer, for "download my data": a path, what it is, and its bytes.
///
/// # Errors
/// The store's.
pub async fn everything(app: &App, viewer: &Viewer) -> Result<Vec<(String, Upload, Vec<u8>)>, ServiceError> {
    let allowed = viewer.own::<KeepUpload>()?;
    let mut all = Vec::new();
    for stored in upload::all_of(&mut app.db.read(), allowed.owner()).await? {
        let bytes = match bytes(app, &stored).await {
            Ok(bytes) => bytes,
            // It went while we looked.
            Err(ServiceError::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let Upload { id, kind, name, purpose, .. } = &stored.upload;
        let short = id.get(..8).unwrap_or(id);
        all.push((format!("files/{}/{name}-{short}.{}", purpose.id(), kind.id()), stored.upload.clone(), bytes));
    }
    Ok(all)
}
