import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { FICHE } from '../textes.ts';
import { useChangerStatut } from './mutations.ts';
import { STATUT } from './textes.ts';

interface GererProps {
  readonly structure: Structure;
  readonly acteur: Acteur;
  /** Left out when this person may not. */
  readonly envoyerLien: (() => void) | undefined;
  /** Takes back the verification of the day; left out when there is none. */
  readonly annuler: (() => void) | undefined;
}

/** What is done now and then to a whole fiche, behind « … ». Archiving is undone in the fiche itself. */
export function GererFiche({ structure, acteur, envoyerLien, annuler }: GererProps) {
  const { archiver, fermer } = useChangerStatut();
  const annoncer = useAnnonce();
  const retour = useRestoreFocusTarget();
  const peutArchiver = autoriser(acteur, 'archiver-fiche', { structure: structure.id }).permis;
  if (!peutArchiver && envoyerLien === undefined && annuler === undefined) return null;
  const sortir = (commande: typeof archiver) =>
    commande.mutate(
      { chemin: { id: structure.id }, corps: { eTag: structure.eTag } },
      { onSuccess: ({ liensFermes }) => annoncer(STATUT.fait(liensFermes)) },
    );
  const echouee = [archiver, fermer].find((commande) => commande.error != null);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={STATUT.menu}
            title={STATUT.menu}
            disabledFocusable={archiver.isPending || fermer.isPending}
            {...retour}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {envoyerLien === undefined ? null : <MenuItem onClick={envoyerLien}>{FICHE.envoyerLien}</MenuItem>}
            {annuler === undefined ? null : <MenuItem onClick={annuler}>{FICHE.annulerVerification}</MenuItem>}
            {peutArchiver && structure.statut !== 'Archivée' ? (
              <MenuItem onClick={() => sortir(archiver)}>{STATUT.archiver}</MenuItem>
            ) : null}
            {peutArchiver && structure.statut !== 'Fermée' ? (
              <MenuItem onClick={() => sortir(fermer)}>{STATUT.fermer}</MenuItem>
            ) : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      {echouee === undefined ? null : (
        <Probleme erreur={echouee.error} reessayer={() => sortir(echouee)} recharger={echouee.reset} />
      )}
    </>
  );
}
