import { clore, rouvrir } from '../../core/besoins/suivre.ts';
import { suivreBesoin as contrat } from '../../core/contrats/besoins.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const suivreBesoin = commande(contrat, async (appel, contexte) => {
  const { besoins } = contexte.depots;
  const { corps, maintenant } = appel;
  const besoin = await besoins.parId(appel.chemin.id);
  const suite =
    corps.devenu === undefined ? reussite(rouvrir(besoin)) : clore(besoin, corps.devenu, aujourdhui(maintenant));
  if (!suite.ok) return suite;
  // The same request sent again finds it written: that is no conflict.
  if (suite.valeur === undefined) return reussite({ id: besoin.id, eTag: besoin.eTag, dejaFait: true });
  if (besoin.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const eTag = await besoins.modifier(besoin.id, besoin.eTag, suite.valeur);
  await journaliser(contexte, appel, besoins, {
    ligne: besoin.id,
    detail: corps.devenu === undefined ? 'rouvert' : 'clos',
  });
  return reussite({ id: besoin.id, eTag, dejaFait: false });
});
