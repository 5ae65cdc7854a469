// Every word about the camera and photographs.

import { counted, fr, number } from "../shared/french.js";

export const SCANNER = {
  scan: fr`Scanner avec la caméra`,
  stop: fr`Arrêter la caméra`,
  photos: fr`Lire des photos`,
  shoot: fr`Prendre une photo`,
  note: fr`Présentez à la caméra le code QR d'un téléphone, ou de plusieurs à la fois ; ou donnez une photo où on les voit. Les images restent sur cet appareil : elles ne sont ni gardées, ni envoyées.`,
  video: fr`Image de la caméra`,
  seen: (count) =>
    count === 0 ? fr`Aucun code lu pour le moment.` : fr`${counted(count, "code QR lu", "codes QR lus")}.`,
  started: fr`Caméra en marche. Échap l'arrête.`,
  stopped: fr`Caméra arrêtée.`,
  hidden: fr`La caméra s'est arrêtée, puisque la page n'était plus visible.`,
  ended: fr`La caméra s'est arrêtée d'elle-même : débranchée, ou prise par un autre programme.`,
  /** Why there is no camera, by the name of the error, and what to do instead. */
  without(name) {
    const why =
      {
        SecurityError: fr`Le navigateur ne prête la caméra qu'à une page en https.`,
        NotAllowedError: fr`L'usage de la caméra a été refusé.`,
        NotFoundError: fr`Cet appareil n'a pas de caméra.`,
        NetworkError: fr`Le lecteur de codes QR n'est pas arrivé : le réseau manque peut-être. Réessayez dans un moment.`,
      }[name] ?? fr`La caméra ne répond pas.`;
    return fr`${why} À la place : donnez une photo des codes QR, collez les codes, ou faites-les lire à voix haute.`;
  },
  reading: (count) => (count < 2 ? fr`Lecture de la photo…` : fr`Lecture de ${number(count)} photos…`),
  noDecoder: (name) =>
    fr`L'image « ${name} » n'a pas été lue : le lecteur de codes QR n'est pas arrivé, le réseau manque peut-être. Réessayez dans un moment.`,
  noCode: (name) =>
    fr`Aucun code QR n'a été trouvé dans l'image « ${name} ». Reprenez-la de plus près, bien éclairée et de face.`,
};
