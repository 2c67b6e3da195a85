import { empreinteDe } from '../empreinte.ts';
import type { Synthese } from '../indicateurs/synthese.ts';
import type { Publication } from '../lists/publications.list.ts';
import { moisDe } from '../temps/heure-locale.ts';

/**
 * What appears of a month: its figures while they still move, known by their fingerprint, or its kept figures, known
 * by their version. Each edition appears at most once: the same figures never twice, a correction once, as a
 * correction.
 */
export type Edition =
  | { readonly sorte: 'Provisoire'; readonly empreinte: string }
  | { readonly sorte: 'Arrêtée'; readonly version: number };

export const PREMIERE: Edition = { sorte: 'Arrêtée', version: 1 };

export function editionDe(s: Synthese): Edition {
  if (s.statut.etat !== 'provisoire') return { sorte: 'Arrêtée', version: s.statut.version ?? 1 };
  const { etablieLe: _, statut: __, ...chiffres } = s;
  return { sorte: 'Provisoire', empreinte: empreinteDe(chiffres) };
}

type Ligne = Pick<Publication, 'cle' | 'canal' | 'mois' | 'edition' | 'envoyeeLe' | 'reserveeLe'>;

/**
 * A card sent before its month was over, when nothing told it from the final one: its row holds the key of the first
 * edition.
 */
const estProvisoireDAutrefois = (l: Ligne): boolean =>
  l.edition === undefined && moisDe(l.envoyeeLe ?? l.reserveeLe ?? '9999-01-01T00:00:00Z') <= l.mois;

/** Key of the row in `Publications`: one per channel, month and edition. `lignes`: the rows of this month. */
export function cleDePublication(
  canal: string,
  mois: string,
  edition: Edition = PREMIERE,
  lignes: readonly Ligne[] = [],
): string {
  const base = `${canal}|${mois}`;
  if (edition.sorte === 'Provisoire') return `${base}|provisoire|${edition.empreinte}`;
  const prise = lignes.some((l) => l.cle === base && estProvisoireDAutrefois(l));
  return edition.version === 1 && !prise ? base : `${base}|${edition.version}`;
}

/** The day of the last provisional card of this month in this channel, which a final one replaces. */
export const provisoireParue = (canal: string, lignes: readonly Ligne[]): string | undefined =>
  lignes
    .filter((l) => l.canal === canal && (l.edition === 'Provisoire' || estProvisoireDAutrefois(l)))
    .flatMap((l) => l.envoyeeLe ?? [])
    .toSorted()
    .at(-1);
