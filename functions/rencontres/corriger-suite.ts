import { corrigerSuite as contrat } from '../../core/contrats/decisions.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { resteADire } from '../../core/egal.ts';
import { RIEN_DIT } from '../../core/rencontres/dire-suite.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { refusDePersonne } from './personne-qui-porte.ts';

/** Changes what a decision says, not how far it is. Of a rencontre that was cancelled, nothing was decided. */
export const corrigerSuite = commande(contrat, async (appel, contexte) => {
  const { suites, rencontres, structures, fichesAction } = contexte.depots;
  const { eTag, ...dit } = appel.corps;
  const suite = await suites.parId(appel.chemin.id);
  const { id } = suite;
  const refus = refusSiAnnulee(await rencontres.parId(suite.rencontre));
  if (refus !== undefined) return refus;
  const restes = resteADire(suite, { ...VIDE, ...dit });
  if (restes.length === 0) return reussite({ id, eTag: suite.eTag, dejaFait: true });
  if (suite.eTag !== eTag) return LIGNE_CHANGEE;
  if (dit.structure !== suite.structure) await exigerLaDesignee(structures, dit.structure, 'corps.structure');
  if (dit.ficheAction !== suite.ficheAction) await exigerLaDesignee(fichesAction, dit.ficheAction, 'corps.ficheAction');
  if (dit.structure !== suite.structure || dit.personne !== suite.personne) {
    const etrangere = await refusDePersonne(contexte, appel.acteur, dit);
    if (etrangere !== undefined) return etrangere;
  }
  // Another structure, or another date: what was said of the former one has its answer.
  const repondue = dit.structure !== suite.structure || dit.echeance !== suite.echeance;
  const neuf = await suites.modifier(id, eTag, { ...Object.fromEntries(restes), ...(repondue ? RIEN_DIT : {}) });
  await journaliser(contexte, appel, suites, { ligne: id, detail: restes.map(([champ]) => champ).join(', ') });
  return reussite({ id, eTag: neuf, dejaFait: false });
});

/** What a request that leaves a field out empties. */
const VIDE = {
  structure: undefined,
  personne: undefined,
  responsable: undefined,
  echeance: undefined,
  ficheAction: undefined,
  precisions: undefined,
} as const;
