// Atelier CAPTCHA: what is particular to this lab. A grid is answered; the model learns from it.

import { defineLab } from "../frame/lab.js";
import { withSaid } from "../frame/narrator.js";
import { h } from "../shared/dom.js";
import { betOnLabels } from "./bet.js";
import { asCsv, asJson, asText } from "./export.js";
import { learner } from "./learner.js";
import { factsOf, linesFor } from "./narrator.js";
import { outcomeOf } from "./outcome.js";
import { choiceOfConcept } from "./panels.js";
import { questionOf } from "./question.js";
import { resultsView } from "./results.js";
import { curveOf, labelsOf, nextGrid, passes, undo, verifiedRounds, withRound } from "./session.js";
import { LAB, SAID, SHARE, TOOLS } from "./strings.js";
import { readTileset } from "./tileset.js";
import { withVotes } from "./voting.js";
import { captchaWork } from "./work.js";

function build(frame) {
  const { root, announce, option } = frame;
  const tileset = readTileset(option("tileset"));
  const sprites = frame.sprites(tileset.size);
  const student = learner(tileset);
  const bet = betOnLabels(frame);
  const question = questionOf({ frame, tileset, sprites, bet: bet.form, verify, proceed });
  const concepts = choiceOfConcept(tileset.concepts, pickConcept);
  const allLabels = () => tileset.concepts.flatMap((name) => labelsOf(frame.work.session, tileset, name));
  const results = resultsView({
    tileset,
    sprites,
    learner: student,
    bet: bet.line,
    frame,
    actions: {
      undo: undoLast,
      restart,
      ...frame.files(TOOLS.file, { csv: () => asCsv(allLabels()), json: () => asJson(allLabels()) }),
      share: (code) => frame.save(`${SHARE.file}.txt`, asText(code), "text/plain"),
    },
  });
  const outcome = outcomeOf({ tileset, sprites, learner: student });
  const main = h("div", { class: "tc-captcha__main-column" }, concepts.element, ...question.elements, results.acts);
  root.append(h("div", { class: "tc-captcha__layout" }, main, results.side, results.below));
  frame.whenIdle(() => student.prepare());
  frame.on(["tileset"], () => {
    tileset.complete(option("tileset"));
    frame.whenIdle(() => student.prepare());
    frame.redraw({ by: "model" });
  });

  let takenBack = null; // the round that is being undone: its ticks are shown again
  let latest = null; // what the student did last: an event of narrator.js

  function mark({ concept, session }, { by }) {
    const accuracy = curveOf(session, concept).at(-1)?.accuracy ?? null;
    root.dataset.concept = concept;
    root.dataset.labels = String(labelsOf(session, tileset, concept).length);
    root.dataset.accuracy = accuracy === null ? "" : accuracy.toFixed(4);
    root.classList.toggle("tc-captcha--open", session.revealed);
    concepts.element.hidden = !session.revealed;
    concepts.show(concept);
    question.show({ concept, session }, by === "reader", takenBack);
  }

  /** The work becomes `session`, with what the narrator has to say of `event`; returns his lines. */
  function become(session, event, concept = frame.work.concept) {
    latest = event;
    const lines = event === null ? [] : linesFor(factsOf(event, session, tileset, concept), session.said);
    frame.become({ concept, session: withSaid(session, lines) });
    return lines;
  }

  /** The grid is answered; `votes` where a class has voted. Tells whether it is accepted. */
  function verify(picked, votes) {
    const { concept, session } = frame.work;
    const verified = passes(tileset, concept, question.tiles, picked);
    const round = {
      concept,
      grid: question.tiles,
      picked,
      seconds: question.seconds(),
      verified,
      accuracy: null,
      ...(votes && { votes }),
    };
    if (verified) {
      const labels = labelsOf(withRound(session, round), tileset, concept);
      round.accuracy = student.study(concept, labels).accuracy;
    }
    // The first success speaks for itself: the curtain lifts.
    const revealing = verified && !session.revealed;
    const lines = become(withRound(session, round), revealing ? null : verified ? "verified" : "failed");
    if (!verified) question.refuse();
    announce(verified && !revealing ? success() : revealing ? SAID.revealed : SAID.failed, lines);
    return verified;
  }

  function success() {
    const { concept, session } = frame.work;
    const { labels, accuracy } = curveOf(session, concept).at(-1);
    return (question.finished ? SAID.done : SAID.verified)(labels, accuracy);
  }

  function proceed() {
    const lines = become({ ...frame.work.session, revealed: true }, "revealed");
    announce(SAID.grid(frame.work.concept), lines);
    question.focus();
  }

  function pickConcept(concept) {
    if (concept === frame.work.concept) return;
    announce(SAID.grid(concept), become(frame.work.session, "concept", concept));
  }

  function undoLast() {
    const { concept, session } = frame.work;
    takenBack = verifiedRounds(session, concept).at(-1);
    const before = undo(session, concept);
    const votes = takenBack.votes && nextGrid(before, tileset, concept, option("seed")).map(votesAgain);
    const lines = become(votes ? withVotes(before, concept, votes) : before, "undone");
    takenBack = null;
    announce(SAID.undone(labelsOf(frame.work.session, tileset, concept).length), lines);
    if (verifiedRounds(frame.work.session, concept).length === 0) question.focus(); // the button is gone
  }

  const votesAgain = (tile) => takenBack.votes[takenBack.grid.indexOf(tile)] ?? [0, 0];

  function restart() {
    frame.restart();
    announce(SAID.restarted);
    question.focus();
  }

  return {
    work: captchaWork(tileset, option),
    mark,
    draw({ concept, session }) {
      bet.show(session);
      results.show(session, concept);
    },
    drawRest: ({ concept, session }) => results.showRest(session, concept, option("sources_url")),
    result: (work) => outcome(work, latest === "failed"),
    details: results.side,
    redrawOn: ["seed", "sources_url", "view"],
  };
}

const isReady = (model) => Boolean(model.get("tileset")?.truth);

export default defineLab({ name: "captcha", strings: LAB, isReady, build });
