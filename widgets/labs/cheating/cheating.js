// « Et si on trichait ? »: an anywidget front-end module. The state is three traits (`kind`, `share`, `seen`), so
// that every view of one widget shows the same; all else follows from them and from the labels.

import { download } from "../shared/download.js";
import { readTileset } from "../captcha/tileset.js";
import { h } from "../shared/dom.js";
import { spriteSheet } from "../shared/sprite.js";
import { compareView } from "./compare.js";
import { controlsView, statsView } from "./controls.js";
import { curvesView } from "./curves.js";
import { defenceView } from "./defence.js";
import { asCsv, asJson, asRows } from "./export.js";
import { firstLab, forget, keep, recall } from "./keeping.js";
import { gather, LEAST, sceneTeller } from "./labels.js";
import { mistakesView } from "./mistakes.js";
import { KINDS } from "./noise.js";
import { ENOUGH, pointView } from "./point.js";
import { KEEPING, LAB, SAID, SOURCE, TOOLS } from "./strings.js";
import { newlyWrong, trials } from "./trials.js";

const SAY_AFTER = 500; // ms: a slider moved key by key would otherwise be talked over at every step

function render({ model, el }) {
  const ended = new AbortController();
  const root = h("section", {
    class: "tc-lab tc-cheating",
    "aria-label": LAB.name,
    "data-lm-suppress-shortcuts": "true", // JupyterLab listens before we can stop the event
  });
  root.addEventListener("keydown", (event) => event.stopPropagation());
  el.append(root);
  if (!model.get("tileset")?.truth) {
    root.append(h("p", {}, LAB.unreadable));
    return () => root.remove();
  }

  const tileset = readTileset(model.get("tileset"));
  const isScene = sceneTeller(tileset, model.get("scenes"));
  const notice = h("p", { class: "tc-cheating__notice", hidden: true });
  const live = h("div", { class: "tc-cheating__said", role: "status", "aria-live": "polite" });
  const sprites = spriteSheet(model.get("sprites"), tileset.size, () => notify(LAB.loadingFailed));
  const origin = h("p", { class: "tc-cheating__origin" });
  const controls = controlsView({ sprites, tileset, moved, settled, chose });
  const stats = statsView();
  const point = pointView();
  const curves = curvesView();
  const compare = compareView();
  const mistakes = mistakesView({ tileset, sprites });
  const defence = defenceView();
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-cheating__tool", onclick }, text);
  const undo = tool(TOOLS.undo, undoLast);
  const reset = tool(TOOLS.reset, resetAll);
  const csv = tool(TOOLS.csv, () => save("csv", asCsv, "text/csv"));
  const json = tool(TOOLS.json, () => save("json", asJson, "application/json"));
  const tools = h(
    "div",
    { class: "tc-cheating__tools", role: "group", "aria-label": TOOLS.name },
    undo,
    csv,
    json,
    reset,
  );
  // What appears at the first move comes below the slider, which must not jump under the finger.
  const main = h("div", { class: "tc-cheating__column" }, controls.element, stats.element, compare.element);
  const side = h("div", { class: "tc-cheating__column" }, curves.element, point.element);
  const layout = h("div", { class: "tc-cheating__layout" }, main, side, mistakes.element, defence.element);
  root.append(origin, layout, tools, notice, live);

  let data = null; // labels.js' gather
  let bench = null; // trials.js
  let shown = null; // the trial on show
  let rested = null; // the setting the slider last rested at
  const past = []; // settings before that, to go back to
  let frame = 0;
  let filling = 0;
  let speaking = 0;

  const setting = () => ({
    kind: KINDS.includes(model.get("kind")) ? model.get("kind") : KINDS[0],
    share: Math.min(100, Math.max(0, Number(model.get("share")) || 0)),
  });
  const seen = () => (model.get("seen") ?? []).filter((kind) => KINDS.includes(kind));

  start();
  const followed = {
    "change:kind": follow,
    "change:share": follow,
    "change:seen": follow,
    "change:sources_url": follow,
    "change:labels": study,
    "change:labels_key": study,
    "change:seed": study,
  };
  for (const [event, listener] of Object.entries(followed)) model.on(event, listener);
  // Labels given meanwhile: in another tab, or before coming back to this page.
  window.addEventListener("storage", study, { signal: ended.signal });
  window.addEventListener("pageshow", (event) => event.persisted && study(), { signal: ended.signal });

  function start() {
    const kept = recall(model.get("storage_key"));
    if (kept === "corrupt") notify(KEEPING.corrupt);
    else if (kept !== null) {
      for (const [name, value] of Object.entries(kept)) model.set(name, value);
      model.save_changes();
    }
    rested = setting();
    study();
  }

  /** Look up the labels and start the trials over, unless they are the same. */
  function study() {
    const found = gather(tileset, model.get("labels"), firstLab(model.get("labels_key"), tileset));
    const seed = model.get("seed");
    const signature = JSON.stringify([found, seed]);
    if (bench?.signature === signature) return;
    data = found;
    bench = { ...trials(tileset, data, seed, isScene), signature };
    const { source, concept, labels, test, own } = data;
    origin.textContent = SOURCE[source](labels.length, concept, test.length, own, LEAST);
    controls.illustrate(test.filter((_, i) => bench.scene[i]));
    shown = null;
    follow();
  }

  // From setting to page ---------------------------------------------------------------------------------

  function follow() {
    const { kind, share } = setting();
    shown = bench.run(kind, share);
    root.dataset.source = data.source;
    root.dataset.concept = data.concept;
    root.dataset.labels = String(data.labels.length);
    root.dataset.kind = kind;
    root.dataset.share = String(share);
    root.dataset.wrong = String(shown.wrong);
    root.dataset.accuracyClean = bench.clean.accuracy.toFixed(4);
    root.dataset.accuracy = shown.accuracy.toFixed(4);
    root.dataset.accuracyScene = shown.accuracyScene === null ? "" : shown.accuracyScene.toFixed(4);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
    if (begun()) fillLater();
  }

  /** Whether anything was ever spoiled: before that, nothing is given away. */
  function begun() {
    return setting().share > 0 || seen().length > 0;
  }

  function draw() {
    const { kind } = shown;
    const url = model.get("sources_url");
    const open = begun();
    controls.show(setting(), shown, bench.cheater.pool(kind), open);
    stats.show(bench.clean, shown);
    point.show(kind, seen(), url);
    curves.show(bench.clean, open ? bench.points() : [], shown, data.test.length);
    compare.show(bench.clean, shown, kind === "scene" && shown.wrong > 0 ? bench.twin(shown) : null, bench.scene);
    mistakes.show(newlyWrong(bench.clean, shown), shown, data);
    defence.show(bench.cheater.risk(kind, shown.share), kind, url);
    for (const { element } of [compare, mistakes, defence]) element.hidden = !open;
    tools.hidden = !open;
    undo.disabled = past.length === 0;
  }

  /** Train the models of the curves one by one, between whatever else the page has to do. */
  function fillLater() {
    clearTimeout(filling);
    filling = setTimeout(() => {
      if (!bench.fill()) return publish();
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
      fillLater();
    }, 30);
  }

  // From the student to the setting ------------------------------------------------------------------------

  function moved(share) {
    model.set("share", share);
    model.save_changes();
  }

  function chose(kind) {
    model.set("kind", kind);
    model.save_changes();
    settled();
  }

  function settled() {
    const now = setting();
    if (now.kind === rested.kind && now.share === rested.share) return;
    past.push(rested);
    rested = now;
    if (now.share >= ENOUGH && !seen().includes(now.kind)) model.set("seen", [...seen(), now.kind]);
    follow();
    publish();
    store();
    say();
  }

  function undoLast() {
    const { kind, share } = past.pop();
    rested = { kind, share };
    model.set("kind", kind);
    model.set("share", share);
    follow();
    publish();
    store();
    say();
    if (past.length === 0) controls.focus(); // the button goes dead
  }

  function resetAll() {
    past.length = 0;
    model.set("kind", KINDS[0]);
    model.set("share", 0);
    model.set("seen", []);
    rested = setting();
    clearTimeout(filling);
    bench = null;
    study();
    publish();
    forget(model.get("storage_key"));
    announce(SAID.reset);
    controls.focus();
  }

  function publish() {
    model.set("accuracy_curve", asRows(bench.points()));
    model.save_changes();
  }

  function store() {
    if (!keep(model.get("storage_key"), { ...setting(), seen: seen() })) notify(KEEPING.refused);
  }

  function save(format, write, type) {
    const name = `${TOOLS.file}.${format}`;
    download(name, write(bench.points()), type);
    announce(SAID.exported(name));
  }

  function say() {
    clearTimeout(speaking);
    speaking = setTimeout(() => announce(SAID.trial(shown, bench.clean.accuracy)), SAY_AFTER);
  }

  function announce(text) {
    clearTimeout(speaking);
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    ended.abort();
    cancelAnimationFrame(frame);
    clearTimeout(filling);
    clearTimeout(speaking);
    for (const [event, listener] of Object.entries(followed)) model.off(event, listener);
    root.remove();
  };
}

export default { render };
