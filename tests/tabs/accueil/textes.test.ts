import type { Attente } from '../../../core/accueil/attente.ts';
import { direAttente } from '../../../tabs/accueil/textes.ts';

const dire = (a: Omit<Attente, 'cle' | 'titre' | 'vers'>) =>
  direAttente({ cle: '1', titre: 'Logement', vers: { entite: 'rencontres', sous: '' }, ...a }).detail?.replaceAll(
    /[\u00A0\u202F]/g,
    ' ',
  );
const LE = '2026-12-03T13:00:00Z';

test('les réponses qui manquent se comptent, au singulier comme au pluriel', () => {
  const manquent = (nombre: number) => dire({ genre: 'reponses-manquantes', nombre, le: LE });
  expect(manquent(6)).toBe('Le jeudi 3 décembre 2026 : 6 structures n’ont pas répondu.');
  expect(manquent(1)).toBe('Le jeudi 3 décembre 2026 : 1 structure n’a pas répondu.');
});

test('une page à envoyer dit à combien de structures', () => {
  expect(dire({ genre: 'pages-a-envoyer', nombre: 3, le: LE })).toBe(
    'Le jeudi 3 décembre 2026 : leur page est à envoyer à 3 structures sans compte.',
  );
});

test('un point à présenter dit lequel, et quand', () => {
  const point = (nombre: number) => dire({ genre: 'point-a-presenter', nombre, le: LE, point: 'Les permanences' });
  expect(point(1)).toBe('Ce point vous attend, le jeudi 3 décembre 2026 : « Les permanences ».');
  expect(point(2)).toBe('2 points vous attendent, le jeudi 3 décembre 2026 : « Les permanences » d’abord.');
});

test('qui co-organise lit sa rencontre, son sondage, et le silence des structures', () => {
  expect(dire({ genre: 'co-organisation', nombre: 0 })).toBe('Vous co-organisez cette rencontre, encore sans date.');
  expect(dire({ genre: 'co-organisation', nombre: 2, le: LE })).toBe(
    'Vous co-organisez cette rencontre, le jeudi 3 décembre 2026 : 2 structures n’ont pas répondu.',
  );
  expect(dire({ genre: 'sondage-co-organise', le: LE })).toBe(
    'Vous co-organisez cette rencontre : son sondage de date est ouvert jusqu’au jeudi 3 décembre 2026.',
  );
});

test('ce qui gêne une rencontre se dit avec son jour, le nombre du reste et que faire', () => {
  const gene = { dit: 'Jour férié : Noël', quoiFaire: 'Choisissez un autre jour.', autres: 2 };
  expect(dire({ genre: 'rencontre-genee', le: LE, gene })).toBe(
    'Le jeudi 3 décembre 2026. Jour férié : Noël, et 2 autres gênes. Choisissez un autre jour.',
  );
});
