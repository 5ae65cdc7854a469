// Every word of the interface. Another language is another such file.

import { CONCEPTS } from "../captcha/strings.js";
import { MARGIN } from "../frame/strings.js";
import { counted, fr, number, percent } from "../shared/french.js";

const images = (count) => counted(count, "image");
const yesNo = (yes) => (yes ? fr`« oui »` : fr`« non »`);

export const LAB = {
  name: "La foule",
  unreadable: fr`L'atelier ne peut pas s'afficher : ses images manquent.`,
  origin: (pool, control, test) =>
    fr`Cette page ignore la vérité des images inconnues de l'Atelier CAPTCHA : on ne pourrait rien y vérifier. Ici, ${number(pool)} images de test tiennent donc leur rôle ; on connaît leur réponse : elle sert à simuler des votes et à compter les bonnes étiquettes, rien d'autre. S'y ajoutent ${number(control)} témoins, et ${number(test)} autres images de test pour juger les modèles.`,
  kept: {
    refused: fr`Votre appareil ne garde pas votre travail dans cet atelier : il sera perdu si vous fermez la page.`,
    corrupt: fr`Les votes et réglages gardés sur cet appareil étaient illisibles. L'atelier repart de zéro.`,
  },
};

/** The kinds of simulated people: `many` for the settings, `one` for the table. */
export const KIND_NAMES = {
  careful: { many: fr`Soigneuses`, one: fr`soigneuse` },
  hurried: { many: fr`Pressées`, one: fr`pressée` },
  random: { many: fr`Au hasard`, one: fr`au hasard` },
  saboteur: { many: fr`Qui sabotent`, one: fr`qui sabote` },
};

export const BALLOT = {
  title: fr`Votre voix d'abord`,
  lead: (grid, grids, concept) =>
    fr`Grille ${grid} sur ${grids}. Cochez les images contenant ${CONCEPTS[concept].with}.`,
  group: (concept) => fr`Images contenant ${CONCEPTS[concept].with}`,
  tile: (position) => fr`Image ${position} sur 9`,
  vote: fr`Valider mes réponses`,
  skip: (voted) => (voted ? fr`M'arrêter là` : fr`Ne pas voter`),
  voted: (count) => fr`Votre voix compte : vous avez voté sur ${images(count)}, dont un tiers de témoins.`,
  skipped: fr`Vous n'avez pas voté : la foule est entièrement simulée.`,
};

export const SETTINGS = {
  title: fr`Composez la foule`,
  note: fr`Toutes ces personnes sont simulées ; nous avons fixé leur taux de réponses justes. Sur le tiers des images où un modèle hésite, elles se rapprochent du hasard, comme des gens devant une image floue.`,
  names: Object.fromEntries(Object.entries(KIND_NAMES).map(([kind, { many }]) => [kind, many])),
  accuracy: (share) => fr`${percent(share)} de réponses justes`,
  value: (count) => number(count),
  spoken: (count) => counted(count, "personne"),
  total: (count, outside, you) =>
    [
      counted(count, "personne simulée", "personnes simulées"),
      ...(outside > 0 ? [counted(outside, "autre personne", "autres personnes")] : []),
      ...(you ? [fr`et vous`] : []),
    ].join(", "),
  bounds: (least, most) => fr`De ${least} à ${most} en tout.`,
};

export const STEP_NAMES = {
  one: fr`Une seule personne`,
  majority: fr`Vote majoritaire`,
  weighted: fr`Voix pesées par les témoins`,
  "dawid-skene": fr`Dawid-Skene`,
};

export const BET = {
  min: 0,
  step: 1,
  within: 5,
  legend: (total) => fr`Pariez : combien d'étiquettes justes sur ${number(total)} ?`,
  open: (bet) => fr`Votre pari : ${number(bet)} justes.`,
  ended: (bet, came) => fr`Votre pari : ${number(bet)} justes. Une seule personne en a eu ${number(came)}.`,
};

export const LADDER = {
  title: fr`L'échelle de la qualité`,
  columns: [fr`Barreau`, fr`Étiquettes justes`, fr`Réussite du modèle`],
  unknown: fr`à découvrir`,
  right: (right, total) => fr`${number(right)} sur ${number(total)}`,
  percent,
  note: (pool, test) =>
    fr`Justes : étiquettes retenues conformes à la vérité, sur ${images(pool)}. Réussite : part de bonnes réponses, sur ${number(test)} images mises à part, d'un modèle entraîné sur ces étiquettes. ${MARGIN.note}`,
  /** Parts of a paragraph: text, or { source } to name. */
  how: {
    one: (number_) => [
      fr`On prend la première personne simulée venue, la nº ${number_}, et on la croit sur tout. Avec une autre, le résultat changerait : de `,
    ],
    range: (low, high, total) => fr`${number(low)} à ${number(high)} justes sur ${number(total)}, selon la personne.`,
    majority: [fr`Une personne, une voix, la réponse la plus donnée l'emporte. À égalité, on retient « non ».`],
    weighted: [
      fr`Tout le monde a aussi répondu à des témoins. Plus on y réussit, plus la voix pèse. Qui répond au hasard ne pèse presque rien ; qui se trompe presque toujours compte à l'envers. Peser ainsi les voix améliore le résultat (`,
      { source: fr`Snow et al., 2008` },
      ").",
    ],
    "dawid-skene": [
      fr`Aucune réponse connue, cette fois. Le calcul part de la majorité, en déduit qui se trompe souvent, pèse les voix d'après cela, en tire de nouvelles réponses, et recommence jusqu'à ce que plus rien ne bouge (`,
      { source: fr`Dawid et Skene, 1979` },
      ").",
    ],
  },
  /** What ../shared/margin.js' `paired` found of the labels and of the models, against the rung before. */
  since: (step, labels, model) =>
    fr`Depuis « ${step} », étiquettes : ${MARGIN.differ(labels)} Modèle : ${MARGIN.differ(model)}`,
  iterations: (count) => fr`Ici : ${counted(count, "tour")}.`,
  next: {
    0: fr`Et si une seule personne, prise au hasard, étiquette tout ?`,
    1: fr`Et si toute la foule vote, à égalité ?`,
    2: fr`Toutes les voix se valent-elles ? Utilisons les témoins.`,
    3: fr`Des témoins, il faut en fabriquer. Peut-on deviner sans eux qui est fiable ?`,
    4: fr`Changez maintenant la foule, et voyez quel barreau casse. Par exemple : trois soigneuses et huit qui sabotent.`,
  },
  go: fr`Continuer`,
};

export const OUTCOME = {
  done: (step, people) => (step === "one" ? STEP_NAMES.one : fr`${STEP_NAMES[step]}, ${counted(people, "personne")}`),
  figure: LADDER.right,
  example: (number_) => fr`Image inconnue ${number_}`,
};

export const DISPUTED = {
  title: fr`Les images les plus disputées`,
  caption: (step) => fr`Là où les voix se partagent le plus. Réponse retenue au barreau « ${STEP_NAMES[step]} ».`,
  item: (rank) => fr`Image disputée ${rank}`,
  votes: (yes, no) => fr`${number(yes)} oui, ${number(no)} non`,
  own: (yes) => fr`Vous : ${yesNo(yes)}.`,
  verdict: (present, right) => fr`Retenu : ${yesNo(present)}, ${right ? "juste ✓" : "faux ✗"}`,
};

export const SURENESS = {
  title: fr`Le consensus doute-t-il assez ?`,
  columns: [fr`Barreau`, fr`Sûr à 90 % ou plus`, fr`dont fausses`],
  note: fr`Une seule personne ne doute jamais. La majorité doute dès que les voix se partagent. Un consensus qui se dit sûr n'a pas forcément raison : comparez les deux colonnes.`,
};

export const AGREEMENT = {
  title: fr`La foule est-elle d'accord avec elle-même ?`,
  value: (alpha) =>
    fr`Alpha de Krippendorff : ${alpha === null ? "non défini" : number(alpha, 2, true).replace("-", "−")}`,
  undefined: fr`Tous les votes donnent la même réponse : on ne peut rien dire de l'accord.`,
  meaning: fr`1 : accord total ; 0 : pas plus d'accord qu'au hasard ; moins de 0 : on se contredit.`,
  scale: [
    { above: -Infinity, range: fr`au-dessous de 0`, name: fr`moins que le hasard` },
    { above: 0, range: fr`0 à 0,20`, name: fr`faible` },
    { above: 0.2, range: fr`0,21 à 0,40`, name: fr`passable` },
    { above: 0.4, range: fr`0,41 à 0,60`, name: fr`modéré` },
    { above: 0.6, range: fr`0,61 à 0,80`, name: fr`fort` },
    { above: 0.8, range: fr`0,81 à 1`, name: fr`presque parfait` },
  ],
  scaleName: fr`Barème usuel`,
  here: fr`votre foule`,
  limits: [
    fr`Ce barème (`,
    { source: fr`Landis et Koch` },
    fr`) est une convention, et il a été fait pour le kappa, une mesure voisine. Un alpha bas peut venir de gens négligents comme d'images peu claires. Un alpha élevé ne prouve pas que la foule a raison : on peut se tromper d'accord.`,
  ],
};

export const GROWTH = {
  title: fr`Et avec plus de monde ?`,
  caption: (draws) =>
    fr`Chaque point : moyenne de ${draws} petites foules tirées au sort dans la vôtre, personnes simulées seulement. Le dernier point est la foule entière.`,
  sizeAxis: fr`personnes qui votent`,
  rightAxis: fr`étiquettes justes`,
  chance: fr`le hasard (50 %)`,
  percent,
  working: fr`Calcul en cours…`,
  summary: (method, first, last) =>
    fr`${STEP_NAMES[method]} : de ${percent(first[method])} avec ${counted(first.size, "personne")} à ${percent(last[method])} avec ${number(last.size)}.`,
  point: (method, size, share) => fr`${STEP_NAMES[method]}, ${counted(size, "personne")} : ${percent(share)}`,
  table: fr`Les chiffres des courbes`,
  size: fr`Personnes`,
};

export const PEOPLE = {
  title: fr`Qui est fiable ? Ce que devine Dawid-Skene`,
  caption: fr`Des personnes simulées uniquement, par numéro. Ni vous ni personne de réel n'y figure : cet atelier ne note pas les gens.`,
  columns: [fr`Nº`, fr`Estimation`, fr`Aux témoins`, fr`En réalité`, fr`Ses justes`],
  unreliable: fr`peu fiable`,
  percent,
  kind: (kind) => KIND_NAMES[kind].one,
  verdict: (caught, missed, accused) =>
    fr`Sous 60 %, l'estimation dit « peu fiable ». Parmi les personnes au hasard ou qui sabotent : ${number(caught)} ${caught < 2 ? "repérée" : "repérées"}, ${number(missed)} ${missed < 2 ? "manquée" : "manquées"}. Parmi les autres : ${number(accused)} ${accused < 2 ? "accusée" : "accusées"} à tort.`,
};

/** Said once the ladder is climbed. */
export const POINT = {
  title: fr`Ce que vous venez de voir`,
  paragraphs: [
    [
      fr`Si chaque personne a plus d'une chance sur deux d'avoir raison et juge seule, la majorité devient presque sûre quand le groupe grandit ; sous une chance sur deux, elle se trompe de plus en plus (`,
      { source: fr`Condorcet, 1785` },
      ").",
    ],
    [
      fr`Peser les voix fait souvent mieux que les compter. Même une personne qui sabote est utile, une fois repérée : il suffit de lire ses réponses à l'envers.`,
    ],
  ],
  flipped: fr`Mais regardez : ici Dawid-Skene s'est trompé de camp. Il part de la majorité ; quand elle ment, il prend les gens honnêtes pour des menteurs, avec assurance. Seuls les témoins l'auraient détrompé.`,
  question: fr`Qui décide quelle est la bonne réponse des témoins ? Et qui vérifie ?`,
};

export const TOOLS = {
  name: fr`Vos votes et vos réglages`,
  undo: fr`Annuler la dernière action`,
  ask: fr`Effacer vos votes et vos réglages ?`,
  file: "votes-foule",
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  voted: (count) => fr`Réponses enregistrées : ${images(count)}.`,
  rung: ({ step, right, accuracy }, total) =>
    fr`${STEP_NAMES[step]} : ${number(right)} justes sur ${number(total)}. Réussite du modèle : ${percent(accuracy)}.`,
  crowd: (count) => fr`${counted(count, "personne simulée", "personnes simulées")}.`,
  undone: fr`Dernière action annulée.`,
  reset: fr`Tout est remis à zéro.`,
};
