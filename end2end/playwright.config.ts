import { defineConfig, devices } from "@playwright/test";

// Debian's Chromium: a browser of the runner's own cannot be downloaded everywhere. The flags keep it from calling home.
const launchOptions = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

const phone = { ...devices["Pixel 5"], viewport: { width: 390, height: 844 } };
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };
// `*.script.spec.ts` needs JavaScript, `*.once.spec.ts` does not depend on the screen: they run where they can fail.
const once = /\.once\.spec\.ts$/;
const script = /\.script\.spec\.ts$/;

export default defineConfig({
  testDir: "tests",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  // A test that passes at the second try has found something: the summary names it as flaky. A machine that is busy with
  // other work must not stop a whole run.
  retries: 1,
  forbidOnly: !!process.env.CI,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  use: { launchOptions, locale: "en-GB", trace: "retain-on-failure" },
  projects: [
    { name: "phone", use: phone },
    { name: "desktop", use: desktop, testIgnore: once },
    { name: "phone-plain", use: { ...phone, javaScriptEnabled: false }, testIgnore: [once, script] },
    // Without JavaScript a page is the same document on both: each is looked at once, on the phone.
    { name: "desktop-plain", use: { ...desktop, javaScriptEnabled: false }, testIgnore: [once, script, /pages\.spec\.ts$/] },
  ],
});
