import { z } from 'zod';
import type { ColonneTrouvee } from '../core/lists/colonne-trouvee.ts';
import type { ListDefinition } from '../core/lists/list.ts';
import type { ListeTrouvee } from '../core/lists/provisionnement.ts';
import { chemin } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { lireTout } from './paging.ts';
import { porteLeNom, type RessourceListe, type Site } from './site.ts';

const drapeau = z.boolean().optional();
const texte = z.string().optional();

/** Graph writes null for a facet that a column does not have. */
const sansNul = (valeur: unknown): unknown =>
  valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur)
    ? Object.fromEntries(
        Object.entries(valeur)
          .filter(([, v]) => v !== null)
          .map(([cle, v]) => [cle, sansNul(v)]),
      )
    : valeur;

const colonne = z.preprocess(
  sansNul,
  z.object({
    id: z.string(),
    name: z.string(),
    displayName: texte,
    required: drapeau,
    indexed: drapeau,
    enforceUniqueValues: drapeau,
    text: z.object({ allowMultipleLines: drapeau, maxLength: z.number().optional(), textType: texte }).optional(),
    choice: z.object({ allowTextEntry: drapeau, choices: z.array(z.string()).optional(), displayAs: texte }).optional(),
    number: z
      .object({ decimalPlaces: texte, minimum: z.number().optional(), maximum: z.number().optional() })
      .optional(),
    boolean: z.object({}).optional(),
    dateTime: z.object({ format: texte }).optional(),
    lookup: z.object({ listId: texte, allowMultipleValues: drapeau }).optional(),
  }),
);
type RessourceColonne = z.infer<typeof colonne>;

/** The lists of ours that the site holds, with the ids that changing them takes. */
export interface EtatDuSite {
  readonly listes: readonly (ListeTrouvee & {
    readonly id: string;
    readonly idsColonnes: ReadonlyMap<string, string>;
  })[];
}

/** Reads what exists among `definitions`. */
export async function lireEtat(
  lecteur: LecteurGraph,
  site: Site,
  definitions: readonly ListDefinition[],
): Promise<EtatDuSite> {
  site.oublier();
  const [idSite, presentes] = [await site.id(), await site.listes()];
  const nomDe = (id: string | undefined): string | undefined =>
    definitions.find((d) => trouver(presentes, d.name)?.id.toLowerCase() === id?.toLowerCase())?.name;
  const listes = await Promise.all(
    definitions.flatMap((definition) => {
      const ressource = trouver(presentes, definition.name);
      return ressource === undefined ? [] : [lireListe(lecteur, idSite, definition.name, ressource, nomDe)];
    }),
  );
  return { listes };
}

const trouver = (listes: readonly RessourceListe[], nom: string): RessourceListe | undefined =>
  listes.find((l) => l.name === nom) ?? listes.find((l) => porteLeNom(l, nom));

async function lireListe(
  lecteur: LecteurGraph,
  idSite: string,
  nom: string,
  ressource: RessourceListe,
  nomDe: (id: string | undefined) => string | undefined,
): Promise<EtatDuSite['listes'][number]> {
  const colonnes = await lireTout(lecteur, chemin`/sites/${idSite}/lists/${ressource.id}/columns`, {
    element: colonne,
  });
  return {
    id: ressource.id,
    name: nom,
    displayName: ressource.displayName ?? nom,
    colonnes: colonnes.map((c) => enColonne(c, nomDe)),
    idsColonnes: new Map(colonnes.map((c) => [c.name, c.id])),
  };
}

function enColonne(
  { id: _, lookup, boolean, ...c }: RessourceColonne,
  nomDe: (id: string | undefined) => string | undefined,
): ColonneTrouvee {
  const list = nomDe(lookup?.listId);
  return {
    ...c,
    ...(boolean === undefined ? {} : { boolean: {} }),
    ...(lookup === undefined ? {} : { lookup: { ...lookup, ...(list === undefined ? {} : { list }) } }),
  } as ColonneTrouvee;
}
