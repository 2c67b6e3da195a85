import { communesDe } from '../annuaire/criteres.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { departementDe, type Territoire } from '../territoire/territoire.ts';
import { enumeration } from '../textes/francais.ts';
import type { Historique } from './historique.ts';

/** Why a structure is proposed. `decisive` alone makes it checked by default; the weight orders the list. */
export interface Raison {
  readonly phrase: string;
  readonly poids: number;
  readonly decisive: boolean;
}

export interface Recherche {
  readonly thematique: string;
  readonly communeInsee?: string;
  readonly nomCommune?: string;
  readonly territoire?: Territoire;
  readonly publics: readonly string[];
}

/** The reasons that hold for a structure, strongest first; none when nothing on its fiche or in its past speaks for it. */
export function raisons(s: Structure, contact: Contact | undefined, r: Recherche, h: Historique): readonly Raison[] {
  const trouvees = [
    theme(s, contact, r.thematique),
    presence(s, r.thematique, h),
    recensee(s, r.thematique, h),
    r.communeInsee === undefined ? undefined : commune(s, r.communeInsee, r.nomCommune ?? r.communeInsee, r.territoire),
    publics(s, r.publics),
  ].filter((x): x is Raison => x !== undefined);
  const jamais = trouvees.length > 0 && !h.dejaInvitee(s.id) ? [JAMAIS_INVITEE] : [];
  return [...trouvees, ...jamais].toSorted((a, b) => b.poids - a.poids);
}

const JAMAIS_INVITEE: Raison = { phrase: 'jamais invitée à une rencontre', poids: 1.5, decisive: false };

function theme(s: Structure, contact: Contact | undefined, thematique: string): Raison | undefined {
  if (s.thematiques.includes(thematique)) return { phrase: `travaille sur ${thematique}`, poids: 4, decisive: true };
  if (contact?.thematiques.includes(thematique))
    return { phrase: `son contact suit ${thematique}`, poids: 3, decisive: true };
  return undefined;
}

function presence(s: Structure, thematique: string, h: Historique): Raison | undefined {
  const n = h.presences(s.id).length;
  if (n === 0) return undefined;
  return {
    phrase: `présente ${auxDernieres(n, h.presences(s.id), h.regardees)} ${thematique}`,
    poids: 1 + n,
    decisive: true,
  };
}

/** « aux 2 dernières rencontres » when they are the latest ones without a gap, « à 2 des 3 dernières rencontres » otherwise. */
function auxDernieres(n: number, rangs: readonly number[], regardees: number): string {
  const sansTrou = rangs.every((rang, i) => rang === i);
  if (sansTrou) return n === 1 ? 'à la dernière rencontre' : `aux ${n} dernières rencontres`;
  return `à ${n} des ${regardees} dernières rencontres`;
}

function recensee(s: Structure, thematique: string, h: Historique): Raison | undefined {
  const nouvelle = h.derniereLe !== undefined && s.recenseeLe !== undefined && s.recenseeLe > h.derniereLe;
  if (!nouvelle || !s.thematiques.includes(thematique)) return undefined;
  return { phrase: `recensée depuis la dernière rencontre ${thematique}`, poids: 2, decisive: false };
}

const ZONES_LARGES = {
  EPCI: { phrase: 'intervient sur l’intercommunalité', poids: 0.5 },
  Département: { phrase: 'intervient dans tout le département', poids: 0.4 },
  Région: { phrase: 'intervient dans toute la région', poids: 0.3 },
  France: { phrase: 'intervient dans toute la France', poids: 0.2 },
} as const satisfies Record<Exclude<NonNullable<Structure['zone']>, 'Communes'>, { phrase: string; poids: number }>;

/** The zone says where a structure acts; its siège only says where it is. */
function commune(s: Structure, insee: string, nom: string, t: Territoire | undefined): Raison | undefined {
  // With the communes at hand, where a structure acts is what the search says of it: of a protected address, the siège says nothing.
  if (t !== undefined && !communesDe(s, t).includes(insee)) return undefined;
  if (s.zone === 'Communes' && s.zoneCodes.includes(insee))
    return { phrase: `intervient sur la commune de ${nom}`, poids: 2.5, decisive: false };
  if (s.communeInsee === insee && !s.adresseProtegee)
    return { phrase: `a son siège à ${nom}`, poids: 2, decisive: false };
  if (s.zone === undefined || s.zone === 'Communes') return undefined;
  // Without the communes of the territory, only a code of département can be checked.
  const agit = t !== undefined || s.zone !== 'Département' || s.zoneCodes.includes(departementDe(insee));
  return agit ? { ...ZONES_LARGES[s.zone], decisive: false } : undefined;
}

function publics(s: Structure, vises: readonly string[]): Raison | undefined {
  const communs = vises.filter((p) => s.publics.includes(p));
  if (communs.length === 0) return undefined;
  return {
    phrase: `${communs.length === 1 ? 'public' : 'publics'} ${enumeration(communs)}`,
    poids: 1 + Math.min(communs.length, 3) / 2,
    decisive: false,
  };
}
