import { reussite } from '../../core/contrats/erreur.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import type { LirePage } from '../liens/page-de-lien.ts';

/** Where whoever receives the summary by mail stops it, or sees that they have. Nothing of the summary is there. */
export const lirePageDeSynthese: LirePage<Extract<PageDeLien, { nature: 'synthese' }>> = async (
  { depots },
  { sollicitation, objet },
) => {
  const { syntheseParCourriel } = await depots.contacts.parId(objet.id);
  return reussite({
    nature: 'synthese',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: !syntheseParCourriel,
  });
};
