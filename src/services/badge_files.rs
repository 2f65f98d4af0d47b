//! Badges as files: a picture with the badge inside, and everything at once as a zip.

use std::io::{Cursor, Write as _};

use quick_xml::escape::escape;
use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{App, ServiceError, Viewer, backpack, credential, forms, record};
use crate::{
    adapters::content,
    domain::{
        achieved::Achieved,
        open_badges::{
            bake::svg::{SvgBadge, bake},
            base_url::BaseUrl,
            signed_forms::SignedForms,
        },
        policy::HoldAward,
        time::iso,
    },
    store::{
        award::Documents,
        award_form::{self, Whole},
    },
};

/// Which version of Open Badges an SVG carries. One file cannot hold both: they bind one prefix to two namespaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 2.0.
    Two,
    /// 3.0.
    Three,
}

/// The drawing of an achievement with an award's document in it.
///
/// # Errors
/// When there is no drawing, or it cannot hold the badge.
pub fn baked_svg(
    base: &BaseUrl,
    id: &str,
    achieved: &Achieved,
    documents: &Documents,
    version: Version,
) -> Result<String, ServiceError> {
    let drawing = content::badge_picture(&format!("{}.svg", achieved.picture())).ok_or(ServiceError::NotFound)?;
    let drawing = String::from_utf8(drawing).map_err(|_| ServiceError::Broken("a drawing that is no text"))?;
    let url = base.ob2_assertion(id);
    let badge = match version {
        Version::Two => SvgBadge::Assertion { url: &url, json: &documents.ob2 },
        Version::Three => SvgBadge::Credential { json: &documents.ob3 },
    };
    bake(&drawing, badge).map_err(|_| ServiceError::Broken("a drawing that cannot hold a badge"))
}

/// The names of an award's files, as [`files`] makes them.
const NAMES: [&str; 7] = ["ob2.json", "ob2.jws", "ob3.json", "ob3.jwt", "badge.png", "badge-ob2.svg", "badge-ob3.svg"];

/// Every form of an award, by the name of its file.
///
/// # Errors
/// When a picture cannot hold the badge.
pub(super) fn files(
    base: &BaseUrl,
    whole: &Whole,
    forms: &SignedForms,
) -> Result<Vec<(&'static str, Vec<u8>)>, ServiceError> {
    let (award, documents) = (&whole.award, &whole.documents);
    let svg = |version| baked_svg(base, &award.id, &award.achievement, documents, version).map(String::into_bytes);
    let contents = [
        documents.ob2.clone().into_bytes(),
        forms.jws.clone().into_bytes(),
        documents.ob3.clone().into_bytes(),
        forms.jwt.clone().into_bytes(),
        credential::baked_png(award, documents)?,
        svg(Version::Two)?,
        svg(Version::Three)?,
    ];
    Ok(NAMES.into_iter().zip(contents).collect())
}

/// A person's awards with all their forms; those that are due are made now.
///
/// # Errors
/// The store's.
pub(super) async fn whole(app: &App, viewer: &Viewer) -> Result<Vec<(Whole, SignedForms)>, ServiceError> {
    let mut complete = Vec::new();
    for whole in award_form::all_of(&mut app.db.read(), &viewer.account.id).await? {
        let forms = match whole.forms.clone() {
            Some(forms) => forms,
            None => forms::of(app, &whole.award.id).await?,
        };
        complete.push((whole, forms));
    }
    Ok(complete)
}

/// A zip of named files.
///
/// # Errors
/// When it cannot be written, which would be a fault of this program.
pub(super) fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ServiceError> {
    const FAULT: ServiceError = ServiceError::Broken("a zip that cannot be written");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).map_err(|_| FAULT)?;
        zip.write_all(bytes).map_err(|_| FAULT)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|_| FAULT)
}

/// All live badges of the viewer in every form, a folder each, with an index for people and one for programs, and their
/// Comprehensive Learner Record; and the files of their badges of other issuers, as they were given.
///
/// # Errors
/// [`ServiceError::NotFound`] when they hold none.
pub async fn everything(app: &App, viewer: &Viewer) -> Result<Vec<u8>, ServiceError> {
    viewer.own::<HoldAward>()?;
    let mut held = whole(app, viewer).await?;
    // A folder for each achievement: what was earned again has the newer one.
    held.retain(|(whole, _)| whole.award.revoked.is_none() && whole.award.succeeded_at.is_none());
    let elsewhere = backpack::files(app, viewer).await?;
    let own: Vec<_> = held.iter().map(|(whole, _)| whole.clone()).collect();
    let record = match record::signed(app.clone(), viewer.clone(), record::id(&viewer.account.id), own).await {
        Ok(record) => Some(record),
        Err(ServiceError::NotFound) if !elsewhere.is_empty() => None,
        Err(error) => return Err(error),
    };
    let (app, viewer) = (app.clone(), viewer.clone());
    tokio::task::spawn_blocking(move || {
        let mut all = vec![
            ("index.html".to_owned(), index_page(&app, &viewer, &held, &elsewhere).into_bytes()),
            ("index.json".to_owned(), index(&app, &held, &elsewhere)),
        ];
        all.extend(record.map(|record| ("clr.json".to_owned(), record.into_bytes())));
        all.extend(elsewhere);
        for (whole, forms) in &held {
            let folder = whole.award.achievement.slug();
            all.extend(
                files(&app.issuer.base, whole, forms)?.into_iter().map(|(name, b)| (format!("{folder}/{name}"), b)),
            );
        }
        zipped(&all)
    })
    .await
    .map_err(|_| ServiceError::Broken("the download stopped"))?
}

fn index(app: &App, held: &[(Whole, SignedForms)], elsewhere: &[(String, Vec<u8>)]) -> Vec<u8> {
    let badges: Vec<_> = held
        .iter()
        .map(|(whole, _)| {
            let award = &whole.award;
            let folder = award.achievement.slug();
            json!({
                "achievement": app.issuer.base.achievement(&folder),
                "credential": app.issuer.base.credential(&award.id),
                "issued": iso(award.issued_at),
                "files": NAMES.map(|name| format!("{folder}/{name}")),
            })
        })
        .collect();
    let files: Vec<_> = elsewhere.iter().map(|(name, _)| name).collect();
    let mut index = json!({"issuer": app.issuer.base.issuer(), "badges": badges, "elsewhere": files});
    if !held.is_empty()
        && let Some(index) = index.as_object_mut()
    {
        index.insert("record".to_owned(), "clr.json".into());
    }
    index.to_string().into_bytes()
}

fn index_page(app: &App, viewer: &Viewer, held: &[(Whole, SignedForms)], elsewhere: &[(String, Vec<u8>)]) -> String {
    let language = viewer.account.language;
    let say = |key: &str| escape(app.texts.say(language, key, &[])).into_owned();
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>body{{font:1rem/1.5 sans-serif;max-width:45rem;\
         margin:auto;padding:1rem}}img{{width:8rem;height:8rem}}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        language.tag(),
        say("badge-files-lead"),
        title = say("badge-files-title"),
    );
    for (whole, _) in held {
        let award = &whole.award;
        let folder = award.achievement.slug();
        let name = credential::name(app, &award.achievement, language);
        let url = app.issuer.base.credential(&award.id);
        page.push_str(&format!(
            "<h2>{}</h2>\n<p><img src=\"{folder}/badge.png\" alt=\"\"></p>\n<p><a href=\"{url}\">{url}</a></p>\n<ul>\n",
            escape(&name)
        ));
        // badge-file-ob2-json, badge-file-ob2-jws, badge-file-ob3-json, badge-file-ob3-jwt, badge-file-badge-png,
        // badge-file-badge-ob2-svg, badge-file-badge-ob3-svg
        for file in NAMES {
            let text = say(&format!("badge-file-{}", file.replace('.', "-")));
            page.push_str(&format!("<li><a href=\"{folder}/{file}\">{file}</a>: {text}</li>\n"));
        }
        page.push_str("</ul>\n");
    }
    if !held.is_empty() {
        page.push_str(&format!("<h2>{}</h2>\n<p><a href=\"clr.json\">clr.json</a></p>\n", say("record-name")));
    }
    if !elsewhere.is_empty() {
        page.push_str(&format!("<h2>{}</h2>\n<ul>\n", say("my-badges-elsewhere")));
        for (name, _) in elsewhere {
            page.push_str(&format!("<li><a href=\"{0}\" download>{0}</a></li>\n", escape(name)));
        }
        page.push_str("</ul>\n");
    }
    page + "</body>\n</html>\n"
}
