// Test tiles with what the model believes of them, and where it is wrong.

import { panel } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { probability } from "../shared/logistic.js";
import { GALLERY as TEXT } from "./strings.js";

const SHOWN = 12;

/** What the model says of a margin: { present, share }, `share` being its confidence in that answer. */
export function verdict(margin) {
  const present = margin > 0;
  const share = probability(margin);
  return { present, share: present ? share : 1 - share };
}

/**
 * Indices of the test tiles to show: "same" (the same ones every time, to see opinions change), "wrong"
 * (mistakes, the most assured first) or "unsure" (the closest to call).
 */
export function choose(view, margins, truths) {
  const all = Array.from(margins.keys());
  const strength = (i) => Math.abs(margins[i]);
  if (view === "wrong") {
    const wrong = all.filter((i) => margins[i] > 0 !== truths[i]);
    return wrong.sort((a, b) => strength(b) - strength(a)).slice(0, SHOWN);
  }
  if (view === "unsure") return all.sort((a, b) => strength(a) - strength(b)).slice(0, SHOWN);
  return all.slice(0, SHOWN);
}

/**
 * Returns { element, show(result, concept), focus }; `pick(index, asked)` is called for the tile to explain, `asked` telling
 * whether the student asked for it.
 */
export function galleryView({ tileset, sprites, pick, announce }) {
  let view = "same";
  let shown = null; // { result, concept }
  let indices = [];
  let current = null; // index of the tile being explained

  const cells = Array.from({ length: SHOWN }, (_, at) => {
    const canvas = h("canvas", { width: tileset.size, height: tileset.size });
    const name = h("span", { class: "tc-lab__said" });
    const belief = h("span", { class: "tc-captcha__belief" });
    const fill = h("span", { class: "tc-lab__meter-fill" });
    const mark = h("span", { class: "tc-captcha__verdict" });
    const meter = h("span", { class: "tc-lab__meter" }, fill);
    const button = h("button", { type: "button", class: "tc-captcha__item" }, canvas, name, belief, meter, mark);
    button.addEventListener("click", () => {
      current = indices[at];
      markCurrent();
      pick(current, true);
    });
    return { item: h("li", {}, button), button, canvas, name, belief, fill, mark };
  });
  const caption = h("p", { class: "tc-lab__note" });
  const none = h("p", { class: "tc-lab__note", hidden: true }, TEXT.none);
  const list = h(
    "ul",
    { class: "tc-lab__pictures tc-captcha__gallery" },
    cells.map(({ item }) => item),
  );
  const group = uniqueId("view");
  const choices = Object.entries(TEXT.views).map(([name, text]) => {
    const radio = h("input", { type: "radio", name: group, value: name, checked: name === view });
    radio.addEventListener("change", () => {
      view = name;
      draw();
      announce(indices.length);
    });
    return h("label", { class: "tc-captcha__choice" }, radio, ` ${text}`);
  });
  const element = panel(
    "",
    TEXT.title,
    caption,
    h("fieldset", { class: "tc-captcha__views" }, h("legend", {}, TEXT.legend), choices),
    none,
    sprites.beside(list),
    list,
  );

  function draw() {
    const { result, concept } = shown;
    const truths = tileset.test.map((tile) => tileset.truth(concept, tile));
    indices = choose(view, result.margins, truths);
    const right = truths.filter((truth, i) => result.margins[i] > 0 === truth).length;
    caption.textContent = TEXT.caption(right, truths.length);
    none.hidden = indices.length > 0;
    cells.forEach(({ item, button, canvas, name, belief, fill, mark }, at) => {
      const index = indices[at];
      item.hidden = index === undefined;
      if (item.hidden) return;
      const { present, share } = verdict(result.margins[index]);
      const isRight = present === truths[index];
      sprites.draw(canvas, tileset.position(tileset.test[index]));
      belief.textContent = TEXT.belief(concept, present, share);
      fill.style.width = `${100 * share}%`;
      mark.textContent = isRight ? `✓ ${TEXT.right}` : `✗ ${TEXT.wrong}`;
      button.classList.toggle("tc-captcha__item--wrong", !isRight);
      name.textContent = TEXT.item(index + 1);
    });
    // Explain something from the start: the first mistake among the tiles shown, or else the first tile.
    if (!indices.includes(current)) {
      current = indices.find((i) => result.margins[i] > 0 !== truths[i]) ?? indices[0] ?? current;
    }
    markCurrent();
    if (current !== null && current !== undefined) pick(current, false);
  }

  function markCurrent() {
    cells.forEach(({ button }, at) => {
      if (indices[at] === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  }

  return {
    element,
    show(result, concept) {
      shown = { result, concept };
      draw();
    },
    /** Back to the tile that is being explained. */
    focus: () => cells[indices.indexOf(current)].button.focus(),
  };
}
