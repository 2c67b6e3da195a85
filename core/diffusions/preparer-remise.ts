import { filtrer, situer } from '../annuaire/criteres.ts';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { adresseDeLaStructure, aQuiEcrire } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Diffusion, NouvelleDiffusion } from '../lists/diffusions.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { Receveurs } from './envoi.ts';

/** A structure that the mail goes to, and the address. */
export interface Destinataire {
  readonly structure: Structure;
  readonly adresse: { readonly adresse: string; readonly nom: string };
  /** To whom it is written there, when it is to somebody. */
  readonly personne?: string;
}

/** Why a structure chosen gets no mail. */
export const MOTIFS_SANS_REMISE = {
  archivee: 'fiche archivée ou fermée',
  opposition: 'la personne à qui écrire s’oppose à la diffusion',
  'sans-adresse': 'aucune adresse électronique qui réponde',
  emettrice: 'c’est elle qui envoie',
} as const;
export type MotifSansRemise = keyof typeof MOTIFS_SANS_REMISE;

export interface Remise {
  readonly retenues: readonly Destinataire[];
  readonly ecartees: readonly { readonly structure: Structure; readonly motif: MotifSansRemise }[];
}

interface Demande {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly receveurs: Receveurs;
  readonly territoire: Territoire;
  readonly emettrice?: string | undefined;
}

/** Who receives the annuaire and who does not, with the reason: what the preview shows is what is sent. */
export function preparerRemise({ structures, contacts, receveurs, territoire, emettrice }: Demande): Remise {
  const { structures: nommees, ...criteres } = receveurs;
  const retenir = filtrer(criteres);
  const ids = new Set(nommees);
  const choisies = structures.filter((s) => (ids.size > 0 ? ids.has(s.id) : retenir(situer(s, territoire))));
  const thematique = receveurs.thematiques[0];
  const parStructure = new Map<string, Contact[]>();
  for (const c of contacts) parStructure.set(c.structure, [...(parStructure.get(c.structure) ?? []), c]);
  const retenues: Destinataire[] = [];
  const ecartees: { structure: Structure; motif: MotifSansRemise }[] = [];
  for (const structure of choisies) {
    const trouve = adresseDe(structure, parStructure.get(structure.id) ?? [], thematique, emettrice);
    if (typeof trouve === 'string') ecartees.push({ structure, motif: trouve });
    else retenues.push({ structure, ...trouve });
  }
  return { retenues, ecartees };
}

function adresseDe(
  structure: Structure,
  contacts: readonly Contact[],
  thematique: string | undefined,
  emettrice: string | undefined,
): Pick<Destinataire, 'adresse' | 'personne'> | MotifSansRemise {
  if (structure.id === emettrice) return 'emettrice';
  if (!estDansLAnnuaire(structure)) return 'archivee';
  const contact = aQuiEcrire(contacts, structure.id, thematique === undefined ? {} : { thematique });
  if (contact?.courriel !== undefined) {
    const { courriel, nom } = contact;
    return { adresse: { adresse: courriel, nom }, personne: nom };
  }
  const sienne = adresseDeLaStructure(structure, contacts);
  if (sienne !== undefined) return { adresse: { adresse: sienne, nom: structure.nom } };
  return contacts.some((c) => c.opposition && c.courriel !== undefined) ? 'opposition' : 'sans-adresse';
}

/** The key of a hand out: the same for the same structure and wave. */
export const cleDeRemise = (vague: string, structure: string): string => `remise-${vague}-s${structure}`;

/** Rows to write before anything leaves: those of the wave that are not there yet. */
export function remisesAReserver(
  retenues: readonly Pick<Destinataire, 'structure'>[],
  deja: readonly Pick<Diffusion, 'cle'>[],
  modele: Omit<NouvelleDiffusion, 'cle' | 'structure'> & { readonly vague: string },
): readonly NouvelleDiffusion[] {
  const connues = new Set(deja.map((d) => d.cle));
  return retenues
    .map(({ structure }) => ({ ...modele, structure: structure.id, cle: cleDeRemise(modele.vague, structure.id) }))
    .filter(({ cle }) => !connues.has(cle));
}

/** Where a wave stands. */
export function bilanDeLaVague(lignes: readonly Pick<Diffusion, 'etat'>[]) {
  const dans = (...etats: readonly Diffusion['etat'][]): number => lignes.filter((d) => etats.includes(d.etat)).length;
  return {
    total: lignes.length,
    remises: dans('Remise', undefined),
    incertaines: dans('En cours'),
    enErreur: dans('En erreur'),
    reste: dans('À envoyer'),
  };
}
