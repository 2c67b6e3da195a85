import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChangerStatut } from './mutations.ts';
import { STATUT } from './textes.ts';

const ModifierFiche = lazy(() => import('./ModifierFiche.tsx'));

/** What the coordination does to a whole fiche: every field, and taking it out of the annuaire. Archiving is undone in the fiche itself. */
export function GererFiche({ structure, acteur }: { readonly structure: Structure; readonly acteur: Acteur }) {
  const [modifie, setModifie] = useState(false);
  const { archiver, fermer } = useChangerStatut();
  const annoncer = useAnnonce();
  const objet = { structure: structure.id };
  const peutModifier = autoriser(acteur, 'modifier-fiche', objet).permis;
  const peutArchiver = autoriser(acteur, 'archiver-fiche', objet).permis;
  if (!peutModifier && !peutArchiver) return null;
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
          <MenuButton disabledFocusable={archiver.isPending || fermer.isPending}>{STATUT.menu}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {peutModifier ? <MenuItem onClick={() => setModifie(true)}>{STATUT.modifier}</MenuItem> : null}
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
      {modifie ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <ModifierFiche structure={structure} fermer={() => setModifie(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
