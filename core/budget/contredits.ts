import type { FicheAction } from '../lists/fiches-action.list.ts';
import { INSECABLE } from '../textes/francais.ts';
import type { LigneDeBudget } from './ligne.ts';
import { direMontant } from './montant.ts';
import { decouper } from './texte/decouper.ts';
import { jetonsDe } from './texte/jetons.ts';
import { masquer } from './texte/masquer.ts';
import { parAnnee, type TotalDeBudget, totalDe } from './totaux.ts';

/** What of a budget contradicts itself. */
interface ContreditDuBudget {
  /** Cannot be; else it may well be, and is asked. */
  readonly sur: boolean;
  readonly dit: string;
}

/** All that contradicts itself in the budget of an action: its lines, the sums of its texts, the total that a text says. */
export const contreditsDuBudget = (
  { moyensFinanciers, moyensHumains }: Pick<FicheAction, 'moyensFinanciers' | 'moyensHumains'>,
  lignes: readonly LigneDeBudget[],
): readonly ContreditDuBudget[] => [
  ...lignes.flatMap(contreditsDeLigne),
  ...[moyensFinanciers, moyensHumains].flatMap((texte) =>
    decouper(texte ?? '').contredits.map(({ texte: ecrit, dit }) => ({
      sur: true,
      dit: `«${INSECABLE}${ecrit}${INSECABLE}»${INSECABLE}: ${dit}`,
    })),
  ),
  ...totalEcrit(moyensFinanciers ?? '', lignes),
];

/** More paid than granted cannot be; more granted than asked is asked. */
function contreditsDeLigne({ financeur, annee, demande, accorde, verse }: LigneDeBudget): readonly ContreditDuBudget[] {
  const qui = `${financeur}, ${annee}${INSECABLE}:`;
  return [
    ...(accorde !== undefined && verse !== undefined && verse > accorde
      ? [{ sur: true, dit: `${qui} ${direMontant(verse)} versés, pour ${direMontant(accorde)} accordés.` }]
      : []),
    ...(demande !== undefined && accorde !== undefined && accorde > demande
      ? [
          {
            sur: false,
            dit: `${qui} ${direMontant(accorde)} accordés, pour ${direMontant(demande)} demandés. Est-ce bien cela${INSECABLE}?`,
          },
        ]
      : []),
  ];
}

const AVANT_UN_TOTAL =
  /(?<![\p{L}])(?:total|budget|coût|cout)(?:[ \u00A0](?:total|global|de|du|l’action|estimé|prévisionnel|annuel|est))*[ \u00A0]*:?[ \u00A0]*$/iu;

/** A total that a text says, and that no sum of the lines gives, of all the years or of one: asked, for the text may speak of another thing. */
function totalEcrit(texte: string, lignes: readonly LigneDeBudget[]): readonly ContreditDuBudget[] {
  const masque = masquer(texte);
  const dits = jetonsDe(masque).filter(
    ({ genre, max, debut }) => genre === 'euro' && max === undefined && AVANT_UN_TOTAL.test(masque.slice(0, debut)),
  );
  if (lignes.length === 0) return [];
  const sommes = new Set([totalDe(lignes), ...parAnnee(lignes)].flatMap(possibles));
  return dits
    .filter(({ valeur }) => !sommes.has(valeur))
    .map(({ valeur }) => ({
      sur: false,
      dit: `Le texte dit ${direMontant(valeur)} en tout${INSECABLE}; les lignes font ${direTotaux(totalDe(lignes))}. Lequel est juste${INSECABLE}?`,
    }));
}

/** What somebody may call the total. */
const possibles = ({ demande, accorde, verse, temps }: TotalDeBudget): readonly number[] =>
  [demande, accorde, verse].flatMap((somme) => [somme, somme + temps]);

const direTotaux = ({ demande, accorde, verse }: TotalDeBudget): string =>
  `${direMontant(demande)} demandés, ${direMontant(accorde)} accordés, ${direMontant(verse)} versés`;
