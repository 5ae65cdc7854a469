// What every lab says in the same words. What a lab says in its own stands in its strings.js.

import { fr, number } from "../shared/french.js";

export const KEEPING = {
  notOurs: fr`Le carnet a donné une séance que cet atelier ne sait pas lire. Elle est ignorée : votre travail reste.`,
  erased: fr`Le travail de cet atelier a été effacé depuis une autre page. L'atelier repart de zéro.`,
  elsewhere: fr`Cet atelier a changé dans un autre onglet : le voici tel qu'il est maintenant.`,
  conflict: fr`Cet atelier a changé dans un autre onglet, et ce que vous avez fait ici n'avait pas pu être gardé. Que voulez-vous garder ?`,
  mine: fr`Ce que j'ai fait ici`,
  theirs: fr`Ce qui a été fait ailleurs`,
};

export const PICTURES = {
  missing: fr`Les images ne sont pas arrivées : le réseau manque, ou un filtre les bloque. Sans elles, aucune réponse n'est prise.`,
  coming: fr`Les images arrivent : attendez de les voir pour répondre.`,
  back: fr`Les images sont là.`,
  retry: fr`Réessayer`,
};

export const NARRATOR = {
  name: fr`Le fil de l'atelier`,
  before: fr`Relire ce qui précède`,
};

export const TOOLS = {
  csv: fr`Exporter en CSV`,
  json: fr`Exporter en JSON`,
  restart: fr`Tout recommencer`,
  yes: fr`Oui, tout effacer`,
  no: fr`Non, garder`,
  exported: (name) => fr`Fichier ${name} préparé.`,
};

export const RESULT_BAR = {
  name: fr`Effet de votre dernière action`,
  change: (step) => (step === 0 ? "=" : `${step > 0 ? "▲ +" : "▼ −"}${number(Math.abs(step))}`),
  spoken: (step) =>
    step === 0 ? fr`(sans changement)` : fr`(${number(Math.abs(step))} de ${step > 0 ? "plus" : "moins"})`,
  flipped: (name, right) =>
    right
      ? fr`${name} : la machine se trompait, elle a maintenant juste.`
      : fr`${name} : la machine avait juste, elle se trompe maintenant.`,
  go: fr`Détails`,
  back: fr`Revenir`,
};

export const BETS = {
  place: fr`Parier`,
  pass: fr`Passer le pari`,
  invalid: (least, most) => fr`Écrivez un nombre de ${least} à ${most}.`,
  placed: fr`Pari noté.`,
  passed: fr`Sans pari.`,
};
