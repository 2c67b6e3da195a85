import { type Calendrier, tempsPendant, vacancesDe } from '../calendrier/calendrier.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { feriePonte, nomDuFerie } from '../temps/feries.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { direHeurt, type Heurt, heurtsEntre } from './heurts.ts';
import { estPassee } from './prochaine-etape.ts';

/** Something that a rencontre to come clashes with. */
export interface Gene {
  /** In words, for whoever reads it. */
  readonly dit: string;
  /** What may be done about it, for whoever may change the rencontre. */
  readonly quoiFaire: string;
  /** The other rencontre, when it is one. */
  readonly avec?: string;
}

interface Matiere {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Pick<Participation, 'rencontre' | 'structure' | 'statut' | 'role'>[];
  readonly calendrier: Calendrier;
  readonly maintenant: string;
}

/**
 * What each rencontre to come clashes with, by its id, the other rencontres first, then the day: a bank holiday, the
 * holidays, a bridge, what the territory holds at that hour. Those that clash with nothing are not there.
 */
export function genesAVenir(m: Matiere): ReadonlyMap<string, readonly Gene[]> {
  const aVenir = m.rencontres.filter(
    (r) => r.debut !== undefined && r.etat !== 'Annulée' && !estPassee(r, m.maintenant),
  );
  const ids = new Set(aVenir.map(({ id }) => id));
  const heurts = heurtsEntre(
    aVenir,
    m.participations.filter(({ rencontre }) => ids.has(rencontre)),
  );
  return new Map(
    aVenir
      .map((r) => [r.id, [...(heurts.get(r.id) ?? []).map(deLHeurt), ...duJour(r, m.calendrier)]] as const)
      .filter(([, genes]) => genes.length > 0),
  );
}

const deLHeurt = (heurt: Heurt): Gene => ({
  dit: direHeurt(heurt),
  quoiFaire: heurt.memeSalle ? 'Changez l’heure, ou la salle.' : 'Changez l’heure, ou excusez les structures communes.',
  avec: heurt.avec.id,
});

function duJour({ debut = '', dureeMinutes, communeInsee }: Rencontre, calendrier: Calendrier): readonly Gene[] {
  const jour = aujourdhui(debut);
  const ferie = nomDuFerie(jour);
  const vacances = vacancesDe(calendrier, jour);
  const pont = feriePonte(jour);
  return [
    ...(ferie === undefined ? [] : [{ dit: `Jour férié : ${ferie}`, quoiFaire: 'Choisissez un autre jour.' }]),
    ...(vacances === undefined
      ? []
      : [{ dit: enTete(vacances), quoiFaire: 'Vérifiez que les invités sont là, ou changez la date.' }]),
    ...(pont === undefined
      ? []
      : [{ dit: `Pont : ${pont}`, quoiFaire: 'Vérifiez que les invités sont là, ou changez la date.' }]),
    ...tempsPendant(calendrier, { debut, dureeMinutes, communeInsee })
      .filter(({ gene }) => gene)
      .map(({ dit }) => ({ dit: enTete(dit), quoiFaire: 'Changez l’heure, ou vérifiez qui y est attendu.' })),
  ].map(({ dit, quoiFaire }) => ({ dit: espacesInsecables(dit), quoiFaire }));
}

const enTete = (texte: string): string => texte.slice(0, 1).toLocaleUpperCase('fr') + texte.slice(1);
