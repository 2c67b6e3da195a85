import { changerContactParLien } from '../../core/contrats/annuaire.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { champsDeContact, lireContact, type SaisieDeContact, saisieDeContact } from './champs-de-contact.ts';
import { bouton, el } from './dom.ts';
import { TEXTES } from './textes.ts';

type Changement = CorpsDe<typeof changerContactParLien>['changement'];

type Saisie = SaisieDeContact;

interface Gestes {
  readonly jeton: string;
  /** Shows the fiche again with these people. */
  readonly revenir: (contacts: ContactDePage[]) => void;
}

/** The people of the structure, each to correct or to say gone, and the way to add one. */
export function lectureDesContacts(contacts: ContactDePage[], gestes: Gestes): readonly HTMLElement[] {
  return [
    ...(contacts.length === 0 ? [el('p', { class: 'discret' }, TEXTES.personne)] : []),
    el('ul', { class: 'personnes' }, ...contacts.map((contact) => ligne(contact, contacts, gestes))),
    el(
      'div',
      { class: 'gestes' },
      bouton(TEXTES.ajouterPersonne, () => ajouter(contacts, gestes)),
    ),
  ];
}

function ligne(contact: ContactDePage, contacts: ContactDePage[], gestes: Gestes): HTMLElement {
  const { id, eTag, nom, fonction, courriel, telephone, soi, attente } = contact;
  const details = [fonction, courriel, telephone === undefined ? undefined : telephoneLisible(telephone)];
  return el(
    'li',
    {},
    el('strong', {}, nom),
    ...(soi ? [` (${TEXTES.vous})`] : []),
    el('br'),
    details.filter((d) => d !== undefined).join(' · '),
    ...(attente === undefined ? [] : [el('p', { class: 'discret' }, attente)]),
    el(
      'div',
      { class: 'gestes' },
      nomme(TEXTES.corriger, nom, () => corriger(contact, contacts, gestes)),
      nomme(TEXTES.plusLa, nom, () => partir()),
    ),
  );

  function partir(): void {
    presenter(
      TEXTES.confirmerDepart(nom),
      el('p', {}, soi ? TEXTES.departDeSoi : TEXTES.departAide),
      el(
        'div',
        { class: 'actions' },
        bouton(
          TEXTES.plusLa,
          () => void envoyer({ geste: 'retirer', id, eTag }, gestes, () => gestes.revenir(contacts)),
          true,
        ),
        bouton(TEXTES.revenir, () => gestes.revenir(contacts)),
      ),
    );
  }
}

function nomme(texte: string, nom: string, faire: () => void): HTMLButtonElement {
  const geste = bouton(texte, faire);
  geste.append(el('span', { class: 'cache' }, `\u00A0: ${nom}`));
  return geste;
}

function ajouter(contacts: ContactDePage[], gestes: Gestes, saisie = saisieDeContact({}), cle = crypto.randomUUID()) {
  formulaire(TEXTES.ajouterPersonne, saisie, {
    revenir: () => gestes.revenir(contacts),
    envoyer: (dite) =>
      void envoyer({ geste: 'ajouter', cle, contact: dite }, gestes, () => ajouter(contacts, gestes, dite, cle)),
  });
}

function corriger(contact: ContactDePage, contacts: ContactDePage[], gestes: Gestes, saisie?: Saisie): void {
  const { id, eTag, nom } = contact;
  formulaire(TEXTES.corrigerSection(nom), saisie ?? saisieDeContact(contact), {
    revenir: () => gestes.revenir(contacts),
    envoyer: (dite) =>
      void envoyer({ geste: 'corriger', id, eTag, contact: dite }, gestes, () =>
        corriger(contact, contacts, gestes, dite),
      ),
  });
}

function formulaire(
  titre: string,
  saisie: Saisie,
  gestes: { readonly envoyer: (saisie: Saisie) => void; readonly revenir: () => void },
): void {
  const form = el(
    'form',
    { novalidate: true },
    ...champsDeContact(saisie),
    el('p', { class: 'discret' }, TEXTES.contactAide),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'submit', class: 'principal' }, TEXTES.enregistrerPersonne),
      bouton(TEXTES.revenir, gestes.revenir),
    ),
  );
  form.addEventListener('submit', (evenement) => {
    evenement.preventDefault();
    gestes.envoyer(lireContact(new FormData(form)));
  });
  presenter(titre, form);
}

async function envoyer(changement: Changement, { jeton, revenir }: Gestes, reprendre: () => void): Promise<void> {
  attendre(TEXTES.envoi);
  try {
    const { contacts, propose, attente = '' } = await demander(changerContactParLien, { jeton, changement });
    if (!propose) return revenir(contacts);
    presenter(
      TEXTES.propose,
      el('p', { role: 'status' }, attente),
      el(
        'div',
        { class: 'actions' },
        bouton(TEXTES.revenirALaPage, () => revenir(contacts), true),
      ),
    );
  } catch (erreur) {
    echouer(erreur, reprendre);
  }
}
