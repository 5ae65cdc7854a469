// Deux mots: an anywidget front-end module. The state is the model's `session` trait (session.js), so that every
// view of one widget shows the same; this file turns answers into sessions and sessions into views.

import { h } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { isEmpty } from "../shared/resume.js";
import { stopwatch } from "../shared/stopwatch.js";
import { cardView } from "./card.js";
import { readDigits } from "./digitset.js";
import { asCsv, asJson } from "./export.js";
import { forget, keep, recall } from "./keeping.js";
import { linesFor } from "./narrator.js";
import { reader } from "./reader.js";
import { resultsView } from "./results.js";
import {
  acceptedRounds,
  answerTo,
  curveOf,
  fromData,
  newSession,
  nextChallenge,
  queue,
  register,
  toData,
  training,
  turningPoint,
  undo,
  votesOf,
  withRound,
} from "./session.js";
import { KEEPING, LAB, SAID, TOOLS } from "./strings.js";

const AT_ONCE = 10; // words that simulated visitors type at a click

function render({ model, el }) {
  const ended = new AbortController();
  const root = h("section", {
    class: "tc-lab tc-two-words",
    "aria-label": LAB.name,
    "data-lm-suppress-shortcuts": "true", // JupyterLab listens before we can stop the event
  });
  root.addEventListener("keydown", (event) => event.stopPropagation());
  el.append(root);
  if (!model.get("digits")?.truth) {
    root.append(h("p", {}, LAB.unreadable));
    return () => root.remove();
  }

  const set = readDigits(model.get("digits"));
  const machine = reader(set);
  const notice = h("p", { class: "tc-two-words__notice", hidden: true });
  const live = h("div", { class: "tc-two-words__said", role: "status", "aria-live": "polite" });
  const watch = stopwatch(ended.signal);
  const card = cardView({ set, actions: { verify, skip, standIn, ten, proceed, takeBack: () => setHanded(false) } });
  const actions = {
    undo: undoLast,
    restart,
    hand: () => setHanded(true),
    csv: () => save("csv"),
    json: () => save("json"),
  };
  const results = resultsView({ set, machine, actions });
  const main = h("div", { class: "tc-two-words__main-column" }, card.element, results.main);
  root.append(h("div", { class: "tc-two-words__layout" }, main, results.side, results.below), notice, live);

  let session = newSession();
  let challenge = null; // the two words on show
  let followed = null; // the value of the trait that `session` was read from
  let shown = ""; // what the card shows, to leave a half-typed answer alone
  let acting = false; // this view's student did it: only then may focus move
  let frame = 0;

  start();
  model.on("change:session", follow);
  model.on("change:seed", draw);
  model.on("change:sources_url", draw);

  function start() {
    const current = model.get("session");
    if (!isEmpty(current)) {
      if (fromData(current, set) === null) notify(KEEPING.corrupt);
    } else {
      const kept = recall(model.get("storage_key"), set);
      if (kept === "corrupt") notify(KEEPING.corrupt);
      else if (kept !== null) {
        session = fromData(kept, set);
        publish();
      }
    }
    follow();
    draw();
  }

  // From session to page ---------------------------------------------------------------------------------

  /** Take over the session that the model holds, whoever changed it. */
  function follow() {
    const data = model.get("session");
    if (data === followed) return;
    const read = isEmpty(data) ? newSession() : fromData(data, set);
    if (read === null && followed !== null) return putBack();
    followed = data;
    session = read ?? newSession();
    draw();
  }

  /** The model was given what is no session of this lab: what the reader has done stands, here and in the model. */
  function putBack() {
    publish();
    followed = model.get("session");
    notify(KEEPING.notOurs);
  }

  function draw() {
    const found = [...register(session, set).values()];
    const points = curveOf(session, set);
    const accuracy = accuracyNow();
    root.dataset.words = String(acceptedRounds(session).length);
    root.dataset.settled = String(found.filter(({ settled }) => settled).length);
    root.dataset.disputed = String(found.filter(({ settled, disputed }) => disputed && !settled).length);
    root.dataset.accuracy = accuracy === null ? "" : accuracy.toFixed(4);
    root.dataset.needed = String(turningPoint(points, set) === null);
    root.dataset.handed = String(session.handed);
    root.classList.toggle("tc-two-words--open", session.revealed);
    card.open(session.revealed);
    drawCard();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => results.show(session, model.get("sources_url")));
  }

  /** The reader's accuracy as the session stands, or null while nothing is settled. */
  function accuracyNow() {
    return acceptedRounds(session).at(-1)?.accuracy ?? null;
  }

  function drawCard() {
    const behind = session.revealed ? undefined : acceptedRounds(session).at(-1);
    challenge = behind || session.handed ? null : nextChallenge(session, set, model.get("seed"));
    const wanted = behind ? "curtain" : session.handed ? "handed" : JSON.stringify(challenge);
    if (wanted === shown) return;
    shown = wanted;
    if (behind) {
      const failures = session.rounds.filter(({ kind }) => kind === "refused").length;
      card.reveal(behind, failures, model.get("sources_url"), acting);
    } else if (challenge === null) card.finish(session.handed);
    else {
      card.ask(challenge);
      watch.restart();
    }
  }

  // From answers to session ------------------------------------------------------------------------------

  function verify(first, second, byStandIn) {
    const [control, unknown] = challenge.controlFirst ? [first, second] : [second, first];
    const by = byStandIn ? "stand-in" : "student";
    if (control !== answerTo(set, challenge.control)) {
      const told = narrate("failed", withRound(session, roundOf("refused", by, "")));
      commit(told.session);
      card.refuse();
      announce(SAID.failed, told.lines);
    } else {
      const next = accepted(session, roundOf("accepted", by, unknown));
      const revealing = !session.revealed;
      // The first success speaks for itself: the curtain lifts.
      const told = revealing ? { session: next } : narrate("accepted", next);
      commit(told.session);
      announce(revealing ? SAID.revealed : outcome(), told.lines);
      if (revealing) return;
    }
    card.focus();
  }

  /** The round that answers the words on show. */
  function roundOf(kind, by, typed) {
    return { kind, ...challenge, typed, by, seconds: watch.seconds(), accuracy: null };
  }

  /** `from` with an accepted round, judged by what the reader then knows. */
  function accepted(from, round) {
    const next = withRound(from, round);
    next.rounds.at(-1).accuracy = machine.study(training(next, set))?.accuracy ?? null;
    return next;
  }

  function outcome() {
    const cast = set.words[acceptedRounds(session).at(-1).word];
    const found = register(session, set);
    return SAID.accepted(cast.filter((digit) => found.get(digit).settled).length, cast.length, accuracyNow());
  }

  function skip() {
    const told = narrate("skipped", withRound(session, roundOf("skipped", "student", "")));
    commit(told.session);
    announce(SAID.skipped, told.lines);
    card.focus();
  }

  /** What a simulated visitor types for the words on show: the control word is always right. */
  function standIn() {
    const { control, controlFirst, word } = challenge;
    const pair = [answerTo(set, control), set.words[word].map(set.standIn).join("")];
    announce(SAID.filled);
    return (controlFirst ? pair : pair.reverse()).join(" ");
  }

  function ten() {
    let next = session;
    for (let i = 0; i < AT_ONCE; i++) {
      const words = nextChallenge(next, set, model.get("seed"));
      if (words === null) break;
      const typed = set.words[words.word].map(set.standIn).join("");
      next = accepted(next, { kind: "accepted", ...words, typed, by: "stand-in", seconds: 0, accuracy: null });
    }
    const told = narrate("accepted", next);
    commit(told.session);
    announce(SAID.ten(acceptedRounds(session).length, accuracyNow()), told.lines);
  }

  function proceed() {
    const told = narrate("revealed", { ...session, revealed: true });
    commit(told.session);
    announce(SAID.next, told.lines);
    card.focus();
  }

  function setHanded(handed) {
    const told = narrate(handed ? "handed" : "taken-back", { ...session, handed });
    commit(told.session);
    const left = set.unknown.length - Number(root.dataset.settled);
    announce(handed ? SAID.handed(left) : SAID.next, told.lines);
    card.focus();
  }

  function undoLast() {
    const told = narrate("undone", undo(session));
    commit(told.session);
    announce(SAID.undone(acceptedRounds(session).length), told.lines);
    if (acceptedRounds(session).length === 0) card.focus(); // the button is gone
  }

  function restart() {
    commit(newSession());
    forget(model.get("storage_key"));
    announce(SAID.restarted);
    card.focus();
  }

  function save(format) {
    const name = `${TOOLS.file}.${format}`;
    if (format === "csv") download(name, asCsv(session, set), "text/csv");
    else download(name, asJson(session, set), "application/json");
    announce(SAID.exported(name));
  }

  function commit(next) {
    acting = true;
    session = next;
    publish();
    follow();
    if (!keep(model.get("storage_key"), toData(session, set))) notify(KEEPING.refused);
    acting = false;
  }

  function publish() {
    model.set("session", toData(session, set));
    model.set("votes", votesOf(session, set));
    model.set("accuracy_history", curveOf(session, set));
    model.save_changes();
  }

  /** `next` with what the narrator has to say of `event`: { session, lines }. */
  function narrate(event, next) {
    const rounds = acceptedRounds(next);
    const points = curveOf(next, set);
    const found = register(next, set);
    const last = rounds.length > 0 ? set.words[rounds.at(-1).word].map((digit) => found.get(digit)) : [];
    const facts = {
      event,
      revealed: next.revealed,
      failures: next.rounds.filter(({ kind }) => kind === "refused").length,
      words: rounds.length,
      accuracy: points.at(-1)?.accuracy ?? null,
      before: points.at(-2)?.accuracy ?? null,
      disputed: last.filter(({ disputed }) => disputed).length,
      unsettled: last.filter(({ settled, disputed }) => !settled && !disputed).length,
      standIn: rounds.at(-1)?.by === "stand-in",
      reached: turningPoint(points, set) !== null,
      remaining: queue(next, set).length,
    };
    const lines = linesFor(facts, next.said);
    return { session: { ...next, said: [...next.said, ...lines.map(({ id }) => id)] }, lines };
  }

  function announce(message, lines = []) {
    const text = [message, ...lines.flatMap(({ text, question }) => [text, question ?? ""])].join(" ").trim();
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    ended.abort();
    cancelAnimationFrame(frame);
    model.off("change:session", follow);
    model.off("change:seed", draw);
    model.off("change:sources_url", draw);
    root.remove();
  };
}

export default { render };
