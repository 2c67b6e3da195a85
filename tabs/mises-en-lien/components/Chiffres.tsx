import { Text } from '@fluentui/react-components';
import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { chiffres } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import css from './mises-en-lien.module.css';

interface ChiffresProps {
  readonly lignes: readonly MiseEnLien[];
  readonly maintenant: string;
}

/** The same figures as the indicators, over what this person sees. */
export function Chiffres({ lignes, maintenant }: ChiffresProps) {
  const c = chiffres(lignes, maintenant);
  const cases = [
    [TEXTES.faites, direMesure(c.faites)],
    [TEXTES.abouties(c.abouties.denominateur), direMesure({ ...c.abouties, denominateur: undefined }, '%')],
    [TEXTES.delai, direMesure(c.delai)],
    [TEXTES.refusees, direMesure(c.refusees)],
    [TEXTES.sansReponse, direMesure(c.sansReponse)],
  ] as const;
  return (
    <section>
      <Text as="h2" weight="semibold">
        {TEXTES.chiffres}
      </Text>
      <dl className={css.chiffres}>
        {cases.map(([legende, valeur]) => (
          <div key={legende} className={css.chiffre}>
            <dt>{legende}</dt>
            <dd>{valeur.startsWith('non connu') ? '—' : valeur}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
