import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { porteurDuLien } from '../../core/annuaire/contacts-du-porteur.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { noticeDInformation } from '../../core/mes-donnees/notice.ts';
import { FICHE_ILLISIBLE } from '../../core/mes-donnees/reunir.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { informer } from './informer.ts';

/**
 * What is told to whoever opens a link: who asks and of whom, what is kept of their data, and the day when a named
 * person was first told it.
 */
export async function accueillirLePorteur(
  contexte: Contexte,
  { contact, structure: id, envoyeeLe, ouverteLe }: Sollicitation,
  maintenant: string,
): Promise<Pick<PageDeLien, 'demande' | 'information'>> {
  const { depots } = contexte;
  const [reglages, structure] = await Promise.all([depots.reglages.lire(), structureQuiSeLit(contexte, id)]);
  const { valeurs } = lireReglages(reglages.items);
  const notice = [...noticeDInformation(valeurs)];
  const { territoire, coordonneesDeLaCoordination: coordination } = valeurs;
  const demande = { territoire, coordination, structure: nomDe(structure, contact) };
  if (contact === undefined) {
    const sansRappel = structure?.sansRappel ?? false;
    return { demande, information: { notice, premierContact: false, personnelle: false, sansRappel } };
  }
  const personne = await depots.contacts.parId(contact);
  const notees = await informer(contexte, [personne], maintenant);
  // Told by the mail of this very link, and only now on its page.
  const parCeCourriel =
    ouverteLe === undefined && envoyeeLe !== undefined && personne.informeLe === aujourdhui(envoyeeLe);
  const premierContact = notees > 0 || parCeCourriel;
  return {
    demande: { ...demande, personne: personne.nom },
    information: { notice, premierContact, personnelle: true, sansRappel: personne.sansRappel },
  };
}

/** A row spoiled by hand closes no link that does not need it: the data of a person are theirs all the same. */
async function structureQuiSeLit({ depots }: Contexte, id: string): Promise<Structure | undefined> {
  try {
    return await depots.structures.parId(id);
  } catch (erreur) {
    if (estErreurGraph(erreur, 'ligne-illisible', 'introuvable')) return undefined;
    throw erreur;
  }
}

const nomDe = (structure: Structure | undefined, contact: string | undefined): string =>
  structure === undefined ? FICHE_ILLISIBLE : nomVu(structure, porteurDuLien(structure.id, contact));
