//! What the tests of this folder share. All persons and keys are invented.

use chrono::{DateTime, Utc};

use super::achievement::{
    AchievementFacts, AchievementType, Alignment, CreatorFacts, LevelFacts, RelatedFacts, ResultFacts,
};
use super::award::AwardFacts;
use super::base_url::BaseUrl;
use super::endorser::EndorserFacts;
use super::evidence::EvidenceFacts;
use super::issuer::{IssuerFacts, KeyRing, PublishedKey};
use super::keys::IssuerKey;
use super::rs256::{RsaSecret, der_of};
use super::rsa_keys::{PublishedRsa, RsaRing};

/// A 1 × 1 pixel PNG.
pub const TINY_PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 4, 0, 0, 0, 181, 28, 12,
    2, 0, 0, 0, 11, 73, 68, 65, 84, 120, 218, 99, 100, 248, 15, 0, 1, 5, 1, 1, 39, 24, 227, 102, 0, 0, 0, 0, 73, 69,
    78, 68, 174, 66, 96, 130,
];

/// A PNG chunk with its checksum.
#[must_use]
pub fn raw_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(kind);
    hasher.update(data);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, kind.as_slice(), data, &hasher.finalize().to_be_bytes()].concat()
}

#[must_use]
pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[must_use]
pub fn base() -> BaseUrl {
    BaseUrl::parse("https://badges.example.org").unwrap()
}

#[must_use]
pub fn secret() -> IssuerKey {
    IssuerKey::from_bytes(&[2; 32])
}

/// The key that RFC 7515 prints: it protects nothing.
#[must_use]
pub fn rsa_secret() -> RsaSecret {
    RsaSecret::from_pkcs8(&der_of(include_str!("vectors/rfc7515/private-key.pem"), "PRIVATE KEY").unwrap()).unwrap()
}

/// The same key under two names, as after a change of keys.
#[must_use]
pub fn rsa_ring() -> RsaRing {
    let public = rsa_secret().public().unwrap();
    RsaRing(["rsa-1", "rsa-2"].map(|id| PublishedRsa { id: id.to_owned(), public: public.clone() }).to_vec())
}

#[must_use]
pub fn key_ring() -> KeyRing {
    let earlier = IssuerKey::from_bytes(&[1; 32]).public();
    KeyRing {
        current: PublishedKey { id: "ed25519-2".to_owned(), public: secret().public() },
        earlier: vec![PublishedKey { id: "ed25519-1".to_owned(), public: earlier }],
    }
}

#[must_use]
pub fn issuer() -> IssuerFacts {
    IssuerFacts {
        name: "SoftSkills4EU Consortium".to_owned(),
        url: "https://badges.example.org".to_owned(),
        email: "badges@example.org".to_owned(),
        description: "Partners in five countries who promote soft skills with open badges.".to_owned(),
        image_url: Some("https://badges.example.org/assets/logo.png".to_owned()),
    }
}

#[must_use]
pub fn endorser() -> EndorserFacts {
    EndorserFacts {
        id: "0190d1a2-0000-7000-8000-0000000000aa".to_owned(),
        name: "Bakkerij De Wit".to_owned(),
        url: "https://bakery.example".to_owned(),
        description: "A bakery with three shops.\nWe train people.".to_owned(),
        email: Some("info@bakery.example".to_owned()),
    }
}

fn level(id: &str, name: &str, level: &str, percent: &str) -> LevelFacts {
    LevelFacts {
        id: id.to_owned(),
        name: name.to_owned(),
        level: Some(level.to_owned()),
        description: Some(percent.to_owned()),
    }
}

/// Social skills at Good, aligned to two invented ESCO entries.
#[must_use]
pub fn module_badge() -> AchievementFacts {
    let alignment = |code: &str, name: &str| Alignment {
        target_name: name.to_owned(),
        target_url: format!("http://data.europa.eu/esco/skill/{code}"),
        target_description: None,
        target_framework: Some("ESCO".to_owned()),
        target_code: Some(code.to_owned()),
        target_type: Some("ext:ESCOSkill".to_owned()),
    };
    AchievementFacts {
        slug: "social-good".to_owned(),
        achievement_type: AchievementType::Badge,
        name: "Social skills: Good".to_owned(),
        description: "Handles conflict, communicates and presents well at work.".to_owned(),
        criteria_narrative: "Scored **71 % or more** on twenty questions, four from each of five topics.".to_owned(),
        criteria_url: Some("https://badges.example.org/badges/social-good".to_owned()),
        image_url: "https://badges.example.org/badges/social-good.png".to_owned(),
        image_caption: Some("A square badge with two speech bubbles and the letter B".to_owned()),
        tags: vec!["social skills".to_owned(), "communication".to_owned()],
        alignments: vec![
            alignment("00000000-0000-4000-8000-000000000001", "manage conflicts"),
            alignment("00000000-0000-4000-8000-000000000002", "listen actively"),
        ],
        result: Some(ResultFacts {
            score_name: "Score".to_owned(),
            required_percent: 71,
            level_name: "Level".to_owned(),
            levels: vec![
                level("sufficient", "Sufficient", "A", "60–70 %"),
                level("good", "Good", "B", "71–84 %"),
                level("excellent", "Excellent", "C", "85–100 %"),
            ],
            required_level: "good".to_owned(),
        }),
        in_language: "en".to_owned(),
        related: vec![RelatedFacts {
            slug: "social-good-nl".to_owned(),
            in_language: "nl".to_owned(),
            version: Some("1".to_owned()),
        }],
        creator: None,
        version: Some("1".to_owned()),
    }
}

#[must_use]
pub fn super_badge() -> AchievementFacts {
    AchievementFacts {
        slug: "super".to_owned(),
        name: "SoftSkills4EU Super Badge".to_owned(),
        criteria_narrative: "All five modules at *Excellent*.".to_owned(),
        criteria_url: None,
        alignments: Vec::new(),
        result: None,
        related: Vec::new(),
        creator: None,
        version: None,
        ..module_badge()
    }
}

/// A badge that somebody else made, and the issuer signs.
#[must_use]
pub fn made_badge() -> AchievementFacts {
    AchievementFacts {
        slug: "made-0190d1a2-0000-4000-8000-000000000003-2".to_owned(),
        name: "Listening well".to_owned(),
        creator: Some(CreatorFacts {
            name: "Luka Kovač".to_owned(),
            url: None,
            description: "A mentor, who decides what it takes.".to_owned(),
        }),
        ..super_badge()
    }
}

#[must_use]
pub fn award(achievement: &AchievementFacts) -> AwardFacts<'_> {
    AwardFacts {
        id: "0190d1a2-0000-7000-8000-000000000001".to_owned(),
        achievement,
        recipient_email: "Ana@example.org".to_owned(),
        salt: "b8f0c2".to_owned(),
        issued_at: at("2026-03-02T08:00:00.789Z"),
        awarded_at: at("2026-03-01T09:30:00Z"),
        valid_until: Some(at("2031-03-01T00:00:00Z")),
        score_percent: Some(78),
        level: Some("good".to_owned()),
        narrative: Some("Scored 78 % on the assessment: Good.".to_owned()),
        evidence: vec![EvidenceFacts {
            name: "Assessment".to_owned(),
            narrative: "Twenty questions on 1 March 2026, “four from each topic”.".to_owned(),
            genre: Some("Assessment".to_owned()),
            url: None,
        }],
        status_index: 94_567,
        status_list_url: base().status_list(1),
    }
}

#[must_use]
pub fn super_award(achievement: &AchievementFacts) -> AwardFacts<'_> {
    let module = |n: u32| {
        let id = format!("0190d1a2-0000-7000-8000-0000000000{:02}", n + 10);
        EvidenceFacts::credential(&base(), &id, &format!("Module {n}: Excellent"), "Scored 91 %.")
    };
    AwardFacts {
        score_percent: None,
        level: None,
        evidence: (1..=5).map(module).collect(),
        valid_until: None,
        ..award(achievement)
    }
}
