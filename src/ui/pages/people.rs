//! People and their roles, for administrators.

use leptos::prelude::*;

use crate::{
    domain::{account::Account, role::Role},
    ui::{frame::Frame, shell::Page},
};

/// A page of people (number from 0).
#[must_use]
pub fn page(frame: &Frame, people: &[Account], search: &str, number: i64, more: bool) -> Page {
    let title = frame.t("nav-people");
    let query = percent_encoding::utf8_percent_encode(search, percent_encoding::NON_ALPHANUMERIC).to_string();
    let link = |to: i64| format!("/people?q={query}&page={to}");
    let rows = people.iter().map(|person| row(frame, person)).collect_view();
    let body = view! {
        <header class="page-header"><h1>{title.clone()}</h1></header>
        <form class="search" role="search" method="get" action="/people">
            <label for="q">{frame.t("people-search")}</label>
            <div><input id="q" name="q" type="search" value=search.to_owned()/><button class="button">{frame.t("search")}</button></div>
        </form>
        {if people.is_empty() {
            view! { <div class="empty"><p>{frame.t("people-none")}</p></div> }.into_any()
        } else {
            view! {
                <div class="table-wrap" role="region" aria-labelledby="people-caption" tabindex="0">
                    <table class="stacking">
                        <caption id="people-caption">{frame.t("people-caption")}</caption>
                        <thead><tr>
                            <th scope="col">{frame.t("name")}</th>
                            <th scope="col">{frame.t("email")}</th>
                            <th scope="col">{frame.t("people-since")}</th>
                            <th scope="col">{frame.t("people-roles")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }}
        <nav class="pagination" aria-label=frame.t("pages")>
            <ul>
                {(number > 0).then(|| view! { <li><a rel="prev" href=link(number - 1)>{frame.t("page-previous")}</a></li> })}
                {more.then(|| view! { <li><a rel="next" href=link(number + 1)>{frame.t("page-next")}</a></li> })}
            </ul>
        </nav>
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, person: &Account) -> AnyView {
    let action = format!("/people/{}/roles", person.id.0);
    let buttons = [Role::Mentor, Role::Employer, Role::Trainer, Role::Administrator]
        .into_iter()
        .map(|role| {
            let held = person.roles.contains(&role);
            let name = frame.t(&format!("role-{role}"));
            let text = frame.t1(if held { "people-take" } else { "people-give" }, "role", name);
            let label = format!("{text}: {}", person.name);
            view! {
                <form method="post" action=action.clone()>
                    <input type="hidden" name="role" value=role.id()/>
                    <input type="hidden" name="held" value=if held { "no" } else { "yes" }/>
                    <button class="link-button" aria-label=label>{text}</button>
                </form>
            }
        })
        .collect_view();
    let held = person.roles.iter().map(|role| frame.t(&format!("role-{role}"))).collect::<Vec<_>>().join(", ");
    view! {
        <tr>
            <th scope="row">{person.name.clone()}</th>
            <td data-label=frame.t("email")>{person.email.as_typed().to_owned()}</td>
            <td data-label=frame.t("people-since")>{frame.day(person.created_at)}</td>
            <td data-label=frame.t("people-roles")>{held}<div class="cluster">{buttons}</div></td>
        </tr>
    }
    .into_any()
}
