// What charts say once a reader explores them; strings_en.js and its neighbours have the same in other languages.
export const CLOSE = "Revenir au dessin";
export const LOADING = "Le graphique arrive…";
export const FAILED = "Le graphique à explorer n’a pas pu être chargé. Le dessin et ses données restent.";
export const VALUE = "Valeur du graphique";
export const HINT = "Touchez une barre ou un point, ou passez d’une valeur à l’autre avec le curseur.";
export const LOCALE = "fr";
export const DECIMAL = ",";
export const THOUSANDS = "\u202f";
