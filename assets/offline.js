// On pages that may be kept: asks the worker to keep their module, says when there is no connection, and shows what came
// of practice answers that were given without one. A page is usable before this has run, and without it.
const { keep } = document.querySelector("script[data-keep]").dataset;
const line = document.getElementById("line");
const box = document.getElementById("answers");

/** Answers that wait, as address, form and the version of the lessons that they belong to. */
async function waiting() {
  const found = [];
  for (const name of (await caches.keys()).filter((one) => one.startsWith("answers "))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { body, version } = await (await cache.match(request)).json();
      found.push({ address: request.url, body, version, forget: () => cache.delete(request) });
    }
  }
  return found;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The line on top: no connection, or answers to look at. */
async function tell() {
  if (!line) return;
  const { offline, answers, look } = line.dataset;
  let text;
  // A page that stands in the place of another says it itself.
  if (!navigator.onLine) text = keep ? [offline] : undefined;
  else if (!box && (await waiting()).length) text = [answers, " ", element("a", { href: "/offline/answers" }, look)];
  line.replaceChildren(...(text ? [element("div", { class: "notice" }, element("p", {}, ...text))] : []));
}

/** What a kept page says, as a document. */
async function kept(address) {
  const found = await caches.match(address, { ignoreVary: true });
  return new DOMParser().parseFromString(found ? await found.text() : "", "text/html");
}

const places = new Map();

/** Each answer that waits, with its question. */
async function list() {
  for (const answer of await waiting()) {
    if (places.has(answer.address)) continue;
    const page = await kept(answer.address);
    const text = (selector) => page.querySelector(selector)?.textContent ?? "";
    const place = element(
      "section",
      { class: "card" },
      element("p", { class: "kicker" }, `${text("h1")} · ${text(".quiz-head .kicker")}`),
      element("h2", {}, text("legend")),
      element("p", { class: "muted" }, box.dataset.kept),
    );
    places.set(answer.address, place);
    box.append(place);
  }
  document.getElementById("none").hidden = places.size > 0;
}

/** Sends what waits, and shows what comes back in its place. */
async function send() {
  for (const { address, body, version, forget } of await waiting()) {
    const place = places.get(address);
    const again = () => {
      const link = element("a", { href: address }, box.dataset.again);
      place.lastElementChild.replaceChildren(box.dataset.changed, " ", link);
      return forget();
    };
    if (version !== box.dataset.version) {
      await again();
      continue;
    }
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(body) });
    if (response.status >= 500) return;
    const told = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("section.quiz");
    if (!response.ok || !told) {
      await again();
      continue;
    }
    for (const one of told.querySelectorAll("[id]")) one.removeAttribute("id");
    for (const one of told.querySelectorAll(".quiz-head, .actions")) one.remove();
    place.replaceChildren(place.firstElementChild, ...told.children);
    await forget();
  }
}

/** The ways on from a practice question whose place this page has taken. */
async function ways() {
  const at = /^(\/modules\/[^/]+\/[^/]+)\/practice$/.exec(location.pathname);
  if (!at) return;
  const number = Number(new URLSearchParams(location.search).get("question") ?? 1) + 1;
  const next = `${at[1]}/practice?question=${number}`;
  const [first, second] = document.querySelectorAll("#ways a");
  first.href = next;
  first.hidden = !(await caches.match(next, { ignoreVary: true }));
  second.href = at[1];
  document.getElementById("ways").hidden = false;
}

/** The modules that can be read, on the page that says that another cannot. */
async function readable() {
  const modules = [...document.querySelectorAll("[data-module]")];
  for (const item of modules) {
    item.hidden = !(await caches.match(`/modules/${item.dataset.module}/kept.json`, { ignoreVary: true }));
  }
  const some = document.getElementById("readable");
  if (some) some.hidden = modules.every((item) => item.hidden);
}

async function lookOnce() {
  if (box) {
    await list();
    if (navigator.onLine) await send().catch(() => {});
  }
  await tell();
}

let looking = Promise.resolve();
/** One after the other: an answer is sent once. */
const look = () => (looking = looking.then(lookOnce).catch(() => {}));

if ("serviceWorker" in navigator && "caches" in globalThis) {
  const start = async () => {
    await navigator.serviceWorker.register("/worker.js");
    const { active } = await navigator.serviceWorker.ready;
    if (keep) active.postMessage({ keep });
  };
  const later = () => (globalThis.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}));
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
  for (const name of ["online", "offline"]) addEventListener(name, look);
  if (box) ways().catch(() => {});
  readable().catch(() => {});
  look();
}
