import fc from 'fast-check';
import {
  type Decision,
  type Garder,
  type Listes,
  planifierStructures,
} from '../../../core/imports/planifier-structures.ts';
import type { LigneLue } from '../../../core/imports/structures.ts';
import { trancherLignes } from '../../../core/imports/trancher-lignes.ts';
import { type NouvelleStructure, type Structure, structures } from '../../../core/lists/structures.list.ts';

const signature = { par: 'une-personne', le: '2026-11-20T10:00:00Z' };

const fiche = (id: string, nom: string, valeurs: Partial<NouvelleStructure> = {}): Structure => ({
  ...structures.draft.parse({
    nom,
    type: 'Association',
    statut: 'Active',
    commune: 'Saint-Savin',
    communeInsee: '33473',
    ...valeurs,
  }),
  id,
  eTag: `"${id},1"`,
  creeLe: '2026-01-05T10:00:00Z',
  modifieLe: '2026-01-05T10:00:00Z',
});

const CORRIGEE = [
  {
    champ: 'telephone',
    avant: '+33557000000',
    apres: '+33557000001',
    par: 'x',
    le: '2026-10-01T10:00:00Z',
    canal: 'Onglet',
  },
] satisfies NouvelleStructure['provenance'];

const existantes: readonly Structure[] = [
  fiche('1', 'Les Restos du Cœur de Saint-Savin', { telephone: '+33557000001', provenance: CORRIGEE }),
  fiche('2', 'Mission locale de Haute Gironde', {
    siret: '73282932000074',
    telephone: '+33557000001',
    provenance: CORRIGEE,
  }),
  fiche('3', 'Foyer rural de Cézac', { statut: 'Archivée', commune: 'Cézac', communeInsee: '33123' }),
];

const ligne = (numero: number, nom: string, valeurs: Partial<LigneLue['structure']> = {}): LigneLue => ({
  numero,
  structure: {
    nom,
    type: 'Association',
    statut: 'Active',
    source: 'essai.csv',
    cleSource: `essai.csv:${numero}`,
    recenseeLe: '2026-11-20',
    commune: 'Saint-Savin',
    communeInsee: '33473',
    ...valeurs,
  },
});

const lignes: readonly LigneLue[] = [
  ligne(2, 'Restos du Coeur', { telephone: '+33557000001', siteWeb: 'https://restos.example' }),
  ligne(3, 'Restos du Cœur Saint Savin', { telephone: '+33557000001' }),
  ligne(4, 'Mission locale', { siret: '73282932000074', telephone: '+33557999999' }),
  ligne(5, 'Club de tir de Laruscade', { commune: 'Laruscade', communeInsee: '33233' }),
  ligne(6, 'Foyer rural Cézac', { commune: 'Cézac', communeInsee: '33123' }),
  ligne(7, 'Les Restos du Cœur de Saint-Savin', { telephone: '+33557000002' }),
];

const plan = planifierStructures({ lignes, existantes, signature });

test('l’exemple tient de quoi trancher', () => {
  const sorts = plan.map((l) => l.sort);
  expect(sorts).toContain('a-trancher');
  expect(sorts).toContain('creer');
  expect(plan.some((l) => 'differences' in l && l.differences.some((x) => x.protege))).toBe(true);
});

test('trancher à la main donne ce que donnerait un plan refait avec les mêmes décisions', () => {
  const decision: fc.Arbitrary<Decision> = fc.record(
    {
      doublon: fc.constantFrom('meme', 'autre', 'laisser'),
      garder: fc.constantFrom('annuaire', 'fichier'),
      champsRefuses: fc.subarray(['nom', 'thematiques', 'telephone']),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...lignes.map((l) => String(l.numero))), decision),
      fc.constantFrom<Garder>('annuaire', 'fichier'),
      fc.constantFrom<Listes>('ajouter', 'remplacer'),
      (decisions, garder, listes) => {
        expect(trancherLignes({ plan, lignes, existantes, decisions, garder, listes, signature })).toEqual(
          planifierStructures({ lignes, existantes, decisions, garder, listes, signature }),
        );
      },
    ),
  );
});
