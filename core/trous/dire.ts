import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { espacesInsecables, pluriel } from '../textes/francais.ts';
import type { CarteDesTrous, Recensement } from './carte.ts';
import { type Case, type Croisement, estConnu } from './cases.ts';

/** What a whole crossing is, with its reason, in one plain sentence. */
export function direLaCase(carte: CarteDesTrous, x: Croisement, c: Case, territoire: Territoire): string {
  const nom = communeDe(territoire, x.commune)?.nom ?? x.commune;
  return espacesInsecables(PHRASES[c.etat]({ carte, x, c, nom }));
}

interface ADire {
  readonly carte: CarteDesTrous;
  readonly x: Croisement;
  readonly c: Case;
  readonly nom: string;
}

const RIEN: Recensement = { fiches: 0, sures: 0 };

const PHRASES = {
  couverte: ({ c }) =>
    `${pluriel(c.agissent, 'structure y agit', 'structures y agissent')} : ${c.surPlace} sur place, à la fiche à jour.`,
  'de-loin': ({ c, nom }) =>
    `${c.agissent === 1 ? 'Une structure y agit' : `${c.agissent} structures y agissent`}, depuis ailleurs. Aucune, à la fiche à jour, n’a son siège à ${nom} ni ne nomme la commune dans sa zone.`,
  'a-confirmer': ({ c }) =>
    c.agissent === 1
      ? 'Une structure y agirait, mais sa fiche n’est pas à jour : demandez-lui de la vérifier.'
      : `${c.agissent} structures y agiraient, mais aucune de leurs fiches n’est à jour : demandez-leur de les vérifier.`,
  trou: ({ carte, x, c, nom }) =>
    `Personne n’agit ici pour ce public. L’annuaire le sait : il tient ${aJour(carte.parCommune[c.c])} à ${nom} et ${aJour(carte.parThematique[c.t])} sur « ${x.thematique} », et aucune n’y répond.`,
  inconnue: ({ carte, x, c, nom }) => {
    const connu = estConnu(carte, c.t, c.c);
    const manque = [
      ...(connu.commune ? [] : [`à ${nom}, ${recense(carte.parCommune[c.c])}`]),
      ...(connu.thematique ? [] : [`sur « ${x.thematique} », ${recense(carte.parThematique[c.t])}`]),
    ];
    return `On ne sait pas. L’annuaire est trop peu rempli : ${manque.join(' ; ')}. Complétez-le avant de conclure que personne n’agit.`;
  },
} as const satisfies Record<Case['etat'], (e: ADire) => string>;

const aJour = ({ sures }: Recensement = RIEN): string => pluriel(sures, 'fiche à jour', 'fiches à jour');

/** Up to date and whole: one that says no theme, or no public, tells nothing of a gap. */
const recense = ({ fiches, sures }: Recensement = RIEN): string =>
  fiches === 0
    ? 'aucune fiche'
    : sures === 0
      ? `${pluriel(fiches, 'fiche')}, aucune à jour et complète`
      : `${pluriel(fiches, 'fiche')}, dont ${sures} à jour et ${sures === 1 ? 'complète' : 'complètes'}`;
