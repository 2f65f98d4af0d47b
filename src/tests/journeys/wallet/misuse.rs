//! What a wallet, or somebody in its place, must not get.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_to_an_address_that_is_not_the_wallets() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    let twice = format!("{}&redirect_uri=https%3A%2F%2Fevil.example%2F", wallet.question(&[]));
    for question in [
        wallet.question(&[("redirect_uri", "https://evil.example/")]),
        wallet.question(&[("redirect_uri", "http://127.0.0.1:9999/back")]),
        wallet.question(&[("redirect_uri", "http://127.0.0.1:9998/back?from=softskills")]),
        wallet.question(&[("redirect_uri", "")]),
        wallet.question(&[("client_id", "")]),
        wallet.question(&[("client_id", "somebody")]),
        twice,
        "/oauth/authorize".to_owned(),
    ] {
        for page in [
            browser.get(&question).await,
            browser.post(&question, &[ALL.as_slice(), &[("go", "allow")]].concat()).await,
        ] {
            page.is(400).says("We cannot connect this program").hides("evil.example\"").hides("127.0.0.1:9999");
        }
    }
    for (name, given, error) in [
        ("response_type", "token", "unsupported_response_type"),
        ("response_type", "", "invalid_request"),
        ("state", "", "invalid_request"),
        ("code_challenge", "", "invalid_request"),
        ("code_challenge_method", "", "invalid_request"),
        ("code_challenge_method", "plain", "invalid_request"),
        ("scope", "", "invalid_scope"),
        ("scope", "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert", "invalid_scope"),
    ] {
        let question = wallet.question(&[(name, given)]);
        for page in [
            browser.get(&question).await,
            browser.post(&question, &[ALL.as_slice(), &[("go", "allow")]].concat()).await,
        ] {
            page.is(400).says("Pocket Wallet has made a mistake");
            let back = led_back(&page);
            assert_eq!(value(&back, "error"), error, "{name}={given}");
            assert_eq!(value(&back, "code"), "");
            assert_eq!(value(&back, "state"), if name == "state" { "" } else { "st&te 1" });
        }
    }
    // Only a yes or a no is an answer, and only from this site's own page.
    browser.post(&wallet.question(&[]), &ALL).await.is(422);
    browser.post_from(&wallet.question(&[]), "https://evil.example").await.is(403);
    browser.get("/my/wallets").await.says("No wallet is connected");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_for_the_wallet_that_asked_and_not_for_long() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let (wallet, other) = (Wallet::registered(&site).await, Wallet::registered(&site).await);

    // Somebody else's wallet, even with everything else right; the code stays good for its own.
    let code = code_of(&wallet.asked(&browser, &ALL).await);
    other.exchange(&code).await.fails(400, "invalid_grant");
    let tokens = wallet.exchange(&code).await.json(200);
    wallet.read("credentials", text(&tokens, "access_token")).await.json(200);
    // Shown again, the connection is over: tokens that came of it are dead.
    wallet.exchange(&code).await.fails(400, "invalid_grant");
    wallet.read("credentials", text(&tokens, "access_token")).await.json(401);
    wallet.refresh(text(&tokens, "refresh_token")).await.fails(400, "invalid_grant");
    browser.get("/my/wallets").await.says("No wallet is connected");

    let form = |code: &str, changes: &[(&'static str, &str)]| {
        let mut form = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", BACK.to_owned()),
            ("code_verifier", VERIFIER.to_owned()),
        ];
        for (name, value) in changes {
            form.retain(|(n, _)| n != name);
            if !value.is_empty() {
                form.push((name, (*value).to_owned()));
            }
        }
        form
    };
    for (changes, error) in [
        (("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl"), "invalid_grant"),
        (("redirect_uri", "http://127.0.0.1:9999/back"), "invalid_grant"),
        (("code", "guessed"), "invalid_grant"),
        (("code_verifier", ""), "invalid_request"),
        (("redirect_uri", ""), "invalid_request"),
        (("code", ""), "invalid_request"),
        (("grant_type", ""), "invalid_request"),
        (("grant_type", "password"), "unsupported_grant_type"),
        (("grant_type", "client_credentials"), "unsupported_grant_type"),
    ] {
        let code = code_of(&wallet.asked(&browser, &ALL).await);
        let form = form(&code, &[changes]);
        let form: Vec<_> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        wallet.post("/oauth/token", &form).await.fails(400, error);
        if changes.0 == "code_verifier" && error == "invalid_grant" {
            wallet.exchange(&code).await.fails(400, "invalid_grant");
        }
    }
    let code = code_of(&wallet.asked(&browser, &ALL).await);
    site.app.clock.advance(chrono::TimeDelta::minutes(10));
    wallet.exchange(&code).await.fails(400, "invalid_grant");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_show_one_code_at_once_get_one_connection_at_most() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    let code = code_of(&wallet.asked(&browser, &ALL).await);
    let answers = futures::future::join_all((0..6).map(|_| wallet.exchange(&code))).await;
    let given: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
    assert_eq!(given.len(), 1);
    // And that one was ended by the second.
    let tokens = given[0].json(200);
    wallet.read("credentials", text(&tokens, "access_token")).await.json(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_that_is_shown_twice_ends_the_connection() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let (wallet, other) = (Wallet::registered(&site).await, Wallet::registered(&site).await);
    let first = wallet.connect(&browser, &ALL).await;
    other.refresh(text(&first, "refresh_token")).await.fails(400, "invalid_grant");
    let form = [("grant_type", "refresh_token"), ("refresh_token", text(&first, "refresh_token"))];
    let more =
        [form.as_slice(), &[("scope", "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert")]].concat();
    wallet.post("/oauth/token", &more).await.fails(400, "invalid_scope");
    // An access token brings nothing, and a refresh token reads nothing.
    wallet.refresh(text(&first, "access_token")).await.fails(400, "invalid_grant");
    wallet.read("credentials", text(&first, "refresh_token")).await.json(401);
    let second = wallet.refresh(text(&first, "refresh_token")).await.json(200);
    wallet.refresh(text(&first, "refresh_token")).await.fails(400, "invalid_grant");
    wallet.read("credentials", text(&second, "access_token")).await.json(401);
    wallet.refresh(text(&second, "refresh_token")).await.fails(400, "invalid_grant");
    browser.get("/my/wallets").await.says("No wallet is connected");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wallet_has_to_say_who_it_is_in_the_header() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    let code = code_of(&wallet.asked(&browser, &ALL).await);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", BACK),
        ("code_verifier", VERIFIER),
        ("client_id", wallet.id.as_str()),
        ("client_secret", wallet.secret.as_str()),
    ];
    for path in ["/oauth/token", "/oauth/revoke"] {
        let address = format!("{}{path}", site.base);
        for request in [
            wallet.http.post(&address).form(&form),
            wallet.http.post(&address).form(&form).basic_auth(&wallet.id, Some("guessed")),
            wallet.http.post(&address).form(&form).basic_auth("nobody", Some(&wallet.secret)),
            wallet.http.post(&address).form(&form).bearer_auth(&wallet.secret),
        ] {
            let answer = Answer::of(request).await;
            answer.fails(401, "invalid_client");
            assert!(answer.header("www-authenticate").starts_with("Basic "));
        }
        let json = wallet.http.post(&address).basic_auth(&wallet.id, Some(&wallet.secret)).json(&form);
        Answer::of(json).await.fails(400, "invalid_request");
    }
    let twice = [form.as_slice(), &[("code", code.as_str())]].concat();
    wallet.post("/oauth/token", &twice).await.fails(400, "invalid_request");
    wallet.post("/oauth/revoke", &[]).await.fails(400, "invalid_request");

    // A token counts in the header alone, and a session counts for nothing here.
    let tokens = wallet.exchange(&code).await.json(200);
    let token = text(&tokens, "access_token");
    let stranger = Wallet::stranger(&site);
    let address = format!("{}/ims/ob/v3p0/credentials", site.base);
    let answer = Answer::of(stranger.http.get(format!("{address}?access_token={token}"))).await;
    assert!(answer.header("www-authenticate").contains("invalid_request"));
    answer.json(400);
    for header in ["", "Bearer", "Bearer nothing", "Basic abc"] {
        let answer = Answer::of(stranger.http.get(&address).header("authorization", header)).await;
        assert!(answer.header("www-authenticate").starts_with("Bearer "));
        assert_eq!(answer.json(401)["imsx_severity"], "error");
    }
    browser.get_as("/ims/ob/v3p0/credentials", "application/json").await.is(401);
    browser.get_as("/ims/ob/v3p0/profile", "application/json").await.is(401);

    // A wallet in a browser may ask from anywhere.
    let preflight = wallet.http.request(reqwest::Method::OPTIONS, &address).header("origin", "https://wallet.example");
    let preflight = Answer::of(preflight.header("access-control-request-headers", "authorization")).await;
    assert_eq!((preflight.status, preflight.header("access-control-allow-origin")), (204, "*"));
    assert!(preflight.header("access-control-allow-headers").contains("authorization"));
    let from = wallet.http.post(format!("{}/oauth/token", site.base)).header("origin", "https://wallet.example");
    let from = from.header("sec-fetch-site", "cross-site").basic_auth(&wallet.id, Some(&wallet.secret));
    let renewed =
        Answer::of(from.form(&[("grant_type", "refresh_token"), ("refresh_token", text(&tokens, "refresh_token"))]))
            .await;
    assert_eq!(renewed.header("access-control-allow-origin"), "*");
    renewed.json(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn registrations_are_checked_and_counted() {
    let site = TestSite::new().await;
    let wallet = Wallet::stranger(&site);
    let address = format!("{}/oauth/register", site.base);
    for (body, error) in [
        ("not json".to_owned(), "invalid_client_metadata"),
        ("[]".to_owned(), "invalid_client_metadata"),
        (format!("{{\"client_name\": \"{}\"}}", "x".repeat(20_000)), "invalid_client_metadata"),
    ] {
        Answer::of(wallet.http.post(&address).body(body)).await.fails(400, error);
    }
    let mut evil = metadata();
    evil["redirect_uris"] = json!(["javascript:alert(1)"]);
    wallet.register(&evil).await.fails(400, "invalid_redirect_uri");
    // A name is shown as what it is.
    let mut odd = metadata();
    odd["client_name"] = json!("<b>SoftSkills4EU</b>");
    let answer = wallet.register(&odd).await.json(201);
    let browser = site.person("Amira Haddad", AMIRA).await;
    let odd = Wallet { id: text(&answer, "client_id").to_owned(), ..Wallet::stranger(&site) };
    browser.get(&odd.question(&[])).await.is(200).says("&lt;b&gt;SoftSkills4EU").hides("<b>SoftSkills4EU");

    for _ in 0..19 {
        wallet.register(&metadata()).await.json(201);
    }
    let refused = wallet.register(&metadata()).await;
    assert!(!refused.header("retry-after").is_empty());
    refused.json(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_refresh_tokens_there_is_no_later() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let mut plain = metadata();
    plain.as_object_mut().unwrap().remove("grant_types");
    let answer = Wallet::stranger(&site).register(&plain).await.json(201);
    assert_eq!(answer["grant_types"], json!(["authorization_code"]));
    let wallet = Wallet {
        id: text(&answer, "client_id").to_owned(),
        secret: text(&answer, "client_secret").to_owned(),
        ..Wallet::stranger(&site)
    };
    browser.get(&wallet.question(&[])).await.says("It can read for one hour").hides("name=\"time\"");
    let tokens = wallet.connect(&browser, &ALL).await;
    assert!(tokens.get("refresh_token").is_none());
    wallet.refresh("anything").await.fails(400, "unauthorized_client");
    site.app.clock.advance(chrono::TimeDelta::minutes(61));
    browser.get("/my/wallets").await.says("No wallet is connected");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_left_when_the_account_goes() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    let tokens = wallet.connect(&browser, &ALL).await;
    let waiting = code_of(&wallet.asked(&browser, &ALL).await);
    let password = crate::tests::support::site::PASSWORD;
    browser.post("/account/delete", &[("password", password), ("badges", "keep")]).await.is(303);
    wallet.read("credentials", text(&tokens, "access_token")).await.json(401);
    wallet.refresh(text(&tokens, "refresh_token")).await.fails(400, "invalid_grant");
    wallet.exchange(&waiting).await.fails(400, "invalid_grant");
}
