// What the student sets: a way of cheating, and how much of it. Also the three numbers that answer.

import { choiceView, statsView } from "../frame/panels.js";
import { scoredOf } from "../frame/score.js";
import { h, uniqueId } from "../shared/dom.js";
import { KINDS } from "./noise.js";
import { CONTROLS as TEXT, STATS } from "./strings.js";

const STEP = 5; // per cent
const EXAMPLES = 3;

/**
 * `moved(share)` is called while the slider moves, `settled()` once it rests, `chose(kind)` for a radio button.
 * Returns { element, show(setting, trial, pool), illustrate(tiles) }.
 */
export function controlsView({ sprites, tileset, moved, settled, chose }) {
  const options = KINDS.map((kind) => ({ value: kind, name: TEXT.kinds[kind].name, note: TEXT.kinds[kind].help }));
  const kinds = choiceView(TEXT.legend, options, chose);
  kinds.element.classList.add("tc-cheating__kinds");

  const pictures = Array.from({ length: EXAMPLES }, () => h("canvas", { "aria-hidden": "true" }));
  const examples = h("div", { class: "tc-cheating__examples", hidden: true }, pictures, h("p", {}, TEXT.examples));

  const id = uniqueId("share");
  const name = h("label", { for: id });
  const slider = h("input", { id, type: "range", min: 0, max: 100, step: STEP, class: "tc-lab__slider" });
  slider.addEventListener("input", () => moved(Number(slider.value)));
  slider.addEventListener("change", () => settled());
  // Not an `output`: that is a live region, and the slider already speaks its value.
  const value = h("span", { "aria-hidden": "true", class: "tc-cheating__value" });
  const count = h("p", { class: "tc-lab__note" });
  const start = h("p", { class: "tc-lab__question" }, TEXT.start);
  const share = h("div", { class: "tc-cheating__share" }, h("div", {}, name, value), slider, count, start);

  return {
    element: h(
      "div",
      { class: "tc-lab__panel tc-cheating__controls" },
      kinds.element,
      sprites.beside(examples),
      examples,
      share,
    ),
    show({ kind, share: percent }, trial, pool, begun) {
      kinds.show(kind);
      examples.hidden = kind !== "scene";
      name.textContent = TEXT.slider(kind);
      slider.value = String(percent);
      slider.setAttribute("aria-valuetext", TEXT.spoken(percent));
      slider.style.setProperty("--filled", `${percent}%`);
      value.textContent = TEXT.value(percent);
      count.textContent = TEXT.count(trial, pool);
      start.hidden = begun;
    },
    illustrate(tiles) {
      pictures.forEach((picture, i) => {
        picture.hidden = tiles[i] === undefined;
        if (!picture.hidden) sprites.draw(picture, tileset.position(tiles[i]));
      });
    },
    focus: () => slider.focus(),
  };
}

/** Wrong labels, success with the clean labels, success with the spoiled ones. */
export function countersView() {
  const stats = statsView(["wrong", "clean", "accuracy"], STATS);
  return {
    element: stats.element,
    show(clean, trial) {
      const [before, after] = [clean, trial].map(({ right }) => scoredOf(right));
      stats.show({ wrong: String(trial.wrong), clean: before, accuracy: after });
    },
  };
}
