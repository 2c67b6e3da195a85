import fc from 'fast-check';
import type { LigneDePresence } from '../../../core/presences/enregistrer.ts';
import { CHOIX_DE_REPRISE, dejaNotees, reprendreRapport } from '../../../core/presences/reprendre-rapport.ts';
import { STATUTS_DE_PARTICIPATION } from '../../../core/vocabulaires/rencontres.ts';

const lue: LigneDePresence = { structure: '1', statut: 'Présent', personnes: 1, dureeMinutes: 90 };

describe('un second rapport ne remplace rien en silence', () => {
  test('une invitation sans rien de noté ne demande aucun choix', () => {
    const notees: LigneDePresence[] = [{ structure: '1', statut: 'Invité' }];
    expect(dejaNotees([lue], notees)).toEqual([]);
    expect(reprendreRapport([lue], notees, 'garder')).toEqual([lue]);
  });

  test('ce que le rapport dit autrement est montré : un nombre, une durée, une absence excusée', () => {
    const autrement: LigneDePresence[] = [
      { ...lue, personnes: 3 },
      { ...lue, dureeMinutes: 30 },
      { structure: '1', statut: 'Excusé' },
    ];
    for (const notee of autrement) expect(dejaNotees([lue], [notee])).toEqual([{ notee, lue }]);
  });

  test('réunir garde le plus grand nombre et la plus longue durée ; garder et remplacer font ce qu’ils disent', () => {
    const notee: LigneDePresence = { structure: '1', statut: 'Présent', personnes: 3, dureeMinutes: 30, contact: '7' };
    expect(reprendreRapport([lue], [notee], 'reunir')).toEqual([
      { structure: '1', statut: 'Présent', personnes: 3, dureeMinutes: 90, contact: '7' },
    ]);
    expect(reprendreRapport([lue], [notee], 'garder')).toEqual([]);
    expect(reprendreRapport([lue], [notee], 'remplacer')).toEqual([lue]);
  });

  test('un rapport sans heures n’efface pas une durée connue', () => {
    const sansHeures: LigneDePresence = { structure: '1', statut: 'Présent', personnes: 1 };
    expect(dejaNotees([sansHeures], [lue])).toEqual([]);
    expect(reprendreRapport([sansHeures], [{ ...lue, personnes: 2 }], 'reunir')[0]?.dureeMinutes).toBe(90);
  });

  test('réunir ne perd jamais personne, et recommencer n’apporte rien de plus', () => {
    const ligne: fc.Arbitrary<LigneDePresence> = fc.record(
      {
        structure: fc.constantFrom('1', '2', '3'),
        statut: fc.constantFrom(...STATUTS_DE_PARTICIPATION),
        personnes: fc.integer({ min: 0, max: 500 }),
        dureeMinutes: fc.integer({ min: 1, max: 1440 }),
      },
      { requiredKeys: ['structure', 'statut'] },
    );
    const parStructure = (l: LigneDePresence) => l.structure;
    const rapport = fc
      .uniqueArray(ligne, { selector: parStructure })
      .map((lignes) => lignes.map((l) => ({ personnes: 1, ...l, statut: 'Présent' }) as const));
    fc.assert(
      fc.property(rapport, fc.uniqueArray(ligne, { selector: parStructure }), (lues, notees) => {
        for (const choix of CHOIX_DE_REPRISE) {
          const reprises = reprendreRapport(lues, notees, choix);
          const apres = [...notees.filter((n) => !reprises.some((r) => r.structure === n.structure)), ...reprises];
          if (choix === 'reunir')
            for (const n of notees) {
              const l = apres.find((a) => a.structure === n.structure);
              expect(l?.personnes ?? 0).toBeGreaterThanOrEqual(n.personnes ?? 0);
              expect(l?.dureeMinutes ?? 0).toBeGreaterThanOrEqual(n.dureeMinutes ?? 0);
            }
          const encore = reprendreRapport(lues, apres, choix).filter((r) =>
            lues.some((l) => l.structure === r.structure),
          );
          const tri = (ls: readonly LigneDePresence[]) => ls.toSorted((a, b) => a.structure.localeCompare(b.structure));
          const finales = [...apres.filter((n) => !encore.some((r) => r.structure === n.structure)), ...encore];
          if (choix !== 'remplacer') expect(tri(finales)).toEqual(tri(apres));
        }
      }),
    );
  });
});
