import fc from 'fast-check';
import { notesDe, preparerNote, preparerRappel, rappelsDus, refusDeChanger } from '../../../core/relations/tenir.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import { uneNote } from './batisseurs.ts';

/** One in the morning of the 24th in Paris, still the 23rd in UTC. */
const MAINTENANT = '2026-11-23T23:30:00Z';
const JOUR = '2026-11-24';
const DITE = { echangeLe: '2026-11-12', texte: 'Rappeler en janvier.' };

test('un échange ne se note ni avant d’avoir eu lieu, ni avec un rappel déjà passé ; le jour est celui de Paris', () => {
  expect(preparerNote({ ...DITE, echangeLe: JOUR, rappelerLe: JOUR }, MAINTENANT).ok).toBe(true);
  expect(preparerNote({ ...DITE, echangeLe: '2026-11-25' }, MAINTENANT)).toMatchObject({
    refus: { champs: [{ chemin: 'corps.echangeLe' }] },
  });
  expect(preparerNote({ ...DITE, rappelerLe: '2026-11-23' }, MAINTENANT)).toMatchObject({
    refus: { champs: [{ chemin: 'corps.rappelerLe' }] },
  });
});

test('changer les mots d’une note garde son rappel tel qu’il est ; changer le jour le remet à faire', () => {
  const faite = uneNote({ rappelerLe: '2026-11-20', rappeleLe: '2026-11-20T10:00:00Z' });
  expect(preparerNote({ ...DITE, texte: 'Mieux dit', rappelerLe: '2026-11-20' }, MAINTENANT, faite)).toMatchObject({
    valeur: { rappeleLe: '2026-11-20T10:00:00Z' },
  });
  expect(preparerNote({ ...DITE, rappelerLe: '2027-01-10' }, MAINTENANT, faite)).toMatchObject({
    valeur: { rappelerLe: '2027-01-10', rappeleLe: undefined },
  });
});

test('un rappel fait ou reporté ne se fait pas deux fois, et ne se reporte pas à un jour passé', () => {
  const note = uneNote({ rappelerLe: '2026-11-20' });
  expect(preparerRappel(note, undefined, MAINTENANT)).toMatchObject({ valeur: { rappeleLe: MAINTENANT } });
  expect(preparerRappel({ ...note, rappeleLe: MAINTENANT }, undefined, MAINTENANT)).toEqual({
    ok: true,
    valeur: undefined,
  });
  expect(preparerRappel({ ...note, rappelerLe: '2027-01-10' }, '2027-01-10', MAINTENANT)).toEqual({
    ok: true,
    valeur: undefined,
  });
  expect(preparerRappel(note, '2026-11-23', MAINTENANT).ok).toBe(false);
  expect(preparerRappel(uneNote(), undefined, MAINTENANT).ok).toBe(false);
});

test('les mots d’une note sont à qui les a écrits', () => {
  expect(refusDeChanger(uneNote({ par: 'elle.ici' }), 'elle.ici')).toBeUndefined();
  expect(refusDeChanger(uneNote({ par: 'elle.ici' }), 'lui.ici')).toMatchObject({ code: 'interdit' });
});

test('les notes d’une structure viennent la plus récente d’abord', () => {
  const notes = [
    uneNote({ id: '1', echangeLe: '2026-01-05' }),
    uneNote({ id: '2', echangeLe: '2026-11-05' }),
    uneNote({ id: '3', echangeLe: '2026-11-05' }),
    uneNote({ id: '4', structure: '2' }),
  ];
  expect(notesDe(notes, '1').map(({ id }) => id)).toEqual(['3', '2', '1']);
});

test('une structure sortie de l’annuaire ne se rappelle plus, une note sans structure non plus', () => {
  const notes = [
    uneNote({ id: '1', rappelerLe: '2026-11-24' }),
    uneNote({ id: '2', structure: '2', rappelerLe: '2026-11-01' }),
    uneNote({ id: '3', structure: undefined, rappelerLe: '2026-11-01' }),
  ];
  const structures = [uneStructure({ id: '1' }), uneStructure({ id: '2', statut: 'Archivée' })];
  expect(rappelsDus(notes, structures, JOUR).map((r) => r.note.id)).toEqual(['1']);
});

test('un rappel est dû de son jour jusqu’à ce qu’il soit fait ou reporté, et jamais ailleurs', () => {
  const jours = fc.integer({ min: 1, max: 28 }).map((j) => `2026-11-${String(j).padStart(2, '0')}`);
  const structures = [uneStructure({ id: '1' })];
  fc.assert(
    fc.property(jours, jours, jours, (rappelerLe, jour, plutot) => {
      const note = uneNote({ rappelerLe });
      const dus = (n = note) => rappelsDus([n], structures, jour).length;
      expect(dus()).toBe(rappelerLe <= jour ? 1 : 0);
      const midi = `${jour}T12:00:00Z`;
      const fait = preparerRappel(note, undefined, midi);
      if (fait.ok) expect(dus({ ...note, ...fait.valeur })).toBe(0);
      const reporte = preparerRappel(note, plutot, midi);
      expect(reporte.ok).toBe(plutot >= jour);
      if (reporte.ok) expect(dus({ ...note, ...reporte.valeur })).toBe(plutot <= jour ? 1 : 0);
    }),
  );
});
