import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { exporterEnvois as contrat } from '../../core/contrats/envois.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { filtrerEnvois, journalDesEnvois } from '../../core/envois/journal-des-envois.ts';
import { tableauDesEnvois } from '../../core/exports/tableaux/envois.ts';
import { ecrireTableau } from '../../core/exports/tableaux/tableau.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireLesTraces } from './lire-les-traces.ts';

export const exporterEnvois = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, acteur, maintenant } = appel;
    const traces = await lireLesTraces(contexte, chemin.id);
    const envois = filtrerEnvois(journalDesEnvois(traces, acteur, maintenant), corps.filtre);
    const tableau = tableauDesEnvois(
      envois,
      nomVu(traces.structure, { profil: 'partenaire', emporte: true }),
      corps.filtre,
    );
    await journaliser(contexte, appel, contexte.depots.sollicitations, {
      detail: `envois de la structure ${chemin.id}, ${corps.fichier}`,
    });
    return reussite({
      octets: ecrireTableau(tableau, corps.fichier, maintenant),
      nom: `envois-structure-${chemin.id}.${corps.fichier}`,
    });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
