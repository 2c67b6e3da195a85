import type { Contexte } from '../../../functions/hote/contexte.ts';
import { GENS_DU_REFUGE, PERSONNES, PROTEGEE, RESERVEES } from '../../canaris.ts';
import type { Banc } from '../banc.ts';

/** The rows of tests/canaris.ts, written in the lists of a bench. */
export interface Canaris {
  readonly protegee: string;
  /** One a level, in the order of `VISIBILITES`. */
  readonly reservees: readonly string[];
  /** The structure of `PERSONNES`, and each of them in their order. */
  readonly maison: string;
  readonly personnes: readonly string[];
}

export async function poserLesCanaris({ contexte: { depots } }: Pick<Banc, 'contexte'>): Promise<Canaris> {
  const { id: protegee } = await depots.structures.creer(PROTEGEE);
  for (const personne of GENS_DU_REFUGE) await depots.contacts.creer({ ...personne, structure: protegee });
  const reservees: string[] = [];
  for (const fiche of RESERVEES) reservees.push((await depots.structures.creer(fiche)).id);
  const { id: maison } = await depots.structures.creer({ nom: 'La Volière', type: 'Association', statut: 'Active' });
  const personnes: string[] = [];
  for (const { personne } of PERSONNES)
    personnes.push((await depots.contacts.creer({ ...personne, structure: maison })).id);
  return { protegee, reservees, maison, personnes };
}

type Courriel = Parameters<Contexte['envoyer']>[0];

/** A context whose mails are kept with their attachments: the outbox of the stand-in keeps their sizes only. */
export function enGardantLesCourriels(contexte: Contexte): {
  readonly contexte: Contexte;
  readonly partis: Courriel[];
} {
  const partis: Courriel[] = [];
  return {
    partis,
    contexte: {
      ...contexte,
      envoyer: async (courriel) => {
        partis.push(courriel);
        await contexte.envoyer(courriel);
      },
    },
  };
}
