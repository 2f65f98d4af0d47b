//! Every route. Which of them need no account is said by name in `tests/access.rs`.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::{StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
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
};

use super::{
    Assets, account, administration, assessment, assets, authoring, backpack, badges, book, checklist, collection,
    confirmation, course, credentials, endorsement, errors, forms, giving, headers, health, home, learning, mentoring,
    negotiate, notifications, oembed, offline, organisation, passport, people, reflection, sample, search, self_check,
    session, sign_up, verification, wallet,
};
use crate::{domain::verification::presented::MAX_FILE, services::App};

/// The largest form that is read.
const BODY_MAX: usize = 256 * 1024;
/// The largest picture that is verified, and the form around it.
const UPLOAD_MAX: usize = MAX_FILE + 64 * 1024;
/// The longest a request may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest that a form with files may take: photos over a slow line.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(300);

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
        .merge(mentors())
        .merge(courses())
        .merge(authoring())
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
                .layer(middleware::from_fn(patience))
                .layer(CatchPanicLayer::new())
                // Whoever asks there is no matter of whose cookies come with it: they only choose the language.
                .layer(
                    CsrfLayer::new().with_insecure_bypass(|_, uri| {
                        uri.path() == "/api/verify" || wallet::OPEN.contains(&uri.path())
                    }),
                )
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .with_state(web)
}

/// Ends requests that take too long.
async fn patience(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let with_files = kind.is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let patience = if with_files { PATIENCE_WITH_FILES } else { PATIENCE };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
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
        .merge(recognitions())
        .merge(finding())
}

/// What organisations say of badges and achievements.
fn recognitions() -> Router<Web> {
    Router::new()
        .route("/my/endorse", get(endorsement::form).post(endorsement::give))
        .route("/my/organisations/{id}/recognitions/{endorsement}/withdraw", post(endorsement::withdraw))
        .route("/my/badges/{id}/recognitions/{endorsement}", post(endorsement::set_consent))
}

/// Learners who let themselves be found, and organisations that look for them.
fn finding() -> Router<Web> {
    use super::{
        employer,
        finding::{self, employers},
    };
    Router::new()
        .route("/my/found", get(finding::mine).post(finding::keep))
        .route("/my/found/stop", post(finding::stop))
        .route("/my/found/looks", get(finding::looks))
        .route("/my/found/messages/{id}", get(finding::message).post(finding::answer))
        .route("/my/found/messages/{id}/decline", post(finding::decline))
        .route("/employer", get(employer::show))
        .route("/employer/looked-at/forget", post(employer::forget_all))
        .route("/employer/looked-at/{id}/forget", post(employer::forget))
        .route("/find", get(employers::search))
        .route("/find/messages", get(employers::sent))
        .route("/find/people/{id}", get(employers::person).post(employers::write))
}

fn pages() -> Router<Web> {
    Router::new()
        .merge(files())
        .merge(organisations())
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
        .merge(backpacks())
        .merge(collections())
        .merge(wallets())
        .merge(passports())
        .merge(administration())
}

/// How the site runs, and what was done on it.
fn administration() -> Router<Web> {
    Router::new()
        .route("/administration", get(administration::overview))
        .route("/administration/log", get(administration::log))
        .route("/administration/queue", get(administration::queue))
        .route("/administration/queue/retry", post(administration::retry))
        .route("/administration/content", get(administration::content))
        .route("/administration/settings", get(administration::settings))
        .route("/administration/health", get(administration::health))
}

/// The Soft Skills Passport.
fn passports() -> Router<Web> {
    Router::new()
        .route("/my/passport", get(passport::mine).post(passport::make))
        .route("/my/passport/{id}", post(passport::set_visibility))
        .route("/my/passport/{id}/remove", post(passport::remove))
        .route("/passport/{file}", get(passport::edition))
}

/// Badges of other issuers that people keep here.
fn backpacks() -> Router<Web> {
    Router::new()
        .route("/my/backpack/add", get(backpack::add_form).post(backpack::add).layer(DefaultBodyLimit::max(UPLOAD_MAX)))
        .route("/my/backpack/{id}", get(backpack::own).post(backpack::set_showing))
        .route("/my/backpack/{id}/check", post(backpack::check))
        .route("/my/backpack/{id}/remove", post(backpack::remove))
        .route("/my/backpack/{id}/file", get(backpack::file))
        .route("/backpack/{id}", get(backpack::shown).post(backpack::ask))
        .route("/backpack/{id}/picture.png", get(backpack::picture))
}

/// Badges that people put together for others to see.
fn collections() -> Router<Web> {
    Router::new()
        .route("/my/collections", get(collection::list).post(collection::create))
        .route("/my/collections/{id}", get(collection::edit).post(collection::save))
        .route("/my/collections/{id}/resume", get(collection::resume))
        .route("/my/collections/{id}/delete", post(collection::remove))
        .route("/collections/{id}", get(collection::shown))
}

/// What other sites show in the place of a link.
fn embeds() -> Router<Web> {
    Router::new()
        .route("/oembed", get(oembed::oembed))
        .route("/credentials/{id}/picture.png", get(oembed::award_picture))
        .route("/achievements/{slug}/picture.png", get(oembed::achievement_picture))
        .route_layer(middleware::from_fn(negotiate::open_to_all))
}

/// What a learner is asked for a wallet, and which wallets are connected.
fn wallets() -> Router<Web> {
    Router::new()
        .route("/wallets", get(wallet::mine::about))
        .route("/my/wallets", get(wallet::mine::list))
        .route("/my/wallets/{id}/end", post(wallet::mine::end))
        .route("/oauth/authorize", get(wallet::authorize::ask).post(wallet::authorize::answer))
}

/// What wallets ask, from wherever they run.
fn wallet_documents() -> Router<Web> {
    Router::new()
        .route("/.well-known/oauth-authorization-server", get(wallet::oauth::metadata))
        .route("/oauth/register", post(wallet::oauth::register))
        .route("/oauth/token", post(wallet::oauth::token))
        .route("/oauth/revoke", post(wallet::oauth::revoke))
        .route("/ims/ob/v3p0/discovery", get(wallet::provider::discovery))
        .route("/ims/ob/v3p0/credentials", get(wallet::provider::credentials))
        .route("/ims/ob/v3p0/profile", get(wallet::provider::profile))
        .layer(middleware::from_fn(wallet::open_to_wallets))
}

/// What mentors do, and what learners do with their mentors.
fn mentors() -> Router<Web> {
    use mentoring::{board, cohorts, learner, roster, students};
    Router::new()
        .route("/mentor", get(board::show))
        .route("/mentor/cohorts", get(cohorts::list).post(cohorts::create))
        .route("/mentor/cohorts/{id}", get(cohorts::show))
        .route("/mentor/cohorts/{id}/invite", post(cohorts::invite))
        .route("/mentor/cohorts/{id}/invitations/{invitation}/withdraw", post(cohorts::withdraw))
        .route("/mentor/cohorts/{id}/list", get(roster::show).post(roster::check))
        .route("/mentor/cohorts/{id}/list/send", post(roster::send))
        .route("/mentor/cohorts/{id}/links", post(cohorts::make_link))
        .route("/mentor/cohorts/{id}/links/{code}", get(cohorts::show_link))
        .route("/mentor/cohorts/{id}/links/{code}/close", post(cohorts::close_link))
        .route("/mentor/cohorts/{id}/name", post(cohorts::rename))
        .route("/mentor/cohorts/{id}/away", post(cohorts::away))
        .route("/mentor/students/{id}", get(students::show))
        .route("/mentor/students/{id}/message", post(students::write))
        .route("/mentor/students/{id}/nudge", post(students::nudge))
        .route("/mentor/students/{id}/settle", post(students::settle))
        .route("/mentor/students/{id}/notes", post(students::note))
        .route("/mentor/students/{id}/notes/{note}/delete", post(students::forget_note))
        .route("/mentor/students/{id}/cohort", post(students::move_to))
        .route("/mentor/students/{id}/end", post(students::end))
        .route("/invitations/{token}", get(learner::invitation).post(learner::accept))
        .route("/invitations/{token}/decline", post(learner::decline))
        .route("/mentors/{code}", get(learner::code).post(learner::join))
        .route("/my/notifications", get(notifications::list))
        .route("/my/notifications/settings", get(notifications::settings).post(notifications::choose))
        .route("/notifications/stop/{secret}/{kind}", get(notifications::stop_form).post(notifications::stop))
        .route("/my/mentors", get(learner::mentors))
        .route("/my/mentors/invitations/{id}", get(learner::waiting).post(learner::accept_waiting))
        .route("/my/mentors/invitations/{id}/decline", post(learner::decline_waiting))
        .route("/my/mentors/{id}", get(learner::thread).post(learner::write))
        .route("/my/mentors/{id}/share", get(learner::share_form).post(learner::share))
        .route("/my/mentors/{id}/mute", post(learner::mute))
        .route("/my/mentors/{id}/leave", post(learner::leave))
}

/// Courses of mentors, as learners take them.
fn courses() -> Router<Web> {
    Router::new()
        .route("/join/{code}", get(course::join_form).post(course::join))
        .route("/courses/{course}", get(course::course))
        .route("/courses/{course}/leave", post(course::leave))
        .route("/courses/{course}/newest", post(course::newest))
        .route("/courses/{course}/lessons/{lesson}", get(course::lesson))
        .route("/courses/{course}/lessons/{lesson}/read", post(course::mark_read))
        .route("/courses/{course}/quizzes/{quiz}", get(course::quiz).post(course::start))
}

/// Making courses.
fn authoring() -> Router<Web> {
    Router::new()
        .route("/workspace/courses", get(authoring::list))
        .route("/workspace/courses/new", get(authoring::create_form).post(authoring::create))
        .route("/workspace/courses/{course}", get(authoring::edit).post(authoring::save))
        .route("/workspace/courses/{course}/copy", get(authoring::copy_form).post(authoring::copy))
        .route("/workspace/courses/{course}/archive", post(authoring::archive))
        .route("/workspace/courses/{course}/delete", post(authoring::delete))
        .route("/workspace/courses/{course}/join-link", post(authoring::set_join_link))
        .route("/workspace/courses/{course}/publish", get(authoring::confirm_publish).post(authoring::publish))
        .route("/workspace/courses/{course}/preview", get(authoring::preview_course))
        .route("/workspace/courses/{course}/preview/lessons/{lesson}", get(authoring::preview_lesson))
        .route("/workspace/courses/{course}/lessons/{lesson}", get(authoring::edit_lesson).post(authoring::save_lesson))
        .route("/workspace/courses/{course}/quizzes/{quiz}", get(authoring::edit_quiz).post(authoring::save_quiz))
        .route("/workspace/courses/{course}/quizzes/{quiz}/choose", get(authoring::choose_form).post(authoring::choose))
        .route(
            "/workspace/courses/{course}/preview/quizzes/{quiz}",
            get(authoring::preview_quiz).post(authoring::check_preview),
        )
        .merge(bank())
        .merge(givings())
}

/// Badges that mentors make and give by hand.
fn givings() -> Router<Web> {
    Router::new()
        .route("/workspace/badges", get(giving::list))
        .route("/workspace/badges/new", get(giving::create_form).post(giving::create))
        .route("/workspace/badges/{id}", get(giving::show))
        .route("/workspace/badges/{id}/edit", get(giving::edit_form).post(giving::edit))
        .route("/workspace/badges/{id}/retire", post(giving::retire))
        .route("/workspace/badges/{id}/give", get(giving::give_form).post(giving::give))
        .route("/workspace/badges/{id}/holders/{award}", get(giving::take_form).post(giving::take))
}

/// The question bank.
fn bank() -> Router<Web> {
    Router::new()
        .route("/workspace/questions", get(authoring::questions))
        .route("/workspace/questions/export.gift", get(authoring::export_questions))
        .route(
            "/workspace/questions/import",
            get(authoring::import_form).post(authoring::import).layer(DefaultBodyLimit::max(authoring::IMPORT_MAX)),
        )
        .route("/workspace/questions/new", get(authoring::new_question).post(authoring::add_question))
        .route("/workspace/questions/platform", get(authoring::platform_list))
        .route(
            "/workspace/questions/platform/{question}",
            get(authoring::platform_one).post(authoring::copy_platform_question),
        )
        .route("/workspace/questions/{question}", get(authoring::edit_question).post(authoring::save_question))
        .route("/workspace/questions/{question}/remove", post(authoring::remove_question))
}

fn documents() -> Router<Web> {
    badge_documents()
        .route("/healthz", get(health::health))
        .route("/metrics", get(health::metrics))
        .route("/robots.txt", get(assets::robots))
        .route("/worker.js", get(assets::worker))
        .merge(api())
        .merge(embeds())
        .merge(wallet_documents())
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

/// Files that people hand in, and the checklist that was signed on paper.
fn files() -> Router<Web> {
    use super::{signed_paper, uploads};
    Router::new()
        .route("/my/uploads/{id}", get(uploads::own))
        .route(
            "/my/checklist/paper",
            get(signed_paper::overview).post(signed_paper::hand_in).layer(DefaultBodyLimit::max(uploads::FORM_MAX)),
        )
        .route("/my/checklist/paper/person", post(signed_paper::to_person))
        .route("/my/checklist/paper/share", post(signed_paper::share))
        .route("/my/checklist/paper/pages/{id}/remove", post(signed_paper::remove))
        .route("/my/confirmations/{id}/pages/{page}", get(signed_paper::beside_account))
        .route("/confirm/{token}/pages/{page}", get(signed_paper::beside_link))
        .route("/signed/{id}", get(signed_paper::shared))
        .route("/signed/{id}/pages/{page}", get(signed_paper::shared_page))
        .route("/C/{code}", get(signed_paper::corner))
        .route("/review", get(signed_paper::review::list))
        .route("/review/{id}", get(signed_paper::review::one))
        .route("/review/{id}/accept", post(signed_paper::review::accept))
        .route("/review/{id}/decline", post(signed_paper::review::decline))
        .route("/review/{id}/pages/{page}", get(signed_paper::review::page_of))
}
