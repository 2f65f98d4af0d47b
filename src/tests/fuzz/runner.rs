//! Changes inputs by chance and feeds them to a reader.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc,
    time::{Duration, Instant},
};

/// An input that takes longer counts as a hang.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most inputs that are kept.
const KEPT: usize = 400;
/// The largest input that is made.
const LARGEST: usize = 64 * 1024;

/// Repeatable chance (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below a bound; 0 below 0.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).unwrap()
    }
}

fn change(input: &mut Vec<u8>, chance: &mut Chance, words: &[&str], kept: &[Vec<u8>]) {
    for _ in 0..=chance.below(4) {
        let place = chance.below(input.len());
        let end = (place + 1 + chance.below(32)).min(input.len());
        match chance.below(8) {
            0 if !input.is_empty() => input[place] ^= 1 << chance.below(8),
            1 if !input.is_empty() => input[place] = [0, 1, 0x7f, 0x80, 0xff, b'"', b'\\', b'<'][chance.below(8)],
            2 if !input.is_empty() => drop(input.drain(place..end)),
            3 => {
                let piece = input.get(place..end).unwrap_or_default().repeat(1 + chance.below(20));
                input.splice(place..place, piece);
            }
            4 => input.truncate(place),
            5 => {
                let other = &kept[chance.below(kept.len())];
                let from = chance.below(other.len());
                let piece = other.get(from..(from + 200).min(other.len())).unwrap_or_default().to_vec();
                input.splice(place..place, piece);
            }
            _ => {
                let word = words[chance.below(words.len())];
                input.splice(place..place, word.bytes());
            }
        }
    }
    input.truncate(LARGEST);
}

/// A damaged checksum would hide everything behind it.
pub fn mend_checksums(png: &mut [u8]) {
    let mut place = 8;
    while let Some(length) = png.get(place..place + 4).map(|l| u32::from_be_bytes(l.try_into().unwrap()) as usize) {
        let end = place.saturating_add(8).saturating_add(length);
        let Some(data) = png.get(place + 4..end) else { return };
        let sum = crc32fast::hash(data).to_be_bytes();
        let Some(checksum) = png.get_mut(end..end + 4) else { return };
        checksum.copy_from_slice(&sum);
        place = end + 4;
    }
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Feeds a reader until the time is up.
pub fn fuzz(name: &'static str, seeds: Vec<Vec<u8>>, words: &'static [&str], read: fn(&mut Vec<u8>) -> String) {
    let seed = number("SOFTSKILLS_FUZZ_SEED", 1);
    let until = Instant::now() + Duration::from_secs(number("SOFTSKILLS_FUZZ_SECONDS", 1));
    let (tell, told) = mpsc::channel::<Option<Vec<u8>>>();
    let worker = std::thread::spawn(move || {
        let mut chance = Chance(seed);
        let (mut kept, mut answers, mut runs) = (seeds, HashSet::new(), 0_u64);
        while Instant::now() < until {
            let mut input = kept[chance.below(kept.len())].clone();
            change(&mut input, &mut chance, words, &kept);
            tell.send(Some(input.clone())).unwrap();
            let answer = catch_unwind(AssertUnwindSafe(|| read(&mut input)));
            let Ok(answer) = answer else { return Err(input) };
            let mut hash = DefaultHasher::new();
            answer.hash(&mut hash);
            if answers.insert(hash.finish()) && kept.len() < KEPT {
                kept.push(input);
            }
            runs += 1;
        }
        tell.send(None).unwrap();
        Ok((runs, answers.len()))
    });
    let mut last = Vec::new();
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(Some(input)) => last = input,
            Ok(None) | Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name} hangs (seed {seed}) on {}", keep(name, &last)),
        }
    }
    match worker.join().unwrap() {
        Ok((runs, answers)) => println!("{name}: {runs} inputs, {answers} different answers, seed {seed}"),
        Err(input) => panic!("{name} fails (seed {seed}) on {}", keep(name, &input)),
    }
}

/// Keeps an input for whoever looks into it.
fn keep(name: &str, input: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("fuzz-{name}"));
    std::fs::write(&path, input).unwrap();
    path.display().to_string()
}
