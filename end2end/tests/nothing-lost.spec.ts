// What a learner answered is never lost, with and without JavaScript.
import { answerAllRightly, answerRightly } from "../support/answers.ts";
import { expect, signIn, signOutInAnotherTab, signUpAndVerify, test, type Page } from "../support/index.ts";
import { answerSomething, answerSteps, handIn, startAssessment } from "../support/pages.ts";

const goOn = (page: Page) => page.locator('button[name="go"][value="next"]').click();

test.beforeEach(() => test.setTimeout(90_000));

/** What is chosen and typed in the form. */
const answers = (page: Page) =>
  page
    .locator("fieldset.question")
    .locator("input, select")
    .evaluateAll((fields) =>
      fields.map((field) => {
        const { type, checked, value } = field as HTMLInputElement;
        return ["radio", "checkbox"].includes(type) ? checked : value;
      }),
    );

test("signed out in another tab before going on", async ({ page, complaints }) => {
  // Without a session answers are refused; the page says so.
  complaints.expect(/401/);
  const person = await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await signOutInAnotherTab(page);
  await answerSomething(page);
  const given = await answers(page);
  await goOn(page);
  await expect(page.getByText("Your answers are kept for one hour. Sign in again, and they are saved.")).toBeVisible();
  await signIn(page, person);
  await expect(page.getByText("You are signed in again, and your answers are saved.")).toBeVisible();
  await expect(page).toHaveURL(`${attempt}?step=2`);
  await expect(page.locator(".question-nav .answered")).toHaveCount(4);
  await page.goto(`${attempt}?step=1`);
  expect(await answers(page)).toEqual(given);
});

test("signed out in another tab before handing in", async ({ page, complaints }) => {
  complaints.expect(/401/);
  const person = await signUpAndVerify(page);
  const attempt = await startAssessment(page, "co-operative");
  await answerSteps(page, attempt, answerAllRightly);
  await signOutInAnotherTab(page);
  await handIn(page).click();
  await expect(page.getByText("Your answers are kept for one hour. Sign in again, and they are saved.")).toBeVisible();
  await signIn(page, person);
  await expect(page).toHaveURL(`${attempt}/result`);
  await expect(page.getByText("Your answers are handed in.")).toBeVisible();
  await expect(page.locator("h1")).toHaveText("100 %: Excellent");
});

test("ten answers in each of two tabs", async ({ page, context }) => {
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "personal");
  const other = await context.newPage();
  // Both tabs show questions 9 to 12, and each answers two of them.
  await page.goto(`${attempt}?step=3`);
  await other.goto(`${attempt}?step=3`);
  await answerRightly(page.locator("#q8, #q9"));
  await answerRightly(other.locator("#q10, #q11"));
  await Promise.all([goOn(page), goOn(other)]);
  await other.waitForURL(`**${attempt}?step=4`);
  await page.waitForURL(`**${attempt}?step=4`);
  await page.goto(`${attempt}?step=1`);
  await Promise.all([answerAllRightly(page), answerAllRightly(other)]);
  await Promise.all([goOn(page), goOn(other)]);
  await page.waitForURL(`**${attempt}?step=2`);
  await other.waitForURL(`**${attempt}?step=5`);
  await Promise.all([answerAllRightly(page), answerAllRightly(other)]);
  await Promise.all([goOn(page), goOn(other)]);
  await page.waitForURL(`**${attempt}?step=3`);
  await other.waitForURL(`**${attempt}/submit`);
  // Each page was made when its own answers were saved; those of the other tab may have come a moment later.
  await page.reload();
  await expect(page.locator(".question-nav .answered")).toHaveCount(20);
  await other.reload();
  await expect(other.getByText("You answered all 20 questions.")).toBeVisible();
  await handIn(other).click();
  await expect(other.locator("h1")).toHaveText("100 %: Excellent");
});

test("handed in from two tabs at once", async ({ page, context, complaints }) => {
  // The later one asks first, and is told that the attempt is closed.
  complaints.expect(/409/);
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "organisational");
  const other = await context.newPage();
  await Promise.all([page.goto(`${attempt}/submit`), other.goto(`${attempt}/submit`)]);
  await Promise.all([handIn(page).click(), handIn(other).click()]);
  for (const tab of [page, other]) {
    await expect(tab).toHaveURL(`${attempt}/result`);
    await expect(tab.locator("h1")).toHaveText("0 %: not yet a badge");
  }
  await page.goto("/modules/organisational/assessment");
  await expect(page.getByRole("link", { name: /^See the answers/ })).toHaveCount(1);
  // A page from before leads to the result, too.
  await other.goto(`${attempt}?step=2`);
  await expect(other).toHaveURL(`${attempt}/result`);
});
