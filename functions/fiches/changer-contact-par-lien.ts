import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { dater, preparerAjout, preparerChangement, preparerDepart } from '../../core/annuaire/gerer-contacts.ts';
import { ajoutParLien, partagerChangement, seRetireParLien } from '../../core/annuaire/gestes-du-porteur.ts';
import { nettoyerContact } from '../../core/annuaire/nettoyer-contact.ts';
import { changerContactParLien as contrat } from '../../core/contrats/annuaire.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { ATTENTE } from '../../core/propositions/adresses.ts';
import { type DitDuContact, preparerPropositionDeContact } from '../../core/propositions/contacts.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { contactsDe } from '../hote/un-a-la-fois.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { creerProposition } from '../propositions/creer-proposition.ts';
import { contactsDePage } from './contacts-de-page.ts';

/** The holder keeps the people of their structure: those that the page shows, and no other. What concerns others waits for a decision. */
export const changerContactParLien = commandeParLien(contrat, 'confirmer-fiche', async (appel, contexte) => {
  const { corps, acteur, maintenant } = appel;
  const { sollicitation, objet } = appel.lien;
  const { contacts, structures } = contexte.depots;
  const [structure, { items: avant }] = await Promise.all([
    structures.parId(objet.id),
    contacts.lireOu('structure', objet.id),
  ]);
  const vus = contactsDuPorteur(avant, structure, sollicitation.contact);
  const demande = { structure, soi: sollicitation.contact, siens: avant, vus, acteur, maintenant };
  const fait = await faire(contexte, corps.changement, demande);
  if (!fait.ok) return fait;
  const { ligne, dejaFait, proposes, attente } = fait.valeur;
  const propose = proposes.length > 0;
  const detail = `${corps.changement.geste}${propose ? `, proposé : ${proposes.join(', ')}` : ''}`;
  await journaliser(contexte, appel, contacts, { ligne, detail, dejaFait });
  const [apres, attendues] = await Promise.all([
    contacts.lireOu('structure', objet.id),
    contexte.depots.propositions.lireOu('structure', objet.id),
  ]);
  const siens = { contacts: apres.items, propositions: attendues.items };
  return reussite({
    contacts: contactsDePage(structure, sollicitation.contact, siens),
    dejaFait,
    propose,
    attente,
  });
});

type Changement = CorpsDe<typeof contrat>['changement'];
type Geste<G extends Changement['geste']> = Extract<Changement, { geste: G }>;

interface Demande {
  readonly structure: Structure;
  /** The person to whom the link was sent. */
  readonly soi: string | undefined;
  readonly siens: readonly Contact[];
  /** Those that the page shows, as it shows them: all that what is said is compared with. */
  readonly vus: readonly Contact[];
  readonly acteur: Acteur;
  readonly maintenant: string;
}
/** `proposes`: the columns that wait for a decision, and what is told of it. */
type Fait = Resultat<{
  readonly ligne: string;
  readonly dejaFait: boolean;
  readonly proposes: readonly string[];
  readonly attente?: string;
}>;

async function faire(contexte: Contexte, changement: Changement, e: Demande): Promise<Fait> {
  if (changement.geste === 'ajouter') return ajouter(contexte, changement, e);
  const contact = e.vus.find(({ id }) => id === changement.id);
  if (contact === undefined) {
    const parti = e.siens.some(({ id, actif }) => id === changement.id && !actif);
    return changement.geste === 'retirer' && parti
      ? reussite({ ligne: changement.id, dejaFait: true, proposes: [] })
      : INCONNU;
  }
  return changement.geste === 'retirer'
    ? retirer(contexte, changement, contact, e)
    : corriger(contexte, changement, contact, e);
}

async function ajouter(contexte: Contexte, dit: Geste<'ajouter'>, e: Demande): Promise<Fait> {
  const { contacts } = contexte.depots;
  const { id: structure } = e.structure;
  // Of a fixed length: a key cut short could be that of another request.
  const cle = `lien-${structure}-${empreinteDe(dit.cle)}`;
  const empreinte = empreinteDe(dit.contact);
  const faite = await contexte.unALaFois(contactsDe(structure), async () => {
    // Read again: others may have been added while this one waited its turn.
    const { items } = await contacts.lireOu('structure', structure);
    const deja = items.find((c) => c.cleCreation === cle);
    if (deja !== undefined) return reussite({ ligne: deja, creee: false });
    const saisie = { ...dit.contact, visibilite: 'partenaires' } as const;
    const siens = contactsDuPorteur(items, e.structure, e.soi);
    const prete = preparerAjout({ saisie, structure, siens, cle, maintenant: e.maintenant });
    const ajout = prete.ok ? ajoutParLien(prete.valeur, items) : prete;
    return ajout.ok ? reussite(await contacts.creerSiAbsent({ ...ajout.valeur.direct, empreinte })) : ajout;
  });
  if (!faite.ok) return faite;
  const { ligne, creee } = faite.valeur;
  const meme = memeDemande(ligne, empreinte);
  if (!meme.ok) return meme;
  const { courriel } = nettoyerContact(dit.contact);
  if (courriel === undefined || ligne.courriel === courriel)
    return reussite({ ligne: ligne.id, dejaFait: !creee, proposes: [] });
  const proposee = await proposer(contexte, ligne, { courriel }, { ...e, version: 'ajout' });
  return proposee.ok ? reussite({ ...proposee.valeur, dejaFait: !creee, attente: ATTENTE.ajout }) : proposee;
}

async function retirer(contexte: Contexte, dit: Geste<'retirer'>, contact: Contact, e: Demande): Promise<Fait> {
  const depart = preparerDepart({ contact, siens: e.siens, malgreDernierCompte: true });
  if (!depart.ok) return depart;
  if (contact.eTag !== dit.eTag) return LIGNE_CHANGEE;
  if (!seRetireParLien(contact, e.soi)) return proposer(contexte, contact, 'plus-la', e);
  await contexte.depots.contacts.modifier(contact.id, contact.eTag, dater(depart.valeur ?? {}, e.maintenant));
  return reussite({ ligne: contact.id, dejaFait: false, proposes: [] });
}

async function corriger(contexte: Contexte, dit: Geste<'corriger'>, contact: Contact, e: Demande): Promise<Fait> {
  const { vus: siens, acteur, maintenant } = e;
  const prete = preparerChangement({ contact, saisie: dit.contact, siens, acteur, maintenant });
  if (!prete.ok) return prete;
  const { direct, propose } = partagerChangement(contact, e.soi, prete.valeur.patch);
  const rien = (patch: object) => Object.keys(patch).length === 0;
  // The same request sent again finds its values written: that is no conflict.
  if (!rien(direct) && contact.eTag !== dit.eTag) return LIGNE_CHANGEE;
  const proposee = rien(propose) ? undefined : await proposer(contexte, contact, propose, { ...e, version: dit.eTag });
  if (proposee?.ok === false) return proposee;
  if (!rien(direct)) await contexte.depots.contacts.modifier(contact.id, contact.eTag, dater(direct, maintenant));
  const dejaFait = rien(direct) && (proposee?.valeur.dejaFait ?? true);
  const attente = proposee !== undefined && contact.id === e.soi ? { attente: ATTENTE.changement } : {};
  return reussite({ proposes: [], ...proposee?.valeur, ...attente, ligne: contact.id, dejaFait });
}

async function proposer(
  contexte: Contexte,
  contact: Contact,
  dit: DitDuContact,
  e: Demande & { readonly version?: string },
): Promise<Fait> {
  const { acteur, maintenant, version } = e;
  const etat = version === undefined ? {} : { version };
  const voulue = preparerPropositionDeContact({ contact, dit, par: acteur.id, maintenant, ...etat });
  const faite = await creerProposition(contexte, voulue);
  if (!faite.ok) return faite;
  const proposes = (voulue.changements ?? []).map(({ champ }) => champ);
  return reussite({ ligne: contact.id, dejaFait: !faite.valeur.creee, proposes, attente: ATTENTE.personne });
}

const INCONNU = refuser('introuvable', 'Cette personne n’est pas ou plus parmi les contacts de votre structure.');
