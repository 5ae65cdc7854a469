// Reading what was typed for the two words. No page.

/**
 * `text` for words of `lengths` digits: { words: [text, text] }, or { problem } with what the message needs:
 *   "empty"    nothing typed
 *   "letters"  something that is neither a digit nor a separator
 *   "length"   not as many digits as the two words have; `count` were typed
 *   "split"    as many as both have, but parted elsewhere; `parts` are the lengths typed
 * Parting the words is not needed; spaces, dashes and the like do it where somebody does.
 */
export function readAnswer(text, lengths) {
  const plain = text.normalize("NFKC").trim(); // full-width digits of some keyboards
  if (plain === "") return { problem: "empty" };
  if (/[^\d\s.,;:/|_–—-]/.test(plain)) return { problem: "letters" };
  const groups = plain.split(/\D+/).filter((group) => group !== "");
  const digits = groups.join("");
  const [first, second] = lengths;
  if (digits.length !== first + second) return { problem: "length", count: digits.length };
  if (groups.length === 2 && groups[0].length !== first) {
    return { problem: "split", parts: groups.map((group) => group.length) };
  }
  return { words: [digits.slice(0, first), digits.slice(first)] };
}
