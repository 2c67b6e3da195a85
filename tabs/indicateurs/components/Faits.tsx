import { Caption1, Subtitle1, Text } from '@fluentui/react-components';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import { direNombreAVenir } from '../../../core/indicateurs/texte-synthese.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { lireMesure } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';

/** What happened this month and what is announced. */
export function Faits({ synthese: { faits } }: { readonly synthese: Synthese }) {
  const { fichesVerifiees } = faits;
  const chiffres = [
    TEXTES.suitesEnRetard(faits.suitesEnRetard),
    TEXTES.structuresNouvelles(faits.structuresNouvelles),
    TEXTES.fichesVerifiees(lireMesure(fichesVerifiees, '%'), fichesVerifiees.denominateur),
  ];
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
      <div className={css.deux}>
        <div>
          <Text as="h3" block weight="semibold" className={css.titre}>
            {TEXTES.tenues}
          </Text>
          {faits.rencontresTenues.length === 0 ? <Text>{TEXTES.rienTenu}</Text> : null}
          <ul className={css.liste}>
            {faits.rencontresTenues.map((rencontre) => (
              <li key={`${rencontre.date}-${rencontre.titre}`}>
                <Text block>{rencontre.titre}</Text>
                <Caption1 className={css.discret}>
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
                <Caption1 className={css.discret}>
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
