// The payslip on the page: sums, chart, refusals, points, rules and their sources.

import { named, subpanel, tableHead, tableRow } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { heading } from "./desk.js";
import { isRight } from "./offers.js";
import { MINIMUM, PARAMETERS, SOURCES, UNPAID } from "./parameters.js";
import { judged, paces, payslip } from "./payslip.js";
import { PAYSLIP as TEXT } from "./payslip_strings.js";
import { rewardsOf } from "./rewards.js";
import { LAB } from "./strings.js";
import { wageChart } from "./wages.js";

const PART = "tc-shift__part"; // of the line above
const TOTAL = "tc-lab__total";
const HASTY = 0.5; // of the planned time: nobody reads that fast

/** Elements of the payslip of the last of `shifts`; `bet` tells of the bet on it. */
export function slipScreen(shifts, offerAt, sourcesUrl, bet) {
  const shift = shifts.at(-1);
  const tasks = judged(shift, offerAt);
  const slip = payslip(shift, offerAt);
  const cite = (label) => named(label, sourcesUrl);
  return [
    heading(TEXT.title),
    h("p", { class: "tc-lab__note" }, h("strong", {}, LAB.platform), ` · ${LAB.invented}`),
    h("p", { class: "tc-shift__headline" }, headline(slip)),
    bet,
    slip.paidWage && slip.wage !== null ? h("p", {}, TEXT.only(slip.paidWage)) : null,
    slip.pace !== null && slip.pace < HASTY && slip.wage !== null
      ? h("p", { class: "tc-shift__careless" }, TEXT.careless(slip.pace, slip.wage, slip.controls, slip.right))
      : null,
    h("div", { class: "tc-shift__columns" }, counts(slip), times(slip, cite)),
    wageChart(slip.wage, cite),
    subpanel("", TEXT.refusals, ...refusals(slip, tasks)),
    subpanel("", TEXT.points, ...points(shifts, tasks, offerAt)),
    tasks.length > 0 ? answers(tasks) : null,
    rules(cite),
  ].filter((element) => element !== null);
}

function headline({ cents, total, wage }) {
  if (cents === 0) return TEXT.none;
  return wage === null ? TEXT.short(cents, total) : TEXT.sentence(cents, total, wage, MINIMUM.usd);
}

function sums(title, rows, after = []) {
  const body = rows.map((row) => tableRow(...row));
  return subpanel("", title, h("table", {}, h("tbody", {}, body)), ...after);
}

function counts({ done, paid, refused, missed, refusedWrong, passed, cents, lost }) {
  const { rows } = TEXT;
  return sums(TEXT.counts, [
    [rows.done, String(done)],
    [rows.paid, String(paid), PART],
    [rows.refused, String(refused), PART],
    [rows.missed, String(missed + refusedWrong), PART],
    ...(refusedWrong > 0 ? [[rows.both, String(refusedWrong), PART]] : []),
    [rows.passed, String(passed)],
    [rows.lost, TEXT.cents(lost)],
    [rows.cents, TEXT.cents(cents), TOTAL],
  ]);
}

function times({ seconds, unpaid, total }, cite) {
  const { rows, duration } = TEXT;
  const ratio =
    seconds.paid > 0
      ? [
          h("p", {}, TEXT.ratio((60 * unpaid) / seconds.paid, UNPAID.minutes), " (", cite(SOURCES[UNPAID.fact]), ")."),
          h("p", { class: "tc-lab__note" }, TEXT.ratioWhy),
        ]
      : [];
  return sums(
    TEXT.times,
    [
      [rows.paidTime, duration(seconds.paid)],
      [rows.unpaid, duration(unpaid)],
      [rows.search, duration(seconds.search), PART],
      [rows.read, duration(seconds.read), PART],
      [rows.refusedTime, duration(seconds.refused), PART],
      [rows.between, duration(seconds.between), PART],
      [rows.total, duration(total), TOTAL],
    ],
    ratio,
  );
}

function refusals({ controls, right: answered, refusedRight, refusedWrong }, tasks) {
  const numbers = tasks.filter(({ outcome }) => outcome === "refused").map(({ number }) => number);
  const right = refusedRight > 1 ? TEXT.drawnRightMany(refusedRight) : TEXT.drawnRight(refusedRight);
  const drawn = [
    numbers.length > 0 ? TEXT.drawn(numbers) : TEXT.noRefusal,
    ...(refusedRight > 0 ? [right] : []),
    ...(refusedWrong > 0 ? [TEXT.drawnWrong(refusedWrong)] : []),
  ];
  return [h("p", {}, drawn.join(" ")), h("p", {}, controls > 0 ? TEXT.controls(controls, answered) : TEXT.noControls)];
}

function points(shifts, tasks, offerAt) {
  const { gamified } = shifts.at(-1);
  const { points: total, level, badges } = rewardsOf(tasks);
  const pace = paces(shifts, offerAt);
  const lines = [
    pace.plain && TEXT.pace(TEXT.withoutPoints, pace.plain),
    pace.gamified && TEXT.pace(TEXT.withPoints, pace.gamified),
  ].filter((line) => line !== null);
  const both = pace.plain && pace.gamified;
  return [
    h("p", {}, gamified ? TEXT.won(total, level, badges.length) : TEXT.notWon),
    gamified ? h("p", { class: "tc-lab__question" }, TEXT.faster) : null,
    lines.length > 0
      ? h(
          "ul",
          {},
          lines.map((line) => h("li", {}, line)),
        )
      : null,
    both
      ? [
          h("p", {}, TEXT.compare(1 - pace.gamified.share / pace.plain.share)),
          h("p", { class: "tc-lab__note" }, TEXT.caution),
        ]
      : h("p", { class: "tc-lab__note" }, TEXT.other(gamified)),
  ].flat();
}

function answers(tasks) {
  const cells = ({ offer, answer, outcome, seconds }) => [
    TEXT.kind(offer.kind),
    answer === null ? TEXT.passed : TEXT.answer(offer.kind, answer),
    offer.item.expected && answer !== null
      ? offer.item.expected.map((expected) => TEXT.answer(offer.kind, expected)).join(" / ")
      : TEXT.open,
    TEXT.outcomes[outcome === "refused" && isRight(offer, answer) === false ? "both" : outcome],
    TEXT.duration(seconds.work),
  ];
  return wide(
    TEXT.answers,
    TEXT.answersColumns,
    tasks.map((task) => [h("th", { scope: "row" }, String(task.number)), cells(task).map((text) => h("td", {}, text))]),
  );
}

function rules(cite) {
  const source = (facts) =>
    facts.length === 0
      ? [" ", h("em", {}, `(${TEXT.invented})`)]
      : [" (", ...facts.flatMap((fact, i) => [i > 0 ? ", " : "", cite(SOURCES[fact])]), ")"];
  const rule = ({ name, value, how, facts }) =>
    h("div", {}, h("dt", {}, name, h("span", {}, value)), h("dd", {}, how, source(facts)));
  return subpanel("", TEXT.rules, h("dl", { class: "tc-shift__rules" }, PARAMETERS.map(rule)));
}

/** A table too wide for a phone: closed at first, and scrolling in its own box. */
function wide(title, columns, rows) {
  const table = h(
    "table",
    {},
    tableHead(columns),
    h(
      "tbody",
      {},
      rows.map((cells) => h("tr", {}, cells.flat())),
    ),
  );
  const box = { class: "tc-shift__scroll", role: "region", "aria-label": title, tabindex: "0" };
  return h("details", { class: "tc-lab__panel" }, h("summary", {}, title), h("div", box, table));
}
