import { Caption1, Text } from '@fluentui/react-components';
import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import cadre from '../../commun/page.module.css';
import { usePublic } from '../queries.ts';
import css from './reponses.module.css';
import { REPONSES } from './textes.ts';

/** What the public answered at the door: nothing while nobody was asked. */
export function ReponsesDuPublic({ rencontre }: { readonly rencontre: string }) {
  const reponses = usePublic(rencontre).data?.reponses ?? [];
  return reponses.length === 0 ? null : (
    <section className={cadre.partie} aria-label={REPONSES.titre}>
      <h2 className={cadre.sousTitre}>{REPONSES.titre}</h2>
      <Caption1 className={cadre.discret}>{REPONSES.aide}</Caption1>
      <div className={cadre.champs}>
        {reponses.map(({ question, reponses: dites }) => (
          <div key={question} className={css.question}>
            <Text weight="semibold" id={`question-${question}`}>
              {REPONSES.questions[question]}
            </Text>
            <ul className={css.reponses} aria-labelledby={`question-${question}`}>
              {dites.map(({ mot, nombre }) => (
                <li key={mot}>
                  <span>{mot}</span>
                  <span className={nombre.masquee ? cadre.discret : css.nombre}>{direMesure(nombre)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
