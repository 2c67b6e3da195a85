import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Acteur } from '../../../core/droits/droits.ts';
import { CANAUX_NOTES } from '../../../core/vocabulaires/structures.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { FICHE } from '../textes.ts';
import type { Verification } from './useVerification.ts';

interface VerifierProps {
  readonly acteur: Acteur;
  readonly verification: Verification;
  /** Opens the fiche section by section. */
  readonly parPartie: () => void;
}

/** A structure says that its own fiche is right; the coordination says how it heard it. Both may take it back. */
export function Verifier({ acteur, verification, parPartie }: VerifierProps) {
  const { verifier, enCours } = verification;
  // What an entry opens gives the keyboard back here.
  const retour = useRestoreFocusTarget();
  const icone = <CheckmarkCircleRegular />;
  if (acteur.profil !== 'coordination')
    return (
      <BoutonCommande size="small" icon={icone} enCours={enCours} onClick={() => verifier()}>
        {FICHE.toutEstJuste}
      </BoutonCommande>
    );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={icone} disabledFocusable={enCours} {...retour}>
          {FICHE.verifier}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{FICHE.comment}</MenuGroupHeader>
            {CANAUX_NOTES.map((moyen) => (
              <MenuItem key={moyen} onClick={() => verifier(moyen)}>
                {FICHE.entendue[moyen]}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={parPartie}>{FICHE.parPartie}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
