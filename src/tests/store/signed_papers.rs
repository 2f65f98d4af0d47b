use super::{
    super::support::database::{Engine, on_both_engines},
    *,
};
use crate::{
    domain::{
        checklist::{ANSWER_WITHIN, How, Number, PaperPage, Request, Signature, SignedPaper, Status, scan::Finding},
        policy::{KeepChecklist, KeepUpload, ReviewPaper},
        upload::{Kind, Purpose, Upload},
    },
    store::{
        checklist, checklist_request,
        signed_paper::{self, Settler},
        upload,
    },
};

async fn begin(db: &Db, account: &Account, id: &str, n: u8, status: Status) {
    let (allowed, id) = (own::<KeepChecklist>(account), id.to_owned());
    committed!(db, |tx| {
        assert!(checklist::insert(&mut tx, &allowed, &id, &Number::from_random([n; 8]), morning()).await?);
        let held = checklist::hold(&mut tx, &id).await?.unwrap();
        checklist::set_status(&mut tx, &held, status, 1, morning()).await
    });
}

fn signature(name: &str) -> Signature {
    Signature { name: name.into(), organisation: "Bakery".into(), function: "owner".into() }
}

async fn insert(db: &Db, account: &Account, id: &str, checklist: &str) -> bool {
    let paper = SignedPaper {
        id: id.into(),
        checklist: checklist.into(),
        version: 1,
        begun_at: morning(),
        signature: signature("Sanne"),
        review_at: None,
        closed: None,
        shared_at: None,
    };
    let allowed = own::<KeepChecklist>(account);
    let made =
        db.write(move |mut tx| Box::pin(async move { signed_paper::insert(&mut tx, &allowed, &paper).await })).await;
    match made {
        Ok(()) => true,
        Err(StoreError::Duplicate(_)) => false,
        Err(error) => panic!("{error}"),
    }
}

fn page(id: &str, upload: &str, n: Option<(u32, u32)>, ink: Option<u32>) -> PaperPage {
    PaperPage {
        id: id.into(),
        place: 0,
        upload: Some(upload.into()),
        picture: Some(upload.into()),
        finding: if n.is_some() { Finding::Fine } else { Finding::Uncoded },
        page: n,
        ink,
        signed: ink.is_some(),
    }
}

async fn file(db: &Db, account: &Account, id: &str) {
    let upload = Upload {
        id: id.into(),
        account: Some(account.id.clone()),
        purpose: Purpose::Paper,
        kind: Kind::Jpeg,
        name: "scan".into(),
        size: 1,
        created_at: morning(),
        expires_at: None,
    };
    let allowed = own::<KeepUpload>(account);
    committed!(db, |tx| {
        upload::insert(&mut tx, &allowed, &upload, &format!("uploads/{}", upload.id), "k").await?;
        upload::stored(&mut tx, &allowed, &upload.id, morning()).await?;
        upload::keep(&mut tx, &allowed, &upload, morning()).await
    });
}

async fn is_there(db: &Db, upload: &str) -> bool {
    upload::find(&mut db.read(), upload).await.unwrap().is_some()
}

on_both_engines! {
    async fn pages_come_in_their_order_and_one_paper_is_open_at_a_time(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let amira = learner(&db, "amira").await;
        begin(&db, &amira, "c", 1, Status::Ready).await;
        assert!(insert(&db, &amira, "p", "c").await);
        assert!(!insert(&db, &amira, "q", "c").await);
        for id in ["f1", "f2"] {
            file(&db, &amira, id).await;
        }
        let allowed = own::<KeepChecklist>(&amira);
        committed!(db, |tx| {
            signed_paper::sign(&mut tx, &allowed, "p", &signature("Sanne de Wit")).await?;
            signed_paper::add_page(&mut tx, &allowed, "p", &page("a", "f1", None, None), morning()).await?;
            signed_paper::add_page(&mut tx, &allowed, "p", &page("b", "f2", Some((8, 8)), Some(140)), morning()).await
        });
        let pages = signed_paper::pages(&mut db.read(), "p").await.unwrap();
        assert_eq!(pages.iter().map(|p| (p.id.as_str(), p.place)).collect::<Vec<_>>(), [("a", 1), ("b", 2)]);
        assert_eq!((pages[0].finding, pages[0].page, pages[0].ink, pages[0].signed), (Finding::Uncoded, None, None, false));
        assert_eq!((pages[1].finding, pages[1].page, pages[1].ink, pages[1].signed), (Finding::Fine, Some((8, 8)), Some(140), true));
        let found = signed_paper::latest(&mut db.read(), "c").await.unwrap().unwrap();
        assert_eq!((found.signature.name.as_str(), found.closed, found.review_at), ("Sanne de Wit", None, None));

        let allowed = own::<KeepChecklist>(&amira);
        committed!(db, |tx| signed_paper::remove_page(&mut tx, &allowed, "p", "a").await);
        assert_eq!(signed_paper::pages(&mut db.read(), "p").await.unwrap().len(), 1);
        // Taken back while nobody looks: it stays; given up: it goes, with its files.
        committed!(db, |tx| signed_paper::withdraw(&mut tx, "c", true, morning()).await);
        assert!(signed_paper::latest(&mut db.read(), "c").await.unwrap().unwrap().closed.is_none());
        assert!(is_there(&db, "f2").await);
        committed!(db, |tx| signed_paper::withdraw(&mut tx, "c", false, morning()).await);
        let closed = signed_paper::latest(&mut db.read(), "c").await.unwrap().unwrap().closed.unwrap();
        assert_eq!((closed.how, closed.accepted), (None, false));
        assert!(!is_there(&db, "f2").await);
        assert!(insert(&db, &amira, "q", "c").await);
    }

    async fn an_administrator_settles_what_waits_and_its_owner_may_share_it(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        let (amira, luka, ivo) = (learner(&db, "amira").await, learner(&db, "luka").await, learner(&db, "ivo").await);
        begin(&db, &amira, "c", 1, Status::Review).await;
        begin(&db, &luka, "d", 2, Status::Ready).await;
        for (account, paper, checklist) in [(&amira, "p", "c"), (&luka, "q", "d")] {
            assert!(insert(&db, account, paper, checklist).await);
        }
        assert!(signed_paper::to_review(&mut db.read()).await.unwrap().is_empty());
        let (first, second) = (own::<KeepChecklist>(&amira), own::<KeepChecklist>(&luka));
        committed!(db, |tx| {
            signed_paper::to_person(&mut tx, &first, "p", morning()).await?;
            signed_paper::to_person(&mut tx, &second, "q", morning()).await
        });
        let waiting = signed_paper::to_review(&mut db.read()).await.unwrap();
        assert_eq!(waiting.iter().map(|w| (w.paper.id.as_str(), w.learner.as_str())).collect::<Vec<_>>(), [("p", "Person amira")]);

        file(&db, &amira, "f").await;
        let allowed = own::<KeepChecklist>(&amira);
        committed!(db, |tx| signed_paper::add_page(&mut tx, &allowed, "p", &page("a", "f", None, None), morning()).await);
        let roles = std::iter::once(Role::Administrator).collect();
        let review = policy::permit::<ReviewPaper>(&ivo.id, &roles, &amira.id).unwrap();
        assert!(policy::permit::<ReviewPaper>(&amira.id, &roles, &amira.id).is_none(), "not one's own");
        let mine = own::<KeepChecklist>(&amira);
        let (early, done, again, shared) = committed!(db, |tx| {
            let early = signed_paper::share(&mut tx, &mine, "p", Some(morning())).await?;
            let done = signed_paper::accept(&mut tx, Settler::Administrator(&review), "c", "award", morning()).await?;
            let again = signed_paper::refuse(&mut tx, Settler::Administrator(&review), "c", Some("no"), morning()).await?;
            Ok((early, done, again, signed_paper::share(&mut tx, &mine, "p", Some(morning())).await?))
        });
        assert_eq!((early, done, again, shared), (false, true, false, true));
        let found = signed_paper::of_award(&mut db.read(), "award").await.unwrap().unwrap();
        let closed = found.closed.unwrap();
        assert_eq!((closed.how, closed.accepted, found.shared_at), (Some(How::Administrator), true, Some(morning())));
        committed!(db, |tx| signed_paper::let_files_go(&mut tx, "c", morning()).await);
        assert!(is_there(&db, "f").await, "of an accepted paper the files stay");
        let other = own::<KeepChecklist>(&luka);
        assert!(!committed!(db, |tx| signed_paper::share(&mut tx, &other, "p", None).await));
        assert_eq!(signed_paper::all_of(&mut db.read(), &amira.id).await.unwrap().len(), 1);
        assert!(signed_paper::find(&mut db.read(), "nothing").await.unwrap().is_none());
    }

    async fn what_an_employer_lets_lie_goes_to_an_administrator(engine: Engine) {
        let database = TestDatabase::new(engine).await;
        let db = open(&database).await;
        for (n, id) in [(1u8, "amira"), (2, "luka")] {
            let person = learner(&db, id).await;
            begin(&db, &person, &format!("c-{id}"), n, Status::Waiting).await;
            let request = Request {
                id: format!("r-{id}"),
                checklist: format!("c-{id}"),
                version: 1,
                email: Email::parse("boss@bakery.example"),
                organisation: "Bakery".into(),
                asked_at: morning(),
                expires_at: morning() + ANSWER_WITHIN,
                closed: None,
            };
            let (allowed, token) = (own::<KeepChecklist>(&person), format!("t-{id}"));
            committed!(db, |tx| checklist_request::insert(&mut tx, &allowed, &request, &token).await);
            if id == "amira" {
                assert!(insert(&db, &person, "p", "c-amira").await);
                let allowed = own::<KeepChecklist>(&person);
                committed!(db, |tx| signed_paper::to_person(&mut tx, &allowed, "p", morning()).await);
            }
        }
        assert!(signed_paper::to_review(&mut db.read()).await.unwrap().is_empty(), "the employer has time");
        let late = morning() + ANSWER_WITHIN;
        committed!(db, |tx| checklist_request::sweep(&mut tx, late).await);
        for (id, status) in [("c-amira", Status::Review), ("c-luka", Status::Expired)] {
            assert_eq!(checklist::find(&mut db.read(), id).await.unwrap().unwrap().status, status);
        }
        assert_eq!(signed_paper::to_review(&mut db.read()).await.unwrap().len(), 1);
    }
}
