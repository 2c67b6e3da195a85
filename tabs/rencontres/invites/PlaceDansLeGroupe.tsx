import { Caption1, Select } from '@fluentui/react-components';
import type { RoleDansLeGroupe, RolePropose } from '../../../core/rencontres/roles.ts';
import { ROLES_DANS_LE_GROUPE } from '../../../core/vocabulaires/rencontres.ts';
import cadre from '../../commun/page.module.css';
import { PLACE } from './textes.ts';

interface PlaceProps {
  readonly nom: string;
  readonly proposee: RolePropose;
  /** The place that it has; undefined while none was said. */
  readonly role: RoleDansLeGroupe | undefined;
  readonly changer: (role: RoleDansLeGroupe) => void;
}

/** The place of a structure in the group, with why it is proposed; kept informed, it is not asked to come. */
export function PlaceDansLeGroupe({ nom, proposee, role = proposee.role, changer }: PlaceProps) {
  return (
    <>
      <Select
        size="small"
        aria-label={PLACE.de(nom)}
        value={role}
        onChange={(_, { value }) => {
          const choisi = ROLES_DANS_LE_GROUPE.find((r) => r === value);
          if (choisi !== undefined) changer(choisi);
        }}
      >
        {ROLES_DANS_LE_GROUPE.map((r) => (
          <option key={r} value={r}>
            {PLACE.roles[r]}
          </option>
        ))}
      </Select>
      <Caption1 className={cadre.discret}>
        {role === proposee.role ? PLACE.parce(proposee.raison) : PLACE.proposee(PLACE.roles[proposee.role])}
      </Caption1>
    </>
  );
}
