import { memeNom } from '../../core/bibliotheque/nom.ts';
import { retirerDocument as contrat } from '../../core/contrats/bibliotheque.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { documentsDeLa } from './deposer-document.ts';
import { documentsDe } from './documents-de.ts';

/** Taken away already, it is done: a row whose file is gone, because somebody was cut between the two, goes too. */
export const retirerDocument = commandeUneALaFois(
  contrat,
  ({ chemin }) => documentsDeLa(chemin.id),
  async (appel, contexte) => {
    const { chemin, corps } = appel;
    const { documentsDeposes } = contexte.depots;
    const documents = await documentsDe(contexte, chemin.id);
    const document = documents.find(({ id }) => id === chemin.document);
    if (document !== undefined && document.eTag !== corps.eTag) return LIGNE_CHANGEE;
    if (document !== undefined)
      await contexte.bibliotheque.supprimer(document.id, corps.eTag).catch((erreur: unknown) => {
        // Gone by a first try whose answer was lost.
        if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
      });
    const restants = documents.filter((d) => d !== document);
    const { items } = await documentsDeposes.lireOu('rencontre', chemin.id);
    const sansFichier = items.filter((ligne) => !restants.some(({ nom }) => memeNom(nom, ligne.nom)));
    for (const ligne of sansFichier) await documentsDeposes.supprimer(ligne.id, ligne.eTag);
    const [ligne] = sansFichier;
    if (document === undefined && ligne === undefined) return reussite({ dejaFait: true });
    await journaliser(contexte, appel, documentsDeposes, ligne === undefined ? {} : { ligne: ligne.id });
    return reussite({ dejaFait: document === undefined });
  },
  surLaRencontre,
);
