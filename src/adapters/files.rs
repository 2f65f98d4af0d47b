//! Where uploaded files live: a folder, or an S3-compatible store, so that uploads do not tie the site to one machine.

use std::sync::Arc;

use object_store::{ObjectStore, ObjectStoreExt as _, path::Path, prefix::PrefixStore};
use url::Url;

/// The file store.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
}

impl Files {
    /// Opens `file:///folder` (made when missing) or `s3://bucket/prefix` (keys from the `AWS_…` environment).
    ///
    /// # Errors
    /// When the address names nothing that can be opened.
    pub fn open(url: &Url) -> Result<Self, object_store::Error> {
        if url.scheme() == "file"
            && let Ok(folder) = url.to_file_path()
        {
            std::fs::create_dir_all(&folder)
                .map_err(|e| object_store::Error::Generic { store: "files", source: Box::new(e) })?;
        }
        let options = std::env::vars().filter(|(key, _)| key.starts_with("AWS_")).map(|(k, v)| (k.to_lowercase(), v));
        let (store, prefix) = object_store::parse_url_opts(url, options)?;
        Ok(Self { store: Arc::new(PrefixStore::new(store, prefix)) })
    }

    /// Stores a file.
    ///
    /// # Errors
    /// The store's.
    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<(), object_store::Error> {
        self.store.put(&Path::parse(name)?, bytes.into()).await.map(|_| ())
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The store's; `NotFound` when there is none.
    pub async fn get(&self, name: &str) -> Result<Vec<u8>, object_store::Error> {
        Ok(self.store.get(&Path::parse(name)?).await?.bytes().await?.to_vec())
    }
}
