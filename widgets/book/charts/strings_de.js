// strings.js in German.

export const CLOSE = "Zurück zur Zeichnung";
export const LOADING = "Die Grafik kommt…";
export const FAILED = "Die Grafik zum Erkunden ließ sich nicht laden. Die Zeichnung und ihre Daten bleiben.";
export const VALUE = "Wert der Grafik";
export const HINT = "Berühren Sie einen Balken oder Punkt, oder gehen Sie mit dem Schieberegler von Wert zu Wert.";
export const LOCALE = "de";
export const DECIMAL = ",";
export const THOUSANDS = ".";
