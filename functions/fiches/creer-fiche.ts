import { preparerCreation } from '../../core/annuaire/enregistrer-fiche.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { creerFiche as contrat } from '../../core/contrats/fiches.ts';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { creerUneFois } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ENTREE_DE_FICHES } from '../hote/un-a-la-fois.ts';

/**
 * The key of the form makes a second call harmless; it is looked for first, for a fiche just made is a certain
 * duplicate of itself.
 */
export const creerFiche = commandeUneALaFois(
  contrat,
  () => ENTREE_DE_FICHES,
  async (appel, contexte) => {
    const { structures } = contexte.depots;
    const { cle, champs, verifieePar } = appel.corps;
    // Saying « quand même » after a duplicate was shown is not another fiche.
    const empreinte = empreinteDe({ champs, verifieePar });
    const { items: existantes } = await structures.lire();
    const faite = existantes.find((s) => s.cleCreation === cle);
    if (faite !== undefined) {
      const meme = memeDemande(faite, empreinte);
      return meme.ok ? reussite({ id: faite.id, eTag: faite.eTag, dejaFait: true }) : meme;
    }
    const prete = preparerCreation({
      ...appel.corps,
      existantes,
      par: appel.acteur.id,
      maintenant: appel.maintenant,
      territoire: await contexte.territoire(),
    });
    if (!prete.ok) return prete;
    const creation = await creerUneFois(structures, { ...prete.valeur, empreinte });
    if (!creation.ok) return creation;
    const { ligne, creee } = creation.valeur;
    await journaliser(contexte, appel, structures, {
      ligne: ligne.id,
      dejaFait: !creee,
      ...(appel.corps.malgreDoublon ? { detail: 'créée malgré un doublon signalé' } : {}),
    });
    return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
  },
);
