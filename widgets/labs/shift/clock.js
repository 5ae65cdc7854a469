// Real seconds, in small steps, while somebody works.

const STEP = 200; // milliseconds between two beats
const LONGEST = 2; // seconds that one beat may count: a sleeping computer does not work

/** Calls `beat(seconds)` again and again until `signal` ends it; `flush()` counts the time up to now at once. */
export function clock(signal, beat) {
  let last = performance.now();

  function flush() {
    const now = performance.now();
    const seconds = Math.min((now - last) / 1000, LONGEST);
    last = now;
    beat(seconds);
  }

  const timer = setInterval(flush, STEP);
  signal.addEventListener("abort", () => clearInterval(timer));
  return { flush };
}
