import { type ConventionSaisie, conventionSaisie } from '../../../core/contrats/conventions.ts';
import type { Convention } from '../../../core/lists/conventions.list.ts';
import { fauteDeConvention } from '../../../core/plan/tenir-convention.ts';

/** A convention as it is typed: one value a line where there are several, empty where nothing is said. */
export interface ConventionTapee {
  readonly titre: string;
  readonly structures: readonly string[];
  readonly etat: ConventionSaisie['etat'];
  readonly signeeLe: string;
  readonly echeance: string;
  readonly modalites: string;
  readonly outilsPartages: string;
  readonly document: string;
  readonly precisions: string;
}

/** The form as it opens on a convention, or on a new one. */
export const ouvrirConvention = (c: Convention | undefined): ConventionTapee => ({
  titre: c?.titre ?? '',
  structures: c?.structures ?? [],
  etat: c?.etat ?? 'En préparation',
  signeeLe: c?.signeeLe ?? '',
  echeance: c?.echeance ?? '',
  modalites: (c?.modalites ?? []).join('\n'),
  outilsPartages: (c?.outilsPartages ?? []).join('\n'),
  document: c?.document ?? '',
  precisions: c?.precisions ?? '',
});

const lignes = (texte: string): string[] =>
  texte
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');

export type FautesDeConvention = Readonly<Partial<Record<keyof ConventionTapee, string>>>;

/** What the form sends, or why it cannot be sent, field by field. `jour`: local day. */
export function lireLaConvention(
  tapee: ConventionTapee,
  jour: string,
): { readonly convention: ConventionSaisie } | { readonly fautes: FautesDeConvention } {
  const { titre, structures, etat } = tapee;
  const lue = conventionSaisie.safeParse({
    titre,
    structures: [...structures],
    etat,
    modalites: lignes(tapee.modalites),
    outilsPartages: lignes(tapee.outilsPartages),
    ...Object.fromEntries(
      (['signeeLe', 'echeance', 'document', 'precisions'] as const).flatMap((champ) =>
        tapee[champ].trim() === '' ? [] : [[champ, tapee[champ].trim()]],
      ),
    ),
  });
  if (lue.success) {
    const faute = fauteDeConvention(lue.data, jour);
    return faute === undefined ? { convention: lue.data } : { fautes: { [faute.champ]: faute.message } };
  }
  const fautes: Partial<Record<keyof ConventionTapee, string>> = {};
  for (const { path, message } of lue.error.issues) fautes[String(path[0]) as keyof ConventionTapee] ??= message;
  return { fautes };
}
