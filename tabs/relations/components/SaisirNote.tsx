import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTE_DE_RELATION_MAX, type NoteSaisie } from '../../../core/contrats/relations.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { CommandeDeDialogue } from '../../commun/CorpsDeDialogue.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { RELATION } from '../textes.ts';

interface SaisirNoteProps {
  readonly titre: string;
  readonly libelle: string;
  readonly depart: NoteSaisie;
  /** Those of the structure with whom one may have spoken. */
  readonly personnes: readonly Pick<Contact, 'id' | 'nom'>[];
  readonly commande: CommandeDeDialogue;
  readonly envoyer: (saisie: NoteSaisie) => void;
  readonly fermer: () => void;
}

/** A note, new or changed: when, with whom, what was said, when to call back. */
export function SaisirNote({ titre, libelle, depart, personnes, commande, envoyer, fermer }: SaisirNoteProps) {
  const [saisie, setSaisie] = useState(depart);
  const [faute, setFaute] = useState<string>();
  const partir = () =>
    saisie.texte.trim().length < 2
      ? setFaute(RELATION.court)
      : envoyer({ ...saisie, texte: saisie.texte.trim(), contact: saisie.contact || undefined });
  const changer = (patch: Partial<NoteSaisie>) => setSaisie((avant) => ({ ...avant, ...patch }));
  return (
    <DialogueDeFormulaire titre={titre} libelle={libelle} commande={commande} envoyer={partir} fermer={fermer}>
      <Field label={RELATION.echangeLe}>
        <Input
          type="date"
          value={saisie.echangeLe}
          onChange={(_, { value }) => (value === '' ? undefined : changer({ echangeLe: value }))}
        />
      </Field>
      {personnes.length === 0 ? null : (
        <Field label={RELATION.avec} hint={RELATION.avecAide}>
          <Select value={saisie.contact ?? ''} onChange={(_, { value }) => changer({ contact: value })}>
            <option value="">{RELATION.avecPersonne}</option>
            {personnes.map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={RELATION.texte} hint={RELATION.texteAide} validationMessage={faute}>
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={NOTE_DE_RELATION_MAX}
          value={saisie.texte}
          onChange={(_, { value }) => {
            setFaute(undefined);
            changer({ texte: value });
          }}
        />
      </Field>
      <Field label={RELATION.rappelerLe} hint={RELATION.rappelerAide}>
        <Input
          type="date"
          value={saisie.rappelerLe ?? ''}
          onChange={(_, { value }) => changer({ rappelerLe: value === '' ? undefined : value })}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
