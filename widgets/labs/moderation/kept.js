// A session as JSON-able data, for the device and for the `session` trait, and back.

import { LONGEST, NEVER } from "./session.js";

const MOST_SAID = 200;

export function toData(session, posts) {
  return { version: 1, edition: posts.edition, ...session };
}

/** The session that `toData` wrote, or null for anything it could not have written. */
export function fromData(data, posts) {
  if (!isObject(data) || data.version !== 1 || data.edition !== posts.edition) return null;
  const { decisions, alone, appeal, said } = data;
  if (!Array.isArray(said) || said.length > MOST_SAID || !said.every((id) => typeof id === "string")) return null;
  if (!Number.isInteger(alone) || alone < 50 || alone > NEVER) return null;
  if (!Array.isArray(decisions) || decisions.length > posts.size) return null;
  if (!decisions.every((decision) => isDecision(decision, posts))) return null;
  if (new Set(decisions.map(({ post }) => post)).size !== decisions.length) return null;
  if (appeal !== null && !isAppeal(appeal, decisions, posts)) return null;
  return {
    decisions: decisions.map(({ post, removed, by, looked, seconds, accuracy }) => ({
      post,
      removed,
      by,
      looked,
      seconds,
      accuracy,
    })),
    alone,
    appeal: appeal && { post: appeal.post, restored: appeal.restored },
    said,
  };
}

function isDecision(decision, posts) {
  if (!isObject(decision)) return false;
  const { post, removed, by, looked, seconds, accuracy } = decision;
  if (typeof post !== "string" || !posts.post(post) || typeof removed !== "boolean") return false;
  if (by === "machine") return looked === false && seconds === 0 && accuracy === null;
  return by === "student" && typeof looked === "boolean" && isWithin(seconds, LONGEST) && isWithin(accuracy, 1);
}

function isAppeal(appeal, decisions, posts) {
  if (!isObject(appeal) || typeof appeal.restored !== "boolean") return false;
  return decisions.some(({ post, removed }) => post === appeal.post && removed && posts.post(post).appeal);
}

function isWithin(value, most) {
  return typeof value === "number" && value >= 0 && value <= most;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
