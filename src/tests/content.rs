//! The courses that are built in.

use crate::{
    adapters::content,
    domain::{achievement::Achievement, content::check::check, made::Design},
};

#[test]
fn the_built_in_courses_pass_the_check() {
    let catalogue = content::catalogue().unwrap();
    let report = check(&catalogue);
    let errors: Vec<String> = report.errors.iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn every_achievement_has_its_pictures() {
    let own = Achievement::all().map(Achievement::slug);
    for slug in own.chain(Design::ALL.map(Design::picture)) {
        let png = content::badge_picture(&format!("{slug}.png")).unwrap();
        assert!(png.len() < 256 * 1024, "{slug}: {}", png.len());
        // Width and height stand at fixed places of a PNG's first chunk.
        assert_eq!((&png[16..20], &png[20..24]), (&600u32.to_be_bytes()[..], &600u32.to_be_bytes()[..]), "{slug}");
        assert!(content::badge_picture(&format!("{slug}.svg")).is_some(), "{slug}");
    }
}
