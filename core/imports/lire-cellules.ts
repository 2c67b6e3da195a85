import { CHAMPS_ENTRANTS, type ChampEntrant } from '../champs/champs.ts';
import type { Controle } from '../champs/controle.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { Constat } from './constat.ts';
import type { ChampImporte, Correspondance } from './correspondance.ts';
import { reparerTelephone } from './numeros.ts';
import { estUneErreurDeTableur, estUnRemplissage } from './remplissage.ts';
import {
  type Cellule,
  ordreDesDates,
  reparerCodeInsee,
  reparerCodePostal,
  reparerCodesDeZone,
  reparerCourriel,
  reparerDate,
  reparerDegres,
  reparerFiness,
  reparerRna,
  reparerSiret,
  reparerSite,
  sansDecimaleNulle,
} from './reparer.ts';
import type { Table } from './table.ts';
import { reparerTexte } from './texte-simple.ts';
import { type CommuneConnue, enValeurs } from './valeurs.ts';

/** The texts of a line by field, each repaired. */
export type Valeurs = Partial<Record<ChampImporte, string>>;

export type Dire = (champ: ChampImporte, gravite: Constat['gravite'], message: string) => void;

const controleDe = (champ: ChampEntrant): Controle => CHAMPS_DE_FICHE[champ];

const parmi =
  (vocabulaire: readonly string[]) =>
  (text: string): Cellule => {
    const connu = vocabulaire.find((v) => motsNus(v) === motsNus(text));
    return connu === undefined
      ? { refus: `« ${text} » n’est pas une valeur connue : ${vocabulaire.join(', ')} sont attendus` }
      : { valeur: connu };
  };

export type Reparations = Partial<Record<ChampImporte, (text: string) => Cellule>>;

const REPARATIONS: Reparations = {
  siret: reparerSiret,
  rna: reparerRna,
  finess: reparerFiness,
  description: reparerTexte,
  modalitesDAcces: reparerTexte,
  codePostal: reparerCodePostal,
  communeInsee: reparerCodeInsee,
  telephone: reparerTelephone,
  courriel: reparerCourriel,
  siteWeb: reparerSite,
  accessibilite: reparerSite,
  latitude: reparerDegres,
  longitude: reparerDegres,
  ...Object.fromEntries(
    CHAMPS_ENTRANTS.flatMap((champ) => {
      const { saisie, valeurs = [] } = controleDe(champ);
      return saisie === 'choix' && champ !== 'type' ? [[champ, parmi(valeurs)]] : [];
    }),
  ),
};

/** Groups of figures, which some tools export as decimal numbers. */
const EN_CHIFFRES: ReadonlySet<ChampImporte> = new Set([
  'siret',
  'finess',
  'codePostal',
  'communeInsee',
  'telephone',
  'cleSource',
]);

/** How each cell of this file is repaired: some columns are only understood as a whole. */
export function reparationsDe(
  table: Table,
  {
    correspondance,
    communes,
  }: { readonly correspondance: readonly Correspondance[]; readonly communes: readonly CommuneConnue[] },
): Reparations {
  const colonneDesDates = correspondance.find((c) => c.champ === 'verifieeLe')?.colonne;
  const ordre = ordreDesDates(
    colonneDesDates === undefined ? [] : table.lignes.map(({ cellules }) => cellules[colonneDesDates] ?? ''),
  );
  return {
    ...REPARATIONS,
    zoneCodes: reparerCodesDeZone(communes),
    verifieeLe: (text) => reparerDate(text, ordre),
  };
}

/** The texts of a line, each repaired; what was repaired, put aside, or says nothing is told. */
export function lireCellules(
  cellules: readonly string[],
  correspondance: readonly Correspondance[],
  reparations: Reparations,
  dire: Dire,
): Valeurs {
  const v: Valeurs = {};
  for (const { champ, colonne } of correspondance) {
    const text = cellules[colonne] ?? '';
    if (champ === undefined || text === '') continue;
    const cell = lireUne(champ, text, reparations[champ]);
    if ('refus' in cell) dire(champ, 'valeur écartée', cell.refus);
    else {
      if (cell.valeur !== '') v[champ] = cell.valeur;
      if (cell.repare !== undefined) dire(champ, 'réparé', cell.repare);
      if (cell.ecarte !== undefined) dire(champ, 'valeur écartée', cell.ecarte);
    }
  }
  return v;
}

function lireUne(champ: ChampImporte, texte: string, reparer: Reparations[ChampImporte]): Cellule {
  if (estUneErreurDeTableur(texte))
    return { refus: `« ${texte} » est une erreur du tableur : corrigez sa formule ou écrivez la valeur` };
  const net = EN_CHIFFRES.has(champ) ? sansDecimaleNulle(texte) : texte;
  const lue = reparer?.(net) ?? { valeur: net };
  // A repair of its own tells more of it: zeros are a number of nobody.
  if (estUnRemplissage(texte) && champ !== 'siret') {
    const phrase = `« ${texte} » ne dit rien : la case est laissée vide`;
    if (reparer === undefined) return { valeur: '', repare: phrase };
    if ('refus' in lue) return { refus: phrase };
  }
  if (net === texte || 'refus' in lue) return lue;
  return { ...lue, repare: ['décimale du tableur retirée', lue.repare].filter((p) => p !== undefined).join(' ; ') };
}

/**
 * The text of a cell as it would be typed: one value, or several, in the words of the vocabulary where they are its
 * own. What a closed vocabulary does not have is told.
 */
export function enValeur(champ: ChampEntrant, texte: string, dire: Dire): string | readonly string[] {
  const { saisie, valeurs = [], ouvert } = controleDe(champ);
  if (saisie !== 'lignes' && saisie !== 'cases' && saisie !== 'communes') return texte;
  const lues = enValeurs(texte).map((valeur) => valeurs.find((v) => motsNus(v) === motsNus(valeur)) ?? valeur);
  if (saisie !== 'cases' || ouvert === true) return lues;
  const inconnues = lues.filter((valeur) => !valeurs.includes(valeur));
  if (inconnues.length > 0)
    dire(
      champ,
      'valeur écartée',
      `${inconnues.map((i) => `« ${i} »`).join(', ')} n’est pas parmi : ${valeurs.join(', ')}`,
    );
  return lues.filter((valeur) => valeurs.includes(valeur));
}
