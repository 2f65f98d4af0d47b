//! Wallets: what programs ask (`/oauth/…`, `/ims/ob/v3p0/…`), what a learner is asked, and the list of connected ones.

pub mod authorize;
pub mod mine;
pub mod oauth;
pub mod provider;

use axum::{
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Paths where programs send forms and JSON from wherever they run. No cookie means anything there.
pub const OPEN: [&str; 3] = ["/oauth/register", "/oauth/token", "/oauth/revoke"];

/// Lets scripts of other sites ask: some wallets run in browsers. They say who they are in a header, never by a cookie.
pub async fn open_to_wallets(request: Request, next: Next) -> Response {
    let asks = request.method() == Method::OPTIONS;
    let mut response = if asks { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if asks {
        set(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST");
        // A star does not stand for `authorization` (Fetch, "CORS non-wildcard request-header name").
        set(header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, accept");
        set(header::ACCESS_CONTROL_MAX_AGE, "86400");
    } else {
        set(header::ACCESS_CONTROL_EXPOSE_HEADERS, "link, x-total-count, www-authenticate, retry-after");
    }
    response
}
