import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { libelleDuChamp } from './libelle-du-champ.ts';

/** A change of a value, as it is told to the coordination. */
export interface Trace {
  /** Tells two lines apart: the list only grows at its end. */
  readonly cle: string;
  readonly champ: string;
  readonly avant: string | undefined;
  readonly apres: string | undefined;
  readonly le: string;
  readonly canal: string;
  /** The contact of the structure who did it, when it is known to be one. */
  readonly par?: string;
}

/** The changes of a fiche, latest first. Who acted is kept as an account: it is named only if it is one of the structure’s own people. */
export function histoireDe(
  { provenance }: Pick<Structure, 'provenance'>,
  contacts: readonly Contact[],
): readonly Trace[] {
  const noms: ReadonlyMap<string, string> = new Map(
    contacts.flatMap((c) => (c.oid === undefined ? [] : [[`${c.oid}.${c.tid ?? ''}`, c.nom] as const])),
  );
  return (provenance ?? [])
    .map(({ champ, avant, apres, le, canal, par }, rang) => {
      const nom = noms.get(par);
      return {
        cle: `${rang} ${le} ${champ}`,
        champ: libelleDuChamp(champ),
        avant: enTexte(avant),
        apres: enTexte(apres),
        le,
        canal,
        ...(nom === undefined ? {} : { par: nom }),
      };
    })
    .toReversed();
}

function enTexte(valeur: unknown): string | undefined {
  if (valeur === undefined || valeur === null || valeur === '') return undefined;
  if (Array.isArray(valeur)) return valeur.length === 0 ? undefined : valeur.map(String).join(', ');
  return typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
}
