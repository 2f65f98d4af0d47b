import { chromium } from "@playwright/test";
const base = process.argv[2] ?? "http://127.0.0.1:4070";
const out = process.argv[3] ?? "/tmp/shots";
import { mkdirSync } from "node:fs";
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
const phone = { viewport: { width: 390, height: 844 } }, desk = { viewport: { width: 1280, height: 900 } };
async function as(person, opts) {
  const ctx = await browser.newContext({ baseURL: base, ...opts });
  const page = await ctx.newPage();
  if (person) {
    await page.goto("/");
    await page.locator(`form[action="/sample/sign-in"] button[value="${person}"]`).click();
    await page.waitForURL("**/my");
  }
  return page;
}
async function shot(page, name) { await page.screenshot({ path: `${out}/${name}.png`, fullPage: true }); console.log(name, await page.title()); }
for (const [tag, opts] of [["d", desk], ["p", phone], ["n", { ...phone, colorScheme: "dark", locale: "nl-NL", javaScriptEnabled: false }]]) {
  const m = await as("mentor", opts);
  await m.goto("/workspace/courses"); await shot(m, `${tag}-courses`);
  await m.locator("main table a").first().click(); await m.waitForLoadState(); await shot(m, `${tag}-builder`);
  const builder = m.url();
  const lesson = await m.locator('input[value^="own-lesson/"]').first().getAttribute("value");
  const quiz = await m.locator('input[value^="quiz/"]').first().getAttribute("value");
  const L = lesson.split("/")[1], Q = quiz.split("/")[1];
  await m.goto(`${builder.split("#")[0]}/lessons/${L}`); await shot(m, `${tag}-lesson`);
  await m.goto(`${builder}/quizzes/${Q}`); await shot(m, `${tag}-quiz`);
  await m.goto(`${builder}/quizzes/${Q}/choose`); await shot(m, `${tag}-choose`);
  await m.goto(`${builder}/preview`); await shot(m, `${tag}-preview`);
  await m.goto(`${builder}/preview/quizzes/${Q}`); await shot(m, `${tag}-preview-quiz`);
  await m.goto(`${builder}/publish`); await shot(m, `${tag}-publish`);
  await m.goto("/workspace/questions"); await shot(m, `${tag}-questions`);
  await m.locator("ul.questions a").first().click(); await m.waitForLoadState(); await shot(m, `${tag}-question`);
  for (const kind of ["numerical", "matching"]) { await m.goto(`/workspace/questions/new?new=${kind}`); await shot(m, `${tag}-new-${kind}`); }
  await m.goto("/workspace/questions/import");
  await m.locator("#text").fill("::One::Is <b>this</b> so?{T}\n\n::Two::Tell us.{}\n\n::A very long name of a question that nobody would give to a question in earnest::Pick{=a ~b}\n\n[html]<p>x <img src\\=y></p>{=1 ~2}");
  await m.locator('button[value="look"]').click(); await m.waitForLoadState(); await shot(m, `${tag}-report`);
  await m.goto("/workspace/questions/platform"); await shot(m, `${tag}-platform`);
  await m.context().close();
  const l = await as("learner", opts);
  await l.goto("/my"); await shot(l, `${tag}-my`);
  await l.locator('a[href^="/courses/"]').first().click(); await l.waitForLoadState(); await shot(l, `${tag}-course`);
  const course = l.url();
  await l.goto(`${course}/lessons/${L}`); await shot(l, `${tag}-course-lesson`);
  await l.goto(`${course}/quizzes/${Q}`); await shot(l, `${tag}-course-quiz`);
  await l.locator('main form button.button').first().click().catch(() => {}); 
  if (/attempts/.test(l.url())) await shot(l, `${tag}-attempt`);
  await l.context().close();
}
await browser.close();
