//! For whoever runs the site: is it alive, and how busy.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::Web;
use crate::store::job;

/// 200 when the database answers.
pub async fn health(State(web): State<Web>) -> Response {
    match job::backlog(&mut web.app.db.read()).await {
        Ok(_) => (StatusCode::OK, "ok\n").into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// Counters for Prometheus: to loopback, or with the token of `SOFTSKILLS_METRICS_TOKEN`.
pub async fn metrics(
    State(web): State<Web>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    // Behind a proxy on this machine everybody comes from loopback.
    let direct = peer.ip().is_loopback() && !headers.contains_key("x-forwarded-for");
    let given =
        headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer "));
    let token = web.app.config.metrics_token.as_deref();
    let known = matches!((given, token), (Some(given), Some(token)) if crate::services::secret::hash(given) == crate::services::secret::hash(token));
    if !direct && !known {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Ok((waiting, failed)) = job::backlog(&mut web.app.db.read()).await {
        #[expect(clippy::cast_precision_loss, reason = "a gauge is a float")]
        for (name, value) in [("softskills_jobs_waiting", waiting), ("softskills_jobs_failed", failed)] {
            metrics::gauge!(name).set(value as f64);
        }
    }
    let text = web.metrics.as_ref().map(metrics_exporter_prometheus::PrometheusHandle::render).unwrap_or_default();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
