import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Note } from '../notes.ts';
import { NOTER } from '../textes.ts';
import type { Notes } from '../useNotes.ts';

interface EtatProps {
  readonly notes: Notes;
  /** Opens the form on a note that was refused. */
  readonly reprendre: (note: Note) => void;
}

/** What is on this device alone, what was received, and what was refused with its reason. */
export function EtatDesNotes({ notes, reprendre }: EtatProps) {
  const { restent, refusees, coupe, tient, recues, envoyer, oublier } = notes;
  const phrases = [
    ...(restent.length > 0 ? [NOTER.gardes(restent.length)] : recues > 0 ? [NOTER.note(recues)] : []),
    ...(coupe ? [NOTER.sansReseau] : []),
    ...(restent.length > 0 && !tient ? [NOTER.fragile] : []),
  ];
  return (
    <>
      {phrases.length === 0 ? null : (
        <MessageBar
          layout="multiline"
          intent={coupe || (restent.length > 0 && !tient) ? 'warning' : restent.length > 0 ? 'info' : 'success'}
        >
          <MessageBarBody>{phrases.join(' ')}</MessageBarBody>
          {coupe ? (
            <MessageBarActions>
              <Button onClick={() => void envoyer()}>{NOTER.renvoyer}</Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      )}
      {refusees.map(({ note, pourquoi }) => (
        <MessageBar key={note.cle} layout="multiline" intent="error">
          <MessageBarBody>{NOTER.refuse(note.thematique, pourquoi.message)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => reprendre(note)}>{NOTER.reprendre}</Button>
            <Button onClick={() => oublier(note.cle)}>{NOTER.effacer}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
