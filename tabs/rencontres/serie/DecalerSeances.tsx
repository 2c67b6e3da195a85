import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useEssai } from '../../commun/useEssai.ts';
import { MODIFICATION } from '../textes.ts';
import { type DecalageSaisi, demandeDeDecalage, problemesDeDecalage, SANS_DECALAGE } from './changement.ts';
import { CHOIX } from './textes.ts';
import { useChangerSeances } from './useChangerSeances.tsx';

interface GesteProps {
  readonly seances: readonly Rencontre[];
  readonly fermer: () => void;
  /** It is done. */
  readonly fini: () => void;
}

/** Moves the sittings that were chosen, or holds them elsewhere; what changes in each is shown first. */
export function DecalerSeances({ seances, fermer, fini }: GesteProps) {
  const [saisie, setSaisie] = useState(SANS_DECALAGE);
  const changer = (valeurs: Partial<DecalageSaisi>) => setSaisie({ ...saisie, ...valeurs });
  const essai = useEssai(problemesDeDecalage(saisie));
  const noms = useNomsDesCommunes();
  const { simuler, envoyer, question } = useChangerSeances(() => demandeDeDecalage(saisie, seances), fini);
  return (
    <>
      <DialogueDeFormulaire
        titre={CHOIX.decalerTitre(seances.length)}
        libelle={MODIFICATION.verifier}
        commande={simuler}
        envoyer={() => (essai.essayer() ? envoyer() : undefined)}
        fermer={fermer}
      >
        <Field label={CHOIX.jours} hint={CHOIX.joursAide} validationMessage={essai.fautes.jours}>
          <Input type="number" value={saisie.jours} onChange={(_, { value }) => changer({ jours: value })} />
        </Field>
        <Field label={CHOIX.heure} hint={CHOIX.garder}>
          <Input type="time" value={saisie.heure} onChange={(_, { value }) => changer({ heure: value })} />
        </Field>
        <Field label={CHOIX.lieu} hint={CHOIX.garder}>
          <Input value={saisie.lieu} maxLength={255} onChange={(_, { value }) => changer({ lieu: value })} />
        </Field>
        <Field label={CHOIX.commune}>
          <Select value={saisie.communeInsee} onChange={(_, { value }) => changer({ communeInsee: value })}>
            <option value="">{CHOIX.communeGardee}</option>
            {[...noms].map(([insee, nom]) => (
              <option key={insee} value={insee}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
      </DialogueDeFormulaire>
      {question}
    </>
  );
}
