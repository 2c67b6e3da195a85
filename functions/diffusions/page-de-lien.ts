import { reussite } from '../../core/contrats/erreur.ts';
import type { PageDeRemise } from '../../core/contrats/pages-de-lien.ts';
import type { LirePage } from '../liens/page-de-lien.ts';

/** What was handed to the structure that the link was sent to. */
export const lirePageDeRemise: LirePage<PageDeRemise> = async ({ depots }, { sollicitation, objet }) => {
  const [remise, structure] = await Promise.all([
    depots.diffusions.parId(objet.id),
    depots.structures.parId(sollicitation.structure),
  ]);
  return reussite({
    nature: 'remise',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: remise.lueLe !== undefined,
    remise: {
      structure: structure.nom,
      objet: remise.objet,
      diffuseeLe: remise.diffuseeLe,
      fiches: remise.fiches,
      lueLe: remise.lueLe,
    },
  });
};
