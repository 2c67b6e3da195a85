import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { exporterIndicateurs, exporterRencontres, ouvrirDonnees } from '../../core/contrats/exports.ts';
import { nomDuTableau } from '../../core/exports/tableaux/tableau.ts';
import { useTelechargement } from '../commun/useTelechargement.ts';

/** A table of the rencontres chosen, handed to the browser. */
export const useExporterRencontres = () =>
  useTelechargement(
    exporterRencontres,
    (corps: CorpsDe<typeof exporterRencontres>) => ({ corps }),
    ({ tableau, fichier, choix }) => nomDuTableau(tableau, choix, fichier),
  );

export const useExporterIndicateurs = () =>
  useTelechargement(
    exporterIndicateurs,
    (corps: CorpsDe<typeof exporterIndicateurs>) => ({ corps }),
    ({ fichier, periode }) => nomDuTableau('indicateurs', periode, fichier),
  );

export const useOuvrirDonnees = () =>
  useTelechargement(
    ouvrirDonnees,
    (corps: CorpsDe<typeof ouvrirDonnees>) => ({ corps }),
    ({ fichier, periode }) => nomDuTableau('indicateurs-donnees-ouvertes', periode, fichier),
  );
