/** After an amount: it is the price of an hour. */
export const PAR_HEURE = /^\s*(?:\/\s*h(?:eure)?(?![\p{L}])|(?:par|de l’|l’)\s*heure)/iu;
/** After an amount: it is the price of one thing. */
export const PAR_PIECE = /^\s*(?:\/\s*[\p{L}]|(?:par|le|la|l’|chacune?|pièce|l’unité|chaque)(?![\p{L}]))/iu;
/** Between a number of things and the price of one. */
export const LIEN_DE_PRIX =
  /^(?<mots>[^.;:=+×\n]*?),?\s*(?:×|(?<![\p{L}])à|d’une valeur (?:unitaire |moyenne )?de|au prix (?:unitaire )?de|au tarif de|à raison de|valorisée?s? à)\s*$/iu;

/** Before an amount: it is the price of one thing. */
export const POUR_UN = /(?<![\p{L}])(?:par|chaque)\s+[\p{L}]+\s+(?:à hauteur de|à|de)\s*$/iu;
