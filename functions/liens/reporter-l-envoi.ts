import { type Demande, preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Writes the row of a mail that leaves later, or as soon as it may when no instant is said, and sends nothing. Asked
 * again, finds it; with another day, changes it; given up meanwhile for somebody else, takes it up. What has left stays.
 */
export async function reporterLEnvoi(
  { depots: { sollicitations } }: Contexte,
  demande: Demande,
  e: { readonly maintenant: string; readonly jours: number; readonly pasAvant: string | undefined },
): Promise<Sollicitation> {
  const { sollicitation } = preparerSollicitation(demande, e.maintenant, e.jours);
  const { pasAvant } = e;
  const { ligne } = await sollicitations.creerSiAbsent({
    ...sollicitation,
    ...(pasAvant === undefined ? {} : { pasAvant }),
  });
  const reprise = ligne.etat === 'Annulée' && !ligne.revoquee && ligne.envoyeeLe === undefined;
  if (reprise || (ligne.etat === 'À envoyer' && ligne.pasAvant !== pasAvant))
    await modifierOuCeder(sollicitations, ligne, { pasAvant, ...(reprise ? { etat: 'À envoyer' as const } : {}) });
  return ligne;
}
