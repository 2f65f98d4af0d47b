//! Where uploaded files live: a folder, or an S3-compatible store, so that uploads do not tie the site to one machine.

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime},
};

use futures::TryStreamExt as _;
use object_store::{ObjectStore, ObjectStoreExt as _, local::LocalFileSystem, path::Path, prefix::PrefixStore};
use url::Url;

use crate::domain::time::Moment;

/// The file store.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
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
            // What was called stored must survive a power cut.
            let store = LocalFileSystem::new_with_prefix(&folder)?.with_fsync(true);
            return Ok(Self { store: Arc::new(store), folder: Some(folder) });
        }
        let options = std::env::vars().filter(|(key, _)| key.starts_with("AWS_")).map(|(k, v)| (k.to_lowercase(), v));
        let (store, prefix) = object_store::parse_url_opts(url, options)?;
        Ok(Self { store: Arc::new(PrefixStore::new(store, prefix)), folder: None })
    }

    /// Whether the store answers, be it that there is no such file.
    pub async fn answers(&self) -> bool {
        match self.store.head(&object_store::path::Path::from("no-such-file")).await {
            Ok(_) | Err(object_store::Error::NotFound { .. }) => {
                // A folder that was taken away has no such file either.
                self.folder.as_ref().is_none_or(|folder| folder.is_dir())
            }
            Err(_) => false,
        }
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

    /// Removes a file. One that is not there is removed already.
    ///
    /// # Errors
    /// The store's.
    pub async fn remove(&self, name: &str) -> Result<(), object_store::Error> {
        match self.store.delete(&Path::parse(name)?).await {
            Err(object_store::Error::NotFound { .. }) => Ok(()),
            other => other,
        }
    }

    /// The names of all files below `prefix` that are older than `before`, in their order.
    ///
    /// # Errors
    /// The store's.
    pub async fn older_than(&self, prefix: &str, before: Moment) -> Result<Vec<String>, object_store::Error> {
        let prefix = Path::parse(prefix)?;
        let mut names: Vec<String> = self
            .store
            .list(Some(&prefix))
            .try_filter(|file| futures::future::ready(file.last_modified < before))
            .map_ok(|file| file.location.to_string())
            .try_collect()
            .await?;
        names.sort();
        Ok(names)
    }

    /// Removes what a power cut left half written in a folder: these parts are never listed. Stores of objects do this by
    /// themselves.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn sweep_parts(&self, prefix: &str, older_than: Duration, now: Moment) -> std::io::Result<usize> {
        let Some(folder) = &self.folder else { return Ok(0) };
        let now: SystemTime = now.into();
        let mut folders = vec![folder.join(prefix)];
        let mut removed = 0;
        while let Some(next) = folders.pop() {
            let entries = match std::fs::read_dir(&next) {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                entries => entries?,
            };
            for entry in entries {
                let entry = entry?;
                let (name, about) = (entry.file_name(), entry.metadata()?);
                if about.is_dir() {
                    folders.push(entry.path());
                } else if name.to_string_lossy().contains('#')
                    && now.duration_since(about.modified()?).is_ok_and(|age| age > older_than)
                {
                    std::fs::remove_file(entry.path())?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[tokio::test]
    async fn files_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(&Url::from_directory_path(folder.path()).unwrap()).unwrap();
        assert!(files.older_than("uploads", Moment::MAX_UTC).await.unwrap().is_empty());
        files.put("uploads/ab/abc", b"one".to_vec()).await.unwrap();
        files.put("uploads/cd/cde", b"two".to_vec()).await.unwrap();
        files.put("other/x", b"three".to_vec()).await.unwrap();
        assert_eq!(files.get("uploads/ab/abc").await.unwrap(), b"one");
        assert_eq!(files.older_than("uploads", Moment::MAX_UTC).await.unwrap(), ["uploads/ab/abc", "uploads/cd/cde"]);
        assert!(files.older_than("uploads", Moment::MIN_UTC).await.unwrap().is_empty());
        files.remove("uploads/ab/abc").await.unwrap();
        files.remove("uploads/ab/abc").await.unwrap();
        assert!(matches!(files.get("uploads/ab/abc").await, Err(object_store::Error::NotFound { .. })));

        std::fs::write(folder.path().join("uploads/cd/half#1"), "ha").unwrap();
        let hour = Duration::from_secs(3600);
        let written = std::fs::metadata(folder.path().join("uploads/cd/half#1")).unwrap().modified().unwrap();
        let soon = Moment::from(written) + TimeDelta::minutes(10);
        assert_eq!(files.sweep_parts("uploads", hour, soon).unwrap(), 0);
        assert_eq!(files.sweep_parts("uploads", hour, soon + TimeDelta::hours(1)).unwrap(), 1);
        assert_eq!(files.get("uploads/cd/cde").await.unwrap(), b"two");
    }
}
