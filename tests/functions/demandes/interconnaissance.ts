import { lancerInterconnaissance, relancerInterconnaissance } from '../../../core/contrats/interconnaissance.ts';
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

/** What is owed to the structures of the bench has left: what a request does then is its own. */
async function sansArriere(banc: Banc): Promise<void> {
  const cloture = '2026-12-31';
  const structures = [
    (await creerStructure(banc)).id,
    (await creerStructure(banc)).id,
    (await creerStructure(banc)).id,
  ];
  const demande = { profil: 'coordination', corps: { cle: uneCle(), structures, cloture } } as const;
  // So many mails a request: asked again until there is none.
  for (let dejaFait = false; !dejaFait; ) {
    const { corps } = await banc.appeler(lancerInterconnaissance, demande);
    dejaFait = lancerInterconnaissance.reponse.parse(corps).dejaFait;
  }
  await banc.appeler(relancerInterconnaissance, { profil: 'coordination', chemin: { annee: ANNEE }, corps: {} });
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
  lancerInterconnaissance: async (banc) => {
    await sansArriere(banc);
    const neuves = [await creerStructure(banc), await creerStructure(banc), await creerStructure(banc)];
    return { corps: { cle: uneCle(), structures: neuves.map(({ id }) => id), cloture: '2026-12-31' } };
  },
  relancerInterconnaissance: async (banc, structure) => {
    await desQuestions(banc, structure);
    await sansArriere(banc);
    return { chemin: { annee: ANNEE }, corps: {} };
  },
  deplacerCloture: async (banc, structure) => {
    const { cloture } = await desQuestions(banc, structure);
    const { items } = await banc.contexte.depots.interconnaissances.lireOu('annee', ANNEE);
    for (const l of items)
      if (l.cloture !== cloture) await banc.contexte.depots.interconnaissances.modifier(l.id, l.eTag, { cloture });
    const vue = cloture.slice(0, 10);
    return { chemin: { annee: ANNEE }, corps: { vue, cloture: vue === '2026-12-31' ? '2026-12-18' : '2026-12-31' } };
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
