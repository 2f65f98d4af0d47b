// The pages of the site, and how to get to those whose address has an identifier in it.
import { expect, signUpAndVerify, type Page } from "./index.ts";

/** A page by its address, or by a walk that ends on it. */
export interface Place {
  name: string;
  go: (page: Page) => Promise<unknown>;
}

const at = (name: string, path: string): Place => ({ name, go: (page) => page.goto(path) });

/** The first link to such an address. */
async function follow(page: Page, from: string, href: RegExp): Promise<void> {
  await page.goto(from);
  const hrefs = await page.locator("main a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  const found = hrefs.find((one) => href.test(one));
  expect(found, `a link like ${href} on ${from}`).toBeDefined();
  await page.goto(found ?? "");
}

const lesson = /^\/modules\/social\/(?!(assessment|self-check|end)$)[a-z-]+$/;

/** Chooses or types something in each question of the form; whether it is right is up to chance. */
export async function answerSomething(page: Page): Promise<void> {
  for (const question of await page.locator("fieldset.question").all()) {
    const choice = question.locator("input[type=radio], input[type=checkbox]");
    if (await choice.count()) await choice.first().check();
    for (const select of await question.locator("select").all()) await select.selectOption({ index: 1 });
    const text = question.locator("input[type=text]");
    if (await text.count()) await text.fill("7");
  }
}

/** Starts a module's assessment, and returns the path of the attempt. */
export async function startAssessment(page: Page, module: string): Promise<string> {
  await page.goto(`/modules/${module}/assessment`);
  await page.locator(`form[action="/modules/${module}/assessment"] button`).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  return new URL(page.url()).pathname;
}

/** Answers the questions step by step; after the fifth comes the page that asks before handing in. */
export async function answerSteps(page: Page, attempt: string, answer = answerSomething, steps = 5): Promise<void> {
  for (let step = 1; step <= steps; step += 1) {
    await answer(page);
    await page.locator('button[name="go"][value="next"]').click();
    await page.waitForURL(step < 5 ? `**${attempt}?step=${step + 1}` : `**${attempt}/submit`);
  }
}

/** The button on the page that asks before handing in. */
export const handIn = (page: Page) => page.locator('form[action$="/submit"]').getByRole("button", { name: "Hand in" });

/** Answers all questions, and hands in. */
export async function takeAssessment(page: Page, module: string, answer = answerSomething): Promise<void> {
  const attempt = await startAssessment(page, module);
  await answerSteps(page, attempt, answer);
  await handIn(page).click();
  await page.waitForURL(`**${attempt}/result`);
}

/** For everybody. */
export const publicPages: Place[] = [
  at("first page", "/"),
  at("about", "/about"),
  at("privacy", "/privacy"),
  at("accessibility", "/accessibility"),
  at("sign up", "/sign-up"),
  at("signed up", "/sign-up/done"),
  at("sign in", "/sign-in"),
  at("forgotten password", "/forgot-password"),
  at("dead link", "/verify-email/nothing"),
  at("search", "/search"),
  at("search, found", "/search?q=conflict"),
  at("search, nothing found", "/search?q=giraffe+submarine"),
  at("no connection", "/offline/page"),
  at("no connection for the assessment", "/offline/assessment"),
  at("practice answers that waited", "/offline/answers"),
  at("modules", "/modules"),
  ...["co-operative", "creative-thinking", "personal", "social", "organisational"].map((id) =>
    at(`module ${id}`, `/modules/${id}`),
  ),
  { name: "lesson", go: (page) => follow(page, "/modules/social", lesson) },
  {
    name: "practice",
    go: async (page) => {
      await follow(page, "/modules/social", lesson);
      await page.goto(`${new URL(page.url()).pathname}/practice`);
    },
  },
  {
    name: "practice, answered",
    go: async (page) => {
      await follow(page, "/modules/co-operative", /^\/modules\/co-operative\/(?!(assessment|self-check|end)$)[a-z-]+$/);
      await page.goto(`${new URL(page.url()).pathname}/practice`);
      await answerSomething(page);
      await page.locator("form.quiz button.button").click();
      await expect(page.locator("section.quiz")).toBeVisible();
    },
  },
  at("end of a module", "/modules/social/end"),
  at("badge tree", "/badges"),
  at("achievement", "/achievements/social-good"),
  at("verify", "/verify"),
  at("mailbox", "/mailbox"),
];

/** Of the sample learner, who has passed a module and begun another. None of these changes anything. */
export const learnerPages: Place[] = [
  at("my learning", "/my"),
  at("my organisations, none", "/my/organisations"),
  at("found by employers", "/my/found"),
  at("who looked at me", "/my/found/looks"),
  at("organisation to register", "/my/organisations/new"),
  at("modules with progress", "/modules"),
  at("module that is passed", "/modules/social"),
  at("module that is begun", "/modules/co-operative"),
  { name: "lesson that is read", go: (page) => follow(page, "/modules/social", lesson) },
  at("end of a module that is passed", "/modules/social/end"),
  at("end of a module that is begun", "/modules/co-operative/end"),
  at("self-check, before and after", "/modules/social/self-check"),
  at("self-check, before", "/modules/co-operative/self-check"),
  at("self-check to fill in", "/modules/personal/self-check"),
  at("assessment to take again", "/modules/social/assessment"),
  { name: "result", go: (page) => follow(page, "/modules/social/assessment", /^\/attempts\/[^/]+\/result$/) },
  at("badge tree with badges", "/badges"),
  {
    name: "badge that is verified",
    go: async (page) => {
      await follow(page, "/my/badges", /^\/my\/badges\/[0-9a-f-]{36}$/);
      const badge = page.url().replace("/my/badges/", "/credentials/");
      await page.goto("/verify");
      await page.locator("#badge").fill(badge);
      await page.locator('form[action="/verify"] button').click();
      await expect(page.locator("#result .notice-success")).toBeVisible();
    },
  },
  at("my badges", "/my/badges"),
  { name: "my badge", go: (page) => follow(page, "/my/badges", /^\/my\/badges\/[^/]+$/) },
  {
    name: "public page of my badge",
    go: async (page) => {
      await follow(page, "/my/badges", /^\/my\/badges\/[^/]+$/);
      await page.goto(new URL(page.url()).pathname.replace("/my/badges/", "/credentials/"));
    },
  },
  { name: "my badge from elsewhere", go: (page) => follow(page, "/my/badges", /^\/my\/backpack\/[0-9a-f-]{36}$/) },
  {
    name: "public page of my badge from elsewhere",
    go: async (page) => {
      await follow(page, "/my/badges", /^\/my\/backpack\/[0-9a-f-]{36}$/);
      await page.goto(new URL(page.url()).pathname.replace("/my/", "/"));
    },
  },
  at("my collections", "/my/collections"),
  { name: "my collection", go: (page) => follow(page, "/my/collections", /^\/my\/collections\/[0-9a-f-]{36}$/) },
  {
    name: "public page of my collection",
    go: async (page) => {
      await follow(page, "/my/collections", /^\/my\/collections\/[0-9a-f-]{36}$/);
      await page.goto(new URL(page.url()).pathname.replace("/my/", "/"));
    },
  },
  at("achievement that is held", "/achievements/social-good"),
  at("my passport", "/my/passport"),
  at("my wallets, none", "/my/wallets"),
  at("account", "/account"),
  at("delete my account", "/account/delete"),
  at("verified already", "/verify-email"),
];

const organisation = /^\/my\/organisations\/[0-9a-f-]{36}$/;

/** Of the sample employer, who manages a verified organisation. None of these changes anything. */
export const employerPages: Place[] = [
  at("home of an employer", "/employer"),
  at("find people", "/find?look=yes"),
  { name: "somebody who was found", go: (page) => follow(page, "/find?look=yes", /^\/find\/people\//) },
  at("people who were written to", "/find/messages"),
  at("my organisations", "/my/organisations"),
  { name: "organisation from inside", go: (page) => follow(page, "/my/organisations", organisation) },
  {
    name: "organisation to change",
    go: async (page) => {
      await follow(page, "/my/organisations", organisation);
      await page.goto(`${new URL(page.url()).pathname}/details`);
    },
  },
  {
    name: "organisation to close",
    go: async (page) => {
      await follow(page, "/my/organisations", organisation);
      await page.goto(`${new URL(page.url()).pathname}/close`);
    },
  },
  {
    name: "public page of an organisation",
    go: async (page) => {
      await follow(page, "/my/organisations", organisation);
      await page.goto(new URL(page.url()).pathname.replace("/my", ""));
    },
  },
  at("delete the account of an only manager", "/account/delete"),
];

/** Of the administrator. */
export const administratorPages: Place[] = [
  at("administration", "/administration"),
  at("log", "/administration/log"),
  at("queue", "/administration/queue"),
  at("versions of the courses", "/administration/content"),
  at("settings", "/administration/settings"),
  at("health", "/administration/health"),
  at("people", "/people"),
  at("organisations that wait", "/organisations"),
  at("all organisations", "/organisations?which=all"),
  {
    name: "organisation to verify",
    go: (page) => follow(page, "/organisations", /^\/organisations\/[0-9a-f-]{36}\/review$/),
  },
  {
    name: "organisation that is verified",
    go: (page) => follow(page, "/organisations?which=verified", /^\/organisations\/[0-9a-f-]{36}\/review$/),
  },
];

/** Of somebody new: these change what is stored, so each walk has a person of its own. */
export const newcomerPages: Place[] = [
  { name: "my learning, empty", go: signUpAndVerify },
  {
    name: "my badges, empty",
    go: async (page) => {
      await signUpAndVerify(page);
      await page.goto("/my/badges");
    },
  },
  {
    name: "assessment",
    go: async (page) => {
      await signUpAndVerify(page);
      await startAssessment(page, "personal");
    },
  },
  {
    name: "handing in with open questions",
    go: async (page) => {
      await signUpAndVerify(page);
      await startAssessment(page, "personal");
      await page.goto(`${new URL(page.url()).pathname}/submit`);
    },
  },
  {
    name: "result by chance",
    go: async (page) => {
      await signUpAndVerify(page);
      await takeAssessment(page, "creative-thinking");
    },
  },
];

/** With the status that belongs to them. */
export const errorPages: (Place & { status: number })[] = [
  { ...at("not there", "/nothing-here"), status: 404 },
  { ...at("somebody else's attempt", "/attempts/00000000-0000-7000-8000-000000000000"), status: 404 },
];
