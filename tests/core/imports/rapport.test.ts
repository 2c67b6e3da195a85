import { dresserApercu } from '../../../core/imports/apercu.ts';
import type { Constat } from '../../../core/imports/constat.ts';
import type { LignePlanifiee } from '../../../core/imports/planifier-structures.ts';
import { dresserRapport } from '../../../core/imports/rapport.ts';

const structure = (nom: string) =>
  ({ nom, type: 'Association', statut: 'Active', source: 'f.csv', cleSource: nom, recenseeLe: '2026-11-20' }) as const;
const plan: readonly LignePlanifiee[] = [
  { numero: 2, nom: 'Entrée', sort: 'creer', structure: structure('Entrée') },
  { numero: 3, nom: 'Reprise', sort: 'creer', structure: structure('Reprise') },
  { numero: 5, nom: 'Jumelle', sort: 'a-trancher', semblable: { id: '1', nom: 'Jumeau', raisons: ['même téléphone'] } },
  { numero: 6, nom: 'Répétée', sort: 'laissee', motif: 'la même structure revient à la ligne 9, qui l’emporte' },
  { numero: 7, nom: 'En panne', sort: 'creer', structure: structure('En panne') },
  { numero: 8, nom: 'Jamais partie', sort: 'creer', structure: structure('Jamais partie') },
];
const constats: readonly Constat[] = [
  { ligne: 2, colonne: 'Tél. (C)', gravite: 'réparé', message: 'le 0 du début est remis' },
  { ligne: 2, colonne: 'SIRET (B)', gravite: 'valeur écartée', message: 'ce numéro n’est pas un SIRET' },
  { ligne: 4, colonne: 'Nom', gravite: 'ligne refusée', message: 'le nom de la structure manque' },
];

test('chaque ligne est comptée une fois, avec ce qu’elle est devenue et pourquoi', () => {
  const rapport = dresserRapport(dresserApercu(plan, constats, [4]), [
    { numero: 2, sort: 'creee' },
    { numero: 3, sort: 'inchangee' },
    { numero: 7, sort: 'en-erreur', message: 'SharePoint n’a pas pris cette ligne.' },
  ]);
  expect(rapport.comptes).toEqual({
    creee: 2,
    modifiee: 0,
    inchangee: 0,
    'a-trancher': 1,
    laissee: 1,
    refusee: 1,
    'en-erreur': 1,
    'non-envoyee': 1,
  });
  expect(rapport.manques.flatMap((m) => m.phrases)).toEqual([
    'ligne 2, SIRET (B) : ce numéro n’est pas un SIRET',
    'ligne 4, Nom : le nom de la structure manque',
    'ligne 5, à trancher : ressemble à « Jumeau » (même téléphone)',
    'ligne 6, laissée de côté : la même structure revient à la ligne 9, qui l’emporte',
    'ligne 7 : SharePoint n’a pas pris cette ligne.',
  ]);
  expect(rapport.reparees).toHaveLength(1);
  expect(rapport.constats).toContainEqual({
    ligne: 7,
    colonne: 'Import',
    gravite: 'ligne refusée',
    message: 'SharePoint n’a pas pris cette ligne.',
  });
});
