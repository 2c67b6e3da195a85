import { z } from 'zod';
import { mois } from '../../identifiants/codes.ts';
import { direStatut } from '../../indicateurs/dire-statut.ts';
import { anneeAvant, contient, type Periode } from '../../indicateurs/periode.ts';
import type { LigneDIndicateur, Mesure, Synthese } from '../../indicateurs/synthese.ts';
import { moisLong } from '../../textes/francais.ts';
import { type ColonneDeTableau, ouiNon, remplir, type Tableau } from './tableau.ts';

/** Ten years: beyond, a file is asked for in parts. */
const MOIS_AU_PLUS = 120;

const rangDe = (m: string): number => Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7));

/** From one month to another, both included. */
export const moisChoisis = z
  .strictObject({ de: mois, a: mois })
  .refine(({ de, a }) => de <= a, { path: ['a'], message: 'La fin de la période est avant son début.' })
  .refine(({ de, a }) => rangDe(a) - rangDe(de) < MOIS_AU_PLUS, {
    path: ['a'],
    message: 'Un fichier porte sur dix ans au plus.',
  });

/** The months whose summary has to be read: each carries the twelve that end with it. The latest first. */
export function synthesesALire({ de, a }: Periode): readonly string[] {
  const voulues: string[] = [];
  for (let m = a; m >= de; m = anneeAvant(m)) voulues.push(m);
  return voulues;
}

type Action = Synthese['actions'][number];

/** What one indicator was in one month, as the page of that month shows it. */
export interface Observation {
  readonly action: Action;
  readonly indicateur: LigneDIndicateur;
  readonly mois: string;
  readonly mesure: Mesure;
  /** This month was kept under another definition than the one told beside. */
  readonly autreDefinition: boolean;
}

/**
 * Every indicator, month by month, from the summaries that the pages show: no number is counted here. An indicator that
 * exists no more stands with its last definition. `syntheses`: those of `synthesesALire`, the latest first.
 */
export function observationsDe(syntheses: readonly Synthese[], periode: Periode): readonly Observation[] {
  const parIndicateur = new Map<string, { action: Action; indicateur: LigneDIndicateur; points: Observation[] }>();
  for (const { actions } of syntheses)
    for (const action of actions)
      for (const ligne of action.indicateurs) {
        const tenu = parIndicateur.get(ligne.id) ?? { action, indicateur: ligne, points: [] };
        parIndicateur.set(ligne.id, tenu);
        const autre = tenu.indicateur.definitionCle !== ligne.definitionCle;
        for (const { mois: m, mesure, autreDefinition } of ligne.serie)
          if (contient(periode, m))
            tenu.points.push({
              action: tenu.action,
              indicateur: tenu.indicateur,
              mois: m,
              mesure,
              autreDefinition: autre || autreDefinition === true,
            });
      }
  return [...parIndicateur.values()].flatMap(({ points }) => points.toSorted((x, y) => x.mois.localeCompare(y.mois)));
}

const COLONNES: readonly ColonneDeTableau<Observation>[] = [
  { entete: 'Fiche action', largeur: 34, valeur: ({ action: a }) => [a.numero, a.titre].filter(Boolean).join(' – ') },
  { entete: 'Indicateur', largeur: 44, valeur: ({ indicateur }) => indicateur.libelle },
  { entete: 'Type', largeur: 13, valeur: ({ indicateur }) => indicateur.type },
  { entete: 'Mois', largeur: 10, valeur: ({ mois: m }) => m },
  { entete: 'Valeur', largeur: 10, valeur: ({ mesure }) => mesure.valeur },
  { entete: 'Unité', largeur: 16, valeur: ({ indicateur }) => indicateur.unite },
  { entete: 'Sur', largeur: 9, valeur: ({ mesure }) => mesure.denominateur },
  { entete: 'Masquée', largeur: 9, valeur: ({ mesure }) => ouiNon(mesure.masquee) },
  { entete: 'Connus', largeur: 9, valeur: ({ mesure }) => mesure.couverture?.connus },
  { entete: 'Sur un total de', largeur: 9, valeur: ({ mesure }) => mesure.couverture?.total },
  { entete: 'Remarque', largeur: 36, valeur: ({ mesure }) => mesure.raison },
  { entete: 'Commentaire', largeur: 36, valeur: ({ mesure }) => mesure.commentaire },
  { entete: 'Valeur d’origine', largeur: 10, valeur: ({ indicateur }) => indicateur.origine },
  { entete: 'Date d’origine', largeur: 12, valeur: ({ indicateur }) => indicateur.dateOrigine },
  { entete: 'Cible', largeur: 10, valeur: ({ indicateur }) => indicateur.cible },
  { entete: 'Cible haute', largeur: 10, valeur: ({ indicateur }) => indicateur.cibleHaute },
  { entete: 'Échéance de la cible', largeur: 12, valeur: ({ indicateur }) => indicateur.echeanceCible },
  { entete: 'Autre définition', largeur: 11, valeur: ({ autreDefinition }) => ouiNon(autreDefinition) },
  { entete: 'Définition', largeur: 70, valeur: ({ indicateur }) => indicateur.definition },
];

export function tableauDesIndicateurs(syntheses: readonly Synthese[], periode: Periode): Tableau {
  const derniere = syntheses[0];
  return {
    sujet: 'indicateurs',
    feuille: remplir('Indicateurs', COLONNES, observationsDe(syntheses, periode)),
    aSavoir: [
      ['Période', `de ${moisLong(periode.de)} à ${moisLong(periode.a)}`],
      ...(derniere === undefined ? [] : [['Dernier mois', direStatut(derniere)] as const]),
      ['Cellule vide', 'Ce n’est pas connu, ou c’est masqué : jamais un zéro.'],
      ['Masquée', 'Un petit nombre de personnes n’est pas montré, et n’entre dans aucun total.'],
      ['Autre définition', 'Ce mois a été gardé selon une autre définition que celle qui est dite à côté.'],
    ],
  };
}
