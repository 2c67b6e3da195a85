import { courrielDeDecision } from '../../core/courriels/decision.ts';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { compteDe } from '../../core/mes-donnees/rattacher.ts';
import { adresseDuCompte } from '../../core/recherches/adresse-du-compte.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

interface Decision {
  readonly structure: Pick<Structure, 'id' | 'nom'>;
  readonly etat: Proposition['etat'];
  readonly motif?: string | undefined;
}

/**
 * Tells the author what became of their correction, when the annuaire knows an address for their account and when they are not the one who decides. The decision is
 * made: a mail that does not leave does not undo it, and the page « Propositions » says the same.
 */
export async function prevenirLAuteur(
  contexte: Contexte,
  proposition: Pick<Proposition, 'id' | 'par'>,
  { structure, etat, motif }: Decision,
  decideur: string,
): Promise<void> {
  const { par } = proposition;
  if (par === undefined || par === decideur || etat === 'À examiner') return;
  try {
    const { contacts, reglages } = contexte.depots;
    const contact = adresseDuCompte((await contacts.lireOu('oid', compteDe(par).oid)).items, par);
    if (contact === undefined || contact.sansRappel) return;
    const { territoire } = lireReglages((await reglages.lire()).items).valeurs;
    const lien = contexte.lienDeFiche(structure.id);
    await contexte.envoyer({
      destinataire: { adresse: contact.courriel, nom: contact.nom },
      message: courrielDeDecision({ structure: structure.nom, territoire, personne: contact.nom, etat, motif, lien }),
    });
  } catch (erreur) {
    if (!estErreurGraph(erreur)) throw erreur;
    contexte.traces.alerte('courriel', { code: erreur.code, ligne: proposition.id });
  }
}
