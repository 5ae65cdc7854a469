// Seconds that the reader could see the page: a hidden tab does not work, so it does not count.

/** A stopwatch that runs while the document is visible; `signal` ends its listening. */
export function stopwatch(signal) {
  let gathered = 0;
  let since = null;

  function pause() {
    if (since !== null) gathered += performance.now() - since;
    since = null;
  }
  function resume() {
    if (since === null && !document.hidden) since = performance.now();
  }
  document.addEventListener("visibilitychange", () => (document.hidden ? pause() : resume()), { signal });

  return {
    restart() {
      gathered = 0;
      since = null;
      resume();
    },
    seconds() {
      return (gathered + (since === null ? 0 : performance.now() - since)) / 1000;
    },
  };
}
