import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { dateLongue, enumeration } from '../../../core/textes/francais.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { ANNULATION } from '../annulation/textes.ts';
import { useAnnulerSeances } from './mutations.ts';
import { CHOIX } from './textes.ts';

interface GesteProps {
  readonly seances: readonly Rencontre[];
  readonly fermer: () => void;
  /** It is done. */
  readonly fini: () => void;
}

/** Cancels the sittings that were chosen, for one reason; those whose invitations have left tell their guests. */
export function AnnulerSeances({ seances, fermer, fini }: GesteProps) {
  const [motif, setMotif] = useState('');
  const essai = useEssai(motif.trim().length < 3 ? { motif: ANNULATION.sansMotif } : {});
  const annuler = useAnnulerSeances();
  const annoncer = useAnnonce();
  const invitees = seances.filter(({ evenementId }) => evenementId !== undefined).length;
  const envoyer = () => {
    if (!essai.essayer()) return;
    annuler.mutate(
      { seances, motif },
      {
        onSuccess: (n) => {
          annoncer(CHOIX.annulees(n));
          fini();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={CHOIX.annulerTitre(seances.length)}
      libelle={CHOIX.annuler}
      commande={annuler}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>
        {enumeration(seances.map(({ debut }) => (debut === undefined ? CHOIX.sansDate : dateLongue(debut))))}.
      </Text>
      <Text>{CHOIX.prevenues(invitees)}</Text>
      <Field label={ANNULATION.motif} hint={ANNULATION.motifAide} required validationMessage={essai.fautes.motif}>
        <Textarea value={motif} onChange={(_, { value }) => setMotif(value)} />
      </Field>
      {annuler.isPending ? <Text role="status">{CHOIX.enCours(annuler.faites, seances.length)}</Text> : null}
    </DialogueDeFormulaire>
  );
}
