import { grouper } from '../../grouper.ts';
import { publicMontre } from '../../indicateurs/faits.ts';
import type { Mesure } from '../../indicateurs/synthese.ts';
import type { Comptage } from '../../lists/comptages.list.ts';
import type { FicheAction } from '../../lists/fiches-action.list.ts';
import type { Participation } from '../../lists/participations.list.ts';
import type { Rencontre } from '../../lists/rencontres.list.ts';
import type { Suite } from '../../lists/suites.list.ts';
import { aujourdhui, versHeureLocale } from '../../temps/heure-locale.ts';
import type { StatutDeParticipation } from '../../vocabulaires/rencontres.ts';
import { enListe } from '../colonnes.ts';
import { type ChoixDeRencontres, direChoix, rencontresChoisies } from './choisir.ts';
import { type ColonneDeTableau, ouiNon, remplir, type Tableau } from './tableau.ts';

export interface ARencontrer {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Participation[];
  readonly comptages: readonly Comptage[];
  readonly suites: readonly Suite[];
  readonly fichesAction: readonly FicheAction[];
  readonly seuilMasquage: number;
}

interface Ligne {
  readonly r: Rencontre & { readonly debut: string };
  readonly action: FicheAction | undefined;
  readonly invitees: number;
  readonly combien: (statut: StatutDeParticipation) => number | undefined;
  readonly enPlus: number | undefined;
  readonly public: Mesure;
  readonly decisions: number;
}

/** The words of the columns that the other tables take up. */
export const JOUR_DE_LA_RENCONTRE = 'Date';

const COLONNES: readonly ColonneDeTableau<Ligne>[] = [
  { entete: 'Numéro', largeur: 9, valeur: ({ r }) => Number(r.id) },
  { entete: JOUR_DE_LA_RENCONTRE, largeur: 12, valeur: ({ r }) => aujourdhui(r.debut) },
  { entete: 'Heure', largeur: 8, valeur: ({ r }) => versHeureLocale(r.debut).slice(11, 16) },
  { entete: 'Durée (minutes)', largeur: 10, valeur: ({ r }) => r.dureeMinutes },
  { entete: 'Intitulé', largeur: 44, valeur: ({ r }) => r.titre },
  { entete: 'Format', largeur: 24, valeur: ({ r }) => r.format },
  { entete: 'Thématique', largeur: 22, valeur: ({ r }) => r.thematique },
  { entete: 'Publics visés', largeur: 26, valeur: ({ r }) => enListe(r.publics) },
  { entete: 'État', largeur: 13, valeur: ({ r }) => r.etat },
  { entete: 'Modalité', largeur: 13, valeur: ({ r }) => r.modalite },
  { entete: 'Commune d’accueil', largeur: 24, valeur: ({ r }) => r.commune },
  { entete: 'Code INSEE', largeur: 11, valeur: ({ r }) => r.communeInsee },
  { entete: 'Lieu', largeur: 28, valeur: ({ r }) => r.lieu },
  { entete: 'Série', largeur: 22, valeur: ({ r }) => r.serie },
  {
    entete: 'Fiche action',
    largeur: 34,
    valeur: ({ action }) =>
      action === undefined ? undefined : [action.numero, action.titre].filter(Boolean).join(' – '),
  },
  { entete: 'Structures invitées', largeur: 11, valeur: (l) => l.invitees },
  { entete: 'Structures présentes', largeur: 11, valeur: (l) => l.combien('Présent') },
  { entete: 'Structures excusées', largeur: 11, valeur: (l) => l.combien('Excusé') },
  { entete: 'Structures absentes', largeur: 11, valeur: (l) => l.combien('Absent') },
  { entete: 'Venues sans invitation', largeur: 12, valeur: (l) => l.enPlus },
  { entete: 'Présences complètes', largeur: 11, valeur: ({ r }) => ouiNon(r.feuilleDePresence) },
  { entete: 'Public compté', largeur: 10, valeur: (l) => l.public.valeur },
  { entete: 'Sur le comptage', largeur: 28, valeur: (l) => l.public.raison },
  { entete: 'Décisions', largeur: 10, valeur: (l) => l.decisions },
  {
    entete: 'Compte rendu diffusé le',
    largeur: 14,
    valeur: ({ r }) => (r.compteRenduDiffuseLe === undefined ? undefined : aujourdhui(r.compteRenduDiffuseLe)),
  },
];

/**
 * Rencontres, one row each. What is written of one depends on it alone, never on the others nor on what was chosen: two
 * files taken away from each other give nothing more. Its public is the total that everyone reads, masked when small;
 * structures present are told once the presences are complete.
 */
export function tableauDesRencontres(e: ARencontrer, choix: ChoixDeRencontres): Tableau {
  const participations = grouper(e.participations, (p) => p.rencontre);
  const comptages = grouper(e.comptages, (c) => c.rencontre);
  const suites = grouper(e.suites, (s) => s.rencontre);
  const actions = new Map(e.fichesAction.map((f) => [f.id, f]));
  const lignes = rencontresChoisies(e.rencontres, choix).map((r): Ligne => {
    const siennes = participations.get(r.id) ?? [];
    const siComplete = (n: number): number | undefined => (r.feuilleDePresence ? n : undefined);
    return {
      r,
      action: r.ficheAction === undefined ? undefined : actions.get(r.ficheAction),
      invitees: siennes.filter((p) => !p.sansInvitation && p.role !== 'Informé').length,
      combien: (statut) => siComplete(siennes.filter((p) => p.statut === statut).length),
      enPlus: siComplete(siennes.filter((p) => p.sansInvitation && p.statut === 'Présent').length),
      public: publicMontre({ comptages: comptages.get(r.id) ?? [] }, e.seuilMasquage),
      decisions: (suites.get(r.id) ?? []).length,
    };
  });
  return {
    sujet: 'rencontres',
    feuille: remplir('Rencontres', COLONNES, lignes),
    aSavoir: [
      ...direChoix(choix, e.rencontres),
      ['Effectifs', `Un comptage du public de 1 à ${e.seuilMasquage - 1} personnes n’est pas montré.`],
      ['Cellule vide', 'Ce n’est pas connu, ou pas encore : les présences ne sont dites qu’une fois complètes.'],
    ],
  };
}
