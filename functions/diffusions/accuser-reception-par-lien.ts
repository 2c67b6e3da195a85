import { accuserReceptionParLien as contrat } from '../../core/contrats/diffusions.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';

/** The first day told stands: told again, it does not move. */
export const accuserReceptionParLien = commandeParLien(contrat, 'accuser-reception', async (appel, contexte) => {
  const { maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { depots } = contexte;
  const remise = await depots.diffusions.parId(objet.id);
  const dejaFait = remise.lueLe !== undefined;
  const lueLe = remise.lueLe ?? aujourdhui(maintenant);
  // Whoever reads it has received it, whatever the mail service answered.
  if (!dejaFait)
    await enregistrerMalgreTout(depots.diffusions, remise, { lueLe, etat: 'Remise' }, (l) => l.lueLe === undefined);
  // Also where a first time was cut between the two.
  if (sollicitation.reponduLe === undefined)
    await enregistrerMalgreTout(depots.sollicitations, sollicitation, { etat: 'Répondue', reponduLe: maintenant });
  await journaliser(contexte, appel, depots.diffusions, { ligne: objet.id, dejaFait });
  return reussite({ lueLe, dejaFait });
});
