import { grouper } from '../grouper.ts';
import type { AnnonceDeConservation, NouvelleAnnonceDeConservation } from '../lists/annonces-de-conservation.list.ts';
import { aujourdhui, moisDe, plusJours } from '../temps/heure-locale.ts';
import type { Echeance } from './preparer.ts';
import { CLES_DES_REGLES, type CleDeRegle } from './regles.ts';

/** Days between what is announced and what is done. */
export const JOURS_DE_PREAVIS = 30;

/** The oldest first; the rest is announced the month after. */
const LIGNES_PAR_ANNONCE = 1000;

/** Is it still to happen, unless it is stopped? */
export const estEnAttente = ({ etat }: Pick<AnnonceDeConservation, 'etat'>): boolean =>
  etat === 'Annoncée' || etat === 'En cours';

/** The rule of an announcement; undefined when somebody wrote another one in the list. */
export const regleDe = ({ regle }: Pick<AnnonceDeConservation, 'regle'>): CleDeRegle | undefined =>
  CLES_DES_REGLES.find((cle) => cle === regle);

const cleDe = (maintenant: string, regle: CleDeRegle): string => `${moisDe(maintenant)} ${regle}`;

/** Those of the month. */
export const duMois = (
  annonces: readonly AnnonceDeConservation[],
  maintenant: string,
): readonly AnnonceDeConservation[] => annonces.filter(({ cle }) => cle.startsWith(`${moisDe(maintenant)} `));

/** The instant at which the coordination was told of these; undefined when it was not. */
const diteLe = (duMemeMois: readonly AnnonceDeConservation[]): string | undefined =>
  duMemeMois.find(({ signaleeLe }) => signaleeLe !== undefined)?.signaleeLe;

/** What the coordination was told of a month is closed: nothing is added to it. */
export const estDit = (duMemeMois: readonly AnnonceDeConservation[]): boolean => diteLe(duMemeMois) !== undefined;

const parMois = (annonces: readonly AnnonceDeConservation[]) =>
  grouper(
    annonces.toSorted((a, b) => Number(a.id) - Number(b.id)),
    ({ cle }) => cle.slice(0, 'AAAA-MM'.length),
  );

/** Those that wait and that the coordination was not told of, month by month: a round cut short has left them. */
export const aDire = (annonces: readonly AnnonceDeConservation[]): readonly (readonly AnnonceDeConservation[])[] =>
  [...parMois(annonces).values()]
    .filter((m) => !estDit(m))
    .flatMap((m) => (m.some(estEnAttente) ? [m.filter(estEnAttente)] : []));

/** Day from which what is told now is done. */
export const jourPrevu = (maintenant: string): string => plusJours(aujourdhui(maintenant), JOURS_DE_PREAVIS);

/** Those whose notice was given, is over, and was not stopped. */
export const aExecuter = (
  annonces: readonly AnnonceDeConservation[],
  maintenant: string,
): readonly AnnonceDeConservation[] =>
  [...parMois(annonces).values()].flatMap((duMemeMois) => {
    const dite = diteLe(duMemeMois);
    const finie = dite !== undefined && jourPrevu(dite) <= aujourdhui(maintenant);
    return finie ? duMemeMois.filter((a) => estEnAttente(a) && a.prevueLe <= aujourdhui(maintenant)) : [];
  });

/**
 * What is to be announced this month: of each rule, the rows that are due and that no announcement waits for. Nothing
 * once the month was told. What was stopped is announced again the month after, as long as it is due.
 */
export function aAnnoncer(
  echeances: readonly Echeance[],
  annonces: readonly AnnonceDeConservation[],
  maintenant: string,
): readonly NouvelleAnnonceDeConservation[] {
  const faites = duMois(annonces, maintenant);
  if (estDit(faites)) return [];
  return echeances.flatMap(({ regle, mois, dues }) => {
    const cle = cleDe(maintenant, regle);
    if (faites.some((a) => a.cle === cle)) return [];
    const attendues = new Set(
      annonces.filter((a) => a.regle === regle && estEnAttente(a)).flatMap(({ lignes }) => enTout(lignes)),
    );
    const restantes = dues
      .map(({ ligne }) => ligne.id)
      .filter((id) => !attendues.has(id))
      .slice(0, LIGNES_PAR_ANNONCE);
    if (restantes.length === 0) return [];
    return [
      {
        cle,
        regle,
        etat: 'Annoncée' as const,
        annonceeLe: maintenant,
        prevueLe: jourPrevu(maintenant),
        mois,
        lignes: { restantes, lot: [] },
        annoncees: restantes.length,
        faites: 0,
        epargnees: 0,
      },
    ];
  });
}

/** Every row of an announcement that is still to be judged or done. */
export const enTout = (lignes: AnnonceDeConservation['lignes']): readonly string[] =>
  lignes === undefined ? [] : [...lignes.lot, ...lignes.restantes];
