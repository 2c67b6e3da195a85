import type { ColonneTrouvee, Elargissement } from './colonne-trouvee.ts';
import type { ColumnDefinition } from './column.ts';

export interface Ecart {
  readonly changements: Elargissement;
  /** What the changes do, in French. */
  readonly phrases: readonly string[];
  readonly refus: readonly string[];
}

type Nature =
  | 'texte sur une ligne'
  | 'texte sur plusieurs lignes'
  | 'texte enrichi'
  | 'choix'
  | 'choix multiple'
  | 'nombre'
  | 'oui ou non'
  | 'jour'
  | 'jour et heure'
  | 'renvoi'
  | 'renvoi multiple'
  | 'autre type';

/** The facet that a column has: SharePoint never changes it. */
function natureDe(c: ColonneTrouvee | ColumnDefinition): Nature {
  if (c.text !== undefined) {
    if (c.text.allowMultipleLines !== true) return 'texte sur une ligne';
    return c.text.textType === 'richText' ? 'texte enrichi' : 'texte sur plusieurs lignes';
  }
  if (c.choice !== undefined) return c.choice.displayAs === 'checkBoxes' ? 'choix multiple' : 'choix';
  if (c.number !== undefined) return 'nombre';
  if (c.boolean !== undefined) return 'oui ou non';
  if (c.dateTime !== undefined) return c.dateTime.format === 'dateOnly' ? 'jour' : 'jour et heure';
  if (c.lookup !== undefined) return c.lookup.allowMultipleValues === true ? 'renvoi multiple' : 'renvoi';
  return 'autre type';
}

const AUCUN: Ecart = { changements: {}, phrases: [], refus: [] };

/** What separates a column that exists from the one wanted: what can be widened, what only a person can settle. */
export function comparerColonne(voulue: ColumnDefinition, presente: ColonneTrouvee): Ecart {
  const [attendue, trouvee] = [natureDe(voulue), natureDe(presente)];
  if (attendue !== trouvee)
    return {
      ...AUCUN,
      refus: [`La colonne est de type « ${trouvee} » et non « ${attendue} » : SharePoint ne change pas un type.`],
    };
  return [texte, choix, nombre, renvoi, index, obligation, libelle]
    .map((comparer) => comparer(voulue, presente))
    .reduce((a, b) => ({
      changements: { ...a.changements, ...b.changements },
      phrases: [...a.phrases, ...b.phrases],
      refus: [...a.refus, ...b.refus],
    }));
}

type Comparaison = (voulue: ColumnDefinition, presente: ColonneTrouvee) => Ecart;
const elargir = (changements: Elargissement, phrase: string): Ecart => ({ changements, phrases: [phrase], refus: [] });

const texte: Comparaison = (voulue, presente) => {
  const [max, actuel] = [voulue.text?.maxLength, presente.text?.maxLength];
  if (voulue.text === undefined || max === undefined || actuel === undefined || actuel >= max) return AUCUN;
  return elargir({ text: { maxLength: max } }, `longueur portée de ${actuel} à ${max} caractères`);
};

const choix: Comparaison = (voulue, presente) => {
  if (voulue.choice === undefined) return AUCUN;
  const actuels = presente.choice?.choices ?? [];
  const manquants = voulue.choice.choices.filter((v) => !actuels.includes(v));
  const ouvrir = voulue.choice.allowTextEntry && presente.choice?.allowTextEntry !== true;
  if (manquants.length === 0 && !ouvrir) return AUCUN;
  // The whole facet is sent: Graph replaces it. Values added by the coordination keep their place.
  const choice = {
    allowTextEntry: voulue.choice.allowTextEntry || presente.choice?.allowTextEntry === true,
    choices: [...actuels, ...manquants],
    displayAs: voulue.choice.displayAs,
  };
  const phrases = [
    ...(manquants.length === 0 ? [] : [`valeurs ajoutées : ${manquants.join(', ')}`]),
    ...(ouvrir ? ['valeurs libres admises'] : []),
  ];
  return elargir({ choice }, phrases.join(' ; '));
};

const DECIMALES = ['none', 'one', 'two', 'three', 'four', 'five', 'automatic'];

const nombre: Comparaison = (voulue, presente) => {
  const [v, p] = [voulue.number, presente.number];
  if (v === undefined || p === undefined) return AUCUN;
  const tropHaut = p.minimum !== undefined && (v.minimum === undefined || v.minimum < p.minimum);
  const tropBas = p.maximum !== undefined && (v.maximum === undefined || v.maximum > p.maximum);
  const arrondi =
    p.decimalPlaces !== undefined && DECIMALES.indexOf(p.decimalPlaces) < DECIMALES.indexOf(v.decimalPlaces);
  if (!tropHaut && !tropBas && !arrondi) return AUCUN;
  // A bound that ours does not have cannot be taken away by leaving it out.
  if ((tropHaut && v.minimum === undefined) || (tropBas && v.maximum === undefined))
    return {
      ...AUCUN,
      refus: ['La colonne a une borne que Graph ne sait pas retirer : la retirer dans Microsoft Lists.'],
    };
  const number = {
    decimalPlaces: arrondi || p.decimalPlaces === undefined ? v.decimalPlaces : p.decimalPlaces,
    ...borne('minimum', tropHaut ? v.minimum : p.minimum),
    ...borne('maximum', tropBas ? v.maximum : p.maximum),
  };
  return elargir({ number }, 'bornes ou décimales élargies');
};

const borne = (nom: 'minimum' | 'maximum', valeur: number | undefined) =>
  valeur === undefined ? {} : { [nom]: valeur };

const renvoi: Comparaison = (voulue, presente) => {
  if (voulue.lookup === undefined || voulue.lookup.list === presente.lookup?.list) return AUCUN;
  return { ...AUCUN, refus: [`La colonne renvoie à une autre liste que ${voulue.lookup.list}.`] };
};

/** Unique needs indexed, in the same request. An index that the coordination added stays. */
const index: Comparaison = (voulue, presente) => {
  const indexer = voulue.indexed === true && presente.indexed !== true;
  const unique = voulue.enforceUniqueValues === true && presente.enforceUniqueValues !== true;
  if (unique) return elargir({ indexed: true, enforceUniqueValues: true }, 'indexée, valeurs uniques');
  return indexer ? elargir({ indexed: true }, 'indexée') : AUCUN;
};

/** Only ever relaxed: making a column required afterwards would lock rows that are already there. */
const obligation: Comparaison = (voulue, presente) =>
  presente.required === true && voulue.required !== true ? elargir({ required: false }, 'devient facultative') : AUCUN;

/** The name that SharePoint gives by itself is replaced; one that the coordination chose is theirs. */
const libelle: Comparaison = (voulue, presente) =>
  ['Title', 'Titre'].includes(presente.displayName ?? '') && presente.displayName !== voulue.displayName
    ? elargir(
        {
          displayName: voulue.displayName,
          ...(voulue.description === undefined ? {} : { description: voulue.description }),
        },
        `nommée « ${voulue.displayName} »`,
      )
    : AUCUN;
