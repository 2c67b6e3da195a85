import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { refusDUnPointDePlus } from '../../core/invitations/points.ts';
import type { NouveauPoint } from '../../core/lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { refusDeProposer } from '../../core/rencontres/transitions.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois } from '../hote/creer-une-fois.ts';

/** That of an invited structure: so many at a time. */
export const noterPointDInvitee: typeof noterPoint = async (contexte, rencontre, point) => {
  const { structure, cle } = point;
  if (structure === undefined) return noterPoint(contexte, rencontre, point);
  return contexte.unALaFois(`points ${rencontre.id} ${structure}`, async () => {
    const { items } = await contexte.depots.points.lireOu('rencontre', rencontre.id);
    return refusDUnPointDePlus(items, { structure, cle }) ?? noterPoint(contexte, rencontre, point);
  });
};

type Propose = Pick<NouveauPoint, 'cle' | 'titre' | 'structure' | 'type' | 'dureeMinutes' | 'precisions'>;

/** A point for the ordre du jour of a rencontre, once whatever the number of requests. */
export async function noterPoint(
  { depots }: Contexte,
  rencontre: Rencontre,
  point: Propose & { readonly empreinte: string; readonly proposeLe: string },
): Promise<Resultat<{ readonly ligne: string; readonly eTag: string; readonly creee: boolean }>> {
  const refus = refusDeProposer(rencontre);
  if (refus !== undefined) return refus;
  const { thematique, id } = rencontre;
  const faite = await creerUneFois(depots.points, { ...point, thematique, rencontre: id, etat: 'Proposé' });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  return reussite({ ligne: ligne.id, eTag: ligne.eTag, creee });
}
