// Deux mots: what is particular to this lab. Two words are typed; one is a test, the other becomes votes.

import { defineLab } from "../frame/lab.js";
import { withSaid } from "../frame/narrator.js";
import { h } from "../shared/dom.js";
import { stopwatch } from "../shared/stopwatch.js";
import { cardView } from "./card.js";
import { readDigits } from "./digitset.js";
import { asCsv, asJson } from "./export.js";
import { factsOf, linesFor } from "./narrator.js";
import { outcomeOf } from "./outcome.js";
import { reader } from "./reader.js";
import { resultsView } from "./results.js";
import { judge, played, standInText, withVisitors } from "./rounds.js";
import { acceptedRounds, accuracyOf, figuresOf, nextChallenge, refusedCount, register, undo } from "./session.js";
import { LAB, SAID, TOOLS } from "./strings.js";
import { twoWordsWork } from "./work.js";

const AT_ONCE = 10; // words that simulated visitors type at a click

function build(frame) {
  const { root, announce, option } = frame;
  const set = readDigits(option("digits"));
  const machine = reader(set);
  const watch = stopwatch(frame.signal);
  const card = cardView({ set, actions: { verify, skip, standIn, ten, proceed, takeBack: () => setHanded(false) } });
  const results = resultsView({
    set,
    machine,
    actions: {
      undo: undoLast,
      restart,
      hand: () => setHanded(true),
      ...frame.files(TOOLS.file, { csv: () => asCsv(frame.work, set), json: () => asJson(frame.work, set) }),
    },
  });
  const outcome = outcomeOf({ set, machine });
  const main = h("div", { class: "tc-two-words__main-column" }, card.element, results.main);
  root.append(h("div", { class: "tc-two-words__layout" }, main, results.side, results.below));

  let latest = null; // what the student did last: an event of narrator.js
  let challenge = null; // the two words on show
  let shown = ""; // what the card shows, to leave a half-typed answer alone

  function mark(session, { by }) {
    Object.assign(root.dataset, figuresOf(session, set));
    root.classList.toggle("tc-two-words--open", session.revealed);
    card.open(session.revealed);
    showCard(session, by === "reader");
  }

  function showCard(session, mayFocus) {
    const behind = session.revealed ? undefined : acceptedRounds(session).at(-1);
    challenge = behind || session.handed ? null : nextChallenge(session, set, option("seed"));
    const wanted = behind ? "curtain" : session.handed ? "handed" : JSON.stringify(challenge);
    if (wanted === shown) return;
    shown = wanted;
    if (behind) card.reveal(behind, refusedCount(session), option("sources_url"), mayFocus);
    else if (challenge === null) card.finish(session.handed);
    else {
      card.ask(challenge);
      watch.restart();
    }
  }

  /** The work becomes `session`, with what the narrator has to say of `event`; returns his lines. */
  function become(session, event) {
    latest = event;
    const lines = event === null ? [] : linesFor(factsOf(event, session, set), session.said);
    frame.become(withSaid(session, lines));
    return lines;
  }

  function verify(first, second, byStandIn) {
    const answer = { ...judge(challenge, set, first, second), by: byStandIn ? "stand-in" : "student" };
    const right = answer.kind === "accepted";
    // The first success speaks for itself: the curtain lifts.
    const revealing = right && !frame.work.revealed;
    const lines = become(withAnswer(answer), revealing ? null : right ? "accepted" : "failed");
    if (!right) card.refuse();
    announce(revealing ? SAID.revealed : right ? success() : SAID.failed, lines);
    if (!revealing) card.focus();
  }

  /** The session with a round that answers the words on show. */
  function withAnswer(answer) {
    const round = { ...challenge, ...answer, seconds: watch.seconds(), accuracy: null };
    return played(frame.work, round, set, machine);
  }

  function success() {
    const cast = set.words[acceptedRounds(frame.work).at(-1).word];
    const found = register(frame.work, set);
    return SAID.accepted(cast.filter((digit) => found.get(digit).settled).length, cast.length, accuracyOf(frame.work));
  }

  function skip() {
    announce(SAID.skipped, become(withAnswer({ kind: "skipped", typed: "", by: "student" }), "skipped"));
    card.focus();
  }

  function standIn() {
    announce(SAID.filled);
    return standInText(challenge, set);
  }

  function ten() {
    const lines = become(withVisitors(frame.work, AT_ONCE, set, machine, option("seed")), "accepted");
    announce(SAID.ten(acceptedRounds(frame.work).length, accuracyOf(frame.work)), lines);
  }

  function proceed() {
    announce(SAID.next, become({ ...frame.work, revealed: true }, "revealed"));
    card.focus();
  }

  function setHanded(handed) {
    const lines = become({ ...frame.work, handed }, handed ? "handed" : "taken-back");
    const left = set.unknown.length - Number(root.dataset.settled);
    announce(handed ? SAID.handed(left) : SAID.next, lines);
    requestAnimationFrame(() => (handed ? results.book : card).focus()); // where it can be seen
  }

  function undoLast() {
    const lines = become(undo(frame.work), "undone");
    const { length } = acceptedRounds(frame.work);
    announce(SAID.undone(length), lines);
    if (length === 0) card.focus(); // the button is gone
  }

  function restart() {
    frame.restart();
    announce(SAID.restarted);
    card.focus();
  }

  return {
    work: twoWordsWork(set, machine),
    mark,
    draw: (session) => results.show(session, option("sources_url")),
    result: (session) => outcome(session, latest),
    details: results.side,
    redrawOn: ["seed", "sources_url"],
  };
}

const isReady = (model) => Boolean(model.get("digits")?.truth);

export default defineLab({ name: "two-words", strings: LAB, isReady, build });
