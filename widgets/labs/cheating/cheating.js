// « Et si on trichait ? »: what is particular to this lab. A slider spoils labels; models trained on them answer.

import { readTileset } from "../captcha/tileset.js";
import { defineLab } from "../frame/lab.js";
import { toolButton, toolsRow } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { onAnyChange } from "../shared/store.js";
import { betOnCurve } from "./bet.js";
import { controlsView } from "./controls.js";
import { asCsv, asJson, asRows } from "./export.js";
import { gather, LEAST, sceneTeller } from "./labels.js";
import { figuresOf, outcomeOf } from "./outcome.js";
import { ENOUGH } from "./point.js";
import { resultsView } from "./results.js";
import { LAB, SAID, SOURCE, TOOLS } from "./strings.js";
import { trials } from "./trials.js";
import { cheatingWork, firstLab } from "./work.js";

const SAY_AFTER = 500; // ms: a slider moved key by key would otherwise be talked over at every step
const FILL_AFTER = 30; // ms between two models of the curves, for whatever else the page has to do

function build(frame) {
  const { root, option } = frame;
  const tileset = readTileset(option("tileset"));
  const isScene = sceneTeller(tileset, option("scenes"));
  const sprites = frame.sprites(tileset.size);
  const origin = h("p", { class: "tc-lab__origin" });
  const controls = controlsView({ sprites, tileset, moved, settled, chose });
  const bet = betOnCurve(frame);
  const results = resultsView({ tileset, sprites });
  const files = frame.files(TOOLS.file, { csv: () => asCsv(bench.points()), json: () => asJson(bench.points()) });
  const tools = toolsRow(TOOLS, { undo: undoLast, ...files }, [toolButton(TOOLS.reset, resetAll)]);
  // What appears at the first move comes below the slider, which must not jump under the finger.
  const [counters, compare] = results.main;
  const parts = [controls.element, bet.form, bet.line, counters, tools.element, compare];
  const main = h("div", { class: "tc-lab__column" }, parts);
  const side = h("div", { class: "tc-lab__column" }, results.side);
  root.append(origin, h("div", { class: "tc-lab__layout" }, main, side, results.wide));

  const fillLater = frame.timer();
  const sayLater = frame.timer();
  let data = null; // labels.js' gather
  let bench = null; // trials.js

  study();
  frame.on(["labels", "labels_key", "seed"], restudy);
  onAnyChange(restudy, frame.signal); // labels given meanwhile: in another tab, or before coming back to this page

  /** Look up the labels and start the trials over; tells whether they are others than before. */
  function study() {
    const found = gather(tileset, option("labels"), firstLab(option("labels_key"), tileset));
    const signature = JSON.stringify([found, option("seed")]);
    if (bench?.signature === signature) return false;
    data = found;
    bench = { ...trials(tileset, data, option("seed"), isScene), signature };
    const { source, concept, labels, test, own } = data;
    origin.textContent = SOURCE[source](labels.length, concept, test.length, own, LEAST);
    controls.illustrate(test.filter((_, i) => bench.scene[i]));
    return true;
  }

  function restudy() {
    if (study()) frame.redraw({ by: "model" });
  }

  /** Whether anything was ever spoiled: before that, nothing is given away. */
  const begun = ({ share, seen }) => share > 0 || seen.length > 0;

  function mark(setting) {
    Object.assign(root.dataset, figuresOf(setting, bench, data));
    fillLater(begun(setting) && fill, FILL_AFTER);
  }

  /** Train the models of the curves one by one. */
  function fill() {
    if (!bench.fill()) return frame.publish();
    frame.redraw({ by: "model" });
  }

  function draw(setting) {
    const { kind, share } = setting;
    controls.show(setting, bench.run(kind, share), bench.cheater.pool(kind), begun(setting));
    const placed = bet.show(kind, bench, begun(setting));
    results.show(setting, bench, data, { begun: begun(setting), url: option("sources_url"), bet: placed });
    tools.element.hidden = !begun(setting);
    tools.show(frame.canUndo());
  }

  function moved(share) {
    frame.drift({ ...frame.work, share });
  }

  function chose(kind) {
    frame.drift({ ...frame.work, kind });
    settled();
  }

  function settled() {
    const isNew = ({ kind, share, seen }) => share >= ENOUGH && !seen.includes(kind);
    if (frame.settle((work) => (isNew(work) ? { ...work, seen: [...work.seen, work.kind] } : work))) say();
  }

  function undoLast() {
    frame.undo((before, { seen }) => ({ ...before, seen })); // what was seen was seen
    say();
    if (!frame.canUndo()) controls.focus(); // the button goes dead
  }

  function resetAll() {
    bench = null;
    study();
    frame.restart();
    sayLater(null);
    frame.announce(SAID.reset);
    controls.focus();
  }

  function say() {
    const { kind, share } = frame.work;
    sayLater(() => frame.announce(SAID.trial(bench.run(kind, share), bench.clean.accuracy)), SAY_AFTER);
  }

  /** The trials so far, the present one among them. */
  function told({ kind, share }) {
    bench.run(kind, share);
    return { accuracy_curve: asRows(bench.points()) };
  }

  const result = (setting) => (begun(setting) ? outcomeOf(setting, bench, data, { tileset, sprites }) : null);

  return { work: cheatingWork(told), mark, draw, result, details: side, redrawOn: ["sources_url"] };
}

const isReady = (model) => Boolean(model.get("tileset")?.truth);

export default defineLab({ name: "cheating", strings: LAB, isReady, build });
