import { reussite } from '../../core/contrats/erreur.ts';
import { archiverIndicateur as contrat } from '../../core/contrats/indicateurs.ts';
import { archiverIndicateur as archiver } from '../../core/indicateurs/changer-indicateur.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const archiverIndicateur = commande(contrat, async (appel, contexte) => {
  const { indicateurs } = contexte.depots;
  const { corps, maintenant } = appel;
  const indicateur = await indicateurs.parId(appel.chemin.id);
  const patch = archiver(indicateur, corps.archive, { maintenant, jour: aujourdhui(maintenant) });
  if (patch === undefined) return reussite({ id: indicateur.id, eTag: indicateur.eTag, dejaFait: true });
  if (indicateur.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const eTag = await indicateurs.modifier(indicateur.id, indicateur.eTag, patch);
  const detail = corps.archive ? 'archivé' : 'repris';
  await journaliser(contexte, appel, indicateurs, { ligne: indicateur.id, detail });
  return reussite({ id: indicateur.id, eTag, dejaFait: false });
});
