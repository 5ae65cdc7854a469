// What stands in the place of a widget that has not started, in French; strings_en.js and its neighbours: other languages.

export const TROUBLE =
  "Cet atelier n’a pas pu démarrer dans ce navigateur. Le reste de la page se lit sans lui. " +
  "Rechargez la page ou essayez un navigateur plus récent.";
export const SAVED =
  "Cette page a été enregistrée depuis un navigateur : il peut lui manquer des images. Le livre lui-même les a toutes.";
export const VIEW = "vue"; // then its number
