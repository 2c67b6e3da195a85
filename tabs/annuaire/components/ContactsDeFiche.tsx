import { Avatar, Badge, Caption1, Text } from '@fluentui/react-components';
import type { ContactVu } from '../../../core/annuaire/vue.ts';
import { FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { Courriel, Telephone } from './Coordonnees.tsx';
import { Partie } from './Fiche.tsx';

/** The people who represent the structure, those that the profile may see. */
export function ContactsDeFiche({ contacts }: { readonly contacts: readonly ContactVu[] }) {
  return (
    <Partie titre={FICHE.contacts}>
      {contacts.length === 0 ? (
        FICHE.aucunContact
      ) : (
        <ul className={css.contacts}>
          {contacts.map((contact) => (
            <li key={contact.id}>
              <Avatar name={contact.nom} color="colorful" aria-hidden="true" />
              <div className={css.personne}>
                <Text weight="semibold">
                  {contact.nom} {contact.principal ? <Badge appearance="outline">{FICHE.principal}</Badge> : null}
                </Text>
                {contact.fonction === undefined ? null : (
                  <Caption1 className={css.discret}>{contact.fonction}</Caption1>
                )}
                {contact.telephone === undefined ? null : <Telephone numero={contact.telephone} />}
                {contact.courriel === undefined ? null : <Courriel adresse={contact.courriel} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Partie>
  );
}
