import { type ActeDeCampagne, passer } from '../../core/campagnes/etats.ts';
import {
  cloreCampagne as contratClore,
  reprendreCampagne as contratReprendre,
  suspendreCampagne as contratSuspendre,
} from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { type Commande, commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { ecrireLaCloture } from './minuteur.ts';

const changer = (contrat: typeof contratClore, acte: Exclude<ActeDeCampagne, 'lancer'>): Commande =>
  commande(contrat, async (appel, contexte) => {
    const { campagnes } = contexte.depots;
    const campagne = await campagnes.parId(appel.chemin.id);
    const suite = passer(campagne, acte);
    if (!suite.ok) return suite;
    const { etat, dejaFait } = suite.valeur;
    if (dejaFait) return reussite({ id: campagne.id, eTag: campagne.eTag, etat, dejaFait });
    if (campagne.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag =
      acte === 'clore'
        ? await ecrireLaCloture(contexte, campagne, appel.maintenant)
        : await campagnes.modifier(campagne.id, campagne.eTag, { etat });
    await journaliser(contexte, appel, campagnes, { ligne: campagne.id });
    return reussite({ id: campagne.id, eTag, etat, dejaFait });
  });

export const suspendreCampagne = changer(contratSuspendre, 'suspendre');
export const reprendreCampagne = changer(contratReprendre, 'reprendre');
/** Before its launch, a campaign is cancelled; afterwards, the outcome of each structure is kept. */
export const cloreCampagne = changer(contratClore, 'clore');
