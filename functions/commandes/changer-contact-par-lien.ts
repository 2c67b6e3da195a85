import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { preparerAjout, preparerChangement, preparerDepart } from '../../core/annuaire/gerer-contacts.ts';
import { changerContactParLien as contrat } from '../../core/contrats/annuaire.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { commande } from '../commande.ts';
import type { Contexte } from '../contexte.ts';
import { journaliser } from '../journaliser.ts';
import { contactsDePage } from '../liens/contacts-de-page.ts';
import { ouvrir } from '../liens/ouvrir.ts';
import { LIGNE_CHANGEE } from '../refus.ts';

/** The holder keeps the people of their structure: those that the page shows, and no other. */
export const changerContactParLien = commande(contrat, async ({ corps, maintenant }, contexte) => {
  const { contacts } = contexte.depots;
  const lien = await ouvrir(contexte, {
    jeton: corps.jeton,
    acte: 'confirmer-fiche',
    commande: contrat.id,
    maintenant,
  });
  if (!lien.ok) return lien;
  const { acteur, sollicitation, objet } = lien.valeur;
  const { items: siens } = await contacts.lireOu('structure', objet.id);
  const fait = await faire(contexte, {
    changement: corps.changement,
    structure: objet.id,
    siens,
    montres: contactsDuPorteur(siens, objet.id, sollicitation.contact),
    acteur,
    maintenant,
  });
  if (!fait.ok) return fait;
  const { ligne, dejaFait } = fait.valeur;
  const acte = { commande: contrat.id, liste: 'Contacts', ligne, detail: corps.changement.geste };
  await journaliser(contexte, { acteur, maintenant }, { ...acte, resultat: dejaFait ? 'Déjà fait' : 'Fait' });
  const relus = await contacts.lireOu('structure', objet.id);
  return reussite({ contacts: contactsDePage(relus.items, objet.id, sollicitation.contact), dejaFait });
});

interface Demande {
  readonly changement: CorpsDe<typeof contrat>['changement'];
  readonly structure: string;
  readonly siens: readonly Contact[];
  readonly montres: readonly Contact[];
  readonly acteur: Acteur;
  readonly maintenant: string;
}
type Fait = Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>;

async function faire({ depots: { contacts } }: Contexte, e: Demande): Promise<Fait> {
  const { changement, siens, structure, acteur, maintenant } = e;
  if (changement.geste === 'ajouter') {
    const cle = `${structure}-${changement.cle}`.slice(0, 64);
    const deja = siens.find((c) => c.cleCreation === cle);
    if (deja !== undefined) return reussite({ ligne: deja.id, dejaFait: true });
    const saisie = { ...changement.contact, visibilite: 'partenaires' } as const;
    const prete = preparerAjout({ saisie, structure, siens, cle, maintenant });
    if (!prete.ok) return prete;
    const { ligne, creee } = await contacts.creerSiAbsent(prete.valeur);
    return reussite({ ligne: ligne.id, dejaFait: !creee });
  }
  const contact = e.montres.find(({ id }) => id === changement.id);
  if (contact === undefined) {
    const parti = siens.some(({ id, actif }) => id === changement.id && !actif);
    return changement.geste === 'retirer' && parti ? reussite({ ligne: changement.id, dejaFait: true }) : INCONNU;
  }
  const prete =
    changement.geste === 'retirer'
      ? preparerDepart({ contact, siens, malgreDernierCompte: true })
      : preparerChangement({ contact, saisie: changement.contact, siens, acteur, maintenant });
  if (!prete.ok) return prete;
  const patch = prete.valeur === undefined || !('patch' in prete.valeur) ? prete.valeur : prete.valeur.patch;
  const vide = patch === undefined || Object.keys(patch).length === 0;
  // The same request sent again finds its values written: that is no conflict.
  if (!vide && contact.eTag !== changement.eTag) return LIGNE_CHANGEE;
  if (!vide) await contacts.modifier(contact.id, contact.eTag, patch);
  return reussite({ ligne: contact.id, dejaFait: vide });
}

const INCONNU = refuser('introuvable', 'Cette personne n’est pas ou plus parmi les contacts de votre structure.');
