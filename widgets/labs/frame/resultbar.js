// What the last action did, where one cannot miss it: a figure and how it changed, its course, and one example that the
// machine now judges otherwise. It stands at the foot of the lab and sticks to the foot of the window while one works.

import { h, svg } from "../shared/dom.js";
import { bringIntoView } from "./view.js";
import { RESULT_BAR as TEXT } from "./strings.js";

const SPARK = { width: 64, height: 28, edge: 3 };

/** Held-out tiles as the examples of a result: `tiles` by their place, called `name(1)`, `name(2)`… */
export function tileExamples({ tileset, sprites }, tiles, name) {
  return (i) => ({ name: name(i + 1), draw: (canvas) => sprites.draw(canvas, tileset.position(tiles[i])) });
}

/**
 * Returns { element, show(result, details), follow(), news() }. `result` is null while there is none, undefined where the last one
 * stands for now, or
 *   { about, done, figure, value, margin, trend, right, example }
 *   about    what the figure is about: where that is another, nothing is compared
 *   done     what has been done (« 36 étiquettes »)
 *   figure   what came of it (« 90 % »); value, the same as a number, whose change is told in whole units
 *   margin   how far the figure may be from the true one, in words (optional)
 *   trend    the values so far (optional: without it, those that were shown)
 *   right    for each held-out item, whether it is judged right (optional)
 *   example(i)   held-out item i, { name, draw(canvas) }
 * `details` is the element that holds the full results; `follow()` looks where it is. `news()` puts the new example into
 * words, once.
 */
export function resultBar(signal) {
  let shown = null;
  let values = [];
  let fresh = "";
  let details = null;
  let left = null; // what had the focus last, before the reader went to the details

  const done = h("span", { class: "tc-lab__bar-done" });
  const figure = h("strong");
  const change = h("span", { class: "tc-lab__bar-change", "aria-hidden": "true" });
  const spoken = h("span", { class: "tc-lab__said" });
  const margin = h("span", { class: "tc-lab__bar-margin" });
  const line = svg("path");
  const end = svg("circle", { r: 2.5 });
  const { width, height } = SPARK;
  const spark = svg(
    "svg",
    { class: "tc-lab__spark", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    line,
    end,
  );
  const example = h("span", { class: "tc-lab__bar-example", role: "img", hidden: true });
  const go = h("button", { type: "button", class: "tc-lab__tool", onclick: travel }, TEXT.go);
  const element = h(
    "div",
    { class: "tc-lab__bar", role: "group", "aria-label": TEXT.name, "data-result-bar": true, hidden: true },
    h("p", {}, done, h("span", { class: "tc-lab__bar-figure" }, figure, margin, change, spoken)),
    spark,
    example,
    go,
  );
  document.addEventListener("focusin", note, { signal });
  addEventListener("scroll", follow, { passive: true, capture: true, signal });

  /** Details beside the work need no way there; far below it, they need one, and one back. */
  function follow() {
    if (element.hidden) return;
    const { top, height } = details?.getBoundingClientRect() ?? { top: 0, height: 0 };
    const away = top - element.parentElement.getBoundingClientRect().top;
    go.hidden = height === 0 || away < innerHeight / 2;
    const text = top < innerHeight / 2 ? TEXT.back : TEXT.go;
    if (go.textContent !== text) go.textContent = text; // written at each scroll, it would be laid out at each
  }

  function travel() {
    const back = go.textContent === TEXT.back;
    const target = left?.isConnected ? left : element.parentElement.querySelector("button, input");
    if (back) {
      bringIntoView(target, "end"); // what it is about mostly stands above it
      target.focus({ preventScroll: true });
    } else {
      bringIntoView(details, "start");
      go.focus({ preventScroll: true }); // one press leads back
    }
  }

  /** Remember what the reader was at, wherever the lab puts it. */
  function note({ target }) {
    if (element.parentElement?.contains(target) && !element.contains(target) && !details?.contains(target))
      left = target;
  }

  function show(result, where) {
    if (result === undefined) return;
    element.hidden = result === null;
    details = where;
    if (result === null) {
      shown = null;
      values = [];
      return;
    }
    const before = shown?.about === result.about ? shown : null;
    if (before && before.done === result.done && before.value === result.value) {
      shown = result;
      return;
    }
    values = before ? [...values, result.value] : [result.value];
    shown = result;
    done.textContent = result.done;
    figure.textContent = result.figure;
    margin.textContent = result.margin ? ` ${result.margin}` : "";
    const step = before && Math.round(result.value) - Math.round(before.value);
    change.textContent = before ? TEXT.change(step) : "";
    change.dataset.way = before ? String(Math.sign(step)) : "";
    spoken.textContent = before ? ` ${TEXT.spoken(step)}` : "";
    plot(result.trend ?? values);
    flip(before, result);
  }

  function plot(points) {
    spark.toggleAttribute("hidden", points.length < 2);
    if (points.length < 2) return;
    const [low, high] = [Math.min(...points), Math.max(...points)];
    const { edge } = SPARK;
    const x = (i) => edge + (i / (points.length - 1)) * (width - 2 * edge);
    const y = (value) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
    line.setAttribute("d", `M${points.map((value, i) => `${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join("L")}`);
    end.setAttribute("cx", x(points.length - 1));
    end.setAttribute("cy", y(points.at(-1)));
  }

  /** An item whose verdict is another than before, one that goes the way of the figure if there is. */
  function flip(before, { right, example: exampleOf, value }) {
    const changed = before?.right ? [...right.keys()].filter((i) => right[i] !== before.right[i]) : [];
    const chosen = changed.find((i) => right[i] === value >= before.value) ?? changed[0];
    example.hidden = chosen === undefined;
    fresh = "";
    if (chosen === undefined) return;
    const { name, draw } = exampleOf(chosen);
    const canvas = h("canvas", { "aria-hidden": "true" });
    draw(canvas);
    fresh = TEXT.flipped(name, right[chosen]);
    example.setAttribute("aria-label", fresh);
    example.dataset.right = String(right[chosen]);
    example.replaceChildren(canvas, h("span", { "aria-hidden": "true" }, right[chosen] ? "✗ → ✓" : "✓ → ✗"));
  }

  return {
    element,
    show,
    news() {
      const told = fresh;
      fresh = "";
      return told;
    },
    follow,
  };
}
