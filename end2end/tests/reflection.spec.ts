// Writing for oneself and rating oneself, with and without JavaScript.
import { axe, expect, fits, signIn, signOutInAnotherTab, signUpAndVerify, test, type Page } from "../support/index.ts";

const lesson = "/modules/social/communication";
const answer = (page: Page, number: number) => page.locator(`#answer-${number}`);
const save = (page: Page) => page.getByRole("button", { name: "Save my answers" }).click();
const chooseLanguage = (page: Page, tag: string) => page.locator(`form.languages button[lang="${tag}"]`).click();

test("answers to a lesson are kept, and two tabs do not overwrite each other", async ({ page, context, complaints }) => {
  complaints.expect(/409/);
  await signUpAndVerify(page);
  await page.goto(lesson);
  const old = await context.newPage();
  await old.goto(lesson);
  await page.getByLabel(/^When did a message of yours/).fill("A message\nthat <b>went</b> wrong");
  await save(page);
  await expect(page).toHaveURL(`${lesson}#reflect`);
  await expect(page.locator(".reflect").getByRole("status")).toBeInViewport();
  await expect(answer(page, 1)).toHaveValue("A message\nthat <b>went</b> wrong");
  await axe(page, "answers that are saved");

  await answer(old, 1).fill("Another one");
  await answer(old, 2).fill("Somebody");
  await save(old);
  await expect(old.getByRole("alert").getByRole("link")).toHaveText(/^You saved another answer in another window/);
  await expect(old.locator(".reflect blockquote")).toContainText("that <b>went</b> wrong");
  await expect(answer(old, 1)).toHaveValue("Another one");
  await expect(answer(old, 1)).toHaveAccessibleDescription(/You saved another answer/);
  await axe(old, "two answers to one question");
  await fits(old);
  await save(old);
  await expect(answer(old, 1)).toHaveValue("Another one");
  await page.reload();
  await expect(answer(page, 1)).toHaveValue("Another one");
  await expect(answer(page, 2)).toHaveValue("Somebody");
});

test("an answer that is too long is not cut off", async ({ page, complaints }) => {
  complaints.expect(/422/);
  await signUpAndVerify(page);
  await page.goto(lesson);
  await answer(page, 3).fill("é".repeat(4001));
  await page.getByRole("button", { name: "Mark as read and go on" }).click();
  await expect(answer(page, 3)).toHaveValue("é".repeat(4001));
  await expect(answer(page, 3)).toHaveAccessibleDescription(/4001 characters, and there is room for 4000/);
  await axe(page, "an answer that is too long");
  await answer(page, 3).fill("Short");
  await page.getByRole("button", { name: "Mark as read and go on" }).click();
  await expect(page.getByText("Marked as read. Here is the next lesson.")).toBeVisible();
  await page.goto(lesson);
  await expect(answer(page, 3)).toHaveValue("Short");
});

test("signed out while writing", async ({ page }) => {
  const person = await signUpAndVerify(page);
  await page.goto(lesson);
  await answer(page, 1).fill("It took me an hour");
  await signOutInAnotherTab(page);
  await save(page);
  await expect(page.getByText("Your answers are kept for one hour.")).toBeVisible();
  await signIn(page, person);
  await expect(page).toHaveURL(`${lesson}#reflect`);
  await expect(page.getByText("You are signed in again, and your answers are saved.")).toBeVisible();
  await expect(answer(page, 1)).toHaveValue("It took me an hour");
});

test("a self-check before and after", async ({ page, complaints }) => {
  complaints.expect(/422/);
  await signUpAndVerify(page);
  await page.goto("/modules/personal");
  await page.locator("main").getByRole("link", { name: "Self-check" }).click();
  await expect(page.locator(".kicker")).toHaveText("Before the lessons");
  const rate = async (ratings: number[]) => {
    for (const [place, rating] of ratings.entries()) {
      await page.locator("fieldset").nth(place).locator(`label:nth-child(${rating})`).click();
    }
  };
  await rate([2, 3, 1, 4]);
  await page.getByRole("button", { name: "Save my self-check" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText("Statement 5: choose a number from 1 to 5.");
  await axe(page, "self-check with a statement that is open");
  await page.getByRole("alert").getByRole("link").click();
  await page.locator("fieldset").nth(4).locator("label:nth-child(5)").click();
  await page.getByRole("button", { name: "Save my self-check" }).click();
  const picture = page.getByRole("img", { name: "Your self-check as a picture" });
  await expect(picture).toBeVisible();
  await axe(page, "self-check before");

  await page.getByRole("link", { name: "Fill it in after the lessons" }).click();
  await rate([4, 3, 2, 4, 5]);
  await page.getByRole("button", { name: "Save my self-check" }).click();
  await expect(page.getByText("In 2 of the statements you see yourself further than before.")).toBeVisible();
  await expect(page.getByRole("row").nth(1).getByRole("cell")).toHaveText(["2", "4"]);
  await axe(page, "self-check before and after");
  await fits(page);

  await page.getByRole("link", { name: "To the end of the module" }).click();
  await expect(picture).toBeVisible();
  await axe(page, "end of a module");
  await page.locator("main").getByRole("link", { name: "To the assessment" }).first().click();
  await expect(page).toHaveURL("/modules/personal/assessment");
});

test("another language in the middle of writing and choosing", async ({ page }) => {
  await signUpAndVerify(page);
  await page.goto(lesson);
  await answer(page, 2).fill("My neighbour listens");
  await chooseLanguage(page, "nl");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(answer(page, 2)).toHaveValue("My neighbour listens");
  await expect(page.locator(".reflect").getByRole("status")).toBeInViewport();

  await page.goto(`${lesson}/practice?question=1`);
  const inputs = page.locator("fieldset.question").locator("input, select");
  const first = inputs.first();
  const chosen = await first.evaluate((field) => field.tagName === "SELECT");
  await (chosen ? first.selectOption({ index: 1 }) : first.check());
  const state = () =>
    inputs.evaluateAll((all) => all.map((field) => [(field as HTMLInputElement).checked, (field as HTMLInputElement).value]));
  const given = await state();
  await chooseLanguage(page, "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await state()).toEqual(given);

  await page.goto("/modules/social/self-check");
  await page.locator("fieldset").nth(1).locator("label:nth-child(4)").click();
  await chooseLanguage(page, "nl");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.locator("#rate-communication-4")).toBeChecked();
});
