// The language buttons stand at the foot of a page. In a lesson they lead back to the section where reading rested last.
const place = document.documentElement.dataset;
const headings = [...document.querySelectorAll("#lesson h2[id]")];
const switches = document.querySelector(".languages");
let rest;
function note() {
  if (switches.getBoundingClientRect().top < innerHeight) return;
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
  place.section = above.at(-1)?.id ?? "";
}
if (headings.length && switches) {
  addEventListener("scroll", () => (clearTimeout(rest), (rest = setTimeout(note, 500))), { passive: true });
  addEventListener("submit", ({ target, submitter }) => {
    if (!place.section || !switches.contains(submitter)) return;
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "section" });
    field.value = place.section;
    target.append(field);
  });
}

// Starts the islands of a page: a page is usable before this has run, and without it.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
const module = await import(glue);
await module.default({ module_or_path: wasm });
module.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  module[island.dataset.component]?.(island);
}
document.documentElement.dataset.islands = "ready";
