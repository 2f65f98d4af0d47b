//! The time.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use crate::domain::time::{Moment, from_millis};

/// Tells the time: the machine's, or one that a test sets.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub const fn system() -> Self {
        Self { fixed: None }
    }

    /// A clock that stands still at `moment` until it is moved.
    #[must_use]
    pub fn fixed(moment: Moment) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(moment.timestamp_millis()))) }
    }

    /// Moves a fixed clock on. The system's clock is left alone.
    pub fn advance(&self, by: chrono::TimeDelta) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
        }
    }

    /// The time now, to the millisecond, as it is stored.
    #[must_use]
    pub fn now(&self) -> Moment {
        match &self.fixed {
            Some(fixed) => from_millis(fixed.load(Ordering::SeqCst)),
            #[expect(clippy::disallowed_methods, reason = "this is the clock")]
            None => from_millis(chrono::Utc::now().timestamp_millis()),
        }
    }
}
