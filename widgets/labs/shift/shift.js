// Une journée au clic: an anywidget front-end module. The state is the model's `session` trait (session.js), so that
// every view of one widget shows the same; this file turns clicks and seconds into sessions, sessions into views.

import { h } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { isEmpty } from "../shared/resume.js";
import { spriteSheet } from "../shared/sprite.js";
import { readCatalogue } from "./catalogue.js";
import { clock } from "./clock.js";
import { asCsv, asJson } from "./export.js";
import { payslipFacts, verdictFacts } from "./facts.js";
import { forget, keep, recall } from "./keeping.js";
import { pressed } from "./keys.js";
import { planner } from "./offers.js";
import { payslip } from "./payslip.js";
import { TOOLS } from "./payslip_strings.js";
import { beginShift, fromData, isAnswer, lastShift, newSession, rowsOf, toData, withShift } from "./session.js";
import { screens } from "./screens.js";
import { speaker } from "./speaker.js";
import { KEEPING, LAB, SAID, duration } from "./strings.js";
import { accept, elapsed, extend, finish, limit, pass, pause, proceed, rank, reopen, submit, tick } from "./workday.js";

const SAVE_EVERY = 5; // seconds of work that a crash may cost

function render({ model, el }) {
  const ended = new AbortController();
  const root = h("section", {
    class: "tc-lab tc-shift",
    "aria-label": LAB.name,
    "data-lm-suppress-shortcuts": "true", // JupyterLab listens before we can stop the event
  });
  el.append(root);
  if (!model.get("tiles")?.control || !model.get("digits")?.data) {
    root.append(h("p", {}, LAB.unreadable));
    return () => root.remove();
  }

  const catalogue = readCatalogue(model.get("tiles"), model.get("digits"));
  const offerAt = planner(catalogue);
  const accepts = (data) => fromData(data, catalogue, offerAt) !== null;
  const notice = h("p", { class: "tc-shift__notice", hidden: true });
  const sprites = spriteSheet(model.get("sprites"), catalogue.size, () => notify(LAB.loadingFailed));
  const voice = speaker();
  const view = screens({ root, sprites, catalogue, offerAt, actions: actions() });
  root.append(view.element, voice.element, notice, voice.live);

  let session = newSession();
  let followed = null; // the value of the trait that `session` was read from
  // Whose clock runs: this view's once its reader acts, until another view speaks up. A view that has just been
  // opened on a running shift shows it paused, since nobody may be there.
  let driving = false;
  let awake = false;
  let unsaved = 0;

  root.addEventListener("keydown", (event) => pressed(event, view));
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal: ended.signal });
  addEventListener("pagehide", leave, { signal: ended.signal });
  const time = clock(ended.signal, beat);
  start();
  model.on("change:session", follow);
  for (const name of ["minutes", "gamified", "images"]) model.on(`change:${name}`, optionsChanged);
  model.on("change:sources_url", redraw);

  function start() {
    const current = model.get("session");
    if (!isEmpty(current)) {
      if (!accepts(current)) notify(KEEPING.corrupt);
    } else {
      const kept = recall(model.get("storage_key"), accepts);
      if (kept === "corrupt") notify(KEEPING.corrupt);
      else if (kept !== null) {
        session = fromData(kept, catalogue, offerAt);
        publish();
      }
    }
    follow();
    draw();
  }

  // From session to page ---------------------------------------------------------------------------------

  /** Take over the session that the model holds, if somebody else changed it. */
  function follow() {
    const data = model.get("session");
    if (data === followed) return;
    const read = isEmpty(data) ? newSession() : fromData(data, catalogue, offerAt);
    if (read === null && followed !== null) {
      publish(); // what is no session of this lab undoes nothing of the reader's
      notify(KEEPING.notOurs);
      return;
    }
    awake = followed !== null;
    driving = false;
    followed = data;
    session = read ?? newSession();
    if (session.preparing) voice.clear();
    draw();
  }

  function optionsChanged() {
    if (session.preparing) redraw();
  }

  function redraw() {
    view.forget();
    draw();
  }

  function draw(focus = false) {
    view.show({ session, asleep: !awake, options: options(), sourcesUrl: model.get("sources_url"), focus });
  }

  function options() {
    return Object.fromEntries(["minutes", "images", "gamified", "seed"].map((name) => [name, model.get(name)]));
  }

  // From seconds to session ------------------------------------------------------------------------------

  function beat(seconds) {
    const shift = lastShift(session);
    if (!driving || session.preparing || !shift || shift.ended || shift.paused) return;
    const next = tick(shift, seconds, offerAt(shift, rank(shift)).search);
    unsaved += seconds;
    session = withShift(session, next);
    voice.countdown(limit(next) - elapsed(next), limit(next), next.phase);
    if (next.ended) conclude();
    else if (next.phase !== shift.phase) {
      tell({ event: "offer" });
      settleByClock(SAID.found);
    } else {
      if (unsaved >= SAVE_EVERY) save();
      draw();
    }
  }

  /** The reader has left: pause, and keep what was done. */
  function leave() {
    const shift = lastShift(session);
    if (!driving || session.preparing || !shift || shift.ended || shift.paused) return;
    change(pause(shift, true));
    settle();
  }

  // From clicks to session -------------------------------------------------------------------------------

  function actions() {
    const act = (deed) => () => {
      driving = awake = true;
      deed(lastShift(session));
      settle({ focus: true });
    };
    /** A click on the job: count the time up to it, then do it, unless that time has just ended the shift. */
    const work = (deed) => () => {
      time.flush();
      if (!lastShift(session).ended) act(deed)();
    };
    return {
      begin: (chosen) => {
        driving = awake = true;
        session = beginShift(session, { ...options(), ...chosen });
        for (const [name, value] of Object.entries(chosen)) model.set(name, value);
        if (chosen.images) sprites.warm(model.get("tiles").sprite);
        voice.clear();
        tell({ event: "search" });
        settle({ focus: true });
      },
      back: act(() => (session = { ...session, preparing: false })),
      accept: work((shift) => change(accept(shift))),
      pass: work((shift) => {
        change(pass(shift));
        if (lastShift(session) !== shift) tell({ event: "passed" });
      }),
      answer: (answer) => work((shift) => answered(shift, answer))(),
      next: work((shift) => {
        change(proceed(shift));
        if (lastShift(session).ended) tell(payslipFacts(session, offerAt));
      }),
      pause: work((shift) => {
        const paused = !view.paused;
        change(pause(shift, paused));
        voice.say(paused ? SAID.paused : SAID.resumed);
      }),
      extend: () => {
        time.flush();
        const shift = lastShift(session);
        if (shift.ended) return;
        driving = true;
        change(extend(shift));
        settle();
        const now = lastShift(session);
        voice.say(SAID.extended(duration(limit(now) - elapsed(now))));
      },
      finish: work((shift) => {
        change(finish(shift, "hand"));
        tell(payslipFacts(session, offerAt));
      }),
      again: act(() => {
        session = { ...session, preparing: true };
        voice.clear();
      }),
      reopen: act((shift) => {
        voice.clear();
        change(reopen(shift));
      }),
      erase: () => {
        session = newSession();
        driving = awake = false;
        voice.clear();
        settle({ focus: true, store: false });
        forget(model.get("storage_key"));
        voice.say(SAID.erased);
      },
      csv: () => file("csv", asCsv(rowsOf(session, offerAt)), "text/csv"),
      json: () => file("json", asJson(rowsOf(session, offerAt), payslips()), "application/json"),
      print: () => {
        root.classList.add("tc-shift--printing");
        addEventListener("afterprint", () => root.classList.remove("tc-shift--printing"), { once: true });
        print();
      },
    };
  }

  function answered(shift, answer) {
    if (shift.phase !== "work" || !isAnswer(offerAt(shift, rank(shift)).kind, answer)) return;
    change(submit(shift, answer));
    tell(verdictFacts(lastShift(session), offerAt));
  }

  function change(shift) {
    session = withShift(session, shift);
  }

  /** The last shift has run out of time: its payslip. */
  function conclude() {
    tell(payslipFacts(session, offerAt));
    settleByClock(SAID.over);
  }

  function tell(facts) {
    session = { ...session, said: [...session.said, ...voice.tell(facts, session.said)] };
  }

  /** Publish, draw and keep; `focus` goes to the new card's heading. */
  function settle({ focus = false, store = true } = {}) {
    publish();
    draw(focus);
    if (store) keepIt();
  }

  /** The same when the clock did it: a reader in the card is taken to the new one, elsewhere told of it. */
  function settleByClock(news) {
    const within = view.holdsFocus();
    settle({ focus: within });
    if (!within) voice.say(news);
  }

  function save() {
    publish();
    keepIt();
  }

  function publish() {
    followed = toData(session, catalogue);
    unsaved = 0;
    model.set("session", followed);
    model.set("tasks", rowsOf(session, offerAt));
    model.set("payslips", payslips());
    model.save_changes();
  }

  function payslips() {
    return session.shifts
      .map((shift, i) => ({ shift: i + 1, gamified: shift.gamified, ended: shift.ended, ...payslip(shift, offerAt) }))
      .filter(({ ended: over }) => over);
  }

  function keepIt() {
    if (!keep(model.get("storage_key"), toData(session, catalogue))) notify(KEEPING.refused);
  }

  function file(format, text, type) {
    const name = `${TOOLS.file}.${format}`;
    download(name, text, type);
    voice.say(SAID.exported(name));
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    leave();
    ended.abort();
    model.off("change:session", follow);
    for (const name of ["minutes", "gamified", "images"]) model.off(`change:${name}`, optionsChanged);
    model.off("change:sources_url", redraw);
    root.remove();
  };
}

export default { render };
