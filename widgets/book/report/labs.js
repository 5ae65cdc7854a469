// The labs' part of the report. A lab's own script brings the data that its own modules check what was kept against;
// it is fetched only where the device keeps something of that lab.

import { summary as captcha } from "../../labs/captcha/summary.js";
import { summary as cheating } from "../../labs/cheating/summary.js";
import { summary as crowd } from "../../labs/crowd/summary.js";
import { summary as judge } from "../../labs/judge/summary.js";
import { h } from "../../labs/shared/dom.js";
import { summary as moderation } from "../../labs/moderation/summary.js";
import { summary as shift } from "../../labs/shift/summary.js";
import { summary as twoWords } from "../../labs/two_words/summary.js";
import { bars, curves } from "./chart.js";
import { AXES, SENTENCES, conceptName } from "./labs_words.js";

const SUMMARIES = { captcha, two_words: twoWords, cheating, crowd, judge, moderation, shift };

const DRAWINGS = {
  captcha({ curves: found }, label) {
    const series = found.map(({ concept, points }) => ({
      name: conceptName(concept),
      points: points.map(({ labels, accuracy }) => ({ x: labels, share: accuracy })),
    }));
    return series.length > 0 ? curves(series, { label, xAxis: AXES.labels, low: 0.4 }) : null;
  },
  two_words({ curve }, label) {
    const points = curve.map(({ settled, accuracy }) => ({ x: settled, share: accuracy }));
    return curve.length > 1 ? curves([{ name: "", points }], { label, xAxis: AXES.settled, low: 0 }) : null;
  },
  judge({ curve }, label) {
    const points = curve.map(({ pairs, share }) => ({ x: pairs, share }));
    return points.length > 1 ? curves([{ name: "", points }], { label, xAxis: AXES.pairs, low: 0 }) : null;
  },
  moderation({ curve }, label) {
    const points = curve.map(({ decisions, accuracy }) => ({ x: decisions, share: accuracy }));
    return points.length > 1 ? curves([{ name: "", points }], { label, xAxis: AXES.decisions, low: 0.4 }) : null;
  },
  cheating({ clean, trial }, label) {
    const rows = [
      { name: AXES.clean, share: clean.accuracy },
      { name: AXES.cheated, share: trial.accuracy },
    ];
    return trial.share > 0 ? bars(rows, label) : null;
  },
};

// What a lab's script delivers. This page runs no lab: it needs their data only.
const delivered = new Map(); // name → what all views of a lab share
const loading = new Map(); // name → promise of that
globalThis.tcWidgets = { push: ([name, { shared }]) => delivered.set(name, shared) };

function sharedOf({ name, script }) {
  if (!loading.has(name)) {
    const arrived = new Promise((resolve, reject) => {
      const tag = h("script", { src: script, onload: () => resolve(delivered.get(name)), onerror: reject });
      document.head.append(tag);
    });
    loading.set(name, arrived);
  }
  return loading.get(name);
}

/** What the device keeps of `lab` (as strings.py lists it) as summary.js gives it: an object, "corrupt" or null. */
export async function summaryOf(lab) {
  return SUMMARIES[lab.name]({ ...(await sharedOf(lab)), ...lab.state });
}

/** The drawing, if there is one, and the sentences of a lab's summary. */
export function show(name, found) {
  const sentences = SENTENCES[name](found);
  const drawing = DRAWINGS[name]?.(found, sentences[0]);
  return [...(drawing ? [drawing] : []), ...sentences.map((sentence) => h("p", {}, sentence))];
}
