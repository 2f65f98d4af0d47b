//! Mentors and the learners who accepted them.

use super::account::AccountId;

/// That a learner accepted a mentor and has not left since. The store makes one from its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Who guides.
    pub mentor: AccountId,
    /// Who is guided.
    pub learner: AccountId,
}
