// What the report says of each lab, from what its summary.js found. Names of things are the labs' own.

import { CONCEPTS, duration } from "../../labs/captcha/strings.js";
import { CONTROLS as CHEATING } from "../../labs/cheating/strings.js";
import { STEP_NAMES } from "../../labs/crowd/strings.js";
import { counted, fr, number } from "../../labs/shared/french.js";
import { cents } from "../../labs/shift/strings.js";

const percent = (share) => `${number(100 * share, 1)}\u00a0%`;
const usd = (value) => `${number(value, 2, true)}\u00a0USD`;
const labels = (count) => counted(count, "étiquette");
const simulated = (count) => counted(count, "par un visiteur simulé", "par des visiteurs simulés");

export const conceptName = (concept) => CONCEPTS[concept].plain;

export const AXES = {
  labels: fr`étiquettes données`,
  settled: fr`chiffres tranchés`,
  clean: fr`sans tricher`,
  cheated: fr`en trichant`,
};

/** Sentences for each lab's summary, one a line; the first is also the name of its drawing. */
export const SENTENCES = {
  captcha: ({ curves, effort, tests }) => [
    ...curves.map(({ concept, points }) => {
      const last = points.at(-1);
      return fr`${capital(conceptName(concept))} : ${labels(last.labels)} ; le modèle réussit ${percent(last.accuracy)} des ${number(tests)} images de test.`;
    }),
    fr`En tout : ${labels(effort.labels)} en ${duration(effort.seconds)}${effort.refused > 0 ? fr`, ${counted(effort.refused, "grille refusée", "grilles refusées")} comprises` : ""}. Reçu en échange : 0\u00a0USD.`,
  ],
  two_words: ({ words, own, refused, seconds, settled, curve, turning }) => [
    fr`${counted(own, "mot recopié", "mots recopiés")} par moi en ${duration(seconds)}${words > own ? fr`, ${simulated(words - own)}` : ""}${refused > 0 ? fr` ; ${counted(refused, "réponse refusée", "réponses refusées")}` : ""}.`,
    curve.length === 0
      ? fr`Aucun chiffre n'est encore tranché : la machine n'a rien appris.`
      : fr`${counted(settled, "chiffre tranché", "chiffres tranchés")} ; la machine lit ${percent(curve.at(-1).accuracy)} des chiffres de test.`,
    ...(turning ? [fr`Depuis le mot nº ${number(turning.words)}, elle lit aussi bien qu'un visiteur simulé.`] : []),
  ],
  cheating: ({ source, seen, clean, trial }) => [
    trial.share === 0
      ? fr`Le curseur est revenu à 0 % : ${percent(clean.accuracy)} de réussite avec des étiquettes soignées.`
      : fr`« ${CHEATING.kinds[trial.kind].name} », ${number(trial.share)} % gâchées, dont ${counted(trial.wrong, "étiquette fausse", "étiquettes fausses")} sur ${number(trial.labels)} : le modèle réussit ${percent(trial.accuracy)} des images de test, contre ${percent(clean.accuracy)} sans tricher.`,
    ...(trial.kind === "scene" && trial.share > 0 && trial.accuracyScene !== null
      ? [fr`Sur les rues à bandes jaunes : ${percent(trial.accuracyScene)}, contre ${percent(clean.accuracyScene)}.`]
      : []),
    source === "own"
      ? fr`Les étiquettes de départ sont les miennes.`
      : fr`Les étiquettes de départ sont l'échantillon du livre.`,
    fr`Façons de tricher essayées : ${number(seen.length)} sur ${number(Object.keys(CHEATING.kinds).length)}.`,
  ],
  crowd: ({ people, votes, rung, rungs, step }) => [
    votes > 0
      ? fr`${counted(votes, "vote donné", "votes donnés")}, avec une foule de ${counted(people, "personne simulée", "personnes simulées")}.`
      : fr`Je n'ai pas voté ; la foule compte ${counted(people, "personne simulée", "personnes simulées")}.`,
    step === null
      ? fr`L'échelle de la qualité n'est pas encore commencée.`
      : fr`Échelle de la qualité : barreau ${number(rung)} sur ${number(rungs)}, « ${STEP_NAMES[step]} ».`,
  ],
  shift: ({ shifts, last }) => [
    fr`${counted(shifts, "journée terminée", "journées terminées")}. La dernière : ${counted(last.done, "tâche faite", "tâches faites")}, ${counted(last.paid, "payée")}, ${counted(last.refused + last.missed, "refusée")} ; ${cents(last.cents)} en ${duration(last.total)}, dont ${duration(last.unpaid)} non payées.`,
    last.wage === null
      ? fr`C'était trop court pour parler de salaire horaire.`
      : fr`Salaire horaire, tout le temps compté : ${usd(last.wage)}${last.paidWage === null ? "" : fr` ; en ne comptant que le temps payé : ${usd(last.paidWage)}`}.`,
  ],
};

export const BETS = {
  curveOpen: fr`J'ai dessiné la courbe que j'attendais.`,
  curve: (points) =>
    fr`La courbe que j'attendais s'écartait en moyenne de ${counted(points, "point")} de ce qui est arrivé.`,
  calibration: (all, near, high, low) => {
    const off = [
      ...(high > 0 ? [fr`${number(high)} trop haut`] : []),
      ...(low > 0 ? [fr`${number(low)} trop bas`] : []),
    ];
    return fr`Mes paris : ${number(near)} sur ${number(all)} ${near < 2 ? "proche" : "proches"} de ce qui est arrivé${off.length > 0 ? ` ; ${off.join(", ")}` : ""}.`;
  },
};

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
