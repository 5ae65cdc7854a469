// Which key does what while a session is projected. Pure.

const ANYWHERE = new Map(Object.entries({ PageDown: "next", PageUp: "back", F5: "fullscreen", Escape: "escape" }));
const OFF_TEXT = new Map(
  Object.entries({
    ArrowRight: "next",
    ArrowLeft: "back",
    ArrowDown: "down",
    ArrowUp: "up",
    r: "reveal",
    p: "toggle",
    "+": "stretch",
    "-": "shorten",
    s: "skip",
    t: "replan",
    q: "address",
    l: "enter",
    n: "notes",
    b: "black",
    ".": "black",
    f: "fullscreen",
  }),
);
const OFF_CONTROLS = new Map(Object.entries({ Enter: "reveal", " ": "next" }));

/**
 * What the key asks for, or null. `place` is where the focus is: in a "field" (a text, or a lab, whose keys are its own),
 * on a "control" (which Enter and Space press), or "elsewhere". Clickers send Page Up and Page Down, the arrows, F5 and
 * Escape, and "." or "b" for a black screen.
 */
export function actionOf({ key, ctrlKey, altKey, metaKey, shiftKey }, place) {
  if (ctrlKey || altKey || metaKey) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (ANYWHERE.has(name)) return ANYWHERE.get(name);
  if (place === "field") return null;
  if (OFF_TEXT.has(name)) return OFF_TEXT.get(name);
  if (place === "control" || !OFF_CONTROLS.has(name)) return null;
  return name === " " && shiftKey ? "back" : OFF_CONTROLS.get(name);
}
