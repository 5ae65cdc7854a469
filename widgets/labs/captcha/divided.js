// The tiles that divide the class: what was counted for each, kept with the labels.

import { panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { VOTE as TEXT } from "./strings.js";
import { divided } from "./voting.js";

const SHOWN = 6;

/** Returns { element, show(session, concept) }, hidden where nobody has disagreed. */
export function dividedView({ tileset, sprites }) {
  const list = h("ul", { class: "tc-lab__pictures tc-captcha__gallery" });
  const element = panel("", TEXT.divided, h("p", { class: "tc-lab__note" }, TEXT.dividedNote), list);

  function show(session, concept) {
    const found = divided(session, concept).slice(0, SHOWN);
    element.hidden = found.length === 0;
    list.replaceChildren(...found.map(item));
  }

  function item({ tile, yes, no }) {
    const canvas = h("canvas", { width: tileset.size, height: tileset.size });
    sprites.draw(canvas, tileset.position(tile));
    return h("li", {}, h("div", { class: "tc-captcha__split" }, canvas, h("span", {}, TEXT.counts([yes, no]))));
  }

  return { element, show };
}
