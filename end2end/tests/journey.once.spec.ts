// The way to the top: long, and the same on every screen.
import { answerRightly } from "../support/answers.ts";
import { axe, expect, signUpAndVerify, test } from "../support/index.ts";
import { takeAssessment } from "../support/pages.ts";

const modules = ["co-operative", "creative-thinking", "personal", "social", "organisational"];

test("all five modules at Excellent bring the Super Badge", async ({ page }) => {
  test.setTimeout(180_000);
  await signUpAndVerify(page);
  for (const [before, module] of modules.entries()) {
    await page.goto("/badges");
    await expect(page.locator(".tree-crown")).toContainText(`${before} of 5 modules at Excellent`);
    await takeAssessment(page, module, (step) => answerRightly(step.locator("fieldset.question")));
    await expect(page.locator("h1")).toHaveText("100 %: Excellent");
  }
  await expect(page.getByText("And all five modules are Excellent: you earned the Super Badge")).toBeVisible();
  await axe(page, "result with the Super Badge");

  await page.goto("/badges");
  await expect(page.getByText("You hold 6 badges.")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Modules at Excellent" })).toHaveAttribute("value", "5");
  await expect(page.locator(".tree-crown .earned")).toHaveText(/Super Badge\s*Earned/);
  await expect(page.locator(".tree-rows .earned")).toHaveCount(5);

  await page.locator(".tree-crown .earned a").click();
  await page.locator("main").getByRole("link", { name: "Open your badge" }).click();
  await page.locator("main").getByRole("link", { name: "See the public page" }).click();
  await expect(page.locator("h1")).toHaveText("SoftSkills4EU Super Badge");
  const evidence = page.locator("section").filter({ has: page.getByRole("heading", { name: "Evidence" }) });
  await expect(evidence.getByRole("listitem")).toHaveCount(5);
  await page.getByRole("button", { name: "Verify this badge" }).click();
  await expect(page.locator("#check").getByRole("status")).toHaveText("This badge is real and valid.");

  await page.goto("/my");
  await expect(page.getByText("You hold Excellent in all five modules")).toBeVisible();
});
