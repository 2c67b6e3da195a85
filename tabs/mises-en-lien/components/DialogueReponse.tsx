import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { TEXTE_MAX } from '../../../core/contrats/mises-en-lien.ts';
import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { COLONNES, type Cote } from '../../../core/mises-en-lien/cotes.ts';
import { OPINIONS, REPONSES } from '../../../core/mises-en-lien/dire.ts';
import { ISSUES, PERTINENCES } from '../../../core/vocabulaires/mises-en-lien.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useRepondre } from '../mutations.ts';
import { REPONSE } from '../textes.ts';

interface DialogueReponseProps {
  readonly m: MiseEnLien;
  /** The sides for which this person may answer. */
  readonly cotes: readonly Cote[];
  readonly nom: (cote: Cote) => string;
  readonly fermer: () => void;
}

/** The same questions as the personal link, for one side: in the tab, or told by telephone to the coordination. */
export function DialogueReponse({ m, cotes, nom, fermer }: DialogueReponseProps) {
  const [cote, setCote] = useState<Cote>(cotes[0] ?? 'demandeur');
  const c = COLONNES[cote];
  const [issue, setIssue] = useState<string>(m[c.issue] ?? '');
  const [pertinente, setPertinente] = useState<string>(m[c.pertinente] ?? '');
  const [commentaire, setCommentaire] = useState(m[c.commentaire] ?? '');
  const repondre = useRepondre();
  const annoncer = useAnnonce();
  const dite = ISSUES.find((i) => i === issue);

  const changerDeCote = (suivant: Cote) => {
    const s = COLONNES[suivant];
    setCote(suivant);
    setIssue(m[s.issue] ?? '');
    setPertinente(m[s.pertinente] ?? '');
    setCommentaire(m[s.commentaire] ?? '');
  };
  const essai = useEssai(dite === undefined ? { issue: REPONSE.sansIssue } : {});
  const enregistrer = () => {
    if (!essai.essayer() || dite === undefined) return;
    repondre.mutate(
      {
        chemin: { id: m.id },
        corps: {
          structure: m[cote],
          issue: dite,
          pertinente: PERTINENCES.find((p) => p === pertinente),
          commentaire: commentaire.trim() === '' ? undefined : commentaire.trim(),
        },
      },
      {
        onSuccess: () => {
          annoncer(REPONSE.enregistree);
          fermer();
        },
      },
    );
  };

  return (
    <DialogueDeFormulaire
      titre={REPONSE.titre}
      libelle={REPONSE.enregistrer}
      commande={repondre}
      envoyer={enregistrer}
      fermer={fermer}
    >
      {cotes.length < 2 ? (
        <Text weight="semibold">{nom(cote)}</Text>
      ) : (
        <Field label={REPONSE.pour}>
          <RadioGroup value={cote} onChange={(_, { value }) => changerDeCote(cotes.find((k) => k === value) ?? cote)}>
            {cotes.map((k) => (
              <Radio key={k} value={k} label={nom(k)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={REPONSE.issue} required validationMessage={essai.fautes.issue}>
        <RadioGroup value={issue} onChange={(_, { value }) => setIssue(value)}>
          {ISSUES.map((i) => (
            <Radio key={i} value={i} label={REPONSES[cote][i]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={REPONSE.pertinente}>
        <RadioGroup layout="horizontal" value={pertinente} onChange={(_, { value }) => setPertinente(value)}>
          {PERTINENCES.map((p) => (
            <Radio key={p} value={p} label={OPINIONS[p]} />
          ))}
          <Radio value="" label={REPONSE.sansAvis} />
        </RadioGroup>
      </Field>
      <Field label={REPONSE.commentaire} hint={REPONSE.commentaireAide}>
        <Textarea value={commentaire} maxLength={TEXTE_MAX} onChange={(_, { value }) => setCommentaire(value)} />
      </Field>
    </DialogueDeFormulaire>
  );
}
