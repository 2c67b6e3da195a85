import { reussite } from '../../core/contrats/erreur.ts';
import { suivreRappel as contrat } from '../../core/contrats/relations.ts';
import { preparerRappel } from '../../core/relations/tenir.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { noteDeLaStructure } from './note-de-la-structure.ts';

export const suivreRappel = commande(
  contrat,
  async (appel, contexte) => {
    const { notesDeRelation } = contexte.depots;
    const { eTag, rappelerLe } = appel.corps;
    const note = await noteDeLaStructure(contexte, appel.chemin);
    if (!note.ok) return note;
    const suivi = preparerRappel(note.valeur, rappelerLe, appel.maintenant);
    if (!suivi.ok) return suivi;
    if (suivi.valeur === undefined) return reussite({ eTag: note.valeur.eTag, dejaFait: true });
    if (note.valeur.eTag !== eTag) return LIGNE_CHANGEE;
    const suivant = await notesDeRelation.modifier(note.valeur.id, eTag, suivi.valeur);
    const detail = rappelerLe === undefined ? 'rappelée' : 'appel reporté';
    await journaliser(contexte, appel, notesDeRelation, { ligne: note.valeur.id, detail });
    return reussite({ eTag: suivant, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
