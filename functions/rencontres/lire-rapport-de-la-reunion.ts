import { refuser } from '../../core/contrats/erreur.ts';
import { lireRapportDeLaReunion as contrat } from '../../core/contrats/rencontres.ts';
import {
  duMemeJour,
  REFUS_DE_TEAMS,
  rapportDesSessions,
  reunionALire,
} from '../../core/presences/sessions-de-reunion.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { PresencesLues } from '../../graph/presences.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { proposerPresences } from './proposer-presences.ts';

/** Reads in Teams who came, and proposes matches; writes nothing. */
export const lireRapportDeLaReunion = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const reunion = reunionALire(rencontre, maintenant);
  if (!reunion.ok) return reunion;
  const { lien, debut } = reunion.valeur;
  const lues = await demander(contexte, lien, debut);
  if (lues === 'sansDroit' || lues === 'inconnue') return refuser('regle-metier', REFUS_DE_TEAMS[lues]);
  const rapport = rapportDesSessions(
    lues.rapports,
    lues.ecartees.map((session) => session.debut),
    debut,
  );
  return rapport.ok ? proposerPresences(contexte.depots, rencontre.id, rapport.valeur) : rapport;
});

/** The right is given by the tenant, to this reading alone: without it, the rest of Maillage goes on. */
async function demander(
  { agenda }: Contexte,
  lien: string,
  debut: string,
): Promise<PresencesLues | 'sansDroit' | 'inconnue'> {
  try {
    return (await agenda.presences(lien, duMemeJour(debut))) ?? 'inconnue';
  } catch (erreur) {
    if (estErreurGraph(erreur, 'interdit')) return 'sansDroit';
    if (estErreurGraph(erreur, 'introuvable')) return 'inconnue';
    throw erreur;
  }
}
