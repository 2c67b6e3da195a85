import { proposerCorrection } from '../../../core/contrats/propositions.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** The body of `proposerCorrection`. */
export const demandeDeProposition = (valeurs: Record<string, unknown> = {}) => ({
  cle: uneCle(),
  corrections: { horaires: '24/7' },
  vu: {},
  commentaire: 'Vu sur leur porte.',
  ...valeurs,
});

/** A proposal made by the command itself, and what is needed to examine it. */
export async function uneProposition(banc: Banc, structure: string, valeurs: Record<string, unknown> = {}) {
  const corps = demandeDeProposition(valeurs);
  const faite = await banc.appeler(proposerCorrection, { profil: 'lecture', chemin: { id: structure }, corps });
  const { id } = faite.corps as { id: string };
  const { propositions, structures } = banc.contexte.depots;
  return {
    chemin: { id: structure, proposition: id },
    corps: {
      eTag: (await propositions.parId(id)).eTag,
      eTagFiche: (await structures.parId(structure)).eTag,
      refuser: false,
      accepter: Object.keys(corps.corrections),
      valeurs: {},
    },
  };
}

/** A right request for each contract of core/contrats/propositions.ts. */
export const demandesDesPropositions: Demandes = {
  proposerCorrection: async (_banc, id) => ({ chemin: { id }, corps: demandeDeProposition() }),
  examinerProposition: (banc, id) => uneProposition(banc, id),
};
