// A learner lets employers find them; an employer looks and writes; the learner sees it, answers, and stops.
import { check } from "../support/check.ts";
import { expect, signInAs, test } from "../support/index.ts";
import { Server } from "../support/server.ts";

test("found, asked, answered, and gone with one click", async ({ complaints, elsewhere }) => {
  test.setTimeout(300_000);
  complaints.expect(/422|404/);
  const server = await Server.start();
  try {
    const learner = await elsewhere(server.url);
    await signInAs(learner, "mentor");
    await learner.goto("/my/found");
    await expect(learner.locator("main")).toContainText("Nobody can find you now");
    await learner.getByLabel("Dutch").check();
    await learner.getByRole("button", { name: "Let employers find me" }).click();
    await check(learner, "found by employers");

    const employer = await elsewhere(server.url);
    await signInAs(employer, "employer");
    await employer.goto("/find");
    await employer.getByLabel("Speaks").selectOption("nl");
    await employer.getByRole("button", { name: "Look", exact: true }).click();
    await check(employer, "people who fit");
    await employer.getByRole("link", { name: "Open: A learner" }).click();
    await employer.getByRole("textbox", { name: "Message" }).fill("We look for a colleague.");
    await employer.getByRole("button", { name: "Send the message" }).click();
    await check(employer, "somebody who was written to");
    const person = employer.url();

    await learner.goto("/my/found/looks");
    await expect(learner.locator("main")).toContainText("Opened your page");
    await check(learner, "who looked");
    await learner.goto("/my/found");
    await learner.locator('main a[href^="/my/found/messages/"]').click();
    await check(learner, "a message of an employer");
    await learner.getByRole("textbox", { name: "Answer" }).fill("Gladly.");
    await learner.getByRole("button", { name: "Send the answer" }).click();
    await employer.goto("/find/messages");
    await expect(employer.locator("main")).toContainText("Gladly.");
    await check(employer, "people who were written to");

    await learner.goto("/my/found");
    await learner.getByRole("button", { name: "Stop now" }).click();
    await employer.goto(person);
    await expect(employer.locator("h1")).not.toHaveText("A learner");
  } finally {
    await server.stop();
  }
});
