// Badges of other issuers and collections, with and without JavaScript. The invented school answers in sample mode.
import { readFileSync } from "node:fs";
import { check } from "../support/check.ts";
import { expect, signUpAndVerify, test, type Page } from "../support/index.ts";

const main = (page: Page) => page.locator("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });

/** Pastes the address of a badge of the invented school. */
async function paste(page: Page, kind: string, email: string): Promise<void> {
  await page.goto("/my/backpack/add");
  await page.getByLabel("Link or text of the badge").fill(`https://academy.example/awards/${kind}/${email}`);
  await button(page, "Check and add the badge").click();
}

test("a badge from elsewhere is refused, kept, shared and taken along", async ({ page, complaints, elsewhere }) => {
  complaints.expect(/422/);
  const { email } = await signUpAndVerify(page);
  await page.goto("/my/badges");
  await main(page).getByRole("link", { name: "Add a badge from elsewhere" }).click();
  await check(page, "adding a badge");
  for (const [kind, reason] of [
    ["withdrawn", /It was withdrawn/],
    ["expired", /It has expired/],
  ] as const) {
    await paste(page, kind, email);
    await expect(page.getByRole("alert").first()).toContainText(reason);
  }
  await check(page, "a badge that was refused");
  await paste(page, "first-aid", "eve@learner.example");
  await expect(page.getByRole("alert").first()).toContainText("another e-mail address");
  await expect(page.getByLabel("Link or text of the badge")).toHaveValue(/eve@learner.example$/);

  await paste(page, "unsure", email);
  await expect(main(page)).toContainText("Not fully checked");
  await expect(page.getByRole("radio", { name: /^Everyone/ })).toBeDisabled();
  await check(page, "a badge with a doubt");
  await button(page, "Take this badge out").click();
  await check(page, "taking a badge out");
  await button(page, "Yes, take it out").click();

  await paste(page, "first-aid", email);
  await expect(page.locator("h1")).toHaveText("First aid at work");
  await expect(page.getByRole("img", { name: "Badge: First aid at work" })).toBeVisible();
  await expect(main(page)).toContainText("academy.example issued it, and it is valid");
  await page.getByRole("radio", { name: /^Anyone with the link/ }).check();
  await button(page, "Save").click();
  await page.getByText("Show it on a website").click();
  await page.getByText("Use it in your e-mail signature").click();
  await page.getByText("Add it to your Europass profile").click();
  await expect(page.locator(".embed-preview img").first()).toBeVisible();
  const code = await page.getByLabel("HTML code for your website").inputValue();
  expect(code).not.toMatch(/<script|<iframe|style=/);
  await check(page, "a badge from elsewhere, shared");

  // The file comes back as it was, and is as good as the link.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    main(page).getByRole("link", { name: "The badge as data (JSON)" }).click(),
  ]);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, "utf8")).recipient.identity).toBe(email);
  const stranger = await elsewhere();
  await stranger.goto(new URL(page.url()).pathname.replace("/my/", "/"));
  await expect(stranger.locator("h1")).toHaveText("First aid at work");
  await check(stranger, "a badge from elsewhere, for others");
  await stranger.getByText("Also check whose badge it is").click();
  await stranger.getByLabel("E-mail address of the person").fill(email);
  await button(stranger, "Check again now").click();
  await expect(stranger.getByRole("status").filter({ hasText: "Yes: this badge" })).toBeVisible();
  await page.goto("/my/backpack/add");
  await page.getByLabel("Or choose a file").setInputFiles(file);
  await button(page, "Check and add the badge").click();
  await expect(main(page)).toContainText("You keep this badge already");
});

test("badges are put into a collection and in order", async ({ page, context, complaints, elsewhere }) => {
  complaints.expect(/409/);
  const { email, name } = await signUpAndVerify(page);
  for (const kind of ["first-aid", "barista"]) {
    await paste(page, kind, email);
    await page.getByRole("radio", { name: /^Anyone with the link/ }).check();
    await button(page, "Save").click();
  }
  await page.goto("/my/badges");
  await main(page).getByRole("link", { name: "Make a collection" }).click();
  await check(page, "no collections");
  await page.getByLabel("Title").fill("For a job in a café");
  await button(page, "Make the collection").click();
  await check(page, "a new collection");
  await page.getByRole("checkbox", { name: /Barista/ }).check();
  await page.getByRole("checkbox", { name: /First aid/ }).check();
  // What was typed comes along, whichever button is pressed.
  await page.getByLabel("Introduction").fill("I make <b>good</b> coffee.\nAnd I keep calm.");
  await page.getByRole("radio", { name: /^Anyone with the link/ }).check();
  await button(page, "Add the chosen badges").click();
  await expect(page.getByRole("status").filter({ hasText: "the badges are added" })).toBeVisible();
  await expect(page.getByLabel("Introduction")).toHaveValue("I make <b>good</b> coffee.\nAnd I keep calm.");
  const names = page.locator(".arrange > li > div > a");
  const before = await names.allTextContents();
  expect(before).toHaveLength(2);
  await check(page, "a collection");

  // By the keyboard alone.
  const up = button(page, `Up: ${before[1]}`);
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(names).toHaveText([...before].reverse());
  await expect(page.locator(".arrange > li:target")).toContainText(before[1] ?? "");
  await expect(button(page, `Up: ${before[1]}`)).toBeDisabled();

  const other = await context.newPage();
  await other.goto(new URL(page.url()).pathname);
  await page.getByLabel("Title").fill("For a job in a bakery");
  await button(page, "Save").click();
  await other.getByLabel("Title").fill("For a job in a bar");
  await button(other, /^Down: /).first().click();
  await expect(other.getByRole("alert")).toContainText("You saved something else in another window");
  await expect(other.getByLabel("Title")).toHaveValue("For a job in a bar");
  await expect(main(other).locator("blockquote")).toContainText("For a job in a bakery");
  await check(other, "a collection in two windows");
  await button(other, "Save").click();
  await expect(other.locator("h1")).toHaveText("For a job in a bar");

  const stranger = await elsewhere();
  await stranger.goto(new URL(page.url()).pathname.replace("/my/", "/"));
  await expect(stranger.locator("h1")).toHaveText("For a job in a bar");
  await expect(main(stranger)).toContainText(`Put together by ${name}`);
  await expect(main(stranger)).toContainText("I make <b>good</b> coffee.");
  await expect(stranger.locator(".badge-tile")).toHaveCount(2);
  await check(stranger, "a collection, for others");
});
