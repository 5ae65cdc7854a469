// The pictures of tiles that a lab draws, and what it says beside those that have not come: networks of schools drop
// and filter. They are asked for again on « Réessayer », and when the network is back. So is the rest of the lab, where a
// page has that come after what one sees first.

import { h } from "../shared/dom.js";
import { spriteSheet } from "../shared/sprite.js";
import { PICTURES as TEXT, REST } from "./strings.js";

/**
 * Returns { draw, warm, beside, present }; `missing` says in the lab's own words that pictures have not come. `rest` is
 * { state, retry, follow(changed) } of what else has to come (lab.js).
 */
export function picturesOf({ urls, size, signal, announce, rest, missing = TEXT.missing }) {
  const places = []; // { element, notice, acts }
  let due = false;
  const sprites = spriteSheet(urls, size, { signal, changed: () => changed() });
  addEventListener("online", sprites.retry, { signal });
  rest.follow(() => changed(REST));

  const words = { ...TEXT, missing };

  function changed(of = words) {
    const before = places.some(({ notice }) => !notice.hidden);
    look();
    const after = places.some(({ notice }) => !notice.hidden);
    if (after) announce(of.missing);
    else if (before) announce(of.back);
  }

  /** Of what `element` needs: { state, words }. */
  function needsOf(element) {
    const state = sprites.stateOf(element);
    return state === "there" ? { state: rest.state, words: REST } : { state, words };
  }

  function retry() {
    sprites.retry();
    rest.retry();
  }

  function look() {
    due = false;
    for (const { element, notice, acts } of places) {
      const { state, words: said } = needsOf(element);
      const focused = notice.contains(notice.getRootNode().activeElement);
      notice.hidden = state !== "missed";
      notice.firstElementChild.textContent = said.missing;
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
      const again = h("button", { type: "button", class: "tc-lab__tool", onclick: retry }, TEXT.retry);
      const notice = h("div", { class: "tc-lab__notice tc-lab__missing", hidden: true }, h("p", {}, missing), again);
      places.push({ element, notice, acts });
      return notice;
    },
    /** Whether all pictures within `element` are there to be seen; says so if not. */
    present(element) {
      const { state, words: said } = needsOf(element);
      if (state !== "there") announce(state === "missed" ? said.missing : said.coming);
      return state === "there";
    },
  };
}
