import { reussite } from '../../core/contrats/erreur.ts';
import { lancerInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { preparerLeLancement } from '../../core/interconnaissance/lancer.ts';
import { interconnaissances } from '../../core/lists/interconnaissances.list.ts';
import { instantsDesReports, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { aujourdhui, finDuJour } from '../../core/temps/heure-locale.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { demanderAChacune } from './demander.ts';
import { lireLAnnee } from './lire-annee.ts';

/**
 * One at a time: nobody is asked twice in a year. The questions are all written before the first mail leaves; repeated,
 * the same request writes what a fault left out, and sends what is still owed.
 */
export const lancerInterconnaissance = commandeUneALaFois(
  contrat,
  () => 'interconnaissance',
  async (appel, contexte) => {
    const { depots } = contexte;
    const { corps, maintenant } = appel;
    const jour = aujourdhui(maintenant);
    const annee = jour.slice(0, 4);
    const limite = finDuJour(corps.cloture);
    const tardif = refusDeReporter(corps.reports ?? [], { maintenant, limite });
    if (tardif !== undefined) return tardif;
    const { items: fiches } = await depots.structures.lire();
    const preparer = async () =>
      preparerLeLancement(
        { demande: corps.cle, structures: corps.structures, cloture: corps.cloture },
        { lignes: (await depots.interconnaissances.lire()).items, fiches, jour },
      );
    const pret = await preparer();
    if (!pret.ok) return pret;
    const { creer } = await ecrireJusquAuBout(contexte, interconnaissances, async () => {
      const encore = await preparer();
      return { creer: encore.ok ? encore.valeur : [] };
    });
    const lue = await lireLAnnee(contexte, annee, maintenant);
    const reports = instantsDesReports(corps.reports);
    const tour = await demanderAChacune(contexte, lue, {
      ...{ relance: false, reports, auPlus: COURRIELS_PAR_DEMANDE, maintenant },
    });
    const dejaFait = creer.length + tour.envoyes + tour.reportes === 0;
    const detail = `${creer.length} structures interrogées, ${tour.envoyes} courriels, ${tour.reportes} reportés`;
    await journaliser(contexte, appel, depots.interconnaissances, { dejaFait, detail });
    return reussite({ annee, interrogees: creer.length, ...tour, dejaFait });
  },
);
