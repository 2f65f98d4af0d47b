//! A wallet asks a learner, who says yes or no.

use crate::{
    domain::{
        award::Visibility,
        policy::ConnectWallet,
        wallet::{
            CODE_FOR, Client, Consent,
            authorization::{self, Fault, NoRequest, Request},
        },
    },
    services::{App, ServiceError, Viewer, secret},
    store::{audit, award, wallet, wallet_code},
};

/// What a wallet asks for, and what it is about.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The wallet.
    pub client: Client,
    /// What it asks for.
    pub request: Request,
    /// How many live badges the learner holds.
    pub held: usize,
    /// How many of them only the learner sees.
    pub private: usize,
}

/// Why nothing can be asked.
#[derive(Clone, Debug)]
pub enum NotAsked {
    /// The wallet or its redirect address is not known.
    Unknown,
    /// The wallet has made a mistake; it may be told so.
    Fault(Client, Fault),
}

/// What a request of a wallet asks of the viewer.
///
/// # Errors
/// The store's.
pub async fn asked(
    app: &App,
    viewer: &Viewer,
    fields: &[(String, String)],
) -> Result<Result<Asked, NotAsked>, ServiceError> {
    viewer.own::<ConnectWallet>()?;
    let Some(id) = authorization::once(fields, "client_id") else { return Ok(Err(NotAsked::Unknown)) };
    let Some((client, _)) = wallet::find(&mut app.db.read(), id).await? else { return Ok(Err(NotAsked::Unknown)) };
    let request = match authorization::check(&client, fields) {
        Ok(request) => request,
        Err(NoRequest::Unknown) => return Ok(Err(NotAsked::Unknown)),
        Err(NoRequest::Fault(fault)) => return Ok(Err(NotAsked::Fault(client, fault))),
    };
    let mut held = award::of(&mut app.db.read(), &viewer.account.id).await?;
    held.retain(|award| award.revoked.is_none());
    let private = held.iter().filter(|award| award.visibility == Visibility::Private).count();
    Ok(Ok(Asked { client, request, held: held.len(), private }))
}

/// The address that tells a wallet of its mistake.
///
/// # Errors
/// When the address cannot be made, which would be a fault of this program.
pub fn told(app: &App, fault: &Fault) -> Result<String, ServiceError> {
    fault.told(&app.config.base_url).ok_or(ServiceError::Broken("a redirect address that is none"))
}

/// The viewer says yes. Returns the address that takes the code to the wallet.
///
/// # Errors
/// The store's.
pub async fn allow(app: &App, viewer: &Viewer, asked: &Asked, consent: Consent) -> Result<String, ServiceError> {
    let allowed = viewer.own::<ConnectWallet>()?;
    let (code, note, now) = (app.rng.token(), app.rng.uuid(), app.clock.now());
    let address = asked.request.with_code(&code, &consent.scopes, &app.config.base_url);
    let address = address.ok_or(ServiceError::Broken("a redirect address that is none"))?;
    let (hash, client, request) = (secret::hash(&code), asked.client.id.clone(), asked.request.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let what = (client.as_str(), &request, &consent);
                wallet_code::insert(&mut tx, &allowed, &hash, what, now, now + CODE_FOR).await?;
                wallet::touch(&mut tx, &client, now).await?;
                Ok::<_, ServiceError>(
                    audit::note(&mut tx, &note, Some(allowed.actor()), "allow wallet", &client, now).await?,
                )
            })
        })
        .await?;
    Ok(address)
}

/// The viewer says no. Returns the address that tells the wallet.
///
/// # Errors
/// When the address cannot be made, which would be a fault of this program.
pub fn deny(app: &App, asked: &Asked) -> Result<String, ServiceError> {
    asked.request.denied(&app.config.base_url).ok_or(ServiceError::Broken("a redirect address that is none"))
}
