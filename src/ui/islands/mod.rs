//! What the browser takes over. Only this code is in the browser's bundle.

pub mod autosave;
pub mod copy;
pub mod signature;
pub mod speech;

/// Starts the islands of the page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
