// Keeps the modules that a signed-in person has opened, so that they can be read without a connection.
//
// It keeps what the server marks (`softskills-keep`), for the person and the version that the mark names, and nothing
// else: the names of the caches say whose they are. Every page says who it is for (`softskills-person`): when that is
// somebody else, or nobody, all that was kept goes. With a connection the server has the word.

/** How long the server may take before a page that is kept is shown, in milliseconds. */
const PATIENCE = 4000;
const KEPT = "kept ";
const ANSWERS = "answers ";
/** Raised when everything is thrown away: what is still being loaded then is not kept any more. */
let thrownAway = 0;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(`/modules/${event.data.keep}/kept.json`));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode !== "navigate") {
    if (request.method === "GET" && /^\/(assets|pkg)\//.test(url.pathname)) event.respondWith(file(request));
  } else if (request.method === "GET") {
    event.respondWith(page(event, url));
  } else if (url.pathname === "/sign-out") {
    event.waitUntil(throwAway());
  } else if (/^\/modules\/[^/]+\/[^/]+\/practice$/.test(url.pathname)) {
    event.respondWith(answer(event, url));
  } else if (url.pathname.startsWith("/modules/")) {
    event.respondWith(fetch(request).catch(() => instead(url, "form")));
  }
});

/** A page: the server's, or the kept one when the server does not answer. */
async function page(event, url) {
  const asked = fetch(event.request);
  event.waitUntil(asked.then((response) => note(url, response)).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  if (first) return first;
  const kept = (await find(url.pathname + url.search)) ?? (await find(url.pathname));
  return kept ?? asked.catch(() => instead(url, "page"));
}

/** A file of a page. Its address changes when it does, so a kept one is right. */
async function file(request) {
  return (await caches.match(request, { ignoreVary: true }).catch(() => undefined)) ?? fetch(request);
}

/** A practice answer: to the server; without a connection it waits here. */
async function answer(event, url) {
  const copy = event.request.clone();
  try {
    const response = await fetch(event.request);
    event.waitUntil(forgetAnswer(url.href));
    return response;
  } catch {
    const body = await copy.text();
    const [name] = await names(KEPT);
    if (!name) return Response.error();
    // A change of language needs the server.
    if (new URLSearchParams(body).get("go")?.startsWith("language-")) return instead(url, "form");
    // Nothing was chosen: the question is asked again.
    if (![...new URLSearchParams(body).values()].some(Boolean)) return (await find(url.pathname + url.search)) ?? instead(url, "form");
    const [, person, version] = name.split(" ");
    const cache = await caches.open(ANSWERS + person);
    await cache.put(url.href, new Response(JSON.stringify({ body, version })));
    return instead(url, "answers");
  }
}

/** The page that says why there is none: `page`, `form`, `answers`, or `assessment` by itself. */
async function instead(url, kind) {
  const asked = /^\/attempts\/|\/assessment$/.test(url.pathname) ? "assessment" : kind;
  return (await find(`/offline/${asked}`)) ?? Response.error();
}

/** Hears whom a page is for, and keeps it when the server says so. */
async function note(url, response) {
  const person = response.headers.get("softskills-person");
  const mark = response.status === 200 ? response.headers.get("softskills-keep") : null;
  const copy = mark ? response.clone() : undefined;
  if (!person) return;
  for (const name of await names()) {
    if (name.split(" ")[1] !== person) await throwAway([name]);
  }
  if (!copy) return;
  const cache = await caches.open(KEPT + mark);
  await cache.put(url.pathname + url.search, copy);
  await renew(mark);
}

/** Another version, or another language: what was kept is loaded anew. */
async function renew(mark) {
  for (const name of await names(KEPT)) {
    if (name === KEPT + mark) continue;
    const requests = await (await caches.open(name)).keys();
    const lists = requests.map((request) => new URL(request.url).pathname).filter((path) => path.endsWith("/kept.json"));
    // What could not be loaded anew stays as it was, for the next time.
    let all = true;
    for (const list of lists) all = (await load(list).catch(() => false)) && all;
    if (all) await caches.delete(name);
  }
}

/** Keeps all pages of a module, if they are not kept already. */
async function keep(list) {
  if (!(await find(list))) await load(list).catch(() => {});
}

/** Loads a module in one go: its pages, and the files that they need. `false` when the server did not give them. */
async function load(list) {
  const before = thrownAway;
  const response = await fetch(list);
  const mark = response.headers.get("softskills-keep");
  if (response.status === 404) return true;
  if (!response.ok || response.redirected || !mark) return false;
  const { pages, files } = await response.json();
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set("content-type", "text/html; charset=utf-8");
  const cache = await caches.open(KEPT + mark);
  for (const [path, html] of Object.entries(pages)) {
    if (before !== thrownAway) {
      await throwAway();
      return true;
    }
    await cache.put(path, new Response(html, { headers }));
  }
  await cache.addAll(files);
  await cache.put(list, new Response());
  if (before !== thrownAway) await throwAway();
  return true;
}

/** The kept copy of a path. */
async function find(path) {
  for (const name of await names(KEPT).catch(() => [])) {
    const found = await caches.match(path, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** The names of our caches, the newest first. */
async function names(start = "") {
  const all = await caches.keys();
  return all.filter((name) => (name.startsWith(KEPT) || name.startsWith(ANSWERS)) && name.startsWith(start)).reverse();
}

async function throwAway(which) {
  thrownAway += 1;
  for (const name of which ?? (await names())) await caches.delete(name);
}

async function forgetAnswer(address) {
  for (const name of await names(ANSWERS)) await (await caches.open(name)).delete(address);
}
