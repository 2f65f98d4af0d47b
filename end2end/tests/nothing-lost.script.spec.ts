// What a learner answered is never lost: what the page itself does for that.
import { answerAllRightly, answerRightly } from "../support/answers.ts";
import { expect, signIn, signOutInAnotherTab, signUpAndVerify, test, type Page } from "../support/index.ts";
import { answerSteps, handIn, startAssessment } from "../support/pages.ts";

/** What a browser says of requests without a line. */
const noLine = /ERR_INTERNET_DISCONNECTED/;

const answered = (page: Page) => page.locator(".question-nav .answered");
const line = (page: Page) => page.locator("form.quiz .saved");

/** Waits until the page saves answers by itself. */
async function awake(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
}

/** Starts an assessment and answers all but the last step, which is shown. */
async function upToLastStep(page: Page, module: string): Promise<string> {
  const attempt = await startAssessment(page, module);
  await answerSteps(page, attempt, answerAllRightly, 4);
  await awake(page);
  return attempt;
}

test.beforeEach(() => test.setTimeout(90_000));

test("a tab that is closed right after the last click", async ({ page, context, elsewhere }) => {
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await awake(page);
  await answerAllRightly(page);
  await page.close();

  await test.step("reopened, the answers are there", async () => {
    const again = await context.newPage();
    await again.goto(`${attempt}?step=1`);
    await expect(answered(again)).toHaveCount(4);
    await expect(again.locator("fieldset.question").locator("input:checked, select")).not.toHaveCount(0);
  });
  await test.step("another device has them, too", async () => {
    const device = await elsewhere();
    await device.context().addCookies(await context.cookies());
    await expect(async () => {
      await device.goto(`${attempt}?step=1`);
      await expect(answered(device)).toHaveCount(4, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
  });
});

test("off line a moment after the last answer was saved", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await awake(page);
  await answerRightly(page.locator("#q0"));
  await expect(line(page)).toHaveText("Saved");
  await context.setOffline(true);
  await page.locator('button[name="go"][value="next"]').click();
  await expect(line(page)).toContainText("You go on as soon as the line is back.");
  await context.setOffline(false);
  await expect(page).toHaveURL(`${attempt}?step=2`);
});

test("a tab that is closed off line", async ({ page, context, complaints, elsewhere }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await awake(page);
  await context.setOffline(true);
  await answerAllRightly(page);
  await expect(line(page)).toContainText("Not saved yet: you are off line.");
  await page.close();
  await context.setOffline(false);

  const device = await elsewhere();
  await device.context().addCookies(await context.cookies());
  const again = await context.newPage();
  // Another step than the one with the answers.
  await again.goto(`${attempt}?step=2`);
  await expect(answered(again)).toHaveCount(4);
  await expect(line(again)).toHaveText("Saved");
  await device.goto(`${attempt}?step=1`);
  await expect(answered(device)).toHaveCount(4);
});

test("signed out in another tab, and answered on", async ({ page, complaints }) => {
  complaints.expect(/401/);
  const person = await signUpAndVerify(page);
  const attempt = await upToLastStep(page, "co-operative");
  await signOutInAnotherTab(page);
  await answerAllRightly(page);
  await expect(line(page)).toContainText("You were signed out. Your answers are kept on this device.");

  await test.step("straight to the page for handing in, with answers that only the device has", async () => {
    await page.locator('button[name="go"][value="finish"]').click();
    await signIn(page, person);
    await expect(page).toHaveURL(`${attempt}/submit`);
    await expect(page.getByText("You answered all 20 questions.")).toBeVisible();
  });
  await test.step("signed out once more, and handed in", async () => {
    await signOutInAnotherTab(page);
    await handIn(page).click();
    await signIn(page, person);
    await expect(page).toHaveURL(`${attempt}/result`);
    await expect(page.locator("h1")).toHaveText("100 %: Excellent");
  });
});

test("the link of the page leads back to it after signing in", async ({ page, complaints }) => {
  complaints.expect(/401/);
  const person = await signUpAndVerify(page);
  const attempt = await upToLastStep(page, "personal");
  await signOutInAnotherTab(page);
  await answerAllRightly(page);
  await line(page).getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, person);
  await expect(page).toHaveURL(`${attempt}?step=5`);
  await expect(line(page)).toHaveText("Saved");
  await expect(answered(page)).toHaveCount(20);
});

test("off line at handing in", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  const attempt = await upToLastStep(page, "creative-thinking");
  await context.setOffline(true);
  await answerAllRightly(page);

  await test.step("going on waits for the line", async () => {
    await page.locator('button[name="go"][value="next"]').click();
    await expect(line(page)).toContainText("You go on as soon as the line is back.");
    await context.setOffline(false);
    await expect(page).toHaveURL(`${attempt}/submit`);
    await expect(page.getByText("You answered all 20 questions.")).toBeVisible();
  });
  await test.step("and so does handing in", async () => {
    await awake(page);
    await context.setOffline(true);
    await handIn(page).click();
    await expect(line(page)).toHaveText(
      "You are off line. Your answers are kept on this device, and handed in as soon as the line is back.",
    );
    await context.setOffline(false);
    await expect(page).toHaveURL(`${attempt}/result`);
    await expect(page.locator("h1")).toHaveText("100 %: Excellent");
  });
});

test("handed in from another tab", async ({ page, context, complaints }) => {
  // The page left behind is told that the attempt is closed.
  complaints.expect(/409/);
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await awake(page);
  const other = await context.newPage();
  await other.goto(`${attempt}/submit`);
  await handIn(other).click();
  await expect(other).toHaveURL(`${attempt}/result`);
  await answerRightly(page.locator("#q0"));
  await expect(line(page)).toContainText("This attempt is closed.");
  await line(page).getByRole("link", { name: "See the result" }).click();
  await expect(page).toHaveURL(`${attempt}/result`);
});

test("off line at handing in, and the tab is closed", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "organisational");
  await answerSteps(page, attempt, answerAllRightly);
  await awake(page);
  await context.setOffline(true);
  await handIn(page).click();
  await expect(line(page)).toContainText("handed in as soon as the line is back");
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(attempt);
  await expect(again).toHaveURL(`${attempt}/result`);
  await expect(again.locator("h1")).toHaveText("100 %: Excellent");
});
