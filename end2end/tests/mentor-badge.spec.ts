// The way to the Mentor Badge: what is missing, a training that one signs up for, and the practice space; and an event of
// an organisation.
import { axe, expect, fits, signInAs, test, type Page } from "../support/index.ts";
import { Server } from "../support/server.ts";

async function check(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await axe(page, name);
  const size = page.viewportSize();
  if (size && size.width < 500) {
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page, name);
    await page.setViewportSize(size);
  }
  await fits(page, name);
}

const main = (page: Page) => page.locator("main");

test("a candidate sees what is missing, signs up and practises", async ({ complaints, elsewhere }) => {
  test.setTimeout(600_000);
  complaints.expect(/422/);
  const server = await Server.start();
  try {
    const page = await elsewhere(server.url);
    await signInAs(page, "learner");
    await page.goto("/my/mentor-badge");
    await expect(main(page)).toContainText("0 of 3");
    await check(page, "the way to the Mentor Badge");
    await main(page).getByRole("link", { name: "C1: become a SoftSkills4EU mentor" }).click();
    await main(page).getByRole("button", { name: "Sign up" }).click();
    await expect(main(page)).toContainText("You have a place");
    await check(page, "a training, signed up");
    await page.goto("/events");
    await check(page, "events");
    await main(page).getByRole("link", { name: "I am there: enter the code" }).click();
    await main(page).getByRole("textbox", { name: "Code of the event" }).fill("abcd efgh jkmn");
    await main(page).getByRole("button", { name: "Confirm" }).click();
    await expect(main(page)).toContainText("There is no event with this code");
    await check(page, "a wrong code");

    await page.goto("/my/mentor-badge");
    await main(page).getByRole("link", { name: "Make my course" }).click();
    await main(page).getByRole("textbox", { name: "Title" }).fill("My first course");
    await main(page).locator("form.form button").first().click();
    await page.goto("/my/mentor-badge");
    await expect(main(page)).toContainText("You did this on");
    await check(page, "the way to the Mentor Badge, a step done");

    // The administrator's side: a form with mistakes, the list and the code.
    await signInAs(page, "administrator");
    await page.goto("/events/new");
    await check(page, "a new event");
    await main(page).getByRole("button", { name: "Publish the event" }).click();
    await expect(main(page)).toContainText("Give the event a title");
    await check(page, "an event without anything");
    await page.goto("/events");
    await main(page).getByRole("link", { name: "C1: become a SoftSkills4EU mentor" }).first().click();
    await main(page).getByRole("link", { name: "Attendance list" }).click();
    await expect(main(page)).toContainText("Amira Haddad");
    await check(page, "who came");
    await page.goBack();
    await main(page).getByRole("link", { name: "Code for the room" }).click();
    await check(page, "the code for the room");
  } finally {
    await server.stop();
  }
});
