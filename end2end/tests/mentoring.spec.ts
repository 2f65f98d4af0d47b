// A mentor finds who needs them, and a learner decides what is seen.
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
  } else {
    await page.emulateMedia({ colorScheme: "dark" });
    await axe(page, `${name}, dark`);
    await page.emulateMedia({ colorScheme: null });
  }
  await fits(page, name);
}

const main = (page: Page) => page.locator("main");

test("a mentor follows a learner, who decides what is seen", async ({ complaints, elsewhere }) => {
  test.setTimeout(600_000);
  complaints.expect(/422/);
  const server = await Server.start();
  try {
    const mentor = await elsewhere(server.url);
    await signInAs(mentor, "mentor");
    await mentor.goto("/mentor");
    await expect(main(mentor)).toContainText("Waits for an answer");
    await check(mentor, "who needs me today");
    await main(mentor).getByRole("link", { name: "Amira Haddad" }).click();
    await expect(main(mentor)).toContainText("They wrote to you");
    await check(mentor, "a student");
    await main(mentor).getByRole("textbox", { name: "Write to Amira Haddad" }).fill("Try personal skills next.");
    await main(mentor).getByRole("button", { name: "Send", exact: true }).click();
    await expect(mentor.getByRole("status")).toHaveText("Your message is sent.");

    // Groups, a list with a mistake, and a code for a room.
    await mentor.goto("/mentor/cohorts");
    await check(mentor, "groups");
    await main(mentor).getByRole("link", { name: "Job club Oss" }).click();
    await check(mentor, "a group");
    await main(mentor).getByRole("link", { name: "Invite a whole list" }).click();
    await main(mentor).getByRole("textbox", { name: "The list" }).fill("Noor,noor@learner.example\nBo,bo@nowhere");
    await main(mentor).getByRole("button", { name: "Check the list" }).click();
    await expect(main(mentor)).toContainText("This e-mail address cannot be right.");
    await check(mentor, "a list with a mistake");
    await main(mentor).getByRole("textbox", { name: "The list" }).fill("Noor,noor@learner.example\nBo,bo@learner.example");
    await main(mentor).getByRole("button", { name: "Check the list" }).click();
    await check(mentor, "a sound list");
    await main(mentor).getByRole("button", { name: "Invite 2 people" }).click();
    await expect(mentor.getByRole("status")).toHaveText("All invitations are on their way.");
    await main(mentor).locator("section").filter({ hasText: "Links and QR codes" }).getByRole("link").first().click();
    await check(mentor, "a code for a room");
    const code = await main(mentor).locator("figcaption a").getAttribute("href");

    const learner = await elsewhere(server.url);
    await learner.goto(code ?? "");
    await check(learner, "an invitation, signed out");
    await signInAs(learner, "employer");
    await learner.goto(code ?? "");
    await main(learner).getByRole("button", { name: /may be my mentor/ }).click();
    await expect(main(learner)).toContainText("Tick at least one thing");
    await check(learner, "an invitation, nothing ticked");
    await main(learner).getByRole("checkbox", { name: /My results and badges/ }).check();
    await main(learner).getByRole("button", { name: /may be my mentor/ }).click();
    await expect(learner.getByRole("status")).toHaveText("You have a mentor now.");

    await signInAs(learner, "learner");
    await expect(main(learner)).toContainText("new notification");
    await main(learner).getByRole("link", { name: "new notification" }).click();
    await check(learner, "notifications");
    await main(learner).getByRole("link", { name: "How I am told" }).click();
    await check(learner, "how one is told");
    await learner.goto("/my/mentors");
    await check(learner, "my mentors");
    await main(learner).getByRole("link", { name: "Messages" }).click();
    await expect(main(learner)).toContainText("Try personal skills next.");
    await check(learner, "messages");
    await learner.goto("/my/mentors");
    await main(learner).getByRole("link", { name: "Change what they see" }).click();
    await main(learner).getByRole("checkbox", { name: /My results and badges/ }).uncheck();
    await check(learner, "what a mentor may see");
    await main(learner).getByRole("button", { name: "Save" }).click();
    await main(learner).getByRole("button", { name: "No nudges any more" }).click();
    await main(learner).locator("summary", { hasText: "Leave" }).click();
    await main(learner).getByRole("button", { name: "Leave" }).click();
    await expect(main(learner)).toContainText("You have no mentor");
    await check(learner, "no mentor");

    await mentor.goto("/mentor");
    await expect(main(mentor)).not.toContainText("Amira Haddad");
  } finally {
    await server.stop();
  }
});
