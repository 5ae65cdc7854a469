// strings.js in English.

export const TROUBLE =
  "This widget could not start in this browser. The rest of the page can be read without it. " +
  "Reload the page, or try a more recent browser.";
export const SAVED = "This page was saved from a browser: it may lack pictures. The book itself has all of them.";
export const VIEW = "view";
