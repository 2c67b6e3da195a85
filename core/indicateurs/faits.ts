import { nomVu } from '../annuaire/ce-que-voit.ts';
import type { Suite } from '../lists/suites.list.ts';
import { suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { avantLesDonnees } from './compter.ts';
import { entreeDe, partVerifiee } from './fiches-verifiees.ts';
import { masquer } from './masquage.ts';
import { estTenue, type Operations, presents, publicCompte, type RencontreDatee } from './operations.ts';
import { finDe, leMois } from './periode.ts';
import type { DecisionEnRetard, Mesure, Synthese } from './synthese.ts';

const A_VENIR_AU_PLUS = 10;
/** Late decisions that are named: the rest is counted. */
const RETARDS_AU_PLUS = 5;

/**
 * What happened in the month, and what comes next. Lateness and freshness are read on the last day of the month, or
 * today while it runs.
 */
export function faitsDuMois(o: Operations, suites: readonly Suite[], mois: string): Synthese['faits'] {
  const jour = mois < o.aujourdhui.slice(0, 7) ? finDe(mois) : o.aujourdhui;
  const structures = [...o.structures.values()];
  const aVenir = o.rencontres
    .filter(({ rencontre: r }) => A_VENIR.includes(r.etat) && (r.debut ?? '') > o.maintenant)
    .sort(parDebut);
  const tenues = o.rencontres.filter((r) => r.mois === mois && estTenue(r)).sort(parDebut);
  const debuts = o.rencontres.map((r) => r.mois);
  const entrees = structures.map((s) => (entreeDe(s) ?? '').slice(0, 7)).filter((m) => m !== '');
  const decisions = suites.map((s) => [s.creeLe, s.echeance ?? s.creeLe].toSorted()[0]?.slice(0, 7) ?? mois);
  const enRetard = suitesQuiTiennent(
    suites,
    o.rencontres.map((r) => r.rencontre),
  ).filter((s) => estEnRetard(s, jour));
  const combien = (connus: readonly string[], quoi: string, valeur: number): Mesure =>
    avantLesDonnees(connus, leMois(mois), quoi) ?? { valeur, masquee: false };
  return {
    tenues: combien(debuts, 'Aucune rencontre enregistrée', tenues.length),
    rencontresTenues: tenues.map((r) => ({
      ...enBref(r),
      structures: structuresVenues(r),
      public: publicMontre(r, o.seuil),
    })),
    rencontresAVenir: aVenir.slice(0, A_VENIR_AU_PLUS).map((r) => ({ ...enBref(r), aConfirmer: estAConfirmer(r) })),
    aVenir: { total: aVenir.length, aConfirmer: aVenir.filter(estAConfirmer).length },
    suitesEnRetard: combien(decisions, 'Aucune décision notée', enRetard.length),
    decisionsEnRetard: enRetard
      .toSorted((a, b) => (a.echeance ?? '').localeCompare(b.echeance ?? '') || Number(a.id) - Number(b.id))
      .slice(0, RETARDS_AU_PLUS)
      .map((s) => nommerLaDecision(s, s.structure === undefined ? undefined : o.structures.get(s.structure))),
    structuresNouvelles: combien(entrees, 'Aucune structure recensée', entrees.filter((m) => m === mois).length),
    fichesVerifiees: partVerifiee(structures, jour, o.cadenceParDefautMois),
  };
}

/** Rencontres that are to be held; a draft is announced to nobody. */
const A_VENIR: readonly string[] = ['À planifier', 'Planifiée'];
const estAConfirmer = (r: RencontreDatee): boolean => r.rencontre.etat !== 'Planifiée';

const parDebut = (a: RencontreDatee, b: RencontreDatee): number =>
  (a.rencontre.debut ?? '').localeCompare(b.rencontre.debut ?? '') || Number(a.rencontre.id) - Number(b.rencontre.id);

const enBref = ({ rencontre: r, mois }: RencontreDatee) => ({
  titre: r.titre,
  date: r.debut ?? mois,
  thematique: r.thematique,
  ...(r.commune === undefined ? {} : { commune: r.commune }),
});

const structuresVenues = (r: RencontreDatee): Mesure =>
  r.rencontre.feuilleDePresence
    ? { valeur: new Set(presents(r).map((p) => p.structure)).size, masquee: false }
    : { masquee: false, raison: 'Présences pas encore complètes.' };

/** The public of one rencontre as anyone may read it: its total, masked when it is small. */
export function publicMontre(r: Pick<RencontreDatee, 'comptages'>, seuil: number): Mesure {
  const n = publicCompte(r);
  return n === undefined ? { masquee: false, raison: 'Public non compté.' } : masquer(n, seuil);
}

/** A decision as anyone may read it: never who, in the structure, carries it, nor a name that tells a protected address. */
export const nommerLaDecision = (
  { id, titre }: Suite,
  porteuse: Parameters<typeof nomVu>[0] | undefined,
): DecisionEnRetard => (porteuse === undefined ? { id, titre } : { id, titre, structure: nomVu(porteuse, CHACUN) });

/** The summary appears in a channel: what leaves is read by all its members. */
const CHACUN = { profil: 'lecture', emporte: true } as const;

/** Due before that day and not done by then. */
const estEnRetard = (s: Suite, jour: string): boolean =>
  s.echeance !== undefined &&
  s.echeance < jour &&
  (s.etat === 'À faire' || s.etat === 'En cours' || (s.etat === 'Faite' && (s.faiteLe ?? '') > jour));
