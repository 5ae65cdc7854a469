// Why the model answers as it does for one test tile: the patches that weighed most, and where they are.

import { panel, toolButton } from "../frame/panels.js";
import { bringIntoView } from "../frame/view.js";
import { h, svg } from "../shared/dom.js";
import { verdict } from "./gallery.js";
import { WHY as TEXT } from "./strings.js";

const MOST = 4; // patches listed for, and as many against

/**
 * Split a margin into what a reader can follow. `parts` are w_j·x_j, `values` the x_j (0 is a patch's average
 * presence). Only patches more present than usual have a place to point at, so only those are listed; the
 * others are summed, so that the lines add up to the margin exactly: `others` present too, and those `missing`,
 * whose absence counts as well.
 *
 * Returns { pro: [j], con: [j], others, missing, bias, total }.
 */
export function account(parts, values, bias) {
  const present = Array.from(parts.keys()).filter((j) => values[j] > 0);
  const pro = present
    .filter((j) => parts[j] > 0)
    .sort((a, b) => parts[b] - parts[a])
    .slice(0, MOST);
  const con = present
    .filter((j) => parts[j] < 0)
    .sort((a, b) => parts[a] - parts[b])
    .slice(0, MOST);
  const sumOf = (list) => list.reduce((sum, j) => sum + parts[j], 0);
  const seen = sumOf(present);
  const all = parts.reduce((sum, part) => sum + part, 0);
  return { pro, con, others: seen - sumOf([...pro, ...con]), missing: all - seen, bias, total: all + bias };
}

/** Returns { element, show(result, concept, index), answer }; `back()` leads to where the question was asked, `rest` is the frame's. */
export function whyView({ tileset, sprites, learner, rest, back }) {
  const canvas = h("canvas", { role: "img", width: tileset.size, height: tileset.size });
  const places = svg("svg", { viewBox: "0 0 100 100", "aria-hidden": "true", class: "tc-captcha__places" });
  const lead = h("p");
  const columns = h("div", { class: "tc-captcha__sides" });
  const sums = h("dl", { class: "tc-captcha__sums" });
  const exhibit = h("div", { class: "tc-captcha__exhibit" }, canvas, places);
  const element = panel(
    "tc-captcha__why",
    TEXT.title,
    sprites.beside(exhibit),
    exhibit,
    h("div", { class: "tc-captcha__case" }, lead, columns, sums, toolButton(TEXT.back, back)),
  );

  function show(result, concept, index) {
    if (!tileset.isExplained()) return rest.ask(); // shown again once it is there
    const { model, margins } = result;
    const { present, share } = verdict(margins[index]);
    sprites.draw(canvas, tileset.position(tileset.test[index]));
    canvas.setAttribute("aria-label", TEXT.image(index + 1));
    const constant = !Number.isFinite(model.bias);
    lead.textContent = constant ? TEXT.constant(present) : TEXT.lead(concept, present, share);
    columns.hidden = sums.hidden = constant;
    places.replaceChildren();
    if (constant) return;

    const { values, parts } = learner.contributions(model, index);
    const found = account(parts, values, model.bias);
    const longest = Math.max(...[...found.pro, ...found.con].map((j) => Math.abs(parts[j])), 1e-9);
    let letters = 0;
    const side = (list, kind, title) => {
      const lines = list.map((j) => {
        const mark = String.fromCharCode(65 + letters++);
        const at = tileset.place(index, j);
        places.append(...frame(at, mark, kind));
        return patchLine(j, mark, parts[j], at, longest, kind);
      });
      const body = lines.length > 0 ? h("ul", {}, lines) : h("p", { class: "tc-lab__note" }, TEXT.none);
      return h("div", { class: `tc-captcha__side tc-captcha__side--${kind}` }, h("h4", {}, title), body);
    };
    columns.replaceChildren(side(found.pro, "pro", TEXT.pro(concept)), side(found.con, "con", TEXT.con(concept)));
    sums.replaceChildren(
      ...sum(TEXT.others, TEXT.part(found.others)),
      ...sum(TEXT.missing, TEXT.part(found.missing)),
      ...sum(TEXT.bias, TEXT.part(found.bias)),
      ...sum(TEXT.total, `${TEXT.part(found.total)} (${TEXT.verdict(found.total)})`),
    );
  }

  function patchLine(j, mark, part, at, longest, kind) {
    const bar = h("span", { class: `tc-captcha__bar tc-captcha__bar--${kind}` });
    bar.style.width = `${(100 * Math.abs(part)) / longest}%`;
    return h(
      "li",
      {},
      h("span", { class: "tc-lab__said" }, TEXT.patch(mark, part, TEXT.place(at.x, at.y))),
      h("span", { class: "tc-captcha__letter", "aria-hidden": "true" }, mark),
      patch(j),
      h("span", { class: "tc-captcha__track", "aria-hidden": "true" }, bar),
      h("span", { class: "tc-captcha__part", "aria-hidden": "true" }, TEXT.part(part)),
    );
  }

  /** Patch number j, cut out of the sprite of patches. */
  function patch(j) {
    const { columns: across, image } = tileset.patches();
    const picture = h("img", { src: image, alt: "" });
    picture.style.width = `${100 * across}%`;
    picture.style.left = `${-100 * (j % across)}%`;
    picture.style.top = `${-100 * Math.floor(j / across)}%`;
    return h("span", { class: "tc-captcha__patch", "aria-hidden": "true" }, picture);
  }

  return { element, show, answer: () => bringIntoView(element) };
}

/** A lettered frame on the tile; patches against are dashed, so that colour is not needed. */
function frame({ x, y }, mark, kind) {
  const half = 11;
  const cx = Math.min(Math.max(100 * x, half + 1), 99 - half);
  const cy = Math.min(Math.max(100 * y, half + 1), 99 - half);
  const box = { x: cx - half, y: cy - half, width: 2 * half, height: 2 * half, rx: 2 };
  const letter = { x: cx - half + 1.5, y: cy - half + 8, class: `tc-captcha__tag tc-captcha__tag--${kind}` };
  return [
    svg("rect", { ...box, class: "tc-captcha__halo" }),
    svg("rect", { ...box, class: `tc-captcha__frame tc-captcha__frame--${kind}` }),
    svg("text", letter, mark),
  ];
}

function sum(term, value) {
  return [h("div", {}, h("dt", {}, term), h("dd", {}, value))];
}
