import { axe, expect, fits, test } from "../support/index.ts";

test("the landing page opens and leads to signing in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.locator(".user-nav").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await axe(page);
});

test("a page that is not there says so, and leads on", async ({ page, complaints }) => {
  complaints.expect(/404/);
  const answer = await page.goto("/nothing-here");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot find this page");
  await axe(page);
  await fits(page);
});
