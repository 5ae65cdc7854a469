// What the machine reads of a post: which words it holds, and nothing else. The same in Python:
// widgets/learning/texts/words.py, which says what a word is.

const PIECE = /\p{L}+|\p{Nd}+|[!?]/gu;
const NUMBER = "0"; // any number: « 20 » and « 15 » tell alike

/** The words of `text`, each once. */
export function wordsOf(text) {
  const pieces = text.normalize("NFC").toLowerCase().match(PIECE) ?? [];
  const words = pieces.filter((piece) => piece.length > 1 || !/\p{L}/u.test(piece));
  return [...new Set(words.map((piece) => (/^\p{Nd}/u.test(piece) ? NUMBER : piece)))];
}

/** The words of all `texts`, in order: a model's features. */
export function vocabularyOf(texts) {
  return [...new Set(texts.flatMap(wordsOf))].sort();
}

/** One row a text: 1 for each word of `vocabulary` that it holds, else 0; words that are not in it are not seen. */
export function rowsOf(texts, vocabulary) {
  const place = new Map(vocabulary.map((word, at) => [word, at]));
  const rows = new Float64Array(texts.length * vocabulary.length);
  texts.forEach((text, row) => {
    for (const word of wordsOf(text)) {
      const at = place.get(word);
      if (at !== undefined) rows[row * vocabulary.length + at] = 1;
    }
  });
  return rows;
}
