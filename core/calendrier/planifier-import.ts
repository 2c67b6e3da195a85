import { empreinteDe } from '../empreinte.ts';
import type { NouveauTemps, TempsDuTerritoire } from '../lists/temps-du-territoire.list.ts';
import { joursEntre, plusJours } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { GenreDeTemps } from '../vocabulaires/calendrier.ts';
import { ligneDeJour } from './jours-du-temps.ts';
import type { EvenementLu, IcsLu } from './lire-ics.ts';

export interface PlanDImport {
  readonly creer: readonly NouveauTemps[];
  readonly modifier: readonly { readonly id: string; readonly eTag: string; readonly patch: Partial<NouveauTemps> }[];
  readonly retirer: readonly TempsDuTerritoire[];
  readonly inchanges: number;
}

/**
 * What a file changes of the list. An event is known by its UID, and its row keeps a print of what the file said: the
 * same file brought in again changes nothing, even of a row that was corrected since.
 */
export function planifierImport(
  { evenements, annules }: IcsLu,
  connus: readonly TempsDuTerritoire[],
  territoire: Territoire,
  genre: GenreDeTemps | undefined,
): PlanDImport {
  const parCle = new Map(connus.flatMap((ligne) => (ligne.cle === undefined ? [] : [[ligne.cle, ligne] as const])));
  const creer: NouveauTemps[] = [];
  const modifier: { id: string; eTag: string; patch: Partial<NouveauTemps> }[] = [];
  let inchanges = 0;
  for (const evenement of evenements) {
    const voulu = ligneDe(evenement, territoire, genre);
    const deja = parCle.get(voulu.cle ?? '');
    if (deja === undefined) creer.push(voulu);
    else if (deja.empreinte !== voulu.empreinte) modifier.push({ id: deja.id, eTag: deja.eTag, patch: voulu });
    else if (joursEntre(deja.au, voulu.au) > A_PROLONGER)
      modifier.push({ id: deja.id, eTag: deja.eTag, patch: { au: voulu.au, jours: voulu.jours } });
    else inchanges += 1;
  }
  return { creer, modifier, retirer: annules.flatMap((uid) => parCle.get(cleDe(uid)) ?? []), inchanges };
}

/** What comes back without end is read for two years: a file brought in again months later carries it on. */
const A_PROLONGER = 90;

const cleDe = (uid: string): string => `ics-${empreinteDe(uid)}`;

function ligneDe(
  { uid, titre, lieu, jours, empreinte }: EvenementLu,
  { communes }: Territoire,
  genre?: GenreDeTemps,
): NouveauTemps {
  const [premier, dernier] = [jours[0], jours.at(-1)];
  const du = premier?.le ?? '';
  const au = dernier?.le ?? du;
  const dit = `${motsNus(titre)} ${motsNus(lieu)}`;
  const commune = communes.find(({ nom }) => ` ${dit} `.includes(` ${motsNus(nom)} `));
  // Days in a row without hours are said by the first and the last.
  const dAffilee = jours.every(({ le, de }, i) => de === undefined && le === plusJours(du, i));
  const unSeul = jours.length === 1;
  return {
    titre,
    genre: genre ?? genreDevine(titre),
    communeInsee: commune?.insee,
    du,
    au,
    heureDe: unSeul ? premier?.de : undefined,
    heureA: unSeul ? premier?.a : undefined,
    repetition: undefined,
    jours: unSeul || dAffilee ? [] : jours.map(ligneDeJour),
    cle: cleDe(uid),
    empreinte: empreinteDe([empreinte, genre ?? null]),
  };
}

const DEVINES: readonly (readonly [mots: RegExp, genre: GenreDeTemps])[] = [
  [/\b(marche|foire|brocante)s?\b/, 'Marché'],
  [/\b(conseils?|bureau|assemblee|commission)\b/, 'Conseil'],
  [/\bvacances\b/, 'Vacances scolaires'],
];

/** From its title; a temps fort unless it says otherwise. */
const genreDevine = (titre: string): GenreDeTemps =>
  DEVINES.find(([mots]) => mots.test(motsNus(titre)))?.[1] ?? 'Temps fort';
