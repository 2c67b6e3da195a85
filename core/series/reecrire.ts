import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Serie } from '../lists/series.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { refusDeModifier } from '../rencontres/transitions.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { type Alentour, accueilsSuivants } from './accueils-suivants.ts';
import { apparier } from './apparier.ts';
import { rencontreDe } from './creer-seances.ts';
import type { DesJours } from './des-jours.ts';
import { annoncer, debutDe } from './preparer.ts';
import type { Chantier, RegleDeSerie, SeanceAnnoncee } from './regle.ts';

type Datee = Rencontre & { readonly debut: string };

/** What becomes of a sitting when the rule of its series is written again. */
export type Devenir =
  | { readonly quoi: 'gardee'; readonly rencontre: Datee }
  | { readonly quoi: 'deplacee'; readonly rencontre: Datee; readonly vers: string }
  | { readonly quoi: 'annulee'; readonly rencontre: Datee }
  | { readonly quoi: 'creee'; readonly vers: string; readonly lieu?: string; readonly communeInsee?: string }
  | { readonly quoi: 'sautee'; readonly le: string; readonly raison: string };

export interface Reecriture {
  readonly regle: RegleDeSerie;
  readonly seances: readonly SeanceAnnoncee[];
  /** What is left to be done to the rencontres that exist: kept on the row until it is. */
  readonly chantier: Chantier;
  readonly devenirs: readonly Devenir[];
}

/**
 * A series under another rule, from the day that it says (`regle.du`) on. What was held, cancelled or has begun stays as it
 * is, and so does all that comes before. Each sitting to come goes to the nearest day that the new rule gives, none
 * crossing another, and keeps its place; those left without a day are cancelled, days left without a sitting get one, held
 * where the turn of the series goes on.
 * `siennes`: the rencontres of the series.
 */
export function reecrireLaSerie(e: {
  readonly serie: Serie;
  readonly siennes: readonly Rencontre[];
  readonly regle: RegleDeSerie;
  readonly motif: string;
  readonly desJours: DesJours;
  readonly alentour: Alentour;
  readonly maintenant: string;
}): Resultat<Reecriture> {
  const { serie, siennes, regle, maintenant } = e;
  if (serie.regle === undefined || serie.modele === undefined)
    return refuser('regle-metier', 'Cette série n’a pas de règle : ses rencontres portent seulement le même nom.');
  if (regle.du < aujourdhui(maintenant))
    return fauteDeDebut('La nouvelle règle commence aujourd’hui au plus tôt : ce qui est passé ne change pas.');
  const annoncees = annoncer(regle, e.desJours, maintenant);
  if (!annoncees.ok) return annoncees;

  const aChanger = siennes.filter((r): r is Datee => change(r, regle.du, maintenant)).toSorted(parDebut);
  const prises = new Set(siennes.filter((r) => r.etat !== 'Annulée' && !aChanger.includes(r as Datee)).flatMap(jourDe));
  const voulues = annoncees.valeur.flatMap((s) => (s.le === undefined || prises.has(s.le) ? [] : [{ ...s, le: s.le }]));
  const places = apparier(
    aChanger.map(({ debut }) => aujourdhui(debut)),
    voulues.map(({ le }) => le),
  );

  const tour = 1 + Math.max(1, ...(serie.seances ?? []).map(({ tour: t = 1 }) => t));
  const devenirs: Devenir[] = [];
  const seances: SeanceAnnoncee[] = restent(serie, siennes, aChanger, regle.du);
  for (const [rang, rencontre] of aChanger.entries()) {
    const voulue = voulues[places[rang] ?? -1];
    if (voulue === undefined) {
      devenirs.push({ quoi: 'annulee', rencontre });
      continue;
    }
    const vers = debutDe(voulue.le, regle);
    devenirs.push(
      Date.parse(vers) === Date.parse(rencontre.debut)
        ? { quoi: 'gardee', rencontre }
        : { quoi: 'deplacee', rencontre, vers },
    );
    const annoncee = (serie.seances ?? []).find((s) => rencontreDe(serie, s, siennes)?.id === rencontre.id);
    seances.push({ ...(annoncee ?? { prevue: voulue.prevue, tour }), le: voulue.le, raison: voulue.raison });
  }
  const pourvues = new Set(places);
  const nouvelles = voulues.filter((_, rang) => !pourvues.has(rang));
  const rencontres = e.alentour.rencontres.flatMap((r) => telleQuElleSera(r, devenirs));
  const accueils = accueilsSuivants(
    serie,
    nouvelles.map(({ le }) => le),
    seances,
    { ...e.alentour, rencontres },
  );
  for (const { prevue, le, raison } of nouvelles) {
    const { lieu, communeInsee } = accueils.get(le) ?? {};
    const place = { ...(lieu === undefined ? {} : { lieu }), ...(communeInsee === undefined ? {} : { communeInsee }) };
    devenirs.push({ quoi: 'creee', vers: debutDe(le, regle), ...place });
    seances.push({ prevue, tour, le, raison, ...place });
  }
  for (const { prevue, le, raison = '' } of annoncees.valeur) {
    if (le !== undefined) continue;
    devenirs.push({ quoi: 'sautee', le: prevue, raison });
    seances.push({ prevue, tour, raison });
  }
  const chantier: Chantier = {
    motif: e.motif,
    deplacees: devenirs.flatMap((d) =>
      d.quoi === 'deplacee' ? [{ id: d.rencontre.id, de: d.rencontre.debut, vers: d.vers }] : [],
    ),
    annulees: devenirs.flatMap((d) => (d.quoi === 'annulee' ? [{ id: d.rencontre.id, de: d.rencontre.debut }] : [])),
  };
  return reussite({ regle, seances: seances.map(sansVide).toSorted(parJour), chantier, devenirs });
}

/** Where it will be once the rule is written: none once cancelled. */
function telleQuElleSera(r: Rencontre, devenirs: readonly Devenir[]): readonly Rencontre[] {
  const sien = devenirs.find((d) => 'rencontre' in d && d.rencontre.id === r.id);
  if (sien?.quoi === 'annulee') return [];
  return [sien?.quoi === 'deplacee' ? { ...r, debut: sien.vers } : r];
}

const fauteDeDebut = (message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin: 'regle.du', message }]);

/** To come, from this day on, and neither held, cancelled nor begun. */
const change = (r: Rencontre, du: string, maintenant: string): boolean =>
  r.debut !== undefined &&
  aujourdhui(r.debut) >= du &&
  refusDeModifier(r) === undefined &&
  !estPassee(r, maintenant) &&
  Date.parse(r.debut) > Date.parse(maintenant);

const jourDe = ({ debut }: Rencontre): readonly string[] => (debut === undefined ? [] : [aujourdhui(debut)]);

/** What was announced and that the new rule does not touch: what comes before it, and what is over. */
function restent(
  serie: Serie,
  siennes: readonly Rencontre[],
  aChanger: readonly Rencontre[],
  du: string,
): SeanceAnnoncee[] {
  return (serie.seances ?? []).filter((annoncee) => {
    const rencontre = rencontreDe(serie, annoncee, siennes);
    if (rencontre === undefined) return (annoncee.le ?? annoncee.prevue) < du;
    return !aChanger.some(({ id }) => id === rencontre.id);
  });
}

/** Columns of data keep no empty field. */
const sansVide = (seance: SeanceAnnoncee): SeanceAnnoncee =>
  Object.fromEntries(Object.entries(seance).filter(([, valeur]) => valeur !== undefined)) as SeanceAnnoncee;

const parDebut = (a: Datee, b: Datee): number =>
  Date.parse(a.debut) - Date.parse(b.debut) || Number(a.id) - Number(b.id);
const parJour = (a: SeanceAnnoncee, b: SeanceAnnoncee): number => (a.le ?? a.prevue).localeCompare(b.le ?? b.prevue);
