// Accounts: what is wrong stands beside the field, and a language is kept.
import { axe, expect, signUp, signUpAndVerify, somebody, test, type Page } from "../support/index.ts";
import { startAssessment } from "../support/pages.ts";

const chooseLanguage = (page: Page, tag: string) =>
  page.locator(`form.languages button[lang="${tag}"]`).click();

test("what is wrong at signing up stands beside the field, and what was typed is kept", async ({ page, complaints }) => {
  complaints.expect(/422/);
  const person = somebody("Zoë O’Neill <3");
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail address").fill("zoë at learner");
  await page.getByLabel("New password").fill("short");
  await page.locator("main").getByRole("button", { name: "Sign up" }).click();

  const name = page.getByLabel("Name");
  const email = page.getByLabel("E-mail address");
  const password = page.getByLabel("New password");
  await expect(name).toHaveValue(person.name);
  await expect(name).not.toHaveAttribute("aria-invalid");
  await expect(email).toHaveValue("zoë at learner");
  await expect(email).toHaveAccessibleDescription(/Enter an e-mail address, such as name@example.org/);
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".field", { has: email }).locator(".error")).toBeVisible();
  await expect(password, "a password is not sent back").toHaveValue("");
  await expect(password).toHaveAccessibleDescription(/Use \d+ characters or more/);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await axe(page, "sign-up with mistakes");

  // The link of the summary leads to the field; put right, it goes through.
  await page.getByRole("alert").getByRole("link", { name: "Enter an e-mail address" }).click();
  await expect(email).toBeFocused();
  await email.fill(person.email);
  await password.fill("password12345");
  await page.locator("main").getByRole("button", { name: "Sign up" }).click();
  await expect(password).toHaveAccessibleDescription(/This password is easy to guess/);
  await expect(email).toHaveValue(person.email);
  await password.fill(person.password);
  await page.locator("main").getByRole("button", { name: "Sign up" }).click();
  await expect(page.locator("h1")).toHaveText("Look in your mail");
});

test("a name is asked for", async ({ page, complaints }) => {
  complaints.expect(/422/);
  await page.goto("/sign-up");
  await page.locator("main").getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Enter your name/);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(3);
});

test("a wrong password keeps the address, and tells nothing", async ({ page, complaints }) => {
  complaints.expect(/422/);
  const person = await signUp(page);
  const said: string[] = [];
  for (const email of [person.email, "nobody@learner.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("not my password at all");
    await page.locator("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    said.push(await page.getByRole("alert").innerText());
  }
  expect(said[0]).toContain("The e-mail address or the password is not right.");
  expect(said[1], "whether there is an account").toBe(said[0]);
});

test("a visitor chooses Dutch, and a cookie keeps it", async ({ page, context, elsewhere }) => {
  await page.goto("/modules");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await chooseLanguage(page, "nl");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page).toHaveURL("/modules");
  expect((await context.cookies()).find(({ name }) => name === "language")?.value).toBe("nl");

  const tab = await context.newPage();
  await tab.goto("/sign-up");
  await expect(tab.locator("h1")).toHaveText("Maak een account");
  const other = await elsewhere();
  await other.goto("/sign-up");
  await expect(other.locator("h1"), "another browser").toHaveText("Make an account");

  // The account begins with it, and takes it to other browsers.
  const person = await signUpAndVerify(tab);
  await other.goto("/sign-in");
  await other.getByLabel("E-mail address").fill(person.email);
  await other.getByLabel("Password").fill(person.password);
  await other.locator("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL("/my");
  await expect(other.locator("html")).toHaveAttribute("lang", "nl");
});

test("another language, the same page", async ({ page }) => {
  await signUpAndVerify(page);
  const attempt = await startAssessment(page, "social");
  const places = [
    "/my",
    "/modules/social/communication#o1",
    "/modules/social/communication/practice?question=3",
    "/achievements/social-good",
    `${attempt}?step=2`,
  ];
  for (const [n, place] of places.entries()) {
    await page.goto(place);
    const before = await page.locator("h1").innerText();
    const [from, to] = n % 2 ? ["nl", "en"] : ["en", "nl"];
    await expect(page.locator("html")).toHaveAttribute("lang", from);
    await chooseLanguage(page, to);
    await expect(page.locator("html")).toHaveAttribute("lang", to);
    // What follows the # is the browser's own.
    await expect(page).toHaveURL(new RegExp(`${place.split("#")[0]?.replace("?", "\\?")}(#.*)?$`));
    await expect(page.locator("h1")).not.toHaveText(before);
  }
});
