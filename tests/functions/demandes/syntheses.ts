import { examinerReleve, lireSynthese } from '../../../core/contrats/syntheses.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const chemin = { mois: '2026-10' };

/** A right request for each contract of core/contrats/syntheses.ts. */
export const demandesDesSyntheses: Demandes = {
  lireSynthese: async () => ({ chemin }),
  publierSynthese: async () => ({ chemin, corps: {} }),
  examinerReleve: async () => ({ chemin }),
  corrigerReleve: async (banc) => ({
    chemin,
    corps: { version: await aCorriger(banc), motif: 'Une rencontre oubliée' },
  }),
};

/** A month that was kept, and that the lists no longer say: the version to correct. */
async function aCorriger(banc: Banc): Promise<number> {
  await banc.appeler(lireSynthese, { profil: 'coordination', chemin });
  await banc.contexte.depots.rencontres.creer({
    titre: 'Notée après coup',
    thematique: 'Parentalité',
    format: 'Café parents',
    etat: 'Tenue',
    debut: '2026-10-12T13:00:00Z',
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
  });
  const { corps } = await banc.appeler(examinerReleve, { profil: 'coordination', chemin });
  return examinerReleve.reponse.parse(corps).version ?? 0;
}
