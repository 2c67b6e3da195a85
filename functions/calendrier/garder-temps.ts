import { preparerTemps } from '../../core/calendrier/garder-temps.ts';
import { garderTemps as contrat } from '../../core/contrats/calendrier.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { resteADire } from '../../core/egal.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const garderTemps = commande(contrat, async (appel, contexte) => {
  const { tempsDuTerritoire } = contexte.depots;
  const { ligne: visee, cle, ...saisi } = appel.corps;
  const ligne = visee === undefined ? undefined : await designee(tempsDuTerritoire, visee.id, 'corps.ligne.id');
  const prete = preparerTemps(saisi, await contexte.territoire(), ligne);
  if (!prete.ok) return prete;
  if (ligne === undefined) {
    const faite = await creerUneFois(tempsDuTerritoire, { ...prete.valeur, cle, empreinte: empreinteDeDemande(appel) });
    if (!faite.ok) return faite;
    const { ligne: creation, creee } = faite.valeur;
    await journaliser(contexte, appel, tempsDuTerritoire, { ligne: creation.id, dejaFait: !creee });
    return reussite({ id: creation.id, dejaFait: !creee });
  }
  const patch = Object.fromEntries(resteADire(ligne, prete.valeur));
  if (Object.keys(patch).length === 0) return reussite({ id: ligne.id, dejaFait: true });
  if (ligne.eTag !== visee?.eTag) return LIGNE_CHANGEE;
  await tempsDuTerritoire.modifier(ligne.id, ligne.eTag, patch);
  await journaliser(contexte, appel, tempsDuTerritoire, { ligne: ligne.id });
  return reussite({ id: ligne.id, dejaFait: false });
});
