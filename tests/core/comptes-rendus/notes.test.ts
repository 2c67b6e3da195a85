import fc from 'fast-check';
import { type NoteDePoint, noterSousLePoint, pointsANoter } from '../../../core/comptes-rendus/notes.ts';
import { redigerCompteRendu } from '../../../core/comptes-rendus/rediger.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { uneRencontre } from '../indicateurs/batisseurs.ts';

const unPoint = (titre: string, autre: Partial<PointCale> = {}): PointCale => ({
  ...{ titre, type: 'Échange', source: 'ajoute', origine: '', debut: 0, duree: 10 },
  ...autre,
});
const DECISION = { source: 'decision-non-faite', reference: { liste: 'Suites', id: '4' } } as const;
const odj = (...points: PointCale[]) => ({ points });
const rediger = (points: readonly PointCale[], notes: readonly NoteDePoint[]) =>
  redigerCompteRendu({
    rencontre: uneRencontre({
      titre: 'Loger les jeunes',
      ordreDuJour: { version: 1, etabliLe: '2026-11-01T08:00:00Z', dureeMinutes: 90, points: [...points], ecartes: [] },
    }),
    presentes: [],
    excusees: [],
    notes,
    decisions: [],
  });

test('on note sous les points, ni sous l’ouverture ni sous la clôture', () => {
  const dits = pointsANoter(
    odj(unPoint('Accueil', { source: 'ouverture' }), unPoint('Les loyers'), unPoint('Fin', { source: 'cloture' })),
    [],
  );
  expect(dits).toEqual([{ point: 'ajoute Les loyers', titre: 'Les loyers', texte: '', ote: false }]);
});

test('la note suit son point déplacé ou renommé ; celle d’un point retiré reste, et se lit à la suite', () => {
  const notes = [
    { point: 'Suites 4', titre: 'Écrire aux bailleurs', texte: 'C’est écrit.' },
    { point: 'ajoute Les loyers', titre: 'Les loyers', texte: 'Ils montent.' },
  ];
  const points = [unPoint('Les baux'), unPoint('Relancer les bailleurs', DECISION)];
  expect(pointsANoter(odj(...points), notes)).toEqual([
    { point: 'ajoute Les baux', titre: 'Les baux', texte: '', ote: false },
    { point: 'Suites 4', titre: 'Relancer les bailleurs', texte: 'C’est écrit.', ote: false },
    { point: 'ajoute Les loyers', titre: 'Les loyers', texte: 'Ils montent.', ote: true },
  ]);
  const texte = rediger(points, notes);
  expect(texte).toContain('1. Les baux\n(à compléter)');
  expect(texte).toContain('2. Relancer les bailleurs\nC’est écrit.');
  expect(texte).toContain('3. Les loyers\nIls montent.');
});

test('un autre texte depuis est un conflit ; le même est déjà fait ; vidée, la note part', () => {
  const points = odj(unPoint('Les loyers'));
  const point = 'ajoute Les loyers';
  const notes = [{ point, titre: 'Les loyers', texte: 'Ils montent.' }];
  const noter = (avant: string, texte: string) => noterSousLePoint(points, notes, { point, avant, texte });
  expect(noter('', 'Ils baissent.')).toMatchObject({ ok: false, refus: { code: 'conflit' } });
  expect(noter('', ' Ils montent.\n')).toEqual({ ok: true, valeur: undefined });
  expect(noter('Ils montent.', '')).toEqual({ ok: true, valeur: [] });
  expect(noterSousLePoint(points, [], { point: 'autre', avant: '', texte: 'x' })).toMatchObject({
    refus: { code: 'introuvable' },
  });
});

test('les notes de tous les points tiennent dans un compte rendu', () => {
  const points = odj(...Array.from({ length: 6 }, (_, i) => unPoint(`Point ${i}`)));
  const pleines = Array.from({ length: 5 }, (_, i) => ({
    ...{ point: `ajoute Point ${i}`, titre: `Point ${i}`, texte: 'a'.repeat(4_000) },
  }));
  expect(noterSousLePoint(points, pleines, { point: 'ajoute Point 5', avant: '', texte: 'b' })).toMatchObject({
    refus: { code: 'regle-metier' },
  });
});

test('quel que soit l’ordre du jour d’après, aucune note n’est perdue, ni dite deux fois', () => {
  const titre = fc.constantFrom('Les loyers', 'Les baux', 'Le budget', 'La suite');
  fc.assert(
    fc.property(fc.uniqueArray(titre), fc.array(titre), (notes, apres) => {
      const gardees = notes.map((t) => ({ point: `ajoute ${t}`, titre: t, texte: `Sur ${t}.` }));
      const points = apres.map((t) => unPoint(t));
      const lues = pointsANoter(odj(...points), gardees).filter(({ texte }) => texte !== '');
      expect(lues.map(({ point }) => point).sort()).toEqual(gardees.map(({ point }) => point).sort());
      const texte = rediger(points, gardees);
      for (const { texte: note } of gardees) expect(texte.split(note)).toHaveLength(2);
    }),
  );
});
