// The test tiles that the model no longer gets right.

import { panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { MISTAKES as TEXT } from "./strings.js";

const SHOWN = 12;

/** Returns { element, show(indices, trial, data) }: `indices` of the test tiles newly wrong. */
export function mistakesView({ tileset, sprites }) {
  const caption = h("p", { class: "tc-lab__note" });
  const cells = Array.from({ length: SHOWN }, () => {
    const canvas = h("canvas", { width: tileset.size, height: tileset.size, role: "img" });
    const belief = h("span", { class: "tc-cheating__belief" });
    const mark = h("span", { class: "tc-cheating__mark" }, `✗ ${TEXT.mark}`);
    return { item: h("li", {}, canvas, belief, mark), canvas, belief };
  });
  const list = h(
    "ul",
    { class: "tc-lab__pictures tc-cheating__mistakes" },
    cells.map(({ item }) => item),
  );
  const element = panel("tc-lab__wide", TEXT.title, caption, sprites.beside(list), list);

  function show(indices, trial, { concept, test }) {
    const more = indices.length > SHOWN ? ` ${TEXT.more(SHOWN)}` : "";
    caption.textContent = indices.length === 0 ? TEXT.none : TEXT.caption(indices.length, test.length) + more;
    list.hidden = indices.length === 0;
    cells.forEach(({ item, canvas, belief }, at) => {
      const index = indices[at];
      item.hidden = index === undefined;
      if (item.hidden) return;
      sprites.draw(canvas, tileset.position(test[index]));
      canvas.setAttribute("aria-label", TEXT.item(index + 1));
      belief.textContent = TEXT.belief(concept, trial.margins[index] > 0);
    });
  }

  return { element, show };
}
