import type { Suite } from '../lists/suites.list.ts';
import { suiteOuverte, suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { jourLong, pluriel } from '../textes/francais.ts';
import type { Candidat } from './candidat.ts';
import { type EntreesOrdreDuJour, ordre } from './contexte.ts';

const SANS_ECHEANCE = '9999-12-31';

/** Decisions of earlier rencontres of the theme that are not done, oldest échéance first, those without échéance last. */
export function decisionsNonFaites(e: EntreesOrdreDuJour): readonly Candidat[] {
  const decideesLe = new Map(e.rencontresPassees.map((r) => [r.id, r.debut] as const));
  const noms = new Map(e.structures.map((s) => [s.id, s.nom] as const));
  const avant = Date.parse(e.rencontre.debut ?? e.maintenant);
  const anterieure = (s: Suite): boolean => {
    const debut = decideesLe.get(s.rencontre);
    return s.rencontre !== e.rencontre.id && (debut === undefined || Date.parse(debut) < avant);
  };
  return suitesQuiTiennent(e.suites, e.rencontresPassees)
    .filter((s) => s.thematique === e.rencontre.thematique && suiteOuverte(s))
    .filter(anterieure)
    .toSorted((a, b) => ordre(a.echeance ?? SANS_ECHEANCE, b.echeance ?? SANS_ECHEANCE) || Number(a.id) - Number(b.id))
    .map((s) => ({
      titre: s.titre,
      type: 'Décision',
      source: 'decision-non-faite',
      reference: { liste: 'Suites', id: s.id },
      minimum: 5,
      souhait: 10,
      origine: () => origine(s, decideesLe.get(s.rencontre), s.structure && noms.get(s.structure), e.maintenant),
      conseil: 'Les décisions dont l’échéance est plus ancienne passent d’abord.',
    }));
}

function origine(s: Suite, decideeLe: string | undefined, porteur: string | undefined, maintenant: string): string {
  return [
    decideeLe === undefined ? 'Décision d’une rencontre passée' : `Décision du ${jourLong(decideeLe)}`,
    echeance(s.echeance, aujourdhui(maintenant)),
    ...(porteur === undefined ? [] : [`portée par ${porteur}`]),
  ].join(', ');
}

function echeance(date: string | undefined, jour: string): string {
  if (date === undefined) return 'sans échéance';
  const jours = joursEntre(date, jour);
  if (jours === 0) return 'à échéance aujourd’hui';
  return jours > 0 ? `échue depuis ${duree(jours)}` : `à échéance dans ${duree(-jours)}`;
}

const duree = (jours: number): string => {
  if (jours < 14) return pluriel(jours, 'jour');
  if (jours < 60) return pluriel(Math.floor(jours / 7), 'semaine');
  return pluriel(Math.floor(jours / 30), 'mois', 'mois');
};
