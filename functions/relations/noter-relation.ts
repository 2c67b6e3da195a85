import { auteurDe } from '../../core/carnet/tenir.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { noterRelation as contrat } from '../../core/contrats/relations.ts';
import { preparerNote } from '../../core/relations/tenir.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { journaliser } from '../hote/journaliser.ts';
import { verifierLaPersonne } from './note-de-la-structure.ts';

export const noterRelation = commande(
  contrat,
  async (appel, contexte) => {
    const { notesDeRelation, structures } = contexte.depots;
    const { cle, ...saisie } = appel.corps;
    const structure = await structures.parId(appel.chemin.id);
    const prete = preparerNote(saisie, appel.maintenant);
    if (!prete.ok) return prete;
    const personne = await verifierLaPersonne(contexte, structure.id, saisie.contact);
    if (!personne.ok) return personne;
    const par = auteurDe(appel.acteur.id);
    const faite = await creerUneFois(notesDeRelation, {
      ...prete.valeur,
      // The key holds its author: nobody finds the note of another by guessing.
      cle: `${par}-${cle}`,
      structure: structure.id,
      par,
      empreinte: empreinteDeDemande(appel),
    });
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    await journaliser(contexte, appel, notesDeRelation, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
