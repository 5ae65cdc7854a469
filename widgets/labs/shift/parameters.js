// The numbers that rule a shift, each with the fact it comes from (assets/facts/facts.yml) and how; and, beside
// them, the numbers that no source gives and that the lab makes up. The payslip shows this list as it stands.

import { fr, number } from "../shared/french.js";

/** US dollars for one hour of paid time: mean over five platforms (E3). */
export const PAID_HOUR = 4.43;
/** Seconds spent looking for a task, per second of task as planned: 18 minutes for 60 (E6). */
export const SEARCH = 18 / 60;
/** A search lasts its mean, more or less at most that share of it, drawn evenly (made up). */
export const SEARCH_SPREAD = 0.5;
/** One task refused in each run of eight, at a drawn place (made up). */
export const REFUSAL_RUN = 8;
/** One control task in each run of five, at a drawn place: fewer than a third of the rows (G15). */
export const CONTROL_RUN = 5;
/** Price of a task in cents of a US dollar (made up, of the order of E12). */
export const CENTS = { image: 1, tone: 1, digits: 1, moderation: 2 };

/** Seconds that the platform plans for a task of that price, so that an hour of them pays `PAID_HOUR`. */
export function planned(cents) {
  return (cents / 100 / PAID_HOUR) * 3600;
}

/** Labels of the facts used, exactly as in facts.yml. */
export const SOURCES = {
  E1: fr`Hara et al., 2018`,
  E3: fr`OIT, 2018`,
  E5: fr`Ars Technica, d'après OIT, 2018`,
  E6: fr`enquêtes de l'OIT`,
  E9: fr`Toxtli et al., 2021`,
  E12: fr`Europe 1, 2019`,
  G15: fr`CrowdFlower`,
};

/** Sourced: { name, value, how, facts }; made up: no facts. */
export const PARAMETERS = [
  {
    id: "paid-hour",
    name: fr`Une heure de tâches payées`,
    value: fr`${number(PAID_HOUR, 2)} USD`,
    how: fr`Moyenne de cinq plateformes, temps payé seulement. Elle fixe la durée prévue pour chaque prix : ${number(planned(1))} secondes pour 1 centime de dollar.`,
    facts: ["E3"],
  },
  {
    id: "cents",
    name: fr`Le prix d'une tâche`,
    value: fr`${Math.min(...Object.values(CENTS))} ou ${Math.max(...Object.values(CENTS))} centimes de dollar`,
    how: fr`Montants choisis par l'atelier, du même ordre que les 2 centimes d'euro payés en France pour lire une phrase.`,
    facts: ["E12"],
  },
  {
    id: "search",
    name: fr`Chercher une tâche`,
    value: fr`18 min pour 60 min payées`,
    how: fr`Chaque recherche dure en moyenne ${number(100 * SEARCH)} % de la durée prévue de la tâche trouvée, avec ${number(100 * SEARCH_SPREAD)} % d'écart au plus, tiré au sort. L'écart est inventé, la proportion non.`,
    facts: ["E6"],
  },
  {
    id: "control",
    name: fr`Tâches témoins`,
    value: fr`1 sur ${CONTROL_RUN}`,
    how: fr`La source dit : moins d'un tiers. L'atelier connaît leur réponse ; ce sont les seules qu'il juge.`,
    facts: ["G15"],
  },
  {
    id: "refusal",
    name: fr`Refus sans raison`,
    value: fr`1 sur ${REFUSAL_RUN}`,
    how: fr`Aucune de nos sources ne donne un taux de refus. Le refus est tiré au sort, une fois dans chaque série de ${REFUSAL_RUN} offres, sans regarder votre réponse. Le tirage de la première journée est le même pour tout le monde (à part les « tâches sans images ») : on peut comparer.`,
    facts: [],
  },
  {
    id: "scale",
    name: fr`L'échelle du temps`,
    value: fr`quelques secondes`,
    how: fr`Les tâches sont très courtes pour tenir dans le cours. Le rapport entre temps payé et temps de recherche est gardé.`,
    facts: [],
  },
];

const MEDIAN = fr`médiane`;
const MEAN = fr`moyenne`;
/**
 * Hourly wages of real workers, in US dollars, all time counted, and a legal minimum. `statistic`: of what the
 * number is the middle; `approximate`: the source says « environ ».
 */
export const WAGES = [
  {
    id: "hara",
    usd: 2,
    approximate: true,
    statistic: MEDIAN,
    name: fr`Mechanical Turk, journal d'activité, 2018`,
    fact: "E1",
  },
  { id: "toxtli", usd: 2.83, statistic: MEDIAN, name: fr`Mechanical Turk, module de navigateur, 2021`, fact: "E9" },
  { id: "ilo", usd: 3.31, statistic: MEAN, name: fr`Cinq plateformes, enquêtes 2015 et 2017`, fact: "E3" },
  { id: "ilo-us", usd: 5.63, statistic: MEDIAN, name: fr`Mechanical Turk, déclarations, États-Unis`, fact: "E5" },
];
export const MINIMUM = { id: "minimum", usd: 7.25, name: fr`Salaire minimum fédéral, États-Unis`, fact: "E5" };

/** Minutes of unpaid time for 60 paid ones, measured on real workers. */
export const UNPAID = { minutes: 20, fact: "E6" };
