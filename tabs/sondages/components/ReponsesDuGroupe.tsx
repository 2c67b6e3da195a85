import { Caption1, Text } from '@fluentui/react-components';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import cadre from '../../commun/page.module.css';
import { direLesReponses, SONDAGE } from '../textes.ts';
import css from './sondages.module.css';

interface Props {
  readonly sondage: SondageLu;
  readonly groupe: NonNullable<SondageLu['groupe']>;
}

/** What the others invited answered, where the poll is opened to them. */
export function ReponsesDuGroupe({ sondage, groupe }: Props) {
  return (
    <section className={cadre.partie} aria-label={SONDAGE.desAutres}>
      <h2 className={cadre.sousTitre}>{SONDAGE.desAutres}</h2>
      {groupe.length === 0 ? (
        <Caption1 className={cadre.discret}>{SONDAGE.aucunAutre}</Caption1>
      ) : (
        <ul className={css.creneaux}>
          {groupe
            .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))
            .map(({ structure, nom, reponses }) => (
              <li key={structure} className={css.vote}>
                <div>
                  <Text weight="semibold">{nom}</Text>
                  <br />
                  <Caption1 className={cadre.discret}>{direLesReponses(sondage, reponses).join(' · ')}</Caption1>
                </div>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
