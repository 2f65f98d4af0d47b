//! From the first document to being cut off.

use chrono::TimeDelta;
use serde_json::json;

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_wallet_finds_its_way_by_the_documents_alone() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let stranger = Wallet::stranger(&site);
    let discovery = Answer::of(stranger.http.get(format!("{}/ims/ob/v3p0/discovery", site.base))).await;
    assert_eq!(discovery.header("access-control-allow-origin"), "*");
    assert_eq!(discovery.header("cache-control"), "public, max-age=3600");
    assert!(!discovery.header("etag").is_empty());
    let sdd = discovery.json(200);
    assert!(text(&sdd, "openapi").starts_with("3.0."));
    assert_eq!(sdd["info"]["title"], "SoftSkills4EU");
    let scheme = &sdd["components"]["securitySchemes"]["OAuth2ACG"];
    let flow = &scheme["flows"]["authorizationCode"];
    let metadata_at = format!("{}/.well-known/oauth-authorization-server", site.base);
    let metadata_of_server = Answer::of(stranger.http.get(metadata_at)).await.json(200);
    for (one, other) in [
        (&scheme["x-imssf-registrationUrl"], "registration_endpoint"),
        (&flow["authorizationUrl"], "authorization_endpoint"),
        (&flow["tokenUrl"], "token_endpoint"),
        (&flow["refreshUrl"], "token_endpoint"),
    ] {
        assert_eq!(one, &metadata_of_server[other], "{other}");
    }
    assert_eq!(metadata_of_server["issuer"], site.base.as_str());
    assert_eq!(metadata_of_server["code_challenge_methods_supported"], json!(["S256"]));
    let scopes: Vec<_> = flow["scopes"].as_object().unwrap().keys().map(String::as_str).collect();
    let mut known: Vec<_> =
        metadata_of_server["scopes_supported"].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
    known.sort_unstable();
    assert_eq!(scopes, known);
    // What the documents tell people to read is there.
    for address in
        [&sdd["info"]["termsOfService"], &sdd["info"]["x-imssf-privacyPolicyUrl"], &sdd["info"]["x-imssf-image"]]
    {
        let path = site.path_of(address.as_str().unwrap()).split('#').next().unwrap().to_owned();
        browser.get(&path).await.is(200);
    }
    browser.get("/wallets").await.says("id=\"terms\"").says(&site.base);

    let registered = stranger.register(&metadata()).await;
    assert_eq!(registered.header("cache-control"), "no-store");
    let answer = registered.json(201);
    assert_eq!(answer["client_secret_expires_at"], 0);
    assert_eq!(answer["client_id_issued_at"], site.app.clock.now().timestamp());
    assert_eq!(answer["redirect_uris"], json!([BACK]));
    assert_eq!(answer["scope"], Scopes::all().to_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_learner_says_yes_and_the_wallet_reads_what_it_may() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social", "personal", "co-operative"]).await;
    let wallet = Wallet::registered(&site).await;
    let held = crate::services::holding::all(&site.app, &site.viewer(AMIRA).await).await.unwrap();
    let hidden = held.last().unwrap();
    browser.post(&format!("/my/badges/{}", hidden.id), &[("visibility", "private")]).await.is(303);

    // Signing in comes first, and leads back to the question, whatever stands in it.
    let visitor = site.browser();
    let question = wallet.question(&[]);
    let page = visitor.get(&question).await;
    assert!(page.is(303).location.starts_with("/sign-in?next=%2Foauth%2Fauthorize%3F"), "{}", page.location);
    let form = visitor.get(&page.location).await;
    let next =
        form.text.split("name=\"next\" value=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    let password = crate::tests::support::site::PASSWORD;
    visitor.post("/sign-in", &[("email", AMIRA), ("password", password), ("next", &next)]).await.leads_to(&question);

    browser
        .get(&question)
        .await
        .is(200)
        .says("Connect Pocket Wallet?")
        .says("127.0.0.1:9999")
        .says("wallet.example")
        .says("https://wallet.example/privacy")
        .says("by link: 2 at the moment")
        .says("3 at the moment")
        .says(AMIRA);
    browser.post(&question, &[("reach", "all"), ("go", "allow")]).await.is(422).says("id=\"read-error\"");

    let page = wallet.asked(&browser, &[("read", "badges"), ("reach", "shown"), ("time", "hour")]).await;
    page.is(200).says("You have allowed Pocket Wallet").says("Go back to 127.0.0.1:9999");
    let back = led_back(&page);
    assert_eq!((value(&back, "state"), value(&back, "scope"), value(&back, "from")), ("st&te 1", BADGES, "softskills"));
    assert_eq!(value(&back, "iss"), site.base);
    let answer = wallet.exchange(value(&back, "code")).await;
    assert_eq!((answer.header("cache-control"), answer.header("pragma")), ("no-store", "no-cache"));
    let tokens = answer.json(200);
    assert_eq!(tokens["token_type"], "Bearer");
    assert_eq!(tokens["expires_in"], 3600);
    assert_eq!(tokens["scope"], BADGES);
    assert!(tokens.get("refresh_token").is_none(), "it was allowed for now alone");

    let list = wallet.read("credentials", text(&tokens, "access_token")).await;
    assert_eq!((list.header("x-total-count"), list.header("cache-control")), ("2", "private, no-store"));
    assert!(list.header("content-type").starts_with("application/json"));
    let list = list.json(200);
    assert!(!list.to_string().contains(&hidden.id));
    for credential in list["credential"].as_array().unwrap() {
        // Byte for byte what anyone gets at its own address, and so with a signature that holds.
        let path = site.path_of(&format!("{}.json", text(credential, "id")));
        let own: Value = serde_json::from_str(&site.browser().get(&path).await.text).unwrap();
        assert_eq!(credential, &own);
        let answer = super::super::verification::ask(&site.browser(), "application/json", credential.to_string()).await;
        assert_eq!(answer["badges"][0]["verdict"], "valid", "{answer:#}");
    }
    // Names were not allowed.
    let refused = wallet.read("profile", text(&tokens, "access_token")).await;
    assert!(refused.header("www-authenticate").contains("insufficient_scope"));
    assert_eq!(refused.json(403)["imsx_codeMajor"], "failure");

    // Everything, and in the place of the first connection.
    let all = wallet.connect(&browser, &ALL).await;
    wallet.read("credentials", text(&tokens, "access_token")).await.json(401);
    let token = text(&all, "access_token");
    assert_eq!(wallet.read("credentials", token).await.json(200)["credential"].as_array().unwrap().len(), 3);
    let profile = wallet.read("profile", token).await.json(200);
    assert_eq!((text(&profile, "name"), text(&profile, "email")), ("Amira Haddad", AMIRA));
    assert_eq!(profile["type"], json!(["Profile"]));
    assert!(text(&profile, "id").starts_with("urn:uuid:"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_comes_in_pages_and_since_a_moment() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social", "personal", "co-operative"]).await;
    let wallet = Wallet::registered(&site).await;
    let tokens = wallet.connect(&browser, &ALL).await;
    let token = text(&tokens, "access_token");
    let mut seen = Vec::new();
    let mut next = Some(format!("{}/ims/ob/v3p0/credentials?limit=2", site.base));
    while let Some(address) = next.take() {
        let page = Answer::of(wallet.http.get(&address).bearer_auth(token)).await;
        assert_eq!(page.header("x-total-count"), "3");
        next = page
            .header("link")
            .split(", ")
            .find(|l| l.ends_with("rel=\"next\""))
            .map(|l| l[1..l.find('>').unwrap()].to_owned());
        let list = page.json(200);
        seen.extend(list["credential"].as_array().unwrap().iter().map(|c| text(c, "id").to_owned()));
    }
    let first = wallet.read("credentials?limit=1", token).await.json(200);
    assert_eq!(seen[0], text(&first["credential"][0], "id"), "the earliest first");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 3);

    // Documents have whole seconds, awards thousandths: within the second a badge comes twice rather than never.
    let same = text(&first["credential"][0], "validFrom");
    assert_eq!(wallet.read(&format!("credentials?since={same}"), token).await.header("x-total-count"), "3");
    let since = same.replace('Z', ".9Z");
    let later = wallet.read(&format!("credentials?since={since}"), token).await;
    assert_eq!(later.header("x-total-count"), "2");
    let none = wallet.read("credentials?since=2030-01-01T00:00:00%2B02:00", token).await;
    assert_eq!((none.header("x-total-count"), none.text.as_str()), ("0", "{}"));
    assert_eq!(wallet.read("credentials?offset=7", token).await.text, "{}");
    for wrong in ["limit=0", "limit=x", "offset=-1", "since=yesterday", "limit=1&limit=2"] {
        let refused = wallet.read(&format!("credentials?{wrong}"), token).await.json(400);
        assert_eq!(
            refused["imsx_codeMinor"]["imsx_codeMinorField"][0]["imsx_codeMinorFieldValue"],
            "invalid_query_parameter"
        );
    }
    // A badge that is withdrawn is no badge any more.
    let id = site.path_of(&seen[0]).rsplit('/').next().unwrap().to_owned();
    browser.post(&format!("/my/badges/{id}/revoke"), &[("reason", "A mistake"), ("sure", "yes")]).await.is(303);
    assert_eq!(wallet.read("credentials", token).await.header("x-total-count"), "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_renews_its_access_until_it_is_cut_off() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    browser.get("/my/wallets").await.is(200).says("No wallet is connected").says("href=\"/wallets\"");
    browser.get("/my/badges").await.says("href=\"/my/wallets\"");
    let first = wallet.connect(&browser, &ALL).await;
    browser.get("/my/wallets").await.says("Pocket Wallet").says("Nothing yet");

    site.app.clock.advance(TimeDelta::minutes(61));
    let expired = wallet.read("credentials", text(&first, "access_token")).await;
    assert!(expired.header("www-authenticate").contains("error=\"invalid_token\""));
    expired.json(401);
    let second = wallet.refresh(text(&first, "refresh_token")).await.json(200);
    assert_eq!(second["scope"], first["scope"]);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    // Less for once.
    let form = [("grant_type", "refresh_token"), ("refresh_token", text(&second, "refresh_token")), ("scope", PROFILE)];
    let third = wallet.post("/oauth/token", &form).await.json(200);
    assert_eq!(third["scope"], PROFILE);
    wallet.read("credentials", text(&third, "access_token")).await.json(403);
    wallet.read("profile", text(&third, "access_token")).await.json(200);
    let fourth = wallet.refresh(text(&third, "refresh_token")).await.json(200);
    assert_eq!(fourth["scope"], first["scope"], "what was allowed stays allowed");
    let token = text(&fourth, "access_token");
    wallet.read("credentials", token).await.json(200);
    browser.get("/my/wallets").await.hides("Nothing yet").says("also the private ones").says("Cut Pocket Wallet off");

    // It is told in the learner's data, and it is nobody else's to end.
    let data = browser.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(data)).unwrap();
    let mut json = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("data.json").unwrap(), &mut json).unwrap();
    assert!(json.contains("\"Pocket Wallet\""));
    let page = browser.get("/my/wallets").await;
    let end = page.text.split("action=\"/my/wallets/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.post(&format!("/my/wallets/{end}"), &[]).await.is(303);
    wallet.read("credentials", token).await.json(200);

    browser.post(&format!("/my/wallets/{end}"), &[]).await.leads_to("/my/wallets");
    browser.get("/my/wallets").await.says("The wallet is cut off.").says("No wallet is connected");
    browser.post(&format!("/my/wallets/{end}"), &[]).await.leads_to("/my/wallets");
    wallet.read("credentials", token).await.json(401);
    wallet.read("profile", token).await.json(401);
    wallet.refresh(text(&fourth, "refresh_token")).await.fails(400, "invalid_grant");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_by_itself_or_when_the_wallet_says_so() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    for hint in ["access_token", "refresh_token", ""] {
        let tokens = wallet.connect(&browser, &ALL).await;
        let token = text(&tokens, if hint.is_empty() { "refresh_token" } else { hint });
        let form: Vec<_> =
            [("token", token)].into_iter().chain((!hint.is_empty()).then_some(("token_type_hint", hint))).collect();
        for _twice in 0..2 {
            assert_eq!(wallet.post("/oauth/revoke", &form).await.status, 200);
        }
        wallet.read("credentials", text(&tokens, "access_token")).await.json(401);
        wallet.refresh(text(&tokens, "refresh_token")).await.fails(400, "invalid_grant");
    }
    // Of what it does not know, the wallet learns nothing; another's it cannot end.
    let tokens = wallet.connect(&browser, &ALL).await;
    let other = Wallet::registered(&site).await;
    for token in ["nothing", text(&tokens, "access_token"), text(&tokens, "refresh_token")] {
        assert_eq!(other.post("/oauth/revoke", &[("token", token)]).await.status, 200);
    }
    wallet.read("credentials", text(&tokens, "access_token")).await.json(200);

    site.app.clock.advance(TimeDelta::days(91));
    crate::services::housekeeping::sweep(&site.app).await.unwrap();
    wallet.refresh(text(&tokens, "refresh_token")).await.fails(400, "invalid_grant");
    // The session has ended as well; a wallet that nobody is connected with is forgotten in the end.
    site.app.clock.advance(TimeDelta::days(100));
    crate::services::housekeeping::sweep(&site.app).await.unwrap();
    wallet.refresh("anything").await.fails(401, "invalid_client");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_goes_back_as_well_and_nothing_is_lost_in_another_language() {
    let site = TestSite::new().await;
    let browser = learner(&site, &["social"]).await;
    let wallet = Wallet::registered(&site).await;
    let question = wallet.question(&[]);
    let page = browser.post(&question, &[("read", "badges"), ("go", "deny")]).await;
    page.is(200).says("You have not allowed Pocket Wallet");
    let back = led_back(&page);
    assert_eq!((value(&back, "error"), value(&back, "state"), value(&back, "code")), ("access_denied", "st&te 1", ""));
    browser.get("/my/wallets").await.says("No wallet is connected");

    let dutch = browser
        .post(&question, &[("read", "profile"), ("reach", "all"), ("time", "hour"), ("go", "language-nl")])
        .await;
    dutch
        .is(200)
        .says("Pocket Wallet koppelen?")
        .says("value=\"all\" checked")
        .says("value=\"hour\" checked")
        .says("value=\"profile\" checked")
        .hides("value=\"badges\" checked");
}
