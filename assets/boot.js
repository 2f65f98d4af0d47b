// Starts the islands of a page: a page is usable before this has run, and without it.
const { glue, wasm } = document.querySelector("script[data-glue]").dataset;
const module = await import(glue);
await module.default({ module_or_path: wasm });
module.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  module[island.dataset.component]?.(island);
}
document.documentElement.dataset.islands = "ready";
