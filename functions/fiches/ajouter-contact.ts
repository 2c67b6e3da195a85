import { preparerAjout } from '../../core/annuaire/gerer-contacts.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ajouterContact as contrat } from '../../core/contrats/fiches.ts';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { contactsDe } from '../hote/un-a-la-fois.ts';
import { garderUnPrincipal } from './contacts-de-structure.ts';

export const ajouterContact = commandeUneALaFois(
  contrat,
  ({ chemin }) => contactsDe(chemin.id),
  async (appel, contexte) => {
    const { contacts, structures } = contexte.depots;
    const { cle, contact: saisie } = appel.corps;
    const empreinte = empreinteDe(saisie);
    const [structure, { items: siens }] = await Promise.all([
      structures.parId(appel.chemin.id),
      contacts.lireOu('structure', appel.chemin.id),
    ]);
    // Found by its key first: a contact just made has the address of itself.
    const fait = siens.find((c) => c.cleCreation === cle);
    const prete =
      fait === undefined
        ? preparerAjout({
            saisie,
            structure: structure.id,
            siens,
            cle,
            acteur: appel.acteur,
            maintenant: appel.maintenant,
          })
        : reussite(fait);
    if (!prete.ok) return prete;
    const { ligne, creee } =
      fait === undefined ? await contacts.creerSiAbsent({ ...prete.valeur, empreinte }) : { ligne: fait, creee: false };
    const meme = memeDemande(ligne, empreinte);
    if (!meme.ok) return meme;
    if (ligne.principal) await garderUnPrincipal(contexte, structure.id, ligne.id);
    await journaliser(contexte, appel, contacts, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, eTag: ligne.eTag, dejaFait: !creee });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
