//! Documents: the checklist and the passport as PDFs, and the check of pages that come back signed.

use std::time::Instant;

use image::ImageFormat;
use softskills::{
    adapters::reader::{Picture, Reader},
    domain::{checklist::Number, language::Language, upload::PAGES_MAX},
    services::{
        ServiceError, Viewer, checklist_paper,
        passport::{self, Shown},
        signed_paper::look,
    },
};

use super::{Aim, At, Case, Limit, Work, World};
use crate::{learners, worker::Worker};

const CHECKLIST: &str = "checklist as a PDF";
const PASSPORT: &str = "passport as a PDF";
const PHOTO: &str = "photo of a page checked";
const SCAN: &str = "scan of all pages checked";
/// As many as the site itself does at once.
const AT_ONCE: usize = 2;

/// Write a checklist with its ratings.
pub const CHECKLISTS: Case = Case {
    id: "checklist-pdf",
    at: At::Services(AT_ONCE),
    aim: Some(Aim { what: CHECKLIST, rate: None, limit: Limit::None }),
    work: |world, _| work(world, |checklist| Box::new(WriteChecklist(checklist))),
};

/// Write a passport with six badges.
pub const PASSPORTS: Case = Case {
    id: "passport-pdf",
    at: At::Services(AT_ONCE),
    aim: Some(Aim { what: PASSPORT, rate: None, limit: Limit::None }),
    work: |world, _| match world.runtime.block_on(passport_of_somebody(world)) {
        Ok(shown) => Box::new(WritePassport(shown)),
        Err(error) => Box::new(Failed(Some(error))),
    },
};

/// Read a photo of one page in a process of its own, find its code and marks, and measure its ink.
pub const PHOTOS: Case = Case {
    id: "photo-check",
    at: At::Services(AT_ONCE),
    aim: Some(Aim { what: PHOTO, rate: None, limit: Limit::None }),
    work: |world, _| match world.runtime.block_on(last_page_as_photo(world)) {
        Ok(bytes) => Box::new(Look { what: PHOTO, bytes }),
        Err(error) => Box::new(Failed(Some(error))),
    },
};

/// The same with the whole document.
pub const SCANS: Case = Case {
    id: "scan-check",
    at: At::Services(AT_ONCE),
    aim: Some(Aim { what: SCAN, rate: None, limit: Limit::None }),
    work: |world, _| work(world, |checklist| Box::new(Look { what: SCAN, bytes: checklist.bytes })),
};

/// Somebody's finished checklist, and its PDF.
struct Checklist {
    viewer: Viewer,
    number: Number,
    bytes: Vec<u8>,
}

fn work(world: &World, make: impl FnOnce(Checklist) -> Box<dyn Work>) -> Box<dyn Work> {
    match world.runtime.block_on(checklist_of_somebody(world)) {
        Ok(checklist) => make(checklist),
        Err(error) => Box::new(Failed(Some(error))),
    }
}

async fn checklist_of_somebody(world: &World) -> Result<Checklist, String> {
    let (viewer, number) = learners::with_checklist(&world.app).await?;
    let file = checklist_paper::pdf(&world.app, &viewer, &number, false).await.map_err(|e| e.to_string())?;
    Ok(Checklist { viewer, number, bytes: file.bytes })
}

async fn passport_of_somebody(world: &World) -> Result<Shown, String> {
    let viewer = learners::excellent(&world.app).await?;
    let made = async {
        let chosen = passport::overview(&world.app, &viewer).await?.chosen();
        let Ok(id) = passport::make(&world.app, &viewer, &chosen).await? else {
            return Err(ServiceError::Broken("a passport that cannot be made"));
        };
        passport::shown(&world.app, Some(&viewer), &id).await
    };
    made.await.map_err(|e| e.to_string())
}

/// The page with the box to sign in, as a camera of today gives it: a JPEG of twelve megapixels.
async fn last_page_as_photo(world: &World) -> Result<Vec<u8>, String> {
    let checklist = checklist_of_somebody(world).await?;
    let reading = Reader::new().read(checklist.bytes, PAGES_MAX).await.map_err(|e| e.id().to_owned())?;
    let page = reading.pictures.last().ok_or("a checklist without pages")?;
    let page = image::load_from_memory(&page.bytes).map_err(|e| e.to_string())?;
    let photo = page.resize(3024, 4032, image::imageops::FilterType::Triangle).into_rgb8();
    let mut bytes = Vec::new();
    photo.write_to(&mut std::io::Cursor::new(&mut bytes), ImageFormat::Jpeg).map_err(|e| e.to_string())?;
    Ok(bytes)
}

struct WriteChecklist(Checklist);

impl Work for WriteChecklist {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let begun = Instant::now();
        let pdf = checklist_paper::pdf(&world.app, &self.0.viewer, &self.0.number, false);
        match world.runtime.block_on(pdf) {
            Ok(_) => worker.note(CHECKLIST, begun),
            Err(error) => worker.fail::<()>(error.to_string()).unwrap_or_default(),
        }
        true
    }
}

struct WritePassport(Shown);

impl Work for WritePassport {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let begun = Instant::now();
        match world.runtime.block_on(passport::file::pdf(&world.app, &self.0, Language::En)) {
            Ok(_) => worker.note(PASSPORT, begun),
            Err(error) => worker.fail::<()>(error.to_string()).unwrap_or_default(),
        }
        true
    }
}

struct Look {
    what: &'static str,
    bytes: Vec<u8>,
}

impl Work for Look {
    fn once(&mut self, world: &World, worker: &mut Worker) -> bool {
        let begun = Instant::now();
        let reader = &world.app.reader;
        let (reading, peak) = world.runtime.block_on(reader.measured(self.bytes.clone(), PAGES_MAX));
        let Ok(reading) = reading else { return worker.fail::<()>("a page that cannot be read".into()).is_some() };
        for picture in reading.pictures {
            if let Err(error) = world.runtime.block_on(found(picture)) {
                worker.fail::<()>(error);
            }
        }
        worker.note(self.what, begun);
        worker.seen.note_memory(peak);
        true
    }
}

/// Looks at a page; its code must be found.
async fn found(picture: Picture) -> Result<(), String> {
    let look = look::at(picture).await.map_err(|e| e.to_string())?;
    look.code.map(|_| ()).ok_or_else(|| format!("a page without its code: {:?}", look.finding))
}

/// What could not begin.
struct Failed(Option<String>);

impl Work for Failed {
    fn once(&mut self, _world: &World, worker: &mut Worker) -> bool {
        if let Some(error) = self.0.take() {
            worker.fail::<()>(error);
        }
        false
    }
}
