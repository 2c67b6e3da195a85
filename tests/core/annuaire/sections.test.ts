import fc from 'fast-check';
import { preparerConfirmation } from '../../../core/annuaire/confirmer-fiche.ts';
import { sectionsDemandees, sectionsRestantes } from '../../../core/annuaire/sections.ts';
import { CHAMPS_CORRIGEABLES, champsDeSection } from '../../../core/champs/champs.ts';
import { correctionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { SECTIONS_DE_FICHE, type SectionDeFiche } from '../../../core/vocabulaires/structures.ts';
import { uneStructure } from './une-structure.ts';

const confirmer = (
  structure: Structure,
  sections: readonly SectionDeFiche[],
  maintenant: string,
  demandees?: readonly SectionDeFiche[],
) => {
  const r = preparerConfirmation({
    structure,
    corrections: {},
    sections,
    par: 'oid-fictif',
    canal: 'Onglet',
    maintenant,
    ...(demandees === undefined ? {} : { demandees }),
  });
  if (!r.ok) throw new Error(r.refus.message);
  return { structure: { ...structure, ...r.valeur.patch } as Structure, restantes: r.valeur.restantes };
};

test('chaque champ que l’on corrige est d’une section et d’une seule', () => {
  const champs = SECTIONS_DE_FICHE.flatMap(champsDeSection);
  expect(champs.toSorted()).toEqual(Object.keys(correctionDeFiche.shape).sort());
  expect(champs.toSorted()).toEqual(CHAMPS_CORRIGEABLES.toSorted());
});

test('une section confirmée seule date la section, pas la fiche', () => {
  const { structure, restantes } = confirmer(
    uneStructure({ statut: 'À vérifier', verifieeLe: '2024-01-01' }),
    ['Services'],
    '2026-11-23T09:00:00Z',
  );
  expect(structure.verifications).toEqual({ Services: { le: '2026-11-23', canal: 'Onglet' } });
  expect(structure).toMatchObject({ verifieeLe: '2024-01-01', statut: 'À vérifier' });
  expect(restantes).toEqual(['Identité', 'Coordonnées', 'Accès', 'Contacts']);
});

test('la dernière section qui manquait date la fiche, à condition que les autres aient moins de trente jours', () => {
  const debut = confirmer(uneStructure(), ['Identité', 'Coordonnées', 'Services', 'Accès'], '2026-11-01T09:00:00Z');
  const aTemps = confirmer(debut.structure, ['Contacts'], '2026-11-30T09:00:00Z');
  expect(aTemps).toMatchObject({ restantes: [], structure: { verifieeLe: '2026-11-30', statut: 'Active' } });
  const tard = confirmer(debut.structure, ['Contacts'], '2026-12-01T09:00:00Z');
  expect(tard.restantes).toHaveLength(4);
  expect(tard.structure.verifieeLe).toBeUndefined();
});

test('une campagne qui ne demande que deux sections est satisfaite par ces deux-là', () => {
  const demandees = sectionsDemandees(['Contacts', 'Coordonnées']);
  expect(demandees).toEqual(['Coordonnées', 'Contacts']);
  const un = confirmer(uneStructure(), ['Contacts'], '2026-11-23T09:00:00Z', demandees);
  expect(un).toMatchObject({ restantes: ['Coordonnées'] });
  const deux = confirmer(un.structure, ['Coordonnées'], '2026-11-24T09:00:00Z', demandees);
  expect(deux).toMatchObject({ restantes: [], structure: { verifieeLe: '2026-11-24' } });
  expect(sectionsDemandees([])).toEqual(SECTIONS_DE_FICHE);
});

test('dans quelque ordre qu’on les confirme le même jour, la fiche est datée à la dernière, jamais avant', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...SECTIONS_DE_FICHE], { minLength: 5 }), (ordre) => {
      let structure = uneStructure();
      for (const [rang, section] of ordre.entries()) {
        expect(structure.verifieeLe).toBeUndefined();
        const faite = confirmer(structure, [section], '2026-11-23T09:00:00Z');
        structure = faite.structure;
        expect(faite.restantes).toHaveLength(ordre.length - rang - 1);
      }
      expect(structure.verifieeLe).toBe('2026-11-23');
      expect(sectionsRestantes(structure.verifications, SECTIONS_DE_FICHE, '2026-11-23')).toEqual([]);
    }),
  );
});
