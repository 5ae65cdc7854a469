// A student's decisions as a short code, and what a class's codes say together. No page.
//
// 28 characters of ../shared/sharecode.js: two for the edition of the posts, two bits for each of the sixty posts in the file's
// order (1 kept, 2 removed, 0 not judged by the student), two that check the rest. Nothing about the person.

import { krippendorffAlpha } from "../shared/agreement.js";
import { hash } from "../shared/random.js";
import { ALPHABET, GROUP, readValues } from "../shared/sharecode.js";
import { castVotes } from "../shared/votes.js";
import { own } from "./session.js";

const CHECK = 2;

export const codeOf = (session, posts) => written(decisionsOf(session, posts), posts);

function decisionsOf(session, posts) {
  const mine = new Map(own(session).map(({ post, removed }) => [post, removed ? 2 : 1]));
  return posts.queue(0).map((post) => mine.get(post) ?? 0);
}

function written(decisions, { edition }) {
  const bits = [...binary(parseInt(edition, 36) % 1024, 10), ...decisions.flatMap((each) => binary(each, 2))];
  const body = bits
    .join("")
    .match(/.{5}/g)
    .map((five) => ALPHABET[parseInt(five, 2)]);
  return `${body.join("")}${checkOf(body)}`.match(new RegExp(`.{${GROUP}}`, "g")).join("-");
}

/** The decisions of a code, 0, 1 or 2 for each post; null for what is no code of this lab with these posts. */
export function readCode(text, posts) {
  let values;
  try {
    values = readValues(text);
  } catch {
    return null;
  }
  const code = values.map((value) => ALPHABET[value]);
  const bits = values.flatMap((value) => binary(value, 5));
  const decisions = Array.from({ length: posts.size }, (_, i) => 2 * bits[10 + 2 * i] + bits[11 + 2 * i]);
  if (code.length !== 2 + (2 * posts.size) / 5 + CHECK || decisions.some((each) => each > 2)) return null;
  return written(decisions, posts).replaceAll("-", "") === code.join("") ? decisions : null;
}

/**
 * What `people` (their decisions, one list each) say together: { people, alpha, divided }: Krippendorff's alpha (null where it is not
 * defined) and the posts that most divide them, [{ post, keep, remove }].
 */
export function agreementOf(people, posts) {
  const ids = posts.queue(0);
  const cast = people.flatMap((decisions, annotator) =>
    decisions.flatMap((each, task) => (each === 0 ? [] : [[task, annotator, each - 1]])),
  );
  const sizes = { tasks: ids.length, annotators: people.length, labels: 2 };
  const votes = castVotes(cast.length, sizes, (vote) => {
    for (const each of cast) vote(...each);
  });
  const alpha = krippendorffAlpha(votes);
  const counted = ids.map((post, task) => {
    const remove = people.filter((decisions) => decisions[task] === 2).length;
    return { post, remove, keep: people.filter((decisions) => decisions[task] === 1).length };
  });
  const split = ({ keep, remove }) => Math.min(keep, remove) / (keep + remove || 1);
  const divided = counted.filter((each) => split(each) > 0).sort((a, b) => split(b) - split(a));
  return { people: people.length, alpha: Number.isNaN(alpha) ? null : alpha, divided };
}

const binary = (number, size) => Array.from({ length: size }, (_, i) => (number >> (size - 1 - i)) & 1);

function checkOf(body) {
  const sum = hash(body.join("")) % 1024;
  return ALPHABET[sum >> 5] + ALPHABET[sum & 31];
}
