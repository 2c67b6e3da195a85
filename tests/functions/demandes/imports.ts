import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A line as the tab sends it. */
export const uneLigneImportee = (numero: number, valeurs: Record<string, unknown> = {}) => ({
  numero,
  structure: {
    nom: `Atelier importé ${numero}`,
    type: 'Association',
    statut: 'Active',
    source: 'essai.csv',
    cleSource: `essai.csv:${uneCle()}`,
    recenseeLe: '2026-11-20',
    ...valeurs,
  },
});

/** A right request for each contract of core/contrats/imports.ts. */
export const demandesDesImports: Demandes = {
  importerStructures: async () => ({ corps: { lignes: [uneLigneImportee(2)] } }),
  garderModeleDImport: async () => ({ corps: { cle: uneCle(), nom: 'Associations', colonnes: { Ville: 'commune' } } }),
};
