// Every word of the interface (the narrator's are in narrator.js). Another language is another such file.

import { counted, fr, list, number, percent } from "../shared/french.js";

/** How each concept is called. `with` follows « contenant », `plain` stands alone, `no` denies it. */
export const CONCEPTS = {
  crosswalk: { with: "un passage piéton", plain: "passage piéton", no: "pas de passage piéton", level: "facile" },
  "traffic-light": {
    with: "un feu de circulation",
    plain: "feu de circulation",
    no: "pas de feu de circulation",
    level: "difficile",
  },
};

const labels = (count) => counted(count, "étiquette");

/** A belief never said to be certain: only a model that knows a single answer says 100 %. */
const belief = (share) => percent(share === 1 ? 1 : Math.min(0.99, Math.max(0.5, share)));
const answer = (concept, present) => (present ? CONCEPTS[concept].plain : CONCEPTS[concept].no);

export const LAB = {
  name: "Atelier CAPTCHA",
  unreadable: fr`L'atelier ne peut pas s'afficher : ses images manquent.`,
  kept: {
    refused: fr`Votre appareil ne garde pas le travail de cet atelier : il sera perdu si vous fermez la page.`,
    corrupt: fr`Le travail gardé sur cet appareil était illisible. L'atelier repart de zéro.`,
  },
};

export const GRID = {
  instruction: fr`Sélectionnez toutes les images contenant`,
  concept: (concept) => CONCEPTS[concept].with,
  tiles: (concept) => fr`Sélectionnez toutes les images contenant ${CONCEPTS[concept].with}`,
  tile: (position) => fr`Image ${position} sur 9`,
  verify: fr`Vérifier`,
  hints: [
    { keys: "↑ ↓ ← →", action: fr`se déplacer` },
    { keys: "Espace", action: fr`choisir` },
    { keys: "Entrée", action: fr`vérifier` },
  ],
  retry: fr`Veuillez réessayer.`,
  doneText: fr`Il n'y a plus d'image inconnue pour ce concept. Vous pouvez changer de concept, annuler une grille ou exporter votre travail.`,
};

const hands = ([yes, no]) => fr`${number(yes)} oui, ${number(no)} non`;

export const VOTE = {
  name: fr`Vote à main levée`,
  open: fr`Vote à main levée`,
  close: fr`Grille de neuf images`,
  instruction: fr`Levez la main : y voyez-vous`,
  question: (concept) => fr`${CONCEPTS[concept].with} ?`,
  number: (position) => fr`Image ${position} sur 9`,
  picture: (position) => fr`Image ${position} sur 9, soumise au vote`,
  image: (position, concept) => fr`Image ${position} sur 9 : ${CONCEPTS[concept].with} ?`,
  sides: [fr`Oui`, fr`Non`],
  keys: ["o", "n"],
  step: (side, by) => fr`${by > 0 ? "Une main de plus" : "Une main de moins"} pour ${side === 0 ? "oui" : "non"}`,
  rest: (side, count) => fr`Les autres : ${count} ${side === 0 ? "oui" : "non"}`,
  counts: hands,
  verdict: (pair) => {
    const [yes, no] = pair;
    if (yes + no === 0) return fr`Comptez les mains.`;
    if (yes === no) return fr`${hands(pair)} : égalité, on revote. À égalité, une image n'a pas d'étiquette.`;
    return fr`${hands(pair)} : la classe dit ${yes > no ? "oui" : "non"}.`;
  },
  back: fr`Précédente`,
  next: fr`Image suivante`,
  verify: fr`Vérifier`,
  refused: fr`Grille refusée. La classe recommence, avec neuf autres images.`,
  strip: fr`Les neuf votes`,
  chip: (position, [yes, no]) => (yes + no === 0 ? String(position) : fr`${position} : ${yes}–${no}`),
  hints: [
    { keys: "O", action: fr`un oui de plus` },
    { keys: "N", action: fr`un non de plus` },
    { keys: "+ −", action: fr`le dernier compté` },
    { keys: "Entrée", action: fr`image suivante` },
  ],
  divided: fr`Là où la classe se partage`,
  dividedNote: fr`L'étiquette suit la majorité ; le décompte reste avec elle, aussi dans les exports.`,
  badge: (kind, pair) => fr`${kind} : ${hands(pair)}`,
  tile: (position, badge) => fr`Image ${position} sur 9, ${badge}`,
};

export const CURTAIN = {
  title: fr`Le rideau se lève`,
  test: fr`témoin`,
  labelled: fr`étiquetée`,
  lead: (concept) =>
    fr`C'est réussi. Mais trois de ces neuf images étaient des témoins : le site savait déjà si elles contenaient ${CONCEPTS[concept].with}. Des six autres, il ne savait rien. Vous venez de les étiqueter pour lui, gratuitement.`,
  discarded: (refused) =>
    refused > 0
      ? fr`Et ${refused === 1 ? "votre grille refusée ? Ses six réponses" : `vos ${refused} grilles refusées ? Leurs ${6 * refused} réponses`} sont parties à la poubelle, même celles qui étaient bonnes. De vrais sites faisaient ainsi : dans le test à deux mots de reCAPTCHA, une réponse au mot inconnu ne comptait que si le mot témoin était réussi`
      : fr`Si vous aviez raté un seul des trois témoins, vos six autres réponses seraient parties à la poubelle. De vrais sites faisaient ainsi : dans le test à deux mots de reCAPTCHA, une réponse au mot inconnu ne comptait que si le mot témoin était réussi`,
  source: fr`The Register, 2009`,
  tests: (positions) => fr`Témoins : ${list(positions)}.`,
  given: (positions) => fr`Images que vous venez d'étiqueter : ${list(positions)}.`,
  tile: (position, isTest) => fr`Image ${position} sur 9, ${isTest ? "témoin" : "étiquetée par vous"}`,
  go: fr`Continuer`,
};

export const BET = {
  share: 0.8,
  min: 6,
  max: 300,
  step: 6,
  within: 12,
  legend: fr`Pariez : combien d'étiquettes faudra-t-il pour que la machine donne 80 % de bonnes réponses ?`,
  open: (bet) => fr`Votre pari : 80 % à ${labels(bet)}.`,
  ended: (bet, came) => fr`Votre pari : 80 % à ${labels(bet)}. C'est arrivé à ${labels(came)}.`,
};

export const CONCEPT = {
  legend: fr`Ce que la machine apprend à voir`,
  name: (concept) => CONCEPTS[concept].plain,
  level: (concept) => CONCEPTS[concept].level,
};

export const STATS = {
  name: fr`Où vous en êtes`,
  labels: fr`étiquettes données`,
  accuracy: fr`de réussite du modèle`,
  paid: fr`reçus en échange`,
  nothing: "–",
  percent,
  money: "0 USD",
};

export const CURVE = {
  title: fr`Ce que la machine apprend de vous`,
  caption: (tests) =>
    fr`Part de réussite du modèle sur ${number(tests)} images de test, toujours les mêmes, que personne n'étiquette ici.`,
  labelsAxis: fr`étiquettes données`,
  accuracyAxis: fr`bonnes réponses`,
  chance: fr`hasard (pile ou face) : 50 %`,
  percent,
  point: (concept, count, share) => fr`${CONCEPTS[concept].plain} : ${labels(count)}, ${percent(share)}`,
  empty: fr`La courbe commence à la première grille réussie.`,
  summary: (concept, points) => {
    const best = Math.max(...points.map(({ accuracy }) => accuracy));
    const last = points.at(-1);
    if (points.length === 1)
      return fr`Pour « ${CONCEPTS[concept].plain} », ${percent(last.accuracy)} de bonnes réponses avec ${labels(last.labels)}.`;
    return fr`Pour « ${CONCEPTS[concept].plain} », ${percent(points[0].accuracy)} de bonnes réponses avec ${labels(points[0].labels)}, ${percent(last.accuracy)} avec ${labels(last.labels)}, ${percent(best)} au mieux.`;
  },
  table: fr`Les chiffres de la courbe`,
  columns: [fr`Concept`, fr`Étiquettes`, fr`Bonnes réponses`],
};

export const GALLERY = {
  title: fr`Ce que le modèle croit voir`,
  caption: (right, total) =>
    fr`Images de test (synthétiques, comme toutes celles de l'atelier) : ${number(right)} réponses justes sur ${number(total)}. Touchez une image pour savoir pourquoi il répond ainsi.`,
  legend: fr`Montrer`,
  views: { same: fr`les mêmes images à chaque fois`, wrong: fr`ses erreurs`, unsure: fr`ses hésitations` },
  none: fr`Aucune erreur sur les images de test.`,
  belief: (concept, present, share) => fr`${answer(concept, present)} : ${belief(share)}`,
  right: fr`juste`,
  wrong: fr`erreur`,
  item: (number_) => fr`Image de test ${number_}. `,
};

export const OUTCOME = {
  done: labels,
  refused: (count) => fr`grille refusée, ${labels(count)}`,
  percent,
  example: (number_) => fr`Image de test ${number_}`,
};

export const RESULTS = {
  waiting: fr`La machine attend vos premières étiquettes pour ce concept.`,
};

export const WHY = {
  title: fr`Pourquoi cette réponse ?`,
  lead: (concept, present, share) =>
    fr`Le modèle répond « ${answer(concept, present)} », sûr à ${belief(share)}. Il ne connaît pas les rues : il additionne des petits motifs, chacun pesant pour ou contre.`,
  constant: (present) =>
    fr`Toutes vos étiquettes disent « ${present ? "oui" : "non"} ». Le modèle n'a vu qu'une réponse : il la donne à toutes les images, sans les regarder.`,
  image: (number_) => fr`Image de test ${number_}`,
  pro: (concept) => fr`Pour « ${CONCEPTS[concept].plain} »`,
  con: (concept) => fr`Contre « ${CONCEPTS[concept].plain} »`,
  none: fr`aucun motif`,
  part: (value) => `${value < 0 ? "−" : "+"}${number(Math.abs(value), 2, true)}`,
  patch: (mark, value, share) =>
    fr`Motif ${mark}, ${value < 0 ? "contre" : "pour"}, ${number(Math.abs(value), 2, true)}${share}`,
  place: (x, y) => {
    const row = y < 1 / 3 ? "en haut" : y < 2 / 3 ? "au milieu" : "en bas";
    const column = x < 1 / 3 ? " à gauche" : x < 2 / 3 ? "" : " à droite";
    return fr`, ${row}${column} de l'image`;
  },
  others: fr`autres motifs présents`,
  missing: fr`motifs plus rares ici que d'habitude (leur absence compte aussi)`,
  bias: fr`point de départ`,
  total: fr`total`,
  back: fr`Revenir aux images`,
  verdict: (total) => (total > 0 ? fr`au-dessus de zéro : oui` : fr`pas au-dessus de zéro : non`),
};

export const LEDGER = {
  title: fr`Votre relevé de travail`,
  labels: fr`Étiquettes données`,
  time: fr`Temps passé`,
  refused: (count, time) => fr`dont ${time} pour ${counted(count, "grille refusée", "grilles refusées")}, sans effet`,
  what: fr`Ce que ce temps aurait rapporté`,
  rates: [
    { usd: 2, name: fr`médiane sur Mechanical Turk, 2 USD de l'heure environ`, source: fr`Hara et al., 2018` },
    {
      usd: 3.31,
      name: fr`moyenne sur cinq plateformes, temps non payé compris, 3,31 USD de l'heure`,
      source: fr`OIT, 2018`,
    },
    {
      usd: 7.25,
      name: fr`salaire minimum fédéral aux États-Unis, 7,25 USD de l'heure`,
      source: fr`Ars Technica, d'après OIT, 2018`,
    },
  ],
  paid: fr`Ce que vous avez reçu`,
  zero: "0 USD",
  money: (usd) =>
    usd < 1
      ? `${number(100 * usd, 1)}\u00a0${100 * usd < 1.95 ? "centime" : "centimes"}`
      : `${number(usd, 2, true)}\u00a0USD`,
  help: (cap) =>
    fr`Le temps court de l'affichage d'une grille jusqu'à « Vérifier », page visible, ${cap} secondes au plus par grille. Un centime vaut ici un centième de dollar (USD). C'est une comparaison : personne n'a promis de vous payer.`,
};

export const SHARE = {
  title: fr`Code à partager`,
  lead: (concept) =>
    fr`Pour réunir les étiquettes de la classe, donnez ce code à la personne qui anime la séance. Il contient vos réponses pour « ${CONCEPTS[concept].plain} » et le temps passé, mais rien sur vous. Il change à chaque grille réussie.`,
  mine: fr`Mon code`,
  held: fr`Montrez ce code à la personne qui anime la séance, ou lisez-le à voix haute, groupe par groupe.`,
  file: "code-a-partager",
};

export const TOOLS = {
  name: fr`Vos étiquettes`,
  undo: fr`Annuler la dernière grille`,
  ask: fr`Effacer toutes vos étiquettes et repartir de zéro ?`,
  file: "etiquettes-captcha",
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  failed: fr`Grille refusée. Nouvelle grille.`,
  revealed: fr`Grille réussie. Le rideau se lève.`,
  verified: (count, share) =>
    fr`Grille réussie. ${labels(count)}, ${percent(share)} de bonnes réponses. Nouvelle grille.`,
  done: (count, share) =>
    fr`Grille réussie. ${labels(count)}, ${percent(share)} de bonnes réponses. Toutes les images sont étiquetées.`,
  grid: (concept) => fr`Nouvelle grille : ${CONCEPTS[concept].with}.`,
  undone: (count) => fr`Dernière grille annulée. ${labels(count)}.`,
  restarted: fr`Tout est effacé. Nouvelle grille.`,
  view: (count) => fr`${counted(count, "image affichée", "images affichées")}.`,
  why: (number_, concept, present, share) =>
    fr`Image de test ${number_} : ${answer(concept, present)}, ${belief(share)}.`,
};

/** Minutes and seconds. */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${number(minutes)}\u00a0min ${whole % 60}\u00a0s` : `${whole}\u00a0s`;
}
