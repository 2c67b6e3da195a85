import type { NouveauFinancement } from '../../../core/lists/financements.list.ts';

type Ligne = Omit<NouveauFinancement, 'annee' | 'cle' | 'nature'> & { readonly nature?: NouveauFinancement['nature'] };

/** What the year before brought, and what this one does; fictional. Five actions of eight have a budget. */
const L_AN_DERNIER: readonly Ligne[] = [
  { ficheAction: '1', financeur: 'Caf', objet: 'Animation des groupes', demande: 3200, accorde: 3000, verse: 3000 },
  {
    ficheAction: '3',
    financeur: 'Intercommunalité',
    objet: 'Forum des associations',
    accorde: 4500,
    verse: 4500,
  },
];
const CETTE_ANNEE: readonly Ligne[] = [
  { ficheAction: '1', financeur: 'Caf', objet: 'Animation des groupes', demande: 3200, accorde: 3200, verse: 2240 },
  {
    ficheAction: '1',
    financeur: 'Intercommunalité',
    objet: 'Matériel et déplacements',
    accorde: 1500,
    verse: 750.5,
  },
  {
    ficheAction: '1',
    financeur: 'Service jeunesse',
    nature: 'Temps valorisé',
    objet: 'Préparer et animer',
    heures: 120,
    valeurHoraire: 24.5,
  },
  { ficheAction: '3', financeur: 'Intercommunalité', objet: 'Forum des associations', accorde: 5000 },
  { ficheAction: '3', financeur: 'Département', objet: 'Aide aux manifestations', demande: 2000, accorde: 1200 },
  { ficheAction: '4', financeur: 'Département', objet: 'Interventions au collège', demande: 1800 },
  { ficheAction: '6', financeur: 'ARS', objet: 'Édition de l’annuaire', demande: 2500, accorde: 2500, verse: 2500 },
  { ficheAction: '7', financeur: 'Caf', objet: 'Rencontres thématiques', demande: 4000, accorde: 3500, verse: 1750 },
  {
    ficheAction: '7',
    financeur: 'Structures invitées',
    nature: 'Temps valorisé',
    objet: 'Temps passé en rencontre',
    heures: 310.5,
    valeurHoraire: 22,
  },
];

export function financementsDExemple(aujourdhui: string): readonly NouveauFinancement[] {
  const courante = Number(aujourdhui.slice(0, 4));
  return (
    [
      [courante - 1, L_AN_DERNIER],
      [courante, CETTE_ANNEE],
    ] as const
  ).flatMap(([annee, lignes]) =>
    lignes.map((ligne, rang) => ({
      nature: 'Financement',
      ...ligne,
      annee: String(annee),
      cle: `exemple-${annee}-${rang + 1}`,
    })),
  );
}
