import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { enumeration, INSECABLE, jourLong, pluriel } from '../textes/francais.ts';
import type { Candidat } from './candidat.ts';
import { type EntreesOrdreDuJour, ordre, rencontresDuTheme } from './contexte.ts';
import { auPas, PAS } from './pas.ts';

/** Beyond five, the title gives the number: the fiches are in the annuaire. */
const NOMMEES = 5;

/** One point to present the structures of the theme listed since its last rencontre. None on a first rencontre: the tour de table does it. */
export function structuresNouvelles(e: EntreesOrdreDuJour): readonly Candidat[] {
  const derniere = rencontresDuTheme(e)[0];
  if (derniere === undefined) return [];
  const depuis = aujourdhui(derniere.debut);
  const nouvelles = e.structures
    .filter(estDansLAnnuaire)
    .filter((s) => s.thematiques.includes(e.rencontre.thematique))
    .filter((s) => s.recenseeLe !== undefined && s.recenseeLe > depuis)
    .toSorted((a, b) => ordre(a.nom, b.nom) || Number(a.id) - Number(b.id));
  if (nouvelles.length === 0) return [];
  const minimum = nouvelles.length > PAS ? 2 * PAS : PAS;
  return [
    {
      titre: titre(nouvelles),
      type: 'Information',
      source: 'structures-nouvelles',
      minimum,
      souhait: Math.max(minimum, Math.min(3 * PAS, auPas(2 * nouvelles.length))),
      origine: () =>
        `${pluriel(nouvelles.length, 'structure recensée', 'structures recensées')} depuis la rencontre du ${jourLong(derniere.debut)}`,
    },
  ];
}

function titre(nouvelles: readonly Structure[]): string {
  if (nouvelles.length > NOMMEES) return `Présentation de ${pluriel(nouvelles.length, 'structure')} nouvelles`;
  const noms = enumeration(nouvelles.map((s) => s.nom));
  return nouvelles.length === 1
    ? `Présentation d’une structure nouvelle${INSECABLE}: ${noms}`
    : `Présentation des structures nouvelles${INSECABLE}: ${noms}`;
}
