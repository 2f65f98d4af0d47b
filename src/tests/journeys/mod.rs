//! What people do, over HTTP, as a browser without JavaScript would.

mod account;
mod assessment;
mod hostile;
mod main_path;
mod verification;
