import { Button, Field, Radio, RadioGroup, Select, Textarea, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { ISSUES_D_APPEL, type IssueDAppel } from '../../../core/lists/sollicitations.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { CANAUX_NOTES } from '../../../core/vocabulaires/structures.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterAppel } from '../mutations.ts';
import { JOINDRE } from '../textes.ts';

interface NoterProps {
  readonly campagne: Campagne;
  readonly canal: 'Téléphone' | 'Visite';
  readonly structure: Structure;
}

/** What a call or a visit has given. */
export function NoterAppel({ campagne, canal, structure }: NoterProps) {
  const [ouvert, setOuvert] = useState(false);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  return (
    <>
      <Button aria-label={titreDe(canal, structure)} onClick={() => setOuvert(true)} {...retour}>
        {JOINDRE.noter}
      </Button>
      {ouvert ? (
        <Dialogue campagne={campagne} canal={canal} structure={structure} fermer={() => setOuvert(false)} />
      ) : null}
    </>
  );
}

const titreDe = (canal: NoterProps['canal'], { nom }: Structure): string =>
  canal === 'Téléphone' ? JOINDRE.noterAppel(nom) : JOINDRE.noterVisite(nom);

function Dialogue({ campagne, canal, structure, fermer }: NoterProps & { readonly fermer: () => void }) {
  const [issue, setIssue] = useState<IssueDAppel>('Confirmée');
  const [par, setPar] = useState<(typeof CANAUX_NOTES)[number]>(canal);
  const [commentaire, setCommentaire] = useState('');
  const cle = useCle();
  const noter = useNoterAppel();
  const annoncer = useAnnonce();
  const enregistrer = () =>
    noter.mutate(
      { chemin: { id: campagne.id }, corps: { cle, structure: structure.id, canal: par, issue, commentaire } },
      {
        onSuccess: () => {
          fermer();
          annoncer(JOINDRE.enregistre);
        },
      },
    );
  return (
    <DialogueDeFormulaire
      titre={titreDe(canal, structure)}
      libelle={JOINDRE.enregistrer}
      commande={noter}
      envoyer={enregistrer}
      fermer={fermer}
    >
      <Field label={JOINDRE.par}>
        <Select value={par} onChange={(_, { value }) => setPar(CANAUX_NOTES.find((c) => c === value) ?? par)}>
          {CANAUX_NOTES.map((c) => (
            <option key={c} value={c}>
              {c}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={JOINDRE.resultat}>
        <RadioGroup
          value={issue}
          onChange={(_, { value }) => setIssue(ISSUES_D_APPEL.find((i) => i === value) ?? issue)}
        >
          {ISSUES_D_APPEL.map((i) => (
            <Radio key={i} value={i} label={i} />
          ))}
        </RadioGroup>
      </Field>
      {issue === 'Corrigée' ? <p>{JOINDRE.corrigee}</p> : null}
      <Field label={JOINDRE.commentaire} hint={JOINDRE.commentaireAide}>
        <Textarea
          value={commentaire}
          maxLength={500}
          resize="vertical"
          onChange={(_, { value }) => setCommentaire(value)}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
