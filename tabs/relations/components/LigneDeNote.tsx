import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { NoteDeRelation } from '../../../core/lists/notes-de-relation.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { estARappeler, refusDeChanger } from '../../../core/relations/tenir.ts';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChanger, useRetirer } from '../queries.ts';
import { RELATION } from '../textes.ts';
import { direRappel } from './dire-rappel.ts';
import css from './relations.module.css';
import { SaisirNote } from './SaisirNote.tsx';
import { SuivreRappel } from './SuivreRappel.tsx';

interface LigneProps {
  readonly note: NoteDeRelation;
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
  readonly compte: string;
  /** In words. */
  readonly auteur: string;
  readonly jour: string;
}

/** A note: when, with whom, by whom, what was said, and the day to call back. */
export function LigneDeNote({ note, structure, contacts, compte, auteur, jour }: LigneProps) {
  const [enChangement, setEnChangement] = useState(false);
  const changer = useChanger();
  const retirer = useRetirer();
  const annoncer = useAnnonce();
  const chemin = { id: structure.id, note: note.id };
  const avec =
    note.contact === undefined ? undefined : (contacts.find(({ id }) => id === note.contact)?.nom ?? RELATION.partie);
  const rappel = direRappel(note, jour);
  const du = estARappeler(note, jour);
  return (
    <li>
      <Caption1 className={cadre.discret}>{RELATION.entete(note.echangeLe, avec, auteur)}</Caption1>
      <Text className={css.texte}>{note.texte}</Text>
      {rappel === undefined ? null : du ? (
        <Badge className={css.rappel} color="danger">
          {rappel}
        </Badge>
      ) : (
        <Caption1>{rappel}</Caption1>
      )}
      <div className={cadre.outils}>
        {note.rappelerLe === undefined || note.rappeleLe !== undefined ? null : (
          <SuivreRappel note={note} structure={structure.id} nom={structure.nom} du={du} jour={jour} />
        )}
        {refusDeChanger(note, compte) === undefined ? (
          <Button
            size="small"
            aria-label={RELATION.sur(RELATION.changer, note.echangeLe)}
            onClick={() => setEnChangement(true)}
          >
            {RELATION.changer}
          </Button>
        ) : null}
        <ConfirmerEtDire
          bouton={{
            size: 'small',
            children: RELATION.retirer,
            'aria-label': RELATION.sur(RELATION.retirer, note.echangeLe),
          }}
          question={RELATION.retirerQuestion}
          aide={RELATION.retirerAide}
          commande={retirer}
          demande={{ chemin, corps: { eTag: note.eTag } }}
          dit={RELATION.retiree}
        />
      </div>
      {enChangement ? (
        <SaisirNote
          titre={RELATION.changerLaNote(note.echangeLe)}
          libelle={RELATION.enregistrer}
          depart={{
            echangeLe: note.echangeLe,
            texte: note.texte ?? '',
            contact: note.contact,
            rappelerLe: note.rappelerLe,
          }}
          personnes={contacts.filter((c) => c.actif || c.id === note.contact)}
          commande={changer}
          envoyer={(saisie) =>
            changer.mutate(
              { chemin, corps: { ...saisie, eTag: note.eTag } },
              {
                onSuccess: () => {
                  annoncer(RELATION.changee);
                  setEnChangement(false);
                },
              },
            )
          }
          fermer={() => setEnChangement(false)}
        />
      ) : null}
    </li>
  );
}
