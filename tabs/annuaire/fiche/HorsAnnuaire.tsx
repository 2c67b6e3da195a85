import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChangerStatut } from './mutations.ts';
import { STATUT } from './textes.ts';

/** Says that a fiche is out of the annuaire, and brings it back for who may. Nothing for the others. */
export function HorsAnnuaire({
  structure,
  acteur,
}: {
  readonly structure: Structure;
  readonly acteur: Acteur | undefined;
}) {
  const { rouvrir } = useChangerStatut();
  const annoncer = useAnnonce();
  if (estDansLAnnuaire(structure)) return null;
  const remettre = () =>
    rouvrir.mutate(
      { chemin: { id: structure.id }, corps: { eTag: structure.eTag } },
      { onSuccess: ({ statut }) => annoncer(STATUT.rouverte(statut)) },
    );
  const peut = acteur !== undefined && autoriser(acteur, 'archiver-fiche', { structure: structure.id }).permis;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{structure.statut === 'Fermée' ? STATUT.fermee : STATUT.archivee}</MessageBarTitle>{' '}
          {STATUT.horsAnnuaire}
        </MessageBarBody>
        {peut ? (
          <MessageBarActions>
            <BoutonCommande enCours={rouvrir.isPending} onClick={remettre}>
              {STATUT.rouvrir}
            </BoutonCommande>
          </MessageBarActions>
        ) : null}
      </MessageBar>
      {rouvrir.error == null ? null : (
        <Probleme erreur={rouvrir.error} reessayer={remettre} recharger={rouvrir.reset} />
      )}
    </>
  );
}
