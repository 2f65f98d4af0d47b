//! Who belongs to an organisation, who is invited, and how one leaves.

use leptos::prelude::*;

use super::inside::InviteProblem;
use crate::{
    domain::organisation::{JOIN_WITHIN, Rank},
    services::organisation::Inside,
    store::organisation_member::Member,
    ui::{components::field::Field, frame::Frame},
};

fn rank_name(frame: &Frame, rank: Rank) -> String {
    // organisation-rank-member, organisation-rank-manager
    frame.t(&format!("organisation-rank-{}", rank.id()))
}

/// Whether nobody but the viewer manages it.
fn alone(inside: &Inside) -> bool {
    let managers = inside.members.iter().filter(|member| member.rank == Rank::Manager).count();
    inside.membership.rank == Rank::Manager && managers == 1
}

/// Everybody in it.
pub fn members(frame: &Frame, inside: &Inside, manages: bool) -> AnyView {
    let rows = inside.members.iter().map(|member| row(frame, inside, member, manages)).collect_view();
    view! {
        <section>
            <h2 id="members">{frame.t("organisation-members")}</h2>
            <p>{frame.t("organisation-members-lead")}</p>
            <div class="table-wrap" role="region" aria-labelledby="members-caption" tabindex="0">
                <table class="stacking">
                    <caption id="members-caption" class="visually-hidden">{frame.t("organisation-members-caption")}</caption>
                    <thead><tr>
                        <th scope="col">{frame.t("name")}</th>
                        {manages.then(|| view! { <th scope="col">{frame.t("email")}</th> })}
                        <th scope="col">{frame.t("organisation-rank")}</th>
                        <th scope="col">{frame.t("organisation-since")}</th>
                        {manages.then(|| view! { <th scope="col">{frame.t("organisation-acts")}</th> })}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, inside: &Inside, member: &Member, manages: bool) -> AnyView {
    let own = member.account.id == inside.membership.account;
    let name = member.account.name.clone();
    view! {
        <tr>
            <th scope="row">{name}{own.then(|| view! { " "<span class="muted">{frame.t("organisation-you")}</span> })}</th>
            {manages.then(|| view! { <td data-label=frame.t("email")>{member.account.email.as_typed().to_owned()}</td> })}
            <td data-label=frame.t("organisation-rank")>{rank_name(frame, member.rank)}</td>
            <td data-label=frame.t("organisation-since")>{frame.day(member.joined_at)}</td>
            {manages.then(|| view! {
                <td data-label=frame.t("organisation-acts")><div class="cluster">{acts(frame, inside, member, own)}</div></td>
            })}
        </tr>
    }
    .into_any()
}

fn acts(frame: &Frame, inside: &Inside, member: &Member, own: bool) -> AnyView {
    // Nobody can put the last manager down; the section on leaving says so.
    if own && alone(inside) {
        return view! { <span class="muted">{frame.t("organisation-last-manager")}</span> }.into_any();
    }
    let path = format!("/my/organisations/{}/members/{}", inside.organisation.id.0, member.account.id.0);
    let (to, text) = match member.rank {
        Rank::Manager => (Rank::Member, frame.t("organisation-make-member")),
        Rank::Member => (Rank::Manager, frame.t("organisation-make-manager")),
    };
    let label = |text: &str| format!("{text}: {}", member.account.name);
    let remove = (!own).then(|| {
        let text = frame.t("organisation-remove");
        let label = label(&text);
        view! {
            <form method="post" action=format!("{path}/remove")>
                <button class="link-button" aria-label=label>{text}</button>
            </form>
        }
    });
    view! {
        <form method="post" action=format!("{path}/rank")>
            <input type="hidden" name="rank" value=to.id()/>
            <button class="link-button" aria-label=label(&text)>{text.clone()}</button>
        </form>
        {remove}
    }
    .into_any()
}

/// Who is invited, and the form that invites.
pub fn invitations(frame: &Frame, inside: &Inside, problem: Option<&InviteProblem>) -> AnyView {
    let id = &inside.organisation.id.0;
    let waiting = inside
        .invitations
        .iter()
        .map(|invitation| {
            let args = [
                ("rank", rank_name(frame, invitation.rank).into()),
                ("until", frame.day(invitation.expires_at).into()),
            ];
            let email = invitation.email.as_typed().to_owned();
            let take_back = frame.t("organisation-invitation-take-back");
            let label = format!("{take_back}: {email}");
            view! {
                <li>
                    <span><strong>{email}</strong>" "<span class="muted">{frame.tv("organisation-invitation-until", &args)}</span></span>
                    <form method="post" action=format!("/my/organisations/{id}/invitations/{}/take-back", invitation.id)>
                        <button class="link-button" aria-label=label>{take_back.clone()}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    let chosen = problem.map_or(Rank::Member, |problem| problem.rank);
    let ranks = Rank::ALL
        .into_iter()
        .map(|rank| {
            // organisation-rank-member-hint, organisation-rank-manager-hint
            let hint = frame.t(&format!("organisation-rank-{}-hint", rank.id()));
            view! {
                <label class="choice">
                    <input type="radio" name="rank" value=rank.id() checked=rank == chosen/>
                    <span>{rank_name(frame, rank)}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    let typed = problem.map(|problem| problem.email.as_str()).unwrap_or_default();
    view! {
        <section>
            <h2 id="invite">{frame.t("organisation-invite-title")}</h2>
            <p>{frame.t1("organisation-invite-text", "days", JOIN_WITHIN.num_days())}</p>
            {(!inside.invitations.is_empty()).then(|| view! {
                <h3>{frame.t("organisation-invited")}</h3>
                <ul class="list">{waiting}</ul>
            })}
            <form method="post" action=format!("/my/organisations/{id}/invite") class="form" novalidate>
                {Field::new("email", frame.t("email"), typed)
                    .kind("email")
                    .error(problem.map(|problem| problem.error.clone()))
                    .view()}
                <fieldset class="field">
                    <legend>{frame.t("organisation-rank")}</legend>
                    <div class="choices">{ranks}</div>
                </fieldset>
                <p class="actions"><button class="button">{frame.t("organisation-invite-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// How one leaves, and how a manager closes it.
pub fn leaving(frame: &Frame, inside: &Inside, manages: bool) -> AnyView {
    let id = &inside.organisation.id.0;
    let leave = if alone(inside) {
        view! { <p>{frame.t("organisation-leave-last")}</p> }.into_any()
    } else {
        view! {
            <p>{frame.t("organisation-leave-text")}</p>
            <form method="post" action=format!("/my/organisations/{id}/leave")>
                <p class="actions"><button class="button secondary">{frame.t("organisation-leave")}</button></p>
            </form>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{frame.t("organisation-leaving")}</h2>
            {leave}
            {manages.then(|| view! {
                <p class="actions"><a class="button quiet" href=format!("/my/organisations/{id}/close")>{frame.t("organisation-close")}</a></p>
            })}
        </section>
    }
    .into_any()
}
