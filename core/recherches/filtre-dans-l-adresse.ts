import { lireCoordonnees } from '../annuaire/coordonnees.ts';

/** Longest value read from an address. */
const LONGUEUR = 200;

/** A filter by words and by criteria, as an address keeps it. `mots`: the word of each field there; an empty string asks for nothing. */
export function filtreDansLAdresse<Champ extends string>(mots: Readonly<Record<Champ | 'texte', string>>) {
  type Filtre = Readonly<Record<Champ | 'texte', string>>;
  const champs = Object.keys(mots) as (Champ | 'texte')[];
  return {
    lireFiltre: (requete: string): Filtre => {
      const lus = new URLSearchParams(requete);
      return Object.fromEntries(
        champs.map((champ) => [champ, (lus.get(mots[champ]) ?? '').slice(0, LONGUEUR)]),
      ) as Filtre;
    },
    /** An address is kept and passed on: the number or the mail of someone, that one searches by, is not written in it. */
    direFiltre: (filtre: Filtre): string => {
      const propre: Filtre = { ...filtre, texte: lireCoordonnees(filtre.texte).reste };
      return new URLSearchParams(
        champs.flatMap((champ): [string, string][] => (propre[champ] === '' ? [] : [[mots[champ], propre[champ]]])),
      ).toString();
    },
    neFiltreRien: (filtre: Filtre): boolean => champs.every((champ) => filtre[champ].trim() === ''),
  };
}
