import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { annoncerALaPorte, lirePorte } from '../../../core/contrats/porte.ts';
import { lireAdresseDePorte } from '../../../core/porte/adresse.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import type { Banc } from '../banc.ts';
import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A rencontre that begins in half an hour, and the key of its door. */
async function unePorte(
  banc: Banc,
  structures: readonly string[],
  format = 'Rencontre thématique',
): Promise<{ id: string; cle: string }> {
  const debut = plusMinutes(banc.contexte.maintenant(), 30);
  const { id } = await uneRencontre(banc, structures, { debut, format });
  const { corps } = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id } });
  return { id, cle: lireAdresseDePorte(new URL((corps as ReponseDe<typeof lirePorte>).adresse).hash).cle };
}

/** A right request for each contract of core/contrats/porte.ts, and for the code that is given there. */
export const demandesDeLaPorte: Demandes = {
  lirePorte: async (banc, structure) => ({ chemin: { id: (await uneRencontre(banc, [structure])).id } }),
  renouvelerPorte: async (banc, structure) => ({
    chemin: { id: (await uneRencontre(banc, [structure])).id },
    corps: { tour: 0 },
  }),
  ouvrirPorte: async (banc, structure) => ({ corps: { porte: (await unePorte(banc, [structure])).cle } }),
  arriverALaPorte: async (banc, structure) => ({
    corps: { porte: (await unePorte(banc, [structure])).cle, structure },
  }),
  chercherALaPorte: async (banc, structure) => ({
    corps: { porte: (await unePorte(banc, [structure])).cle, texte: 'maison' },
  }),
  annoncerALaPorte: async (banc, structure) => ({
    corps: { porte: (await unePorte(banc, [structure])).cle, nom: 'Les Roues (exemple)', commune: 'Saint-Exemple' },
  }),
  donnerMonCode: async (banc, structure) => ({
    corps: { porte: (await unePorte(banc, [structure], 'Café parents')).cle, code: 'chat soleil vélo' },
  }),
  deciderVenue: async (banc, structure) => {
    const { id, cle } = await unePorte(banc, []);
    await banc.appeler(annoncerALaPorte, { corps: { porte: cle, nom: 'Les Roues (exemple)', commune: '' } });
    const { items } = await banc.contexte.depots.venues.lireOu('rencontre', id);
    return { chemin: { id, venue: items[0]?.id ?? '' }, corps: { structure } };
  },
};
