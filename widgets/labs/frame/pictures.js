// The pictures of tiles that a lab draws, and what it says beside those that have not come: networks of schools drop
// and filter. They are asked for again on « Réessayer », and when the network is back.

import { h } from "../shared/dom.js";
import { spriteSheet } from "../shared/sprite.js";
import { PICTURES as TEXT } from "./strings.js";

/** Returns { draw, warm, beside, present }; `missing` says in the lab's own words that pictures have not come. */
export function picturesOf({ urls, size, signal, announce, missing = TEXT.missing }) {
  const places = []; // { element, notice, acts }
  let due = false;
  const sprites = spriteSheet(urls, size, { signal, changed });
  addEventListener("online", sprites.retry, { signal });

  function changed() {
    const before = places.some(({ notice }) => !notice.hidden);
    look();
    const after = places.some(({ notice }) => !notice.hidden);
    if (after) announce(missing);
    else if (before) announce(TEXT.back);
  }

  function look() {
    due = false;
    for (const { element, notice, acts } of places) {
      const state = sprites.stateOf(element);
      const focused = notice.contains(notice.getRootNode().activeElement);
      notice.hidden = state !== "missed";
      if (notice.hidden && focused) element.querySelector("button, input")?.focus();
      for (const act of acts()) {
        if (state === "there") act.removeAttribute("aria-disabled");
        else act.setAttribute("aria-disabled", "true");
      }
    }
  }

  return {
    draw(canvas, cell) {
      sprites.draw(canvas, cell);
      if (!due) queueMicrotask(look); // once all are drawn, and in their places
      due = true;
    },
    warm: sprites.warm,
    /**
     * The notice to place beside `element`, shown while pictures within it are missed. `acts()` are the controls that
     * are of no use without them.
     */
    beside(element, acts = () => []) {
      const again = h("button", { type: "button", class: "tc-lab__tool", onclick: sprites.retry }, TEXT.retry);
      const notice = h("div", { class: "tc-lab__notice tc-lab__missing", hidden: true }, h("p", {}, missing), again);
      places.push({ element, notice, acts });
      return notice;
    },
    /** Whether all pictures within `element` are there to be seen; says so if not. */
    present(element) {
      const state = sprites.stateOf(element);
      if (state !== "there") announce(state === "missed" ? missing : TEXT.coming);
      return state === "there";
    },
  };
}
