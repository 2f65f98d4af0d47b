//! Reads files that strangers hand in: pictures are made anew from their pixels, pages of PDFs become pictures.
//!
//! The work is done by another process of this program, which has so much memory and so much time and no more, and
//! nothing of value: whatever a file does to it, the site goes on. What comes back is checked pixels and a word.

mod child;
mod work;

use std::{path::PathBuf, process::Stdio, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::Command,
    sync::Semaphore,
    time::timeout,
};

use crate::domain::upload::{Kind, Refused, kind};

pub use child::{COMMAND, serve};

/// How many files are read at once: each may take a core, and a photo takes memory.
const AT_ONCE: usize = 2;
/// How long a file waits for its turn.
const WAITS: Duration = Duration::from_secs(60);
/// How long one file may take.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// The most memory for one file, in bytes; a photo of forty megapixels takes about half of it.
pub const MEMORY: u64 = 768 * 1024 * 1024;
/// The most bytes that a reader answers with.
const ANSWER_MAX: u64 = 64 * 1024 * 1024;
/// What an answer begins with.
const MARK: &[u8] = b"\0softskills reads\0";

/// A picture, made by this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// JPEG or PNG.
    pub kind: Kind,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// How many bytes it has.
    length: usize,
    /// The file.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What it is.
    pub kind: Kind,
    /// Pages of a document; 1 for a picture.
    pub pages: usize,
    /// The picture, or the pages that were asked for.
    pub pictures: Vec<Picture>,
}

/// An answer on its way.
#[derive(Serialize, Deserialize)]
struct Answer {
    outcome: Result<Reading, Refused>,
    /// The most memory that it took, in KiB, where the system tells.
    peak: Option<u64>,
}

/// Reads files in a process of their own.
#[derive(Clone)]
pub struct Reader {
    program: PathBuf,
    arguments: Vec<String>,
    patience: Duration,
    places: Arc<Semaphore>,
}

impl Reader {
    /// By this program itself.
    #[must_use]
    pub fn new() -> Self {
        // On Linux it is found even after the file was replaced by a newer one.
        let program = PathBuf::from("/proc/self/exe");
        let program =
            if program.exists() { program } else { std::env::current_exe().unwrap_or_else(|_| "softskills".into()) };
        Self::by(program, vec![COMMAND.to_owned()])
    }

    /// By another program that calls [`serve`].
    #[must_use]
    pub fn by(program: PathBuf, arguments: Vec<String>) -> Self {
        Self { program, arguments, patience: PATIENCE, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The same, with less patience.
    #[must_use]
    pub const fn patient_for(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Reads a file. Of a document the first `pages` pages become pictures; with more than that, and unless `pages` is 0,
    /// it is refused.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub async fn read(&self, bytes: Vec<u8>, pages: usize) -> Result<Reading, Refused> {
        self.measured(bytes, pages).await.0
    }

    /// The same, with the most memory that it took, in KiB; `None` where nobody lived to tell.
    pub async fn measured(&self, bytes: Vec<u8>, pages: usize) -> (Result<Reading, Refused>, Option<u64>) {
        let kind = match kind(&bytes) {
            Ok(kind) => kind,
            Err(refused) => return (Err(refused), None),
        };
        let Ok(Ok(_place)) = timeout(WAITS, self.places.acquire()).await else { return (Err(Refused::Busy), None) };
        let answer = match timeout(self.patience, self.ask(&bytes, pages)).await {
            // The process is ended as it is dropped.
            Err(_) => Err(Refused::TooHard),
            Ok(answer) => answer,
        };
        let peak = answer.as_ref().ok().and_then(|answer| answer.peak);
        let outcome = answer.and_then(|answer| answer.outcome);
        let told = outcome.as_ref().err().map_or("read", |refused| refused.id());
        metrics::counter!("softskills_files_read", "outcome" => told).increment(1);
        tracing::debug!(kind = kind.id(), size = bytes.len(), peak, outcome = told, "a file was read");
        (outcome, peak)
    }

    /// Asks a new process; it is ended when this is dropped.
    async fn ask(&self, bytes: &[u8], pages: usize) -> Result<Answer, Refused> {
        let broken = |error: &dyn std::fmt::Display| {
            tracing::error!(%error, "a reader of files cannot be started");
            Refused::Busy
        };
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .env_clear()
            .env(child::PAGES, pages.to_string())
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|e| broken(&e))?;
        let (Some(mut sender), Some(receiver)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(broken(&"no pipes"));
        };
        let mut answer = Vec::new();
        let send = async move {
            // A process that has ended does not listen any more: what it said counts.
            let _heard = sender.write_all(bytes).await;
            drop(sender);
        };
        let mut receiver = receiver.take(ANSWER_MAX);
        let ((), said) = tokio::join!(send, receiver.read_to_end(&mut answer));
        said.map_err(|e| broken(&e))?;
        let ended = child.wait().await.map_err(|e| broken(&e))?;
        take_apart(&answer).ok_or(match ended.code() {
            // Something in it met a case that nobody had thought of.
            Some(child::PANICKED) => Refused::Damaged,
            // Ended by the system: out of memory, of time, or of stack.
            _ => Refused::TooHard,
        })
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

/// An answer as bytes: mark, length, JSON, pictures.
fn put_together(answer: &Answer) -> Vec<u8> {
    let json = serde_json::to_vec(answer).unwrap_or_default();
    let length = u32::try_from(json.len()).unwrap_or(0).to_be_bytes();
    let mut bytes = [MARK, &length, &json].concat();
    for picture in answer.outcome.iter().flat_map(|reading| &reading.pictures) {
        bytes.extend_from_slice(&picture.bytes);
    }
    bytes
}

fn take_apart(bytes: &[u8]) -> Option<Answer> {
    let start = bytes.windows(MARK.len()).position(|window| window == MARK)? + MARK.len();
    let (length, rest) = bytes.get(start..)?.split_first_chunk::<4>()?;
    let (json, mut rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let mut answer: Answer = serde_json::from_slice(json).ok()?;
    if let Ok(reading) = &mut answer.outcome {
        for picture in &mut reading.pictures {
            let (bytes, after) = rest.split_at_checked(picture.length)?;
            picture.bytes = bytes.to_vec();
            rest = after;
        }
    }
    Some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_arrives_as_it_was_sent() {
        let picture = |n: u8| Picture {
            kind: Kind::Png,
            width: 1,
            height: 2,
            length: usize::from(n),
            bytes: vec![n; usize::from(n)],
        };
        let reading = Reading { kind: Kind::Pdf, pages: 2, pictures: vec![picture(3), picture(5)] };
        let bytes = put_together(&Answer { outcome: Ok(reading.clone()), peak: Some(7) });
        let noisy = [b"running 1 test\n", bytes.as_slice(), b"ok"].concat();
        let answer = take_apart(&noisy).unwrap();
        assert_eq!((answer.outcome, answer.peak), (Ok(reading), Some(7)));
        assert!(take_apart(&bytes[..bytes.len() - 1]).is_none(), "half an answer is none");
        let bytes = put_together(&Answer { outcome: Err(Refused::Locked), peak: None });
        assert_eq!(take_apart(&bytes).unwrap().outcome, Err(Refused::Locked));
    }
}
