import { chromium } from "@playwright/test";
const base = "http://127.0.0.1:4050", path = process.argv[2];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, width, dark, js] of [["390", 390, false, true], ["1280", 1280, true, false]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light", javaScriptEnabled: js });
  const page = await context.newPage();
  await page.goto(base + path); await page.screenshot({ path: `/tmp/pshot-edition-${name}.png`, fullPage: true });
  await page.locator('.sample-bar button[value="mentor"]').click();
  await page.goto(base + "/my/passport"); await page.screenshot({ path: `/tmp/pshot-mine-${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
