//! Baking: a badge inside its own image (Open Badges 2.0, "Badge Baking"; Open Badges 3.0, "Baked Badge").

pub mod png;
pub mod svg;

/// The largest badge text that is written or read.
pub const MAX_TEXT: usize = 512 * 1024;
/// The largest image that is read.
pub const MAX_IMAGE: usize = 8 * 1024 * 1024;

/// The badges in an image: JSON text or compact JWS, as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baked {
    /// Open Badges 2.0.
    pub assertion: Option<String>,
    /// Open Badges 3.0.
    pub credential: Option<String>,
}

/// Why an image could not be baked or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BakeError {
    #[error("not such an image")]
    NotAnImage,
    #[error("the image is damaged")]
    Damaged,
    #[error("the image or the badge is too large")]
    TooLarge,
    #[error("the badge is compressed, which the specification forbids")]
    Compressed,
    #[error("the image holds more than one badge of the same kind")]
    Twice,
    #[error("the badge is not UTF-8 text")]
    NotText,
    #[error("the image holds a program")]
    Script,
    #[error("the image defines entities")]
    Entities,
}
