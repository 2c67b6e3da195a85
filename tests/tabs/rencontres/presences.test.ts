import {
  enBase64,
  type LigneRapport,
  ligneDe,
  lignesMontrees,
  presencesDuRapport,
  presentesParmi,
  saisir,
} from '../../../tabs/rencontres/presences.ts';
import { uneParticipation } from '../../core/rencontres/batisseurs.ts';

const sauvee = uneParticipation({ id: '1', structure: '7', statut: 'Invité', personnes: undefined });

test('une ligne revenue à ce qui est enregistré n’est plus un changement', () => {
  const ligne = ligneDe(sauvee);
  const changees = saisir({}, sauvee, { ...ligne, statut: 'Présent' });
  expect(Object.keys(changees)).toEqual(['7']);
  expect(saisir(changees, sauvee, ligne)).toEqual({});
});

test('une structure venue sans invitation s’ajoute à celles qui sont enregistrées', () => {
  const saisies = saisir({}, undefined, { structure: '9', statut: 'Présent', sansInvitation: true });
  const lignes = lignesMontrees([sauvee], saisies);
  expect(lignes.map((l) => [l.structure, l.statut])).toEqual([
    ['7', 'Invité'],
    ['9', 'Présent'],
  ]);
  expect(presentesParmi(lignes)).toBe(1);
});

test('un rapport donne une ligne par structure : ses personnes comptées, la plus longue présence gardée', () => {
  const personne = (valeurs: Partial<LigneRapport>): LigneRapport => ({
    nom: 'Personne fictive',
    minutes: 10,
    externe: true,
    rapprochement: 'courriel',
    ...valeurs,
  });
  const lignes = presencesDuRapport(
    [
      personne({ structure: '7', minutes: 10 }),
      personne({ structure: '7', minutes: 55, contact: '3' }),
      personne({ structure: '8', minutes: 20 }),
      personne({ rapprochement: 'aucun' }),
    ],
    [sauvee],
  );
  expect(lignes).toEqual([
    { structure: '7', statut: 'Présent', personnes: 2, dureeMinutes: 55, source: 'Rapport Teams', contact: '3' },
    {
      structure: '8',
      statut: 'Présent',
      personnes: 1,
      dureeMinutes: 20,
      source: 'Rapport Teams',
      sansInvitation: true,
    },
  ]);
});

test('un fichier passe en base64 octet par octet', async () => {
  const octets = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(await enBase64(new Blob([octets]))).toBe(Buffer.from(octets).toString('base64'));
});
