import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense, useState } from 'react';
import { estAnnulable } from '../../../core/annuaire/annuler-verification.ts';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { GererFiche } from '../fiche/GererFiche.tsx';
import { FICHE } from '../textes.ts';
import { LiensOuverts } from './LiensOuverts.tsx';
import { ProposerUneCorrection } from './PropositionsDeFiche.tsx';
import { useVerification } from './useVerification.ts';
import { Verifier } from './Verifier.tsx';

const CorrigerFiche = lazy(() => import('./CorrigerFiche.tsx'));
const EnvoyerLien = lazy(() => import('./EnvoyerLien.tsx'));
const ModifierFiche = lazy(() => import('../fiche/ModifierFiche.tsx'));

interface ActionsProps {
  readonly structure: Structure;
  /** What this person sees of it. */
  readonly fiche: FicheVue;
  readonly contacts: readonly Contact[];
  readonly acteur: Acteur;
  readonly maintenant: string;
}

/** The one place for what this person may do with this fiche; nothing is drawn for who may only read. */
export function ActionsDeFiche({ structure, fiche, contacts, acteur, maintenant }: ActionsProps) {
  const [ouvert, setOuvert] = useState<'parPartie' | 'entiere' | 'lien'>();
  const verification = useVerification(structure);
  // The dialogs have no trigger of Fluent’s: without this, closing one would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const objet = { structure: structure.id };
  const dedans = estDansLAnnuaire(structure);
  const peutConfirmer = dedans && autoriser(acteur, 'confirmer-fiche', objet).permis;
  const peutInviter = dedans && autoriser(acteur, 'inviter-a-confirmer', objet).permis;
  const peutToutModifier = autoriser(acteur, 'modifier-fiche', objet).permis;
  const fermer = () => setOuvert(undefined);
  return (
    <>
      <div className={cadre.outils}>
        {peutConfirmer ? (
          <Verifier acteur={acteur} verification={verification} parPartie={() => setOuvert('parPartie')} />
        ) : null}
        {peutConfirmer || peutToutModifier ? (
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={() => setOuvert(peutToutModifier ? 'entiere' : 'parPartie')}
            {...retour}
          >
            {FICHE.modifier}
          </Button>
        ) : null}
        <ProposerUneCorrection fiche={fiche} acteur={acteur} />
        <GererFiche
          structure={structure}
          acteur={acteur}
          envoyerLien={peutInviter ? () => setOuvert('lien') : undefined}
          annuler={peutConfirmer && estAnnulable(structure, maintenant) ? verification.annuler : undefined}
        />
      </div>
      {verification.erreur === null ? null : (
        <Probleme erreur={verification.erreur} reessayer={verification.oublier} recharger={verification.oublier} />
      )}
      {autoriser(acteur, 'revoquer-lien', objet).permis ? <LiensOuverts structure={structure.id} /> : null}
      <Suspense fallback={<Spinner size="tiny" />}>
        {ouvert === 'parPartie' ? <CorrigerFiche structure={structure} fermer={fermer} /> : null}
        {ouvert === 'entiere' ? <ModifierFiche structure={structure} fermer={fermer} /> : null}
        {ouvert === 'lien' ? <EnvoyerLien structure={structure} contacts={contacts} fermer={fermer} /> : null}
      </Suspense>
    </>
  );
}
