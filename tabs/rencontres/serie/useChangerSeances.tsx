import { Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import type { modifierSeances } from '../../../core/contrats/series.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { DialogueDeVerification } from '../../commun/DialogueDeVerification.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from '../components/rencontres.module.css';
import { MODIFICATION, TEXTES } from '../textes.ts';
import { type SeanceModifiee, useModifierSeances } from './mutations.ts';
import { PORTEE } from './textes.ts';

const AUCUNE = [] as const;

/**
 * A change asked of several sittings: what would change in each, and who would be told, is shown before it is done.
 * `simuler` asks it; `question` is what is then shown.
 */
export function useChangerSeances(
  demande: () => CorpsDe<typeof modifierSeances>,
  fini: () => void,
): {
  readonly simuler: Pick<ReturnType<typeof useModifierSeances>, 'isPending' | 'error' | 'reset'>;
  readonly envoyer: () => void;
  readonly question: ReactNode;
} {
  const [annonce, setAnnonce] = useState<readonly SeanceModifiee[]>();
  const simuler = useModifierSeances();
  const modifier = useModifierSeances();
  const annoncer = useAnnonce();
  const enregistrer = () =>
    modifier.mutate(demande(), {
      onSuccess: (seances) => {
        const faites = seances.filter(({ dejaFait }) => !dejaFait);
        annoncer(PORTEE.faites(faites.length, faites.filter(({ prevenues }) => prevenues > 0).length));
        fini();
      },
    });
  const fermer = () => {
    modifier.reset();
    setAnnonce(undefined);
  };
  const changees = (annonce ?? AUCUNE).filter(({ dejaFait }) => !dejaFait);
  return {
    simuler,
    envoyer: () => simuler.mutate({ ...demande(), simuler: true }, { onSuccess: setAnnonce }),
    question: (
      <DialogueDeVerification
        ouvert={annonce !== undefined}
        question={PORTEE.question(changees.length)}
        confirmer={
          changees.length === 0
            ? undefined
            : MODIFICATION.confirmer(changees.reduce((n, { prevenues }) => n + prevenues, 0))
        }
        revenir={MODIFICATION.revenir}
        commande={modifier}
        faire={enregistrer}
        fermer={fermer}
      >
        <CeQuiChange seances={changees} />
        {modifier.isPending ? <Text role="status">{PORTEE.enCours(modifier.faites, annonce?.length ?? 0)}</Text> : null}
      </DialogueDeVerification>
    ),
  };
}

function CeQuiChange({ seances }: { readonly seances: readonly SeanceModifiee[] }) {
  if (seances.length === 0) return <Text>{PORTEE.rien}</Text>;
  return (
    <dl className={css.changements}>
      {seances.map(({ id, debut, changements, prevenues }) => (
        <div key={id}>
          <dt>{debut === undefined ? TEXTES.sansDate : dateLongue(debut)}</dt>
          <dd>
            {changements.map(({ quoi, avant, apres }) => (
              <Caption1 key={quoi}>
                {quoi === rencontres.columns.debut.label ? null : `${quoi}\u00A0: ${apres}, `}
                {MODIFICATION.avant(avant)}
              </Caption1>
            ))}
            <span className={cadre.discret}>{prevenues === 0 ? null : MODIFICATION.prevenues(prevenues)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
