import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { A_SAVOIR_MAX, type CommuneLue, type ThemeLu } from '../../../core/contrats/referents.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNommer } from '../mutations.ts';
import { usePersonnes, useRelireReferents } from '../queries.ts';
import { nomDuSujet, REFERENTS } from '../textes.ts';
import { ChoixPersonne } from './ChoixPersonne.tsx';

interface NommerProps {
  readonly theme: ThemeLu | CommuneLue;
  readonly fermer: () => void;
}

/** Who holds a theme, or a commune, and what somebody who takes over has to know of it. */
export function Nommer({ theme, fermer }: NommerProps) {
  const personnes = usePersonnes();
  const [referent, setReferent] = useState(theme.referent?.contact);
  const [binome, setBinome] = useState(theme.binome?.contact);
  const [aSavoir, setASavoir] = useState(theme.aSavoir ?? '');
  const nommer = useNommer();
  const relire = useRelireReferents();
  const annoncer = useAnnonce();
  const envoyer = () =>
    nommer.mutate(
      {
        corps: {
          ...('communeInsee' in theme ? { communeInsee: theme.communeInsee } : { thematique: theme.thematique }),
          ...(referent === undefined ? {} : { referent }),
          ...(binome === undefined ? {} : { binome }),
          ...(aSavoir.trim() === '' ? {} : { aSavoir: aSavoir.trim() }),
          ...(theme.eTag === undefined ? {} : { eTag: theme.eTag }),
        },
      },
      {
        onSuccess: () => {
          annoncer(REFERENTS.nomme);
          fermer();
        },
        onSettled: relire,
      },
    );
  return (
    <DialogueDeFormulaire
      titre={nomDuSujet(theme)}
      libelle={REFERENTS.enregistrer}
      commande={nommer}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChoixPersonne label={REFERENTS.referent} personnes={personnes} choisie={referent} choisir={setReferent} />
      <ChoixPersonne label={REFERENTS.binome} personnes={personnes} choisie={binome} choisir={setBinome} />
      <Field label={REFERENTS.aSavoir} hint={REFERENTS.aSavoirAide}>
        <Textarea
          value={aSavoir}
          maxLength={A_SAVOIR_MAX}
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => setASavoir(value)}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
