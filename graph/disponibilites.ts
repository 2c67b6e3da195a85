import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fuseau } from '../core/temps/fuseau.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { dateTimeTimeZone, ecrireDateHeure, lireDateHeure } from './date-heure.ts';
import { ErreurGraph } from './erreur.ts';

export interface DemandeDisponibilites {
  readonly organisateur: string;
  readonly adresses: readonly string[];
  /** Local times; less than 62 days apart. */
  readonly debut: string;
  readonly fin: string;
}

export type EtatOccupation = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

export type Disponibilite =
  | {
      readonly adresse: string;
      readonly connue: true;
      readonly occupations: readonly { readonly debut: string; readonly fin: string; readonly etat: EtatOccupation }[];
    }
  /** External partner, unknown address: the service says so inside a 200, address by address. */
  | { readonly adresse: string; readonly connue: false };

const ADRESSES_MAX = 20;
const JOURS_MAX = 62;
const ETATS = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'] as const;

const reponse = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      error: z.object({ responseCode: z.string().nullish() }).loose().nullish(),
      scheduleItems: z
        .array(z.object({ status: z.enum(ETATS).catch('unknown'), start: dateTimeTimeZone, end: dateTimeTimeZone }))
        .nullish(),
    }),
  ),
});
type Entree = z.infer<typeof reponse>['value'][number];

/** Who is taken when, in the order of `adresses`. Throws `requete` for a window that the service refuses. */
export async function disponibilites(
  client: ClientGraph,
  demande: DemandeDisponibilites,
): Promise<readonly Disponibilite[]> {
  verifierFenetre(demande);
  const entrees = new Map<string, Entree>();
  for (let i = 0; i < demande.adresses.length; i += ADRESSES_MAX) {
    const { value } = await client.ecrireJson('POST', chemin`/users/${demande.organisateur}/calendar/getSchedule`, {
      schema: reponse,
      entetes: { Prefer: `outlook.timezone="${fuseau()}"` },
      // A reading, whatever the verb.
      rejouable: true,
      corps: {
        schedules: demande.adresses.slice(i, i + ADRESSES_MAX),
        startTime: ecrireDateHeure(demande.debut),
        endTime: ecrireDateHeure(demande.fin),
        availabilityViewInterval: 30,
      },
    });
    for (const entree of value) entrees.set(entree.scheduleId.toLowerCase(), entree);
  }
  return demande.adresses.map((adresse) => lire(adresse, entrees.get(adresse.toLowerCase())));
}

function verifierFenetre({ debut, fin }: DemandeDisponibilites): void {
  const de = Temporal.PlainDateTime.from(debut);
  const a = Temporal.PlainDateTime.from(fin);
  const positive = Temporal.PlainDateTime.compare(de, a) < 0;
  if (!positive || Temporal.PlainDateTime.compare(a, de.add({ days: JOURS_MAX })) >= 0)
    throw new ErreurGraph('requete');
}

/** No entry, an error or no schedule: we do not know, which is not the same as free. */
function lire(adresse: string, entree: Entree | undefined): Disponibilite {
  if (entree?.scheduleItems === undefined || entree.scheduleItems === null) return { adresse, connue: false };
  if (entree.error !== undefined && entree.error !== null) return { adresse, connue: false };
  return {
    adresse,
    connue: true,
    occupations: entree.scheduleItems.map((o) => ({
      debut: lireDateHeure(o.start),
      fin: lireDateHeure(o.end),
      etat: o.status,
    })),
  };
}
