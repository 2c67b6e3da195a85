import { dater, preparerDepart, preparerDetachement } from '../../core/annuaire/gerer-contacts.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import {
  detacherCompte as contratDetacher,
  remettreContact as contratRemettre,
  retirerContact as contratRetirer,
} from '../../core/contrats/fiches.ts';
import { type Commande, commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { contactsDe } from '../hote/un-a-la-fois.ts';
import { contactDe } from './contacts-de-structure.ts';

/** Both take someone away, which is asked twice when nobody with an account is left. */
const oter = (contrat: typeof contratRetirer, preparer: typeof preparerDepart): Commande =>
  commandeUneALaFois(
    contrat,
    ({ chemin }) => contactsDe(chemin.id),
    async (appel, contexte) => {
      const trouve = await contactDe(contexte, appel.chemin);
      if (!trouve.ok) return trouve;
      const { contact, siens } = trouve.valeur;
      const malgreDernierCompte = appel.corps.malgreDernierCompte === true;
      const prepare = preparer({ contact, siens, malgreDernierCompte });
      if (!prepare.ok) return prepare;
      if (prepare.valeur === undefined) return reussite({ id: contact.id, eTag: contact.eTag, dejaFait: true });
      if (contact.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
      const eTag = await contexte.depots.contacts.modifier(
        contact.id,
        contact.eTag,
        dater(prepare.valeur, appel.maintenant),
      );
      await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id });
      return reussite({ id: contact.id, eTag, dejaFait: false });
    },
    ({ chemin }) => ({ structure: chemin.id }),
  );

export const retirerContact = oter(contratRetirer, preparerDepart);
export const detacherCompte = oter(contratDetacher, preparerDetachement);

export const remettreContact = commandeUneALaFois(
  contratRemettre,
  ({ chemin }) => contactsDe(chemin.id),
  async (appel, contexte) => {
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact } = trouve.valeur;
    if (contact.actif) return reussite({ id: contact.id, eTag: contact.eTag, dejaFait: true });
    if (contact.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag = await contexte.depots.contacts.modifier(
      contact.id,
      contact.eTag,
      dater({ actif: true }, appel.maintenant),
    );
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id });
    return reussite({ id: contact.id, eTag, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
