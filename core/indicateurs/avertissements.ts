import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Anomalie } from '../lists/list.ts';
import { espacesInsecables, pluriel } from '../textes/francais.ts';
import { filtresSansEffet } from './definitions.ts';
import { estTenue, type Operations } from './operations.ts';

const ANOMALIES_MONTREES = 5;

/** What may make a number wrong, so that it is never wrong in silence. */
export function avertissementsDe(
  o: Operations,
  e: {
    readonly mois: string;
    readonly indicateurs: readonly Indicateur[];
    readonly fichesAction: readonly FicheAction[];
    readonly anomalies: readonly Anomalie[];
  },
): string[] {
  return [
    ...lignesIllisibles(e.anomalies),
    ...rencontresAClore(o, e.mois),
    ...presencesSansFeuille(o, e.mois),
    ...indicateursMalRattaches(e.indicateurs, e.fichesAction),
  ].map(espacesInsecables);
}

function lignesIllisibles(anomalies: readonly Anomalie[]): string[] {
  const reste = anomalies.length - ANOMALIES_MONTREES;
  return [
    ...anomalies
      .slice(0, ANOMALIES_MONTREES)
      .map((a) => `Liste ${a.liste}, ligne ${a.id}, « ${a.libelle} » : ${a.raison}. Cette ligne n’est pas comptée.`),
    ...(reste > 0 ? [`${pluriel(reste, 'autre valeur illisible', 'autres valeurs illisibles')} dans les listes.`] : []),
  ];
}

/** Rencontres of the year up to this month. */
const deLAnnee = (o: Operations, mois: string) =>
  o.rencontres.filter((r) => r.mois <= mois && r.mois.startsWith(mois.slice(0, 4)));

function rencontresAClore(o: Operations, mois: string): string[] {
  const passees = deLAnnee(o, mois).filter(
    (r) => r.rencontre.etat === 'Planifiée' && (r.rencontre.debut ?? '') < o.maintenant,
  );
  return passees.length === 0
    ? []
    : [
        `${pluriel(passees.length, 'rencontre passée n’est notée ni tenue ni annulée', 'rencontres passées ne sont notées ni tenues ni annulées')} : elles ne comptent pas encore.`,
      ];
}

function presencesSansFeuille(o: Operations, mois: string): string[] {
  const sans = deLAnnee(o, mois).filter(
    (r) => estTenue(r) && !r.rencontre.feuilleDePresence && r.participations.some((p) => p.statut === 'Présent'),
  );
  return sans.length === 0
    ? []
    : [
        `${pluriel(sans.length, 'rencontre a des présences notées', 'rencontres ont des présences notées')} sans que les présences soient dites complètes : elles ne comptent pas.`,
      ];
}

const indicateursMalRattaches = (indicateurs: readonly Indicateur[], fiches: readonly FicheAction[]): string[] =>
  indicateurs.flatMap((i) => [
    ...(fiches.some((f) => f.id === i.ficheAction)
      ? []
      : [`L’indicateur « ${i.libelle} » n’est rattaché à aucune fiche action lisible : il ne paraît pas.`]),
    ...filtresSansEffet(i).map(
      (f) => `L’indicateur « ${i.libelle} » est limité ${f} : son calcul ne le permet pas, cette limite est ignorée.`,
    ),
  ]);
