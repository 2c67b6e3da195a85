import { Temporal } from 'temporal-polyfill';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { grouper } from '../grouper.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { intervientA, type Territoire } from '../territoire/territoire.ts';
import { dateCourte, pluriel } from '../textes/francais.ts';
import { type CanalDeDestination, type Destination, destinationDe } from './destination.ts';

export type Perimetre = Pick<Campagne, 'communes' | 'types' | 'epargnerMois'> &
  Partial<Pick<Campagne, 'destinataires'>>;

export interface Concernee {
  readonly structure: Structure;
  readonly destination: Destination;
}

export interface Composition {
  readonly concernees: readonly Concernee[];
  /** In the territory and of the types asked, but left alone, and why. */
  readonly laissees: readonly { readonly structure: Structure; readonly raison: string }[];
  readonly parCanal: Readonly<Record<CanalDeDestination, number>>;
}

/** A note holds 60,000 characters: the ids of the structures are kept in one. */
const STRUCTURES_AU_PLUS = 5000;

/** The structures of a campaign: who is concerned and by which way, who is left alone and why. Closed and archived fiches are of no campaign. */
export function composerCampagne(e: {
  readonly perimetre: Perimetre;
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly territoire: Territoire;
  readonly maintenant: string;
}): Composition {
  const parStructure = grouper(e.contacts, (c) => c.structure);
  const vues = e.structures.filter((s) => estDansLAnnuaire(s) && estDansLePerimetre(s, e.perimetre, e.territoire));
  const jugees = vues.map((structure) => ({ structure, raison: raisonDeLaisser(structure, e) }));
  const concernees = jugees
    .filter(({ raison }) => raison === undefined)
    .map(({ structure }) => ({
      structure,
      destination: destinationDe(
        structure,
        parStructure.get(structure.id) ?? [],
        e.perimetre.destinataires?.[structure.id],
      ),
    }));
  const combien = (canal: CanalDeDestination): number =>
    concernees.filter(({ destination }) => destination.canal === canal).length;
  return {
    concernees,
    laissees: jugees.flatMap(({ structure, raison }) => (raison === undefined ? [] : [{ structure, raison }])),
    parCanal: { Courriel: combien('Courriel'), Téléphone: combien('Téléphone'), Visite: combien('Visite') },
  };
}

/** What keeps this list from being that of a campaign. */
export function refusDeLaListe({ concernees: { length } }: Pick<Composition, 'concernees'>): string | undefined {
  if (length === 0) return 'Aucune structure n’est concernée : élargissez le territoire ou les types.';
  return length > STRUCTURES_AU_PLUS
    ? `La campagne concerne ${pluriel(length, 'structure')}, plus que ce qu’une seule peut suivre (${pluriel(STRUCTURES_AU_PLUS, 'structure')}) : faites-en une par groupe de communes.`
    : undefined;
}

/** A siège in one of the communes; where no siège is known, the zone d’intervention decides. Without communes nor types, everything. */
export const estDansLePerimetre = (
  s: Structure,
  { communes, types }: Pick<Perimetre, 'communes' | 'types'>,
  territoire: Territoire,
): boolean =>
  (types.length === 0 || types.includes(s.type)) &&
  (communes.length === 0 ||
    (s.communeInsee === undefined
      ? communes.some((insee) => intervientA(s, insee, territoire))
      : communes.includes(s.communeInsee)));

function raisonDeLaisser(
  s: Structure,
  e: { readonly perimetre: Perimetre; readonly maintenant: string },
): string | undefined {
  if (s.cadence === 'Jamais') return 'Cette fiche n’a pas à être vérifiée';
  const mois = e.perimetre.epargnerMois ?? 0;
  if (mois === 0 || s.verifieeLe === undefined || s.statut === 'À vérifier' || s.verifieePar === 'Import')
    return undefined;
  const seuil = Temporal.PlainDate.from(aujourdhui(e.maintenant)).subtract({ months: mois }).toString();
  if (s.verifieeLe <= seuil) return undefined;
  const canal = s.verifieePar === undefined ? '' : ` (${s.verifieePar.toLocaleLowerCase('fr')})`;
  return `Vérifiée le ${dateCourte(s.verifieeLe)}${canal}`;
}
