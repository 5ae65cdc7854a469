// Every word about the simulated class.

import { MARGIN } from "../frame/strings.js";
import { counted, fr, list, number } from "../shared/french.js";

const points = (share) => {
  const count = Math.abs(100 * share);
  return `${number(count, 1)}\u00a0${count < 2 ? "point" : "points"}`;
};

export const SIMULATION = {
  title: fr`Pas de classe sous la main ?`,
  lead: (students, grids, habits) =>
    fr`Essayez la page avec ${students} élèves simulés : personne n'a cliqué. Chacun a réussi ${grids} grilles des images du livre, et chaque réponse, juste ou fausse, est tirée au sort. ${habits}`,
  habit: ({ count, right, seconds }) =>
    fr`${count} ont raison ${number(100 * right)} fois sur 100 et prennent ${seconds} secondes par grille`,
  habits: (parts) => fr`${list(parts)}.`,
  add: fr`Essayer avec une classe simulée`,
  remove: fr`Retirer la classe simulée`,
  own: fr`Ajouter mon code`,
  ownNote: fr`Votre code de l'atelier CAPTCHA est sur cet appareil : ajoutez-le pour voir ce qu'il change.`,
  ownIn: fr`Votre code est compté.`,
  added: (count) => fr`${counted(count, "code simulé ajouté", "codes simulés ajoutés")}.`,
  removed: (left) => fr`Classe simulée retirée. Il reste ${counted(left, "code")}.`,
  banner: ({ students, simulated }) =>
    simulated === students
      ? fr`Classe simulée : ces ${simulated} codes ne viennent de personne. Leurs réponses sont tirées au sort, et leurs temps supposés.`
      : fr`Classe en partie simulée : ${simulated} des ${students} codes ne viennent de personne. Leurs réponses sont tirées au sort, et leurs temps supposés.`,
};

export const OWN = {
  title: fr`Avec vous, sans vous`,
  none: fr`Ajoutez votre code à ceux de la classe simulée : cette page comparera la classe avec vous et sans vous.`,
  lead: (own, simulated) =>
    fr`${own === 1 ? "Votre code" : `Vos ${number(own)} codes`} et ceux de ${number(simulated)} élèves simulés, par vote majoritaire :`,
  columns: [fr`La classe`, fr`Réussite du modèle`],
  with: fr`avec vous`,
  without: fr`sans vous`,
  /** `pair` as ../shared/margin.js has it: from the class without the reader to the class with. */
  verdict(withOwn, without, pair) {
    const step = points(withOwn - without);
    const counts = fr`Avec vous, ${MARGIN.differ(pair)}`;
    if (withOwn === without) return fr`Retirez-vous : la réussite du modèle ne change pas.`;
    if (withOwn > without) return fr`Retirez-vous : la réussite du modèle perd ${step}. ${counts}`;
    return fr`Retirez-vous : la réussite du modèle gagne ${step}. ${counts}`;
  },
  changed: (count) =>
    count === 0
      ? fr`Sans vous, la majorité donnerait la même réponse à toutes les images.`
      : fr`Sans vous, la réponse de ${counted(count, "image")} serait une autre, ou manquerait.`,
  caution: (tests) =>
    fr`Une seule image de test, sur ${number(tests)}, fait ${points(1 / tests)}. L'écart ne dit pas qui étiquette bien. ${MARGIN.note}`,
};
