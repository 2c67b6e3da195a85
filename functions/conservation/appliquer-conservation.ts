import { preparerArchivage } from '../../core/conservation/archiver.ts';
import type { Fonds } from '../../core/conservation/fonds.ts';
import { echeanceDe, empreinteDe } from '../../core/conservation/preparer.ts';
import type { Devenir } from '../../core/conservation/regle.ts';
import { type CleDeRegle, REGLES } from '../../core/conservation/regles.ts';
import { appliquerConservation as contrat, LIGNES_PAR_APPEL } from '../../core/contrats/conservation.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { IssueEcritures } from '../../graph/ecritures-en-lot.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { type Appel, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { depotDe } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';
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
  const { modifiees, supprimees, echecs } = await ecrire(contexte, { regle, lot, fonds, appel });
  const faites = modifiees + supprimees;
  if (faites > 0) {
    const detail = `${regle} : ${faites} lignes, ${REGLES[regle].geste}, ${mois} mois`;
    await journaliser(contexte, appel, depotDe(contexte.depots, REGLES[regle].liste), { detail });
  }
  const grave = echecs.find(({ erreur }) => !estErreurGraph(erreur, 'conflit', 'introuvable'));
  if (grave !== undefined) throw grave.erreur;
  return reussite({ faites, restantes: dues.length - faites, epargnees: vues.size - dues.length });
});

interface Lot {
  readonly regle: CleDeRegle;
  readonly lot: readonly { readonly id: string; readonly eTag: string }[];
  readonly fonds: Fonds;
  readonly appel: Pick<Appel, 'acteur' | 'maintenant'>;
}

async function ecrire(contexte: Contexte, { regle, lot, fonds, appel }: Lot): Promise<IssueEcritures> {
  const { liste } = REGLES[regle];
  const devenir: Devenir = REGLES[regle].devenir;
  const { definition } = depotDe(contexte.depots, liste);
  if (devenir.genre === 'supprimer') return contexte.ecrireEnLot(definition, { creer: [], supprimer: lot });
  if (devenir.genre === 'modifier')
    return contexte.ecrireEnLot(definition, { creer: [], modifier: lot.map((l) => ({ ...l, patch: devenir.patch })) });
  const signature = { par: appel.acteur.id, maintenant: appel.maintenant };
  const ids = lot.map(({ id }) => id);
  const { fiches, liens } = preparerArchivage(fonds, ids, signature);
  // The links first: cut short, the next call finds the fiche still due and goes on.
  const fermes = await contexte.ecrireEnLot(sollicitations, { creer: [], modifier: liens });
  const grave = fermes.echecs.find(({ erreur }) => !estErreurGraph(erreur, 'conflit', 'introuvable'));
  if (grave !== undefined) throw grave.erreur;
  return contexte.ecrireEnLot(structures, { creer: [], modifier: fiches });
}

const A_REVOIR = refuser(
  'conflit',
  'Ce qui serait fait n’est plus ce que vous avez vu : la durée ou la liste a changé. Rafraîchissez la page et relisez avant d’appliquer.',
);
