/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { creerAppareil } from '../../../tabs/commun/appareil.ts';
import { garderSurLAppareil, lireSurLAppareil } from '../../../tabs/rencontres/carnet/appareil.ts';

/** The page of a territory, in the same browser. */
const ouvrir = (chemin: string): void => window.history.replaceState(null, '', chemin);
const NOTE = { cle: 'formulaire-0001', observeeLe: '2026-12-01', texte: 'Salle comble' };

beforeEach(() => localStorage.clear());
afterAll(() => ouvrir('/'));

test('ce que l’appareil garde pour un territoire, l’autre ne le lit, ne le compte ni ne l’efface', () => {
  const appareil = creerAppareil('maillage.essai');
  ouvrir('/onglets/pays-a/rencontres.html');
  appareil.garder('une-personne', 'note', 'de A');
  garderSurLAppareil('12', 'une-personne', NOTE);
  for (const ailleurs of [
    '/onglets/pays-b/rencontres.html',
    '/onglets/rencontres.html',
    '/onglets/pays/rencontres.html',
  ]) {
    ouvrir(ailleurs);
    expect(appareil.lire('une-personne', 'note')).toBeUndefined();
    expect(appareil.noms('une-personne')).toEqual([]);
    expect(lireSurLAppareil('12', 'une-personne')).toBeUndefined();
    appareil.oublier('une-personne', 'note');
    garderSurLAppareil('12', 'une-personne', undefined);
  }
  ouvrir('/onglets/pays-a/accueil.html');
  expect(appareil.lire('une-personne', 'note')).toBe('de A');
  expect(appareil.noms('une-personne')).toEqual(['note']);
  expect(lireSurLAppareil('12', 'une-personne')).toEqual(NOTE);
});

test('les pages d’un territoire seul gardent sous les noms d’avant', () => {
  ouvrir('/onglets/rencontres.html');
  creerAppareil('maillage.essai').garder('une-personne', 'note', 'gardée');
  expect(Object.keys(localStorage)).toEqual(['maillage.essai.une-personne.note']);
});

test('rien des onglets ne garde sur l’appareil sans dire pour quel territoire', () => {
  const racine = join(__dirname, '..', '..', '..', 'tabs');
  const sources = readdirSync(racine, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
  const gardent = sources.filter((f) => /\b(?:local|session)Storage\b/.test(readFileSync(join(racine, f), 'utf8')));
  // MSAL keys its own by the application, which is that of one territory.
  const sans = gardent.filter(
    (f) => !f.endsWith('jetons.ts') && !readFileSync(join(racine, f), 'utf8').includes('rangement('),
  );
  expect(gardent.length).toBeGreaterThan(5);
  expect(sans).toEqual([]);
});
