// Which key does what while a session is projected. Pure.

const ANYWHERE = { PageDown: "next", PageUp: "back", F5: "fullscreen", Escape: "escape" };
const OFF_TEXT = {
  ArrowRight: "next",
  ArrowLeft: "back",
  ArrowDown: "down",
  ArrowUp: "up",
  r: "reveal",
  p: "toggle",
  "+": "stretch",
  s: "skip",
  n: "notes",
  b: "black",
  ".": "black",
  f: "fullscreen",
};
const OFF_CONTROLS = { Enter: "reveal", " ": "next" };

/**
 * What the key asks for, or null. `place` is where the focus is: in a "field" (a text, or a lab, whose keys are its own),
 * on a "control" (which Enter and Space press), or "elsewhere". Clickers send Page Up and Page Down, the arrows, F5 and
 * Escape, and "." or "b" for a black screen.
 */
export function actionOf({ key, ctrlKey, altKey, metaKey, shiftKey }, place) {
  if (ctrlKey || altKey || metaKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (Object.hasOwn(ANYWHERE, name)) return ANYWHERE[name];
  if (place === "field") return null;
  if (Object.hasOwn(OFF_TEXT, name)) return OFF_TEXT[name];
  if (place === "control" || !Object.hasOwn(OFF_CONTROLS, name)) return null;
  return name === " " && shiftKey ? "back" : OFF_CONTROLS[name];
}
