import { reussite } from '../../core/contrats/erreur.ts';
import { ouvrirSondage as contrat } from '../../core/contrats/sondages.ts';
import { refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { preparerSondage } from '../../core/sondages/ouvrir.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { DEJA_OUVERT } from './deja-ouvert.ts';
import { demanderAuxInvitees } from './demander.ts';
import { autresSondages, lireInvitees } from './lire.ts';

/** Repeated with the same key, finds the poll and sends the mails that a fault left out. */
export const ouvrirSondage = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { corps, maintenant } = appel;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const tardif = refusDeReporter(corps.reports ?? [], { maintenant, limite: corps.cloture });
  if (tardif !== undefined) return tardif;
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
  const tour = await demanderAuxInvitees(contexte, {
    sondage,
    rencontre,
    maintenant,
    auPlus: COURRIELS_PAR_DEMANDE,
  });
  const dejaFait = !creee && tour.envoyes === 0;
  const detail = `${corps.creneaux.length} créneaux, ${tour.envoyes} courriels`;
  await journaliser(contexte, appel, depots.sondages, { ligne: sondage.id, dejaFait, detail });
  return reussite({ id: sondage.id, dejaFait, ...tour, sansAdresse: tour.sansAdresse.map((s) => ({ ...s })) });
});
