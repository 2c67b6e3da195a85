import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import type { PassageCompte } from '../../../core/indicateurs/colonnes-comptees.ts';
import { direCouverture, direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import { texteDeSynthese } from '../../../core/indicateurs/texte-synthese.ts';
import { uneRencontre, unIndicateur } from './batisseurs.ts';
import { entrees, ligne } from './entrees.ts';

const cafe = (id: string, jour: string, valeurs: object = {}) =>
  uneRencontre({ id, etat: 'Tenue', debut: `${jour}T09:00:00Z`, serie: 'Cafés', format: 'Café parents', ...valeurs });
const passage = (rencontre: string, resultat: PassageCompte['resultat']): PassageCompte => ({
  id: `p${rencontre}`,
  creeLe: '2026-03-01T09:00:00Z',
  rencontre,
  annee: '2026',
  resultat,
});
const RENCONTRES = [
  cafe('1', '2026-03-03'),
  cafe('2', '2026-03-10'),
  cafe('3', '2026-03-17'),
  cafe('4', '2026-03-20'),
  // Closed in April, though it was held in March.
  cafe('5', '2026-03-27'),
  cafe('9', '2026-03-12', { serie: 'Comité', format: 'Comité technique' }),
];
const PASSAGES = [
  passage('1', { personnes: 20, codes: 15 }),
  passage('2', { personnes: 20, codes: 20, reguliers: { basse: 10, haute: 15 }, premieres: { basse: 0, haute: 5 } }),
  passage('3', { sans: 'trop-de-codes' }),
  passage('4', { personnes: 20, codes: 10, reguliers: { basse: 5, haute: 20 }, premieres: { basse: 5, haute: 15 } }),
  passage('5', { personnes: 40, codes: 40, reguliers: { basse: 40, haute: 40 }, premieres: { basse: 0, haute: 0 } }),
];
const lire = (calcul: 'participation-reguliere' | 'premieres-venues', valeurs: object = {}) =>
  ligne({ rencontres: RENCONTRES, passages: PASSAGES, ...valeurs }, { calcul });

test('la part des réguliers se lit entre deux bornes, sur les séances closes dans le mois, avec sa couverture', () => {
  const { mois, unite, calcul } = lire('participation-reguliere');
  expect(mois).toEqual({
    valeur: 37.5,
    bornes: { basse: 37.5, haute: 87.5 },
    masquee: false,
    denominateur: 40,
    couverture: { connus: 2, total: 4 },
    raison: 'Un code donné par 30 personnes au moins.',
  });
  expect(direMesure(mois, unite)).toMatch(
    /^entre 37,5 et 87,5\s% \(sur 40\) \(un code donné par 30 personnes au moins\)$/,
  );
  expect(direCouverture({ calcul }, mois)).toMatch(/^bornes connues pour 2\sséances sur 4$/);
});

test('de même pour les premières venues ; sans aucun code, ou sans borne, le chiffre n’est pas connu', () => {
  expect(lire('premieres-venues').mois.bornes).toEqual({ basse: 12.5, haute: 50 });
  expect(lire('premieres-venues', { passages: [] }).mois).toMatchObject({
    masquee: false,
    raison: expect.stringContaining('Aucune séance'),
  });
  const seules = lire('participation-reguliere', { passages: [PASSAGES[0]] }).mois;
  expect(seules).toMatchObject({ couverture: { connus: 0, total: 4 } });
  expect(seules.valeur).toBeUndefined();
});

test('la synthèse copiée porte les deux bornes', () => {
  const synthese = calculerSynthese(
    entrees({
      rencontres: RENCONTRES,
      passages: PASSAGES,
      indicateurs: [unIndicateur({ calcul: 'participation-reguliere' })],
    }),
  );
  expect(texteDeSynthese(synthese)).toMatch(/entre 37,5 et 87,5\s%/);
});
