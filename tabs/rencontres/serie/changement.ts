import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import type { modifierSeances } from '../../../core/contrats/series.ts';
import { egal } from '../../../core/egal.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { depuisHeureLocale, joursEntre, plusJours, versHeureLocale } from '../../../core/temps/heure-locale.ts';
import { A_SAVOIR } from '../../../core/vocabulaires/a-savoir.ts';
import type { SaisieRencontre } from '../creation.ts';

type Demande = CorpsDe<typeof modifierSeances>;

const TOUJOURS_DITS = ['titre', 'thematique', 'format', 'dureeMinutes', 'modalite', 'publics'] as const;
const PARFOIS_VIDES = ['lieu', 'communeInsee', 'objectif', ...A_SAVOIR, 'ficheAction'] as const;

/**
 * What was changed in the form of one sitting, asked of several: what was left as it is stays as each has it. Another
 * date moves them by as many days, another hour gives it to all.
 */
export function demandeDeSeances(
  depart: SaisieRencontre,
  saisie: SaisieRencontre,
  seances: readonly Rencontre[],
): Demande {
  const tapee = { ...saisie, titre: saisie.titre.trim() };
  const dits = TOUJOURS_DITS.filter((champ) => !egal(depart[champ], tapee[champ])).map((champ) => [
    champ,
    tapee[champ],
  ]);
  const aDistance = saisie.modalite === 'À distance' && depart.modalite !== 'À distance';
  const vides = PARFOIS_VIDES.filter((champ) => depart[champ].trim() !== saisie[champ].trim()).map((champ) => [
    champ,
    saisie[champ].trim() === '' ? null : saisie[champ].trim(),
  ]);
  const nullePart = aDistance
    ? [
        ['lieu', null],
        ['communeInsee', null],
      ]
    : [];
  const jours = depart.date === '' || saisie.date === '' ? 0 : joursEntre(depart.date, saisie.date);
  const heure = depart.heure === saisie.heure ? undefined : saisie.heure;
  return {
    seances: seances.map(({ id, eTag, debut }) => ({
      id,
      eTag,
      ...(debut === undefined || (jours === 0 && heure === undefined) ? {} : { debut: decaler(debut, jours, heure) }),
    })),
    changements: Object.fromEntries([...dits, ...vides, ...nullePart]),
  };
}

function decaler(debut: string, jours: number, heure: string | undefined): string {
  const local = versHeureLocale(debut);
  return depuisHeureLocale(`${plusJours(local.slice(0, 10), jours)}T${heure ?? local.slice(11, 16)}:00`);
}

/** What is asked of the sittings that were chosen; an empty text leaves each as it is. */
export interface DecalageSaisi {
  readonly jours: string;
  readonly heure: string;
  readonly lieu: string;
  readonly communeInsee: string;
}
export const SANS_DECALAGE: DecalageSaisi = { jours: '', heure: '', lieu: '', communeInsee: '' };

/** What keeps it from being asked, field by field. */
export function problemesDeDecalage({ jours, heure, lieu, communeInsee }: DecalageSaisi): { readonly jours?: string } {
  if (jours !== '' && !(Number.isInteger(Number(jours)) && Math.abs(Number(jours)) <= 366))
    return { jours: 'Un nombre entier de jours est attendu, négatif pour avancer.' };
  return Number(jours) === 0 && [heure, lieu.trim(), communeInsee].every((dit) => dit === '')
    ? { jours: 'Dites au moins ce qui change\u00A0: le jour, l’heure ou le lieu.' }
    : {};
}

/** The sittings that were chosen, moved by so many days, at another hour, in another place. */
export function demandeDeDecalage(
  { jours, heure, lieu, communeInsee }: DecalageSaisi,
  seances: readonly Rencontre[],
): Demande {
  const decale = jours !== '' || heure !== '';
  return {
    seances: seances.map(({ id, eTag, debut }) => ({
      id,
      eTag,
      ...(debut === undefined || !decale ? {} : { debut: decaler(debut, Number(jours), heure || undefined) }),
    })),
    changements: {
      ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }),
      ...(communeInsee === '' ? {} : { communeInsee }),
    },
  };
}
