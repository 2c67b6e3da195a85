import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Suite } from '../../core/lists/suites.list.ts';
import { type Dire, direSuite, type QuiLeDit } from '../../core/rencontres/dire-suite.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import type { Contexte } from '../hote/contexte.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

interface Dit extends Dire {
  readonly suite: Suite;
  /** The version that the person was looking at. */
  readonly eTag: string;
  readonly qui: QuiLeDit;
  readonly maintenant: string;
}

/** What whoever carries a decision says of it, by the link or in the tab: said again, nothing is written. */
export async function enregistrerDire(
  { depots }: Contexte,
  { suite, eTag, qui, maintenant, ...dire }: Dit,
): Promise<Resultat<{ readonly eTag: string; readonly dejaFait: boolean }>> {
  const refus = refusSiAnnulee(await depots.rencontres.parId(suite.rencontre));
  if (refus !== undefined) return refus;
  const change = direSuite(suite, dire, qui, maintenant);
  if (!change.ok) return change;
  if (Object.keys(change.valeur).length === 0) return reussite({ eTag: suite.eTag, dejaFait: true });
  if (suite.eTag !== eTag) return LIGNE_CHANGEE;
  return reussite({ eTag: await depots.suites.modifier(suite.id, eTag, change.valeur), dejaFait: false });
}
