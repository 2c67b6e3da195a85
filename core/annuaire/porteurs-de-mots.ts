import type { ListDefinition } from '../lists/list.ts';
import { TOUTES_LES_LISTES } from '../lists/toutes.ts';
import type { GenrePorte } from '../lists/vocabulaire.list.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';

/** A column that carries words of a kind: one, or several. */
interface Porteur {
  readonly definition: ListDefinition;
  readonly champ: string;
  readonly plusieurs: boolean;
}

const VALEURS = { Thématique: THEMATIQUES, Public: PUBLICS } as const satisfies Record<GenrePorte, readonly string[]>;

/** Every column of every list that offers the words of a kind, from their definitions: a list added tomorrow is in it. */
export const porteursDe = (genre: GenrePorte): readonly Porteur[] =>
  TOUTES_LES_LISTES.flatMap((definition) =>
    Object.entries(definition.columns).flatMap(([champ, colonne]) =>
      colonne.choices === VALEURS[genre] ? [{ definition, champ, plusieurs: colonne.kind === 'choixMultiple' }] : [],
    ),
  );
