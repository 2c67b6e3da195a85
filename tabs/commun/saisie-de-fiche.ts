import { CHAMPS_CORRIGEABLES, type ChampCorrigeable } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import { changees, ouvrir, type SaisieDe } from '../../core/champs/table.ts';
import type { CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';

/** The fields that a structure corrects, as they are typed: texts, one service a line, and values ticked. */
export type SaisieDeFiche = SaisieDe<typeof CHAMPS_DE_FICHE, ChampCorrigeable>;

/** The form as it opens, from the values of the fiche. */
export const saisieDe = (valeurs: { readonly [K in ChampCorrigeable]?: unknown }): SaisieDeFiche =>
  ouvrir(CHAMPS_DE_FICHE, CHAMPS_CORRIGEABLES, valeurs);

/**
 * What has changed between the form as it opened and as it is sent, as it is typed: a field left alone is never sent. The
 * communes are asked only of who acts in some of them: of any other extent, what was ticked says nothing.
 */
export const correctionsDe = (avant: SaisieDeFiche, apres: SaisieDeFiche): CorrectionDeFiche =>
  changees(CHAMPS_DE_FICHE, avant, apres.zone === 'Communes' ? apres : { ...apres, zoneCodes: avant.zoneCodes });
