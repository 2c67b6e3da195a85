import { Caption1, Subtitle1, Text } from '@fluentui/react-components';
import { DECISIONS_EN_RETARD } from '../../../core/accueil/lien.ts';
import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import { direNombreAVenir, direReperesDuMois } from '../../../core/indicateurs/texte-synthese.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { lireMesure } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';

/** What happened this month and what is announced. */
export function Faits({ synthese: { faits } }: { readonly synthese: Synthese }) {
  const chiffres = direReperesDuMois(faits);
  return (
    <section className={css.section} aria-labelledby="faits">
      <Subtitle1 as="h2" id="faits" className={css.titre}>
        {TEXTES.faits}
      </Subtitle1>
      <ul className={css.chiffres}>
        {chiffres.map((chiffre) => (
          <li key={chiffre}>{chiffre}</li>
        ))}
      </ul>
      <LienDOnglet vers={DECISIONS_EN_RETARD} className={css.lien}>
        {TEXTES.decisions}
      </LienDOnglet>
      <div className={css.deux}>
        <div>
          <Text as="h3" block weight="semibold" className={css.titre}>
            {TEXTES.tenues}
          </Text>
          {faits.rencontresTenues.length > 0 ? null : (
            <Text>{faits.tenues.valeur === undefined ? direMesure(faits.tenues) : TEXTES.rienTenu}</Text>
          )}
          <ul className={css.liste}>
            {faits.rencontresTenues.map((rencontre) => (
              <li key={`${rencontre.date}-${rencontre.titre}`}>
                <Text block>{rencontre.titre}</Text>
                <Caption1 className={cadre.discret}>
                  {[
                    dateLongue(rencontre.date),
                    rencontre.commune,
                    `${TEXTES.structures}\u00A0: ${lireMesure(rencontre.structures, '')}`,
                    `${TEXTES.public}\u00A0: ${lireMesure(rencontre.public, '')}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Caption1>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Text as="h3" block weight="semibold" className={css.titre}>
            {direNombreAVenir(faits)}
          </Text>
          <ul className={css.liste}>
            {faits.rencontresAVenir.map((rencontre) => (
              <li key={`${rencontre.date}-${rencontre.titre}`}>
                <Text block>{rencontre.titre}</Text>
                <Caption1 className={cadre.discret}>
                  {[dateLongue(rencontre.date), rencontre.commune, rencontre.aConfirmer ? TEXTES.aConfirmer : undefined]
                    .filter(Boolean)
                    .join(' · ')}
                </Caption1>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
