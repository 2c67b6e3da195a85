import { preparerSollicitation } from '../../core/liens/solliciter.ts';
import type { Diffusion } from '../../core/lists/diffusions.list.ts';
import type { Contexte } from '../hote/contexte.ts';

/**
 * The address by which a structure says that it has what is sent to it. It asks for nothing: its row is there from the
 * start as sent.
 */
export async function lienDeRemise(
  contexte: Pick<Contexte, 'depots' | 'liens' | 'urlOnglets'>,
  { id, structure }: Pick<Diffusion, 'id'> & { readonly structure: string },
  maintenant: string,
): Promise<string> {
  const demande = { nature: 'Remise', structure, diffusion: id, vague: '1' } as const;
  const { sollicitation, contenu } = preparerSollicitation(demande, maintenant);
  if (contenu === undefined) throw new Error('Une diffusion ouvre toujours sa page.');
  const envoyee = { ...sollicitation, etat: 'Envoyée', envoyeeLe: maintenant } as const;
  await contexte.depots.sollicitations.creerSiAbsent(envoyee);
  return `${contexte.urlOnglets}/lien.html#jeton=${await contexte.liens.signer(contenu)}`;
}
