// « Mettre la classe en commun »: what is particular to this lab. Codes come in; a crowd and its model come out. Lines that
// are no codes stay in the text box of each view.

import { readTileset } from "../captcha/tileset.js";
import { defineLab } from "../frame/lab.js";
import { shortEdition } from "../shared/sharecode.js";
import { onAnyChange } from "../shared/store.js";
import { classReportView } from "./classreport.js";
import { readLines } from "./codelines.js";
import { deskOf } from "./desk.js";
import { filesOf } from "./export.js";
import { commonConcept } from "./lines.js";
import { outcomeOf } from "./outcome.js";
import { choiceOfConcept } from "./panels.js";
import { countAbout } from "./pool.js";
import { resultsView } from "./results.js";
import { simulatedCodes } from "./simulation.js";
import { LAB, SAID } from "./strings.js";
import { classStudy, figuresOf } from "./study.js";
import { poolingWork } from "./work.js";

const A_FEW = 300; // codes that tell which concept is the usual one

function build(frame) {
  const { model, root, announce, option, signal } = frame;
  const tileset = readTileset(option("tileset"));
  const edition = shortEdition(tileset.edition);
  const sprites = frame.sprites(tileset.size);
  const made = simulatedCodes(option("simulated"));
  let concept = ""; // the concept on show
  const desk = deskOf({ frame, tileset, edition, sprites, made, concept: () => concept, undo: undoLast, waiting });
  onAnyChange(() => frame.redraw({ by: "clock" }), signal); // the reader's own code may be another
  const concepts = choiceOfConcept(tileset.concepts, pickConcept);
  const current = () => ({ found: study.found, pool: desk.pool, concept });
  const results = resultsView({
    tileset,
    sprites,
    actions: { ...filesOf({ tileset, simulated: made, save: frame.save, current }), restart },
  });
  results.element.append(classReportView({ tileset, sprites, current, signal }).element);
  root.append(desk.element, concepts.element, results.element);
  const study = classStudy({ tileset, simulated: made, model, drawn: () => frame.redraw({ by: "study" }), grow });

  function waiting() {
    root.dataset.busy = "true";
  }

  function mark(work) {
    desk.takeOver(work);
    concept = work.concept;
    if (!desk.isReading) study.follow({ pool: desk.pool, ...work, seed: option("seed") });
    const codes = countAbout(desk.pool, concept);
    const { problems } = desk.left;
    Object.assign(root.dataset, figuresOf({ found: study.found, concept, codes, problems }));
    root.dataset.busy = String(desk.busy || (codes > 0 && study.found === null));
  }

  function grow(points) {
    root.dataset.orders = String(points[0].orders);
    results.grow(points);
  }

  function draw() {
    desk.show(concept);
    concepts.show(concept, desk.pool);
    results.element.hidden = countAbout(desk.pool, concept) === 0;
    if (study.found) results.show(study.found, concept, option("sources_url"));
  }

  function pickConcept(name) {
    desk.keepDraft();
    desk.act({ ...frame.work, concept: name });
    announce(SAID.concept(name, countAbout(desk.pool, name)));
  }

  function undoLast() {
    frame.undo();
    desk.forgetReceipt();
    announce(SAID.undone(countAbout(desk.pool, concept)));
    if (!frame.canUndo()) desk.focus(); // the button goes dead
  }

  function restart() {
    desk.clear();
    frame.restart();
    announce(SAID.restarted);
    desk.focus();
  }

  return {
    work: poolingWork({
      concepts: tileset.concepts,
      asked: option("concept"),
      left: () => desk.left,
      commonConcept: (codes) => commonConcept(sessionsOf(codes.slice(0, A_FEW), edition)),
    }),
    mark,
    draw,
    result: () => outcomeOf(study.found, { concept, codes: countAbout(desk.pool, concept), tileset, sprites }),
    details: results.element,
    redrawOn: ["seed", "sources_url"],
    end() {
      desk.stop();
      study.stop();
    },
  };
}

const sessionsOf = (codes, edition) => readLines(codes, edition).flatMap(({ session }) => session ?? []);

const isReady = (model) => Boolean(model.get("tileset")?.truth);

export default defineLab({ name: "pooling", strings: LAB, isReady, build });
