//! What happens when: answers, the line, the session, leaving the page.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Date, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, EventTarget, SubmitEvent};

use super::{
    Words,
    page::{Page, State},
    queue::{Queue, fields},
    sending::{flush, part},
};

/// How long a text is left alone before it is sent.
const QUIET: i32 = 800;
/// How often what waits is tried again.
const AGAIN: i32 = 10_000;
/// How long the line is taken to hold after the server answered.
const FRESH: f64 = 2_000.0;
/// How long handing in off line is remembered.
const REMEMBERED: f64 = 86_400_000.0;
/// The note on the device that says so.
pub const HANDED_IN: &str = "handed-in";

/// A click that waits until the answers are saved.
pub struct Leave {
    /// The button's value.
    pub go: Option<String>,
    /// Whether it hands in.
    pub submit: bool,
}

/// The island at work.
pub struct Autosave {
    /// What is on the screen.
    pub page: Page,
    /// What waits for the server.
    pub queue: RefCell<Queue>,
    /// Whether a message is on its way.
    pub sending: Cell<bool>,
    timer: Cell<Option<i32>>,
    /// The click that waits.
    pub leave: RefCell<Option<Leave>>,
    /// When the server answered last, in milliseconds since 1970.
    pub heard_at: Cell<f64>,
}

/// The island, for everything that reacts to something.
pub type Shared = Rc<Autosave>;

/// Milliseconds since 1970, on this device.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
pub fn now() -> i64 {
    Date::now() as i64
}

/// Starts to watch the form of the page.
pub fn start(attempt: String, server_now: i64, words: Words) {
    let Some(page) = Page::find(attempt, words) else { return };
    let mut queue = Queue::default();
    queue.heard(server_now, now());
    let this = Rc::new(Autosave {
        page,
        queue: RefCell::new(queue),
        sending: Cell::new(false),
        timer: Cell::new(None),
        leave: RefCell::new(None),
        heard_at: Cell::new(0.0),
    });
    watch(&this);
    restore(&this);
}

/// Puts back what an earlier page could not send, and goes on with what it could not do.
fn restore(this: &Shared) {
    let page = &this.page;
    // What was answered before the bundle arrived is newer than what is kept.
    let touched: Vec<u8> = page.positions().into_iter().filter(|position| take(this, *position).is_some()).collect();
    let kept: Vec<_> = page.kept().into_iter().filter(|(position, _)| !touched.contains(position)).collect();
    let some = !kept.is_empty();
    for (position, answer) in kept {
        page.show(position, answer.response.as_deref());
        page.mark(position, answer.response.is_some());
        this.queue.borrow_mut().restore(position, answer);
    }
    let handed_in = page.stored(HANDED_IN).and_then(|at| at.parse::<f64>().ok());
    if handed_in.is_some_and(|at| Date::now() - at < REMEMBERED) {
        this.leave.replace(Some(Leave { go: None, submit: true }));
        page.say(&State::Saving(&page.words.submitting));
        flush(this);
    } else if some {
        page.say(&State::Saving(&page.words.restored));
        flush(this);
    } else if !touched.is_empty() {
        flush(this);
    } else if !page.is_last() {
        page.say(&State::Quiet(&page.words.ready));
    }
}

fn listen<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
    target: &EventTarget,
    name: &str,
    this: &Shared,
    handle: impl Fn(&Shared, E) + 'static,
) {
    let this = this.clone();
    let closure = Closure::<dyn FnMut(E)>::new(move |event| handle(&this, event)).into_js_value();
    let _added = target.add_event_listener_with_callback(name, closure.unchecked_ref());
}

fn watch(this: &Shared) {
    let form: &EventTarget = &this.page.form;
    listen(form, "change", this, |this, event: Event| {
        if answered(this, &event).is_some() {
            flush(this);
        }
    });
    listen(form, "input", this, |this, event: Event| {
        let typing = target(&event).is_some_and(|element| element.matches("input[type=text]").unwrap_or(false));
        if typing && answered(this, &event).is_some() {
            flush_after(this, QUIET);
        }
    });
    listen(form, "submit", this, |this, event: SubmitEvent| {
        event.prevent_default();
        let go = event.submitter().and_then(|button| button.get_attribute("value"));
        leave(this, Leave { go, submit: this.page.is_last() });
    });
    let window = window();
    listen(&window, "online", this, |this, _: Event| flush(this));
    listen(&window, "pagehide", this, |this, _: Event| part(this));
    // A page that comes back from the browser's memory has nowhere to go.
    listen(&window, "pageshow", this, |this, event: Event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            this.leave.replace(None);
        }
    });
    if let Some(document) = window.document() {
        listen(&document, "visibilitychange", this, |this, event: Event| {
            let hidden = event.target().and_then(|t| t.dyn_into::<web_sys::Document>().ok());
            if hidden.is_some_and(|document| document.hidden()) {
                part(this);
            }
        });
    }
    let again = this.clone();
    let tick = Closure::<dyn FnMut()>::new(move || {
        if !again.queue.borrow().is_empty() || again.leave.borrow().is_some() {
            flush(&again);
        }
    });
    let _id =
        window.set_interval_with_callback_and_timeout_and_arguments_0(tick.into_js_value().unchecked_ref(), AGAIN);
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn answered(this: &Shared, event: &Event) -> Option<()> {
    take(this, Page::position_of(&target(event)?)?)
}

/// Takes down what is answered to a question, on the device first. `None` when nothing changed.
fn take(this: &Shared, position: u8) -> Option<()> {
    let page = &this.page;
    let response = page.response(position);
    let known = match this.queue.borrow().get(position) {
        Some(answer) => answer.response.clone(),
        None => page.baseline(position).map(|field| field.value()).filter(|text| !text.is_empty()),
    };
    if known == response {
        return None;
    }
    page.mark(position, response.is_some());
    let answer = this.queue.borrow_mut().put(position, response, now());
    page.keep(position, &answer);
    page.say(&State::Saving(&page.words.saving));
    Some(())
}

/// Goes on once everything is saved: at once, if the server has just said so and the line did not go since.
fn leave(this: &Shared, leave: Leave) {
    let online = leptos::web_sys::window().is_some_and(|window| window.navigator().on_line());
    let fresh = online && Date::now() - this.heard_at.get() < FRESH;
    this.leave.replace(Some(leave));
    if fresh && this.queue.borrow().is_empty() {
        go(this);
    } else {
        this.page.say(&State::Saving(&this.page.words.saving));
        flush(this);
    }
}

/// The ordinary way of the form. What another page of this attempt could not send goes with it.
pub fn go(this: &Shared) {
    let Some(leave) = this.leave.take() else { return };
    let page = &this.page;
    for (position, answer) in this.queue.borrow().iter().filter(|(position, _)| !page.shows(*position)) {
        for (name, value) in fields(position, answer.response.as_deref()) {
            page.add_field(&name, &value);
        }
    }
    if let Some(go) = leave.go {
        page.add_field("go", &go);
    }
    if leave.submit {
        page.form.set_action(&format!("/attempts/{}/submit", page.attempt));
        page.remove(HANDED_IN);
    }
    let _sent = page.form.submit();
}

fn flush_after(this: &Shared, millis: i32) {
    let window = window();
    if let Some(timer) = this.timer.take() {
        window.clear_timeout_with_handle(timer);
    }
    let later = this.clone();
    let run = Closure::once_into_js(move || flush(&later));
    let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), millis);
    this.timer.set(timer.ok());
}
