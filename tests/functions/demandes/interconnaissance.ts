import { cleDInterconnaissance } from '../../../core/interconnaissance/cle.ts';
import type { Banc } from '../banc.ts';
import { creerStructure, uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const ANNEE = '2026';

/** The questions of a year, open, asked of this structure about another one: once, however often this is called. */
async function desQuestions(banc: Banc, structure: string) {
  const { id: autre } = await creerStructure(banc);
  const { ligne } = await banc.contexte.depots.interconnaissances.creerSiAbsent({
    cle: cleDInterconnaissance(ANNEE, structure),
    annee: ANNEE,
    structure,
    cloture: '2026-12-31',
    interrogees: [autre],
  });
  return { ...ligne, autre: ligne.interrogees[0] ?? autre };
}

/** A right request for each contract of core/contrats/interconnaissance.ts. */
export const demandesDeLInterconnaissance: Demandes = {
  lireInterconnaissance: async () => ({}),
  lireReseau: async (banc, structure) => {
    await desQuestions(banc, structure);
    return { chemin: { annee: ANNEE } };
  },
  suivreInterconnaissance: async (banc, structure) => {
    await desQuestions(banc, structure);
    return { chemin: { annee: ANNEE } };
  },
  lancerInterconnaissance: async (banc, structure) => ({
    corps: {
      cle: uneCle(),
      structures: [structure, (await creerStructure(banc)).id, (await creerStructure(banc)).id],
      cloture: '2026-12-31',
    },
  }),
  relancerInterconnaissance: async (banc, structure) => {
    await desQuestions(banc, structure);
    return { chemin: { annee: ANNEE }, corps: {} };
  },
  lireQuestions: async (banc, structure) => {
    await desQuestions(banc, structure);
    return { chemin: { id: structure } };
  },
  repondreInterconnaissance: async (banc, structure) => {
    const { eTag, autre } = await desQuestions(banc, structure);
    return { chemin: { id: structure }, corps: { eTag, reponses: { [autre]: 'De nom' } } };
  },
};
