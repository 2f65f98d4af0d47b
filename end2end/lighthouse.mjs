// Prints what Lighthouse thinks of the main pages on a slow phone: lighthouse.mjs <address of a site in sample mode>
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const site = process.argv[2] ?? "http://127.0.0.1:3000";
const kinds = ["performance", "accessibility", "best-practices"];
const wanted = { performance: 95, accessibility: 100, "best-practices": 100 };

async function post(path, form, cookie = "") {
  const answer = await fetch(site + path, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { cookie },
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`POST ${path}: ${answer.status}`);
  return answer;
}

async function signIn(person) {
  const answer = await post("/sample/sign-in", { person });
  return answer.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
}

async function links(path, cookie, pattern) {
  const html = await (await fetch(site + path, { headers: { cookie } })).text();
  return [...html.matchAll(/href="([^"#]+)"/g)].map((match) => match[1]).filter((href) => pattern.test(href));
}

const learner = await signIn("learner");
const employer = await signIn("employer");
const [lesson] = await links("/modules/social", "", /^\/modules\/social\/(?!assessment|self-check|end)[a-z-]+$/);
const [badge] = await links("/my/badges", learner, /^\/my\/badges\/[^/]+$/);
const attempt = (await post("/modules/personal/assessment", {}, employer)).headers.get("location");

const pages = [
  ["home", "/", ""],
  ["sign-in", "/sign-in", ""],
  ["my learning", "/my", learner],
  ["module", "/modules/social", learner],
  ["lesson", lesson, learner],
  ["assessment", attempt, employer],
  ["badge", badge?.replace("/my/badges/", "/credentials/"), ""],
];

const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let short = 0;
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
row(["page", ...kinds, "largest paint", "blocked", "shift", "bytes"]);
row(["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"]);
try {
  for (const [name, path, cookie] of pages) {
    if (!path) {
      console.log(`| ${name} | not found |`);
      short += 1;
      continue;
    }
    const run = await lighthouse(new URL(path, site).href, {
      port: chrome.port,
      output: "json",
      logLevel: "silent",
      onlyCategories: kinds,
      extraHeaders: cookie ? { cookie } : {},
    });
    const { audits, categories, runtimeError } = run.lhr;
    if (runtimeError) throw new Error(`${name}: ${runtimeError.message}`);
    const scores = kinds.map((kind) => Math.round((categories[kind].score ?? 0) * 100));
    const figure = (id) => audits[id]?.displayValue?.replaceAll("\u00a0", " ") ?? "";
    row([
      name,
      ...scores,
      figure("largest-contentful-paint"),
      figure("total-blocking-time"),
      figure("cumulative-layout-shift"),
      audits["total-byte-weight"]?.numericValue ?? "",
    ]);
    kinds.forEach((kind, at) => {
      if (scores[at] >= wanted[kind]) return;
      short += 1;
      for (const { id, weight } of categories[kind].auditRefs) {
        if (weight && audits[id].score !== null && audits[id].score < 0.9) {
          console.log(`  ${kind}: ${audits[id].title} (${figure(id)})`);
        }
      }
    });
  }
} finally {
  chrome.kill();
}
process.exitCode = short ? 1 : 0;
