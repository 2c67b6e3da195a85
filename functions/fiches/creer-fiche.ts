import { preparerCreation } from '../../core/annuaire/enregistrer-fiche.ts';
import type { CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { creerFiche as contrat } from '../../core/contrats/fiches.ts';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';
import { cleDeFicheDeVenue, refusDeCreerPour } from '../../core/porte/decider.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { ENTREE_DE_FICHES } from '../hote/un-a-la-fois.ts';
import { cleDeVenue, lireVenue, trancherLaVenue } from '../porte/rattacher.ts';

/**
 * The key of the form makes a second call harmless; it is looked for first, for a fiche just made is a certain
 * duplicate of itself.
 */
export const creerFiche = commandeUneALaFois(
  contrat,
  () => ENTREE_DE_FICHES,
  async (appel, contexte) => {
    const { venue } = appel.corps;
    if (venue === undefined) return creer(contexte, appel, appel.corps.cle);
    await exigerLaDesignee(contexte.depots.rencontres, venue.rencontre, 'corps.venue.rencontre');
    await exigerLaDesignee(contexte.depots.venues, venue.id, 'corps.venue.id');
    return contexte.unALaFois(cleDeVenue(venue.id), async () => {
      const lue = await lireVenue(contexte, venue);
      if (!lue.ok) return lue;
      const cle = cleDeFicheDeVenue(venue.id);
      const faite = (await contexte.depots.structures.lire()).items.find((s) => s.cleCreation === cle)?.id;
      const refus = refusDeCreerPour(lue.valeur, faite);
      if (refus !== undefined) return refus;
      const creee = await creer(contexte, appel, cle);
      if (!creee.ok) return creee;
      // Last: an execution that dies before leaves a fiche that the same request finds again.
      const rattachee = await trancherLaVenue(contexte, appel, lue.valeur, { rattacher: creee.valeur.id });
      return rattachee.ok ? creee : rattachee;
    });
  },
);

async function creer(
  contexte: Contexte,
  appel: Auteur & { readonly corps: CorpsDe<typeof contrat> },
  cle: string,
): Promise<Resultat<ReponseDe<typeof contrat>>> {
  const { structures } = contexte.depots;
  const { champs, verifieePar, duRepertoire, malgreDoublon } = appel.corps;
  // Saying « quand même » after a duplicate was shown is not another fiche.
  const empreinte = empreinteDe({ champs, verifieePar, duRepertoire });
  const { items: existantes } = await structures.lire();
  const faite = existantes.find((s) => s.cleCreation === cle);
  if (faite !== undefined) {
    const meme = memeDemande(faite, empreinte);
    return meme.ok ? reussite({ id: faite.id, eTag: faite.eTag, dejaFait: true }) : meme;
  }
  const prete = preparerCreation({
    ...appel.corps,
    cle,
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
    ...(malgreDoublon ? { detail: 'créée malgré un doublon signalé' } : {}),
  });
  return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
}
