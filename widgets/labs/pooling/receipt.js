// What is shown of a reading: the receipt, and the lines without a code, folded away.

import { h } from "../shared/dom.js";
import { ASIDE, RECEIPT } from "./strings.js";

const MOST_LINES = 2000; // shown of those laid aside

/** The numbers of a receipt for the concept on show: { found, counted, double, other, unreadable }. */
export function numbersOf({ found, counted, double, unreadable }, concept) {
  const mine = counted.get(concept) ?? 0;
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
  return { found, counted: mine, double, other: all - mine, unreadable };
}

/** Several receipts as one. */
export function together(receipts) {
  const sum = { found: 0, counted: new Map(), double: 0, unreadable: 0, replaced: 0 };
  for (const one of receipts) {
    for (const name of ["found", "double", "unreadable", "replaced"]) sum[name] += one[name];
    for (const [concept, count] of one.counted) sum.counted.set(concept, (sum.counted.get(concept) ?? 0) + count);
  }
  return sum;
}

/** Returns { element, show(receipt or null, concept) }. */
export function receiptView() {
  const names = ["counted", "double", "other", "unreadable"];
  const found = h("strong");
  const parts = Object.fromEntries(names.map((name) => [name, h("li")]));
  const list = h("ul", {}, Object.values(parts));
  const note = h("p", { class: "tc-lab__note" });
  const element = h(
    "div",
    { class: "tc-pooling__receipt", role: "group", "aria-label": RECEIPT.name, hidden: true },
    found,
    list,
    note,
  );
  return {
    element,
    show(receipt, concept) {
      element.hidden = receipt === null;
      if (receipt === null) return;
      const numbers = numbersOf(receipt, concept);
      found.textContent = RECEIPT.found(numbers.found);
      element.dataset.found = numbers.found;
      for (const name of names) {
        element.dataset[name] = numbers[name];
        parts[name].textContent = RECEIPT[name](numbers[name]);
        parts[name].className = numbers[name] === 0 ? "tc-pooling__none" : "";
      }
      note.hidden = receipt.replaced === 0;
      note.textContent = receipt.replaced === 0 ? "" : RECEIPT.replaced(receipt.replaced);
    },
  };
}

/** Returns { element, show(aside) }, `aside` as left.js has it. Nothing of it is on the page until it is opened. */
export function asideView() {
  const summary = h("summary");
  const text = h("pre", { tabindex: "0", role: "region", "aria-label": ASIDE.text });
  const more = h("p", { class: "tc-lab__note" });
  const element = h(
    "details",
    { class: "tc-pooling__aside", hidden: true },
    summary,
    h("p", { class: "tc-lab__note" }, ASIDE.note),
    text,
    more,
  );
  let shown = null;
  element.addEventListener("toggle", fill);

  function fill() {
    if (shown === null) return; // opened before there was anything
    text.textContent = element.open ? shown.lines.slice(0, MOST_LINES).join("\n") : "";
    const hidden = shown.lines.length - MOST_LINES;
    more.textContent = element.open && hidden > 0 ? ASIDE.more(hidden) : "";
  }

  return {
    element,
    show(aside) {
      if (aside === shown) return;
      shown = aside;
      element.hidden = aside.lines.length === 0;
      if (element.hidden) element.open = false;
      summary.textContent = ASIDE.title(aside.without, aside.around);
      fill();
    },
  };
}
