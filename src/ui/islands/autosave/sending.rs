//! Sending what was answered, and what comes back.

use js_sys::Date;
use leptos::prelude::window;
use wasm_bindgen_futures::spawn_local;

use super::{
    browser::{HANDED_IN, Leave, Shared, go, now},
    page::State,
    queue::{Refusal, Told},
    transport::{post, within_patience},
};

/// Sends what waits until nothing waits or nothing gets through.
pub fn flush(this: &Shared) {
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
pub fn part(this: &Shared) {
    if !this.queue.borrow().is_empty() {
        let (attempt, message) = (this.page.attempt.clone(), this.queue.borrow().message());
        spawn_local(async move {
            let _told = post(attempt, message).await;
        });
    }
}
