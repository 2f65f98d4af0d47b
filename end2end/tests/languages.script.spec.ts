// What only scripts know when the language changes: how far one has read, and what is not saved yet.
import { expect, signUpAndVerify, test } from "../support/index.ts";
import { answerSomething, startAssessment } from "../support/pages.ts";

for (const who of ["a visitor", "a learner"]) {
  test(`a lesson goes on in another language where ${who} was reading`, async ({ page }) => {
    if (who === "a learner") await signUpAndVerify(page);
    await page.goto("/modules/social/communication");
    await page.locator("#o2").evaluate((heading) => heading.scrollIntoView());
    await expect(page.locator("html")).toHaveAttribute("data-section", "o2");
    await page.locator('form.languages button[lang="nl"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
    await expect(page).toHaveURL("/modules/social/communication#o2");
    await expect(page.locator("#o2")).toBeInViewport();
  });
}

test("an assessment goes on in another language with every answer", async ({ page }) => {
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  await page.goto(`${attempt}?step=2`);
  await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
  await answerSomething(page);
  await page.locator('form.languages button[lang="nl"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page).toHaveURL(`${attempt}?step=2`);
  await expect(page.locator(".question-nav .answered")).toHaveCount(4);
});
