import type { ChampEntrant } from '../champs/champs.ts';
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
import {
  type CorrespondancesDeValeurs,
  controleDe,
  motsDe,
  reconnaitre,
  type VocabulaireDImport,
} from './vocabulaire-d-import.ts';

/** The texts of a line by field, each repaired. */
export type Valeurs = Partial<Record<ChampImporte, string>>;

export type Dire = (champ: ChampImporte, gravite: Constat['gravite'], message: string) => void;

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
  contactCourriel: reparerCourriel,
  contactTelephone: reparerTelephone,
  siteWeb: reparerSite,
  accessibilite: reparerSite,
  latitude: reparerDegres,
  longitude: reparerDegres,
};

/** Groups of figures, which some tools export as decimal numbers. */
const EN_CHIFFRES: ReadonlySet<ChampImporte> = new Set([
  'siret',
  'finess',
  'codePostal',
  'communeInsee',
  'telephone',
  'contactTelephone',
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

/** The text of a cell as it would be typed: one value, or several. */
export const enValeur = (champ: ChampEntrant, texte: string): string | readonly string[] =>
  ['lignes', 'communes'].includes(controleDe(champ).saisie) ? enValeurs(texte) : texte;

/**
 * The words of a cell, in those of the vocabulary. What was read otherwise than it is written is told, and so is what the vocabulary does not have:
 * it does not come in unasked.
 */
export function lireMots(
  champ: ChampEntrant,
  texte: string,
  mots: MotsDImport,
  dire: Dire,
  inconnu: (mot: string) => void,
): readonly string[] {
  const lus = motsDe(champ, texte).flatMap((mot) => {
    if (estUnRemplissage(mot)) return [];
    const lu = reconnaitre(champ, mot, mots.vocabulaire, mots.correspondances);
    if ('inconnue' in lu) {
      inconnu(mot);
      dire(champ, 'valeur écartée', `« ${mot} » n’est pas un mot du vocabulaire : il n’entre pas`);
      return [];
    }
    if (lu.dit)
      dire(
        champ,
        'réparé',
        lu.valeurs.length === 0
          ? `« ${mot} » laissé de côté`
          : `« ${mot} » lu comme ${lu.valeurs.map((v) => `« ${v} »`).join(', ')}`,
      );
    return lu.valeurs;
  });
  return [...new Set(lus)];
}

/** The vocabulary in force, and what was decided of the words that it does not have. */
export interface MotsDImport {
  readonly vocabulaire: VocabulaireDImport;
  readonly correspondances: CorrespondancesDeValeurs;
}
