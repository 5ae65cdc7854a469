// Minimising a smooth function of many numbers. Pure numbers: no DOM, no randomness.
//
// L-BFGS with the two-loop recursion (Liu & Nocedal 1989, « On the limited memory BFGS method for large scale
// optimization », Mathematical Programming 45; Nocedal & Wright 2006, Numerical Optimization, 2nd ed.,
// algorithms 7.4 and 7.5) and a backtracking line search (ibid., algorithm 3.1).

const MEMORY = 40; // pairs kept: fewer cost iterations, more cost time in each
const MAX_ITERATIONS = 500;
const TOLERANCE = 3e-5; // on the largest component of the gradient
const SUFFICIENT_DECREASE = 1e-4;
const SMALLEST_STEP = 1e-12;

/**
 * Minimise from the Float64Array `start`. `evaluate(at, gradient)` returns the value at `at` and writes its gradient.
 * Returns { point, value, iterations }.
 */
export function minimise(evaluate, start) {
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
