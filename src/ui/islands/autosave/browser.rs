//! What happens when: answers, the line, the session, leaving the page.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Date, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, EventTarget, RequestInit, Response, SubmitEvent};

use super::{
    Words,
    page::{Page, State},
    queue::{Queue, Refusal, Told, fields},
};

/// How long a text is left alone before it is sent.
const QUIET: i32 = 800;
/// How often what waits is tried again.
const AGAIN: i32 = 10_000;
/// How long an answer of the server may take.
const PATIENCE: i32 = 15_000;
/// How long the line is taken to hold after the server answered.
const FRESH: f64 = 2_000.0;
/// How long handing in off line is remembered.
const REMEMBERED: f64 = 86_400_000.0;
/// The note on the device that says so.
const HANDED_IN: &str = "handed-in";

/// A click that waits until the answers are saved.
struct Leave {
    /// The button's value.
    go: Option<String>,
    /// Whether it hands in.
    submit: bool,
}

struct Autosave {
    page: Page,
    queue: RefCell<Queue>,
    sending: Cell<bool>,
    timer: Cell<Option<i32>>,
    leave: RefCell<Option<Leave>>,
    heard_at: Cell<f64>,
}

type Shared = Rc<Autosave>;

#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
fn now() -> i64 {
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

/// Goes on once everything is saved: at once, if the server has just said so.
fn leave(this: &Shared, leave: Leave) {
    let fresh = Date::now() - this.heard_at.get() < FRESH;
    this.leave.replace(Some(leave));
    if fresh && this.queue.borrow().is_empty() {
        go(this);
    } else {
        this.page.say(&State::Saving(&this.page.words.saving));
        flush(this);
    }
}

/// The ordinary way of the form. What another page of this attempt could not send goes with it.
fn go(this: &Shared) {
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

/// Sends what waits until nothing waits or nothing gets through.
fn flush(this: &Shared) {
    if this.sending.replace(true) {
        return;
    }
    let this = this.clone();
    spawn_local(async move {
        while !this.queue.borrow().is_empty() || this.leave.borrow().is_some() {
            if !send(&this).await {
                break;
            }
        }
        this.sending.set(false);
    });
}

/// One message. Whether to go on at once.
async fn send(this: &Shared) -> bool {
    let page = &this.page;
    let words = &page.words;
    let message = this.queue.borrow().message();
    let sent: Vec<(u8, i64)> = this.queue.borrow().iter().map(|(n, answer)| (n, answer.sequence)).collect();
    let (status, text) = within_patience(post(page.attempt.clone(), message)).await.unwrap_or_default();
    match status {
        200 => {
            this.heard_at.set(Date::now());
            let newer = confirm(this, &sent, &serde_json::from_str(&text).unwrap_or_default());
            if !this.queue.borrow().is_empty() {
                return true;
            }
            page.say(&State::Saved(if newer { &words.newer } else { &words.saved }));
            go(this);
            false
        }
        // Without a session the form is kept by the server until there is one: it goes its ordinary way.
        401 | 404 if this.leave.borrow().is_some() => {
            go(this);
            false
        }
        401 | 404 => {
            let back = window().location().pathname().unwrap_or_default();
            let search = window().location().search().unwrap_or_default();
            let next = String::from(js_sys::encode_uri_component(&format!("{back}{search}")));
            page.say(&State::Trouble(&words.signed_out, Some((&words.sign_in, format!("/sign-in?next={next}")))));
            false
        }
        409 => {
            for position in this.queue.borrow_mut().clear() {
                page.remove(&position.to_string());
            }
            page.remove(HANDED_IN);
            let result = format!("/attempts/{}/result", page.attempt);
            page.say(&State::Trouble(&words.closed, Some((&words.result, result))));
            go(this);
            false
        }
        422 => {
            refused(this, &sent, &serde_json::from_str(&text).unwrap_or_default());
            !this.queue.borrow().is_empty()
        }
        _ => {
            away(this);
            false
        }
    }
}

/// Notes what the server has. Whether some of it is not what this page had.
fn confirm(this: &Shared, sent: &[(u8, i64)], told: &Told) -> bool {
    let page = &this.page;
    let mut queue = this.queue.borrow_mut();
    queue.heard(told.now, now());
    let mut other = false;
    for (position, sequence) in sent {
        let newer = told.newer.iter().find(|newer| newer.position == *position);
        let mine = queue.get(*position).and_then(|answer| answer.response.clone());
        page.forget(*position, *sequence);
        if !queue.drop_sent(*position, *sequence) {
            continue;
        }
        let stands = newer.map_or(mine.as_deref(), |newer| newer.response.as_deref());
        if stands != mine.as_deref() {
            other = true;
            page.show(*position, stands);
            page.mark(*position, stands.is_some());
        }
        page.set_baseline(*position, stands);
    }
    other
}

/// An answer that the server does not take would hold up all others.
fn refused(this: &Shared, sent: &[(u8, i64)], refusal: &Refusal) {
    let page = &this.page;
    let mut queue = this.queue.borrow_mut();
    for (position, sequence) in sent {
        if refusal.position.is_none_or(|n| n == *position) {
            page.forget(*position, *sequence);
            queue.drop_sent(*position, *sequence);
            let text = page.words.refused.replace("{n}", &(u32::from(*position) + 1).to_string());
            page.say(&State::Trouble(&text, None));
        }
    }
    this.leave.replace(None);
}

/// The server cannot be reached: everything waits here.
fn away(this: &Shared) {
    let words = &this.page.words;
    let text = match &*this.leave.borrow() {
        Some(Leave { submit: true, .. }) => {
            this.page.store(HANDED_IN, &Date::now().to_string());
            &words.offline_submit
        }
        Some(_) => &words.offline_go,
        None => &words.offline,
    };
    this.page.say(&State::Trouble(text, None));
}

/// The page goes away: sends what waits without waiting for what comes back.
fn part(this: &Shared) {
    if !this.queue.borrow().is_empty() {
        let (attempt, message) = (this.page.attempt.clone(), this.queue.borrow().message());
        spawn_local(async move {
            let _told = post(attempt, message).await;
        });
    }
}

/// Sends a message; the request outlives the page. `None` when the server was not reached.
async fn post(attempt: String, message: String) -> Option<(u16, String)> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(&message));
    init.set_headers(&headers(&["content-type", "accept"])?);
    Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE).ok()?;
    let sent = window().fetch_with_str_and_init(&format!("/attempts/{attempt}/answers"), &init);
    let response: Response = JsFuture::from(sent).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some((response.status(), text.as_string()?))
}

fn headers(names: &[&str]) -> Option<JsValue> {
    let headers = js_sys::Object::new();
    for name in names {
        Reflect::set(&headers, &(*name).into(), &"application/json".into()).ok()?;
    }
    Some(headers.into())
}

/// `None` when it takes too long.
async fn within_patience<T: 'static>(work: impl Future<Output = Option<T>> + 'static) -> Option<T> {
    let done: Rc<RefCell<Option<T>>> = Rc::default();
    let filled = done.clone();
    let working = wasm_bindgen_futures::future_to_promise(async move {
        filled.replace(work.await);
        Ok(JsValue::UNDEFINED)
    });
    let waiting = Promise::new(&mut |resolve, _| {
        let _id = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PATIENCE);
    });
    let _first = JsFuture::from(Promise::race(&js_sys::Array::of2(&working, &waiting))).await;
    done.take()
}
