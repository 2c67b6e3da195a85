import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { enEuros, lireMontant } from '../../../core/budget/montant.ts';
import type { PartieDeTexte } from '../../../core/budget/texte/decouper.ts';
import { type LigneSaisie, ligneSaisie } from '../../../core/contrats/budget.ts';
import { LIGNE } from './textes.ts';

/** A line of budget as it is typed: empty where nothing is said. */
export interface LigneTapee {
  readonly nature: LigneSaisie['nature'];
  readonly financeur: string;
  readonly annee: string;
  readonly objet: string;
  readonly demande: string;
  readonly accorde: string;
  readonly verse: string;
  readonly heures: string;
  readonly horaire: string;
}

export type FautesDeLigne = Readonly<Partial<Record<keyof LigneTapee, string>>>;

export const ligneVide = (annee: string): LigneTapee => ({
  nature: 'Financement',
  financeur: '',
  annee,
  objet: '',
  demande: '',
  accorde: '',
  verse: '',
  heures: '',
  horaire: '',
});

/** A number as it is typed again: « 1234,5 ». */
const tape = (n: number | undefined): string => (n === undefined ? '' : String(n).replace('.', ','));
const enTapant = (centimes: number | undefined): string => tape(centimes === undefined ? undefined : enEuros(centimes));

/** The form as it opens on a line. */
export const ouvrirLigne = (ligne: LigneDeBudget): LigneTapee => ({
  nature: ligne.temps === undefined ? 'Financement' : 'Temps valorisé',
  financeur: ligne.financeur,
  annee: ligne.annee,
  objet: ligne.objet ?? '',
  demande: enTapant(ligne.demande),
  accorde: enTapant(ligne.accorde),
  verse: enTapant(ligne.verse),
  heures: tape(ligne.temps?.heures),
  horaire: enTapant(ligne.temps?.horaire),
});

/** What a part of a text becomes, once confirmed; undefined for what is no money and no time. */
export function ligneDePartie(partie: PartieDeTexte, annee: string): LigneTapee | undefined {
  if (partie.genre === 'nombre') return undefined;
  const vide = ligneVide(partie.annee ?? annee);
  if (partie.genre === 'temps')
    return {
      ...vide,
      nature: 'Temps valorisé',
      financeur: partie.qui ?? '',
      objet: partie.texte,
      heures: tape(partie.heures),
      horaire: enTapant(partie.horaire),
    };
  return {
    ...vide,
    financeur: partie.financeur ?? '',
    objet: partie.texte.slice(0, 255),
    [partie.sorte ?? 'demande']: enTapant(partie.centimes),
  };
}

const MONTANTS = ['demande', 'accorde', 'verse', 'horaire'] as const;

const lireHeures = (texte: string): number | undefined => {
  const centiemes = lireMontant(texte);
  return centiemes === undefined ? undefined : centiemes / 100;
};

/** What the form sends, or why it cannot be sent, field by field. */
export function lireLaSaisie(ligne: LigneTapee): { readonly ligne: LigneSaisie } | { readonly fautes: FautesDeLigne } {
  const tapes = ligne.nature === 'Financement' ? MONTANTS.slice(0, 3) : MONTANTS.slice(3);
  const fautes: Partial<Record<keyof LigneTapee, string>> = {};
  for (const champ of tapes)
    if (ligne[champ].trim() !== '' && lireMontant(ligne[champ]) === undefined) fautes[champ] = LIGNE.pasUnMontant;
  const deTemps = ligne.nature === 'Temps valorisé';
  if (deTemps && ligne.heures.trim() !== '' && lireHeures(ligne.heures) === undefined)
    fautes.heures = LIGNE.pasDesHeures;
  if (deTemps && ligne.horaire.trim() === '') fautes.horaire = LIGNE.sansHoraire;
  const communs = {
    nature: ligne.nature,
    financeur: ligne.financeur,
    annee: ligne.annee.trim(),
    ...(ligne.objet.trim() === '' ? {} : { objet: ligne.objet }),
  };
  const lue = ligneSaisie.safeParse(
    deTemps
      ? { ...communs, heures: lireHeures(ligne.heures), horaire: lireMontant(ligne.horaire) }
      : {
          ...communs,
          ...siDit('demande', lireMontant(ligne.demande)),
          ...siDit('accorde', lireMontant(ligne.accorde)),
          ...siDit('verse', lireMontant(ligne.verse)),
        },
  );
  if (lue.success && Object.keys(fautes).length === 0) return { ligne: lue.data };
  for (const { path, message } of lue.error?.issues ?? []) {
    const champ = String(path[0]) as keyof LigneTapee;
    fautes[champ] ??= message;
  }
  return { fautes };
}

const siDit = (champ: string, valeur: number | undefined) => (valeur === undefined ? {} : { [champ]: valeur });
