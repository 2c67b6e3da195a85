import { type Demande, preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Writes the row of a mail that leaves later, and sends nothing. Asked again, finds it; with another day, changes it.
 * What has left stays as it is.
 */
export async function reporterLEnvoi(
  { depots: { sollicitations } }: Contexte,
  demande: Demande,
  e: { readonly maintenant: string; readonly jours: number; readonly pasAvant: string },
): Promise<Sollicitation> {
  const { sollicitation } = preparerSollicitation(demande, e.maintenant, e.jours);
  const { pasAvant } = e;
  const { ligne } = await sollicitations.creerSiAbsent({ ...sollicitation, pasAvant });
  if (ligne.etat === 'À envoyer' && ligne.pasAvant !== pasAvant)
    await modifierOuCeder(sollicitations, ligne, { pasAvant });
  return ligne;
}
