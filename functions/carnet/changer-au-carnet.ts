import { changerAuCarnet as contrat } from '../../core/contrats/carnet.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ditDeja } from '../../core/egal.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { noteDeLAuteur } from './note-de-l-auteur.ts';

export const changerAuCarnet = commande(
  contrat,
  async (appel, contexte) => {
    const { carnet } = contexte.depots;
    const { eTag, observeeLe, texte } = appel.corps;
    const note = await noteDeLAuteur(contexte, appel);
    if (!note.ok) return note;
    if (ditDeja(note.valeur, { observeeLe, texte })) return reussite({ eTag: note.valeur.eTag });
    if (note.valeur.eTag !== eTag) return LIGNE_CHANGEE;
    const suivant = await carnet.modifier(note.valeur.id, eTag, { observeeLe, texte });
    await journaliser(contexte, appel, carnet, { ligne: note.valeur.id });
    return reussite({ eTag: suivant });
  },
  surLaRencontre,
);
