import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Suite } from '../../core/lists/suites.list.ts';
import { type Dire, direSuite, type QuiLeDit } from '../../core/rencontres/dire-suite.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
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
  const dejaFait = Object.keys(change.valeur).length === 0;
  if (!dejaFait && suite.eTag !== eTag) return LIGNE_CHANGEE;
  const neuf = dejaFait ? suite.eTag : await depots.suites.modifier(suite.id, eTag, change.valeur);
  if (dire.dit !== 'Rien') await marquerRepondues(depots, suite, maintenant);
  return reussite({ eTag: neuf, dejaFait });
}

/** What was asked of whoever carries it has its answer, by whichever way it came. */
async function marquerRepondues(
  { sollicitations }: Contexte['depots'],
  { rencontre, structure }: Suite,
  reponduLe: string,
): Promise<void> {
  const { items } = await sollicitations.lireOu('rencontre', rencontre);
  for (const s of items.filter((l) => l.nature === 'Décision' && l.structure === structure && l.etat === 'Envoyée'))
    await enregistrerMalgreTout(
      sollicitations,
      s,
      { etat: 'Répondue', reponduLe },
      (actuelle) => actuelle.etat === 'Envoyée' && !actuelle.revoquee,
    );
}
