import { jour } from '../textes/francais.ts';
import { surUneLigne } from '../textes/net.ts';

/** A step of an action: what is to be done, for when, by whom, and when it was done. Days are local, `AAAA-MM-JJ`. */
export interface Etape {
  readonly titre: string;
  readonly pour?: string;
  /** A service or a structure: never a person. */
  readonly qui?: string;
  readonly faiteLe?: string;
}

/** What separates the parts of a line: readable, and typed by whoever opens the list itself. */
const BARRE = ' | ';
const JOUR = /^\d{4}-\d{2}-\d{2}$/;
const FAITE = /^faite (\d{4}-\d{2}-\d{2})$/i;

/** The steps of the lines of a fiche. A line that says nothing but what is to be done is a step without date. */
export const lireEtapes = (lignes: readonly string[]): readonly Etape[] =>
  lignes.flatMap((ligne) => {
    const [titre = '', ...reste] = ligne.split('|').map((morceau) => morceau.trim());
    if (titre === '') return [];
    const pour = reste.find((m) => JOUR.test(m));
    const faiteLe = reste.map((m) => FAITE.exec(m)?.[1]).find((m) => m !== undefined);
    const qui = reste.filter((m) => m !== '' && !JOUR.test(m) && !FAITE.test(m)).join(', ');
    return [
      {
        titre,
        ...(pour === undefined ? {} : { pour }),
        ...(qui === '' ? {} : { qui }),
        ...(faiteLe === undefined ? {} : { faiteLe }),
      },
    ];
  });

/** What would be taken for the mark that separates. */
const sansBarre = (texte: string): string => surUneLigne(texte).replaceAll('|', '/').trim();

/** The lines that say these steps; one without a title says nothing, and is left out. */
export const ecrireEtapes = (etapes: readonly Etape[]): readonly string[] =>
  etapes.flatMap(({ titre, pour, qui = '', faiteLe }) =>
    sansBarre(titre) === ''
      ? []
      : [
          [
            sansBarre(titre),
            ...(pour === undefined ? [] : [pour]),
            ...(sansBarre(qui) === '' ? [] : [sansBarre(qui)]),
            ...(faiteLe === undefined ? [] : [`faite ${faiteLe}`]),
          ].join(BARRE),
        ],
  );

export const estEnRetard = ({ pour, faiteLe }: Etape, aujourdhui: string): boolean =>
  faiteLe === undefined && pour !== undefined && pour < aujourdhui;

/** « pour le 31 mars 2027, Service jeunesse » */
export const direEtape = ({ pour, qui, faiteLe }: Etape): string =>
  [
    ...(faiteLe === undefined ? (pour === undefined ? [] : [`pour le ${jour(pour)}`]) : [`faite le ${jour(faiteLe)}`]),
    ...(qui === undefined ? [] : [qui]),
  ].join(', ');
