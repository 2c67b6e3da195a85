import { espacesInsecables } from '../textes/francais.ts';
import { type EtatDUneCause, QUI_REPARE, type QuiRepare, type SensDUneCause } from './cause.ts';
import { CAUSES, type Cause, type Constat } from './constat.ts';
import { CLES_DES_ESSAIS, ESSAIS, type Essai } from './essais.ts';

export type Etat = EtatDUneCause | 'bien';

/** What is shown of one try. */
export interface Ligne {
  readonly essai: Essai;
  readonly etat: Etat;
  /** For whoever reads the report by machine; absent where all is well. */
  readonly cause?: Cause;
  readonly titre: string;
  readonly constat: string;
  /** What to do about it; absent where all is well. */
  readonly suite?: { readonly arrete: string; readonly qui: QuiRepare; readonly geste: string };
}

export interface Rapport {
  readonly toutVaBien: boolean;
  readonly lignes: readonly Ligne[];
}

export const MOTS_DES_ETATS = {
  mal: 'À réparer',
  'a-voir': 'À voir',
  'non-essaye': 'Non essayé',
  bien: 'Bon',
} as const satisfies Record<Etat, string>;

const RANGS = { mal: 0, 'a-voir': 1, 'non-essaye': 2, bien: 3 } as const satisfies Record<Etat, number>;

function enLigne({ essai, cause, objets = [], code }: Constat): Ligne {
  const { titre, bien } = ESSAIS[essai];
  if (cause === undefined) return { essai, etat: 'bien', titre, constat: espacesInsecables(bien) };
  const { etat, constat, arrete, qui, geste }: SensDUneCause = CAUSES[cause];
  const dit = `${constat(objets)}${code === undefined ? '' : ` (${code})`}`;
  return {
    essai,
    etat,
    cause,
    titre,
    constat: espacesInsecables(dit),
    suite: { arrete: espacesInsecables(arrete), qui, geste: espacesInsecables(geste) },
  };
}

/** What is wrong first, then in the order of the tries: the first is often the cause of those that follow. */
export function dresserRapport(constats: readonly Constat[]): Rapport {
  const connus = new Set(constats.flatMap(({ essai, cause }) => (cause === undefined ? [] : [essai])));
  const lignes = constats
    // Of one try, two tell: the one that found nothing is silent.
    .filter(({ essai, cause }) => cause !== undefined || !connus.has(essai))
    .map(enLigne)
    .toSorted(
      (a, b) => RANGS[a.etat] - RANGS[b.etat] || CLES_DES_ESSAIS.indexOf(a.essai) - CLES_DES_ESSAIS.indexOf(b.essai),
    );
  return { toutVaBien: lignes.every(({ etat }) => etat !== 'mal'), lignes };
}

/** The whole report in one sentence. */
export function direLEnsemble({ lignes }: Rapport): string {
  const de = (voulu: Etat): number => lignes.filter(({ etat }) => etat === voulu).length;
  const mal = de('mal');
  if (mal > 0) return mal === 1 ? 'Une chose est à réparer.' : `${mal} choses sont à réparer.`;
  return de('non-essaye') > 0 ? 'Tout ce qui a été essayé va bien.' : 'Tout va bien.';
}

/** The report as a text: to print, or to send to whoever mends. */
export function rapportEnTexte(rapport: Rapport): string {
  const enTexte = ({ etat, titre, constat, suite }: Ligne): string =>
    [
      espacesInsecables(`[${MOTS_DES_ETATS[etat]}] ${titre} : ${constat}`),
      ...(suite === undefined
        ? []
        : [
            espacesInsecables(`    Ce que cela arrête : ${suite.arrete}`),
            espacesInsecables(`    Qui peut réparer : ${QUI_REPARE[suite.qui]}`),
            espacesInsecables(`    À faire : ${suite.geste}`),
          ]),
    ].join('\n');
  return [direLEnsemble(rapport), ...rapport.lignes.map(enTexte)].join('\n');
}
