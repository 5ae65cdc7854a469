// A screen that stays on while it is looked at.

/** Keep the screen on, where the browser can; returns what lets it go dark again. */
export function keepAwake() {
  const ended = new AbortController();
  let lock = null;

  async function ask() {
    if (document.visibilityState !== "visible") return; // leaving has let it go
    try {
      lock = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch {
      lock = null; // a battery running low, say
    }
    if (ended.signal.aborted) release();
  }

  function release() {
    void lock?.release();
    lock = null;
  }

  document.addEventListener("visibilitychange", ask, { signal: ended.signal });
  void ask();
  return () => {
    ended.abort();
    release();
  };
}
