import { lienVers } from '../../../core/liens/lien-profond.ts';
import { lireFragment } from '../../../tabs/commun/fragment.ts';

const CIBLE = {
  sousPage: 'chercher/fiche/12?q=aide+à domicile&commune=33123',
  libelle: 'Annuaire des partenaires',
  page: 'https://maillage.example/onglets/annuaire.html',
};

test('dans Teams, le lien ouvre cet onglet de ce canal, et ce qui y est ouvert', () => {
  const situation = { application: 'app-1', entite: 'annuaire', canal: '19:abc@thread.tacv2' };
  const lien = lienVers(situation, CIBLE);
  const url = new URL(lien);
  expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/entity/app-1/annuaire');
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
    subEntityId: CIBLE.sousPage,
    channelId: '19:abc@thread.tacv2',
  });
  // Teams does not read « + » as a space.
  expect(lien).not.toContain('+');
});

test('hors de Teams, c’est l’adresse de la page, et elle se relit', () => {
  const lien = new URL(lienVers(undefined, CIBLE));
  expect(lien.pathname).toBe('/onglets/annuaire.html');
  expect(lireFragment(lien.hash)).toBe(CIBLE.sousPage);
});

test('un fragment coupé au milieu d’un caractère ne fait rien tomber', () => {
  expect(lireFragment('#chercher%2F%E0%A4%A')).toBe('');
});
