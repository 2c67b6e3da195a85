import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { DIRES_DE_SUITE, type DireDeSuite } from '../../../core/vocabulaires/rencontres.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useDireSuite } from '../mutations.ts';
import { DIRE } from './textes.ts';

interface DireSuiteProps {
  readonly suite: Suite;
  /** The one that carries it. */
  readonly structure: string;
  /** Whoever looks has said what is said: they may take it back. */
  readonly deSoi: boolean;
  readonly fermer: () => void;
}

/** How far a decision is, said by the structure that carries it. */
export function DireSuite({ suite, structure, deSoi, fermer }: DireSuiteProps) {
  const [dit, setDit] = useState(suite.dit);
  const [mot, setMot] = useState(suite.mot ?? '');
  const dire = useDireSuite();
  const annoncer = useAnnonce();
  const essai = useEssai({
    ...(dit === undefined ? { dit: DIRE.manque } : {}),
    ...(dit === 'N’y arrivera pas' && mot.trim() === '' ? { mot: DIRE.motManque } : {}),
  });
  const envoyer = (quoi: DireDeSuite | 'Rien') =>
    dire.mutate(
      {
        chemin: { id: suite.id },
        corps: { eTag: suite.eTag, structure, dit: quoi, ...(quoi === 'Rien' ? {} : { mot: mot.trim() }) },
      },
      {
        onSuccess: () => {
          annoncer(quoi === 'Rien' ? DIRE.reprise : DIRE.dite);
          fermer();
        },
      },
    );
  return (
    <DialogueDeFormulaire
      titre={DIRE.titre}
      libelle={DIRE.envoyer}
      commande={dire}
      envoyer={() => {
        if (essai.essayer() && dit !== undefined) envoyer(dit);
      }}
      fermer={fermer}
    >
      <Field label={suite.titre} validationMessage={essai.fautes.dit}>
        <RadioGroup value={dit ?? ''} onChange={(_, { value }) => setDit(DIRES_DE_SUITE.find((d) => d === value))}>
          {DIRES_DE_SUITE.map((d) => (
            <Radio key={d} value={d} label={DIRE.choix[d]} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={dit === 'N’y arrivera pas' ? DIRE.empeche : DIRE.mot}
        hint={DIRE.motAide}
        required={dit === 'N’y arrivera pas'}
        validationMessage={essai.fautes.mot}
      >
        <Textarea value={mot} maxLength={600} resize="vertical" onChange={(_, { value }) => setMot(value)} />
      </Field>
      {deSoi ? (
        <Button appearance="subtle" disabled={dire.isPending} onClick={() => envoyer('Rien')}>
          {DIRE.reprendre}
        </Button>
      ) : null}
    </DialogueDeFormulaire>
  );
}
