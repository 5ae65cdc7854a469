// « Mettre la classe en commun »: what is particular to this lab. Codes come in; all that is shown follows from them.

import { readTileset } from "../captcha/tileset.js";
import { keptAs } from "../frame/kept.js";
import { defineLab } from "../frame/lab.js";
import { shortEdition } from "../shared/sharecode.js";
import { shownOf, toldOf } from "./analysis.js";
import { classReportView } from "./classreport.js";
import { asCsv, asJson, asRows, codesAbout, linesOfFile } from "./export.js";
import { figureText } from "./figure.js";
import { inboxView } from "./inbox.js";
import { intakeOf } from "./intake.js";
import { splitLines } from "./lines.js";
import { conceptView } from "./panels.js";
import { paperView } from "./paper.js";
import { resultsView } from "./results.js";
import { scannerView } from "./scanner.js";
import { INBOX, LAB, SAID, TOOLS } from "./strings.js";
import { studyOf } from "./study.js";
import { fromKept, poolingWork } from "./work.js";

function build(frame) {
  const { root, announce, option, signal } = frame;
  const tileset = readTileset(option("tileset"));
  const { concepts } = tileset;
  const edition = shortEdition(tileset.edition);
  const sprites = frame.sprites(tileset.size);
  const inbox = inboxView({
    changed: () => intake.receive([]),
    given: (texts) => intake.receive(texts.flatMap(linesOfFile)),
    unread: (name) => frame.notify(INBOX.unread(name)),
    undo: undoLast,
  });
  inbox.text = keptAs(option("storage_key"), (data) => fromKept(data, concepts))?.draft ?? "";
  const intake = intakeOf(frame, { inbox, edition });
  scannerView(inbox.scanner, { seen: (text) => intake.receive(splitLines(text)), announce, signal });
  const [pooled, add] = [() => intake.pool, (code, earlier) => intake.receive([code], earlier)];
  const paper = paperView({ tileset, sprites, edition, pooled, add });
  inbox.element.append(paper.element);
  const choice = conceptView(concepts, pickConcept);
  const results = resultsView({ tileset, sprites, actions: { ...filesOf(), restart } });
  const current = () => ({ found, concept: frame.work.concept });
  results.element.append(classReportView({ tileset, sprites, current, signal }).element);
  root.append(inbox.element, choice.element, results.element);

  let found = null; // what analysis.js found
  let studied = ""; // of which pool, motif and seed
  const study = studyOf(tileset, { found: show, grown: showGrowth });
  const count = () => [...intake.pool.values()].filter(({ concept }) => concept === frame.work.concept).length;

  // From codes to page -----------------------------------------------------------------------------------

  function mark(work, { by }) {
    intake.follow(work, by);
    analyse(work);
    const [codes, bad] = [count(), intake.problems.length];
    const busy = intake.busy || (codes > 0 && found === null);
    Object.assign(root.dataset, { concept: work.concept, codes, bad, ...shownOf(found), busy });
  }

  function analyse({ concept, codes }) {
    const wanted = [option("seed"), concept, ...codes].join();
    if (wanted === studied) return;
    studied = wanted;
    study.stop();
    found = null;
    if (count() > 0) study.begin(intake.pool, concept, option("seed"));
    else tell({});
  }

  function show(those) {
    found = those;
    frame.redraw({ by: "study" });
  }

  function draw({ concept }) {
    inbox.show(intake.problems, frame.canUndo());
    choice.show(concept, intake.pool);
    results.element.hidden = count() === 0;
    if (found) results.show(found, concept, option("sources_url"));
  }

  function showGrowth(more) {
    const points = found.curve.points();
    root.dataset.orders = String(points[0].orders);
    results.grow(points);
    if (more) return;
    tell(toldOf(found, frame.work.concept));
  }

  /** The notebook, if there is one, is told. */
  function tell(those) {
    frame.model.set("results", those);
    frame.model.save_changes();
  }

  // From the reader to the work --------------------------------------------------------------------------------

  function pickConcept(concept) {
    frame.become({ ...frame.work, concept });
    intake.receive([]); // lines about this motif count now
    announce(SAID.concept(concept, count()));
  }

  function undoLast() {
    frame.undo((before, now) => ({ ...now, codes: before.codes }));
    announce(SAID.undone(intake.pool.size));
    if (!frame.canUndo()) inbox.focus(); // the button goes dead
  }

  function restart() {
    intake.clear();
    frame.restart();
    announce(SAID.restarted);
    inbox.focus();
  }

  /** What is downloaded of the class. */
  function filesOf() {
    const all = () => {
      const { concept } = frame.work;
      return {
        ...found,
        concept,
        codes: codesAbout(intake.pool, concept),
        rows: asRows(found.crowd, tileset, concept),
      };
    };
    return {
      csv: () => frame.save(`${TOOLS.file}.csv`, asCsv(all().rows), "text/csv"),
      json: () => frame.save(`${TOOLS.file}.json`, asJson({ ...all(), tileset }), "application/json"),
      figure: () => frame.save(`${TOOLS.figureFile}.svg`, figureText(all()), "image/svg+xml"),
    };
  }

  const work = poolingWork({ concepts, edition, asked: option("concept"), draft: () => inbox.text });
  const end = () => [intake, study].forEach(({ stop }) => void stop());
  return { work, mark, draw, redrawOn: ["seed", "sources_url"], end };
}

export default defineLab({
  name: "pooling",
  strings: LAB,
  isReady: (model) => Boolean(model.get("tileset")?.truth),
  build,
});
