import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/vocabulaire.ts. */
export const demandesDuVocabulaire: Demandes = {
  garderMot: async () => ({
    corps: { genre: 'Sigle', terme: `X${uneCle().replaceAll('-', '')}`, formes: ['Forme longue d’essai'] },
  }),
  reprendreMot: async () => ({ corps: { genre: 'Thématique', terme: 'Asso', geste: 'remplacer', par: 'Vie sociale' } }),
};
