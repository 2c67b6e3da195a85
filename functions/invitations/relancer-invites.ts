import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { relancerInvites as contrat } from '../../core/contrats/invitations.ts';
import { partagerLesSilencieuses, seRelance } from '../../core/invitations/relancer.ts';
import { VAGUE_DE_RELANCE as vague } from '../../core/liens/natures.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import { instantDuReport, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { demandeDInvitation, envoyerLeLien, joursDuLien } from './envoyer.ts';

/** Each mail is a row marked before it leaves, with one key a person and a rencontre: nobody is asked once more twice. */
export const relancerInvites = commande(
  contrat,
  async (appel, contexte) => {
    const { depots } = contexte;
    const { maintenant } = appel;
    const coordonne = appel.acteur.profil === 'coordination';
    const demandes = appel.corps.reports ?? [];
    if (!coordonne && demandes.length > 0) return A_LA_COORDINATION;
    const rencontre = await depots.rencontres.parId(appel.chemin.id);
    const { debut } = rencontre;
    if (debut === undefined || !seRelance(rencontre, maintenant)) return SANS_REUNION;
    const tardif = refusDeReporter(demandes, { maintenant, limite: debut });
    if (tardif !== undefined) return tardif;
    const [participations, invites, faites, lus] = await Promise.all([
      depots.participations.lireOu('rencontre', rencontre.id),
      lireInvites(depots, rencontre),
      depots.sollicitations.lireOu('rencontre', rencontre.id),
      depots.reglages.lire(),
    ]);
    const { valeurs: reglages } = lireReglages(lus.items);
    const { plafondSollicitations: plafond } = reglages;
    const { aEcrire, dejaRelancees, enAttente, aAppeler } = partagerLesSilencieuses(
      { invites, participations: participations.items, faites: faites.items },
      maintenant,
    );
    const reports = new Map(demandes.map(({ structure, le }) => [structure, le] as const));
    let reportes = 0;
    for (const invite of aEcrire) {
      const le = reports.get(invite.structure.id);
      const demande = demandeDInvitation({ rencontre, invite, vague });
      if (le === undefined || demande === undefined) continue;
      const jours = joursDuLien(debut, maintenant);
      await reporterLEnvoi(contexte, demande, { maintenant, jours, pasAvant: instantDuReport(le) });
      reportes += 1;
    }
    const restent = aEcrire.filter(({ structure }) => !reports.has(structure.id));
    const lues = coordonne ? [] : (await depots.rencontres.lire()).items;
    let retenues = 0;
    const lot = await envoyerParLot(restent, COURRIELS_PAR_DEMANDE, async (invite) => {
      // What exceeds a budget is decided by the coordination, who sees it.
      if (!coordonne && auPlafond(await demandesA(contexte, invite.structure.id, maintenant, lues), plafond)) {
        retenues += 1;
        return undefined;
      }
      return envoyerLeLien(contexte, { rencontre, debut, invite, vague, reglages, maintenant });
    });
    const { envoyes } = lot;
    const detail = `${envoyes} relances, ${reportes} reportées`;
    const dejaFait = envoyes + reportes === 0;
    await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre.id, dejaFait, detail });
    const appelees = aAppeler.map(({ structure: { id, nom } }) => ({ structure: id, nom }));
    return reussite({
      ...{ envoyes, reportes, aSuivre: lot.aSuivre - retenues, dejaRelancees: dejaRelancees.length },
      aAppeler: coordonne ? appelees : [],
      laissees: coordonne ? 0 : retenues + enAttente.length + aAppeler.length,
    });
  },
  surLaRencontre,
);

const A_LA_COORDINATION = refuser(
  'interdit',
  'Reporter une relance revient à la coordination, qui voit ce qui est demandé à chaque structure.',
);

const SANS_REUNION = refuser(
  'regle-metier',
  'On relance les silencieuses d’une rencontre planifiée et à venir : celle-ci n’attend pas de réponse.',
);
