//! Pages about the Soft Skills Passport.

pub mod edition;
pub mod mine;
pub mod take_down;
