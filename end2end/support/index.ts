// What the browser tests share: import `test` and `expect` from here, not from the runner.
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

export { expect };
export type { Page };

export type Sample = "learner" | "mentor" | "employer" | "administrator";

/** Complaints of a browser that a test expects. */
export class Complaints {
  readonly #expected: RegExp[] = [];
  readonly #all: string[] = [];

  /** This test provokes these: an error page, a lost line. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Listens to all pages of a context. Contexts that a test makes itself are handed in here. */
  watch(context: BrowserContext, site: string): void {
    const origin = new URL(site).origin;
    context.on("console", (message) => {
      if (["error", "warning", "assert"].includes(message.type())) {
        this.#all.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.#all.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && url.origin !== origin) {
        this.#all.push(`third party: ${request.url()}`);
      }
    });
    context.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // A page that is left ends what it was loading.
      if (why !== "net::ERR_ABORTED") this.#all.push(`request failed: ${request.url()}: ${why}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.#all.push(`status ${response.status()}: ${response.url()}`);
    });
  }

  get unexpected(): string[] {
    return this.#all.filter((one) => !this.#expected.some((pattern) => pattern.test(one)));
  }
}

let visitors = 0;

/** An address of its own for each test: limits count by address, as they should. */
function visitorAddress(worker: number): string {
  visitors += 1;
  return `10.${worker % 256}.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
}

interface Fixtures {
  /** Fails the test on anything the browser complains of. */
  complaints: Complaints;
  /** A page of another browser: somebody else's, or another device's. */
  elsewhere: (site?: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    const url = process.env.SOFTSKILLS_URL;
    if (!url) throw new Error("the server was not started");
    await use(url);
  },
  extraHTTPHeaders: async ({}, use, info) => {
    await use({ "x-forwarded-for": visitorAddress(info.workerIndex) });
  },
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = new Complaints();
      complaints.watch(context, baseURL ?? "");
      await use(complaints);
      expect(complaints.unexpected, "the browser complains of nothing").toEqual([]);
    },
    { auto: true },
  ],
  elsewhere: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (site = baseURL ?? "") => {
      const context = await browser.newContext({ baseURL: site });
      contexts.push(context);
      complaints.watch(context, site);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Nothing that axe knows of is wrong with the page, down to its best practices. */
export async function axe(page: Page, what = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map((v) => ({ rule: v.id, help: v.help, at: v.nodes.map((n) => n.target.join(" ")) }));
  expect(found, `axe on ${what}`).toEqual([]);
}

/** No line of the page is wider than the window. */
export async function fits(page: Page, what = page.url()): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 8);
  });
  expect(wide, `${what} fits into ${page.viewportSize()?.width} px`).toEqual([]);
}

/** Becomes a sample person, by the bar on top of each page. */
export async function signInAs(page: Page, person: Sample): Promise<void> {
  await page.goto("/");
  await page.locator(`form[action="/sample/sign-in"] button[value="${person}"]`).click();
  await page.waitForURL("**/my");
}

export interface Somebody {
  name: string;
  email: string;
  password: string;
}

/** Somebody nobody else is. */
export function somebody(name = "Noor Jansen"): Somebody {
  const unique = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  return { name, email: `noor.${unique}@learner.example`, password: "a violet kettle sings at noon" };
}

/** Makes an account by the form. */
export async function signUp(page: Page, person = somebody()): Promise<Somebody> {
  await page.goto("/sign-up");
  await page.locator('[name="name"]').fill(person.name);
  await page.locator('[name="email"]').fill(person.email);
  await page.locator('[name="password"]').fill(person.password);
  await page.locator('form[action="/sign-up"] button').click();
  await page.waitForURL("**/sign-up/done");
  return person;
}

/** Fills in the form for signing in, where it is shown. */
export async function signIn(page: Page, person: Somebody): Promise<void> {
  await page.locator('form[action="/sign-in"] [name="email"]').fill(person.email);
  await page.locator('form[action="/sign-in"] [name="password"]').fill(person.password);
  await page.locator('form[action="/sign-in"] button').click();
}

/** Signs out, in another tab of the same browser. */
export async function signOutInAnotherTab(page: Page): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto("/account");
  await tab.locator('form[action="/sign-out"] button').click();
  await expect(tab.getByText("You are signed out.")).toBeVisible();
  await tab.close();
}

/** The link in the newest mail to somebody; mails are sent in the background, so it looks until there is one. */
export async function mailedLink(page: Page, email: string, path: string): Promise<string> {
  const link = page.locator("ol.thread > li").filter({ hasText: email }).locator(`a[href*="${path}"]`).first();
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  return new URL((await link.getAttribute("href")) ?? "").pathname;
}

/** Makes an account, opens the link of the mail, and is signed in. */
export async function signUpAndVerify(page: Page, person = somebody()): Promise<Somebody> {
  await signUp(page, person);
  await page.goto(await mailedLink(page, person.email, "/verify-email/"));
  await page.locator("main form button").first().click();
  await page.waitForURL("**/my");
  return person;
}
