import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { ouvrirSondage as contrat } from '../../core/contrats/sondages.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import { preparerSondage } from '../../core/sondages/ouvrir.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { demanderAuxInvitees } from './demander.ts';
import { lireInvitees } from './lire.ts';

/** What an answer waits for: the timer sends the others. */
const COURRIELS_PAR_DEMANDE = 40;

/** Repeated with the same key, finds the poll and sends the mails that a fault left out. */
export const ouvrirSondage = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { corps, maintenant } = appel;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const invitees = await lireInvitees(contexte, rencontre.id);
  const fait = await contexte.unALaFois(`sondage ${rencontre.id}`, async () => {
    const autres = await autresSondages(contexte, rencontre.id, corps.cle);
    if (autres.some(({ etat }) => etat === 'Ouvert')) return DEJA_OUVERT;
    const anciens = autres.flatMap(({ creneaux }) => creneaux ?? []);
    const prete = preparerSondage(rencontre, corps, { invitees, anciens }, maintenant);
    return prete.ok ? creerUneFois(depots.sondages, { ...prete.valeur, empreinte: empreinteDeDemande(appel) }) : prete;
  });
  if (!fait.ok) return fait;
  const { ligne: sondage, creee } = fait.valeur;
  const tour = await demanderAuxInvitees(contexte, { sondage, rencontre, maintenant, auPlus: COURRIELS_PAR_DEMANDE });
  const dejaFait = !creee && tour.envoyes === 0;
  const detail = `${corps.creneaux.length} créneaux, ${tour.envoyes} courriels`;
  await journaliser(contexte, appel, depots.sondages, { ligne: sondage.id, dejaFait, detail });
  return reussite({ id: sondage.id, dejaFait, ...tour, sansAdresse: tour.sansAdresse.map((s) => ({ ...s })) });
});

async function autresSondages({ depots }: Contexte, rencontre: string, cle: string): Promise<readonly Sondage[]> {
  const { items } = await depots.sondages.lireOu('rencontre', rencontre);
  return items.filter((s) => s.cle !== cle);
}

const DEJA_OUVERT = refuser(
  'conflit',
  'Un sondage est déjà ouvert pour cette rencontre : rafraîchissez la page. Pour en ouvrir un autre, abandonnez-le d’abord.',
);
