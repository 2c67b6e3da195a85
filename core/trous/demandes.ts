import { type Acteur, autoriser } from '../droits/droits.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import { resteSansReponse } from '../mises-en-lien/sans-reponse.ts';

/** What was asked and that nobody has met yet: a need heard, or an introduction left without an answer. Never anything of anybody. */
export interface Demande {
  readonly genre: 'besoin' | 'mise-en-lien';
  readonly id: string;
  readonly thematique: string;
  /** Undefined: whoever for. */
  readonly public: string | undefined;
  /** INSEE code; undefined: the whole territory. */
  readonly communeInsee: string | undefined;
  /** Local day. */
  readonly depuis: string;
}

/**
 * What this person may read of what is asked, by the rights of the needs: all of it for the coordination, what comes from or goes to their
 * own structures for the others, nothing in reading. `jour`: local day.
 */
export function demandesLues(
  { besoins, misesEnLien }: { readonly besoins: readonly Besoin[]; readonly misesEnLien: readonly MiseEnLien[] },
  acteur: Acteur,
  e: { readonly jour: string; readonly delaiMiseEnLienJours: number },
): readonly Demande[] {
  const sienne = (structure: string | undefined): boolean =>
    autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis;
  return [
    ...besoins.flatMap((b): readonly Demande[] =>
      b.thematique !== undefined && b.etat !== 'Clos' && sienne(b.structure)
        ? [{ ...ou(b), genre: 'besoin', id: b.id, thematique: b.thematique, depuis: b.releveLe }]
        : [],
    ),
    ...misesEnLien.flatMap((m): readonly Demande[] =>
      resteSansReponse(m, e.jour, e.delaiMiseEnLienJours) && (sienne(m.demandeur) || sienne(m.destinataire))
        ? [{ ...ou(m), genre: 'mise-en-lien', id: m.id, thematique: m.thematique, depuis: m.faiteLe }]
        : [],
    ),
  ];
}

const ou = ({
  public: dePublic,
  communeInsee,
}: {
  readonly public?: string | undefined;
  readonly communeInsee?: string | undefined;
}) => ({ public: dePublic, communeInsee });
