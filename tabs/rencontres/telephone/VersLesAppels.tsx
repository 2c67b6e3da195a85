import { CallRegular } from '@fluentui/react-icons/svg/call';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { VersUneVue } from '../components/VersUneVue.tsx';
import { TELEPHONER } from './textes.ts';
import { useAppels } from './useAppels.ts';

/** Goes to who is to be called, when there is somebody. */
export function VersLesAppels({
  rencontre,
  maintenant,
}: {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
}) {
  const { appels = [] } = useAppels(rencontre, maintenant);
  // Those of a cancelled one who were told stay on the list: a wrong gesture is mended there.
  const restent = appels.filter(({ prevenue }) => prevenue !== true).length;
  return appels.length === 0 ? null : (
    <VersUneVue
      rencontre={rencontre.id}
      vue="telephoner"
      icone={<CallRegular />}
      libelle={TELEPHONER.bouton(restent)}
    />
  );
}
