import type { NatureDeSollicitation } from '../liens/natures.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { dateCourte, pluriel } from '../textes/francais.ts';
import { type DemandeFaite, JOURS_DU_BUDGET } from './demandes.ts';

/** What names the things asked. */
export interface Noms {
  readonly rencontres: ReadonlyMap<string, Pick<Rencontre, 'titre'>>;
  readonly campagnes: ReadonlyMap<string, Pick<Campagne, 'titre'>>;
}

const NATURES = {
  Invitation: 'invitation',
  Décision: 'rappel d’une décision',
  'Sondage de date': 'sondage de date',
  'Confirmation de fiche': 'fiche à confirmer',
  'Point d’ordre du jour': 'point d’ordre du jour',
  Relance: 'relance',
  Enquête: 'enquête',
  'Mise en lien': 'mise en lien',
  'Mes données': 'données personnelles',
  Remise: 'annuaire remis',
  Interconnaissance: 'questions d’interconnaissance',
  'Valeur à saisir': 'valeur d’un indicateur',
  'Synthèse du mois': 'synthèse du mois',
} as const satisfies Record<NatureDeSollicitation, string>;

/** A mail goes without saying. */
const CANAUX = {
  Courriel: undefined,
  Teams: 'Outlook',
  Téléphone: 'téléphone',
  Visite: 'visite',
  Papier: 'papier',
} as const satisfies Record<Sollicitation['canal'], string | undefined>;

/** « invitation (Outlook), « Café des parents », le 12/11/2026 ». */
export function direDemande(d: DemandeFaite, noms: Noms): string {
  const canal = CANAUX[d.canal];
  const objet =
    (d.rencontre === undefined ? undefined : noms.rencontres.get(d.rencontre)?.titre) ??
    (d.campagne === undefined ? undefined : noms.campagnes.get(d.campagne)?.titre);
  return [
    `${NATURES[d.nature]}${canal === undefined ? '' : ` (${canal})`}`,
    ...(objet === undefined ? [] : [`« ${objet} »`]),
    `le ${dateCourte(d.le)}`,
  ].join(', ');
}

/** « 2 demandes en 30 jours ». */
export const direCharge = (n: number): string =>
  `${n === 0 ? 'aucune demande' : pluriel(n, 'demande')} en ${JOURS_DU_BUDGET} jours`;
