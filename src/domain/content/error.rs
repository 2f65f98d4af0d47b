//! What is wrong in the content, and where.

/// A fault in a content file, written as editors and terminals link it: `path:line: message`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{path}:{line}: {message}")]
pub struct ContentError {
    pub path: String,
    pub line: u32,
    pub message: String,
}

impl ContentError {
    /// A fault on a line (counted from 1).
    pub fn new(path: &str, line: u32, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, message: message.into() }
    }
}
