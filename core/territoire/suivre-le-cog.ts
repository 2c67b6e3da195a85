import { direRecherche, lireRecherche } from '../annuaire/recherche-dite.ts';
import { egal, resteADire } from '../egal.ts';
import { besoins } from '../lists/besoins.list.ts';
import { campagnes } from '../lists/campagnes.list.ts';
import type { ListDefinition, Patch, Row, RowIdentity } from '../lists/list.ts';
import { misesEnLien } from '../lists/mises-en-lien.list.ts';
import { recherches } from '../lists/recherches.list.ts';
import { referents } from '../lists/referents.list.ts';
import { rencontres } from '../lists/rencontres.list.ts';
import { structures } from '../lists/structures.list.ts';

/** What became of the codes when the code officiel géographique changed. */
export interface DevenirDesCodes {
  readonly millesime: number;
  /** INSEE code that is no longer in force → the commune that took it over. */
  readonly reprises: ReadonlyMap<string, { readonly insee: string; readonly nom: string }>;
  /** Name that a commune has left → its name today, by its INSEE code. */
  readonly renommees: ReadonlyMap<string, { readonly avant: string; readonly nom: string }>;
  /** SIREN of an EPCI that is no more → those to which its communes belong today. */
  readonly intercommunalites: ReadonlyMap<string, readonly string[]>;
}

type Suivre<L> = (ligne: Row<L>, d: DevenirDesCodes) => Patch<L>;
interface Suivie {
  readonly definition: ListDefinition;
  readonly suivre: Suivre<never>;
}
const suivie = <L extends ListDefinition>(definition: L, suivre: Suivre<L>): Suivie => ({ definition, suivre });

const code = (insee: string | undefined, d: DevenirDesCodes) =>
  insee === undefined ? undefined : (d.reprises.get(insee)?.insee ?? insee);
const codes = (dits: readonly string[], d: DevenirDesCodes): readonly string[] => [
  ...new Set(dits.flatMap((c) => d.intercommunalites.get(c) ?? [code(c, d) ?? c])),
];

/** A place: its code, its name as it is written beside it, and the year of both. */
function lieu(
  l: { readonly communeInsee?: string | undefined; readonly commune?: string | undefined },
  d: DevenirDesCodes,
): { readonly communeInsee?: string; readonly commune?: string; readonly millesimeCog?: number } {
  const reprise = d.reprises.get(l.communeInsee ?? '');
  if (reprise !== undefined) return { communeInsee: reprise.insee, commune: reprise.nom, millesimeCog: d.millesime };
  const renommee = d.renommees.get(l.communeInsee ?? '');
  return renommee !== undefined && l.commune === renommee.avant ? { commune: renommee.nom } : {};
}

const recherche = (criteres: string | undefined, d: DevenirDesCodes): string | undefined => {
  if (criteres === undefined) return undefined;
  const lue = lireRecherche(criteres);
  const suivies = codes(lue.communes, d);
  return egal(suivies, lue.communes) ? criteres : direRecherche({ ...lue, communes: suivies });
};

/**
 * The lists whose rows name a commune as it is today. Counts are not of them: they are facts of their day, beside the
 * year of their codes.
 */
export const LISTES_SUIVIES: readonly Suivie[] = [
  suivie(structures, (s, d) => ({ ...lieu(s, d), zoneCodes: codes(s.zoneCodes, d) })),
  suivie(rencontres, (r, d) => lieu(r, d)),
  suivie(besoins, (b, d) => ({ communeInsee: code(b.communeInsee, d) })),
  suivie(misesEnLien, (m, d) => ({ communeInsee: code(m.communeInsee, d) })),
  suivie(campagnes, (c, d) => ({ communes: codes(c.communes, d) })),
  suivie(referents, (r, d) => ({ communeInsee: code(r.communeInsee, d) })),
  suivie(recherches, (r, d) => ({ criteres: recherche(r.criteres, d) })),
];

export interface LigneSuivie {
  readonly id: string;
  readonly eTag: string;
  readonly patch: Readonly<Record<string, unknown>>;
  /** What is written in place of what, for whoever reads the plan. */
  readonly changements: readonly { readonly colonne: string; readonly avant: string; readonly apres: string }[];
}

const enTexte = (valeur: unknown): string => (Array.isArray(valeur) ? valeur.join(', ') : String(valeur ?? ''));

/** The rows of a list whose codes have changed, and what to write. A row already carried is not of them. */
export function suivreLeCog(
  { suivre }: Suivie,
  lignes: readonly RowIdentity[],
  d: DevenirDesCodes,
): readonly LigneSuivie[] {
  return lignes.flatMap((ligne) => {
    const avant = new Map<string, unknown>(Object.entries(ligne));
    const change = resteADire(ligne, (suivre as Suivre<ListDefinition>)(ligne as Row<ListDefinition>, d));
    if (change.length === 0) return [];
    const changements = change.map(([colonne, valeur]) => ({
      colonne,
      avant: enTexte(avant.get(colonne)),
      apres: enTexte(valeur),
    }));
    return [{ id: ligne.id, eTag: ligne.eTag, patch: Object.fromEntries(change), changements }];
  });
}
