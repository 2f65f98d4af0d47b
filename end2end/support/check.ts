// What holds for every page, whatever stands on it.
import { axe, expect, fits, test, type Page } from "./index.ts";

/** Axe finds nothing, nothing is wider than the window, and no text is missing. */
export async function check(page: Page, name: string, language = "en"): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  expect(await page.title()).toMatch(/^\S.* – SoftSkills4EU$/);
  // A text that is missing shows its key.
  await expect(page.locator("main")).not.toContainText("�");
  const size = page.viewportSize();
  if (!size) return;
  if (size.width < 500) {
    await axe(page, name);
    // The smallest phone, and at once a large screen at 400 %.
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page, name);
    await page.setViewportSize(size);
  } else if (test.info().project.use.javaScriptEnabled !== false) {
    // The light colours were on the phone, and so was the document as it is without JavaScript.
    await page.emulateMedia({ colorScheme: "dark" });
    await axe(page, `${name}, dark`);
    await page.emulateMedia({ colorScheme: null });
  }
  await fits(page, name);
}
