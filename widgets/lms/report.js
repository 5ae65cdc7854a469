// One session with the platform: what it kept comes to the device, and what changes on the device goes to it.

import { begin, timespan } from "./scorm_api.js";
import { claim, newToken, owner, snapshot, takeOver } from "./device.js";
import { progress } from "./progress.js";
import { decode, encode } from "./suspend_data.js";

const WITHOUT_MARKS = ["browse", "review"]; // lesson modes in which a platform takes nothing

/**
 * Start a session with `api`. Returns { state, update(), finish(), progress() }. `state()` is "refused" (the platform
 * will have no session), "preview", "forbidden" (the device keeps nothing), "lost" (another session has the device),
 * "failed" (the last report did not get through) or "sent". Call `update()` when the device may have changed.
 */
export function startReporting(api, contents) {
  const started = performance.now();
  const session = begin(api);
  if (session === null) return { state: () => "refused", update() {}, finish() {}, progress: () => null };

  const before = session.get("cmi.suspend_data");
  const kept = decode(contents, before);
  const token = kept?.token ?? newToken();
  const sent = new Map([["cmi.suspend_data", before]]);
  let status = session.get("cmi.core.lesson_status");
  let base = new Map(); // what counted when the reader emptied the device
  let record = new Map();

  const isPreview = WITHOUT_MARKS.includes(session.get("cmi.core.lesson_mode"));
  const isUpToDate = owner() === token && encode(contents, token, snapshot(contents)) === before;
  const isKept = takeOver(token, isUpToDate ? [] : (kept?.kept ?? []));
  let state = !isKept ? "forbidden" : isPreview ? "preview" : "sent";

  // Read what counts; an emptied device takes nothing back, since readers empty it before they leave a shared one.
  function collect() {
    const now = owner();
    if (now !== null && now !== token) state = "lost";
    else {
      if (now === null) {
        base = record;
        claim(token);
      }
      record = new Map([...base, ...snapshot(contents)]);
    }
  }

  function put(element, value) {
    if (sent.get(element) === value) return true;
    const taken = session.set(element, value);
    if (taken) sent.set(element, value);
    return taken;
  }

  function send() {
    const { answered, score, complete } = progress(contents, record);
    const next = nextStatus(status, complete);
    const hasScore = answered > 0 || sent.has("cmi.core.score.raw");
    const values = [
      ["cmi.suspend_data", encode(contents, token, record)],
      ["cmi.core.exit", "suspend"],
      ...(next === status ? [] : [["cmi.core.lesson_status", next]]),
      ...(hasScore
        ? [
            ["cmi.core.score.min", "0"],
            ["cmi.core.score.max", "100"],
            ["cmi.core.score.raw", String(score)],
          ]
        : []),
    ];
    if (state === "sent" && values.every(([element, value]) => sent.get(element) === value)) return;
    const taken = [...values.map(([element, value]) => put(element, value)), putTime()];
    if (sent.get("cmi.core.lesson_status") === next) status = next;
    state = session.commit() && taken.every(Boolean) ? "sent" : "failed";
  }

  function putTime() {
    return session.set("cmi.core.session_time", timespan(performance.now() - started));
  }

  function update() {
    if (state !== "sent" && state !== "failed") return;
    collect();
    if (state !== "lost") send();
  }

  function finish() {
    update();
    if (state === "sent" || state === "failed") putTime();
    session.finish();
  }

  update();
  return { state: () => state, update, finish, progress: () => progress(contents, record) };
}

// Done stays done: the reader's own exercise afterwards takes nothing away. A platform that has a mastery score makes
// « completed » into « passed » or « failed » by itself; saying it again after « failed » has it judge the new score.
function nextStatus(status, complete) {
  if (complete) return status === "passed" ? status : "completed";
  return ["completed", "passed", "failed"].includes(status) ? status : "incomplete";
}
