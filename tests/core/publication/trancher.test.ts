import { sujetDeLaCle } from '../../../core/annonces/annonces.ts';
import type { Publication } from '../../../core/lists/publications.list.ts';
import { estCarteIncertaine, estCarteRefusee, trancherParution } from '../../../core/publication/trancher.ts';

const MAINTENANT = '2026-11-23T09:00:00Z';
const carte = (etat: Publication['etat'], reserveeLe = '2026-11-23T08:00:00Z') => ({ etat, reserveeLe });

test('une carte à l’envoi incertain se dit parue, ou non ; redit, rien ne s’écrit', () => {
  expect(trancherParution(carte('Incertaine'), true, MAINTENANT)).toMatchObject({
    ok: true,
    valeur: { etat: 'Envoyée', envoyeeLe: '2026-11-23T08:00:00Z' },
  });
  expect(trancherParution(carte('Incertaine'), false, MAINTENANT)).toMatchObject({
    ok: true,
    valeur: { etat: 'En échec', tentatives: 0 },
  });
  expect(trancherParution(carte('Envoyée'), true, MAINTENANT)).toEqual({ ok: true, valeur: {} });
  expect(trancherParution(carte('En échec'), false, MAINTENANT)).toEqual({ ok: true, valeur: {} });
});

test('ni celle qui part en ce moment, ni celle qui est tranchée autrement', () => {
  const enCours = carte('Incertaine', '2026-11-23T08:55:00Z');
  expect(estCarteIncertaine(enCours, MAINTENANT)).toBe(false);
  expect(trancherParution(enCours, false, MAINTENANT)).toMatchObject({ ok: false });
  expect(trancherParution(carte('Envoyée'), false, MAINTENANT)).toMatchObject({ ok: false });
  expect(trancherParution(carte('En échec'), true, MAINTENANT)).toMatchObject({ ok: false });
  expect(trancherParution(carte('Réservée'), true, MAINTENANT)).toMatchObject({ ok: false });
});

test('une carte refusée se dit tant qu’elle est retentée, et une semaine après', () => {
  const refusee = (reserveeLe: string) => estCarteRefusee(carte('En échec', reserveeLe), MAINTENANT);
  expect(refusee('2026-11-23T08:55:00Z')).toBe(true);
  expect(refusee('2026-11-16T09:00:01Z')).toBe(true);
  expect(refusee('2026-11-16T09:00:00Z')).toBe(false);
  expect(estCarteRefusee(carte('Incertaine'), MAINTENANT)).toBe(false);
});

test('la clé d’une annonce dit ce qu’elle annonce ; celle d’une synthèse, rien', () => {
  expect(sujetDeLaCle('Équipe | CTG|planifiee|12')).toEqual({ sujet: 'planifiee', rencontre: '12' });
  expect(sujetDeLaCle('canal|compte-rendu|7')).toEqual({ sujet: 'compte-rendu', rencontre: '7' });
  expect(sujetDeLaCle('canal|2026-10')).toBeUndefined();
});
