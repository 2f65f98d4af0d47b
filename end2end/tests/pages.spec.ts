// Every page: axe finds nothing, nothing is wider than the window, and the browser has nothing to complain of.
import { axe, expect, fits, signInAs, signUpAndVerify, test, type Page } from "../support/index.ts";
import { errorPages, learnerPages, newcomerPages, publicPages } from "../support/pages.ts";

async function check(page: Page, name: string, language = "en"): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  expect(await page.title()).toMatch(/^\S.* – SoftSkills4EU$/);
  // A text that is missing shows its key.
  await expect(page.locator("main")).not.toContainText("�");
  await axe(page, name);
  const size = page.viewportSize();
  if (!size) return;
  if (size.width < 500) {
    // The smallest phone, and at once a large screen at 400 %.
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

for (const { name, go } of publicPages) {
  test(`for everybody: ${name}`, async ({ page, complaints }) => {
    if (name === "dead link") complaints.expect(/404/);
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of learnerPages) {
  test(`of a learner: ${name}`, async ({ page }) => {
    await signInAs(page, "learner");
    await go(page);
    await check(page, name);
  });
}

for (const { name, go } of newcomerPages) {
  test(`of a newcomer: ${name}`, async ({ page }) => {
    await go(page);
    await check(page, name);
  });
}

for (const { name, go, status } of errorPages) {
  test(`an error: ${name}`, async ({ page, complaints }) => {
    complaints.expect(new RegExp(String(status)));
    await signInAs(page, "learner");
    await go(page);
    await check(page, name);
  });
}

test("of an administrator: people", async ({ page }) => {
  await signInAs(page, "administrator");
  await page.goto("/people");
  await check(page, "people");
});

test("in Dutch, everything that a newcomer sees", async ({ page }) => {
  test.setTimeout(600_000);
  await signUpAndVerify(page);
  await page.locator('form.languages button[lang="nl"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  const signedOut = new Set(["sign in", "dead link"]);
  for (const { name, go } of publicPages.filter((place) => !signedOut.has(place.name))) {
    await go(page);
    await check(page, `${name}, Dutch`, "nl");
  }
  for (const path of ["/my", "/my/badges", "/account", "/modules/personal/assessment"]) {
    await page.goto(path);
    await check(page, `${path}, Dutch`, "nl");
  }
});
