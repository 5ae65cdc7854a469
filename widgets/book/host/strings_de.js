// strings.js in German.

export const TROUBLE =
  "Dieses Element konnte in diesem Browser nicht starten. Der Rest der Seite lässt sich ohne es lesen. " +
  "Laden Sie die Seite neu, oder versuchen Sie es mit einem neueren Browser.";
export const SAVED =
  "Diese Seite wurde aus einem Browser gespeichert: Ihr können Bilder fehlen. Das Buch selbst hat sie alle.";
export const VIEW = "Ansicht";
