import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposition } from '../../../core/lists/propositions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useExaminer } from '../mutations.ts';
import { TEXTES } from '../textes.ts';
import css from './propositions.module.css';

interface ExamenProps {
  readonly proposition: Proposition;
  readonly structure: Structure;
}

/** The decision on a structure that says that it has ceased its activity: its fiche is closed, or it is asked again. */
export function ExamenDeCessation({ proposition, structure }: ExamenProps) {
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
        chemin: { id: structure.id, proposition: proposition.id },
        corps: {
          eTag: proposition.eTag,
          eTagFiche: structure.eTag,
          refuser,
          accepter: [],
          valeurs: {},
          ...(motif.trim() === '' ? {} : { motif }),
        },
      },
      { onSuccess: ({ etat }) => annoncer(etat === 'Refusée' ? TEXTES.toujoursActive : TEXTES.ficheFermee) },
    );
  return (
    <>
      <Text weight="semibold">{TEXTES.cessation}</Text>
      <Text>{TEXTES.cessationAide}</Text>
      {proposition.commentaire === undefined ? null : (
        <blockquote className={css.citation}>
          <Text>{proposition.commentaire}</Text>
        </blockquote>
      )}
      <Field label={TEXTES.motif} hint={TEXTES.cessationMotif} validationMessage={messageDuMotif}>
        <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      {examiner.error == null ? null : (
        <Probleme erreur={examiner.error} reessayer={examiner.reset} recharger={examiner.reset} />
      )}
      <div className={css.ligne}>
        <BoutonCommande appearance="primary" enCours={examiner.isPending} onClick={() => decider(false)}>
          {TEXTES.fermerLaFiche}
        </BoutonCommande>
        <BoutonCommande enCours={examiner.isPending} onClick={() => decider(true)}>
          {TEXTES.encoreActive}
        </BoutonCommande>
      </div>
    </>
  );
}
