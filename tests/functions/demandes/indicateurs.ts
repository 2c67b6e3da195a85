import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';
import { uneAction } from './plan.ts';

/** An indicator of an action of the plan, counted from the rencontres. */
export const unIndicateur = async (banc: Banc, valeurs: object = {}) =>
  banc.contexte.depots.indicateurs.creer({
    libelle: 'Rencontres tenues',
    ficheAction: (await uneAction(banc)).id,
    type: 'Réalisation',
    calcul: 'rencontres-tenues',
    cleSource: uneCle(),
    ...valeurs,
  });

const champs = async (banc: Banc) => ({
  libelle: 'Public venu',
  ficheAction: (await uneAction(banc)).id,
  type: 'Résultat' as const,
  calcul: 'public-compte' as const,
});

/** A right request for each contract of core/contrats/indicateurs.ts. */
export const demandesDesIndicateurs: Demandes = {
  creerIndicateur: async (banc) => ({ corps: { cle: uneCle(), champs: await champs(banc) } }),
  modifierIndicateur: async (banc) => {
    const { id, eTag } = await unIndicateur(banc);
    return { chemin: { id }, corps: { eTag, champs: { cibles: [{ valeur: 12, pour: '2027-12-31' }] } } };
  },
  archiverIndicateur: async (banc) => {
    const { id, eTag } = await unIndicateur(banc);
    return { chemin: { id }, corps: { eTag, archive: true } };
  },
  saisirValeur: async (banc) => {
    const { id, eTag } = await unIndicateur(banc, { calcul: 'saisie' });
    return { chemin: { id }, corps: { eTag, mois: '2026-10', valeur: 12, commentaire: 'Baisse due aux travaux' } };
  },
  essayerIndicateur: async (banc) => ({ corps: { champs: await champs(banc) } }),
};
