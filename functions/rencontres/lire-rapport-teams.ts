import { lireRapportTeams as contrat } from '../../core/contrats/rencontres.ts';
import { lireRapportsTeams } from '../../core/presences/lire-rapport.ts';
import { commande } from '../hote/commande.ts';
import { proposerPresences } from './proposer-presences.ts';

/** Reads reports and proposes matches; writes nothing. */
export const lireRapportTeams = commande(contrat, async ({ chemin, corps }, { depots }) => {
  const rencontre = await depots.rencontres.parId(chemin.id);
  // The known date settles what « 03/04 » means.
  const indice = rencontre.debut === undefined ? {} : { date: rencontre.debut };
  const fichiers = [corps.fichier, ...(corps.autres ?? [])].map((f) => new Uint8Array(Buffer.from(f, 'base64')));
  const rapport = lireRapportsTeams(fichiers, indice);
  return rapport.ok ? proposerPresences(depots, rencontre.id, rapport.valeur) : rapport;
});
