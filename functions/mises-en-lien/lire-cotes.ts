import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import { type CoteLue, presenterCote } from '../../core/mises-en-lien/presenter.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Both sides, with the person of each who follows the theme. */
export async function lireCotes(
  { depots, maintenant }: Contexte,
  m: Pick<MiseEnLien, Cote | 'thematique'>,
): Promise<Readonly<Record<Cote, CoteLue>>> {
  const lire = async (id: string): Promise<CoteLue> => {
    const [structure, contacts] = await Promise.all([
      depots.structures.parId(id),
      depots.contacts.lireOu('structure', id),
    ]);
    return presenterCote(structure, contacts.items, m.thematique, maintenant());
  };
  const [demandeur, sollicitee] = await Promise.all([lire(m.demandeur), lire(m.destinataire)]);
  return { demandeur, destinataire: sollicitee };
}
