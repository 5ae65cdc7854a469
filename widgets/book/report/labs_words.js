// What the report says of each lab, from what its summary.js found. Names of things are the labs' own.

import { CONCEPTS, duration } from "../../labs/captcha/strings.js";
import { CONTROLS as CHEATING } from "../../labs/cheating/strings.js";
import { STEP_NAMES } from "../../labs/crowd/strings.js";
import { MARGIN } from "../../labs/frame/strings.js";
import { counted, fr, number, percent } from "../../labs/shared/french.js";
import { paired } from "../../labs/shared/margin.js";
import { cents } from "../../labs/shift/strings.js";

const score = (share, tests) => MARGIN.named(share * tests, tests);
/** A trial's score, on those of the test tiles that are `flags`. */
const judged = ({ right }, flags = right.map(() => true)) => {
  const found = right.filter((_, i) => flags[i]);
  return MARGIN.named(found.filter(Boolean).length, found.length);
};
const usd = (value) => `${number(value, 2, true)}\u00a0USD`;
const labels = (count) => counted(count, "étiquette");
const simulated = (count) => counted(count, "par un visiteur simulé", "par des visiteurs simulés");

export const conceptName = (concept) => CONCEPTS[concept].plain;

export const AXES = {
  labels: fr`étiquettes données`,
  settled: fr`chiffres tranchés`,
  pairs: fr`comparaisons données`,
  decisions: fr`décisions`,
  clean: fr`sans tricher`,
  cheated: fr`en trichant`,
};

/** Sentences for each lab's summary, one a line; the first is also the name of its drawing. */
export const SENTENCES = {
  captcha: ({ curves, effort, tests }) => [
    ...curves.map(({ concept, points }) => {
      const last = points.at(-1);
      return fr`${capital(conceptName(concept))} : ${labels(last.labels)} ; le modèle réussit ${score(last.accuracy, tests)} des ${number(tests)} images de test.`;
    }),
    fr`En tout : ${labels(effort.labels)} en ${duration(effort.seconds)}${effort.refused > 0 ? fr`, ${counted(effort.refused, "grille refusée", "grilles refusées")} comprises` : ""}. Reçu en échange : 0\u00a0USD.`,
  ],
  two_words: ({ words, own, refused, seconds, settled, curve, tests, turning }) => [
    fr`${counted(own, "mot recopié", "mots recopiés")} par moi en ${duration(seconds)}${words > own ? fr`, ${simulated(words - own)}` : ""}${refused > 0 ? fr` ; ${counted(refused, "réponse refusée", "réponses refusées")}` : ""}.`,
    curve.length === 0
      ? fr`Aucun chiffre n'est encore tranché : la machine n'a rien appris.`
      : fr`${counted(settled, "chiffre tranché", "chiffres tranchés")} ; la machine lit ${score(curve.at(-1).accuracy, tests)} des chiffres de test.`,
    ...(turning ? [fr`Depuis le mot nº ${number(turning.words)}, elle lit aussi bien qu'un visiteur simulé.`] : []),
  ],
  cheating: ({ source, seen, clean, trial, scene }) => [
    trial.share === 0
      ? fr`Le curseur est revenu à 0 % : ${judged(clean)} de réussite avec des étiquettes soignées.`
      : fr`« ${CHEATING.kinds[trial.kind].name} », ${number(trial.share)} % gâchées, dont ${counted(trial.wrong, "étiquette fausse", "étiquettes fausses")} sur ${number(trial.labels)} : le modèle réussit ${judged(trial)} des images de test, contre ${judged(clean)} sans tricher. En trichant, ${MARGIN.differ(paired(clean.right, trial.right))}`,
    ...(trial.kind === "scene" && trial.share > 0 && trial.accuracyScene !== null
      ? [fr`Sur les rues à bandes jaunes : ${judged(trial, scene)}, contre ${judged(clean, scene)}.`]
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
  judge: ({ pairs, seconds, curve, before, after }) => [
    fr`${counted(pairs, "comparaison donnée", "comparaisons données")} en ${duration(seconds)}${curve.length === 0 ? "" : fr` ; la machine a gagné ${number(curve.at(-1).won)} de ses ${counted(curve.at(-1).bets, "pari", "paris")} sur mes choix`}.`,
    after === null
      ? fr`L'assistant n'est pas encore réentraîné.`
      : fr`Réentraîné selon mes goûts, l'assistant donne ${percent(after)} de réponses justes à dix questions nouvelles, contre ${percent(before)} au hasard.`,
  ],
  moderation: ({ curve, pace, tests, pairs }) => [
    fr`${counted(curve.length, "message jugé", "messages jugés")} ; la machine juge comme le règlement ${score(curve.at(-1).accuracy, tests)} des ${number(tests)} messages jamais vus.`,
    fr`Temps passé : ${duration(pace.seconds)}, contexte regardé ${number(pace.looked)} fois.`,
    ...(pairs.all > 0
      ? [fr`Le même message sous un autre habit : jugé pareil ${number(pairs.same)} fois sur ${number(pairs.all)}.`]
      : []),
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
