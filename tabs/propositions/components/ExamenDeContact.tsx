import { Caption1, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { DERNIER_COMPTE } from '../../../core/annuaire/gerer-contacts.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import { comparerContact } from '../../../core/propositions/contacts.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useExaminer } from '../mutations.ts';
import { TEXTES } from '../textes.ts';
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
  const [motif, setMotif] = useState('');
  const examiner = useExaminer();
  const annoncer = useAnnonce();
  const messageDuMotif =
    examiner.error instanceof RefusDeLApi
      ? examiner.error.champs.find(({ chemin }) => chemin === 'motif')?.message
      : undefined;
  const decider = (refuser: boolean) =>
    examiner.mutate(
      {
        chemin: { id: proposition.structure, proposition: proposition.id },
        corps: {
          eTag: proposition.eTag,
          eTagFiche: contact.eTag,
          refuser,
          accepter: [],
          valeurs: {},
          ...(motif.trim() === '' ? {} : { motif }),
        },
      },
      { onSuccess: ({ etat }) => annoncer(etat === 'Refusée' ? TEXTES.refuseePersonne : TEXTES.accepteePersonne) },
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
        <fieldset key={champ} className={css.champ} aria-label={TEXTES.contact[champ]}>
          <Text>{TEXTES.contact[champ]}</Text>
          <dl className={css.cote}>
            {(
              [
                [TEXTES.vu, vu, undefined],
                [TEXTES.actuel, actuel, undefined],
                [TEXTES.propose, propose, css.propose],
              ] as const
            ).map(([titre, valeur, classe]) => (
              <div key={titre}>
                <dt>
                  <Caption1 className={css.discret}>{titre}</Caption1>
                </dt>
                <dd className={classe}>{valeur ?? TEXTES.rien}</dd>
              </div>
            ))}
          </dl>
        </fieldset>
      ))}
      <Field label={TEXTES.motif} hint={TEXTES.motifAide} validationMessage={messageDuMotif}>
        <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      {examiner.error == null ? null : (
        <Probleme erreur={examiner.error} reessayer={examiner.reset} recharger={examiner.reset} />
      )}
      <div className={css.ligne}>
        <BoutonCommande appearance="primary" enCours={examiner.isPending} onClick={() => decider(false)}>
          {TEXTES.accepter}
        </BoutonCommande>
        <BoutonCommande enCours={examiner.isPending} onClick={() => decider(true)}>
          {TEXTES.refuser}
        </BoutonCommande>
      </div>
    </>
  );
}
