// Panels of images to talk about: those that divide the class, and pairs of opposite answers.

import { panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { DISPUTED, PAIRS } from "./strings.js";

const MOST_IN_PAIR = 4;

function picture(sprites, tileset, task, name) {
  const canvas = h("canvas", { width: tileset.size, height: tileset.size, role: "img", "aria-label": name });
  sprites.draw(canvas, tileset.position(tileset.unlabelled[task]));
  return canvas;
}

/** Returns { element, show(tiles, concept) }, tiles as crowd.js' disputedTiles gives them. */
export function disputedView({ sprites, tileset }) {
  const lead = h("p", { class: "tc-lab__note" });
  const list = h("ul", { class: "tc-lab__pictures tc-pooling__disputed" });
  const element = panel("tc-pooling__divided tc-lab__wide", DISPUTED.title, lead, sprites.beside(list), list);

  return {
    element,
    show(tiles, concept) {
      lead.textContent = tiles.length > 0 ? DISPUTED.lead(concept) : DISPUTED.none;
      list.replaceChildren(
        ...tiles.map(({ task, present, absent }, i) => {
          const fill = h("span", { class: "tc-lab__meter-fill" });
          fill.style.width = `${(100 * present) / (present + absent)}%`;
          return h(
            "li",
            {},
            picture(sprites, tileset, task, DISPUTED.picture(i + 1)),
            h("span", { class: "tc-lab__meter", "aria-hidden": "true" }, fill),
            h("span", {}, DISPUTED.yes(present)),
            h("span", {}, DISPUTED.no(absent)),
          );
        }),
      );
    },
  };
}

/** Returns { element, show(pairs) }, pairs as pairs.js gives them. */
export function pairsView({ sprites, tileset }) {
  const lead = h("p", { class: "tc-lab__note" });
  const list = h("ul", { class: "tc-pooling__pairs" });
  const element = panel("tc-pooling__opposed tc-lab__wide", PAIRS.title, lead, sprites.beside(list), list);

  return {
    element,
    show(pairs) {
      lead.textContent = pairs.length > 0 ? PAIRS.lead : PAIRS.none;
      list.replaceChildren(
        ...pairs.map(({ common, tiles }, i) => {
          const shown = tiles.slice(0, MOST_IN_PAIR);
          const more = tiles.length - shown.length;
          return h(
            "li",
            {},
            h("h4", { class: "tc-lab__subtitle" }, PAIRS.title_(i + 1)),
            h("p", {}, PAIRS.count(tiles.length, common)),
            h(
              "ul",
              { class: "tc-pooling__answers" },
              shown.map(({ task, first }, at) =>
                h(
                  "li",
                  {},
                  picture(sprites, tileset, task, DISPUTED.picture(at + 1)),
                  h("span", {}, PAIRS.answers(first)),
                ),
              ),
            ),
            more > 0 ? h("p", { class: "tc-lab__note" }, PAIRS.more(more)) : null,
          );
        }),
      );
    },
  };
}
