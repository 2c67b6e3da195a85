import { memeValeur } from '../annuaire/comparer-valeurs.ts';
import { CHAMPS_CORRIGEABLES, type ChampCorrigeable } from '../champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { valeursDeFiche } from '../contrats/correction-de-fiche.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { Structure } from '../lists/structures.list.ts';

type Valeur = string | readonly string[] | undefined;

/** `depasse`: the fiche no longer says what the author saw. `deja`: it already says what they propose. */
export type EtatDuChamp = 'a-jour' | 'depasse' | 'deja';

/** One field of a proposal, side by side. */
export interface ChampPropose {
  readonly champ: ChampCorrigeable;
  readonly vu: Valeur;
  readonly actuel: Valeur;
  readonly propose: Valeur;
  readonly etat: EtatDuChamp;
}

/** A value that was kept, in the form of its field; one that was spoiled by hand counts as empty. */
function lue(champ: ChampCorrigeable, valeur: unknown): Valeur {
  const schema = valeursDeFiche.shape[champ];
  const gardee = schema.safeParse(valeur ?? undefined).data;
  return gardee === undefined ? undefined : schema.safeParse(CHAMPS_DE_FICHE[champ].net(gardee)).data;
}

/** What was seen, what is, what is proposed, field by field, and whether the fiche has moved meanwhile. */
export const comparerProposition = (
  { changements }: Pick<Proposition, 'changements'>,
  structure: Pick<Structure, ChampCorrigeable>,
): readonly ChampPropose[] =>
  CHAMPS_CORRIGEABLES.flatMap((champ) => {
    const ligne = changements?.find((c) => c.champ === champ);
    if (ligne === undefined) return [];
    const [vu, propose] = [lue(champ, ligne.avant), lue(champ, ligne.propose)];
    const actuel = structure[champ];
    const etat = memeValeur(champ, actuel, propose) ? 'deja' : memeValeur(champ, actuel, vu) ? 'a-jour' : 'depasse';
    return [{ champ, vu, actuel, propose, etat }];
  });
