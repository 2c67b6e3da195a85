import { trouverAuMieux } from '../../core/annuaire/au-mieux.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { rechercherFiches as contrat } from '../../core/contrats/extension.ts';
import { ficheAInserer } from '../../core/extension/fiche-a-inserer.ts';
import { commande } from '../hote/commande.ts';

/** As many as a person looks at below what they type. */
const AU_PLUS = 8;

/** A reading, so nothing goes to the journal. The commune is words of the search: it understands them, typing errors included. */
export const rechercherFiches = commande(contrat, async ({ requete, acteur, maintenant }, contexte) => {
  const index = await contexte.annuaire();
  const texte = [requete.texte, requete.commune ?? ''].join(' ').trim();
  const trouvees = trouverAuMieux(index, { texte }, AU_PLUS);
  return reussite({
    fiches: trouvees.flatMap(
      ({ structure, sans }) =>
        ficheAInserer(structure, acteur.profil, {
          maintenant,
          lien: contexte.lienDeFiche(structure.id),
          cadenceParDefautMois: index.cadenceParDefautMois,
          sans,
        }) ?? [],
    ),
  });
});
