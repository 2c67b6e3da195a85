import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { nommerReferents as contrat } from '../../core/contrats/referents.ts';
import { ligneDeLaCommune, ligneDuTheme } from '../../core/referents/ligne-du-theme.ts';
import { cleDeLaCommune, cleDeReferents, preparerNomination } from '../../core/referents/tenir.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { LES_REFERENTS } from './un-a-la-fois.ts';

/** One row a theme or a commune, however often it is asked: named again as it is, nothing is written. */
export const nommerReferents = commandeUneALaFois(
  contrat,
  () => LES_REFERENTS,
  async (appel, contexte) => {
    const { corps, maintenant } = appel;
    const { referents, contacts } = contexte.depots;
    const { thematique, communeInsee } = corps;
    if ((thematique === undefined) === (communeInsee === undefined)) return UN_SUJET;
    if (communeInsee !== undefined && !(await contexte.territoire()).communes.some((c) => c.insee === communeInsee))
      return D_AILLEURS;
    const { items } = await referents.lire();
    const ligne =
      communeInsee === undefined ? ligneDuTheme(items, thematique ?? '') : ligneDeLaCommune(items, communeInsee);
    const prete = preparerNomination(ligne, corps, (await contacts.lire()).items, maintenant);
    if (!prete.ok) return prete;
    if (ligne === undefined) {
      const creer = (rang: number) =>
        referents.creerSiAbsent({
          ...prete.valeur,
          ...(communeInsee === undefined
            ? { cle: cleDeReferents(thematique ?? '', rang), thematique }
            : { cle: cleDeLaCommune(communeInsee, rang), communeInsee }),
        });
      let { ligne: creee } = await creer(1);
      // The key of a theme that was renamed since, or of a commune whose code changed, is still taken.
      for (let rang = 2; creee.thematique !== thematique || creee.communeInsee !== communeInsee; rang += 1)
        creee = (await creer(rang)).ligne;
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

const UN_SUJET = refuser('regle-metier', 'Dites de quelle thématique, ou de quelle commune, il s’agit.');
const D_AILLEURS = refuser('regle-metier', 'Cette commune n’est pas du territoire.', [
  { chemin: 'corps.communeInsee', message: 'Choisissez une commune du territoire.' },
]);
