// Every word of the interface. Another language is another such file.

import { CONCEPTS } from "../captcha/strings.js";
import { MARGIN } from "../frame/strings.js";
import { counted, fr, number, percent } from "../shared/french.js";

const labels = (count) => counted(count, "étiquette");
const wrong = (count) => counted(count, "fausse");
const points = (share) => counted(Math.round(100 * share), "point");
const answer = (concept, present) => (present ? CONCEPTS[concept].plain : CONCEPTS[concept].no);

export const LAB = {
  name: fr`Et si on trichait ?`,
  unreadable: fr`L'atelier ne peut pas s'afficher : ses images manquent.`,
  kept: {
    refused: fr`Votre appareil ne garde pas les réglages de cet atelier : ils seront perdus si vous fermez la page.`,
    corrupt: fr`Les réglages gardés sur cet appareil étaient illisibles. L'atelier repart de zéro.`,
  },
};

export const SOURCE = {
  own: (count, concept, tests) =>
    fr`Vos ${labels(count)} de l'Atelier CAPTCHA (« ${CONCEPTS[concept].plain} »), prises pour justes. Le modèle est jugé sur ${number(tests)} images de test, toujours les mêmes.`,
  sample: (count, concept, tests, own, least) =>
    fr`Jeu d'exemple : une personne soigneuse, simulée, donne ${labels(count)} pour « ${CONCEPTS[concept].plain} ». Le modèle est jugé sur ${number(tests)} autres images, toujours les mêmes. ${own === 0 ? "Avec" : `Vous n'avez que ${labels(own)}. Avec`} ${least} étiquettes ou plus données dans l'Atelier CAPTCHA, ce seront les vôtres.`,
};

export const CONTROLS = {
  legend: fr`Comment tricher ?`,
  kinds: {
    random: { name: fr`Au hasard`, help: fr`sans regarder, à pile ou face` },
    against: { name: fr`Toujours à l'envers`, help: fr`la réponse opposée, exprès` },
    scene: { name: fr`Un seul genre de rues`, help: fr`toujours « non » si la chaussée a des bandes jaunes` },
  },
  slider: (kind) =>
    kind === "scene" ? fr`Part d'étiquettes gâchées, parmi les rues à bandes jaunes` : fr`Part d'étiquettes gâchées`,
  value: (share) => `${number(share)}\u00a0%`,
  spoken: (share) => fr`${number(share)} % d'étiquettes gâchées`,
  count: ({ kind, spoiled, wrong: false_, labels: total }, pool) => {
    if (kind === "scene" && pool === 0)
      return fr`Aucune de vos images ne montre de bandes jaunes : ce réglage ne gâche rien.`;
    const many = spoiled < 2 ? "étiquette gâchée" : "étiquettes gâchées";
    return fr`${number(spoiled)} ${many} sur ${number(kind === "scene" ? pool : total)}, dont ${wrong(false_)}.`;
  },
  examples: fr`Trois rues à bandes jaunes, prises parmi les images de test. On les reconnaît à leurs couleurs ; cela ne dit pas si ces bandes sont un passage piéton.`,
  start: fr`Pariez d'abord, juste en dessous, puis déplacez le curseur : la machine réapprend à chaque pas.`,
};

export const BET = {
  within: 10,
  legend: (kind) =>
    fr`Votre pari : que devient la réussite du modèle quand on gâche de plus en plus d'étiquettes ${CURVES.names[kind]} ?`,
  how: fr`Dessinez la courbe que vous attendez, du doigt ou avec les nombres.`,
  at: (share) => fr`${number(share)} % gâchées`,
  open: fr`Votre pari est noté. Déplacez le curseur pour voir ce qui arrive.`,
  ended: (points) =>
    fr`Votre pari (en pointillé) s'écarte en moyenne de ${counted(points, "point")} de ce qui est arrivé.`,
  name: fr`votre pari`,
};

export const STATS = {
  name: fr`Effet sur le modèle`,
  wrong: fr`étiquettes fausses`,
  clean: fr`de réussite, étiquettes soignées`,
  accuracy: fr`de réussite, étiquettes gâchées`,
  percent,
};

export const OUTCOME = {
  done: (kind, share) => fr`${CONTROLS.value(share)} ${CURVES.names[kind]}`,
  percent,
  example: (number_) => fr`Image de test ${number_}`,
};

export const CURVES = {
  title: fr`Qu'est-ce qui résiste, qu'est-ce qui s'effondre ?`,
  caption: (tests) =>
    fr`Chaque point est un modèle entraîné ici, puis jugé sur les mêmes ${number(tests)} images de test.`,
  shareAxis: fr`part d'étiquettes gâchées`,
  accuracyAxis: fr`bonnes réponses`,
  chance: fr`le hasard (50 %)`,
  names: {
    clean: fr`soin`,
    random: fr`au hasard`,
    against: fr`à l'envers`,
    scene: fr`un seul genre de rues`,
    inside: fr`le même, sur ces rues-là seulement`,
  },
  here: fr`votre réglage`,
  percent,
  tick: (share) => `${number(share)}\u00a0%`,
  waiting: fr`Les courbes se tracent dès que vous déplacez le curseur.`,
  summary: (kind, points) => {
    const last = points.at(-1);
    const inside =
      kind === "scene" && last.accuracyScene !== null ? `, et ${percent(last.accuracyScene)} sur ces rues-là` : "";
    return fr`${CONTROLS.kinds[kind].name} : de ${percent(points[0].accuracy)} sans rien gâcher à ${percent(last.accuracy)} avec ${number(last.share)} %${inside}.`;
  },
  point: (name, share, accuracy) => fr`${name}, ${number(share)} % gâchées : ${percent(accuracy)}`,
  table: fr`Les chiffres des courbes`,
  columns: [fr`Gâchées`, fr`Au hasard`, fr`À l'envers`, fr`Un seul genre`, fr`…sur ces rues`],
};

export const COMPARE = {
  title: fr`Où sont les dégâts ?`,
  columns: [fr`Réussite du modèle`, fr`Toutes les images`, fr`Bandes jaunes`, fr`Autres rues`],
  clean: fr`Étiquettes soignées`,
  chosen: (kind, count) => fr`${wrong(count)}, ${CURVES.names[kind]}`,
  twin: (count) => fr`${wrong(count)} aussi, mais dispersées`,
  tests: (all, inside) => fr`Images de test : ${number(all)}, dont ${number(inside)} à bandes jaunes. ${MARGIN.note}`,
  differ: (found) => fr`Des étiquettes soignées à votre réglage : ${MARGIN.differ(found)}`,
};

export const MISTAKES = {
  title: fr`Ce que la machine ne sait plus`,
  caption: (count, tests) =>
    fr`${counted(count, "image nouvellement ratée", "images nouvellement ratées")} sur ${number(tests)}.`,
  more: (shown) => fr`Voici les ${shown} où le modèle est le plus sûr de lui.`,
  none: fr`Aucune nouvelle erreur pour l'instant : le modèle réussit toutes les images qu'il réussissait avec des étiquettes soignées.`,
  belief: (concept, present) => fr`répond « ${answer(concept, present)} »`,
  mark: fr`nouvelle erreur`,
  item: (number_) => fr`Image de test ${number_}`,
};

export const DEFENCE = {
  title: fr`La parade : des questions témoins`,
  lead: (risk) =>
    fr`Glissons des images dont on connaît la réponse. Une seule faute, et la personne est repérée. Avec votre réglage, elle se trompe sur ${percent(risk)} des images.`,
  columns: [fr`Questions témoins`, fr`Tricherie repérée`, fr`Personne soigneuse accusée à tort`],
  controls: (count) => counted(count, "témoin"),
  /** Never « 100 % » for what is only very likely. */
  chance: (value) => (value > 0.995 ? fr`plus de 99 %` : percent(value)),
  note: (kind, slip) =>
    fr`Calcul : 1 − (1 − r) à la puissance n, où r est le risque de faute par image et n le nombre de témoins. La personne soigneuse se trompe ici sur ${percent(slip)} des images. ${kind === "scene" ? "Attention : si aucun témoin ne montre de bandes jaunes, cette tricherie n'est jamais repérée. " : ""}Et qui reconnaît les témoins leur répond juste. L'Atelier CAPTCHA en met trois par grille ; une plateforme conseillait d'en préparer 50 à 100 par mission`,
  source: fr`CrowdFlower`,
};

/** Said once the student has seen it. Parts of a paragraph: text, or { source } to name. */
export const POINT = {
  title: fr`Ce que vous venez de voir`,
  lines: {
    random: [
      fr`Des réponses au hasard se contredisent : l'une dit oui, l'autre non, et elles se compensent en partie. Le modèle perd des points, un peu partout ; tout au hasard, il ne vaut plus qu'une pièce de monnaie. Mais à pile ou face, on ne lui enseigne pas le contraire de la vérité.`,
    ],
    against: [
      fr`Plus on ment, plus le score tombe, à quelques points près. Vers la moitié, le modèle ne vaut plus qu'une pièce de monnaie ; au-delà, il apprend le contraire de la vérité. Mentir toujours demande de connaître la bonne réponse : il suffirait de lire ce modèle à l'envers.`,
    ],
    scene: [
      fr`Le score global baisse ici aussi, mais il ne dit pas où. Regardez « Où sont les dégâts ? » : les autres rues n'y perdent presque rien ; sur celles-là, la machine récite le mensonge.`,
    ],
  },
  /** What the setting on show has cost, if chance does less. */
  lost: (share, lost, differs) =>
    differs && lost > 0
      ? fr`Votre réglage, ${number(share)} %, coûte ${points(lost)} au score global.`
      : fr`Avec votre réglage, ${number(share)} %, l'écart du score global ne dépasse pas ce que fait le hasard.`,
  more: fr`Essayez aussi une autre façon de tricher, avec au moins 20 %, puis comparez.`,
  conclusion: [
    [
      fr`Des erreurs dispersées se compensent en partie (`,
      { source: fr`Rolnick et al.` },
      fr`) ; des erreurs concentrées enseignent un mensonge. En général, les étiquettes fausses font baisser la réussite et obligent à donner plus d'exemples (`,
      { source: fr`Frénay et Verleysen, 2014` },
      ").",
    ],
    [
      fr`Ici, un programme a dessiné les images : la vérité des images de test est connue. Ailleurs, ce sont aussi des gens qui les étiquettent. Sur dix jeux de test de référence, au moins 3,3 % des étiquettes étaient fausses en moyenne, au moins 6 % pour les images d'ImageNet. De quoi inverser un classement : un petit modèle passe devant un grand (`,
      { source: fr`Northcutt et al., 2021` },
      ").",
    ],
  ],
  question: fr`Si le jeu de test porte le même mensonge que les étiquettes, qui s'en apercevra ?`,
};

export const TOOLS = {
  name: fr`Vos essais`,
  undo: fr`Annuler le dernier réglage`,
  reset: fr`Tout remettre à zéro`,
  file: "essais-tricherie",
};

/** What the live region says; short, since it interrupts. */
export const SAID = {
  trial: ({ kind, wrong: count, accuracy, accuracyScene }, clean) =>
    fr`${CONTROLS.kinds[kind].name} : ${wrong(count)}. Réussite ${percent(accuracy)}, contre ${percent(clean)} avec des étiquettes soignées.${kind === "scene" && accuracyScene !== null ? ` Sur les rues à bandes jaunes : ${percent(accuracyScene)}.` : ""}`,
  reset: fr`Tout est remis à zéro.`,
};
