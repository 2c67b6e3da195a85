import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import { estFaite } from '../mises-en-lien/decider-etat.ts';
import { cleDePaire } from '../paire.ts';
import { resumer } from '../tables/resumer.ts';
import { aujourdhui, plusJours } from '../temps/heure-locale.ts';
import { uneFoisParObjet } from '../une-fois.ts';
import { type Compter, enPart, inconnue } from './compter.ts';
import { estTenue, type Filtres, type Operations, type RencontreDatee, rencontresDe } from './operations.ts';
import { contient, moisPrecedent, type Periode } from './periode.ts';
import { pairesATable, type QuiARencontreQui, quiARencontreQui } from './qui-a-rencontre-qui.ts';
import type { Mesure } from './synthese.ts';

/** Days within which two structures that have just met are looked at again. */
export type Delai = 30 | 60;

const DIRE_LE_DELAI = { 30: 'trente', 60: 'soixante' } as const satisfies Record<Delai, string>;

const connaissances = uneFoisParObjet((rencontres: readonly RencontreDatee[]) => quiARencontreQui(rencontres));
const presentations = uneFoisParObjet((misesEnLien: readonly MiseEnLien[]) => {
  const jours = new Map<string, string[]>();
  for (const { demandeur, destinataire, etat, faiteLe } of misesEnLien) {
    if (etat === 'Refusée' || !estFaite({ etat })) continue;
    const cle = cleDePaire(demandeur, destinataire);
    jours.set(cle, [...(jours.get(cle) ?? []), faiteLe]);
  }
  return jours;
});

/** Of the pairs of people that the plans kept seat together, the share that meets for the first time: what the page of the plan says of each. */
const aTable: Compter = (o, i, p) => {
  const tenues = rencontresDe(o, i, p).filter(estTenue);
  const plans = tenues.flatMap(({ rencontre: { id, planDeTable } }) =>
    planDeTable === undefined ? [] : [{ id, planDeTable }],
  );
  if (plans.length === 0) return inconnue('Aucun plan de table gardé pour une rencontre tenue.');
  const { avant } = connaissances(o.rencontres);
  const resumes = plans.map(({ id, planDeTable: { tours, convives } }) =>
    resumer(tours, convives, (a, b) => (avant(a, b, id) ? 1 : 0)),
  );
  const paires = resumes.reduce((n, r) => n + r.paires, 0);
  const couverture = { connus: plans.length, total: tenues.length };
  return paires === 0
    ? inconnue('Aucune table de deux personnes.', couverture)
    : enPart(
        resumes.reduce((n, r) => n + r.premieres, 0),
        paires,
        couverture,
      );
};

/** Pairs of structures that meet for the first time in a rencontre: at its tables where a plan was kept, in its room otherwise. */
function premieresDe(
  r: RencontreDatee,
  { presentes, avant }: QuiARencontreQui,
): readonly (readonly [string, string])[] {
  const { id, planDeTable } = r.rencontre;
  const ici = presentes(id);
  const la = new Set(ici);
  const paires =
    planDeTable === undefined
      ? ici.flatMap((a, rang) => ici.slice(rang + 1).map((b) => [a, b] as const))
      : pairesATable(r);
  return paires.filter(([a, b]) => la.has(a) && la.has(b) && !avant(a, b, id));
}

/**
 * The rencontres held whose delay ends in the period: a month is closed once all of them are known, and each is counted
 * once. Those of its last days belong to a period after.
 */
export const revuesDans = (o: Operations, i: Filtres, p: Periode, jours: Delai): readonly RencontreDatee[] =>
  // Thirty days from the end of January end in March, sixty at the latest in the third month after.
  rencontresDe(o, i, { de: moisPrecedent(moisPrecedent(moisPrecedent(p.de))), a: p.a }).filter(
    (r) => estTenue(r) && contient(p, finDuDelai(r, jours).slice(0, 7)),
  );

export const delaiPasse = (o: Operations, r: RencontreDatee, jours: Delai): boolean =>
  finDuDelai(r, jours) <= o.aujourdhui;

const finDuDelai = (r: RencontreDatee, jours: Delai): string => plusJours(jourDe(r), jours);

/** Pairs that met for the first time and that, within the delay, were together again or put in touch; of all of them. */
export const suiviesSous = (o: Operations, i: Filtres, p: Periode, jours: Delai): Mesure => {
  const revues = revuesDans(o, i, p, jours);
  const mures = revues.filter((r) => delaiPasse(o, r, jours));
  const couverture = { connus: mures.length, total: revues.length };
  const qui = connaissances(o.rencontres);
  const premieres = mures.flatMap((r) => premieresDe(r, qui).map(([a, b]) => ({ a, b, r })));
  if (premieres.length === 0)
    return inconnue(
      `Aucune première rencontre entre deux structures dont les ${DIRE_LE_DELAI[jours]} jours s’achèvent dans cette période.`,
      couverture,
    );
  const valeur = premieres.filter(
    ({ a, b, r }) =>
      qui.ensuite(a, b, r.rencontre.id, jours) || misesEnLienEnsuite(o, cleDePaire(a, b), jourDe(r), jours),
  ).length;
  return { valeur, masquee: false, denominateur: premieres.length, couverture };
};

const jourDe = ({ rencontre: { debut = '' } }: RencontreDatee): string => aujourdhui(debut);

const misesEnLienEnsuite = (o: Operations, paire: string, jour: string, jours: Delai): boolean =>
  presentations(o.misesEnLien)
    .get(paire)
    ?.some((le) => le >= jour && le <= plusJours(jour, jours)) ?? false;

/** Whom a rencontre brings together for the first time (mission, d.6). */
export const CALCULER_LES_PREMIERES_RENCONTRES = {
  'premieres-rencontres-a-table': aTable,
  'liens-a-trente-jours': (o, i, p) => suiviesSous(o, i, p, 30),
  'liens-a-soixante-jours': (o, i, p) => suiviesSous(o, i, p, 60),
} as const satisfies Record<string, Compter>;
