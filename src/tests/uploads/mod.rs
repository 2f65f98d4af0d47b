//! Files that people hand in: what is kept of them, how, and for how long.

pub mod files;
mod hostile;

use chrono::TimeDelta;
use image::{DynamicImage, ImageDecoder as _, ImageReader, metadata::Orientation};

use self::files::{jpeg, jpeg_with_notes, png, simple_pdf};
use super::support::{
    browser::Browser,
    site::{PASSWORD, TestSite, app_on},
};
use crate::{
    domain::upload::{FILE_MAX, Kind, Purpose, Refused, Upload},
    services::{
        App, Viewer, housekeeping,
        uploads::{self, Given, Taken},
    },
    store::upload::{self, Stored},
};

const AMIRA: &str = "amira@learner.example";

async fn take(app: &App, viewer: &Viewer, name: &str, bytes: Vec<u8>) -> Result<Taken, Refused> {
    let given = Given { name: name.to_owned(), bytes };
    uploads::take(app, viewer, Purpose::Paper, given, 0).await.unwrap()
}

async fn keep(app: &App, viewer: &Viewer, upload: &Upload) -> bool {
    let (allowed, upload, now) = (viewer.own().unwrap(), upload.clone(), app.clock.now());
    app.db
        .write(move |mut tx| Box::pin(async move { upload::keep(&mut tx, &allowed, &upload, now).await }))
        .await
        .unwrap()
}

async fn stored(app: &App, id: &str) -> Stored {
    upload::find(&mut app.db.read(), id).await.unwrap().unwrap()
}

/// What lies in the store of files, as it lies there.
fn on_disk(site: &TestSite) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![site.app.config.files_url.to_file_path().unwrap()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push((entry.path().display().to_string(), std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    found
}

fn decoded(bytes: &[u8]) -> (DynamicImage, Option<Vec<u8>>, Orientation) {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().unwrap();
    let mut decoder = reader.into_decoder().unwrap();
    let (notes, orientation) = (decoder.exif_metadata().unwrap(), decoder.orientation().unwrap());
    (DynamicImage::from_decoder(decoder).unwrap(), notes, orientation)
}

async fn amira() -> (TestSite, Browser, Viewer) {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    (site, browser, viewer)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_kept_as_its_pixels_upright_and_without_what_the_camera_noted() {
    let (site, browser, viewer) = amira().await;
    // Lying on its side, as the camera notes: turned by a quarter.
    let photo = jpeg_with_notes(300, 200, 6);
    assert!(photo.windows(9).any(|bytes| bytes == b"Oss, 51.7"), "the photo says where it was taken");
    let (_, notes, orientation) = decoded(&photo);
    assert!(notes.is_some());
    assert_eq!(orientation, Orientation::Rotate90);
    let taken = take(&site.app, &viewer, "IMG_1.JPG", photo).await.unwrap();
    assert_eq!((taken.upload.kind, taken.upload.name.as_str()), (Kind::Jpeg, "IMG_1"));

    let bytes = browser.bytes(&format!("/my/uploads/{}", taken.upload.id)).await;
    let (image, notes, orientation) = decoded(&bytes);
    assert_eq!((image.width(), image.height()), (200, 300), "it stands upright");
    assert_eq!((notes, orientation), (None, Orientation::NoTransforms));
    assert!(!bytes.windows(3).any(|bytes| bytes == b"Oss"));
    // The bright corner was at the upper left of the lying photo: that is the upper right now.
    let image = image.into_luma8();
    assert!(image.get_pixel(190, 10).0[0] > 200 && image.get_pixel(10, 290).0[0] < 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_with_a_tail_loses_it_and_a_large_one_becomes_smaller() {
    let (site, browser, viewer) = amira().await;
    let polyglot = [png(40, 30), b"PK\x03\x04<script>alert(1)</script>".to_vec()].concat();
    let taken = take(&site.app, &viewer, "a.png", polyglot).await.unwrap();
    let bytes = browser.bytes(&format!("/my/uploads/{}", taken.upload.id)).await;
    assert!(!bytes.windows(8).any(|bytes| bytes == b"<script>"));
    assert_eq!(taken.upload.size, bytes.len() as u64);
    let taken = take(&site.app, &viewer, "b.jpg", jpeg(5000, 4000)).await.unwrap();
    assert_eq!((taken.pictures[0].width, taken.pictures[0].height), (2400, 1920));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_on_the_disk_is_encrypted_under_its_hash() {
    use sha2::{Digest as _, Sha256};
    let (site, browser, viewer) = amira().await;
    let document = simple_pdf("A secret between employer and learner");
    let taken = take(&site.app, &viewer, "../Checklist “signed”.PDF", document.clone()).await.unwrap();
    let files = on_disk(&site);
    let [(path, sealed)] = files.as_slice() else { panic!("one file") };
    assert!(path.ends_with(&hex::encode(Sha256::digest(sealed))), "{path}");
    assert!(!sealed.windows(5).any(|bytes| bytes == b"%PDF-" || bytes == b"secre"));

    let path = format!("/my/uploads/{}", taken.upload.id);
    assert_eq!(browser.bytes(&path).await, document);
    for (name, value) in [
        ("content-disposition", "attachment; filename*=UTF-8''Checklist%20signed%2Epdf"),
        ("content-type", "application/pdf"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "private, no-store"),
    ] {
        assert_eq!(browser.header_as(&path, "*/*", name).await, (200, value.to_owned()));
    }
    let picture = take(&site.app, &viewer, "a.png", png(4, 4)).await.unwrap();
    let path = format!("/my/uploads/{}", picture.upload.id);
    let (_, disposition) = browser.header_as(&path, "*/*", "content-disposition").await;
    assert!(disposition.starts_with("inline"), "{disposition}");

    // Somebody else's is not there, and neither is one that was changed behind our back.
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.get(&path).await.is(404);
    browser.get("/my/uploads/nothing").await.is(404);
    let (place, _) = on_disk(&site).into_iter().find(|(_, bytes)| bytes.len() < 400).unwrap();
    let mut changed = std::fs::read(&place).unwrap();
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&place, changed).unwrap();
    browser.get(&path).await.is(500);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_go_when_nothing_keeps_them_when_their_time_is_over_and_with_their_account() {
    let (site, browser, viewer) = amira().await;
    let loose = take(&site.app, &viewer, "loose", png(4, 4)).await.unwrap().upload;
    let kept = take(&site.app, &viewer, "kept", png(5, 4)).await.unwrap().upload;
    assert!(keep(&site.app, &viewer, &kept).await);
    site.app.clock.advance(TimeDelta::hours(23));
    housekeeping::sweep(&site.app).await.unwrap();
    assert_eq!(on_disk(&site).len(), 2);
    site.app.clock.advance(TimeDelta::hours(1));
    housekeeping::sweep(&site.app).await.unwrap();
    assert_eq!(on_disk(&site).len(), 1);
    assert!(!keep(&site.app, &viewer, &loose).await, "what is gone cannot be kept");
    stored(&site.app, &kept.id).await;
    site.app.clock.advance(TimeDelta::days(364));
    housekeeping::sweep(&site.app).await.unwrap();
    assert_eq!(on_disk(&site).len(), 0, "a year is over");

    browser.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    let again = take(&site.app, &viewer, "again", png(6, 4)).await.unwrap().upload;
    assert!(keep(&site.app, &viewer, &again).await);
    // They can take it along.
    let zip = browser.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
    let name = names.iter().find(|name| name.starts_with("files/paper/again-")).unwrap();
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut zip.by_name(name).unwrap(), &mut bytes).unwrap();
    assert_eq!(decoded(&bytes).0.width(), 6);

    browser.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    assert_eq!(on_disk(&site).len(), 0, "gone with the account, at once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_leaves_nothing_behind_for_ever() {
    let (site, _browser, viewer) = amira().await;
    let kept = take(&site.app, &viewer, "kept", png(4, 4)).await.unwrap().upload;
    assert!(keep(&site.app, &viewer, &kept).await);
    let blob = stored(&site.app, &kept.id).await.blob;
    // Before the file was stored: the row goes.
    let (own, half) = (viewer.own().unwrap(), Upload { id: "half".into(), ..kept.clone() });
    site.app
        .db
        .write(move |mut tx| {
            Box::pin(async move { upload::insert(&mut tx, &own, &half, "uploads/ff/half", "k").await })
        })
        .await
        .unwrap();
    // In the middle of it, and with a row that a restored database does not know: the file goes.
    let folder = site.app.config.files_url.to_file_path().unwrap();
    std::fs::create_dir_all(folder.join("uploads/ff")).unwrap();
    std::fs::write(folder.join("uploads/ff/half#1"), "ha").unwrap();
    std::fs::write(folder.join("uploads/ff/unknown"), "who").unwrap();
    uploads::sweep_strays(&site.app).await.unwrap();
    assert_eq!(on_disk(&site).len(), 3, "it may be on its way");
    site.app.clock.advance(TimeDelta::days(3650));
    assert_eq!(uploads::sweep_strays(&site.app).await.unwrap(), 2);
    let left = on_disk(&site);
    assert!(left.len() == 1 && left[0].0.ends_with(blob.rsplit('/').next().unwrap()), "{:?}", left[0].0);
    uploads::sweep(&site.app).await.unwrap();
    assert!(upload::blobs(&mut site.app.db.read(), "").await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_and_a_full_account_are_told_and_lose_nothing() {
    let (site, browser, viewer) = amira().await;
    let first = take(&site.app, &viewer, "first", png(4, 4)).await.unwrap().upload;
    // A file where the folder should be: nothing can be written below it.
    let folder = site.app.config.files_url.to_file_path().unwrap().join("uploads");
    std::fs::rename(&folder, folder.with_extension("away")).unwrap();
    std::fs::write(&folder, "").unwrap();
    assert_eq!(take(&site.app, &viewer, "second", png(5, 4)).await.unwrap_err(), Refused::NoRoom);
    std::fs::remove_file(&folder).unwrap();
    std::fs::rename(folder.with_extension("away"), &folder).unwrap();
    assert!(!browser.bytes(&format!("/my/uploads/{}", first.id)).await.is_empty());
    assert_eq!(upload::all_of(&mut site.app.db.read(), &viewer.account.id).await.unwrap().len(), 1);

    // Not more than the quota, also with many at once.
    let large = |n: u8| {
        let mut bytes = simple_pdf("x");
        bytes.extend(vec![n; FILE_MAX - bytes.len()]);
        bytes
    };
    let all = (0..8).map(|n| take(&site.app, &viewer, "large", large(n)));
    let outcomes = futures::future::join_all(all).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 5, "60 MiB, with the first one");
    assert!(outcomes.iter().flat_map(|outcome| outcome.as_ref().err()).all(|why| *why == Refused::Quota));
    assert_eq!(take(&site.app, &viewer, "more", vec![b'x'; FILE_MAX + 1]).await.unwrap_err(), Refused::TooLarge);
    take(&site.app, &viewer, "small", png(4, 4)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn all_files_get_a_new_key_while_the_site_runs() {
    let (site, browser, viewer) = amira().await;
    let mut ids = Vec::new();
    for n in 1..4 {
        let upload = take(&site.app, &viewer, "a", png(n, 4)).await.unwrap().upload;
        assert!(keep(&site.app, &viewer, &upload).await);
        ids.push(upload.id);
    }
    let before = on_disk(&site);
    // Another process, as `softskills keys rotate-files` is.
    let beside = app_on(site.database(), &site.base, site.app.rules, site.app.clock.clone(), None, &[]).await;
    assert_eq!(uploads::rotate(&beside).await.unwrap(), 3);
    let after = on_disk(&site);
    assert_eq!(after.len(), 3);
    assert!(after.iter().all(|(path, _)| before.iter().all(|(old, _)| old != path)));
    for id in ids {
        assert!(browser.bytes(&format!("/my/uploads/{id}")).await.starts_with(b"\x89PNG"));
    }
    take(&site.app, &viewer, "new", png(9, 4)).await.unwrap();
}
