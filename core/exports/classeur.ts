import { dateLongue, pluriel } from '../textes/francais.ts';
import type { Visibilite } from '../vocabulaires/structures.ts';
import { COLONNES_CONTACTS, COLONNES_STRUCTURES, type Colonne } from './colonnes.ts';
import type { Diffusion } from './diffuser.ts';
import { type Ecarte, ouvrirReleve } from './ecartes.ts';

/** A sheet: the first row holds the headings. What is a text is typed as text, so that SIRET and phones keep their digits; what is a number can be summed. */
export interface FeuilleDeValeurs {
  readonly nom: string;
  readonly largeurs: readonly number[];
  readonly lignes: readonly (readonly (string | number)[])[];
}

/** A sheet of texts alone. */
export interface Feuille extends FeuilleDeValeurs {
  readonly lignes: readonly (readonly string[])[];
}

/** Who may read an export, in words. */
export const LECTEURS = {
  coordination: 'la coordination seule',
  partenaires: 'les partenaires',
  public: 'tout public',
} as const satisfies Record<Visibilite, string>;

/** Longest text that a cell of Excel holds. */
const LIMITE_EXCEL = 32_767;

/** A text as a cell holds it, cut where Excel would refuse the file. */
export const texteDeCellule = (texte: string): string =>
  texte.length <= LIMITE_EXCEL ? texte : `${texte.slice(0, LIMITE_EXCEL - 1)}…`;

/** The workbook of the annuaire: Structures, Contacts, À lire. */
export function ecrireClasseur(diffusion: Diffusion): {
  readonly feuilles: readonly Feuille[];
  readonly ecartes: readonly Ecarte[];
} {
  const releve = ouvrirReleve();
  const couper = (texte: string): string => {
    const coupe = texteDeCellule(texte);
    if (coupe !== texte) releve.noter('valeur-raccourcie');
    return coupe;
  };
  const feuille = <T>(nom: string, colonnes: readonly Colonne<T>[], lignes: readonly T[]): Feuille => ({
    nom,
    largeurs: colonnes.map((c) => c.largeur),
    lignes: [colonnes.map((c) => c.entete), ...lignes.map((l) => colonnes.map((c) => couper(c.valeur(l))))],
  });
  const contacts = diffusion.structures.flatMap((structure) =>
    structure.contacts.map((contact) => ({ structure, contact })),
  );
  return {
    feuilles: [
      feuille('Structures', COLONNES_STRUCTURES, diffusion.structures),
      feuille('Contacts', COLONNES_CONTACTS, contacts),
      aLire(diffusion, contacts.length),
    ],
    ecartes: releve.ecartes(),
  };
}

const aLire = ({ visibilite, maintenant, mentions, structures }: Diffusion, contacts: number): Feuille => ({
  nom: 'À lire',
  largeurs: [24, 90],
  lignes: [
    ['À savoir', 'Valeur'],
    ['Annuaire exporté le', dateLongue(maintenant)],
    ['Destiné à', LECTEURS[visibilite]],
    ['Contenu', `${pluriel(structures.length, 'structure')}, ${pluriel(contacts, 'contact')}`],
    [
      'Adresses protégées',
      'Elles ne figurent dans aucun export, ni rien qui y mène : ces structures se joignent par téléphone ou par courriel.',
    ],
    [
      'Personnes',
      'Une personne citée peut demander à la coordination de voir, corriger ou retirer ce qui la concerne.',
    ],
    ...mentions.map((mention) => ['Attention', mention]),
  ],
});
