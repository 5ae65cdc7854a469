// The class's crowd on one sheet of A4, for a teacher without Python: the browser's own print makes the paper or the PDF.
//
// The sheet stands in the page only while it is printed, and then alone: all the rest is hidden on paper.

import { duration } from "../captcha/strings.js";
import { panel, tableHead, tableRow, toolButton } from "../frame/panels.js";
import { h, svg } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { paired } from "../shared/margin.js";
import { BOX, chartParts, isLinear, look } from "./chart.js";
import { SIMULATION } from "./simulation_strings.js";
import { CLASS_REPORT as TEXT, DISPUTED, FIGURE, GROWTH, LADDER } from "./strings.js";

const PRINTING = "tc-pooling__printing";
const PAGE = "@page { size: A4 portrait; margin: 12mm; }";

/**
 * `current()` gives { found, concept }, `found` being analysis.js' results or null while there are none. The sheet goes
 * when it is printed, or when `signal` says that the lab is gone. Returns { element }, a panel with the button.
 */
export function classReportView({ tileset, sprites, current, signal }) {
  let remove = () => {};
  signal.addEventListener("abort", () => remove());
  const button = toolButton(TEXT.button, print);
  const tools = h("div", { class: "tc-lab__row" }, button);
  const element = panel("", TEXT.name, tools, h("p", { class: "tc-lab__note" }, TEXT.note));

  function print() {
    const { found, concept } = current();
    if (found === null) return;
    remove();
    const sheet = sheetOf({ found, concept, tileset, sprites, date: new Date() });
    const page = h("style", {}, PAGE);
    document.body.append(sheet, page);
    document.body.classList.add(PRINTING);
    remove = () => {
      sheet.remove();
      page.remove();
      document.body.classList.remove(PRINTING);
      remove = () => {};
    };
    addEventListener("afterprint", remove, { once: true }); // not after print(), which some browsers do not wait in
    window.print();
  }

  return { element };
}

function sheetOf({ found, concept, tileset, sprites, date }) {
  const { effort, cover, majority, ds, changed, alpha, disputed } = found;
  const points = found.curve.points();
  return h(
    "section",
    { class: "tc-lab tc-pooling tc-pooling__sheet" },
    h("h1", {}, TEXT.title),
    h("p", {}, TEXT.book, " ", TEXT.date(date.toLocaleDateString("fr-CH", { dateStyle: "long" }))),
    h(
      "p",
      {},
      FIGURE.concept(concept),
      " ",
      FIGURE.effort(effort, duration(effort.seconds)),
      " ",
      TEXT.codes(effort.students, cover.each),
    ),
    effort.simulated > 0 ? h("p", {}, h("strong", {}, SIMULATION.banner(effort))) : null,
    h("h2", {}, LADDER.title),
    h("p", {}, LADDER.lead(tileset.test.length)),
    h(
      "table",
      {},
      tableHead(LADDER.columns),
      h("tbody", {}, [
        tableRow([LADDER.one, note(LADDER.oneNote(points[0].orders))], LADDER.percent(points[0].mean)),
        tableRow([LADDER.majority, note(LADDER.majorityNote)], LADDER.score(majority)),
        tableRow([LADDER.ds, note(LADDER.dsNote)], LADDER.score(ds)),
      ]),
    ),
    h("p", {}, LADDER.changed(changed, paired(majority.right, ds.right)), " ", LADDER.agreement(alpha)),
    h("h2", {}, GROWTH.title),
    ...growth(points),
    h("h2", {}, DISPUTED.title),
    h("p", {}, disputed.length > 0 ? DISPUTED.lead(concept) : DISPUTED.none),
    h(
      "ul",
      { class: "tc-pooling__sheet-tiles" },
      disputed.map((tile, i) => divided(tile, i, tileset, sprites)),
    ),
    h("h2", {}, TEXT.meaning),
    h(
      "ul",
      { class: "tc-pooling__sheet-list" },
      TEXT.means(changed).map((text) => h("li", {}, text)),
    ),
    h("p", { class: "tc-pooling__sheet-foot" }, TEXT.foot, " ", FIGURE.origin),
  );
}

function note(text) {
  return h("small", {}, ` ${text}`);
}

function growth(points) {
  if (points.length < 2) return [h("p", {}, GROWTH.one)];
  const drawing = {
    viewBox: `0 0 ${BOX.width} ${BOX.height}`,
    class: "tc-lab__chart",
    role: "img",
    "aria-label": GROWTH.title,
  };
  return [
    svg("svg", drawing, chartParts(points, look)),
    h("p", {}, [GROWTH.summary(points), isLinear(points) ? "" : GROWTH.steps].join(" ").trim()),
    h("p", { class: "tc-pooling__sheet-foot" }, GROWTH.caption(points[0].orders)),
  ];
}

function divided({ task, present, absent }, i, tileset, sprites) {
  const canvas = h("canvas", {
    width: tileset.size,
    height: tileset.size,
    role: "img",
    "aria-label": DISPUTED.picture(i + 1),
  });
  sprites.draw(canvas, tileset.position(tileset.unlabelled[task]));
  return h("li", {}, canvas, h("span", {}, TEXT.votes(number(present), number(absent))));
}
