// Every link of the site leads somewhere: as a guest, and as the sample learner.
import { expect, test } from "../support/index.ts";

const linked = /<(?:a|link|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const ids = /\sid="([^"]*)"/g;

for (const person of [undefined, "learner"]) {
  test(`every link leads somewhere, for ${person ?? "a guest"}`, async ({ request, baseURL }) => {
    test.setTimeout(180_000);
    const site = new URL(baseURL ?? "");
    if (person) await request.post("/sample/sign-in", { form: { person } });
    const seen = new Map<string, Set<string>>();
    const fragments: [string, string, string][] = [];
    const dead: string[] = [];
    const queue: [string, string][] = [["/", "start"]];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [path, from] = next;
      if (seen.has(path)) continue;
      const found = new Set<string>();
      seen.set(path, found);
      const answer = await request.get(path);
      if (!answer.ok()) dead.push(`${answer.status()} ${path} (on ${from})`);
      if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
      const html = await answer.text();
      for (const [, id] of html.matchAll(ids)) found.add(id ?? "");
      for (const [, raw] of html.matchAll(linked)) {
        const url = new URL((raw ?? "").replaceAll("&amp;", "&"), new URL(path, site));
        // Other sites are not ours to try; links in mails work once.
        if (url.origin !== site.origin || path === "/mailbox") continue;
        const target = url.pathname + url.search;
        if (url.hash) fragments.push([target, decodeURIComponent(url.hash.slice(1)), path]);
        queue.push([target, path]);
      }
    }
    for (const [target, id, from] of fragments) {
      const there = seen.get(target);
      if (there?.size && !there.has(id)) dead.push(`${target}#${id} (on ${from})`);
    }
    expect(dead).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  });
}
