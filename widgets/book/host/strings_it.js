// strings.js in Italian.

export const TROUBLE =
  "Questo elemento non è riuscito ad avviarsi in questo browser. Il resto della pagina si legge senza di esso. " +
  "Ricaricate la pagina o provate un browser più recente.";
export const SAVED =
  "Questa pagina è stata salvata da un browser: possono mancarle delle immagini. Il libro le ha tutte.";
export const VIEW = "vista";
