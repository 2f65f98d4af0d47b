//! Looking at pictures, on a thread of its own: what is looked at was made by this program, and is no larger than a page.

use image::ImageReader;
use tokio::sync::Semaphore;

use crate::{
    adapters::reader::Picture,
    domain::checklist::scan::{Finding, Grey, Look, look},
    services::ServiceError,
};

/// How many pictures are looked at at once.
static LOOKING: Semaphore = Semaphore::const_new(2);

/// Looks at a picture.
///
/// # Errors
/// A fault of this program.
pub async fn at(picture: Picture) -> Result<Look, ServiceError> {
    let _place = LOOKING.acquire().await.map_err(|_| ServiceError::Broken("no place to look at pictures"))?;
    let looked = tokio::task::spawn_blocking(move || {
        let reader = ImageReader::new(std::io::Cursor::new(picture.bytes)).with_guessed_format().ok()?;
        let image = reader.decode().ok()?.into_luma8();
        let (width, height) = (usize::try_from(image.width()).ok()?, usize::try_from(image.height()).ok()?);
        Some(look(&Grey::new(width, height, image.into_raw())?))
    })
    .await;
    match looked {
        Ok(Some(look)) => Ok(look),
        Ok(None) => Err(ServiceError::Broken("a picture of our own that cannot be read")),
        // A reader of codes met a case that nobody had thought of: a person may still read it.
        Err(error) => {
            tracing::error!(%error, "looking at a picture failed");
            Ok(Look { finding: Finding::Uncoded, code: None, ink: None })
        }
    }
}
