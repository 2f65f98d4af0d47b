//! One message to the server.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// How long an answer of the server may take, in milliseconds.
const PATIENCE: i32 = 15_000;

/// Sends a message; the request outlives the page. `None` when the server was not reached.
pub async fn post(attempt: String, message: String) -> Option<(u16, String)> {
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
pub async fn within_patience<T: 'static>(work: impl Future<Output = Option<T>> + 'static) -> Option<T> {
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
