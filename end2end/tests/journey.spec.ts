// The main job, as a person does it: by what stands on buttons and links.
import { answerRightly } from "../support/answers.ts";
import { expect, signUpAndVerify, test, type Page } from "../support/index.ts";
import { answerSteps, handIn } from "../support/pages.ts";

const press = (page: Page, name: string | RegExp) => page.locator("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();

test("from signing up to a badge that a stranger verifies", async ({ page, elsewhere }) => {
  test.setTimeout(120_000);
  const person = await signUpAndVerify(page);
  await expect(page.locator("h1")).toContainText(person.name);

  await test.step("read a lesson", async () => {
    await follow(page, "Start reading");
    const lesson = await page.locator("h1").innerText();
    await expect(page.locator("article h2").first()).toBeVisible();
    await press(page, "Mark as read and go on");
    await expect(page.getByText("Marked as read. Here is the next lesson.")).toBeVisible();
    await expect(page.locator("h1")).not.toHaveText(lesson);
    await page.goBack();
    await page.reload();
    await expect(page.getByText("You have read this lesson")).toBeVisible();
  });

  await test.step("practise", async () => {
    await follow(page, /^Practise: \d+ questions$/);
    await answerRightly(page.locator("fieldset.question"));
    await press(page, "Check my answer");
    await expect(page.locator("main").getByRole("status").getByRole("heading")).toHaveText("Right");
    await expect(page.getByRole("link", { name: "Next question" })).toBeVisible();
  });

  await test.step("take the assessment", async () => {
    await page.locator(".site-nav").getByRole("link", { name: "Modules" }).click();
    await follow(page, /Social skills/);
    await follow(page, "Assessment");
    await press(page, "Start the assessment");
    await page.waitForURL(/\/attempts\/[^/]+$/);
    const attempt = new URL(page.url()).pathname;
    await answerSteps(page, attempt, (step) => answerRightly(step.locator("fieldset.question")));
    await expect(page.getByText("You answered all 20 questions.")).toBeVisible();
    await handIn(page).click();
    await expect(page.locator("h1")).toHaveText("100 %: Excellent");
    await expect(page.getByText("You earned a badge", { exact: true })).toBeVisible();
    await expect(page.getByText("20 of 20 questions are fully right.")).toBeVisible();
  });

  const badge = await test.step("receive the badge", async () => {
    await follow(page, "See your badge");
    await expect(page.locator("h1")).toHaveText("Social skills: Excellent");
    await expect(page.getByText("100 %", { exact: true })).toBeVisible();
    return page.getByLabel("Link to your badge").inputValue();
  });

  await test.step("a stranger verifies it", async () => {
    const stranger = await elsewhere();
    await stranger.goto(badge);
    await expect(stranger.getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(stranger.locator("h1")).toHaveText("Social skills: Excellent");
    await expect(stranger.getByText(`Awarded to ${person.name}`)).toBeVisible();
    await expect(stranger.locator("main")).not.toContainText(person.email);
    await press(stranger, "Verify this badge");
    const result = stranger.locator("#check");
    await expect(result.getByRole("status")).toHaveText("This badge is real and valid.");
    await expect(result.getByText("Failed")).toHaveCount(0);
    await expect(result.getByText(/^Its digital signature is right/)).toBeInViewport();
  });

  await test.step("the earner sees that somebody looked", async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText("Viewed");
    await expect(page.locator("dl.facts")).not.toContainText("not yet");
  });
});
