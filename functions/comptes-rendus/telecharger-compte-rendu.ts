import { telechargerCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { lireCeQuilLit } from './qui-lit.ts';

/** The compte rendu as it is kept, for whoever reads it. */
export const telechargerCompteRendu = commande(
  contrat,
  async (appel, contexte) => {
    const rencontre = await lireCeQuilLit(contexte, appel.chemin.id, appel);
    if (rencontre.compteRendu === undefined)
      return refuser('introuvable', 'Cette rencontre n’a pas encore de compte rendu que vous puissiez lire.');
    // The writer of .docx is large: it is evaluated when someone asks for a document.
    const { documentCompteRendu } = await import('./document-compte-rendu.ts');
    const jour = rencontre.debut === undefined ? rencontre.id : aujourdhui(rencontre.debut);
    return reussite({
      octets: await documentCompteRendu(rencontre.titre, rencontre.compteRendu),
      nom: `compte-rendu-${jour}.docx`,
    });
  },
  surLaRencontre,
);
