import { releverBesoin } from '../../core/besoins/relever.ts';
import type { Territoire } from '../../core/territoire/territoire.ts';
import { lireTrous } from '../../core/trous/filtrer.ts';
import type { Note } from './notes.ts';
import { NOTER } from './textes.ts';

/** What is being noted. Empty strings are what is not said. */
export interface Saisie {
  readonly thematique: string;
  readonly communeInsee: string;
  readonly public: string;
  readonly precisions: string;
  readonly structure: string;
}

export const saisieVide = (communeInsee: string, structure: string): Saisie => ({
  thematique: '',
  communeInsee,
  public: '',
  precisions: '',
  structure,
});

/** The form as an address asks for it; the last place where it says none. */
export function saisieDepuis(requete: string, dernierLieu: string): Saisie {
  const { thematique, public: dePublic, commune } = lireTrous(requete);
  return { ...saisieVide(commune === '' ? dernierLieu : commune, ''), thematique, public: dePublic };
}

/** The form opened again on a note that was refused. */
export const saisieDe = (note: Note): Saisie => ({
  thematique: note.thematique,
  communeInsee: note.communeInsee ?? '',
  public: note.public ?? '',
  precisions: note.precisions ?? '',
  structure: note.structure ?? '',
});

/** The note, under its key. `jour`: local day. */
export function noteDe(saisie: Saisie, cle: string, jour: string): Note {
  const dit = (champ: keyof Saisie) => (saisie[champ].trim() === '' ? {} : { [champ]: saisie[champ].trim() });
  return {
    cle,
    thematique: saisie.thematique,
    entenduLe: jour,
    ...dit('communeInsee'),
    ...dit('public'),
    ...dit('precisions'),
    ...dit('structure'),
  };
}

/** What keeps it from being noted, field by field: the very rules of the service, so that nothing waits for the network to be refused. */
export function problemesDe(
  saisie: Saisie,
  { territoire, jour, siennes }: { territoire: Territoire; jour: string; siennes: readonly string[] },
): Partial<Record<keyof Saisie, string>> {
  if (saisie.thematique === '') return { thematique: NOTER.quoiManque };
  if (siennes.length > 1 && saisie.structure === '') return { structure: NOTER.structureManque };
  const pret = releverBesoin(noteDe(saisie, 'essai-de-la-note', jour), territoire, jour);
  if (pret.ok) return {};
  const [faute] = pret.refus.champs ?? [];
  const champ = (['precisions', 'communeInsee'] as const).find((c) => faute?.chemin === `corps.${c}`) ?? 'thematique';
  return { [champ]: pret.refus.message };
}
