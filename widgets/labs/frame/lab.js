// The frame of every lab: an anywidget front-end module whose page, voice, work and end are those of all labs. A lab
// fills it with what is particular to it.
//
//   export default defineLab({ name, strings, isReady, build });
//
//   name         of its style sheet's classes: the root has the class tc-<name>
//   strings      { name, unreadable, picturesMissing (optional), kept: { refused, corrupt } }
//   isReady(model)   whether what ships with the lab has come
//   build(frame) puts the lab's elements into `frame.root` and returns
//     { work, mark, draw, drawRest, result, details, redrawOn, end }: what its work is (work.js); `mark(work, { by })`, what is said
//     of the work at once (the root's data- attributes, the card); `draw(work)`, all else, in the next frame (optional), or but
//     for what the reader looks at after that, `drawRest(work)`, in the frame after it (optional);
//     `result(work)`, what the result bar shows (resultbar.js), and the element that shows all of it; names of the options
//     at whose change these are done again; what to do at the end of the view (optional)

import { h } from "../shared/dom.js";
import { onAnyChange, slot } from "../shared/store.js";
import { betsOf } from "./bets.js";
import { dropFollowingTaps } from "./clicks.js";
import { download } from "./export.js";
import { hearing } from "./hearing.js";
import { picturesOf } from "./pictures.js";
import { resultBar } from "./resultbar.js";
import { KEEPING, PYTHON, TOOLS } from "./strings.js";
import { bringIntoView } from "./view.js";
import { voiceOf } from "./voice.js";
import { workOf } from "./work.js";

export function defineLab(lab) {
  return { render: ({ model, el }) => openView(lab, model, el) };
}

function openView({ name, strings, isReady, build }, model, el) {
  const root = h("section", {
    class: `tc-lab tc-${name}`,
    "aria-label": strings.name,
    "data-lm-suppress-shortcuts": "true", // JupyterLab listens before we can stop the event
  });
  root.addEventListener("keydown", (event) => event.stopPropagation());
  dropFollowingTaps(root);
  // Of a box of several lines, browsers bring the caret alone into view, and the result bar may lie over the rest.
  root.addEventListener("focusin", ({ target }) => target.matches("textarea") && bringIntoView(target));
  el.append(root);
  if (!isReady(model)) {
    root.append(h("p", {}, strings.unreadable));
    return () => root.remove();
  }

  const ended = new AbortController();
  const { signal } = ended;
  const voice = voiceOf();
  const bar = resultBar(signal);
  const bets = betsOf(model.get("storage_key"), () => work && redraw({ by: "bet" }));
  const listeners = []; // [event, listener] on the model
  const timers = new Set();
  let drawing = 0;
  let untold = true; // the result bar has not been shown what there is
  let work = null;
  let view = null;

  const onEvent = (event, listener) => {
    listeners.push([event, listener]);
    model.on(event, listener);
  };
  const on = (names, listener) => {
    for (const option of names) onEvent(`change:${option}`, listener);
  };

  // Where a page has a part of the lab's data follow what one sees first, `later` tells of it (widgets/book/host/later.js).
  const rest = {
    get state() {
      const told = model.get("later");
      return told === "coming" || told === "missed" ? told : "there";
    },
    retry: () => rest.state === "missed" && model.set("later", "coming"),
    /** Have all of it come, though the reader has not acted yet. */
    ask: () => model.set("later", "all"),
    follow: (changed) => on(["later"], changed),
  };

  const frame = {
    model,
    rest,
    root,
    signal,
    option: (option) => model.get(option),
    on,
    /** Say what an action did, and what the result bar shows of it. */
    announce: (message, lines) => voice.announce([message, bar.news()].join(" ").trim(), lines),
    notify: voice.notify,
    get work() {
      return work.now;
    },
    pass: (next) => work.pass(next),
    /** See what other tabs did. What is about to act without the reader looks first, and lets be where this tells true. */
    look: () => work.look(),
    /** The pictures of tiles (pictures.js). */
    sprites: (size) =>
      picturesOf({
        urls: model.get("sprites"),
        size,
        signal,
        announce: voice.announce,
        rest,
        missing: strings.picturesMissing,
      }),
    redraw,
    bets,
    /** A timer of the view: each call puts off the one before, `task` null only ends it. */
    timer() {
      let running = 0;
      return (task, milliseconds = 0) => {
        clearTimeout(running);
        timers.delete(running);
        if (task) timers.add((running = setTimeout(task, milliseconds)));
      };
    },
    whenIdle(task) {
      // Safari has no requestIdleCallback.
      (globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 200)))(() => signal.aborted || task());
    },
    save,
    /** What the buttons for files do: `csv()` and `json()` give the texts of files called `stem`. */
    files: (stem, { csv, json }) => ({
      csv: () => save(`${stem}.csv`, csv(), "text/csv"),
      json: () => save(`${stem}.json`, json(), "application/json"),
    }),
  };

  const python = hearing({
    model,
    on,
    timer: frame.timer,
    silent: () => voice.notify(model.get("storage_key") ? PYTHON.kept : PYTHON.notKept, { aloud: true }),
    back: voice.hush,
  });
  onEvent("comm_live_update", python.ask); // JupyterLab, of a kernel that starts anew

  view = build(frame);
  root.append(voice.notice, bar.element, voice.live);
  work = workOf({
    model,
    state: view.work,
    place: slot(model.get("storage_key"), (data) => view.work.fromKept(data) !== null),
    changed: redraw,
    tell,
  });
  for (const act of ["become", "drift", "settle", "undo", "canUndo", "keep", "publish"]) frame[act] = work[act];
  frame.restart = () => {
    bets.clear();
    work.restart();
  };
  work.start();
  on(view.work.traits, work.followModel);
  on(view.redrawOn, () => redraw({ by: "model" }));
  followDevice();
  view.mark(work.now, { by: "model" });
  view.draw?.(work.now); // at once: a lab that is shown before it is drawn moves under the reader's eyes
  drawing = requestAnimationFrame(tellResult);

  /** Offer a file and say so. */
  function save(file, text, type) {
    download(file, text, type);
    voice.announce(TOOLS.exported(file));
  }

  function redraw({ by }) {
    view.mark(work.now, { by });
    if (by !== "clock") untold = true; // no clock makes a result
    if (by === "reader") {
      python.ask();
      showResult(); // it is spoken of before the next frame
    }
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => {
      view.draw?.(work.now);
      tellResult();
    });
  }

  function tellResult() {
    if (untold) showResult();
    bar.follow();
    if (view.drawRest) drawing = requestAnimationFrame(drawRest);
  }

  function drawRest() {
    view.drawRest(work.now);
    bar.follow();
  }

  function showResult() {
    untold = false;
    bar.show(view.result(work.now), view.details);
  }

  function followDevice() {
    onAnyChange(() => {
      work.look();
      bets.look();
    }, signal);
    // The reader acts on what they see. If that is no longer so, let them see first.
    for (const type of ["click", "keydown", "input", "change"]) {
      root.addEventListener(type, lookFirst, { capture: true, signal });
    }
  }

  function lookFirst(event) {
    if (voice.asks(event.target) || !work.look()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    voice.notify(KEEPING.elsewhere, { aloud: true });
  }

  function tell(news) {
    if (news === "conflict") {
      voice.ask(KEEPING.conflict, [
        [KEEPING.mine, () => work.choose(true)],
        [KEEPING.theirs, () => work.choose(false)],
      ]);
    } else if (news === "settled") voice.hush();
    else voice.notify(KEEPING[news] ?? strings.kept[news], { aloud: news === "erased" });
  }

  return () => {
    view.end?.();
    ended.abort();
    cancelAnimationFrame(drawing);
    for (const timer of timers) clearTimeout(timer);
    for (const [event, listener] of listeners) model.off(event, listener);
    root.remove();
  };
}
