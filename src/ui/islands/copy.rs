//! A button that copies a link.

use leptos::prelude::*;

/// Copies `text`. Hidden until the browser has taken over, and where it does not let pages copy: then the field beside
/// it can be selected by hand.
#[island]
pub fn CopyLink(
    /// What is copied.
    text: String,
    /// What stands on the button.
    label: String,
    /// What it says afterwards.
    done: String,
) -> impl IntoView {
    let (able, set_able) = signal(false);
    let (copied, set_copied) = signal(false);
    Effect::new(move |_| set_able.set(can_copy()));
    let copy = move |_| copy(&text, set_copied);
    view! {
        <button type="button" class="button secondary" hidden=move || !able.get() on:click=copy>{label}</button>
        " "
        <span role="status">{move || if copied.get() { done.clone() } else { String::new() }}</span>
    }
}

#[cfg(feature = "hydrate")]
fn can_copy() -> bool {
    // The clipboard is there on https and on this machine only.
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

#[cfg(not(feature = "hydrate"))]
const fn can_copy() -> bool {
    false
}

#[cfg(feature = "hydrate")]
fn copy(text: &str, copied: WriteSignal<bool>) {
    let Some(window) = web_sys::window() else { return };
    let promise = window.navigator().clipboard().write_text(text);
    copied.set(false);
    wasm_bindgen_futures::spawn_local(async move {
        copied.set(wasm_bindgen_futures::JsFuture::from(promise).await.is_ok());
    });
}

#[cfg(not(feature = "hydrate"))]
const fn copy(_text: &str, _copied: WriteSignal<bool>) {}
