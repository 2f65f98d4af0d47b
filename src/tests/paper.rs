//! The checklist on paper, with the real fonts and words: nothing overlaps, nothing leaves the page, and the words come
//! in the order in which they are read.

use printpdf::{PdfDocument, PdfParseOptions};

use crate::{
    adapters::pdf::{self, About, Fonts},
    domain::{
        account::AccountId,
        checklist::{
            Checklist, Number, Rating, Status,
            paper::{HEIGHT, Item, MARGIN, Measure as _, Page, Tag, WIDTH, pages},
            scan::{Finding, Grey, look},
        },
        language::Language,
    },
    services::{checklist, checklist_paper},
    tests::support::{morning, scan::printed, site::TestSite},
};

/// Names that do not make it easy.
pub(super) const NAMES: [&str; 4] = [
    "Amira Haddad",
    "Αλεξάνδρα-Παρασκευή Παπαδημητρακοπούλου-Χατζηκωνσταντίνου του Γεωργίου",
    "Đurđica Šćepanović-Žganjer Kovačević von Rödöcsökelnaegyházaszentgyörgybajmóczy",
    "田中さくら",
];

fn draft(account: &AccountId) -> Checklist {
    Checklist {
        id: "c".into(),
        number: Number::from_random([9; 8]),
        account: account.clone(),
        version: 2,
        status: Status::Ready,
        created_at: morning(),
        changed_at: morning(),
    }
}

async fn papers(site: &TestSite) -> Vec<(String, Language, Vec<Page>)> {
    let mut made = Vec::new();
    let viewer = site.viewer("amira@learner.example").await;
    let mut overview = checklist::overview(&site.app, &viewer).await.unwrap();
    overview.ratings = overview.statements.iter().map(|s| (s.id(), Rating::new(4).unwrap())).collect();
    let found = draft(&viewer.account.id);
    for name in NAMES {
        for language in [Language::En, Language::Nl] {
            let paper = checklist_paper::paper(&site.app, name, &overview, &found, language, false);
            made.push((format!("{name}, {language}"), language, pages(&paper, Fonts::get().unwrap())));
        }
    }
    made
}

/// Left, upper, right and lower edge of a line of text.
fn edges(item: &Item) -> Option<(f32, f32, f32, f32, &str)> {
    let Item::Text { x, y, face, size, text, .. } = item else { return None };
    let width = Fonts::get().unwrap().width(*face, *size, text);
    Some((*x, y - size * 0.75, x + width, y + size * 0.2, text))
}

/// No text is over another, and all are inside the margins; each page says which it is.
pub(super) fn keeps_apart(what: &str, pages: &[Page]) {
    for (n, page) in pages.iter().enumerate() {
        let texts: Vec<_> = page.iter().filter_map(edges).collect();
        for (place, a) in texts.iter().enumerate() {
            assert!(a.0 >= MARGIN - 0.1 && a.2 <= WIDTH - MARGIN + 0.6, "{what}, page {n}: {a:?}");
            assert!(a.1 >= 40.0 && a.3 <= HEIGHT - 25.0, "{what}, page {n}: {a:?}");
            for b in texts.iter().skip(place + 1) {
                let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                assert!(apart, "{what}, page {n}: {a:?} over {b:?}");
            }
        }
        let foot = texts.iter().rev().take(2).map(|t| t.4).collect::<String>();
        assert!(foot.contains(&(n + 1).to_string()) && foot.contains(&pages.len().to_string()), "{foot}");
    }
}

/// The words of the file come as they are laid out; the file says its language, and what each part is. Returns the kinds
/// of its parts.
pub(super) fn reads_in_order(what: &str, language: Language, pages: &[Page]) -> Vec<String> {
    let about = About { title: "Title – Ž".into(), number: "K7M4-9XTZ".into(), language, at: morning() };
    let bytes = pdf::write(pages, &about).unwrap();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let laid: Vec<String> = pages
        .iter()
        .map(|page| {
            let texts = page.iter().filter_map(|item| match item {
                Item::Text { text, .. } => Some(text.as_str()),
                _ => None,
            });
            words(&texts.collect::<Vec<_>>().join(" "))
        })
        .collect();
    let file = PdfDocument::parse(&bytes, &PdfParseOptions::default(), &mut Vec::new()).unwrap();
    let read: Vec<String> = file.extract_text().iter().map(|chunks| words(&chunks.join(" "))).collect();
    assert_eq!(read, laid, "{what}");

    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), language.tag().as_bytes());
    assert!(catalog.get(b"StructTreeRoot").is_ok() && catalog.get(b"MarkInfo").is_ok());
    let heads = pages[0].iter().filter(|item| matches!(item, Item::Text { tag: Tag::H1, .. })).count();
    assert!(heads > 0, "{what}: a title");
    let marked = file.objects.values().filter_map(|object| {
        let element = object.as_dict().ok()?;
        let kind = element.get(b"Type").ok()?.as_name().ok()?;
        (kind == b"StructElem")
            .then(|| String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned())
    });
    marked.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_overlaps_and_nothing_leaves_the_page() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    for (what, _, pages) in papers(&site).await {
        assert!((7..=9).contains(&pages.len()), "{what}: {} pages", pages.len());
        keeps_apart(&what, &pages);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_come_in_the_order_in_which_they_are_read() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    for (what, language, pages) in papers(&site).await {
        assert!(reads_in_order(&what, language, &pages).len() > 200, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_finds_each_page_and_sees_who_signed() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    let viewer = site.viewer("amira@learner.example").await;
    let overview = checklist::overview(&site.app, &viewer).await.unwrap();
    let found = draft(&viewer.account.id);
    for (name, language, drawn) in [(NAMES[1], Language::Nl, false), (NAMES[2], Language::En, true)] {
        let mut paper = checklist_paper::paper(&site.app, name, &overview, &found, language, true);
        if drawn {
            let wave = (0..200u8).map(|n| (f32::from(n) / 200.0, 0.16 + 0.1 * (f32::from(n) / 9.0).sin()));
            paper.drawn = vec![wave.collect()];
        }
        let pages = pages(&paper, Fonts::get().unwrap());
        let about = About { title: "T".into(), number: "K7M4-9XTZ".into(), language, at: morning() };
        // The first, one of the middle, and the last.
        let some = [0, 3, pages.len() - 1];
        let bytes = pdf::write(&some.map(|n| pages[n].clone()), &about).unwrap();
        for (n, picture) in some.iter().zip(printed(bytes).await) {
            let (width, height) = (picture.width() as usize, picture.height() as usize);
            let seen = look(&Grey::new(width, height, picture.into_raw()).unwrap());
            assert_eq!(seen.finding, Finding::Fine, "{name}, page {n}");
            let code = seen.code.unwrap();
            assert_eq!((code.version, code.page as usize, code.pages as usize), (2, n + 1, pages.len()));
            assert_eq!(code.number, found.number);
            assert_eq!(seen.ink.map(|ink| ink.written), (n + 1 == pages.len()).then_some(drawn), "{name}, page {n}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_has_its_words_in_english_and_dutch() {
    let site = TestSite::new().await;
    let all = crate::domain::checklist::statements(site.app.course.catalogue().framework());
    assert!(all.len() > 80, "{}", all.len());
    for statement in all {
        for language in [Language::En, Language::Nl] {
            let key = format!("can-{}", statement.id());
            assert!(site.app.texts.has(language, &key), "{language}: {key}");
        }
    }
}
