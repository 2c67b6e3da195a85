import { join } from 'node:path';
import fc from 'fast-check';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { exporter } from '../../../core/exports/exporter.ts';
import { CORRESPONDANCES_NATIONALES, correspondancesNationales } from '../../../core/vocabulaires/data-inclusion.ts';
import {
  FRAIS_NATIONAUX,
  MODES_NATIONAUX,
  PUBLICS_NATIONAUX,
  THEMATIQUES_NATIONALES,
} from '../../../core/vocabulaires/data-inclusion-v1.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { avecPartage } from '../../partage.ts';
import { CONTACTS, MAINTENANT, PRODUCTEUR, STRUCTURES } from './exemple.ts';
import { annuaireHostile } from './structures-hostiles.ts';
import { lire, validerDataInclusion, validerHsds } from './valider.ts';

type Donnees = Parameters<typeof diffuser>[0];
const produire = (
  donnees: Pick<Donnees, 'structures' | 'contacts' | 'visibilite'>,
  format: 'data-inclusion' | 'hsds',
) => {
  const { contenu } = exporter(diffuser({ ...donnees, maintenant: MAINTENANT }), format, { producteur: PRODUCTEUR });
  return JSON.parse('texte' in contenu ? contenu.texte : '');
};

avecPartage('schéma de data·inclusion v1', (partage) => {
  const dossier = join(partage, 'donnees/data-inclusion/schemas-v1');
  const fautes = validerDataInclusion(partage);

  test.each(VISIBILITES)('le territoire d’exemple, pour « %s », est valide', (visibilite) => {
    const document = produire({ structures: STRUCTURES, contacts: CONTACTS, visibilite }, 'data-inclusion');
    expect(fautes(document)).toEqual([]);
    expect(document.structures).toHaveLength(STRUCTURES.length);
    // Nothing but names is public until a structure says so.
    if (visibilite === 'public') expect(document.services).toEqual([]);
    else expect(document.services.length).toBeGreaterThan(STRUCTURES.length);
    const ids = [...document.structures, ...document.services].map((o: { id: string }) => o.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('des structures hostiles donnent un document valide', () => {
    fc.assert(
      fc.property(annuaireHostile, fc.constantFrom(...VISIBILITES), (donnees, visibilite) => {
        expect(fautes(produire({ ...donnees, visibilite }, 'data-inclusion'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('notre copie des vocabulaires est celle de data·inclusion', () => {
    const valeurs = (fichier: string) =>
      (lire(dossier, 'extra', fichier) as { value: string }[]).map(({ value }) => value);
    expect([...THEMATIQUES_NATIONALES]).toEqual(valeurs('thematiques.json'));
    expect([...PUBLICS_NATIONAUX]).toEqual(valeurs('publics.json'));
    expect([...FRAIS_NATIONAUX]).toEqual(valeurs('frais.json'));
    expect([...MODES_NATIONAUX]).toEqual(valeurs('modes-mobilisation.json'));
  });
});

avecPartage('schéma de HSDS 3.0', (partage) => {
  const fautes = validerHsds(partage);

  test('le schéma sait dire non', () => {
    expect(fautes({ organizations: [{ services: [{ id: 'x' }] }] }).length).toBeGreaterThan(3);
  });

  test.each(VISIBILITES)('le territoire d’exemple, pour « %s », est valide', (visibilite) => {
    const document = produire({ structures: STRUCTURES, contacts: CONTACTS, visibilite }, 'hsds');
    expect(fautes(document)).toEqual([]);
    expect(document.organizations).toHaveLength(STRUCTURES.length);
    // A taxonomy term is the same thing wherever it is met: it alone bears its id twice.
    const ids = [...JSON.stringify(document).matchAll(/(?<!"taxonomy_term":\{)"id":"([^"]+)"/g)].map((m) => m[1]);
    expect(ids.length).toBeGreaterThan(STRUCTURES.length - 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('des structures hostiles donnent un document valide', () => {
    fc.assert(
      fc.property(annuaireHostile, fc.constantFrom(...VISIBILITES), (donnees, visibilite) => {
        expect(fautes(produire({ ...donnees, visibilite }, 'hsds'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('une table corrigée par la coordination ne peut nommer que des valeurs nationales', () => {
  expect(correspondancesNationales.safeParse(CORRESPONDANCES_NATIONALES).success).toBe(true);
  const fausse = { ...CORRESPONDANCES_NATIONALES, thematiques: { Enfance: ['enfance'] } };
  expect(correspondancesNationales.safeParse(fausse).error?.issues[0]?.message).toContain(
    'vocabulaire de data·inclusion',
  );
});
