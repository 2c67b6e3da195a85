import { creerCampagne, lancerCampagne, simulerCampagne } from '../../../core/contrats/campagnes.ts';
import { aujourdhui, plusJours } from '../../../core/temps/heure-locale.ts';
import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';

/** The body of `creerCampagne`: from today, a reminder after four weeks, two months in all. */
export const demandeDeCampagne = (banc: Banc, valeurs: Record<string, unknown> = {}) => {
  const jour = aujourdhui(banc.contexte.maintenant());
  return {
    cle: uneCle(),
    titre: 'Campagne d’essai',
    debut: jour,
    fin: plusJours(jour, 60),
    communes: [],
    types: [],
    sections: ['Coordonnées', 'Contacts'],
    epargnerMois: 0,
    vagues: [
      { canal: 'Courriel', le: jour },
      { canal: 'Relance', le: plusJours(jour, 28) },
      { canal: 'Téléphone', le: plusJours(jour, 42) },
      { canal: 'Visite', le: plusJours(jour, 50) },
    ],
    plafondRelances: 1,
    ...valeurs,
  };
};

interface Creee {
  readonly id: string;
  readonly eTag: string;
}

/** A campaign in preparation, made by the command itself. */
export async function uneCampagne(banc: Banc, valeurs: Record<string, unknown> = {}): Promise<Creee> {
  const corps = demandeDeCampagne(banc, valeurs);
  return (await banc.appeler(creerCampagne, { profil: 'coordination', corps })).corps as Creee;
}

/** The word of the dry run, that launching asks for. */
export async function empreinteDe(banc: Banc, id: string): Promise<string> {
  const simulee = await banc.appeler(simulerCampagne, { profil: 'coordination', chemin: { id }, corps: {} });
  return (simulee.corps as { empreinte: string }).empreinte;
}

/** A campaign launched after its dry run. */
export async function uneCampagneLancee(banc: Banc, valeurs: Record<string, unknown> = {}): Promise<Creee> {
  const { id, eTag } = await uneCampagne(banc, valeurs);
  const corps = { eTag, empreinte: await empreinteDe(banc, id) };
  return (await banc.appeler(lancerCampagne, { profil: 'coordination', chemin: { id }, corps })).corps as Creee;
}
