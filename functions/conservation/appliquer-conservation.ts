import { echeanceDe, empreinteDe } from '../../core/conservation/preparer.ts';
import { REGLES } from '../../core/conservation/regles.ts';
import { appliquerConservation as contrat, LIGNES_PAR_APPEL } from '../../core/contrats/conservation.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { depotDe } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';
import { echecGrave, ecrireLeLot } from './ecrire-le-lot.ts';
import { lireFonds } from './lire-fonds.ts';

/** Applies a rule to the rows that were seen and are still due, a batch at a time. A row that changes meanwhile is judged again at the next call. */
export const appliquerConservation = commande(contrat, async (appel, contexte) => {
  const { regle } = appel.chemin;
  const { empreinte, mois, lignes } = appel.corps;
  const { fonds, reglages } = await lireFonds(contexte.depots);
  const echeance = echeanceDe(regle, fonds, reglages, appel.maintenant);
  if (echeance.mois !== mois || empreinteDe(regle, mois, lignes) !== empreinte) return A_REVOIR;
  const vues = new Set(lignes);
  const dues = echeance.dues.filter((d) => vues.has(d.ligne.id)).map((d) => d.ligne);
  const lot = dues.slice(0, LIGNES_PAR_APPEL).map(({ id, eTag }) => ({ id, eTag }));
  const { acteur, maintenant } = appel;
  const issue = await ecrireLeLot(contexte, { regle, lot, fonds, par: acteur.id, maintenant });
  const faites = issue.modifiees + issue.supprimees;
  if (faites > 0) {
    const detail = `${regle} : ${faites} lignes, ${REGLES[regle].geste}, ${mois} mois`;
    await journaliser(contexte, appel, depotDe(contexte.depots, REGLES[regle].liste), { detail });
  }
  const grave = echecGrave(issue);
  if (grave !== undefined) throw grave.erreur;
  return reussite({ faites, restantes: dues.length - faites, epargnees: vues.size - dues.length });
});

const A_REVOIR = refuser(
  'conflit',
  'Ce qui serait fait n’est plus ce que vous avez vu : la durée ou la liste a changé. Rafraîchissez la page et relisez avant d’appliquer.',
);
