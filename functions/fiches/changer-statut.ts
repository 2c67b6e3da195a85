import { type ActeDeStatut, changerStatut } from '../../core/annuaire/changer-statut.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import {
  archiverFiche as contratArchiver,
  fermerFiche as contratFermer,
  rouvrirFiche as contratRouvrir,
} from '../../core/contrats/fiches.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { fermerLesLiens } from '../liens/fermer-les-liens.ts';

/** Repeated after a fault, finds the status written and closes the links that were left open. */
const commandeDeStatut = (contrat: typeof contratArchiver, acte: ActeDeStatut) =>
  commande(contrat, async (appel, contexte) => {
    const { structures } = contexte.depots;
    const structure = await structures.parId(appel.chemin.id);
    const change = changerStatut({ structure, acte, par: appel.acteur.id, maintenant: appel.maintenant });
    if (!change.ok) return change;
    const { statut, patch } = change.valeur;
    if (patch !== undefined && structure.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag = patch === undefined ? structure.eTag : await structures.modifier(structure.id, structure.eTag, patch);
    const liensFermes = acte === 'rouvrir' ? 0 : await fermerLesLiens(contexte, structure.id, appel.maintenant);
    await journaliser(contexte, appel, structures, {
      ligne: structure.id,
      dejaFait: patch === undefined,
      detail: `liens fermés : ${liensFermes}`,
    });
    return reussite({ id: structure.id, eTag, statut, liensFermes, dejaFait: patch === undefined });
  });

export const archiverFiche = commandeDeStatut(contratArchiver, 'archiver');
export const fermerFiche = commandeDeStatut(contratFermer, 'fermer');
export const rouvrirFiche = commandeDeStatut(contratRouvrir, 'rouvrir');
