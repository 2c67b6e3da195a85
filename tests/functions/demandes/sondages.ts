import type { Banc } from '../banc.ts';
import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** What opens a poll: two slots, on days to come for the clock of the bench. */
export const demandeDeSondage = (valeurs: Record<string, unknown> = {}) => ({
  cle: uneCle(),
  creneaux: [{ debut: '2026-12-10T13:30:00Z' }, { debut: '2026-12-11T09:00:00Z', lieu: 'Médiathèque' }],
  cloture: '2026-12-05T17:00:00Z',
  indispensables: [],
  ...valeurs,
});

/** A rencontre without a date, and a poll on it, as its row. */
async function unSondage(banc: Banc, structure: string) {
  const { id: rencontre } = await uneRencontre(banc, [structure], { debut: undefined });
  const { cloture, creneaux } = demandeDeSondage();
  return banc.contexte.depots.sondages.creer({
    titre: 'Quelle date ?',
    rencontre,
    etat: 'Ouvert',
    cle: uneCle(),
    cloture,
    creneaux: creneaux.map((c, i) => ({ id: `c${i + 1}`, dureeMinutes: 90, ...c })),
  });
}

/** A right request for each contract of core/contrats/sondages.ts that an account may ask for. */
export const demandesDesSondages: Demandes = {
  proposerCreneaux: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure], { debut: undefined });
    return { chemin: { id }, corps: { du: '2026-12-01', au: '2026-12-18' } };
  },
  ouvrirSondage: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure], { debut: undefined });
    return { chemin: { id }, corps: demandeDeSondage() };
  },
  lireSondage: async (banc, structure) => {
    const { rencontre } = await banc.contexte.depots.sondages.parId((await unSondage(banc, structure)).id);
    return { chemin: { id: rencontre } };
  },
  changerSondage: async (banc, structure) => {
    const { id, eTag } = await unSondage(banc, structure);
    return { chemin: { id }, corps: { eTag, etat: 'Clos' } };
  },
  montrerReponses: async (banc, structure) => {
    const { id, eTag } = await unSondage(banc, structure);
    return { chemin: { id }, corps: { eTag, visibles: true } };
  },
  voter: async (banc, structure) => {
    const { id } = await unSondage(banc, structure);
    return { chemin: { id }, corps: { structure, reponses: { c1: 'Oui', c2: 'Non' } } };
  },
  lacherCreneau: async (banc, structure) => {
    const { id, eTag } = await unSondage(banc, structure);
    return {
      chemin: { id },
      corps: { eTag: await banc.contexte.depots.sondages.modifier(id, eTag, { creneauRetenu: 'c1' }) },
    };
  },
  retenirCreneau: async (banc, structure) => {
    const { id, eTag } = await unSondage(banc, structure);
    return { chemin: { id }, corps: { eTag, creneau: 'c1' } };
  },
};
