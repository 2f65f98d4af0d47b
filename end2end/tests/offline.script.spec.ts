// Reading and practising without a connection, after one visit.
import { answerAllRightly } from "../support/answers.ts";
import { axe, expect, signInAs, signUpAndVerify, test, type Page } from "../support/index.ts";

/** What a browser says of requests without a line. */
const noLine = /ERR_INTERNET_DISCONNECTED/;
/** … and when the worker has nothing to show either. */
const nothing = /ERR_FAILED|network error response/;

/** Opens a page, and waits until its module is kept whole. */
async function visit(page: Page, module: string, path = ""): Promise<void> {
  await page.goto(`/modules/${module}${path}`);
  const whole = () => page.evaluate(async (path) => !!(await caches.match(path)), `/modules/${module}/kept.json`);
  await expect.poll(whole, { timeout: 20_000 }).toBe(true);
}

/** The names of what is kept. */
const kept = (page: Page) => page.evaluate(() => caches.keys());

const heading = (page: Page) => page.locator("h1");

test("a module is read without a connection after one visit of a lesson", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  await visit(page, "social", "/communication");
  await context.setOffline(true);

  await test.step("the module and another lesson, with style and diagram", async () => {
    await page.goto("/modules/social");
    await expect(heading(page)).toHaveText("Social skills");
    await expect(page.locator("#line")).toContainText("You have no connection. You can still read and practise in this module.");
    await page.locator(".steps").getByRole("link", { name: "Conflict management" }).click();
    await expect(heading(page)).toHaveText("Conflict management");
    await expect(page.locator("figure.diagram svg")).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(100);
    await axe(page);
  });
  await test.step("another module is not there, and the page says what is", async () => {
    await page.goto("/modules/personal");
    await expect(heading(page)).toHaveText("You have no connection");
    await expect(page.locator("#readable li:visible")).toHaveText(["Social skills"]);
    await axe(page);
    await page.locator("#readable").getByRole("link", { name: "Social skills" }).click();
    await expect(heading(page)).toHaveText("Social skills");
  });
  await test.step("the assessment says that it needs a connection", async () => {
    await page.locator(".steps").getByRole("link", { name: "Assessment" }).click();
    await expect(heading(page)).toHaveText("The assessment needs a connection");
  });
  await test.step("with a connection the server has the word again", async () => {
    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(heading(page)).toContainText("Assessment");
    await page.goto("/modules/social");
    await expect(page.locator("#line")).toBeEmpty();
  });
});

test("a form that could not be sent says so", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  await visit(page, "organisational", "/leadership");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Mark as read and go on" }).click();
  await expect(heading(page)).toHaveText("This was not sent");
});

test("practice answers wait for the connection", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  await visit(page, "social", "/communication/practice");
  await context.setOffline(true);
  const check = page.getByRole("button", { name: "Check my answer" });

  for (const place of ["Question 1 of", "Question 2 of"]) {
    await expect(page.locator(".quiz-head")).toContainText(place);
    await answerAllRightly(page);
    await check.click();
    await expect(heading(page)).toHaveText("Your practice answers");
    await expect(page.locator("#answers section").last()).toContainText("Your answer is kept on this device.");
    await axe(page);
    await page.getByRole("link", { name: "Next question" }).click();
  }
  await expect(page.locator(".quiz-head")).toContainText("Question 3 of");

  await test.step("nothing is chosen: the question is asked again", async () => {
    await check.click();
    await expect(page.locator(".quiz-head")).toContainText("Question 3 of");
    await expect(page.locator("#line")).toContainText("Your practice answers wait on this device");
  });
  await test.step("back again, the page leads to what was right", async () => {
    await context.setOffline(false);
    await page.locator("#line").getByRole("link", { name: "See what was right" }).click();
    const answers = page.locator("#answers section");
    await expect(answers).toHaveCount(2);
    await expect(answers.locator(".notice-success")).toHaveText([/Right/, /Right/]);
    await axe(page);
  });
  await test.step("and they are gone", async () => {
    await page.reload();
    await expect(page.getByText("No practice answers are waiting on this device.")).toBeVisible();
    await expect(page.locator("#answers section")).toHaveCount(0);
  });
});

test("the page of an answer that waits checks it by itself", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  await visit(page, "personal", "/stress/practice");
  await context.setOffline(true);
  await answerAllRightly(page);
  await page.getByRole("button", { name: "Check my answer" }).click();
  await expect(page.getByText("Your answer is kept on this device.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator("#answers .notice-success")).toContainText("Right");
});

test("signing out takes everything away", async ({ page, context, complaints }) => {
  complaints.expect(noLine, nothing);
  await signUpAndVerify(page);
  await visit(page, "social");
  expect((await kept(page)).length).toBe(1);
  await page.locator('form[action="/sign-out"] button').click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto("/modules/social")).rejects.toThrow();
});

test("what is one person's is not another's", async ({ page }) => {
  await signInAs(page, "learner");
  await visit(page, "social");
  const [first] = await kept(page);
  await signInAs(page, "mentor");
  await expect.poll(() => kept(page)).toEqual([]);
  await visit(page, "social");
  expect(await kept(page)).not.toContain(first);
});

test("in another language the module is kept anew", async ({ page, context, complaints }) => {
  complaints.expect(noLine);
  await signUpAndVerify(page);
  await visit(page, "social");
  const [english] = await kept(page);
  await page.locator('form.languages button[value="nl"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect.poll(() => kept(page)).not.toContain(english);
  await visit(page, "social");
  await context.setOffline(true);
  await page.goto("/modules/social/communication");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(heading(page)).toHaveText("Communicatieve vaardigheden");
});
