import { direParties, validerParties } from '../../core/bilan/modele.ts';
import {
  garderModeleDeBilan as contratGarder,
  retirerModeleDeBilan as contratRetirer,
} from '../../core/contrats/bilans.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { resteADire } from '../../core/egal.ts';
import { sansAccents } from '../../core/textes/sans-accents.ts';
import { commande, commandeUneALaFois } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
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
    if (ligne === undefined) {
      const faite = await creerUneFois(modelesDeBilan, { ...prete, cle, empreinte: empreinteDeDemande(appel) });
      if (!faite.ok) return faite;
      const { ligne: creation, creee } = faite.valeur;
      await journaliser(contexte, appel, modelesDeBilan, { ligne: creation.id, dejaFait: !creee });
      return reussite({ id: creation.id, dejaFait: !creee });
    }
    const patch = Object.fromEntries(resteADire(ligne, prete));
    if (Object.keys(patch).length === 0) return reussite({ id: ligne.id, dejaFait: true });
    if (ligne.eTag !== visee?.eTag) return LIGNE_CHANGEE;
    await modelesDeBilan.modifier(ligne.id, ligne.eTag, patch);
    await journaliser(contexte, appel, modelesDeBilan, { ligne: ligne.id });
    return reussite({ id: ligne.id, dejaFait: false });
  },
);

export const retirerModeleDeBilan = commande(contratRetirer, (appel, contexte) =>
  retirerLaLigne(contexte, appel, contexte.depots.modelesDeBilan),
);
