import { etatDeFraicheur } from '../annuaire/fraicheur.ts';
import type { Acteur, Profil } from '../droits/droits.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { LignesDAccueil } from './ce-qui-attend.ts';
import { type Lien, MA_FICHE } from './lien.ts';

interface Etat extends Pick<LignesDAccueil, 'structures' | 'rencontres'> {
  readonly acteur: Acteur;
  readonly campagnes?: readonly unknown[];
  readonly points: readonly Pick<PointPropose, 'structure'>[];
  readonly cadenceParDefautMois: number;
  readonly maintenant: string;
  /** Keys of those that this person has put away. */
  readonly ecartes: readonly string[];
}

export type CleDePas =
  | 'remplir'
  | 'reunir'
  | 'demander'
  | 'se-rattacher'
  | 'verifier'
  | 'proposer-un-point'
  | 'chercher'
  | 'voir-les-rencontres'
  | 'lire-les-indicateurs';

export interface Pas {
  readonly cle: CleDePas;
  readonly vers: Lien;
}

interface Definition extends Pas {
  /** What the lists show of it. Without it, opening what it leads to is doing it. */
  readonly fait?: (e: Etat) => boolean;
}

const CHERCHER: Definition = { cle: 'chercher', vers: { entite: 'annuaire', sous: 'chercher' } };
const siennesDe = ({ structures, acteur }: Etat) => structures.filter(({ id }) => acteur.structures.includes(id));

const DU_PARTENAIRE: readonly Definition[] = [
  { cle: 'se-rattacher', vers: MA_FICHE, fait: ({ acteur }) => acteur.structures.length > 0 },
  {
    cle: 'verifier',
    vers: MA_FICHE,
    fait: (e) =>
      siennesDe(e).some((s) => etatDeFraicheur(s, aujourdhui(e.maintenant), e.cadenceParDefautMois) === 'a-jour'),
  },
  {
    cle: 'proposer-un-point',
    vers: { entite: 'rencontres', sous: 'rencontres' },
    fait: ({ points, acteur }) =>
      points.some((p) => p.structure !== undefined && acteur.structures.includes(p.structure)),
  },
];

/** Three steps for whoever comes for the first time. */
const PAS: Readonly<Record<Profil, readonly Definition[]>> = {
  coordination: [
    { cle: 'remplir', vers: { entite: 'annuaire', sous: 'importer' }, fait: ({ structures }) => structures.length > 0 },
    {
      cle: 'reunir',
      vers: { entite: 'rencontres', sous: 'nouvelle' },
      fait: ({ rencontres }) => rencontres.length > 0,
    },
    {
      cle: 'demander',
      vers: { entite: 'annuaire', sous: 'campagnes' },
      fait: ({ campagnes = [] }) => campagnes.length > 0,
    },
  ],
  partenaire: DU_PARTENAIRE,
  invite: DU_PARTENAIRE,
  lecture: [
    CHERCHER,
    { cle: 'voir-les-rencontres', vers: { entite: 'rencontres', sous: 'rencontres' } },
    { cle: 'lire-les-indicateurs', vers: { entite: 'indicateurs', sous: 'mois' } },
  ],
  lien: [],
};

/** The steps that are left, in their order: neither done, as the lists show it, nor put away. */
export const premiersPas = (e: Etat): readonly Pas[] =>
  PAS[e.acteur.profil]
    .filter(({ cle, fait }) => !e.ecartes.includes(cle) && fait?.(e) !== true)
    .map(({ cle, vers }) => ({ cle, vers }));

/** Is a step done by the mere opening of what it leads to? */
export const seFaitEnOuvrant = (cle: string): boolean =>
  Object.values(PAS).some((pas) => pas.some((p) => p.cle === cle && p.fait === undefined));
