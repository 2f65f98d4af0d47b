//! The outside world: clock, randomness, password hashing, mail, files, the issuer's key, other
//! sites. Each can be doubled in a test.

pub mod clock;
pub mod content;
pub mod fetch;
pub mod files;
pub mod hasher;
pub mod keys;
pub mod mail;
pub mod pdf;
pub mod qr;
pub mod reader;
pub mod rng;
pub mod texts;
pub mod vault;
