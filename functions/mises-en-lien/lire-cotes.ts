import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import { type CoteLue, presenterCote } from '../../core/mises-en-lien/presenter.ts';
import type { Contexte } from '../hote/contexte.ts';
import { designee } from '../hote/designee.ts';

/** The person written to on a side, where it is not who would be. */
export type Choisis = Readonly<Partial<Record<Cote, string | undefined>>>;

/** Both sides, with the person of each who was chosen, else who follows the theme. */
export async function lireCotes(
  { depots, maintenant }: Contexte,
  m: Pick<MiseEnLien, Cote | 'thematique'>,
  /** `partie`: where a body names them, when it does. `choisis`: the persons chosen. */
  { partie, choisis = {} }: { readonly partie?: 'corps'; readonly choisis?: Choisis } = {},
): Promise<Readonly<Record<Cote, CoteLue>>> {
  const lire = async (cote: Cote): Promise<CoteLue> => {
    const id = m[cote];
    const [structure, contacts] = await Promise.all([
      partie === undefined ? depots.structures.parId(id) : designee(depots.structures, id, `${partie}.${cote}`),
      depots.contacts.lireOu('structure', id),
    ]);
    return presenterCote(structure, contacts.items, { thematique: m.thematique, choisi: choisis[cote] }, maintenant());
  };
  const [demandeur, sollicitee] = await Promise.all([lire('demandeur'), lire('destinataire')]);
  return { demandeur, destinataire: sollicitee };
}
