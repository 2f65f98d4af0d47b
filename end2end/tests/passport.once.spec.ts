// The Soft Skills Passport: made by a learner, read by somebody else, on paper as pdftotext and a camera see it.
import { spawnSync } from "node:child_process";
import { check } from "../support/check.ts";
import { expect, signInAs, test } from "../support/index.ts";

test("a passport is made, read by somebody else, and replaced", async ({ page, elsewhere, complaints }) => {
  complaints.expect(/422/);
  await signInAs(page, "mentor");
  await page.goto("/my/badges");
  const main = page.locator("main");
  await main.getByRole("link", { name: "Soft Skills Passport" }).click();
  await check(page, "passport, first time");
  for (const box of await main.locator('input[type="checkbox"][name="skill"], input[name="badge"]').all()) await box.uncheck();
  await main.getByRole("button", { name: "Make this version" }).click();
  await expect(main.getByRole("alert")).toContainText("Choose at least one skill or badge");
  await check(page, "passport, nothing chosen");

  for (const box of await main.locator('input[type="checkbox"][name="skill"], input[name="badge"]').all()) await box.check();
  await main.getByLabel("About me, in my own words").fill("I like to work with people.");
  await main.getByLabel("Social skills, in my own words").fill("I calmed a busy waiting room.");
  await main.getByRole("button", { name: "Make this version" }).click();
  await expect(page.getByRole("status")).toHaveText("Your passport is ready.");
  await check(page, "passport, one version");
  await main.getByRole("link", { name: "Version 1", exact: true }).click();
  const path = new URL(page.url()).pathname;

  const other = await elsewhere();
  await other.goto(path);
  await expect(other.locator("h1")).toHaveText("Soft Skills Passport of Luka Kovač");
  await expect(other.locator("main")).toContainText("I calmed a busy waiting room.");
  await check(other, "a passport, as others see it");
  const [download] = await Promise.all([
    other.waitForEvent("download"),
    other.getByRole("link", { name: "PDF, Nederlands" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("soft-skills-passport-1-nl.pdf");
  const read = spawnSync("pdftotext", ["-layout", await download.path(), "-"], { encoding: "utf8" });
  if (!read.error) {
    for (const text of ["Soft Skills Paspoort", "Luka Kovač", "I like to work with people."]) expect(read.stdout).toContain(text);
  }

  await page.goto("/my/passport");
  await main.getByLabel("About me, in my own words").fill("I like to work outside.");
  await main.getByRole("button", { name: "Make this version" }).click();
  await other.goto(path);
  await expect(other.locator("main")).toContainText("I like to work with people.");
  await other.getByRole("link", { name: "Open the newest version" }).click();
  await expect(other.locator("main")).toContainText("I like to work outside.");
});
