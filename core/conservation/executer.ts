import type { AnnonceDeConservation, ModificationDAnnonce } from '../lists/annonces-de-conservation.list.ts';

/** The next thing to do of an announcement: each is written before the next is begun. */
export type Etape =
  | { readonly genre: 'noter'; readonly patch: ModificationDAnnonce }
  /** Rows to be changed, all of them announced and still due; then `apres`, with what is due once they are. */
  | {
      readonly genre: 'faire';
      readonly lot: readonly string[];
      readonly apres: (encore: ReadonlySet<string>) => ModificationDAnnonce;
    };

/**
 * The next step, from the row alone: whoever dies anywhere is resumed by whoever comes after. `dues`: the rows that the
 * rule is about now; one that was announced and is due no more has become active again, and is left. Rows of a lot that
 * are due no more are those that a former round has done. What is due still after it was tried (somebody changed it
 * meanwhile) is left too: it will be announced anew.
 */
export function etapeSuivante(
  { lignes = { restantes: [], lot: [] }, faites, epargnees }: AnnonceDeConservation,
  { dues, maintenant, lignesParLot }: { dues: ReadonlySet<string>; maintenant: string; lignesParLot: number },
): Etape {
  const { restantes, lot } = lignes;
  if (lot.length > 0)
    return {
      genre: 'faire',
      lot: lot.filter((id) => dues.has(id)),
      apres: (encore) => {
        const laissees = lot.filter((id) => encore.has(id)).length;
        return {
          faites: faites + lot.length - laissees,
          epargnees: epargnees + laissees,
          lignes: { restantes, lot: [] },
        };
      },
    };
  if (restantes.length === 0)
    return { genre: 'noter', patch: { etat: 'Faite', faiteLe: maintenant, lignes: undefined } };
  const prises = restantes.slice(0, lignesParLot);
  const aFaire = prises.filter((id) => dues.has(id));
  return {
    genre: 'noter',
    patch: {
      etat: 'En cours',
      epargnees: epargnees + prises.length - aFaire.length,
      lignes: { restantes: restantes.slice(lignesParLot), lot: aFaire },
    },
  };
}

/** What was done of an announcement, for the journal: counts, and nothing of anybody. */
export const direCompteRendu = ({ cle, annoncees, faites, epargnees }: AnnonceDeConservation): string =>
  `${cle} : ${annoncees} annoncées, ${faites} faites, ${epargnees} laissées`;
