import type { Acteur } from '../../../core/droits/droits.ts';
import { demandesLues } from '../../../core/trous/demandes.ts';
import { unBesoin, uneMiseEnLien } from '../indicateurs/batisseurs.ts';

const E = { jour: '2026-11-24', delaiMiseEnLienJours: 15 };
const LU = {
  besoins: [
    unBesoin({ id: '1', thematique: 'Mobilité', structure: '7' }),
    unBesoin({ id: '2', thematique: 'Mobilité', structure: '8' }),
    unBesoin({ id: '3', thematique: 'Mobilité', structure: undefined }),
    unBesoin({ id: '4', thematique: 'Mobilité', structure: '7', etat: 'Clos' }),
    unBesoin({ id: '5', thematique: undefined, structure: '7' }),
  ],
  misesEnLien: [
    uneMiseEnLien({ id: '1', demandeur: '7', destinataire: '9', etat: 'Sans réponse' }),
    uneMiseEnLien({ id: '2', demandeur: '8', destinataire: '9', etat: 'Sans réponse' }),
    uneMiseEnLien({ id: '3', demandeur: '7', destinataire: '9', etat: 'Envoyée', faiteLe: '2026-11-01' }),
    uneMiseEnLien({ id: '4', demandeur: '7', destinataire: '9', etat: 'Envoyée', faiteLe: '2026-11-20' }),
    uneMiseEnLien({ id: '5', demandeur: '7', destinataire: '9', etat: 'Aboutie' }),
  ],
};
const lues = (acteur: Partial<Acteur>) =>
  demandesLues(LU, { profil: 'partenaire', id: 'x', structures: [], ...acteur }, E).map((d) => `${d.genre} ${d.id}`);

test('la coordination lit tout ce qui est resté sans réponse, rien de ce qui est clos', () => {
  expect(lues({ profil: 'coordination' })).toEqual([
    'besoin 1',
    'besoin 2',
    'besoin 3',
    'mise-en-lien 1',
    'mise-en-lien 2',
    'mise-en-lien 3',
  ]);
});

test.each(['partenaire', 'invite'] as const)('un %s ne lit que ce qui touche ses structures', (profil) => {
  expect(lues({ profil, structures: ['7'] })).toEqual(['besoin 1', 'mise-en-lien 1', 'mise-en-lien 3']);
  expect(lues({ profil, structures: [] })).toEqual([]);
});

test('qui est en lecture, ou tient un lien, n’en lit rien', () => {
  expect(lues({ profil: 'lecture', structures: ['7'] })).toEqual([]);
  expect(lues({ profil: 'lien', structures: ['7'] })).toEqual([]);
});
