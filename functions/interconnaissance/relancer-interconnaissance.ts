import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { relancerInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { clotureDe } from '../../core/interconnaissance/montrer.ts';
import { instantsDesReports, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { aujourdhui, finDuJour } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { demanderAChacune } from './demander.ts';
import { lireLAnnee } from './lire-annee.ts';

/** Each mail is a row marked before it leaves, with one key a person and a year: nobody is reminded twice. */
export const relancerInterconnaissance = commande(contrat, async (appel, contexte) => {
  const { chemin, corps, maintenant } = appel;
  const lue = await lireLAnnee(contexte, chemin.annee, maintenant);
  const cloture = clotureDe(lue.suivies.map(({ ligne }) => ligne));
  if (cloture < aujourdhui(maintenant)) return CLOSES;
  const tardif = refusDeReporter(corps.reports ?? [], { maintenant, limite: finDuJour(cloture) });
  if (tardif !== undefined) return tardif;
  const reports = instantsDesReports(corps.reports);
  const tour = await demanderAChacune(contexte, lue, {
    ...{ relance: true, reports, auPlus: COURRIELS_PAR_DEMANDE, maintenant },
  });
  const detail = `${tour.envoyes} relances, ${tour.reportes} reportées`;
  const dejaFait = tour.envoyes + tour.reportes === 0;
  await journaliser(contexte, appel, contexte.depots.interconnaissances, { dejaFait, detail });
  const dejaRelancees = lue.suivies.filter(({ suivi }) => suivi === 'relancee').length;
  return reussite({ ...tour, dejaRelancees });
});

const CLOSES = refuser(
  'regle-metier',
  'On ne relance que pendant que les questions sont ouvertes : celles-ci sont closes, ou n’ont pas été posées.',
);
