import { CHAMPS_DE_BASE, valeurDeBase } from '../base-d-actions/champs-de-base.ts';
import { dansLaBase } from '../base-d-actions/ecrire-fiche-de-base.ts';
import type { LigneDeBudget } from '../budget/ligne.ts';
import { COLONNES_DU_BUDGET, rangeesDuBudget } from '../budget/rangees-du-budget.ts';
import { couvertureDuBudget, direCouverture } from '../budget/totaux.ts';
import { type FeuilleDeValeurs, texteDeCellule } from '../exports/classeur.ts';
import { direMesure } from '../indicateurs/dire-mesure.ts';
import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { MotsDits } from '../lists/mots-du-bilan.list.ts';
import { dateLongue, jour, moisLong } from '../textes/francais.ts';
import type { Bilan, ChampDeBilan } from './bilan.ts';
import { A_COMPLETER, direPerimetre, periodeDuBilan } from './dire-bilan.ts';
import { direIndicateur } from './dire-indicateur.ts';
import { moisDeLAnnee } from './mois-du-bilan.ts';

type Cellule = FeuilleDeValeurs['lignes'][number][number];

/** A number where there is one; nothing where it is not known, or masked: what is beside it says why. */
const nombreOuRien = (n: number | undefined): Cellule => n ?? '';

/** The workbook of a bilan: every figure with its definition and what it rests on, month by month, the rencontres, each field, and the actions as SENACS, then a local health contract, ask for them. */
export function classeurDuBilan(
  bilan: Bilan,
  {
    fiches,
    mots,
    budget,
  }: {
    readonly fiches: readonly FicheAction[];
    readonly mots: readonly MotsDits[];
    readonly budget: readonly LigneDeBudget[];
  },
): readonly FeuilleDeValeurs[] {
  const champs = bilan.sections.flatMap((s) =>
    s.blocs.flatMap((b) => b.champs.map((champ) => ({ section: s.titre, bloc: b.titre, champ }))),
  );
  const lignes = champs.flatMap(({ bloc, champ: { contenu } }) =>
    contenu?.genre === 'indicateur' ? [{ bloc, ligne: contenu.ligne }] : [],
  );
  return [
    aLire(bilan, [
      'Budget',
      `${direCouverture(
        couvertureDuBudget(
          fiches.map(({ id }) => id),
          budget,
        ),
      )}.`,
    ]),
    indicateurs(lignes),
    moisParMois(bilan, lignes),
    rencontres(champs.map(({ champ }) => champ)),
    {
      nom: 'Champs',
      largeurs: [26, 36, 32, 18, 90],
      lignes: [
        ['Section', 'Partie', 'Champ', 'Origine', 'Contenu'],
        ...champs.map(({ section, bloc, champ }) =>
          [section, bloc, champ.libelle, direOrigine(champ), enTexte(champ)].map(texteDeCellule),
        ),
      ],
    },
    feuilleDuBudget(fiches, budget),
    senacs(fiches, mots, bilan.territoire),
    tableauDesActions(bilan),
  ];
}

const ORIGINES = {
  calcule: 'calculé',
  saisi: 'déjà saisi',
  'a-dire': 'dit pour ce bilan',
} as const satisfies Record<ChampDeBilan['origine'], string>;

const direOrigine = ({ origine, contenu }: ChampDeBilan): string =>
  origine === 'a-dire' && contenu === undefined ? A_COMPLETER.toLowerCase() : ORIGINES[origine];

function enTexte({ contenu }: ChampDeBilan): string {
  if (contenu === undefined) return '';
  if (contenu.genre === 'texte') return contenu.paragraphes.join('\n');
  if (contenu.genre === 'liste') return contenu.lignes.join('\n');
  if (contenu.genre === 'indicateur') return direIndicateur(contenu.ligne).annee;
  return contenu.lignes.map((r) => `${r.titre}, ${jour(r.date)}`).join('\n');
}

const aLire = (bilan: Bilan, duBudget: readonly Cellule[]): FeuilleDeValeurs => ({
  nom: 'À lire',
  largeurs: [24, 90],
  lignes: [
    ['À savoir', 'Valeur'],
    ['Bilan', `${bilan.annee}, ${direPerimetre(bilan)}`],
    ['Territoire', bilan.territoire],
    ['Période', periodeDuBilan(bilan)],
    ['Chiffres', bilan.statut],
    ['Petits nombres', 'Un compte de moins de cinq personnes n’est dans aucune cellule, ni dans aucun total.'],
    duBudget,
    ['Établi le', dateLongue(bilan.etabliLe)],
  ],
});

/** The lines of the year, in euros that can be summed; a line said of no action of the plan is in none. */
const feuilleDuBudget = (fiches: readonly FicheAction[], budget: readonly LigneDeBudget[]): FeuilleDeValeurs => ({
  nom: 'Budget',
  largeurs: COLONNES_DU_BUDGET.map(({ largeur }) => largeur),
  lignes: [
    COLONNES_DU_BUDGET.map(({ entete }) => entete),
    ...rangeesDuBudget(fiches, budget).map((rangee) =>
      COLONNES_DU_BUDGET.map(({ valeur }): Cellule => {
        const dite = valeur(rangee) ?? '';
        return typeof dite === 'string' ? texteDeCellule(dite) : dite;
      }),
    ),
  ],
});

interface Rangee {
  readonly bloc: string;
  readonly ligne: LigneDIndicateur;
}

const indicateurs = (lignes: readonly Rangee[]): FeuilleDeValeurs => ({
  nom: 'Indicateurs',
  largeurs: [36, 40, 13, 16, 11, 14, 11, 11, 14, 11, 30, 13, 13, 13, 14, 90],
  lignes: [
    [
      'Partie',
      'Indicateur',
      'Type',
      'Unité',
      'Origine',
      'Date d’origine',
      'Cible',
      'Cible haute',
      'Échéance',
      'Année',
      'En mots',
      'Rapporté à',
      'Lignes connues',
      'Lignes en tout',
      'État',
      'Définition',
    ],
    ...lignes.map(({ bloc, ligne: l }): readonly Cellule[] => [
      texteDeCellule(bloc),
      texteDeCellule(l.libelle),
      l.type,
      l.unite,
      nombreOuRien(l.origine),
      l.dateOrigine?.slice(0, 10) ?? '',
      nombreOuRien(l.cible),
      nombreOuRien(l.cibleHaute),
      l.echeanceCible?.slice(0, 10) ?? '',
      nombreOuRien(l.annee.valeur),
      direIndicateur(l).annee,
      nombreOuRien(l.annee.denominateur),
      nombreOuRien(l.annee.couverture?.connus),
      nombreOuRien(l.annee.couverture?.total),
      direIndicateur(l).etat,
      texteDeCellule(l.definition),
    ]),
  ],
});

function moisParMois({ jusqua }: Bilan, lignes: readonly Rangee[]): FeuilleDeValeurs {
  const mois = moisDeLAnnee(jusqua);
  return {
    nom: 'Mois par mois',
    largeurs: [36, 40, ...mois.map(() => 12)],
    lignes: [
      ['Partie', 'Indicateur', ...mois.map(moisLong)],
      ...lignes.map(({ bloc, ligne }): readonly Cellule[] => [
        texteDeCellule(bloc),
        texteDeCellule(ligne.libelle),
        ...mois.map((m) => nombreOuRien(ligne.serie.find((p) => p.mois === m)?.mesure.valeur)),
      ]),
    ],
  };
}

const rencontres = (champs: readonly ChampDeBilan[]): FeuilleDeValeurs => ({
  nom: 'Rencontres',
  largeurs: [14, 44, 24, 24, 12, 22, 12, 22],
  lignes: [
    ['Date', 'Rencontre', 'Thématique', 'Commune', 'Structures', 'En mots', 'Public', 'En mots'],
    ...champs
      .flatMap(({ contenu }) => (contenu?.genre === 'rencontres' ? contenu.lignes : []))
      .map((r): readonly Cellule[] => [
        jour(r.date),
        texteDeCellule(r.titre),
        r.thematique,
        r.commune ?? '',
        nombreOuRien(r.structures.valeur),
        direMesure(r.structures),
        nombreOuRien(r.public.valeur),
        direMesure(r.public),
      ]),
  ],
});

/** The columns of the table of a contrat local de santé, and the fields of an action that fill each. */
const COLONNES_DU_CLS = [
  ['Objectifs', ['objectifs', 'attendus']],
  ['Public', ['public']],
  ['Calendrier', ['etapes', 'rencontres', 'suites']],
  ['Pilote et partenaires', ['partenaires']],
  ['Moyens', ['moyens', 'budget']],
  ['État', ['etat', 'decisions']],
  ['Ce qui reste à faire', ['manques', 'difficultes']],
  ['Effets et perspectives', ['effets', 'perspectives']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

/** One action a row, as the table of a contrat local de santé: what is planned, who carries it, where it stands, its indicators. */
const tableauDesActions = ({ sections }: Bilan): FeuilleDeValeurs => ({
  nom: 'Tableau CLS',
  largeurs: [40, ...COLONNES_DU_CLS.map(() => 34), 44],
  lignes: [
    ['Action', ...COLONNES_DU_CLS.map(([titre]) => titre), 'Indicateurs : année / cible'],
    ...sections
      .filter(({ cle }) => cle === 'actions')
      .flatMap(({ blocs }) => blocs)
      .map(({ titre, champs }) => {
        const dans = (cle: string): string => {
          const champ = champs.find((c) => c.cle === cle);
          return champ === undefined ? '' : enTexte(champ);
        };
        return [
          titre,
          ...COLONNES_DU_CLS.map(([, cles]) =>
            cles
              .map(dans)
              .filter((t) => t !== '')
              .join('\n'),
          ),
          champs
            .flatMap(({ contenu }) => (contenu?.genre === 'indicateur' ? [faceALaCible(contenu.ligne)] : []))
            .join('\n'),
        ].map(texteDeCellule);
      }),
  ],
});

/** « Nombre de rencontres : 12 / 15, en chemin ». */
function faceALaCible(l: LigneDIndicateur): string {
  const { libelle, annee, cible, etat } = direIndicateur(l);
  return [`${libelle} : ${annee}${cible === '' ? '' : ` / ${cible}`}`, etat].filter((t) => t !== '').join(', ');
}

/** One action a row, in the 22 fields of the base « Les actions des centres sociaux »; what was said of the year fills its limits and its outlook. */
const senacs = (fiches: readonly FicheAction[], mots: readonly MotsDits[], territoire: string): FeuilleDeValeurs => ({
  nom: 'Fiches SENACS',
  largeurs: [40, ...CHAMPS_DE_BASE.map(() => 30)],
  lignes: [
    ['Titre de l’action', ...CHAMPS_DE_BASE.map(({ libelle }) => libelle)],
    ...fiches.map((fiche) => {
      const dits = mots.find((m) => m.ficheAction === fiche.id);
      const dite = dansLaBase(
        {
          ...fiche,
          resultatHabitants: dits?.effets ?? fiche.resultatHabitants,
          limites: dits?.difficultes ?? fiche.limites,
          perspectives: dits?.perspectives ?? fiche.perspectives,
        },
        territoire,
      );
      return [fiche.titre, ...CHAMPS_DE_BASE.map(({ colonne }) => valeurDeBase(dite, colonne) ?? '')].map(
        texteDeCellule,
      );
    }),
  ],
});
