// L2-regularised logistic regression, fitted to convergence. Pure numbers: no DOM, no randomness.
//
// Minimises  0.5·||w||² + C·Σ log(1 + exp(-y_i·(w·x_i + b))),  y in {-1, +1}, b not penalised: the
// objective of scikit-learn's LogisticRegression(C=C). It is strictly convex in w, so the optimum is unique
// wherever both classes occur, and page and notebook meet at the same weights.

import { minimise } from "./lbfgs.js";

/**
 * Fit on `present.length` rows of `features` numbers each, `x` row-major; `present[i]` is true or false.
 * `start` is an earlier result to begin from (same optimum, fewer steps) or null.
 *
 * Returns { weights: Float64Array(features), bias, objective, iterations }. With labels of one class only,
 * no optimum exists (b runs to infinity): the model then answers that class for every tile, weights 0 and
 * bias ±Infinity.
 */
export function fit(x, present, features, C, start = null) {
  const positives = present.reduce((count, answer) => count + (answer ? 1 : 0), 0);
  if (positives === 0 || positives === present.length) {
    const bias = positives > 0 ? Infinity : -Infinity;
    return { weights: new Float64Array(features), bias, objective: 0, iterations: 0 };
  }
  const point = new Float64Array(features + 1); // the weights, then the bias
  if (start && Number.isFinite(start.bias) && start.weights.length === features) {
    point.set(start.weights);
    point[features] = start.bias;
  }
  // Rows of zeros without a sign fill up the last four: `loss` takes four at a time.
  const padded = 4 * Math.ceil(present.length / 4);
  const rows = new Float64Array(padded * features);
  rows.set(x);
  const signs = new Float64Array(padded);
  present.forEach((answer, i) => (signs[i] = answer ? 1 : -1));
  const found = minimise((at, gradient) => loss(rows, signs, features, C, at, gradient), point);
  return {
    weights: found.point.slice(0, features),
    bias: found.point[features],
    objective: found.value,
    iterations: found.iterations,
  };
}

/** w·x + b for each row of `x`; positive means that the model answers « present ». */
export function margins(model, x) {
  const features = model.weights.length;
  const result = new Float64Array(x.length / features);
  for (let row = 0; row < result.length; row++) {
    let sum = model.bias;
    for (let j = 0, at = row * features; j < features; j++, at++) sum += model.weights[j] * x[at];
    result[row] = sum;
  }
  return result;
}

/** The model's probability of « present » for one margin (0 and 1 at ±Infinity). */
export function probability(margin) {
  return margin >= 0 ? 1 / (1 + Math.exp(-margin)) : Math.exp(margin) / (1 + Math.exp(margin));
}

/**
 * The objective at `at` (weights, then bias); writes its gradient.
 *
 * Four rows at a time, so that each weight and each component of the gradient is read and written once for
 * the four: twice as fast as row by row.
 */
function loss(x, signs, features, C, at, gradient) {
  let value = 0;
  for (let j = 0; j < features; j++) {
    value += 0.5 * at[j] * at[j];
    gradient[j] = at[j];
  }
  const bias = at[features];
  let biasSlope = 0;

  /** Add one row's loss, given its margin; returns how it pulls on the weights. */
  function pull(margin, sign) {
    if (sign === 0) return 0;
    const agreement = margin * sign;
    // Both branches keep the exponential's argument negative: no overflow however wrong the model is.
    const tail = Math.exp(-Math.abs(agreement));
    value += C * (Math.log1p(tail) + (agreement < 0 ? -agreement : 0));
    const slope = (-C * sign * (agreement < 0 ? 1 : tail)) / (1 + tail);
    biasSlope += slope;
    return slope;
  }

  for (let row = 0; row < signs.length; row += 4) {
    const a = row * features;
    const b = a + features;
    const c = b + features;
    const d = c + features;
    let [ma, mb, mc, md] = [bias, bias, bias, bias];
    for (let j = 0; j < features; j++) {
      const weight = at[j];
      ma += weight * x[a + j];
      mb += weight * x[b + j];
      mc += weight * x[c + j];
      md += weight * x[d + j];
    }
    const pa = pull(ma, signs[row]);
    const pb = pull(mb, signs[row + 1]);
    const pc = pull(mc, signs[row + 2]);
    const pd = pull(md, signs[row + 3]);
    for (let j = 0; j < features; j++) {
      gradient[j] += pa * x[a + j] + pb * x[b + j] + pc * x[c + j] + pd * x[d + j];
    }
  }
  gradient[features] = biasSlope;
  return value;
}
