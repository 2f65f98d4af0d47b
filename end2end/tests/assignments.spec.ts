// A learner hands in work, the mentor marks it, the learner sees it. And the pages about the learners of a course.
import { check } from "../support/check.ts";
import { expect, signInAs, signUpAndVerify, somebody, test, type Page } from "../support/index.ts";

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();

test("work is handed in, marked and seen", async ({ page, elsewhere, complaints }) => {
  test.setTimeout(300_000);
  complaints.expect(/422/);
  await signInAs(page, "mentor");
  await page.goto("/workspace/courses");
  await main(page).getByRole("link", { name: "Getting on well in a new team" }).first().click();
  const builder = new URL(page.url()).pathname;
  const link = new URL((await main(page).locator('a[href*="/join/"]').getAttribute("href")) ?? "").pathname;

  const learner = await elsewhere();
  const name = `Noor ${Math.random().toString(36).slice(2, 8)}`;
  await signUpAndVerify(learner, somebody(name));
  await learner.goto(link);
  await press(learner, "Take this course");
  await main(learner).getByRole("link", { name: "The first day that I remember" }).click();
  await check(learner, "assignment, before");
  await press(learner, "Hand in");
  await expect(learner.getByLabel("Your text")).toHaveAccessibleDescription(/Write something/);
  await check(learner, "assignment, with a mistake");
  await learner.getByLabel("Your text").fill("I was late, and nobody minded.");
  await press(learner, "Keep as a draft");
  await expect(main(learner)).toContainText("not handed in yet");
  await press(learner, "Hand in");
  await check(learner, "assignment, handed in");
  const assignment = new URL(learner.url()).pathname;

  const id = assignment.split("/").pop() ?? "";
  await page.goto(`${builder}/assignments/${id}`);
  await check(page, "assignment editor");
  await main(page).getByRole("link", { name: "To what was handed in" }).click();
  await check(page, "works");
  await page.getByLabel("Search a name").fill(name);
  await press(page, "Show");
  await main(page).getByRole("link", { name }).click();
  await press(page, "Save and mark the next");
  await expect(main(page)).toContainText("Choose a level");
  await check(page, "marking, with a mistake");
  for (const level of ["The main things are there", "Names one thing to do again"]) await main(page).getByRole("radio", { name: level }).check();
  await page.getByLabel("Comment").fill("Well told.");
  await main(page).getByRole("button", { name: "Save", exact: true }).click();
  await check(page, "works, one marked");

  await learner.goto(assignment);
  await expect(main(learner)).toContainText("Well told.");
  await check(learner, "assignment, marked");
  for (const place of ["gradebook", "report"]) {
    await page.goto(`${builder}/${place}`);
    await check(page, place);
  }
});
