import { porteursDe } from '../../core/annuaire/porteurs-de-mots.ts';
import { motARetenir, reprisesDuMot } from '../../core/annuaire/reprendre-mot.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { reprendreMot as contrat, LIGNES_PAR_REPRISE, type RepriseDeMot } from '../../core/contrats/vocabulaire.ts';
import { reprisesDesRecherches } from '../../core/recherches/reprendre-mot.ts';
import { pluriel } from '../../core/textes/francais.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { type Appel, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { depotDe } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';

/**
 * Makes what carries a word carry another one, or none, a batch at a time. The word first, then the rows, each on the
 * version that was read: cut short, or crossed by someone, the next call finds what is left and goes on.
 */
export const reprendreMot = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { genre, terme, geste } = appel.corps;
  const par = geste === 'retirer' ? undefined : appel.corps.par;
  const listes = new Set(porteursDe(genre).map(({ definition }) => definition.name));
  const retenu = await contexte.unALaFois('vocabulaire', () => tenirLeMot(appel, appel.corps, contexte));
  if (!retenu.ok) return retenu;
  const lues = await Promise.all(
    [...listes].map(async (liste) => [liste, (await depotDe(depots, liste).lire()).items] as const),
  );
  const signature = { par: appel.acteur.id, canal: 'Vocabulaire', le: appel.maintenant };
  const gardees = (await depots.recherches.lire()).items;
  const aReprendre = [
    ...reprisesDuMot({ genre, terme, par }, Object.fromEntries(lues), signature),
    {
      liste: depots.recherches.definition.name,
      reprises: reprisesDesRecherches({ genre, terme, par }, gardees),
      bloquees: 0,
    },
  ];
  const bloquees = aReprendre.reduce((n, l) => n + l.bloquees, 0);
  if (bloquees > 0)
    return refuser(
      'regle-metier',
      `${pluriel(bloquees, 'ligne ne dit', 'lignes ne disent')} que ce mot (rencontres, mises en lien, décisions…) : remplacez-le par un autre, au lieu de le retirer.`,
    );
  const total = aReprendre.reduce((n, l) => n + l.reprises.length, 0);
  let faites = 0;
  for (const { liste, reprises } of aReprendre) {
    const lot = reprises.slice(0, LIGNES_PAR_REPRISE - faites);
    if (lot.length === 0) continue;
    const { definition } = depotDe(depots, liste);
    const { modifiees, echecs } = await contexte.ecrireEnLot(definition, { creer: [], modifier: lot });
    faites += modifiees;
    if (modifiees > 0)
      await journaliser(contexte, appel, depotDe(depots, liste), {
        detail: `${genre} : ${modifiees} lignes, ${geste}`,
      });
    const grave = echecs.find(({ erreur }) => !estErreurGraph(erreur, 'conflit', 'introuvable'));
    // What was done is told first: the next call meets the same failure, and says it.
    if (grave !== undefined && faites === 0) throw grave.erreur;
    if (grave !== undefined) break;
  }
  return reussite({ faites, restantes: total - faites });
});

async function tenirLeMot(
  appel: Pick<Appel, 'acteur' | 'commande' | 'maintenant' | 'reference'>,
  demande: RepriseDeMot,
  contexte: Contexte,
): Promise<Resultat<undefined>> {
  const { vocabulaire } = contexte.depots;
  const decision = motARetenir((await vocabulaire.lire()).items, demande);
  if (!decision.ok) return decision;
  const { valeur } = decision;
  if (valeur.ecrire === 'rien') return reussite(undefined);
  const { formes = [], codes = [], horsUsage = false } = valeur.ecrire === 'creer' ? valeur.mot : valeur.ligne;
  const derniereBonne = { formes, codes, horsUsage };
  if (valeur.ecrire === 'creer') {
    const { id } = await vocabulaire.creer({ ...valeur.mot, derniereBonne });
    await journaliser(contexte, appel, vocabulaire, { ligne: id });
  } else {
    const { id, eTag } = valeur.ligne;
    await vocabulaire.modifier(id, eTag, { terme: valeur.terme, derniereBonne, probleme: undefined });
    await journaliser(contexte, appel, vocabulaire, { ligne: id });
  }
  return reussite(undefined);
}
