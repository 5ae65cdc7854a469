// The platform's side of SCORM 1.2, as a page meets it: an object named API in a window above, or in the one that
// opened this one. Nothing here knows of the book.

const LEVELS = 7; // how far up the standard has one look

/** The platform's API as seen from window `win`; null if there is none. */
export function findApi(win) {
  return climb(win) ?? climb(ask(() => win.opener)) ?? climb(ask(() => win.top.opener));
}

function climb(start) {
  let win = start;
  for (let level = 0; win && level <= LEVELS; level += 1) {
    const here = win;
    const api = ask(() => here.API);
    if (ask(() => typeof api.LMSInitialize === "function")) return api;
    const parent = ask(() => here.parent);
    if (parent === win) break;
    win = parent;
  }
  return null;
}

// A window of another site refuses to be read; one above it may still be the platform's.
function ask(question) {
  try {
    return question() ?? null;
  } catch {
    return null;
  }
}

/** Begin the session; null if the platform will not. A session ends once: after `finish`, nothing is asked any more. */
export function begin(api) {
  let open = isTrue(ask(() => api.LMSInitialize("")));
  if (!open) return null;
  return {
    get: (element) => (open ? String(ask(() => api.LMSGetValue(element)) ?? "") : ""),
    set: (element, value) => open && isTrue(ask(() => api.LMSSetValue(element, String(value)))),
    commit: () => open && isTrue(ask(() => api.LMSCommit(""))),
    finish() {
      const done = open && isTrue(ask(() => api.LMSFinish("")));
      open = false;
      return done;
    },
  };
}

function isTrue(answer) {
  return String(answer) === "true"; // some platforms answer with a boolean
}

/** CMITimespan, HHHH:MM:SS.SS, of some milliseconds. */
export function timespan(milliseconds) {
  const most = 9999 * 360000 + 59 * 6000 + 5999;
  const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10), 0), most);
  const part = (number, digits) => String(Math.floor(number)).padStart(digits, "0");
  return [
    part(hundredths / 360000, 4),
    part((hundredths / 6000) % 60, 2),
    `${part((hundredths / 100) % 60, 2)}.${part(hundredths % 100, 2)}`,
  ].join(":");
}
