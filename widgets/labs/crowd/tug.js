// The most disputed tiles: who pulls which way, what is decided, what is true.

import { groupPanel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { disputed } from "./ladder.js";
import { DISPUTED as TEXT } from "./strings.js";

const SHOWN = 6;

/** Returns { element, show }. */
export function tugView({ tileset, sprites }) {
  const caption = h("p", { class: "tc-lab__note" });
  const cells = Array.from({ length: SHOWN }, (_, rank) => {
    const canvas = h("canvas", {
      width: tileset.size,
      height: tileset.size,
      role: "img",
      "aria-label": TEXT.item(rank + 1),
    });
    const yes = h("span", { class: "tc-crowd__yes" });
    const split = h("span", { class: "tc-crowd__split", "aria-hidden": "true" }, yes);
    const lines = { votes: h("span"), own: h("span"), verdict: h("span", { class: "tc-crowd__verdict" }) };
    return { item: h("li", {}, canvas, split, Object.values(lines)), canvas, yes, lines };
  });
  const list = h(
    "ul",
    { class: "tc-lab__pictures tc-crowd__disputed" },
    cells.map(({ item }) => item),
  );
  const element = groupPanel("tc-lab__wide", TEXT.title, caption, sprites.beside(list), list);

  return {
    element,
    show({ results, people, tiles, own }) {
      const { step, label } = results.at(-1);
      const found = disputed(people);
      caption.textContent = TEXT.caption(step);
      cells.forEach(({ item, canvas, yes, lines }, rank) => {
        item.hidden = found[rank] === undefined;
        if (item.hidden) return;
        const { task, yes: ayes, no } = found[rank];
        const tile = tiles.pool[task];
        const mine = own.find((vote) => vote.task === tile);
        const right = label[task] === people.truth[task];
        sprites.draw(canvas, tileset.position(tile));
        item.dataset.tile = tile;
        yes.style.inlineSize = `${((100 * ayes) / (ayes + no)).toFixed(1)}%`;
        lines.votes.textContent = TEXT.votes(ayes, no);
        lines.own.textContent = mine ? TEXT.own(mine.label) : "";
        lines.verdict.textContent = TEXT.verdict(label[task] === 1, right);
        lines.verdict.classList.toggle("tc-crowd__wrong", !right);
      });
    },
  };
}
