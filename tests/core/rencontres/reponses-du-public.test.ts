import fc from 'fast-check';
import { QUESTIONS_A_LA_PORTE, reponsesDuPublic } from '../../../core/rencontres/reponses-du-public.ts';
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
  const dits = reponsesDuPublic(comptages, SEUIL, QUESTIONS_A_LA_PORTE).map(({ question, reponses }) => [
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
  expect(
    reponsesDuPublic([un({}), un({ source: 'Papier', connuPar: 'Internet' })], SEUIL, QUESTIONS_A_LA_PORTE),
  ).toEqual([]);
  expect(reponsesDuPublic([un({ source: undefined, situation: 'En emploi' })], SEUIL, QUESTIONS_A_LA_PORTE)).toEqual(
    [],
  );
});

test('un petit nombre ne se retrouve pas en ôtant du total ce qui est montré', () => {
  const comptages = [
    un({ venuPar: 'À pied', nombre: 7 }),
    un({ venuPar: 'En voiture', nombre: 9 }),
    un({ venuPar: 'Covoiturage', nombre: 3 }),
  ];
  // Of 19 people, 16 shown would leave three.
  const [venue] = reponsesDuPublic(comptages, SEUIL, QUESTIONS_A_LA_PORTE);
  expect(venue?.reponses.map(({ mot, nombre }) => [mot, nombre.valeur])).toEqual([
    ['À pied', undefined],
    ['En voiture', 9],
    ['Covoiturage', undefined],
  ]);
  // Where enough people did not answer, nothing is found again.
  const [avecSilences] = reponsesDuPublic([...comptages, un({ nombre: 6 })], SEUIL, QUESTIONS_A_LA_PORTE);
  expect(avecSilences?.reponses.map(({ nombre }) => nombre.valeur)).toEqual([7, 9, undefined]);
});

test('aucun petit nombre n’est montré, ni ne se cerne par ce qui l’est', () => {
  const comptage = fc.record({
    nombre: fc.integer({ min: 0, max: 12 }),
    connuPar: fc.constantFrom(undefined, ...FACONS_DE_CONNAITRE),
    venuPar: fc.constantFrom(undefined, ...FACONS_DE_VENIR),
  });
  fc.assert(
    fc.property(fc.array(comptage), (bruts) => {
      const total = bruts.reduce((n, b) => n + b.nombre, 0);
      for (const { question, reponses } of reponsesDuPublic(bruts.map(un), SEUIL, QUESTIONS_A_LA_PORTE)) {
        const vrai = (mot: string): number =>
          bruts
            .filter((b) => (question === 'connuPar' ? b.connuPar : b.venuPar) === mot)
            .reduce((n, b) => n + b.nombre, 0);
        const petit = reponses.some(({ mot }) => vrai(mot) < SEUIL);
        let montre = 0;
        for (const { mot, nombre } of reponses) {
          expect(nombre.valeur === undefined).toBe(nombre.masquee);
          if (nombre.valeur !== undefined) expect(nombre.valeur).toBe(vrai(mot));
          if (vrai(mot) < SEUIL) expect(nombre.masquee).toBe(true);
          if (!petit) expect(nombre.masquee).toBe(false);
          montre += nombre.valeur ?? 0;
        }
        // What is left is as many people as may be told, or all of them.
        if (petit) expect(total - montre >= SEUIL || montre === 0).toBe(true);
      }
    }),
  );
});
