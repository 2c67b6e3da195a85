import { reussite } from '../../core/contrats/erreur.ts';
import { lireRapportTeams as contrat } from '../../core/contrats/rencontres.ts';
import { lireRapportsTeams } from '../../core/presences/lire-rapport.ts';
import { rapprocherRapport } from '../../core/presences/rapprocher.ts';
import { commande } from '../hote/commande.ts';

/** Reads reports and proposes matches; writes nothing. */
export const lireRapportTeams = commande(contrat, async ({ chemin, corps }, { depots }) => {
  const rencontre = await depots.rencontres.parId(chemin.id);
  // The known date settles what « 03/04 » means.
  const indice = rencontre.debut === undefined ? {} : { date: rencontre.debut };
  const fichiers = [corps.fichier, ...(corps.autres ?? [])].map((f) => new Uint8Array(Buffer.from(f, 'base64')));
  const rapport = lireRapportsTeams(fichiers, indice);
  if (!rapport.ok) return rapport;
  const [structures, contacts, participations] = await Promise.all([
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.participations.lireOu('rencontre', rencontre.id),
  ]);
  return reussite(
    rapprocherRapport({
      rapport: rapport.valeur,
      structures: structures.items,
      contacts: contacts.items,
      participations: participations.items,
    }),
  );
});
