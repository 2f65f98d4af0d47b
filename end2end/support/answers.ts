// Answers questions rightly. The key never leaves the server, so this reads it where the server does: in the English
// questions of content/. It finds a question, and what is right, by the words that the page shows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import { expect } from "./index.ts";

const content = join(import.meta.dirname, "../../content/en");

/** What is right: options, a side for each item, true or false, or something to type. */
type Key =
  | { kind: "options"; right: string[] }
  | { kind: "pairs"; right: Map<string, string> }
  | { kind: "truth"; right: boolean }
  | { kind: "typed"; right: string };

/** Words and numbers alone: Markdown and spaces are on only one of the two sides. */
function words(text: string): string {
  return (text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

// Escaped characters mean nothing to GIFT: meanwhile they stand where no text has any.
const special = "~=#{}:>\\";
const hide = (text: string) => text.replace(/\\([~=#{}:>\\])/g, (_, c) => String.fromCharCode(0xe000 + special.indexOf(c)));
const show = (text: string) => text.replace(/[\ue000-\ue007]/g, (c) => special[c.charCodeAt(0) - 0xe000] ?? "");

const weight = /^%(-?[\d.]+)%/;
const answerOf = (entry: string) => show((entry.split("#")[0] ?? "").trim().replace(weight, "").replace(/^\[\w+\]/, "")).trim();
const worth = (entry: string, otherwise: number) => Number(weight.exec(entry.trim())?.[1] ?? otherwise);

function key(answers: string): Key {
  const truth = /^(TRUE|FALSE|T|F)\s*(#|$)/i.exec(answers);
  if (truth) return { kind: "truth", right: /^t/i.test(truth[1] ?? "") };
  if (answers.startsWith("#")) {
    const number = answers.slice(1).split(/=/).find((one) => answerOf(one)) ?? "";
    return { kind: "typed", right: answerOf(number).split(/\.\.|:/)[0] ?? "" };
  }
  const entries = [...answers.matchAll(/([=~])([^=~]*)/g)].map(([, mark, text]) => ({ mark, text: text ?? "" }));
  if (entries.every(({ text }) => text.includes("->"))) {
    const pairs = entries.map(({ text }) => text.split("->").map((side) => words(answerOf(side))));
    return { kind: "pairs", right: new Map(pairs.flatMap(([left, right]) => (left && right ? [[left, right]] : []))) };
  }
  if (entries.every(({ mark }) => mark === "=")) {
    const full = entries.find(({ text }) => worth(text, 100) === 100);
    return { kind: "typed", right: answerOf(full?.text ?? "").replaceAll("*", "") };
  }
  const right = entries.filter(({ mark, text }) => worth(text, mark === "=" ? 100 : 0) > 0);
  return { kind: "options", right: right.map(({ text }) => words(answerOf(text))) };
}

function read(gift: string): [string, Key][] {
  const blocks = gift.split(/\n\s*\n/).map((block) => block.replace(/^(\/\/|\$CATEGORY:).*$/gm, "").trim());
  return blocks.flatMap((block) => {
    const parts = /^(?:::.*?::)?(?:\[\w+\])?([^{]*)\{([^}]*)\}([^]*)$/.exec(hide(block).replaceAll("####", "\ue008"));
    if (!parts) return [];
    const [, before = "", answers = "", after = ""] = parts;
    return [[words(show(`${before} ${after}`)), key((answers.split("\ue008")[0] ?? "").trim())]];
  });
}

const keys = new Map<string, Key>();

/** The key of a question; two questions of the same words would be one too many. */
function keyOf(question: string): Key {
  if (keys.size === 0) {
    for (const module of readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const folder = join(content, module.name);
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".gift"))) {
        for (const [text, found] of read(readFileSync(join(folder, file), "utf8"))) {
          if (keys.has(text)) throw new Error(`twice the question ${text}`);
          keys.set(text, found);
        }
      }
    }
  }
  const found = keys.get(words(question));
  if (!found) throw new Error(`content/en has no question ${question}`);
  return found;
}

/** A question as the page shows it. */
interface Shown {
  id: string;
  text: string;
  /** Of options and items. */
  labels: string[];
  /** Of the selects. */
  sides: string[];
}

/** Answers questions rightly: all of a page with `page.locator("fieldset.question")`. */
export async function answerRightly(questions: Locator): Promise<void> {
  const shown: Shown[] = await questions.evaluateAll((all) =>
    all.map((question) => {
      const labels = [...question.querySelectorAll("label")];
      const sides = question.querySelector("select")?.options ?? [];
      return {
        id: question.id,
        text: question.querySelector("legend")?.textContent ?? "",
        labels: labels.map((label) => label.textContent),
        sides: [...sides].map((side) => side.text),
      };
    }),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { id, text, labels, sides } of shown) {
    const found = keyOf(text);
    const field = (place: number) => questions.page().locator(`[id="${id}-${place}"]`);
    const place = (wanted: string, among: string[]) => {
      const at = among.findIndex((one) => words(one) === wanted);
      if (at < 0) throw new Error(`"${text}" has no "${wanted}"`);
      return at;
    };
    if (found.kind === "truth") await field(found.right ? 0 : 1).check();
    if (found.kind === "typed") await field(0).fill(found.right);
    if (found.kind === "options") {
      for (const right of found.right) await field(place(right, labels)).check();
    }
    if (found.kind === "pairs") {
      for (const [left, right] of found.right) {
        await field(place(left, labels)).selectOption({ index: place(right, sides) });
      }
    }
  }
}
