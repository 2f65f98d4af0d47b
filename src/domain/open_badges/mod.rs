//! Open Badges 2.0 and 3.0: documents, proofs, status, baking and verification. Pure: keys, salts, times and
//! identifiers are passed in.
//!
//! | file | noun |
//! |---|---|
//! | `base_url` | the URL of every public document |
//! | `issuer`, `rsa_keys` | who issues: profiles, key documents, did:web |
//! | `achievement`, `badge_class` | what can be earned: OB 3.0 and OB 2.0 |
//! | `award`, `evidence`, `identity` | who earned it, why, and the hashed recipient |
//! | `credential`, `assertion` | the badge itself: OB 3.0 and OB 2.0 |
//! | `endorsement`, `endorser` | what an organisation says of a badge, an achievement or the issuer, under its own key |
//! | `signed_forms` | the same as signed texts: OB 3.0 as VC-JWT, OB 2.0 as JWS |
//! | `reissue` | the badge anew, for another address |
//! | `clr` | all badges of a learner in one record (CLR 2.0) |
//! | `status_list` | revocation of OB 3.0 credentials |
//! | `contexts`, `terms`, `expand`, `canon`, `first_degree` | JSON-LD to canonical N-Quads |
//! | `keys`, `proof`, `rs256` | signing and checking |
//! | `bake` | badges inside PNG and SVG images |
//! | `verify` | the checks shown on the verification page |

pub mod achievement;
pub mod assertion;
pub mod award;
pub mod badge_class;
pub mod bake;
pub mod base_url;
pub mod canon;
pub mod clr;
pub mod contexts;
pub mod credential;
pub mod endorsement;
pub mod endorser;
pub mod evidence;
mod expand;
mod first_degree;
pub mod identity;
pub mod issuer;
pub mod keys;
pub mod proof;
pub mod reissue;
pub mod rs256;
pub mod rsa_keys;
pub mod signed_forms;
pub mod status_list;
mod terms;
pub mod verify;

#[cfg(test)]
pub(crate) mod fixtures;

use chrono::{DateTime, SecondsFormat, Utc};

/// Date and time as every badge document writes them: whole seconds and `Z` (RFC 3339; Open Badges 3.0, "DateTimeZ").
#[must_use]
pub fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
