// The screen stays on while a session runs, where the browser can see to it.

/** Returns {hold(), release()}; `absent()` is called once, where nothing keeps the screen on. */
export function screenLock(absent) {
  let held = null;
  let wanted = false;
  let told = false;

  async function ask() {
    if (!wanted || document.hidden || (held && !held.released)) return;
    try {
      held = await navigator.wakeLock.request("screen"); // without it, undefined throws too
      if (!wanted) release();
    } catch {
      if (wanted && !document.hidden && !told) absent();
      told = true;
    }
  }

  function release() {
    wanted = false;
    held?.release().catch(() => {});
    held = null;
  }

  document.addEventListener("visibilitychange", ask); // a page that was hidden has lost it
  return {
    hold() {
      wanted = true;
      return ask();
    },
    release,
  };
}
