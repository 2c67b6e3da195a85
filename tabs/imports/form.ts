import { estSaisi } from '../../core/champs/champs.ts';
import type { ContactLu } from '../../core/imports/contact-lu.ts';
import {
  CHAMPS_IMPORTES,
  type ChampImporte,
  type Correspondance,
  nomDuChampImporte,
  proposerCorrespondance,
} from '../../core/imports/correspondance.ts';
import type { NouvelleStructure } from '../../core/lists/structures.list.ts';
import { dateCourte } from '../../core/textes/francais.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import { direValeur } from '../commun/valeur-de-fiche.ts';
import { APERCU } from './textes.ts';

/** Field by heading, null for a column left aside: what was remembered, then what was chosen by hand. */
export type Colonnes = Readonly<Record<string, ChampImporte | null>>;

/** Gives a field to a heading. A field comes from one column: the one that had it is left aside. */
export function choisirColonne(
  entetes: readonly string[],
  colonnes: Colonnes,
  entete: string,
  champ: ChampImporte | null,
): Colonnes {
  const rivales = proposerCorrespondance(entetes, colonnes).filter(
    (c) => champ !== null && c.champ === champ && c.entete !== entete,
  );
  return { ...colonnes, ...Object.fromEntries(rivales.map((c) => [c.entete, null])), [entete]: champ };
}

/** What the contract accepts of headings: the rest is only not remembered. */
const TITRE_RETENU = 255;

/** All that is to be remembered of these columns. */
export const aRetenir = (correspondance: readonly Correspondance[]): Colonnes =>
  Object.fromEntries(
    correspondance
      .filter(({ entete }) => entete !== '' && entete.length <= TITRE_RETENU)
      .map(({ entete, champ }) => [entete, champ ?? null]),
  );

export const nomDuChamp = (champ: string): string => {
  const importe = CHAMPS_IMPORTES.find((c) => c === champ);
  return importe === undefined ? champ : nomDuChampImporte(importe);
};

const RESULTAT = ['type', 'thematiques', 'publics', 'commune', 'telephone', 'courriel'] as const;

/** What a new fiche will hold, in a line. */
export const direResultat = (structure: NouvelleStructure, communes: ReadonlyMap<string, string>): string =>
  RESULTAT.flatMap((champ) => {
    const dit = direDifference(champ, structure[champ], communes);
    return dit === undefined ? [] : [`${nomDuChamp(champ)}\u00A0: ${dit}`];
  }).join(' · ');

/** The person that a line names, as they will be in the annuaire. */
export const direContact = ({ nom, fonction, courriel, telephone }: ContactLu): string =>
  `${APERCU.contact} ${[nom, fonction, courriel, telephone === undefined ? undefined : telephoneLisible(telephone)]
    .filter((part) => part !== undefined)
    .join(', ')}`;

/** A value of the file or of the fiche, in words; undefined when there is none. */
export function direDifference(
  champ: string,
  valeur: unknown,
  communes: ReadonlyMap<string, string>,
): string | undefined {
  if (valeur === undefined || valeur === null || valeur === '') return undefined;
  if (estSaisi(champ)) return direValeur(champ, valeur, communes);
  if (champ === 'verifieeLe') return dateCourte(String(valeur));
  return Array.isArray(valeur) ? valeur.join(', ') : String(valeur);
}
