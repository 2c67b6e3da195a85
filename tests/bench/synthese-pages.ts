import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comptages } from '../../core/lists/comptages.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { indicateurs } from '../../core/lists/indicateurs.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { CALCULS } from '../../core/vocabulaires/actions.ts';
import { REPONSES_A_L_INVITATION } from '../../core/vocabulaires/rencontres.ts';
import { LIENS } from './adresse-du-banc.ts';
import { nouvellesStructures } from './donnees.ts';

const STRUCTURES = 5_000;
const RENCONTRES = 600;
const INDICATEURS = 27;
const PAR_PAGE = 5_000;
const STATUTS = ['Présent', 'Excusé', 'Présent', 'Absent', 'Invité'] as const;

/** Rows as Graph gives them: what is empty is not there. */
const enFil = (definition: ListDefinition, valeurs: readonly object[]): readonly object[] =>
  valeurs.map((v, i) => {
    const ecrits = Object.entries(definition.serialize(v as never)).filter(
      ([cle, x]) => !cle.includes('@') && x !== null && !(Array.isArray(x) && x.length === 0),
    );
    return {
      id: String(i + 1),
      eTag: `"${i + 1},1"`,
      createdDateTime: '2021-12-01T08:00:00Z',
      lastModifiedDateTime: '2021-12-01T08:00:00Z',
      // A link is written as a number and read as a string.
      fields: Object.fromEntries(ecrits.map(([cle, x]) => [cle, cle.endsWith('LookupId') ? String(x) : x])),
    };
  });

/** Writes, list by list, the pages that a fake Graph gives: `LISTE-0.json`, `LISTE-1.json`… Gives how many rows they hold. */
export function ecrireLesPages(dossier: string, combien: number): number {
  mkdirSync(dossier, { recursive: true });
  const fiches = nouvellesStructures(STRUCTURES);
  const themes = [...new Set(fiches.flatMap((s) => s.thematiques ?? []))];
  const debut = (i: number): string => new Date(Date.UTC(2021, 11, 1 + i * 3, 9)).toISOString().replace('.000', '');
  const listes: readonly (readonly [ListDefinition, readonly object[]])[] = [
    [structures, fiches],
    [
      rencontres,
      Array.from({ length: RENCONTRES }, (_, i) => ({
        titre: `Rencontre ${i}`,
        thematique: themes[i % themes.length],
        format: 'Rencontre thématique',
        etat: i % 10 === 0 ? 'Annulée' : 'Tenue',
        debut: debut(i),
        planifieeLe: debut(i - 10),
        dureeMinutes: 90,
        modalite: 'En présence',
        communeInsee: fiches[i % 50]?.communeInsee,
        feuilleDePresence: i % 7 !== 0,
      })),
    ],
    [
      participations,
      Array.from({ length: combien }, (_, i) => {
        const [rencontre, structure] = [(i % RENCONTRES) + 1, ((i * 7919) % STRUCTURES) + 1];
        return {
          cle: `${rencontre}-${structure}-${i}`,
          rencontre: String(rencontre),
          structure: String(structure),
          statut: STATUTS[i % STATUTS.length],
          reponse: REPONSES_A_L_INVITATION[i % 3],
          reponduLe: '2025-12-01T08:00:00Z',
          raison: 'travaille sur ce thème',
          source: 'Saisie',
          sansInvitation: i % 50 === 0,
        };
      }),
    ],
    [
      comptages,
      Array.from({ length: RENCONTRES }, (_, i) => ({
        cle: `c-${i}`,
        rencontre: String(i + 1),
        trancheAge: 'Non précisé',
        nombre: 20 + (i % 9),
      })),
    ],
    [fichesAction, [{ titre: 'Action', plan: 'Plan', axe: 'Axe', cleSource: '1' }]],
    [
      indicateurs,
      CALCULS.slice(0, INDICATEURS).map((calcul) => ({
        libelle: calcul,
        ficheAction: '1',
        type: 'Réalisation',
        calcul,
        cleSource: calcul,
      })),
    ],
  ];
  let total = 0;
  for (const [definition, valeurs] of listes) {
    const lignes = enFil(
      definition,
      valeurs.map((v) => definition.draft.parse(v)),
    );
    total += lignes.length;
    for (let page = 0; page * PAR_PAGE < lignes.length; page += 1)
      writeFileSync(
        join(dossier, `${definition.name}-${page}.json`),
        JSON.stringify({
          value: lignes.slice(page * PAR_PAGE, (page + 1) * PAR_PAGE),
          ...((page + 1) * PAR_PAGE < lignes.length
            ? { '@odata.nextLink': `${LIENS}${definition.name}/${page + 1}` }
            : {}),
        }),
      );
  }
  return total;
}
