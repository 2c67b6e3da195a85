import { reussite } from '../../core/contrats/erreur.ts';
import { changerRelation as contrat } from '../../core/contrats/relations.ts';
import { ditDeja } from '../../core/egal.ts';
import { preparerNote, refusDeChanger } from '../../core/relations/tenir.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { noteDeLaStructure, verifierLaPersonne } from './note-de-la-structure.ts';

export const changerRelation = commande(
  contrat,
  async (appel, contexte) => {
    const { notesDeRelation } = contexte.depots;
    const { eTag, ...saisie } = appel.corps;
    const note = await noteDeLaStructure(contexte, appel.chemin);
    if (!note.ok) return note;
    const refus = refusDeChanger(note.valeur, appel.acteur.id);
    if (refus !== undefined) return { ok: false, refus };
    const prete = preparerNote(saisie, appel.maintenant, note.valeur);
    if (!prete.ok) return prete;
    if (ditDeja(note.valeur, prete.valeur)) return reussite({ eTag: note.valeur.eTag });
    if (note.valeur.eTag !== eTag) return LIGNE_CHANGEE;
    const personne = await verifierLaPersonne(contexte, appel.chemin.id, saisie.contact);
    if (!personne.ok) return personne;
    const suivant = await notesDeRelation.modifier(note.valeur.id, eTag, prete.valeur);
    await journaliser(contexte, appel, notesDeRelation, { ligne: note.valeur.id });
    return reussite({ eTag: suivant });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
