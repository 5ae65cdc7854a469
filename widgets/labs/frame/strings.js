// What every lab says in the same words. What a lab says in its own stands in its strings.js.

import { counted, fr, number } from "../shared/french.js";
import { coins, RARE, wilson } from "../shared/margin.js";

export const KEEPING = {
  notOurs: fr`Le carnet a donné une séance que cet atelier ne sait pas lire. Elle est ignorée : votre travail reste.`,
  erased: fr`Le travail de cet atelier a été effacé depuis une autre page. L'atelier repart de zéro.`,
  elsewhere: fr`Cet atelier a changé dans un autre onglet : le voici tel qu'il est maintenant.`,
  conflict: fr`Cet atelier a changé dans un autre onglet, et ce que vous avez fait ici n'avait pas pu être gardé. Que voulez-vous garder ?`,
  mine: fr`Ce que j'ai fait ici`,
  theirs: fr`Ce qui a été fait ailleurs`,
};

const RUN_AGAIN =
  "Si une cellule est en cours, attendez ; sinon, exécutez de nouveau la cellule qui affiche l'atelier.";

export const PYTHON = {
  kept: fr`Python ne répond plus à cet atelier. Vos réponses restent gardées ici. ${RUN_AGAIN}`,
  notKept: fr`Python ne répond plus à cet atelier : vos réponses n'arrivent plus dans vos cellules. ${RUN_AGAIN}`,
};

export const PICTURES = {
  missing: fr`Les images ne sont pas arrivées : le réseau manque, ou un filtre les bloque. Sans elles, aucune réponse n'est prise.`,
  coming: fr`Les images arrivent : attendez de les voir pour répondre.`,
  back: fr`Les images sont là.`,
  retry: fr`Réessayer`,
};

export const REST = {
  missing: fr`Une partie de l'atelier n'est pas arrivée : le réseau manque, ou un filtre la bloque. Sans elle, aucune réponse n'est prise.`,
  coming: fr`L'atelier finit d'arriver : encore un instant avant de répondre.`,
  back: fr`L'atelier est arrivé en entier.`,
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

/** A code to give away. */
export const CODE = {
  code: fr`Votre code`,
  mine: fr`Mon code`,
  qr: (code) => fr`Code QR de votre code à partager, ${code}`,
  copy: fr`Copier le code`,
  share: fr`Envoyer…`,
  save: fr`Enregistrer le code (.txt)`,
  close: fr`Fermer`,
  copied: fr`Code copié.`,
  selected: fr`Le code est sélectionné : copiez-le avec Ctrl + C ou ⌘ + C ; sur un téléphone, touchez-le longuement, puis « Copier ».`,
  notShared: fr`L'envoi n'a pas eu lieu. Copiez plutôt le code.`,
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

const bounds = (right, total) => wilson(right, total).map((share) => number(100 * share));

/** Scores with their margins (../shared/margin.js): `right` held-out items of `total`. */
export const MARGIN = {
  percent: (right, total) => fr`${number((100 * right) / total)} %`,
  /** « (67 à 81) », after the score. */
  ends: (right, total) => `(${bounds(right, total).join(" à ")})`,
  /** « 75 % (67 à 81) », for tables and sentences. */
  score: (right, total) => `${MARGIN.percent(right, total)} ${MARGIN.ends(right, total)}`,
  /** « 75 % (marge : 67 à 81) », where nothing says what stands in brackets. */
  named: (right, total) => fr`${MARGIN.percent(right, total)} (marge : ${bounds(right, total).join(" à ")})`,
  note: fr`Entre parenthèses, la marge : la vraie réussite s'y trouve 19 fois sur 20.`,
  band: fr`Bande claire : la marge. La vraie réussite s'y trouve 19 fois sur 20.`,
  question: fr`71 ou 75 : est-ce une différence ?`,
  answer: (total) => {
    const [less, more] = [0.71, 0.75].map((share) => Math.round(share * total));
    const reach = (right) => fr`de ${bounds(right, total).join(" à ")} %`;
    const tossed = (gained, lost) => {
      const p = coins(gained, lost);
      const times = fr`${number(gained)} gagnées, ${lost === 0 ? "aucune perdue" : `${number(lost)} perdues`} : des pièces tombent au moins aussi inégalement ${number(Math.max(1, 100 * p))} fois sur 100.`;
      return `${times} ${p < RARE ? fr`C'est rare : il y a sans doute une différence.` : fr`On ne peut rien conclure.`}`;
    };
    return [
      fr`Un modèle est jugé sur ${number(total)} images seulement. Sur d'autres, son score changerait un peu. La marge contient, 19 fois sur 20, sa vraie réussite : celle qu'il aurait sur toutes les images possibles. Pour 75 %, elle va ${reach(more)}, pour 71 %, ${reach(less)} (calcul de Wilson, 1927).`,
      fr`Pour départager deux modèles jugés sur les mêmes images, ne comptez que celles où un seul des deux a raison. S'ils se valent, chacune est un tirage à pile ou face (test de McNemar, 1947).`,
      fr`De 71 à 75 %, l'écart est de ${counted(more - less, "image")}. ${tossed(more - less, 0)} ${tossed(more - less + 4, 4)}`,
    ];
  },
  /** What ../shared/margin.js' `paired` found of two models on the same images. */
  differ: ({ gained, lost, differs }) => {
    if (gained + lost === 0) return fr`les mêmes images sont réussies, aucune différence.`;
    const counts = fr`${counted(gained, "image gagnée", "images gagnées")}, ${counted(lost, "perdue")}`;
    return fr`${counts} : ${differs ? "plus que ce que fait le hasard." : "le hasard peut suffire à l'expliquer."}`;
  },
};

export const BETS = {
  place: fr`Parier`,
  pass: fr`Passer le pari`,
  invalid: (least, most) => fr`Écrivez un nombre de ${least} à ${most}.`,
  placed: fr`Pari noté.`,
  passed: fr`Sans pari.`,
};
