// L2-regularised logistic regression, fitted to convergence. Pure numbers: no DOM, no randomness.
//
// Minimises  0.5·||w||² + C·Σ log(1 + exp(-y_i·(w·x_i + b))),  y in {-1, +1}, b not penalised: the
// objective of scikit-learn's LogisticRegression(C=C). It is strictly convex in w, so the optimum is unique
// wherever both classes occur, and page and notebook meet at the same weights.
//
// The optimiser is L-BFGS with the two-loop recursion (Liu & Nocedal 1989, « On the limited memory BFGS
// method for large scale optimization », Mathematical Programming 45; Nocedal & Wright 2006, Numerical
// Optimization, 2nd ed., algorithms 7.4 and 7.5) and a backtracking line search (ibid., algorithm 3.1).

const MEMORY = 40; // pairs kept: fewer cost iterations, more cost time in each
const MAX_ITERATIONS = 500;
const TOLERANCE = 1e-5; // on the largest component of the gradient
const SUFFICIENT_DECREASE = 1e-4;
const SMALLEST_STEP = 1e-12;

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
  const signs = Float64Array.from(present, (answer) => (answer ? 1 : -1));
  const found = minimise((at, gradient) => loss(x, signs, features, C, at, gradient), point);
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

/** The objective at `at` (weights, then bias); writes its gradient. */
function loss(x, signs, features, C, at, gradient) {
  let value = 0;
  for (let j = 0; j < features; j++) {
    value += 0.5 * at[j] * at[j];
    gradient[j] = at[j];
  }
  gradient[features] = 0;
  for (let row = 0; row < signs.length; row++) {
    const base = row * features;
    let margin = at[features];
    for (let j = 0; j < features; j++) margin += at[j] * x[base + j];
    margin *= signs[row];
    // Both branches keep the exponential's argument negative: no overflow however wrong the model is.
    const tail = Math.exp(-Math.abs(margin));
    value += C * (Math.log1p(tail) + (margin < 0 ? -margin : 0));
    const slope = (-C * signs[row] * (margin < 0 ? 1 : tail)) / (1 + tail);
    for (let j = 0; j < features; j++) gradient[j] += slope * x[base + j];
    gradient[features] += slope;
  }
  return value;
}

function minimise(evaluate, start) {
  let point = start;
  let gradient = new Float64Array(point.length);
  let value = evaluate(point, gradient);
  let iterations = 0;
  const pairs = [];
  while (largest(gradient) > TOLERANCE && iterations < MAX_ITERATIONS) {
    let direction = descent(gradient, pairs);
    let slope = dot(direction, gradient);
    if (slope >= 0) {
      // Rounding spoiled the curvature estimate: start again from steepest descent.
      pairs.length = 0;
      direction = descent(gradient, pairs);
      slope = dot(direction, gradient);
    }
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let step = pairs.length > 0 ? 1 : 1 / Math.sqrt(-slope);
    let nextValue = Infinity;
    for (; step > SMALLEST_STEP; step /= 2) {
      for (let j = 0; j < next.length; j++) next[j] = point[j] + step * direction[j];
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + SUFFICIENT_DECREASE * step * slope) break;
    }
    if (step <= SMALLEST_STEP) break; // no representable progress left
    remember(pairs, point, next, gradient, nextGradient);
    point = next;
    gradient = nextGradient;
    value = nextValue;
    iterations++;
  }
  return { point, value, iterations };
}

/** Minus the inverse-Hessian estimate times the gradient: the two-loop recursion. */
function descent(gradient, pairs) {
  const direction = gradient.map((component) => -component);
  const alphas = new Array(pairs.length);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { moved, turned, curvature } = pairs[k];
    alphas[k] = dot(moved, direction) / curvature;
    add(direction, turned, -alphas[k]);
  }
  if (pairs.length > 0) {
    const { turned, curvature } = pairs[pairs.length - 1];
    const scale = curvature / dot(turned, turned);
    for (let j = 0; j < direction.length; j++) direction[j] *= scale;
  }
  for (let k = 0; k < pairs.length; k++) {
    const { moved, turned, curvature } = pairs[k];
    add(direction, moved, alphas[k] - dot(turned, direction) / curvature);
  }
  return direction;
}

function remember(pairs, point, next, gradient, nextGradient) {
  const moved = next.map((component, j) => component - point[j]);
  const turned = nextGradient.map((component, j) => component - gradient[j]);
  const curvature = dot(moved, turned);
  if (curvature <= 1e-14 * dot(turned, turned)) return; // flat to within rounding: nothing learned
  pairs.push({ moved, turned, curvature });
  if (pairs.length > MEMORY) pairs.shift();
}

function dot(a, b) {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}

function add(target, vector, factor) {
  for (let j = 0; j < target.length; j++) target[j] += factor * vector[j];
}

function largest(vector) {
  let result = 0;
  for (let j = 0; j < vector.length; j++) result = Math.max(result, Math.abs(vector[j]));
  return result;
}
