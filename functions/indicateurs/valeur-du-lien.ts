import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Indicateur } from '../../core/lists/indicateurs.list.ts';
import type { Depots } from '../hote/depots.ts';
import type { LienOuvert } from '../liens/ouvrir.ts';

interface ValeurDuLien {
  readonly indicateur: Indicateur;
  /** The month that the key of the link ends with. */
  readonly mois: string;
}

/** The indicator that a link asks the value of, while it still asks it of whoever the link was sent to. */
export async function valeurDuLien(
  depots: Depots,
  { sollicitation, objet }: Pick<LienOuvert, 'sollicitation' | 'objet'>,
): Promise<Resultat<ValeurDuLien>> {
  const indicateur = await depots.indicateurs.parId(objet.id);
  const mois = /(\d{4}-\d{2})$/.exec(sollicitation.cle)?.[1];
  const sienne =
    indicateur.calcul === 'saisie' &&
    indicateur.archiveLe === undefined &&
    indicateur.responsableContact !== undefined &&
    indicateur.responsableContact === sollicitation.contact;
  return mois !== undefined && sienne
    ? reussite({ indicateur, mois })
    : refuser('regle-metier', 'Cette valeur n’est plus attendue de vous. Merci !');
}
