//! Randomness: ids, tokens, draws.

use std::sync::{Arc, Mutex, PoisonError};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{Rng as _, RngExt as _, SeedableRng, rngs::StdRng};

/// A source of randomness: the system's, or one that a test seeds.
#[derive(Clone, Default)]
pub struct Rng {
    seeded: Option<Arc<Mutex<StdRng>>>,
}

impl Rng {
    /// The system's.
    #[must_use]
    pub const fn system() -> Self {
        Self { seeded: None }
    }

    /// One that repeats itself.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { seeded: Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))) }
    }

    /// Fills an array.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.seeded {
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
            #[expect(clippy::disallowed_methods, reason = "this is the source of randomness")]
            None => rand::rng().fill_bytes(&mut bytes),
        }
        bytes
    }

    /// A number under `bound` (0 when `bound` is 0).
    pub fn below(&self, bound: u32) -> u32 {
        if bound == 0 {
            return 0;
        }
        match &self.seeded {
            Some(seeded) => seeded.lock().unwrap_or_else(PoisonError::into_inner).random_range(0..bound),
            #[expect(clippy::disallowed_methods, reason = "this is the source of randomness")]
            None => rand::rng().random_range(0..bound),
        }
    }

    /// A new id that tells nothing about anything.
    pub fn uuid(&self) -> String {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid().to_string()
    }

    /// A secret for a cookie or a link: 256 bits.
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<32>())
    }
}
