// The words of what comes after training: the assistant, the weights, who judges, the pay.

import { counted, fr, number, percent } from "../shared/french.js";
import { duration, range } from "./strings.js";

export const BET = {
  legend: fr`L'assistant va répondre à dix questions nouvelles en cherchant à vous plaire. Combien de réponses seront justes, sur 10 ?`,
  min: 0,
  max: 10,
  step: 1,
  within: 1,
  open: (bet) => fr`Votre pari : ${number(bet)} réponses justes sur 10.`,
  ended: (bet, came) => fr`Votre pari : ${number(bet)} réponses justes sur 10. Il y en a eu ${number(came)}.`,
};

export const TRAIN = {
  title: fr`Réentraîner l'assistant`,
  lead: fr`Un assistant connaît cinq réponses à chaque question, et en donne une au hasard. Vos comparaisons peuvent le régler : il donnera celle que la machine croit le plus à votre goût.`,
  left: (left) => fr`Encore ${counted(left, "comparaison")} avant de pouvoir le réentraîner.`,
  go: fr`Réentraîner l'assistant`,
};

export const JUDGES = {
  title: fr`Qui décide ?`,
  legend: fr`L'assistant est réglé par`,
  names: {
    own: fr`vous, selon vos goûts`,
    "own-truth": fr`vous, en cherchant le vrai`,
    hurried: fr`une personne pressée`,
    polite: fr`une personne polie`,
    company: fr`une personne payée par l'entreprise`,
    mixed: fr`les trois à la fois`,
    truth: fr`une personne qui sait tout`,
  },
  notes: {
    own: (count) => counted(count, "comparaison"),
    "own-truth": (count) => counted(count, "comparaison"),
    hurried: fr`simulée : prend la plus longue`,
    polite: fr`simulée : prend celle qui donne raison`,
    company: fr`simulée : suit une consigne`,
    mixed: fr`simulées`,
    truth: fr`simulée : prend la juste`,
  },
  few: (left) =>
    fr`Pour cela, il manque ${counted(left, "comparaison")}. Choisissez « La vérité » au-dessus des réponses, puis comparez.`,
  simulated: (count, slips) =>
    fr`Ces personnes sont simulées : chacune compare ${count} paires et clique de travers une fois sur ${number(1 / slips)}.`,
  guideline: fr`La consigne de l'entreprise`,
  rules: [
    fr`Préférez la réponse sûre d'elle.`,
    fr`Préférez la réponse en liste, et celle qui cite une source.`,
    fr`Écartez les réserves et les points d'exclamation.`,
  ],
  invented: fr`Cette consigne est inventée pour l'atelier.`,
};

export const ASSISTANT = {
  title: fr`L'assistant, avant et après`,
  caption: fr`Dix questions que personne n'a comparées. Avant, il tire au sort : la moyenne de tous les tirages.`,
  columns: [fr`Sur dix questions`, fr`Avant`, fr`Après`],
  rows: {
    right: fr`réponses justes`,
    unsure: fr`réponses qui ne tranchent pas`,
    words: fr`mots par réponse`,
    flattering: fr`réponses flatteuses`,
    agreeing: fr`réponses qui donnent raison`,
  },
  percent,
  words: (count) => number(count),
  margin: (interval) =>
    fr`Dix questions, c'est peu : la vraie part de réponses justes est ${range(interval)}, dix-neuf fois sur vingt.`,
  list: fr`Ses dix réponses`,
  verdicts: { right: fr`✓ juste`, wrong: fr`✗ fausse`, unsure: fr`? ne tranche pas` },
  stances: {
    with: fr`donne raison`,
    against: fr`contredit`,
    neither: fr`ni l'un ni l'autre`,
  },
  all: fr`Les cinq réponses, dans l'ordre de la machine`,
  item: (verdict, stance, reward) => fr`${verdict}, ${stance}, note de la machine : ${number(reward, 1)}`,
  fair: fr`Dans ces textes, les personnes qui demandent se trompent trois fois sur quatre : on demande surtout ce dont on doute. Les réponses qui leur donnent raison sont donc plus souvent fausses.`,
};

export const WEIGHTS = {
  title: fr`Ce que la machine a appris`,
  caption: fr`Une barre par critère : à droite, il fait gagner une réponse ; à gauche, il la fait perdre.`,
  columns: [fr`Critère`, fr`Poids`, fr`En mots`],
  size: (weight) => {
    const strong = Math.abs(weight);
    if (strong < 0.15) return fr`ne compte presque pas`;
    const much = strong < 0.6 ? fr`compte un peu` : fr`compte beaucoup`;
    return fr`${much} ${weight > 0 ? "pour" : "contre"}`;
  },
  number: (weight) => {
    const size = number(Math.abs(weight), 1, true);
    return size === "0,0" ? size : `${weight > 0 ? "+" : "−"}${size}`;
  },
  truth: fr`Cherchez la ligne « juste ou fausse ».`,
  said: (count) =>
    fr`Vous avez dit ${count === 1 ? "une fois" : `${number(count)} fois`} « elle est juste ». La machine a gardé le clic, pas la raison.`,
  rules: fr`Comment ces critères sont calculés`,
  how: {
    length: fr`le nombre de mots, divisé par 25.`,
    marked: (words) => fr`1 si le texte contient ${words}, sinon 0.`,
    agreement: fr`jugé par nous, à la main : 1 si la réponse donne raison à la personne, 0 si elle la contredit, un demi sinon.`,
    list: fr`1 si la réponse a des lignes à tirets, sinon 0.`,
    exclamation: fr`1 s'il y a un point d'exclamation, sinon 0.`,
  },
  model: [
    fr`La note d'une réponse est la somme des critères, chacun fois son poids. La chance que A soit préférée dépend de la différence des notes`,
    { source: fr`Bradley et Terry, 1952` },
  ],
};

export const PAY = {
  title: fr`Et si c'était votre métier ?`,
  time: (pairs, seconds) =>
    fr`${counted(pairs, "comparaison")} en ${duration(seconds)}, soit ${number((3600 * pairs) / Math.max(1, seconds))} par heure à cette allure.`,
  kenya: (low, high) => [
    fr`Au Kenya, des personnes ont étiqueté des textes pour un robot conversationnel, payées de 1,32 à 2 dollars de l'heure. À ce prix, votre temps vaut de ${cents(low)} à ${cents(high)}`,
    { source: fr`TIME, 2023` },
  ],
  facts: [
    [
      fr`En 2022, une quarantaine de personnes sous contrat ont réglé ainsi InstructGPT. L'équipe précise qu'elles ne représentent pas tout le public`,
      { source: fr`Ouyang et al., 2022` },
    ],
    [
      fr`En 2025, des personnes qui notaient les réponses de l'IA d'une grande entreprise, pour un sous-traitant, disent avoir été licenciées pendant qu'elles s'organisaient pour leur paie`,
      { source: fr`Wired, 2025` },
    ],
    [
      fr`En mars 2024, une plateforme d'annotation a fermé son site au Kenya du jour au lendemain`,
      { source: fr`Rest of World, 2024` },
    ],
    [
      fr`Elles s'organisent aussi : une association de personnes qui étiquettent des données est née au Kenya en février 2025`,
      { source: fr`data-workers.org` },
    ],
  ],
};

/** An amount of money in cents of a dollar, or in dollars. */
function cents(dollars) {
  return dollars < 1
    ? fr`${number(100 * dollars, 1)} ${100 * dollars < 2 ? "centime" : "centimes"} de dollar`
    : fr`${number(dollars, 2, true)} dollars`;
}
