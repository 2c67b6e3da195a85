import { telechargerEmargement as contrat } from '../../core/contrats/emargement.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { feuilleDEmargement } from '../../core/presences/emargement.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { direPorte } from '../porte/dire-porte.ts';

/** The feuille d’émargement of a rencontre as a Word document. */
export const telechargerEmargement = commande(
  contrat,
  async ({ chemin }, contexte) => {
    const { depots } = contexte;
    const rencontre = await depots.rencontres.parId(chemin.id);
    const [participations, structures, contacts, reglages] = await Promise.all([
      depots.participations.lireOu('rencontre', rencontre.id),
      depots.structures.lire(),
      depots.contacts.lire(),
      depots.reglages.lire(),
    ]);
    const feuille = feuilleDEmargement(
      rencontre,
      { participations: participations.items, structures: structures.items, contacts: contacts.items },
      lireReglages(reglages.items).valeurs,
      direPorte(contexte, rencontre),
    );
    // The writer of .docx is large: it is evaluated when someone asks for a document.
    const { documentEmargement } = await import('./document-emargement.ts');
    const jour = rencontre.debut === undefined ? rencontre.id : aujourdhui(rencontre.debut);
    return reussite({ octets: await documentEmargement(feuille), nom: `emargement-${jour}.docx` });
  },
  surLaRencontre,
);
