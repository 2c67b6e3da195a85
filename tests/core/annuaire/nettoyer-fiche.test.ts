import { preparerConfirmation } from '../../../core/annuaire/confirmer-fiche.ts';
import { preparerModification } from '../../../core/annuaire/enregistrer-fiche.ts';
import type { CorrectionDeFiche } from '../../../core/contrats/correction-de-fiche.ts';
import type { FicheSaisie } from '../../../core/contrats/fiches.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from './une-structure.ts';

const signature = { par: 'x', maintenant: '2026-11-23T09:00:00Z', territoire: LATITUDE_NORD_GIRONDE };

/** The same correction by the coordination, and by the structure itself. */
const VOIES = {
  'la coordination modifie': (structure: Structure, champs: FicheSaisie) =>
    preparerModification({ ...signature, structure, champs }),
  'la structure corrige': (structure: Structure, corrections: CorrectionDeFiche) =>
    preparerConfirmation({ ...signature, structure, corrections, sections: [], canal: 'Lien personnel' }),
} as const;

describe.each(Object.entries(VOIES))('%s', (_, corriger) => {
  const patch = (structure: Partial<Structure>, corrections: CorrectionDeFiche) => {
    const r = corriger(uneStructure(structure), corrections);
    if (!r.ok) throw new Error(JSON.stringify(r.refus));
    const { provenance: _p, verifications: _v, ...valeurs } = r.valeur.patch;
    return valeurs;
  };
  const fautes = (structure: Partial<Structure>, corrections: CorrectionDeFiche) => {
    const r = corriger(uneStructure(structure), corrections);
    return r.ok ? [] : r.refus.champs?.map(({ chemin }) => chemin);
  };

  test('une zone se dit par les codes de son étendue, quelle que soit la voie', () => {
    expect(fautes({}, { zone: 'EPCI', zoneCodes: ['33473'] })).toEqual(['zoneCodes']);
    expect(fautes({}, { zone: 'Département', zoneCodes: ['243301223'] })).toEqual(['zoneCodes']);
    expect(fautes({}, { zone: 'Communes', zoneCodes: [] })).toEqual(['zoneCodes']);
    expect(fautes({}, { zoneCodes: ['33473'] })).toEqual(['zone']);
    expect(patch({}, { zone: 'Département', zoneCodes: [' 33 ', '2a', '33'] })).toEqual({
      zone: 'Département',
      zoneCodes: ['33', '2A'],
    });
  });

  test('d’une étendue à une autre, les anciens codes qui n’y disent plus rien s’en vont', () => {
    const communes = { zone: 'Communes', zoneCodes: ['33473', '33123'] } as const;
    expect(patch(communes, { zone: 'France' })).toEqual({ zone: 'France', zoneCodes: [] });
    expect(patch(communes, { zone: 'EPCI', zoneCodes: ['33473', '33123', '243301223'] })).toEqual({
      zone: 'EPCI',
      zoneCodes: ['243301223'],
    });
    const epci = { zone: 'EPCI', zoneCodes: ['243301223'] } as const;
    expect(patch(epci, { zone: 'Communes', zoneCodes: ['243301223', '33473'] })).toEqual({
      zone: 'Communes',
      zoneCodes: ['33473'],
    });
    // A wrong code that was typed is told, never dropped.
    expect(fautes(epci, { zone: 'Communes', zoneCodes: ['3347'] })).toEqual(['zoneCodes']);
  });

  test('une commune du territoire donne ses codes ; une autre perd celui de l’ancienne', () => {
    const siege = {
      commune: 'Saint-Savin',
      communeInsee: '33473',
      codePostal: '33920',
      millesimeCog: 2026,
      latitude: 45,
      longitude: 0,
    };
    expect(patch(siege, { commune: 'cezac' })).toMatchObject({ commune: 'Cézac', communeInsee: '33123' });
    expect(patch(siege, { commune: 'Bordeaux' })).toEqual({
      commune: 'Bordeaux',
      communeInsee: undefined,
      millesimeCog: undefined,
      latitude: undefined,
      longitude: undefined,
    });
    expect(patch(siege, { commune: 'saint savin' })).toEqual({});
    expect(patch({ commune: 'Bordeaux', communeInsee: '33063' }, { commune: ' Bordeaux ' })).toEqual({});
  });
});

test('corriger le seul code INSEE d’une commune hors du territoire n’efface pas son nom', () => {
  const structure = uneStructure({ commune: 'Bordeaux' });
  const r = preparerModification({ ...signature, structure, champs: { communeInsee: '33063' } });
  expect(r.ok && r.valeur.champsChanges).toEqual(['communeInsee']);
});
