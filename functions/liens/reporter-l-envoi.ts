import { type Demande, preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** Given up before it left: it asked nobody, and may be taken up. */
const seReprend = (s: Sollicitation): boolean => s.etat === 'Annulée' && !s.revoquee && s.envoyeeLe === undefined;

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
  const { expireLe } = sollicitation;
  const { pasAvant } = e;
  const { ligne } = await sollicitations.creerSiAbsent({
    ...sollicitation,
    ...(pasAvant === undefined ? {} : { pasAvant }),
  });
  const reprise = seReprend(ligne);
  if (reprise || (ligne.etat === 'À envoyer' && ligne.pasAvant !== pasAvant))
    await modifierOuCeder(sollicitations, ligne, {
      ...{ pasAvant, expireLe },
      ...(reprise ? { etat: 'À envoyer' as const } : {}),
    });
  return ligne;
}

/** The row of a mail that leaves now, given up before it left: taken up. Undefined when there is none among `faites`, or when another execution has just changed it. */
export async function reprendreLEnvoi(
  { depots: { sollicitations } }: Contexte,
  demande: Demande,
  faites: readonly Sollicitation[],
  maintenant: string,
): Promise<Sollicitation | undefined> {
  const { cle, expireLe } = preparerSollicitation(demande, maintenant).sollicitation;
  const ligne = faites.find((s) => s.cle === cle && seReprend(s));
  if (ligne === undefined) return undefined;
  const reprise = { etat: 'À envoyer', pasAvant: undefined, expireLe } as const;
  const eTag = await modifierOuCeder(sollicitations, ligne, reprise);
  return eTag === undefined ? undefined : { ...ligne, ...reprise, eTag };
}
