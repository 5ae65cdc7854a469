// strings.js in Italian.

export const CLOSE = "Torna al disegno";
export const LOADING = "Il grafico arriva…";
export const FAILED = "Non è stato possibile caricare il grafico da esplorare. Restano il disegno e i suoi dati.";
export const VALUE = "Valore del grafico";
export const HINT = "Toccate una barra o un punto, o passate da un valore all’altro con il cursore.";
export const LOCALE = "it";
export const DECIMAL = ",";
export const THOUSANDS = ".";
