import { direParties, validerParties } from '../../core/bilan/modele.ts';
import {
  garderModeleDeBilan as contratGarder,
  retirerModeleDeBilan as contratRetirer,
} from '../../core/contrats/bilans.ts';
import { refuser } from '../../core/contrats/erreur.ts';
import { sansAccents } from '../../core/textes/sans-accents.ts';
import { commande, commandeUneALaFois } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { garderLaLigne } from '../hote/garder-la-ligne.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';

/** One at a time: two templates never take the same name. */
export const garderModeleDeBilan = commandeUneALaFois(
  contratGarder,
  () => 'modeles-de-bilan',
  async (appel, contexte) => {
    const { modelesDeBilan } = contexte.depots;
    const { ligne: visee, cle, nom, parties } = appel.corps;
    const [ligne, existants] = await Promise.all([
      visee === undefined ? undefined : designee(modelesDeBilan, visee.id, 'corps.ligne.id'),
      modelesDeBilan.lire(),
    ]);
    const autres = existants.items.filter((m) => m.cle !== cle && m.id !== ligne?.id);
    if (autres.some((m) => sansAccents(m.nom) === sansAccents(nom))) {
      const message = 'Un modèle porte déjà ce nom : choisissez-en un autre, ou changez ce modèle.';
      return refuser('regle-metier', message, [{ chemin: 'corps.nom', message }]);
    }
    const valides = validerParties(parties);
    if (!valides.ok) return valides;
    const dites = direParties(valides.valeur);
    // What is readable now is what serves if somebody, in SharePoint, writes what is not.
    const prete = { nom, parties: dites, partiesRetenues: dites };
    return garderLaLigne(contexte, appel, modelesDeBilan, { ligne, prete });
  },
);

export const retirerModeleDeBilan = commande(contratRetirer, (appel, contexte) =>
  retirerLaLigne(contexte, appel, contexte.depots.modelesDeBilan),
);
