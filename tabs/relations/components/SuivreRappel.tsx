import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoteDeRelation } from '../../../core/lists/notes-de-relation.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useSuivreRappel } from '../queries.ts';
import { RAPPEL } from '../textes.ts';

interface SuivreProps {
  readonly note: NoteDeRelation;
  readonly structure: string;
  readonly nom: string;
  /** Where the call was still to come, only its day may be worth changing. */
  readonly du: boolean;
  /** AAAA-MM-JJ. */
  readonly jour: string;
}

/** What is done of a day to call back: it is made, or put off. */
export function SuivreRappel({ note, structure, nom, du, jour }: SuivreProps) {
  const [reporte, setReporte] = useState(false);
  const faire = useSuivreRappel();
  const annoncer = useAnnonce();
  const chemin = { id: structure, note: note.id };
  const fait = () => faire.mutate({ chemin, corps: { eTag: note.eTag } }, { onSuccess: () => annoncer(RAPPEL.note) });
  return (
    <>
      <BoutonCommande
        size="small"
        appearance={du ? 'primary' : 'secondary'}
        enCours={faire.isPending}
        aria-label={RAPPEL.faireDe(nom)}
        onClick={fait}
      >
        {RAPPEL.faire}
      </BoutonCommande>
      <Button size="small" aria-label={RAPPEL.reporterDe(nom)} onClick={() => setReporte(true)}>
        {RAPPEL.reporter}
      </Button>
      {faire.error === null ? null : <Probleme erreur={faire.error} reessayer={fait} recharger={faire.reset} />}
      {reporte ? (
        <Reporter note={note} structure={structure} nom={nom} jour={jour} fermer={() => setReporte(false)} />
      ) : null}
    </>
  );
}

interface ReporterProps extends Omit<SuivreProps, 'du'> {
  readonly fermer: () => void;
}

function Reporter({ note, structure, nom, jour, fermer }: ReporterProps) {
  const [le, setLe] = useState('');
  const [faute, setFaute] = useState<string>();
  const reporter = useSuivreRappel();
  const annoncer = useAnnonce();
  const envoyer = () =>
    le === ''
      ? setFaute(RAPPEL.sansJour)
      : reporter.mutate(
          { chemin: { id: structure, note: note.id }, corps: { eTag: note.eTag, rappelerLe: le } },
          {
            onSuccess: () => {
              annoncer(RAPPEL.reporte(le));
              fermer();
            },
          },
        );
  return (
    <DialogueDeFormulaire
      titre={RAPPEL.reporterDe(nom)}
      libelle={RAPPEL.reporter}
      commande={reporter}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field label={RAPPEL.reporterAu} required validationMessage={faute}>
        <Input
          type="date"
          min={jour}
          value={le}
          onChange={(_, { value }) => {
            setFaute(undefined);
            setLe(value);
          }}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
