import { retirerRelation as contrat } from '../../core/contrats/relations.ts';
import { commande } from '../hote/commande.ts';
import { retirerLaLigne } from '../hote/retirer-la-ligne.ts';
import { noteDeLaStructure } from './note-de-la-structure.ts';

export const retirerRelation = commande(
  contrat,
  (appel, contexte) =>
    retirerLaLigne(contexte, appel, contexte.depots.notesDeRelation, () => noteDeLaStructure(contexte, appel.chemin)),
  ({ chemin }) => ({ structure: chemin.id }),
);
