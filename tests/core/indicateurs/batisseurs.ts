import { type Besoin, besoins } from '../../../core/lists/besoins.list.ts';
import { type Comptage, comptages } from '../../../core/lists/comptages.list.ts';
import { type Diffusion, diffusions } from '../../../core/lists/diffusions.list.ts';
import { type FicheAction, fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { type Indicateur, indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { type MiseEnLien, misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { type Participation, participations } from '../../../core/lists/participations.list.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { type Suite, suites } from '../../../core/lists/suites.list.ts';

/** Fictional rows, checked by the lists that they belong to. */
const identite = (id: string) => ({
  id,
  eTag: `"${id},1"`,
  creeLe: '2025-01-01T08:00:00Z',
  modifieLe: '2025-01-01T08:00:00Z',
});

type Sans<T> = Partial<Omit<T, 'eTag' | 'creeLe' | 'modifieLe'>>;

export const bati =
  <T>(liste: { readonly draft: { parse(v: unknown): object } }, defaut: (id: string) => object) =>
  (valeurs: Sans<T> & { readonly id?: string } = {}): T => {
    const { id = '1', ...reste } = valeurs;
    return { ...liste.draft.parse({ ...defaut(id), ...reste }), ...identite(id) } as T;
  };

export const uneRencontre = bati<Rencontre>(rencontres, (id) => ({
  titre: `Rencontre ${id}`,
  thematique: 'Parentalité',
  format: 'Rencontre thématique',
  etat: 'Tenue',
  debut: '2026-03-12T13:30:00Z',
  dureeMinutes: 120,
  modalite: 'En présence',
  feuilleDePresence: true,
}));

export const uneStructure = bati<Structure>(structures, (id) => ({
  nom: `Structure ${id}`,
  type: 'Association',
  statut: 'Active',
  recenseeLe: '2025-06-01',
}));

export const uneParticipation = bati<Participation>(participations, (id) => ({
  cle: id,
  rencontre: '1',
  structure: '1',
  statut: 'Présent',
}));

export const unComptage = bati<Comptage>(comptages, (id) => ({
  cle: id,
  rencontre: '1',
  trancheAge: 'Non précisé',
  nombre: 20,
}));

export const uneFicheAction = bati<FicheAction>(fichesAction, (id) => ({ titre: `Action ${id}`, cleSource: id }));

export const unIndicateur = bati<Indicateur>(indicateurs, (id) => ({
  libelle: `Indicateur ${id}`,
  ficheAction: '1',
  type: 'Réalisation',
  calcul: 'rencontres-tenues',
  cleSource: id,
}));

export const uneSuite = bati<Suite>(suites, (id) => ({
  titre: `Décision ${id}`,
  rencontre: '1',
  thematique: 'Parentalité',
  etat: 'À faire',
}));

export const uneMiseEnLien = bati<MiseEnLien>(misesEnLien, (id) => ({
  cle: id,
  demandeur: '1',
  destinataire: '2',
  thematique: 'Logement',
  faiteLe: '2026-03-05',
  etat: 'Envoyée',
}));

export const unBesoin = bati<Besoin>(besoins, (id) => ({
  intitule: `Besoin ${id}`,
  thematique: 'Logement',
  releveLe: '2026-03-05',
  origine: 'Terrain',
  etat: 'Ouvert',
}));

export const uneDiffusion = bati<Diffusion>(diffusions, (id) => ({
  objet: 'Annuaire',
  canal: 'Papier',
  diffuseeLe: '2026-03-05',
  exemplaires: 50,
  cle: id,
}));
