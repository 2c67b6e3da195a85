import fc from 'fast-check';
import { reponsesDuPublic } from '../../../core/rencontres/reponses-du-public.ts';
import { FACONS_DE_CONNAITRE, FACONS_DE_VENIR } from '../../../core/vocabulaires/rencontres.ts';

const SEUIL = 5;
type Compte = Parameters<typeof reponsesDuPublic>[0][number];
const un = (valeurs: Partial<Compte>): Compte => ({
  nombre: 6,
  source: 'Porte',
  situation: undefined,
  premiereVenue: false,
  venueDite: false,
  connuPar: undefined,
  venuPar: undefined,
  ...valeurs,
});

test('chaque question donne ses réponses, dans l’ordre des boutons ; celle que personne n’a eue n’y est pas', () => {
  const comptages = [
    un({ connuPar: 'Internet', venuPar: 'En voiture', nombre: 5 }),
    un({ connuPar: 'Bouche à oreille', nombre: 7 }),
    un({ connuPar: 'Internet', venuPar: 'À pied', nombre: 8 }),
    un({ venueDite: true, premiereVenue: true, nombre: 6 }),
  ];
  const dits = reponsesDuPublic(comptages, SEUIL).map(({ question, reponses }) => [
    question,
    reponses.map(({ mot, nombre }) => `${mot} ${nombre.valeur}`),
  ]);
  expect(dits).toEqual([
    ['venue', ['Première fois 6']],
    ['connuPar', ['Bouche à oreille 7', 'Internet 13']],
    ['venuPar', ['À pied 8', 'En voiture 5']],
  ]);
});

test('ce qui n’a pas été demandé, et ce qui vient du papier, n’est pas une réponse', () => {
  expect(reponsesDuPublic([un({}), un({ source: 'Papier', connuPar: 'Internet' })], SEUIL)).toEqual([]);
  expect(reponsesDuPublic([un({ source: undefined, situation: 'En emploi' })], SEUIL)).toEqual([]);
});

test('aucun petit nombre n’est montré, ni ne se retrouve par ce qui l’est', () => {
  const comptage = fc.record({
    nombre: fc.integer({ min: 0, max: 12 }),
    connuPar: fc.constantFrom(undefined, ...FACONS_DE_CONNAITRE),
    venuPar: fc.constantFrom(undefined, ...FACONS_DE_VENIR),
  });
  fc.assert(
    fc.property(fc.array(comptage), (bruts) => {
      const montrees = reponsesDuPublic(bruts.map(un), SEUIL);
      for (const { question, reponses } of montrees)
        for (const { mot, nombre } of reponses) {
          const vrai = bruts
            .filter((b) => (question === 'connuPar' ? b.connuPar : b.venuPar) === mot)
            .reduce((n, b) => n + b.nombre, 0);
          expect(nombre.valeur).toBe(vrai < SEUIL ? undefined : vrai);
        }
      // The same words for any small number.
      expect(
        new Set(montrees.flatMap((m) => m.reponses.filter((r) => r.nombre.masquee).map((r) => r.nombre.raison))).size,
      ).toBeLessThanOrEqual(1);
    }),
  );
});
