// What a visit costs: bytes on the wire with an empty cache, as Chromium counts them, headers included.
import { expect, signUpAndVerify, test, type Page } from "../support/index.ts";
import { startAssessment } from "../support/pages.ts";
import type { CDPSession } from "@playwright/test";

const KB = 1000;

interface Load {
  bytes: number;
  requests: string[];
}

/** Counts from here on. */
async function meter(page: Page): Promise<() => Promise<Load>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let load: Load = { bytes: 0, requests: [] };
  const fromCache = new Set<string>();
  session.on("Network.requestServedFromCache", ({ requestId }) => fromCache.add(requestId));
  session.on("Network.requestWillBeSent", ({ request, redirectResponse }) => {
    if (!request.url.startsWith("data:")) load.requests.push(request.url);
    load.bytes += redirectResponse?.encodedDataLength ?? 0;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!fromCache.has(requestId)) load.bytes += encodedDataLength;
  });
  return async () => {
    // The bundle comes after the page.
    await page.waitForLoadState("networkidle");
    const done = load;
    load = { bytes: 0, requests: [] };
    return done;
  };
}

function report(what: string, { bytes, requests }: Load): void {
  const text = `${what}: ${(bytes / KB).toFixed(1)} KB in ${requests.length} requests`;
  test.info().annotations.push({ type: "weight", description: text });
  console.log(`    ${text}`);
}

test("a first visit of sign-in and of a module, and the pages after it", async ({ page, baseURL }) => {
  const weigh = await meter(page);
  for (const [path, most] of [
    ["/sign-in", 60],
    ["/modules/social", 150],
  ] as const) {
    await page.context().clearCookies();
    await (await page.context().newCDPSession(page)).send("Network.clearBrowserCache");
    await page.goto("about:blank");
    await weigh();
    await page.goto(path);
    const first = await weigh();
    report(`${path}, first visit`, first);
    expect(first.bytes).toBeLessThan(most * KB);
    expect(first.requests.length).toBeLessThanOrEqual(10);
    expect(first.requests.filter((url) => !url.startsWith(baseURL ?? ""))).toEqual([]);
  }
  for (const path of ["/modules", "/modules/social", "/modules/personal", "/sign-in", "/about"]) {
    await page.goto(path);
    const later = await weigh();
    report(`${path}, later`, later);
    expect(later.bytes, path).toBeLessThan(30 * KB);
  }
});

test("a first visit of an assessment, and its later steps", async ({ page, browser, baseURL }) => {
  await signUpAndVerify(page);
  await startAssessment(page, "social");
  const { cookies } = await page.context().storageState();
  const cold = await browser.newContext({ baseURL: baseURL ?? "" });
  await cold.addCookies(cookies);
  const phone = await cold.newPage();
  const weigh = await meter(phone);
  await phone.goto(page.url());
  const first = await weigh();
  report("assessment, first visit", first);
  expect(first.bytes).toBeLessThan(200 * KB);
  expect(first.requests.length).toBeLessThanOrEqual(10);
  expect(first.requests.filter((url) => !url.startsWith(baseURL ?? ""))).toEqual([]);
  for (const step of [2, 3]) {
    await phone.goto(`${page.url()}?step=${step}`);
    const later = await weigh();
    report(`assessment, step ${step}`, later);
    expect(later.bytes).toBeLessThan(30 * KB);
  }
  await cold.close();
});
