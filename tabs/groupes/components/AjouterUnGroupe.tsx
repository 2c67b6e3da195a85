import { Select } from '@fluentui/react-components';
import { type Membre, membresDe } from '../../../core/groupes/membres.ts';
import { useGroupes } from '../queries.ts';
import { INVITER_UN_GROUPE } from '../textes.ts';

/** While inviting: all the structures of a group, each at its place. Nothing when there is no group. */
export function AjouterUnGroupe({ ajouter }: { readonly ajouter: (nom: string, membres: readonly Membre[]) => void }) {
  const { groupes } = useGroupes();
  if (groupes.length === 0) return null;
  return (
    <Select
      aria-label={INVITER_UN_GROUPE.choisir}
      value=""
      onChange={(_, { value }) => {
        const choisi = groupes.find(({ id }) => id === value);
        if (choisi !== undefined) ajouter(choisi.nom, membresDe(choisi));
      }}
    >
      <option value="">{INVITER_UN_GROUPE.choisir}…</option>
      {groupes.map(({ id, nom }) => (
        <option key={id} value={id}>
          {nom}
        </option>
      ))}
    </Select>
  );
}
