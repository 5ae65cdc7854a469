// L2-regularised multinomial (softmax) regression, fitted to convergence. Pure numbers: no DOM, no randomness.
//
// Minimises  0.5·||W||² + C·Σ -log p(y_i | x_i),  p(k | x) = exp(w_k·x + b_k) / Σ_l exp(w_l·x + b_l),  biases not
// penalised: the objective of scikit-learn's LogisticRegression(C=C) with three classes or more. (With two,
// scikit-learn keeps a single weight vector instead of two opposite ones; the fits agree when its C is twice ours.)
// The optimum is unique in W, so page and notebook meet at the same weights.

import { minimise } from "./lbfgs.js";

/**
 * Fit on `labels.length` rows, at least one, of `features` numbers each, `x` row-major. A class is any label that
 * occurs: the model knows no other. `start` is an earlier result to begin from (same optimum, fewer steps) or null.
 *
 * Returns { classes (sorted), weights: Float64Array(classes × features), biases, objective, iterations }.
 */
export function fit(x, labels, features, C, start = null) {
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const stride = features + 1; // of one class in a point: its weights, then its bias
  const point = new Float64Array(classes.length * stride);
  classes.forEach((label, k) => {
    const earlier = start === null ? -1 : start.classes.indexOf(label);
    if (earlier < 0) return;
    point.set(start.weights.subarray(earlier * features, (earlier + 1) * features), k * stride);
    point[k * stride + features] = start.biases[earlier];
  });
  const targets = labels.map((label) => classes.indexOf(label));
  const found = minimise((at, gradient) => loss(x, targets, classes.length, features, C, at, gradient), point);
  const weights = new Float64Array(classes.length * features);
  const biases = new Float64Array(classes.length);
  for (let k = 0; k < classes.length; k++) {
    weights.set(found.point.subarray(k * stride, k * stride + features), k * features);
    biases[k] = found.point[k * stride + features];
  }
  return { classes, weights, biases, objective: found.value, iterations: found.iterations };
}

/** The probability of each class for each row of `x`, row-major. */
export function probabilities(model, x) {
  const count = model.classes.length;
  const features = model.weights.length / count;
  const rows = x.length / features;
  const result = new Float64Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const scores = result.subarray(row * count, (row + 1) * count);
    for (let k = 0; k < count; k++) {
      let sum = model.biases[k];
      for (let j = 0, w = k * features, at = row * features; j < features; j++, w++, at++)
        sum += model.weights[w] * x[at];
      scores[k] = sum;
    }
    normalise(scores);
  }
  return result;
}

/** What the model answers for each row of `x`: { label, share }, its likeliest class and how likely it thinks it. */
export function predict(model, x) {
  const count = model.classes.length;
  const shares = probabilities(model, x);
  return Array.from({ length: shares.length / count }, (_, row) => {
    let best = 0;
    for (let k = 1; k < count; k++) if (shares[row * count + k] > shares[row * count + best]) best = k;
    return { label: model.classes[best], share: shares[row * count + best] };
  });
}

/** The objective at `at`; writes its gradient. */
function loss(x, targets, count, features, C, at, gradient) {
  const stride = features + 1;
  let value = 0;
  for (let k = 0; k < count; k++) {
    const base = k * stride;
    for (let j = base; j < base + features; j++) {
      value += 0.5 * at[j] * at[j];
      gradient[j] = at[j];
    }
    gradient[base + features] = 0;
  }
  const scores = new Float64Array(count);
  for (let row = 0; row < targets.length; row++) {
    const from = row * features;
    for (let k = 0; k < count; k++) {
      const base = k * stride;
      let sum = at[base + features];
      for (let j = 0; j < features; j++) sum += at[base + j] * x[from + j];
      scores[k] = sum;
    }
    const aimed = scores[targets[row]];
    value += C * (normalise(scores) - aimed);
    for (let k = 0; k < count; k++) {
      const slope = C * (scores[k] - (k === targets[row] ? 1 : 0));
      const base = k * stride;
      for (let j = 0; j < features; j++) gradient[base + j] += slope * x[from + j];
      gradient[base + features] += slope;
    }
  }
  return value;
}

/** Turn scores into probabilities, in place; returns log Σ exp(score). The largest goes first: no overflow. */
function normalise(scores) {
  let top = scores[0];
  for (let k = 1; k < scores.length; k++) if (scores[k] > top) top = scores[k];
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k] - top);
    sum += scores[k];
  }
  for (let k = 0; k < scores.length; k++) scores[k] /= sum;
  return top + Math.log(sum);
}
