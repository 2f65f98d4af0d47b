// The pages in Dutch, whose words are longer: on the smallest screen, where that matters most.
import { check } from "../support/check.ts";
import { expect, signUpAndVerify, test } from "../support/index.ts";
import { publicPages } from "../support/pages.ts";

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
