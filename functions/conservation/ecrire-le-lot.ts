import { preparerArchivage } from '../../core/conservation/archiver.ts';
import { echangesAGarder } from '../../core/conservation/dernier-echange.ts';
import type { Fonds } from '../../core/conservation/fonds.ts';
import type { Devenir } from '../../core/conservation/regle.ts';
import { type CleDeRegle, CONTACT_ANONYME, REGLES } from '../../core/conservation/regles.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { IssueEcritures } from '../../graph/ecritures-en-lot.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { depotDe } from '../hote/depots.ts';

interface Lot {
  readonly regle: CleDeRegle;
  /** Rows as they were read: one that has changed since stays as it is. */
  readonly lot: readonly { readonly id: string; readonly eTag: string }[];
  readonly fonds: Fonds;
  readonly par: string;
  readonly maintenant: string;
}

/** What is neither a row that somebody has just changed, nor one that is gone. */
export const echecGrave = ({ echecs }: IssueEcritures) =>
  echecs.find(({ erreur }) => !estErreurGraph(erreur, 'conflit', 'introuvable'));

/** Makes of these rows what their rule says. Each has its own outcome; done again, what is done stays done. */
export async function ecrireLeLot(
  contexte: Contexte,
  { regle, lot, fonds, par, maintenant }: Lot,
): Promise<IssueEcritures> {
  const { liste } = REGLES[regle];
  const devenir: Devenir = REGLES[regle].devenir;
  const { definition } = depotDe(contexte.depots, liste);
  if (devenir.genre === 'supprimer') {
    await garderLesEchanges(contexte, regle, lot, fonds);
    return contexte.ecrireEnLot(definition, { creer: [], supprimer: lot });
  }
  if (devenir.genre === 'modifier')
    return contexte.ecrireEnLot(definition, { creer: [], modifier: lot.map((l) => ({ ...l, patch: devenir.patch })) });
  const ids = lot.map(({ id }) => id);
  const { fiches, liens } = preparerArchivage(fonds, ids, { par, maintenant });
  // The links first: cut short, the next call finds the fiche still due and goes on.
  const fermes = await contexte.ecrireEnLot(sollicitations, { creer: [], modifier: liens });
  const grave = echecGrave(fermes);
  if (grave !== undefined) throw grave.erreur;
  return contexte.ecrireEnLot(structures, { creer: [], modifier: fiches });
}

/** Before the rows that tell them leave. A contact that has changed meanwhile keeps them for the next call. */
async function garderLesEchanges(contexte: Contexte, regle: CleDeRegle, lot: Lot['lot'], fonds: Fonds): Promise<void> {
  const connus = { ...fonds, contacts: fonds.contacts.filter((c) => c.nom !== CONTACT_ANONYME) };
  const modifier = echangesAGarder(connus, regle, new Set(lot.map(({ id }) => id)));
  if (modifier.length === 0) return;
  const { echecs } = await contexte.ecrireEnLot(contacts, { creer: [], modifier });
  const change = echecs.find(({ erreur }) => !estErreurGraph(erreur, 'introuvable'));
  if (change !== undefined) throw change.erreur;
}
