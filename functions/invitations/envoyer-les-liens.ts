import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { envoyerLesLiens as contrat } from '../../core/contrats/invitations.ts';
import { partagerLesInvites, vagueDInvitation } from '../../core/invitations/liens.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { instantsDesReports, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { lireInvites, sansAdresse } from '../rencontres/lire-invites.ts';
import { demandeDInvitation, envoyerLeLien, joursDuLien } from './envoyer.ts';

/** Each mail is a row marked before it leaves: asked again, or by two at once, nobody has it twice. */
export const envoyerLesLiens = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { maintenant } = appel;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const { debut } = rencontre;
  if (debut === undefined || !attendReponse(rencontre, maintenant)) return SANS_DATE;
  const tardif = refusDeReporter(appel.corps.reports ?? [], { maintenant, limite: debut });
  if (tardif !== undefined) return tardif;
  const [invites, faites, lus] = await Promise.all([
    lireInvites(depots, rencontre),
    depots.sollicitations.lireOu('rencontre', rencontre.id),
    depots.reglages.lire(),
  ]);
  const reports = instantsDesReports(appel.corps.reports);
  const { aEnvoyer: dus, avecLien, avecCompte } = partagerLesInvites(invites, faites.items, debut, maintenant);
  const aReporter = dus.filter(({ structure }) => reports.has(structure.id));
  const aEnvoyer = dus.filter((invite) => !aReporter.includes(invite));
  const rendu = {
    avecLien: avecLien.length,
    avecCompte: avecCompte.length,
    reportes: aReporter.length,
    sansAdresse: sansAdresse(invites),
  };
  if (appel.corps.simuler === true) return reussite({ ...rendu, envoyes: 0, aSuivre: aEnvoyer.length });
  for (const invite of aReporter) {
    const demande = demandeDInvitation({ rencontre, invite, vague: vagueDInvitation(faites.items, invite, debut) });
    const pasAvant = reports.get(invite.structure.id);
    if (demande !== undefined)
      await reporterLEnvoi(contexte, demande, { maintenant, jours: joursDuLien(debut, maintenant), pasAvant });
  }
  const { valeurs: reglages } = lireReglages(lus.items);
  const { envoyes, aSuivre } = await envoyerParLot(aEnvoyer, COURRIELS_PAR_DEMANDE, (invite) => {
    const vague = vagueDInvitation(faites.items, invite, debut);
    return envoyerLeLien(contexte, { rencontre, debut, invite, vague, reglages, maintenant });
  });
  const detail = `${envoyes} liens envoyés, ${aReporter.length} reportés`;
  const dejaFait = envoyes + aReporter.length === 0;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre.id, dejaFait, detail });
  return reussite({ ...rendu, envoyes, aSuivre });
});

const SANS_DATE = refuser(
  'regle-metier',
  'Cette rencontre est passée, annulée ou sans date : personne n’a de réponse à donner. Pour trouver une date, ouvrez un sondage.',
);
