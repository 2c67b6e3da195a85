import { ANONYME, CONTACT_ANONYME } from '../../core/conservation/regles.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { effacerContact as contrat } from '../../core/contrats/fiches.ts';
import type { notesDeRelation } from '../../core/lists/notes-de-relation.list.ts';
import type { propositions } from '../../core/lists/propositions.list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depot } from '../../graph/listes-repository.ts';
import { operationsGardees } from '../fusions/operations-gardees.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { contactDe } from './contacts-de-structure.ts';

/** The row of the person comes last: cut short, the same call finds it still there and goes on. */
export const effacerContact = commande(
  contrat,
  async (appel, contexte) => {
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact } = trouve.valeur;
    if (contact.nom === CONTACT_ANONYME) return reussite({ id: contact.id, eTag: contact.eTag, dejaFait: true });
    if (contact.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    await Promise.all([
      fermerSesLiens(contexte, contact.id),
      oublier(contexte.depots.propositions, contact.id),
      oublier(contexte.depots.notesDeRelation, contact.id),
      allegerLesFusions(contexte, contact.id),
    ]);
    const eTag = await contexte.depots.contacts.modifier(contact.id, contact.eTag, ANONYME);
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id });
    return reussite({ id: contact.id, eTag, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);

async function fermerSesLiens({ depots: { sollicitations } }: Contexte, contact: string): Promise<void> {
  const { items } = await sollicitations.lireOu('contact', contact);
  for (const lien of items.filter((s) => !s.revoquee))
    await enregistrerMalgreTout(sollicitations, lien, { revoquee: true });
}

/** What was proposed of the person, what was noted of an exchange with them. */
async function oublier(
  depot: Depot<typeof propositions> | Depot<typeof notesDeRelation>,
  contact: string,
): Promise<void> {
  const { items } = await depot.lireOu('contact', contact);
  for (const { id, eTag } of items) await supprimerSiLa(() => depot.supprimer(id, eTag));
}

/** Written by somebody else meanwhile: the call is made again, and finds it. */
async function supprimerSiLa(supprimer: () => Promise<void>): Promise<void> {
  try {
    await supprimer();
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
  }
}

async function allegerLesFusions({ depots: { fusions } }: Contexte, contact: string): Promise<void> {
  const { items } = await fusions.lire();
  const quiLeTiennent = items.filter((f) =>
    operationsGardees(f).some(
      (o) => o.liste === 'Contacts' && (o.genre === 'modifier' ? o.id : o.ligne.id) === contact,
    ),
  );
  const vide = { operations: undefined, operationsSuite: undefined, operationsFin: undefined };
  for (const fusion of quiLeTiennent.filter((f) => f.etat !== 'En cours'))
    await enregistrerMalgreTout(fusions, fusion, vide);
}
