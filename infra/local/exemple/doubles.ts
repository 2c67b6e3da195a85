import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { joursAvant } from './calendrier.ts';
import type { Cadre } from './structures.ts';

/** A fiche typed a second time, as happens: another way to write the name, some fields left out, some different. */
const DOUBLES: readonly { readonly de: string; readonly nom: string; readonly change: Partial<NouvelleStructure> }[] = [
  {
    de: 'Cap accessible',
    nom: 'Cap accessible (association)',
    change: { horaires: 'Mo-Th 09:00-12:30', services: ['Prêt de matériel adapté'], siteWeb: undefined },
  },
  {
    de: 'Recyclerie du Nord Gironde',
    nom: 'Recyclerie Nord Gironde',
    change: { adresse: undefined, courriel: undefined, publics: ['Familles'] },
  },
];

interface Doubles {
  readonly structures: readonly NouvelleStructure[];
  readonly contacts: readonly NouveauContact[];
  readonly participations: readonly NouvelleParticipation[];
}

/** Duplicates to find and to merge: each comes with a contact of the first fiche, typed again, and was invited under its own name to its rencontres. */
export function genererDoubles(
  structures: readonly NouvelleStructure[],
  contacts: readonly NouveauContact[],
  participations: readonly NouvelleParticipation[],
  { aujourdhui, pays }: Pick<Cadre, 'aujourdhui' | 'pays'>,
): Doubles {
  const trouves = DOUBLES.flatMap(({ de, nom, change }) => {
    const rang = structures.findIndex((s) => s.nom === pays.nommer(de));
    const origine = structures[rang];
    return origine === undefined ? [] : [{ rang: String(rang + 1), origine, nom: pays.nommer(nom), change }];
  });
  const rangDuDouble = (i: number): string => String(structures.length + i + 1);
  return {
    structures: trouves.map(({ origine, nom, change }) => ({
      ...origine,
      ...change,
      nom,
      recenseeLe: joursAvant(aujourdhui, 20),
      verifieeLe: undefined,
      verifieePar: undefined,
      verificationsPassees: undefined,
      cleSource: undefined,
    })),
    contacts: trouves.flatMap(({ rang }, i) =>
      contacts
        .filter((c) => c.structure === rang && c.principal === true)
        .map((c) => ({ ...c, structure: rangDuDouble(i), telephone: undefined, oid: undefined, tid: undefined })),
    ),
    participations: trouves.flatMap(({ rang }, i) =>
      participations
        .filter((p) => p.structure === rang)
        .slice(-2)
        .map((p) => ({
          ...p,
          structure: rangDuDouble(i),
          cle: `${p.rencontre}-${rangDuDouble(i)}`,
          statut: 'Non renseigné' as const,
          contact: undefined,
          personnes: undefined,
          sansInvitation: false,
        })),
    ),
  };
}
