import type { ListDefinition } from '../lists/list.ts';
import { devenuesFacultatives, type ListeTrouvee, type Operation, planifier } from '../lists/provisionnement.ts';
import { CLES_DES_REGLAGES } from '../reglages/definitions.ts';
import { lireReglages } from '../reglages/reglages.ts';
import { MILLESIME_DU_COG } from '../territoire/cog.ts';
import { type Cause, type Constat, deCeux, ouBien } from './constat.ts';

const colonne = (o: { readonly liste: string; readonly colonne: string }): string => `${o.liste}.${o.colonne}`;

/**
 * What differs between the lists that are seen and those that are wanted: what would be provisioned, and what would be
 * refused. `absente`: what to say of a list that is not seen, which depends on who looks.
 */
export function constatsDesListes(
  definitions: readonly ListDefinition[],
  trouvees: readonly ListeTrouvee[],
  absente: Extract<Cause, 'liste-manque' | 'liste-invisible'>,
): readonly Constat[] {
  const { operations, refus } = planifier(definitions, trouvees);
  const vues = new Set(trouvees.map(({ name }) => name));
  const de = <T extends Operation['type']>(type: T) =>
    operations.filter((o): o is Extract<Operation, { type: T }> => o.type === type && vues.has(o.liste));
  const aElargir = de('elargir-colonne');
  return [
    ...ouBien('listes', [
      ...deCeux(
        'listes',
        absente,
        definitions.map(({ name }) => name).filter((nom) => !vues.has(nom)),
      ),
      ...deCeux(
        'listes',
        'liste-mal-nommee',
        de('nommer-liste').map(({ liste }) => liste),
      ),
    ]),
    ...ouBien('colonnes', [
      ...deCeux(
        'colonnes',
        'colonne-manque',
        de('creer-colonne').map((o) => `${o.liste}.${o.colonne.name}`),
      ),
      ...deCeux('colonnes', 'colonne-d-un-autre-type', refus.filter((r) => r.colonne !== '').map(colonne)),
      ...deCeux(
        'colonnes',
        'trop-d-index',
        refus.filter((r) => r.colonne === '').map(({ liste }) => liste),
      ),
      ...deCeux('colonnes', 'index-manque', aElargir.filter((o) => o.changements.indexed === true).map(colonne)),
      ...deCeux('colonnes', 'colonne-a-elargir', aElargir.filter((o) => o.changements.indexed !== true).map(colonne)),
      ...deCeux('colonnes', 'colonne-devenue-facultative', devenuesFacultatives(definitions, trouvees).map(colonne)),
    ]),
  ];
}

/** Is there a territory, and is it of this year? */
export function constatsDuTerritoire(territoire: {
  readonly communes: readonly unknown[];
  readonly millesime: number;
}): readonly Constat[] {
  const { communes, millesime } = territoire;
  if (communes.length === 0) return [{ essai: 'territoire', cause: 'territoire-absent' }];
  return ouBien(
    'territoire',
    deCeux('territoire', 'territoire-ancien', millesime < MILLESIME_DU_COG ? [String(millesime)] : []),
  );
}

/** A key typed by hand may be anything: only those that are ours are named. */
export function constatsDesConsignes(lignes: Parameters<typeof lireReglages>[0]): readonly Constat[] {
  const { problemes } = lireReglages(lignes);
  const refuses = CLES_DES_REGLAGES.filter((cle) => problemes.some((p) => p.cle.trim() === cle));
  const inconnus = problemes.some((p) => !CLES_DES_REGLAGES.some((cle) => cle === p.cle.trim()));
  return ouBien('consignes', [
    ...deCeux('consignes', 'reglage-de-la-coordination', refuses),
    ...(inconnus ? [{ essai: 'consignes', cause: 'reglage-inconnu' } as const] : []),
  ]);
}
