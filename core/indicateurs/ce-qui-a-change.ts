import { espacesInsecables, moisLong, nomDuMois } from '../textes/francais.ts';
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

export function ceQuiAChange(s: Pick<Synthese, 'actions' | 'mois' | 'statut'>, auPlus = AU_PLUS): CeQuiAChange {
  const changements = mouvementsDuMois(s, auPlus).map((m) => changementDe(m, s.mois));
  const suivi = s.actions.some((a) => a.indicateurs.length > 0);
  const explique = changements.some((c) => c.pourquoi !== undefined);
  return {
    // A month that still runs is compared with one that is over.
    titre: `Ce qui a changé${s.statut.etat === 'provisoire' ? ' à ce jour' : ''}${explique ? ', et pourquoi' : ''}`,
    changements,
    ...(changements.length === 0 && suivi
      ? { rien: `Aucun chiffre comparable n’a changé depuis ${nomDuMois(moisPrecedent(s.mois))}.` }
      : {}),
  };
}

function changementDe({ ligne, avant, moisAvant, apres }: Mouvement, mois: string): Changement {
  const etat = ligne.avancement === undefined ? '' : ` (${direAvancement({ etat: ligne.avancement.etat })})`;
  const { commentaire } = apres;
  return {
    id: ligne.id,
    libelle: ligne.libelle,
    dit: espacesInsecables(
      `${direValeurOuBornes(apres, ligne.unite)} en ${nomDuMois(mois)}, ${direValeurOuBornes(avant, ligne.unite)} en ${direMoisDAvant(moisAvant, mois)}${etat}`,
    ),
    ...(commentaire === undefined ? {} : { pourquoi: commentaire }),
  };
}

/** « juillet », « novembre 2025 » of another year. */
const direMoisDAvant = (avant: string, mois: string): string =>
  avant.slice(0, 4) === mois.slice(0, 4) || avant === moisPrecedent(mois) ? nomDuMois(avant) : moisLong(avant);

/** « Public compté : 120 en octobre, 85 en septembre (en retard). « Le car était en panne. » » */
const direChangement = ({ libelle, dit, pourquoi }: Changement): string =>
  espacesInsecables(`${libelle} : ${dit}.${direPourquoi(pourquoi)}`);

/** The words that were typed, quoted after what they explain. */
export const direPourquoi = (pourquoi: string | undefined): string =>
  pourquoi === undefined ? '' : espacesInsecables(` « ${pourquoi.trim()} »`);

/** The same as lines: each change, or that there is none. */
export const lignesDeCeQuiAChange = ({ changements, rien }: CeQuiAChange): readonly string[] => [
  ...changements.map(direChangement),
  ...(rien === undefined ? [] : [rien]),
];
