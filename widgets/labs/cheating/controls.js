// What the student sets: a way of cheating, and how much of it. Also the three numbers that answer.

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
  const group = uniqueId("kind");
  const radios = KINDS.map((kind) => {
    const radio = h("input", { type: "radio", name: group, value: kind });
    radio.addEventListener("change", () => chose(kind));
    return radio;
  });
  const options = radios.map((radio) => {
    const { name, help } = TEXT.kinds[radio.value];
    return h("label", { class: "tc-cheating__kind" }, radio, h("span", {}, name), h("small", {}, help));
  });
  const kinds = h("fieldset", { class: "tc-cheating__kinds" }, h("legend", {}, TEXT.legend), options);

  const pictures = Array.from({ length: EXAMPLES }, () => h("canvas", { "aria-hidden": "true" }));
  const examples = h("div", { class: "tc-cheating__examples", hidden: true }, pictures, h("p", {}, TEXT.examples));

  const id = uniqueId("share");
  const name = h("label", { for: id });
  const slider = h("input", { id, type: "range", min: 0, max: 100, step: STEP, class: "tc-cheating__slider" });
  slider.addEventListener("input", () => moved(Number(slider.value)));
  slider.addEventListener("change", () => settled());
  // Not an `output`: that is a live region, and the slider already speaks its value.
  const value = h("span", { "aria-hidden": "true", class: "tc-cheating__value" });
  const count = h("p", { class: "tc-cheating__note" });
  const start = h("p", { class: "tc-cheating__question" }, TEXT.start);
  const share = h("div", { class: "tc-cheating__share" }, h("div", {}, name, value), slider, count, start);

  return {
    element: h("div", { class: "tc-cheating__panel tc-cheating__controls" }, kinds, examples, share),
    show({ kind, share: percent }, trial, pool, begun) {
      for (const radio of radios) radio.checked = radio.value === kind;
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
export function statsView() {
  const values = { wrong: h("dd"), clean: h("dd"), accuracy: h("dd") };
  const cells = Object.entries(values).map(([name, value]) => h("div", {}, value, h("dt", {}, STATS[name])));
  return {
    element: h("dl", { class: "tc-cheating__stats", "aria-label": STATS.name }, cells),
    show(clean, trial) {
      values.wrong.textContent = String(trial.wrong);
      values.clean.textContent = STATS.percent(clean.accuracy);
      values.accuracy.textContent = STATS.percent(trial.accuracy);
    },
  };
}
