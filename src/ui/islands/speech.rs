//! Reads a text of the page aloud, with the voice of the browser. Without one, or without scripts, nothing is shown.

use leptos::prelude::*;

/// What the reader is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the server renders the beginning only"))]
enum State {
    /// Nothing: the next start is at the top.
    Still,
    /// Reading.
    Reading,
    /// Waiting in the middle.
    Paused,
}

/// The buttons that read the element with the id `target` aloud, in the language `lang`.
#[island]
pub fn Listen(
    /// The id of what is read.
    target: String,
    /// The language as a tag.
    lang: String,
    /// The word on the button that starts.
    play: String,
    /// On the same button while it reads.
    pause: String,
    /// On the same button after a pause.
    resume: String,
    /// On the button that ends.
    stop: String,
    /// Said when the browser cannot read this language.
    failed: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let state = RwSignal::new(State::Still);
    let broken = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    let (turn, end) = browser::reader(target, lang, ready, state, broken);
    // The server renders the same buttons, hidden.
    #[cfg(not(feature = "hydrate"))]
    let (turn, end) = {
        drop((target, lang));
        (|| (), || ())
    };
    let label = move || match state.get() {
        State::Still => play.clone(),
        State::Reading => pause.clone(),
        State::Paused => resume.clone(),
    };
    view! {
        <div class="cluster" hidden=move || !ready.get()>
            <button type="button" class="button secondary" on:click=move |_| turn()>{label}</button>
            <button type="button" class="button quiet" hidden=move || state.get() == State::Still on:click=move |_| end()>
                {stop}
            </button>
            <p class="muted" role="status">{move || broken.get().then(|| failed.clone())}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    //! Long texts stop in the middle in some browsers, and pausing does nothing on some phones. So a text is read piece
    //! by piece, and a pause begins the piece anew.

    use std::{cell::RefCell, rc::Rc};

    use leptos::prelude::*;
    use wasm_bindgen::{JsCast as _, closure::Closure};
    use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

    use super::State;

    /// The elements that hold the text; what stands inside a drawing or below "Read on" is not read.
    const PIECES: &str = "h2, h3, p, li, figcaption, th, td";

    struct Reader {
        synthesis: SpeechSynthesis,
        lang: String,
        pieces: Vec<String>,
        /// The piece that is read or comes next.
        at: usize,
        /// Counts up when reading is started or stopped, so that the ends of earlier pieces are not taken for this one's.
        round: u32,
        state: RwSignal<State>,
        broken: RwSignal<bool>,
    }

    type Shared = Rc<RefCell<Reader>>;

    /// What the two buttons do. `ready` is set once there is something that can read.
    pub fn reader(
        target: String,
        lang: String,
        ready: RwSignal<bool>,
        state: RwSignal<State>,
        broken: RwSignal<bool>,
    ) -> (impl Fn() + 'static, impl Fn() + 'static) {
        let shared: Rc<RefCell<Option<Shared>>> = Rc::default();
        let (turning, ending, opening) = (shared.clone(), shared.clone(), shared);
        Effect::new(move |_| {
            let Some(synthesis) = web_sys::window().and_then(|w| w.speech_synthesis().ok()) else { return };
            let pieces = pieces(&target);
            if pieces.is_empty() {
                return;
            }
            let reader = Reader { synthesis, lang: lang.clone(), pieces, at: 0, round: 0, state, broken };
            let reader = Rc::new(RefCell::new(reader));
            stop_with_page(&reader);
            opening.replace(Some(reader));
            ready.set(true);
        });
        let turn = move || {
            let Some(reader) = turning.borrow().clone() else { return };
            match state.get_untracked() {
                State::Reading => halt(&reader, State::Paused),
                State::Still | State::Paused => {
                    broken.set(false);
                    state.set(State::Reading);
                    reader.borrow_mut().round += 1;
                    read(&reader);
                }
            }
        };
        let end = move || {
            let Some(reader) = ending.borrow().clone() else { return };
            reader.borrow_mut().at = 0;
            halt(&reader, State::Still);
        };
        (turn, end)
    }

    fn pieces(target: &str) -> Vec<String> {
        let Some(root) = document().get_element_by_id(target) else { return Vec::new() };
        let Ok(found) = root.query_selector_all(PIECES) else { return Vec::new() };
        (0..found.length())
            .filter_map(|index| found.get(index)?.dyn_into::<web_sys::Element>().ok())
            .filter(|element| {
                let inside = |selector| element.closest(selector).ok().flatten().is_some();
                // A list item with paragraphs in it is read by them.
                let holds_pieces = element.query_selector(PIECES).ok().flatten().is_some();
                !inside("svg, .read-on") && !holds_pieces
            })
            .filter_map(|element| element.text_content())
            .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// Reads the next piece, and so on to the end.
    fn read(shared: &Shared) {
        let (synthesis, piece, lang, round) = {
            let reader = shared.borrow();
            let Some(piece) = reader.pieces.get(reader.at) else {
                drop(reader);
                shared.borrow_mut().at = 0;
                halt(shared, State::Still);
                return;
            };
            (reader.synthesis.clone(), piece.clone(), reader.lang.clone(), reader.round)
        };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&piece) else { return };
        utterance.set_lang(&lang);
        let next = shared.clone();
        let ended = Closure::once_into_js(move || {
            if next.borrow().round == round {
                next.borrow_mut().at += 1;
                read(&next);
            }
        });
        utterance.set_onend(Some(ended.unchecked_ref()));
        let fallen = shared.clone();
        let failed = Closure::once_into_js(move || {
            if fallen.borrow().round == round {
                let broken = fallen.borrow().broken;
                broken.set(true);
                fallen.borrow_mut().at = 0;
                halt(&fallen, State::Still);
            }
        });
        utterance.set_onerror(Some(failed.unchecked_ref()));
        synthesis.speak(&utterance);
    }

    fn halt(shared: &Shared, state: State) {
        let synthesis = {
            let mut reader = shared.borrow_mut();
            reader.round += 1;
            reader.state.set(state);
            reader.synthesis.clone()
        };
        synthesis.cancel();
    }

    /// A voice must not go on when its page is left.
    fn stop_with_page(shared: &Shared) {
        let shared = shared.clone();
        let leave = Closure::<dyn FnMut()>::new(move || halt(&shared, State::Still));
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
        }
        leave.forget();
    }
}
