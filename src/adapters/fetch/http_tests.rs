//! Against a server on loopback that means no good.

use axum::{
    Router,
    body::{Body, Bytes},
    http::StatusCode,
    response::{IntoResponse as _, Redirect},
    routing::get,
};

use super::*;

async fn server() -> String {
    let to = |place: &'static str| get(move || async move { Redirect::temporary(place) });
    let status = |status: StatusCode| get(move || async move { status });
    let router = Router::new()
        .route("/document", get(|| async { r#"{"id":1}"# }))
        .route("/one", to("/document"))
        .route("/two", to("/one"))
        .route("/three", to("/two"))
        .route("/four", to("/three"))
        .route("/loop", to("/loop"))
        .route("/private", to("http://10.0.0.1/x"))
        .route("/metadata", to("http://169.254.169.254/latest/meta-data/"))
        .route("/file", to("file:///etc/passwd"))
        .route("/port", to("http://x.example:25/"))
        .route("/nowhere", get(|| async { StatusCode::FOUND }))
        .route("/gone", status(StatusCode::GONE))
        .route("/refused", status(StatusCode::IM_A_TEAPOT))
        .route("/large", get(|| async { vec![b' '; MAX + 1] }))
        .route(
            "/endless",
            get(|| async {
                let piece = Bytes::from(vec![b' '; 64 * 1024]);
                let pieces = futures::stream::repeat_with(move || Ok::<_, std::io::Error>(piece.clone()));
                Body::from_stream(pieces).into_response()
            }),
        )
        .route("/silent", get(std::future::pending::<StatusCode>));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    base
}

#[tokio::test]
async fn each_trick_gets_its_own_answer() {
    let base = server().await;
    let http = Http::new(true);
    let document = http.fetch(&format!("{base}/three")).await.unwrap();
    assert_eq!(document, Document { body: br#"{"id":1}"#.to_vec(), open_line: false });
    for (path, why) in [
        ("/nothing", Unfetched::NotFound),
        ("/gone", Unfetched::Gone),
        ("/refused", Unfetched::Refused),
        ("/nowhere", Unfetched::Refused),
        ("/four", Unfetched::Redirects),
        ("/loop", Unfetched::Redirects),
        ("/private", Unfetched::Private),
        ("/metadata", Unfetched::Private),
        ("/file", Unfetched::Address),
        ("/port", Unfetched::Address),
        ("/large", Unfetched::TooLarge),
        ("/endless", Unfetched::TooLarge),
    ] {
        assert_eq!(http.fetch(&format!("{base}{path}")).await, Err(why), "{path}");
    }
    assert_eq!(http.fetch("http://127.0.0.1:1/").await, Err(Unfetched::Unreachable));
}

#[tokio::test]
async fn loopback_is_not_called_unless_it_is_allowed() {
    let base = server().await;
    let http = Http::new(false);
    assert_eq!(http.fetch(&format!("{base}/document")).await, Err(Unfetched::Private));
    // The port is one of the web here, so that the name itself is what stops it.
    assert_eq!(http.fetch("http://localhost/").await, Err(Unfetched::Private));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_left() {
    let base = server().await;
    let http = Http { patience: Duration::from_millis(200), ..Http::new(true) };
    assert_eq!(http.fetch(&format!("{base}/silent")).await, Err(Unfetched::TooSlow));
}
