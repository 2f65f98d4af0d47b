//! Every route is public by name here, or asks who it is.

use super::support::site::TestSite;

/// Routes that need no account.
const PUBLIC: &[&str] = &[
    "/",
    "/about",
    "/privacy",
    "/accessibility",
    "/language",
    "/sign-up",
    "/sign-up/done",
    "/verify-email/{token}",
    "/sign-in",
    "/sign-out",
    "/forgot-password",
    "/reset-password/{token}",
    "/set-password/{token}",
    "/set-up/{token}",
    "/search",
    "/offline/{kind}",
    "/modules",
    "/modules/{module}",
    "/modules/{module}/end",
    "/modules/{module}/book.epub",
    "/modules/{module}/{topic}",
    "/modules/{module}/{topic}/practice",
    "/badges",
    "/verify",
    "/api/verify",
    "/api/openapi.json",
    "/backpack/{id}",
    "/backpack/{id}/picture.png",
    "/collections/{id}",
    "/oembed",
    "/credentials/{id}/picture.png",
    "/achievements/{slug}/picture.png",
    "/checklist/{number}",
    "/confirm/{token}",
    "/confirm/{token}/decline",
    "/confirmation/{token}",
    "/confirm/{token}/pages/{page}",
    "/signed/{id}",
    "/signed/{id}/pages/{page}",
    "/C/{code}",
    "/invitations/{token}",
    "/invitations/{token}/decline",
    "/join/{code}",
    "/mentors/{code}",
    "/notifications/stop/{secret}/{kind}",
    "/change-email/{token}",
    "/organisation-address/{token}",
    "/organisations/{id}",
    "/events",
    "/events/{id}",
    "/events/{id}/event.ics",
    "/endorsements/{id}",
    "/ob2/endorsements/{id}",
    "/ob2/organisations/{id}",
    "/organisations/{id}/issuer",
    "/organisations/{id}/keys/{key}",
    "/organisations/{id}/status",
    "/sample/sign-in",
    "/mailbox",
    "/issuer",
    "/.well-known/did.json",
    "/keys/{id}",
    "/achievements/{slug}",
    "/credentials/{id}",
    "/credentials/{id}/badge.png",
    "/credentials/{id}/badge-ob2.svg",
    "/credentials/{id}/badge-ob3.svg",
    "/achievements/{slug}/{language}",
    "/ob2/badges/{slug}/{language}",
    "/ob2/keys/{id}",
    "/ob2/keys/{id}/issuer",
    "/ob2/keys/{id}/badges/{slug}",
    "/status/{number}",
    "/ob2/issuer",
    "/ob2/badges/{slug}",
    "/ob2/assertions/{id}",
    "/ob2/revocations",
    "/passport/{file}",
    "/wallets",
    "/.well-known/oauth-authorization-server",
    "/oauth/register",
    "/oauth/token",
    "/oauth/revoke",
    "/ims/ob/v3p0/discovery",
    "/healthz",
    "/metrics",
];
/// Files that are the same for everyone.
const FILES: [&str; 4] = ["/robots.txt", "/worker.js", "/assets/{*path}", "/pkg/{version}/{file}"];

/// Path and methods of every route, as the router's source says.
fn routes() -> Vec<(String, Vec<&'static str>)> {
    let source = std::fs::read_to_string("src/web/router.rs").unwrap();
    source
        .split(".route(")
        .skip(1)
        .map(|rest| {
            let path = rest.split('"').nth(1).unwrap().to_owned();
            let handlers = rest.split('\n').take(3).collect::<String>();
            let handlers = handlers.split(".route(").next().unwrap().to_owned();
            let methods = [("get(", "GET"), ("post(", "POST")]
                .into_iter()
                .filter(|(call, _)| handlers.contains(call))
                .map(|(_, m)| m);
            (path, methods.collect())
        })
        .collect()
}

#[tokio::test]
async fn every_route_is_public_by_name_or_asks_who_it_is() {
    let site = TestSite::new().await;
    let stranger = site.browser();
    let routes = routes();
    assert!(routes.len() > 55, "{}", routes.len());
    for (path, methods) in &routes {
        if PUBLIC.contains(&path.as_str()) || FILES.contains(&path.as_str()) {
            continue;
        }
        let concrete = path.replace("{module}", "social").replace("{topic}", "communication").replace("{id}", "x");
        for method in methods {
            let page = if *method == "GET" {
                stranger.get(&concrete).await
            } else {
                stranger.post(&concrete, &[("read", "yes")]).await
            };
            let asked = (page.status == 303 && page.location.starts_with("/sign-in?next=")) || page.status == 401;
            assert!(asked, "{method} {path} answers a stranger with {} {}", page.status, page.location);
        }
    }
    for public in PUBLIC {
        assert!(routes.iter().any(|(path, _)| path == public), "{public} is no route any more");
    }
}
