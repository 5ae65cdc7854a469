// The posts and the rule book (the `posts` trait), in French typography, and who writes and reads what.

import { typeset } from "../shared/french.js";
import { generator, hash, shuffled } from "../shared/random.js";

/**
 * Returns
 *   edition   a name for these posts: what a device kept of others is not resumed from
 *   rules(changed)   [{ id, name, text, isNew }], before or after the change
 *   change    { rule, text }
 *   first, size      how many posts come before the change, and in all
 *   post(id)  a post of the queue, or undefined: { id, club, text, context, again, appeal }
 *   isLater(id)      whether it comes after the change
 *   queue(seed)      ids in the order in which they come
 *   heldOut   the posts that judge the machine: { id, club, text, breaks, allowed_later, trap }
 *   author(id), reader(id)   first names
 */
export function readPosts(data) {
  const shown = (post) => ({
    ...post,
    ...Object.fromEntries(
      ["text", "context", "appeal"].filter((key) => key in post).map((key) => [key, typeset(post[key])]),
    ),
  });
  const first = data.first.map(shown);
  const second = data.second.map(shown);
  const heldOut = data.held_out.map(shown);
  const byId = new Map([...first, ...second].map((post) => [post.id, post]));
  const later = new Set(second.map(({ id }) => id));
  const { people } = data;
  const author = (id) => people[hash(`author ${id}`) % people.length];

  return {
    edition: hash(JSON.stringify([data.first, data.second, data.held_out])).toString(36),
    network: data.network,
    change: { rule: data.change.rule, text: typeset(data.change.text) },
    rules: (changed) =>
      data.rules.map(({ id, name, text }) => {
        const isNew = changed && id === data.change.rule;
        return { id, name: typeset(name), text: typeset(isNew ? data.change.text : text), isNew };
      }),
    first: first.length,
    size: byId.size,
    post: (id) => byId.get(id),
    isLater: (id) => later.has(id),
    queue(seed) {
      const inOrder = (posts, half) => {
        const ids = posts.map(({ id }) => id);
        return seed === 0 ? ids : shuffled(ids, generator(`${seed}/${half}`));
      };
      return [...inOrder(first, "first"), ...inOrder(second, "second")];
    },
    heldOut,
    author,
    /** Never the author. */
    reader(id) {
      const others = people.filter((name) => name !== author(id));
      return others[hash(`reader ${id}`) % others.length];
    },
  };
}

/** Whether the rule book has a held-out post removed, as it stands before or after the change. */
export function mustGo(post, changed) {
  return post.breaks !== undefined && !(changed && post.allowed_later);
}
