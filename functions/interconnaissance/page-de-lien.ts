import { porteurDuLien } from '../../core/annuaire/contacts-du-porteur.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import type { PageDInterconnaissance } from '../../core/contrats/pages-de-lien.ts';
import { aRepondu } from '../../core/interconnaissance/reponses.ts';
import type { LirePage } from '../liens/page-de-lien.ts';
import { questionsPosees } from './questions-posees.ts';

/** The questions of a structure, with what it answered: never what another says of it. */
export const lirePageDInterconnaissance: LirePage<PageDInterconnaissance> = async (
  contexte,
  { sollicitation, objet },
  maintenant,
) => {
  const ligne = await contexte.depots.interconnaissances.parId(objet.id);
  const porteur = porteurDuLien(ligne.structure, sollicitation.contact);
  return reussite({
    nature: 'interconnaissance',
    expireLe: sollicitation.expireLe ?? '',
    dejaRepondu: aRepondu(ligne),
    interconnaissance: await questionsPosees(contexte, ligne, porteur, maintenant),
  });
};
