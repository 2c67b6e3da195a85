import { lireDocuments as contrat } from '../../core/contrats/bibliotheque.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { direParQui, documentsDe } from './documents-de.ts';

export const lireDocuments = commande(
  contrat,
  async ({ chemin }, contexte) => {
    const documents = await documentsDe(contexte, chemin.id);
    const parQui = await direParQui(contexte, documents);
    return reussite({
      documents: documents.map((d) => ({
        id: d.id,
        nom: d.nom,
        taille: d.taille,
        eTag: d.eTag,
        deposeLe: d.deposeLe,
        par: parQui(d),
      })),
    });
  },
  surLaRencontre,
);
