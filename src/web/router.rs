//! Every route. Which of them need no account is said by name in `tests/access.rs`.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware,
    routing::{get, post},
};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel,
        predicate::{DefaultPredicate, NotForContentType, Predicate as _},
    },
    csrf::CsrfLayer,
    timeout::TimeoutLayer,
};

use super::{
    Assets, account, assessment, assets, badges, book, checklist, confirmation, credentials, endorsement, errors,
    forms, headers, health, home, learning, negotiate, offline, organisation, people, reflection, sample, search,
    self_check, session, sign_up, verification,
};
use crate::{domain::verification::presented::MAX_FILE, services::App};

/// The largest form that is read.
const BODY_MAX: usize = 256 * 1024;
/// The largest picture that is verified, and the form around it.
const UPLOAD_MAX: usize = MAX_FILE + 64 * 1024;
/// The longest a request may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What handlers share.
#[derive(Clone)]
pub struct Web {
    /// The application.
    pub app: App,
    /// Style sheet, scripts, pictures.
    pub assets: Arc<Assets>,
    /// Renders `/metrics`; `None` when another server of this process counts.
    pub metrics: Option<metrics_exporter_prometheus::PrometheusHandle>,
    /// The hash of the link with which the first administrator sets the site up, while it waits to be used.
    pub set_up: Arc<std::sync::Mutex<Option<String>>>,
}

/// The whole site.
pub fn router(web: Web) -> Router {
    Router::new()
        .merge(pages())
        .merge(documents())
        .fallback(errors::not_found)
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn_with_state(web.clone(), headers::security))
                .layer(
                    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(
                        DefaultPredicate::new()
                            .and(NotForContentType::IMAGES)
                            .and(NotForContentType::const_new("application/wasm"))
                            .and(NotForContentType::const_new("application/zip"))
                            .and(NotForContentType::const_new("application/epub+zip"))
                            .and(NotForContentType::const_new("application/pdf")),
                    ),
                )
                .layer(middleware::from_fn_with_state(web.clone(), errors::pages))
                .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
                .layer(CatchPanicLayer::new())
                // Whoever asks there is no matter of whose cookies come with it: they only choose the language.
                .layer(CsrfLayer::new().with_insecure_bypass(|_, uri| uri.path() == "/api/verify"))
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .with_state(web)
}

fn pages() -> Router<Web> {
    Router::new()
        .route("/", get(home::landing))
        .route("/about", get(home::about))
        .route("/privacy", get(home::privacy))
        .route("/accessibility", get(home::accessibility))
        .route("/language", post(home::set_language))
        .route("/sign-up", get(sign_up::form).post(sign_up::send))
        .route("/sign-up/done", get(sign_up::done_page))
        .route("/verify-email", get(sign_up::reminder_page).post(sign_up::send_again))
        .route("/verify-email/{token}", get(sign_up::verify_form).post(sign_up::verify))
        .route("/sign-in", get(session::form).post(session::send))
        .route("/sign-out", post(session::end))
        .route("/forgot-password", get(session::forgot_form).post(session::forgot))
        .route("/reset-password/{token}", get(session::reset_form).post(session::reset))
        .route("/set-password/{token}", get(session::set_form).post(session::set))
        .route("/set-up/{token}", get(people::set_up_form).post(people::set_up))
        .route("/my", get(home::mine))
        .route("/search", get(search::show))
        .route("/offline/{kind}", get(offline::page))
        .route("/modules", get(learning::catalogue))
        .route("/modules/{module}", get(learning::module))
        .route("/modules/{module}/book.epub", get(book::book))
        .route("/modules/{module}/kept.json", get(offline::kept))
        .route("/modules/{module}/assessment", get(assessment::intro).post(assessment::start))
        .route("/modules/{module}/self-check", get(self_check::page).post(self_check::send))
        .route("/modules/{module}/self-check/resume", get(self_check::resume))
        .route("/modules/{module}/end", get(learning::module_end))
        .route("/modules/{module}/{topic}", get(learning::lesson))
        .route("/modules/{module}/{topic}/reflect", get(reflection::resume).post(reflection::send))
        .route("/modules/{module}/{topic}/read", post(learning::mark_read))
        .route("/modules/{module}/{topic}/practice", get(learning::practice).post(learning::practise))
        .route("/attempts/{id}", get(assessment::step).post(assessment::save_step))
        .route("/attempts/{id}/answers", post(assessment::save_answers))
        .route("/attempts/{id}/submit", get(assessment::confirm).post(assessment::submit))
        .route("/attempts/{id}/result", get(assessment::result))
        .route("/attempts/{id}/resume", get(assessment::resume))
        .route("/badges", get(badges::tree))
        .route("/my/badges", get(badges::mine))
        .route("/my/badges/{id}", get(badges::own).post(badges::set_showing))
        .route("/my/badges/{id}/renew", post(badges::renew))
        .route("/my/badges/{id}/revoke", post(badges::revoke))
        .route("/my/badges.zip", get(forms::everything))
        .route("/clr/{id}", get(forms::clr))
        .route("/verify", get(verification::form).post(verification::submit).layer(DefaultBodyLimit::max(UPLOAD_MAX)))
        .route("/my/checklist", get(checklist::overview).post(checklist::begin))
        .route("/my/checklist/modules/{module}", get(checklist::rate_form).post(checklist::rate))
        .route("/my/checklist/finish", post(checklist::finish))
        .route("/my/checklist/ask", post(checklist::ask))
        .route("/my/checklist/take-back", post(checklist::take_back))
        .route("/my/checklist/change", post(checklist::change))
        .route("/my/checklist/give-up", post(checklist::give_up))
        .route("/my/checklist/{file}", get(checklist::pdf))
        .route("/checklist/{number}", get(checklist::public))
        .route("/confirm/{token}", get(confirmation::by_link).post(confirmation::confirm_by_link))
        .route("/confirm/{token}/decline", post(confirmation::decline_by_link))
        .route("/confirmation/{token}", get(confirmation::receipt).post(confirmation::retract))
        .route("/my/confirmations", get(confirmation::list))
        .route("/my/confirmations/{id}", get(confirmation::by_account).post(confirmation::confirm_by_account))
        .route("/my/confirmations/{id}/decline", post(confirmation::decline_by_account))
        .route("/account", get(account::account))
        .route("/account/profile", post(account::set_profile))
        .route("/account/password", post(account::change_password))
        .route("/account/email", post(account::change_email))
        .route("/change-email/{token}", get(account::confirm_email_form).post(account::confirm_email))
        .route("/account/sessions/{id}/end", post(account::end_session))
        .route("/account/data.zip", get(account::download))
        .route("/account/delete", get(account::delete_form).post(account::delete))
        .route("/people", get(people::list))
        .route("/people/{id}/roles", post(people::set_role))
        .route("/sample/sign-in", post(sample::sign_in_as))
        .route("/mailbox", get(sample::mailbox))
        .merge(organisations())
}

/// Organisations: one's own, the public page, and the administrator's.
fn organisations() -> Router<Web> {
    use organisation::{judge, people};
    Router::new()
        .route("/my/organisations", get(organisation::list))
        .route("/my/organisations/new", get(organisation::new).post(organisation::register))
        .route("/my/organisations/{id}", get(organisation::inside))
        .route("/my/organisations/{id}/details", get(organisation::details).post(organisation::change))
        .route("/my/organisations/{id}/send-again", post(organisation::send_again))
        .route("/my/organisations/{id}/invite", post(people::invite))
        .route("/my/organisations/{id}/invitations/{invitation}/take-back", post(people::take_back))
        .route("/my/organisations/{id}/members/{person}/rank", post(people::set_rank))
        .route("/my/organisations/{id}/members/{person}/remove", post(people::remove))
        .route("/my/organisations/{id}/leave", post(people::leave))
        .route("/my/organisations/{id}/close", get(organisation::close_form).post(organisation::close))
        .route("/organisation-address/{token}", get(organisation::address_form).post(organisation::confirm_address))
        .route("/invitation/{token}", get(people::invitation).post(people::answer))
        .route("/organisations", get(judge::list))
        .route("/organisations/{id}", get(organisation::public))
        .route("/organisations/{id}/review", get(judge::review).post(judge::decide))
        .route("/organisations/{id}/withdraw", post(judge::withdraw))
        .route("/my/endorse", get(endorsement::form).post(endorsement::give))
        .route("/my/organisations/{id}/recognitions/{endorsement}/withdraw", post(endorsement::withdraw))
        .route("/my/badges/{id}/recognitions/{endorsement}", post(endorsement::set_consent))
}

fn documents() -> Router<Web> {
    badge_documents()
        .route("/healthz", get(health::health))
        .route("/metrics", get(health::metrics))
        .route("/robots.txt", get(assets::robots))
        .route("/worker.js", get(assets::worker))
        .merge(api())
        .route("/assets/{*path}", get(assets::asset))
        .route("/pkg/{version}/{file}", get(assets::bundle))
}

/// What programs of others ask, from wherever they run.
fn api() -> Router<Web> {
    Router::new()
        .route("/api/verify", post(verification::api).layer(DefaultBodyLimit::max(UPLOAD_MAX)))
        .route("/api/openapi.json", get(verification::openapi))
        .layer(middleware::from_fn(negotiate::open_to_all))
}

/// What organisations sign.
fn endorsement_documents() -> Router<Web> {
    Router::new()
        .route("/endorsements/{id}", get(endorsement::one))
        .route("/ob2/endorsements/{id}", get(endorsement::ob2))
        .route("/ob2/organisations/{id}", get(endorsement::ob2_of_endorser))
        .route("/organisations/{id}/issuer", get(endorsement::endorser))
        .route("/organisations/{id}/keys/{key}", get(endorsement::key))
        .route("/organisations/{id}/status", get(endorsement::status))
}

/// What wallets and verifiers read, from wherever they run.
pub(super) fn badge_documents() -> Router<Web> {
    Router::new()
        .route("/issuer", get(credentials::issuer))
        .route("/.well-known/did.json", get(credentials::did))
        .route("/keys/{id}", get(credentials::key))
        .route("/achievements/{slug}", get(credentials::achievement))
        .route("/achievements/{slug}/{language}", get(forms::achievement_in))
        .route("/credentials/{id}", get(credentials::credential).post(credentials::check))
        .route("/credentials/{id}/badge.png", get(credentials::picture))
        .route("/credentials/{id}/badge-ob2.svg", get(forms::drawing_ob2))
        .route("/credentials/{id}/badge-ob3.svg", get(forms::drawing_ob3))
        .route("/status/{number}", get(credentials::status))
        .route("/ob2/issuer", get(credentials::ob2_issuer))
        .route("/ob2/badges/{slug}", get(credentials::ob2_badge))
        .route("/ob2/badges/{slug}/{language}", get(forms::ob2_badge_in))
        .route("/ob2/keys/{id}", get(forms::ob2_key))
        .route("/ob2/keys/{id}/issuer", get(forms::ob2_issuer_of_key))
        .route("/ob2/keys/{id}/badges/{slug}", get(forms::ob2_badge_of_key))
        .route("/ob2/assertions/{id}", get(credentials::ob2_assertion))
        .route("/ob2/revocations", get(credentials::ob2_revocations))
        .merge(endorsement_documents())
        .route_layer(middleware::from_fn(negotiate::open_to_all))
}
