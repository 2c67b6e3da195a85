import { examinerReleve, lireSynthese } from '../../../core/contrats/syntheses.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';
import { unIndicateur } from './indicateurs.ts';

const chemin = { mois: '2026-10' };

/** A right request for each contract of core/contrats/syntheses.ts. */
export const demandesDesSyntheses: Demandes = {
  lireSynthese: async () => ({ chemin }),
  lireLignesDuChiffre: async (banc) => ({ chemin: { ...chemin, id: (await unIndicateur(banc)).id, periode: 'mois' } }),
  lireVentilation: async () => ({ chemin: { periode: 'derniere' } }),
  publierSynthese: async () => ({ chemin, corps: {} }),
  trancherPublication: async (banc) => {
    const { id, eTag } = await banc.contexte.depots.publications.creer(uneCarteIncertaine());
    return { chemin: { id }, corps: { eTag, parue: true } };
  },
  examinerReleve: async () => ({ chemin }),
  lireEnvoiDeSynthese: async () => ({ chemin }),
  corrigerReleve: async (banc) => ({
    chemin,
    corps: { version: await aCorriger(banc), motif: 'Une rencontre oubliée' },
  }),
};

/** The card of an announcement of which nothing says that it appeared, an hour ago for the clock of the bench. */
const uneCarteIncertaine = () =>
  ({
    cle: `canal ${uneCle()}|planifiee|7`,
    canal: 'canal',
    mois: '2026-11',
    edition: 'Annonce',
    etat: 'Incertaine',
    reserveeLe: '2026-11-23T08:00:00Z',
    origine: 'Minuteur',
  }) as const;

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
