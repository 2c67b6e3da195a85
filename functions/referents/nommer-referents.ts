import { reussite } from '../../core/contrats/erreur.ts';
import { nommerReferents as contrat } from '../../core/contrats/referents.ts';
import { ligneDuTheme } from '../../core/referents/ligne-du-theme.ts';
import { cleDeReferents, preparerNomination } from '../../core/referents/tenir.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { LES_REFERENTS } from './un-a-la-fois.ts';

/** One row a theme, however often it is asked: named again as it is, nothing is written. */
export const nommerReferents = commandeUneALaFois(
  contrat,
  () => LES_REFERENTS,
  async (appel, contexte) => {
    const { corps, maintenant } = appel;
    const { referents, contacts } = contexte.depots;
    const ligne = ligneDuTheme((await referents.lire()).items, corps.thematique);
    const prete = preparerNomination(ligne, corps, (await contacts.lire()).items, maintenant);
    if (!prete.ok) return prete;
    if (ligne === undefined) {
      const { thematique } = corps;
      const creer = (rang: number) =>
        referents.creerSiAbsent({ ...prete.valeur, cle: cleDeReferents(thematique, rang), thematique });
      let { ligne: creee } = await creer(1);
      // The key of a theme that was renamed since is still taken.
      for (let rang = 2; creee.thematique !== thematique; rang += 1) creee = (await creer(rang)).ligne;
      await journaliser(contexte, appel, referents, { ligne: creee.id });
      return reussite({ id: creee.id, eTag: creee.eTag, dejaFait: false });
    }
    if (Object.keys(prete.valeur).length === 0) return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: true });
    if (ligne.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const eTag = await referents.modifier(ligne.id, ligne.eTag, prete.valeur);
    await journaliser(contexte, appel, referents, { ligne: ligne.id });
    return reussite({ id: ligne.id, eTag, dejaFait: false });
  },
);
