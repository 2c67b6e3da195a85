import { Button, Link, MessageBar, MessageBarBody, Spinner, useRestoreFocusTarget } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { lazy, Suspense, useState } from 'react';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useAExaminer } from '../../propositions/queries.ts';
import { PROPOSER, TEXTES } from '../../propositions/textes.ts';

const Proposer = lazy(() => import('../../propositions/components/Proposer.tsx'));

/** Whoever may not correct a fiche proposes. */
export function ProposerUneCorrection({ fiche, acteur }: { readonly fiche: FicheVue; readonly acteur: Acteur }) {
  const [propose, setPropose] = useState(false);
  const retour = useRestoreFocusTarget();
  const objet = { structure: fiche.id };
  if (autoriser(acteur, 'examiner-proposition', objet).permis) return null;
  if (!autoriser(acteur, 'proposer-correction', objet).permis) return null;
  return (
    <>
      <Button size="small" icon={<CommentRegular />} onClick={() => setPropose(true)} {...retour}>
        {PROPOSER.bouton}
      </Button>
      {propose ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <Proposer fiche={fiche} fermer={() => setPropose(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Whoever decides on the proposals about a fiche is told what waits. */
export const PropositionsDeFiche = ({ fiche, acteur }: { readonly fiche: FicheVue; readonly acteur: Acteur }) =>
  autoriser(acteur, 'examiner-proposition', { structure: fiche.id }).permis ? <EnAttente structure={fiche.id} /> : null;

function EnAttente({ structure }: { readonly structure: string }) {
  const { aller } = useAdresse();
  const siennes = useAExaminer().aExaminer.filter((p) => p.structure === structure);
  if (siennes.length === 0) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {TEXTES.enAttente(siennes.length)}.{' '}
        <Link onClick={() => aller({ rubrique: 'propositions', reste: '' })}>{TEXTES.voir}</Link>
      </MessageBarBody>
    </MessageBar>
  );
}
