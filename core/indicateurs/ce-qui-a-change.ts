import { espacesInsecables, nomDuMois } from '../textes/francais.ts';
import { direAvancement, direValeurOuBornes } from './dire-mesure.ts';
import { type Mouvement, mouvementsDuMois } from './mouvements.ts';
import { moisPrecedent } from './periode.ts';
import type { Synthese } from './synthese.ts';

/** What is told first of a month, the same on the page, in the card, in the text and in the mail. */
interface CeQuiAChange {
  readonly titre: string;
  readonly changements: readonly Changement[];
  /** Said where nothing has changed; absent where no indicator could have. */
  readonly rien?: string;
}

interface Changement {
  readonly id: string;
  readonly libelle: string;
  /** « 120 en octobre, 85 en septembre (en retard) ». */
  readonly dit: string;
  /** What whoever typed the value says of it: nobody else knows why, and nothing is made up. */
  readonly pourquoi?: string;
}

/** Moves told at the head of a summary; a card tells fewer. */
const AU_PLUS = 5;

export function ceQuiAChange(s: Pick<Synthese, 'actions' | 'mois'>, auPlus = AU_PLUS): CeQuiAChange {
  const changements = mouvementsDuMois(s, auPlus).map((m) => changementDe(m, s.mois));
  const suivi = s.actions.some((a) => a.indicateurs.length > 0);
  const explique = changements.some((c) => c.pourquoi !== undefined);
  return {
    titre: explique ? 'Ce qui a changé, et pourquoi' : 'Ce qui a changé',
    changements,
    ...(changements.length === 0 && suivi
      ? { rien: `Aucun chiffre comparable n’a changé depuis ${nomDuMois(moisPrecedent(s.mois))}.` }
      : {}),
  };
}

function changementDe({ ligne, avant, apres }: Mouvement, mois: string): Changement {
  const etat = ligne.avancement === undefined ? '' : ` (${direAvancement({ etat: ligne.avancement.etat })})`;
  const { commentaire } = apres;
  return {
    id: ligne.id,
    libelle: ligne.libelle,
    dit: espacesInsecables(
      `${direValeurOuBornes(apres, ligne.unite)} en ${nomDuMois(mois)}, ${direValeurOuBornes(avant, ligne.unite)} en ${nomDuMois(moisPrecedent(mois))}${etat}`,
    ),
    ...(commentaire === undefined ? {} : { pourquoi: commentaire }),
  };
}

/** « Public compté : 120 en octobre, 85 en septembre (en retard). « Le car était en panne. » » */
export const direChangement = ({ libelle, dit, pourquoi }: Changement): string =>
  espacesInsecables(`${libelle} : ${dit}.${direPourquoi(pourquoi)}`);

/** The words that were typed, quoted after what they explain. */
export const direPourquoi = (pourquoi: string | undefined): string =>
  pourquoi === undefined ? '' : espacesInsecables(` « ${pourquoi.trim()} »`);

/** The same as lines: each change, or that there is none. */
export const lignesDeCeQuiAChange = ({ changements, rien }: CeQuiAChange): readonly string[] => [
  ...changements.map(direChangement),
  ...(rien === undefined ? [] : [rien]),
];
