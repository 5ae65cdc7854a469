// Stands before Sphinx's search and its highlighting: words found in a text whatever their accents, ligatures and hyphens.
var tcSearch = self.tcSearch ?? {
  /** `text` without capitals or accents, and as long as before. */
  bare: (text) => text.toLowerCase().replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD")[0]),

  /** `text` as the index's words are folded, and without hyphens. */
  flat: (text) =>
    tcSearch
      .bare(text.normalize("NFC"))
      .replaceAll("œ", "oe")
      .replaceAll("æ", "ae")
      .replace(/[-\u2010\u2011]/g, ""),

  /** Where `word` stands in `text`, best at the beginning of a word, as [position, length]; [-1, 0] if it does not. */
  find(text, word) {
    const letters = [...tcSearch.flat(word)].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"));
    if (letters.length === 0) return [-1, 0];
    const either = (both, first) => `(?:${both}|${first === "o" ? "œ" : "æ"})`;
    const pattern = letters.join("[-\u2010\u2011]*").replace(/([oa])\[-..\]\*e/g, either);
    const bare = tcSearch.bare(text);
    const found =
      new RegExp(`(^|[^\\p{L}\\p{N}])(${pattern})`, "u").exec(bare) ?? new RegExp(`()(${pattern})`, "u").exec(bare);
    return found ? [found.index + found[1].length, found[2].length] : [-1, 0];
  },

  /** Where the first of `stems` stands in `text`, or what is most of one: a stem may end in another letter than its word. */
  first(text, stems) {
    for (const cut of [0, 1, 2]) {
      const places = stems
        .filter((stem) => stem.length - cut > 2 || cut === 0)
        .map((stem) => tcSearch.find(text, stem.slice(0, stem.length - cut))[0]);
      const found = places.filter((place) => place >= 0);
      if (found.length > 0) return Math.min(...found);
    }
    return 0;
  },
};
