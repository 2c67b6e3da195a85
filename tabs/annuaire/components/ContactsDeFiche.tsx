import { Avatar, Badge, Button, Caption1, Spinner, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ContactVu } from '../../../core/annuaire/ce-que-voit.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { enregistrerFichier } from '../../commun/enregistrer-fichier.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useTerritoire } from '../../commun/territoire.ts';
import { ContactGere, EtatDeContact } from '../fiche/ContactGere.tsx';
import ficheCss from '../fiche/fiche.module.css';
import { CONTACT } from '../fiche/textes.ts';
import { cartesDe } from '../fiche/vcard.ts';
import { FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { Courriel, Telephone } from './Coordonnees.tsx';
import { Partie } from './Partie.tsx';

const SaisirContact = lazy(() => import('../fiche/SaisirContact.tsx'));

interface ContactsProps {
  readonly structure: Structure;
  /** Every contact of the structure, as the lists hold them. */
  readonly contacts: readonly Contact[];
  /** Those that the profile may see, as it may see them. */
  readonly vus: readonly ContactVu[];
  readonly acteur: Acteur | undefined;
}

/** The people who represent the structure: those that the profile may see, or all of them for who keeps them. */
export function ContactsDeFiche({ structure, contacts, vus, acteur }: ContactsProps) {
  const [saisi, setSaisi] = useState<string>();
  const retour = useRestoreFocusTarget();
  const gere = acteur !== undefined && autoriser(acteur, 'gerer-contacts', { structure: structure.id }).permis;
  const maintenant = useMaintenant();
  const territoire = useTerritoire();
  const cartes = cartesDe(structure, contacts, acteur?.profil ?? 'lecture', maintenant, territoire);
  const enPoste = contacts.filter((c) => c.actif).toSorted((a, b) => Number(b.principal) - Number(a.principal));
  const partis = contacts.filter((c) => !c.actif);
  const ligne = (contact: Contact) => (
    <li key={contact.id}>
      <ContactGere
        contact={contact}
        siens={contacts}
        modifier={() => setSaisi(contact.id)}
        peutEffacer={acteur?.profil === 'coordination'}
      >
        <Personne contact={contact}>
          <EtatDeContact contact={contact} />
        </Personne>
      </ContactGere>
    </li>
  );
  return (
    <Partie titre={FICHE.contacts}>
      {gere ? (
        <>
          <ul className={css.contacts}>{enPoste.map(ligne)}</ul>
          {partis.length === 0 ? null : (
            <details className={ficheCss.replie}>
              <summary>{CONTACT.partis(partis.length)}</summary>
              <ul className={css.contacts}>{partis.map(ligne)}</ul>
            </details>
          )}
        </>
      ) : vus.length === 0 ? (
        FICHE.aucunContact
      ) : (
        <ul className={css.contacts}>
          {vus.map((contact) => (
            <li key={contact.id}>
              <Personne contact={contact} />
            </li>
          ))}
        </ul>
      )}
      <div className={ficheCss.boutons}>
        {gere ? (
          <Button icon={<PersonAddRegular />} onClick={() => setSaisi(NOUVEAU)} {...retour}>
            {CONTACT.ajouter}
          </Button>
        ) : null}
        {cartes === undefined ? null : (
          <Button
            appearance="subtle"
            icon={<ContactCardRegular />}
            onClick={() => enregistrerFichier(cartes.texte, cartes.fichier, 'text/vcard;charset=utf-8')}
          >
            {CONTACT.vcard}
          </Button>
        )}
      </div>
      {saisi === undefined || acteur === undefined ? null : (
        <Suspense fallback={<Spinner size="tiny" />}>
          <SaisirContact
            structure={structure.id}
            contact={contacts.find(({ id }) => id === saisi)}
            acteur={acteur}
            fermer={() => setSaisi(undefined)}
          />
        </Suspense>
      )}
    </Partie>
  );
}

const NOUVEAU = 'nouveau';

/** A person and how to reach them. */
function Personne({ contact, children }: { readonly contact: ContactVu; readonly children?: ReactNode }) {
  return (
    <>
      <Avatar name={contact.nom} color="colorful" aria-hidden="true" />
      <div className={css.personne}>
        <Text weight="semibold">
          {contact.nom} {contact.principal ? <Badge appearance="outline">{FICHE.principal}</Badge> : null}
        </Text>
        {contact.fonction === undefined ? null : <Caption1 className={cadre.discret}>{contact.fonction}</Caption1>}
        {contact.telephone === undefined ? null : <Telephone numero={contact.telephone} />}
        {contact.courriel === undefined ? null : <Courriel adresse={contact.courriel} />}
        {children}
      </div>
    </>
  );
}
