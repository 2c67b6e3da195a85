import { creerSerie } from '../../../core/contrats/series.ts';
import { uneRegle } from '../../core/series/batisseurs.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

let numero = 0;

/** The body of `creerSerie`: the second Thursday, from January to June, except in February. */
export const demandeDeSerie = (structures: readonly string[], valeurs: Record<string, unknown> = {}) => {
  numero += 1;
  return {
    cle: uneCle(),
    nom: `Petits-déjeuners de quartier ${numero}`,
    regle: uneRegle({ du: '2027-01-01', sautees: [{ le: '2027-02-11', motif: 'Salle en travaux' }] }),
    modele: {
      titre: 'Petit-déjeuner de quartier',
      thematique: 'Vie sociale',
      format: 'Petit-déjeuner de quartier',
      dureeMinutes: 120,
      modalite: 'En présence',
      lieu: 'Centre social',
    },
    rotation: { genre: 'aucune', lieux: [] },
    accueils: [{ prevue: '2027-03-11', lieu: 'Centre commercial', communeInsee: '33439' }],
    structures: structures.map((id) => ({ id, raison: 'Même thématique' })),
    ...valeurs,
  };
};

/** The sittings of a series made by the command itself. */
export async function uneSerie(banc: Banc, structures: readonly string[], valeurs: Record<string, unknown> = {}) {
  const corps = demandeDeSerie(structures, valeurs);
  const { id } = (await banc.appeler(creerSerie, { profil: 'coordination', corps })).corps as { id: string };
  return { id, corps, seances: await seancesDe(banc, corps.nom) };
}

export async function seancesDe(banc: Banc, nom: string) {
  const { items } = await banc.contexte.depots.rencontres.lireOu('serie', nom);
  return items.toSorted((a, b) => (a.debut ?? '').localeCompare(b.debut ?? ''));
}

/** A right request for each contract of core/contrats/series.ts. */
export const demandesDesSeries: Demandes = {
  creerSerie: async (_banc, id) => ({ corps: demandeDeSerie([id]) }),
  poursuivreSerie: async (banc, id) => ({ chemin: { id: (await uneSerie(banc, [id])).id }, corps: {} }),
  reecrireSerie: async (banc, structure) => {
    const { id, corps } = await uneSerie(banc, [structure]);
    const { eTag } = await banc.contexte.depots.series.parId(id);
    return { chemin: { id }, corps: { eTag, regle: { ...corps.regle, heure: '14:00' } } };
  },
  modifierSeances: async (banc, id) => {
    const { seances } = await uneSerie(banc, [id]);
    return { corps: { seances: seances.map((s) => ({ id: s.id, eTag: s.eTag })), changements: { lieu: 'Mairie' } } };
  },
};
