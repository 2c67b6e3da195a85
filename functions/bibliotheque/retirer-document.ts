import { cleDeDocument } from '../../core/bibliotheque/deposer.ts';
import { retirerDocument as contrat } from '../../core/contrats/bibliotheque.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { documentsDeLa } from './deposer-document.ts';
import { documentsDe } from './documents-de.ts';

/** Taken away already, it is done. */
export const retirerDocument = commandeUneALaFois(
  contrat,
  ({ chemin }) => documentsDeLa(chemin.id),
  async (appel, contexte) => {
    const { chemin, corps } = appel;
    const { depots, bibliotheque } = contexte;
    const document = (await documentsDe(contexte, chemin.id)).find(({ id }) => id === chemin.document);
    if (document === undefined) return reussite({ dejaFait: true });
    if (document.eTag !== corps.eTag) return LIGNE_CHANGEE;
    await bibliotheque.supprimer(document.id, corps.eTag);
    const ligne = await depots.documentsDeposes.parCle(cleDeDocument(chemin.id, document.nom));
    if (ligne !== undefined) await depots.documentsDeposes.supprimer(ligne.id, ligne.eTag);
    await journaliser(contexte, appel, depots.documentsDeposes, ligne === undefined ? {} : { ligne: ligne.id });
    return reussite({ dejaFait: false });
  },
  surLaRencontre,
);
