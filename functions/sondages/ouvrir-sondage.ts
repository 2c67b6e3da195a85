import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { ouvrirSondage as contrat } from '../../core/contrats/sondages.ts';
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
  const prete = preparerSondage(rencontre, corps, await lireInvitees(contexte, rencontre.id), maintenant);
  if (!prete.ok) return prete;
  const voulu = { ...prete.valeur, empreinte: empreinteDeDemande(appel) };
  const fait = await contexte.unALaFois(`sondage ${rencontre.id}`, async () => {
    const autre = await autreOuvert(contexte, rencontre.id, corps.cle);
    return autre ? DEJA_OUVERT : creerUneFois(depots.sondages, voulu);
  });
  if (!fait.ok) return fait;
  const { ligne: sondage, creee } = fait.valeur;
  const tour = await demanderAuxInvitees(contexte, { sondage, rencontre, maintenant, auPlus: COURRIELS_PAR_DEMANDE });
  const dejaFait = !creee && tour.envoyes === 0;
  const detail = `${voulu.creneaux?.length ?? 0} créneaux, ${tour.envoyes} courriels`;
  await journaliser(contexte, appel, depots.sondages, { ligne: sondage.id, dejaFait, detail });
  return reussite({ id: sondage.id, dejaFait, ...tour, sansAdresse: tour.sansAdresse.map((s) => ({ ...s })) });
});

async function autreOuvert({ depots }: Contexte, rencontre: string, cle: string): Promise<boolean> {
  const { items } = await depots.sondages.lireOu('rencontre', rencontre);
  return items.some((s) => s.etat === 'Ouvert' && s.cle !== cle);
}

const DEJA_OUVERT = refuser(
  'conflit',
  'Un sondage est déjà ouvert pour cette rencontre : ajoutez-lui des créneaux, ou abandonnez-le d’abord.',
);
