import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { DERNIER_COMPTE } from '../../../core/annuaire/gerer-contacts.ts';
import { CHAMPS_DE_CONTACT } from '../../../core/champs/contact.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import { comparerContact } from '../../../core/propositions/contacts.ts';
import { CoteACote } from '../../commun/CoteACote.tsx';
import { useDecision } from '../decision.ts';
import { TEXTES } from '../textes.ts';
import { Decider } from './Decider.tsx';
import css from './propositions.module.css';

interface ExamenDeContactProps {
  readonly proposition: Proposition;
  readonly contact: Contact;
  /** The people of the same structure. */
  readonly siens: readonly Contact[];
}

/** The decision on what the holder of a link says of a person: accepted or refused whole. */
export function ExamenDeContact({ proposition, contact, siens }: ExamenDeContactProps) {
  const { champs, plusLa, dernierCompte } = comparerContact(proposition, contact, siens);
  const decision = useDecision(proposition, contact.eTag, (refusee) =>
    refusee ? TEXTES.refuseePersonne : TEXTES.accepteePersonne,
  );
  return (
    <>
      <Text weight="semibold">{plusLa ? TEXTES.plusLa(contact.nom) : TEXTES.surUnePersonne(contact.nom)}</Text>
      {plusLa ? <Text>{TEXTES.plusLaAide}</Text> : null}
      {dernierCompte ? (
        <MessageBar intent="warning">
          <MessageBarBody>{DERNIER_COMPTE}</MessageBarBody>
        </MessageBar>
      ) : null}
      {champs.map(({ champ, vu, actuel, propose }) => (
        <fieldset key={champ} className={css.champ} aria-label={CHAMPS_DE_CONTACT[champ].libelle}>
          <Text>{CHAMPS_DE_CONTACT[champ].libelle}</Text>
          <CoteACote
            cotes={(
              [
                [TEXTES.vu, vu],
                [TEXTES.actuel, actuel],
                [TEXTES.propose, propose],
              ] as const
            ).map(([titre, valeur]) => [
              titre,
              valeur === undefined ? TEXTES.rien : CHAMPS_DE_CONTACT[champ].lisible(valeur),
            ])}
          />
        </fieldset>
      ))}
      <Decider
        decision={decision}
        motifAide={TEXTES.motifAide}
        oui={TEXTES.accepter}
        non={TEXTES.refuser}
        accepter={() => decision.decider(false)}
        refuser={() => decision.decider(true)}
      />
    </>
  );
}
