// Une journée au clic: what is particular to this lab. Seconds and clicks make a shift; at its end there is a payslip.

import { defineLab } from "../frame/lab.js";
import { withSaid } from "../frame/narrator.js";
import { betOnWage } from "./bet.js";
import { readCatalogue } from "./catalogue.js";
import { clock } from "./clock.js";
import { deedsOf } from "./deeds.js";
import { outputs } from "./export.js";
import { pressed } from "./keys.js";
import { planner } from "./offers.js";
import { outcomeOf } from "./outcome.js";
import { screens } from "./screens.js";
import { isAtWork, lastShift } from "./session.js";
import { speaker } from "./speaker.js";
import { LAB, SAID, duration } from "./strings.js";
import { shiftWork } from "./work.js";
import { secondsLeft } from "./workday.js";

const SAVE_EVERY = 5; // seconds of work that a crash may cost

function build(frame) {
  const { root, signal, announce, option } = frame;
  const catalogue = readCatalogue(option("tiles"), option("digits"));
  const offerAt = planner(catalogue);
  const deeds = deedsOf(offerAt);
  const sprites = frame.sprites(catalogue.size);
  const voice = speaker(announce);
  const actions = {
    begin(chosen) {
      for (const [name, value] of Object.entries(chosen)) frame.model.set(name, value);
      if (chosen.images) sprites.warm(option("tiles").sprite);
      act(deeds.begin, { ...chosen, seed: option("seed") });
    },
    back: () => act(deeds.back),
    accept: () => work(deeds.accept),
    pass: () => work(deeds.pass),
    answer: (answer) => view.isSeen() && work(deeds.answer, answer),
    next: () => work(deeds.next),
    pause: () => work(pauseOrResume),
    extend,
    finish: () => work(deeds.finish),
    again: () => act(deeds.again),
    reopen() {
      voice.clear();
      act(deeds.reopen);
    },
    erase,
    ...outputs(frame, offerAt),
  };
  const view = screens({ root, sprites, catalogue, offerAt, option, bet: betOnWage(frame, offerAt), actions });
  root.append(view.element, voice.element);
  root.addEventListener("keydown", (event) => pressed(event, view));
  const time = clock(signal, beat);
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
  addEventListener("pagehide", leave, { signal });
  frame.on(["minutes", "images", "gamified"], () => frame.work.preparing && drawAnew());
  frame.on(["sources_url"], drawAnew);

  // Whose clock runs: this view's once its reader acts, until another view or tab speaks up. A view that has just been
  // opened on a running shift, or hears of it from another tab, shows it paused, since nobody may be there.
  let driving = false;
  let awake = null; // null before anything is shown
  let unsaved = 0;

  function mark(session, { by }) {
    if (by === "model" || by === "device") {
      driving = false;
      awake = by === "model" && awake !== null;
    }
    if (session.preparing) voice.clear();
    if (by !== "clock") unsaved = 0;
    view.show(session, !awake);
  }

  function drawAnew() {
    view.forget();
    view.show(frame.work, !awake);
  }

  /** The work becomes `session`, with what the narrator has to say of `facts`. */
  function become(session, facts) {
    frame.become(facts ? withSaid(session, voice.tell(facts, session.said)) : session);
  }

  /** What the reader does: the new card takes the focus. */
  function act(deed, given) {
    const resuming = view.paused;
    driving = awake = true;
    become(...deed(frame.work, given));
    if (resuming) unsaved = SAVE_EVERY; // other tabs hear at the next beat that the clock runs here
    view.focus();
  }

  /** The same on the job: count the time up to it, then do it, unless that time has just ended the shift. */
  function work(deed, given) {
    time.flush();
    if (isAtWork(frame.work)) act(deed, given);
  }

  function pauseOrResume(session) {
    announce(view.paused ? SAID.resumed : SAID.paused);
    return deeds.pause(session, !view.paused);
  }

  function extend() {
    time.flush();
    if (!isAtWork(frame.work)) return;
    driving = awake; // a shift shown paused stays so
    become(...deeds.extend(frame.work));
    announce(SAID.extended(duration(secondsLeft(lastShift(frame.work)))));
  }

  function erase() {
    driving = awake = false;
    frame.restart();
    view.focus();
    announce(SAID.erased);
  }

  const isTicking = () => driving && isAtWork(frame.work) && !lastShift(frame.work).paused;

  function beat(seconds) {
    if (!isTicking()) return;
    const [session, facts] = deeds.wait(frame.work, seconds);
    const shift = lastShift(session);
    unsaved += seconds;
    const isDue = facts !== null || unsaved >= SAVE_EVERY;
    if (isDue && frame.look()) return;
    voice.countdown(shift);
    if (!isDue) return frame.pass(session);
    const within = view.holdsFocus();
    become(session, facts);
    // A reader in the card is taken to the new one, elsewhere told of it.
    if (facts && within) view.focus();
    else if (facts) announce(shift.ended ? SAID.over : SAID.found);
  }

  /** The reader has left: pause, and keep what was done. */
  function leave() {
    if (isTicking() && !frame.look()) become(...deeds.pause(frame.work, true));
  }

  const result = (session) => outcomeOf(session, offerAt);
  return { work: shiftWork(catalogue, offerAt), mark, result, redrawOn: [], end: leave };
}

const isReady = (model) => Boolean(model.get("tiles")?.control && model.get("digits")?.data);

export default defineLab({ name: "shift", strings: LAB, isReady, build });
