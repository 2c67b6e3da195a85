import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense, useState } from 'react';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { GererFiche } from '../fiche/GererFiche.tsx';
import { useConfirmer } from '../mutations.ts';
import { FICHE } from '../textes.ts';
import { EnvoyerLien } from './EnvoyerLien.tsx';
import { LiensOuverts } from './LiensOuverts.tsx';

const CorrigerFiche = lazy(() => import('./CorrigerFiche.tsx'));

/** What this person may do with this fiche; nothing is drawn for who may only read. */
export function ActionsDeFiche({ structure, acteur }: { readonly structure: Structure; readonly acteur: Acteur }) {
  const [corrige, setCorrige] = useState(false);
  const confirmer = useConfirmer();
  const annoncer = useAnnonce();
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const objet = { structure: structure.id };
  const chemin = { id: structure.id };
  const dedans = estDansLAnnuaire(structure);
  const peutConfirmer = dedans && autoriser(acteur, 'confirmer-fiche', objet).permis;
  const peutInviter = dedans && autoriser(acteur, 'inviter-a-confirmer', objet).permis;
  const peutModifier = autoriser(acteur, 'modifier-fiche', objet).permis;
  const peutRevoquer = autoriser(acteur, 'revoquer-lien', objet).permis;
  if (!peutConfirmer && !peutInviter && !peutModifier) return null;

  const toutEstJuste = () =>
    confirmer.mutate(
      { chemin, corps: { eTag: structure.eTag, corrections: {} } },
      { onSuccess: () => annoncer(FICHE.confirmee) },
    );
  return (
    <div className={cadre.outils}>
      {peutConfirmer ? (
        <>
          <BoutonCommande
            appearance="primary"
            icon={<CheckmarkCircleRegular />}
            enCours={confirmer.isPending}
            onClick={toutEstJuste}
          >
            {FICHE.toutEstJuste}
          </BoutonCommande>
          <Button icon={<EditRegular />} onClick={() => setCorrige(true)} {...retour}>
            {FICHE.corriger}
          </Button>
        </>
      ) : null}
      {peutInviter ? <EnvoyerLien structure={structure.id} /> : null}
      <GererFiche structure={structure} acteur={acteur} />
      {confirmer.error === null ? null : (
        <Probleme erreur={confirmer.error} reessayer={toutEstJuste} recharger={confirmer.reset} />
      )}
      {peutRevoquer ? <LiensOuverts structure={structure.id} /> : null}
      {corrige ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <CorrigerFiche structure={structure} fermer={() => setCorrige(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
