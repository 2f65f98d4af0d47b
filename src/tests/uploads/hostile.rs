//! Files that mean no good: each is refused with its reason, or taken as harmless, within bounds of time and memory. The
//! test prints a table of what each got.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use futures::StreamExt as _;

use super::files::{bomb, jpeg, one_page, pdf, png, simple_pdf, stream};
use crate::{
    adapters::reader::MEMORY,
    domain::{open_badges::fixtures::raw_chunk, upload::Refused},
    tests::support::reader,
};

/// How long a file may take here.
const PATIENCE: Duration = Duration::from_secs(10);

type Expected = &'static [Result<(), Refused>];

fn empty_png(side: u32) -> Vec<u8> {
    let data = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &raw_chunk(b"IHDR", &data), &raw_chunk(b"IDAT", b""), &raw_chunk(b"IEND", b"")]
        .concat()
}

/// A PNG whose every pixel is there, and compresses well.
fn flat_png(side: u32) -> Vec<u8> {
    let data = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let packed = bomb((side as usize * 4 + 1) * side as usize);
    [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        &raw_chunk(b"IHDR", &data),
        &raw_chunk(b"IDAT", &packed),
        &raw_chunk(b"IEND", b""),
    ]
    .concat()
}

fn with_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let png = png(20, 20);
    let (head, tail) = png.split_at(33);
    [head, &raw_chunk(kind, data), tail].concat()
}

fn sized_jpeg(side: u16) -> Vec<u8> {
    let mut photo = jpeg(64, 64);
    let place = photo.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    photo[place + 5..place + 7].copy_from_slice(&side.to_be_bytes());
    photo[place + 7..place + 9].copy_from_slice(&side.to_be_bytes());
    photo
}

fn many_pages(count: usize) -> Vec<u8> {
    let mut kids = String::new();
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), Vec::new()];
    for n in 0..count {
        write!(kids, "{} 0 R ", n + 3).unwrap();
        objects.push(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_vec());
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {count}>>").into();
    pdf(&objects, "")
}

fn looped_pages() -> Vec<u8> {
    let objects: [&[u8]; 3] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 9/Parent 3 0 R>>",
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9/Parent 2 0 R>>",
    ];
    pdf(&objects.map(<[u8]>::to_vec), "")
}

/// Forms that draw each other: twice each, forty deep, or for ever.
fn nested_forms(depth: usize, endless: bool) -> Vec<u8> {
    let form = |next: usize| {
        let resources = format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {next} 0 R>>>>");
        stream(&resources, b"/F Do /F Do 0 0 9 9 re f")
    };
    let last = if endless { 5 } else { 4 + depth };
    let forms: Vec<_> = (0..depth).map(|n| form((6 + n).min(last).max(5))).collect();
    let mut forms = forms;
    if endless {
        *forms.last_mut().unwrap() = form(5);
    } else {
        *forms.last_mut().unwrap() = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"0 0 9 9 re f");
    }
    one_page("", "/XObject<</F 5 0 R>>", stream("", b"/F Do"), &forms)
}

fn image_of(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    let image = stream(&format!("/Type/XObject/Subtype/Image{dictionary}"), bytes);
    one_page("", "/XObject<</I 5 0 R>>", stream("", b"q 595 0 0 842 0 0 cm /I Do Q"), &[image])
}

fn encrypted() -> Vec<u8> {
    use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
    let mut file = Document::load_mem(&simple_pdf("x")).unwrap();
    let id = Object::string_literal("0123456789abcdef");
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = EncryptionVersion::V2 {
        document: &file,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    file.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn packed_objects(packed: &[u8]) -> Vec<u8> {
    let objects = stream("/Type/ObjStm/N 1000000/First 100/Filter/FlateDecode", packed);
    let streams: Vec<_> = std::iter::repeat_n(objects, 20).collect();
    one_page("", "", stream("", b""), &streams)
}

fn noise(size: usize) -> Vec<u8> {
    let mut state = 7_u64;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u8::try_from(state >> 56).unwrap()
    })
    .take(size)
    .collect()
}

fn all() -> Vec<(&'static str, Vec<u8>, Expected)> {
    let large = bomb(1 << 28);
    const FINE: Expected = &[Ok(())];
    const DAMAGED: Expected = &[Err(Refused::Damaged)];
    const OTHER: Expected = &[Err(Refused::OtherKind)];
    const PIXELS: Expected = &[Err(Refused::TooManyPixels)];
    // Refused for what it is or for what it costs, or drawn as far as it goes: never more than the bounds.
    const BOUNDED: Expected = &[Ok(()), Err(Refused::Damaged), Err(Refused::TooHard), Err(Refused::TooManyPages)];
    let cut = |bytes: Vec<u8>, part: usize| bytes[..bytes.len() * part / 100].to_vec();
    let flate = "/Filter/FlateDecode";
    let photo = jpeg(900, 700);
    vec![
        ("nothing", vec![], &[Err(Refused::Empty)]),
        ("noise", noise(5000), OTHER),
        ("a page called photo.png", b"<!doctype html><script>alert(1)</script>".to_vec(), OTHER),
        ("SVG with a program", b"<svg onload='alert(1)'/>".to_vec(), OTHER),
        ("GIF", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), OTHER),
        ("ZIP (a Word document)", b"PK\x03\x04word/document.xml".to_vec(), OTHER),
        ("a program", b"MZ\x90\0".to_vec(), OTHER),
        ("HEIC", b"\0\0\0\x24ftypheic\0\0\0\0mif1heic".to_vec(), &[Err(Refused::Heic)]),
        ("page and PDF in one", [b"<html>".to_vec(), simple_pdf("x")].concat(), OTHER),
        ("PNG, only its beginning", b"\x89PNG\r\n\x1a\n".to_vec(), DAMAGED),
        ("PNG cut off", cut(png(400, 400), 70), DAMAGED),
        ("PNG of 60,000 × 60,000 without pixels", empty_png(60_000), PIXELS),
        ("PNG of 20,000 × 20,000 without pixels", empty_png(20_000), PIXELS),
        ("PNG of 3,000 × 3,000 with transparency", flat_png(3_000), FINE),
        (
            "PNG with a colour profile that unpacks to 256 MB",
            with_chunk(b"iCCP", &[b"x\0\0".to_vec(), large.clone()].concat()),
            FINE,
        ),
        (
            "PNG with a text that unpacks to 256 MB",
            with_chunk(b"zTXt", &[b"x\0\0".to_vec(), large.clone()].concat()),
            FINE,
        ),
        ("PNG with a ZIP and a page behind it", [png(9, 9), b"PK\x03\x04<html>".to_vec()].concat(), FINE),
        ("JPEG, only its beginning", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), DAMAGED),
        ("JPEG cut off", cut(photo.clone(), 50), &[Ok(()), Err(Refused::Damaged)]),
        ("JPEG that says 65,000 × 65,000", sized_jpeg(65_000), PIXELS),
        ("JPEG that says 6,000 × 6,000 and has 64 × 64", sized_jpeg(6_000), BOUNDED),
        ("noise that begins as JPEG", [b"\xff\xd8\xff".to_vec(), noise(100_000)].concat(), DAMAGED),
        ("PDF, only its beginning", b"%PDF-1.7\n".to_vec(), DAMAGED),
        ("noise that begins as PDF", [b"%PDF-1.7\n".to_vec(), noise(1_000_000)].concat(), DAMAGED),
        (
            "PDF cut off",
            cut(
                image_of("/Width 900/Height 700/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode", &photo),
                60,
            ),
            BOUNDED,
        ),
        ("PDF with a password", encrypted(), &[Err(Refused::Locked)]),
        ("PDF of 10,000 pages", many_pages(10_000), &[Err(Refused::TooManyPages)]),
        ("PDF whose pages contain each other", looped_pages(), &[Err(Refused::Damaged)]),
        ("PDF with a ZIP and a page behind it", [simple_pdf("x"), b"PK\x03\x04<html>".to_vec()].concat(), FINE),
        (
            "PDF with a program",
            one_page("/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>", "", stream("", b"0 0 9 9 re f"), &[]),
            FINE,
        ),
        ("PDF page without size", one_page("/MediaBox[0 0 0 0]", "", stream("", b""), &[]), BOUNDED),
        (
            "PDF page of a million inches",
            one_page("/MediaBox[0 0 72000000 72000000]", "", stream("", b""), &[]),
            BOUNDED,
        ),
        ("PDF drawing that unpacks to 256 MB", one_page("", "", stream(flate, &large), &[]), BOUNDED),
        (
            "the same, packed three times",
            one_page("", "", stream("/Filter[/FlateDecode/FlateDecode/FlateDecode]", &packed_again(&large)), &[]),
            BOUNDED,
        ),
        ("PDF objects that unpack to 20 × 256 MB", packed_objects(&large), BOUNDED),
        (
            "PDF picture of 100,000 × 100,000",
            image_of("/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode", &large),
            BOUNDED,
        ),
        (
            "PDF fax of 100,000 × 100,000",
            image_of(
                "/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 100000/Rows 100000>>",
                &[0xff; 2000],
            ),
            BOUNDED,
        ),
        (
            "PDF picture as JBIG2 and JPEG 2000 that is noise",
            image_of(
                "/Width 9000/Height 9000/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
                &noise(50_000),
            ),
            BOUNDED,
        ),
        ("PDF forms that draw themselves", nested_forms(3, true), BOUNDED),
        ("PDF forms, each drawn twice, forty deep", nested_forms(40, false), BOUNDED),
        (
            "PDF brackets a million deep",
            one_page("", "", stream("", &[b"[".repeat(1_000_000), b" TJ".to_vec()].concat()), &[]),
            BOUNDED,
        ),
        (
            "PDF dictionaries a million deep",
            pdf(&[[b"<</Type/Catalog/Pages 2 0 R/A ".to_vec(), b"<</A ".repeat(1_000_000)].concat()], ""),
            BOUNDED,
        ),
        (
            "PDF of 8 MB that only draws",
            one_page("", "", stream("", &b"1 0 0 rg 0 0 595 842 re f\n".repeat(320_000)), &[]),
            BOUNDED,
        ),
        ("the same, of 100 MB packed", one_page("", "", stream(flate, &packed_drawing()), &[]), BOUNDED),
    ]
}

fn packed_again(packed: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut packed = packed.to_vec();
    for _ in 0..2 {
        let mut zip = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        zip.write_all(&packed).unwrap();
        packed = zip.finish().unwrap();
    }
    packed
}

/// A hundred megabytes of drawing.
fn packed_drawing() -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = b"1 0 0 rg 0 0 595 842 re f\n".repeat(40_000);
    for _ in 0..100 {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn hostile_files_are_refused_within_bounds() {
    // A slow machine takes longer for what is sound; what is not sound has its end here anyway.
    let reader = reader::double().patient_for(PATIENCE);
    let mut table = String::from("file | bytes | got | seconds | MiB\n---|---:|---|---:|---:\n");
    let mut wrong = Vec::new();
    let (mut slowest, mut largest) = (Duration::ZERO, 0);
    let asked = all().into_iter().map(|(name, bytes, expected)| {
        let (reader, size) = (&reader, bytes.len());
        async move {
            let started = Instant::now();
            let (outcome, peak) = reader.measured(bytes, 24).await;
            (name, size, expected, outcome.map(|_| ()), peak, started.elapsed())
        }
    });
    let answers: Vec<_> = futures::stream::iter(asked).buffered(2).collect().await;
    for (name, size, expected, got, peak, took) in answers {
        let told = got.err().map_or("taken", |refused| refused.id());
        let memory = match peak {
            Some(kib) => (kib / 1024).to_string(),
            None if got == Err(Refused::TooHard) || got == Err(Refused::Damaged) => "ended".to_owned(),
            None => "not read".to_owned(),
        };
        writeln!(table, "{name} | {size} | {told} | {:.1} | {memory}", took.as_secs_f32()).unwrap();
        if !expected.contains(&got) || took > PATIENCE + Duration::from_secs(5) {
            wrong.push(format!("{name}: {told} after {took:?}"));
        }
        (slowest, largest) = (slowest.max(took), largest.max(peak.unwrap_or(0)));
    }
    println!("{table}\nslowest {slowest:?}, largest {} MiB", largest / 1024);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(largest * 1024 <= 2 * MEMORY, "{largest} KiB");
    // Whatever came before, a sound file is read.
    assert!(reader.read(simple_pdf("x"), 24).await.is_ok());
}
