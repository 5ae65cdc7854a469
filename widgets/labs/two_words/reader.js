// The machine that learns to read: trained anew on the settled digits, judged on the frozen test digits.

import { fit, predict } from "../shared/softmax.js";

const WORD = 4; // digits in the words of its own CAPTCHA test

/**
 * A reader for one set of digits. `study(training)` trains on exactly those { digit, label } and returns
 * { model, answers, accuracy, confusions }: what it reads in each test digit as { label, share }, the share it gets
 * right, and confusions[truth][reading] in counts; null without training. The same training is answered from memory.
 */
export function reader(set) {
  const studied = new Map(); // training → result: the curve, an undo or the machine's own guess ask again
  let latest = null;
  let testRows = null;
  const truths = set.test.map((digit) => set.truth(digit));

  function study(training) {
    if (training.length === 0) return null;
    const key = training.map(({ digit, label }) => `${digit}=${label}`).join();
    if (studied.has(key)) return studied.get(key);
    testRows ??= set.rows(set.test);
    const rows = set.rows(training.map(({ digit }) => digit));
    const labels = training.map(({ label }) => label);
    // The optimum does not depend on where the search starts, so the last weights only save steps.
    const model = fit(rows, labels, set.features, set.C, latest?.model ?? null);
    const answers = predict(model, testRows);
    const confusions = Array.from({ length: 10 }, () => new Array(10).fill(0));
    answers.forEach(({ label }, i) => confusions[truths[i]][label]++);
    const right = confusions.reduce((sum, row, label) => sum + row[label], 0);
    latest = { model, answers, confusions, accuracy: right / truths.length };
    studied.set(key, latest);
    return latest;
  }

  /** What a model reads in any digits: [{ label, share }]. */
  function read(model, digits) {
    return predict(model, set.rows(digits));
  }

  /** The CAPTCHA test, taken by the machine: whole control words read right, { right, total }. */
  function sit(model) {
    const answers = read(model, set.control);
    const total = Math.floor(set.control.length / WORD);
    let right = 0;
    for (let word = 0; word < total; word++) {
      const digits = set.control.slice(word * WORD, (word + 1) * WORD);
      if (digits.every((digit, i) => answers[word * WORD + i].label === set.truth(digit))) right++;
    }
    return { right, total };
  }

  return { study, read, sit };
}

/** The commonest confusions, at most `most`: [{ truth, reading, count }], readings of a digit as itself left out. */
export function worst(confusions, most) {
  return confusions
    .flatMap((row, truth) => row.map((count, reading) => ({ truth, reading, count })))
    .filter(({ truth, reading, count }) => truth !== reading && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
