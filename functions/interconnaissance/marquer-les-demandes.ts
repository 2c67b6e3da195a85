import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';

/** What a structure was asked is asked no more once it has answered, by whichever way; a mail that waited does not leave. */
export async function marquerLesDemandes(
  { depots: { sollicitations } }: Contexte,
  interconnaissance: string,
  maintenant: string,
): Promise<void> {
  const { items } = await sollicitations.lireOu('interconnaissance', interconnaissance);
  for (const s of items)
    if (s.etat === 'Envoyée')
      await enregistrerMalgreTout(
        sollicitations,
        s,
        { etat: 'Répondue', reponduLe: maintenant },
        (actuelle) => actuelle.etat === 'Envoyée',
      );
    else if (s.etat === 'À envoyer')
      await enregistrerMalgreTout(sollicitations, s, { etat: 'Annulée' }, (actuelle) => actuelle.etat === 'À envoyer');
}
