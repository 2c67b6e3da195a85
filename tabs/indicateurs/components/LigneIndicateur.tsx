import { Badge, Caption1, InfoLabel, Text } from '@fluentui/react-components';
import type { LigneDIndicateur, Mesure } from '../../../core/indicateurs/synthese.ts';
import { avecUnite, lireMesure, precisions } from '../form.ts';
import { INDICATEUR } from '../textes.ts';
import { Evolution } from './Evolution.tsx';
import css from './indicateurs.module.css';

/** One indicator: where one started, where one wants to go, where one is, and how much of it is known. */
export function LigneIndicateur({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const { libelle, definition, unite, origine, dateOrigine, cible, echeanceCible } = indicateur;
  return (
    <fieldset className={css.indicateur}>
      <legend className="lu">{libelle}</legend>
      <div className={css.nom}>
        <InfoLabel
          info={definition === '' ? INDICATEUR.sansDefinition : definition}
          infoButton={{ 'aria-label': INDICATEUR.definition(libelle) }}
        >
          <Text weight="semibold">{libelle}</Text>
        </InfoLabel>
        <Badge appearance="outline">{indicateur.type}</Badge>
        {unite === '' || unite === '%' ? null : <Caption1 className={css.discret}>{unite}</Caption1>}
      </div>
      <dl className={css.valeurs}>
        <Chiffre nom={INDICATEUR.mois} mesure={indicateur.mois} unite={unite} fort />
        <Chiffre nom={INDICATEUR.annee} mesure={indicateur.annee} unite={unite} fort />
        {origine === undefined ? null : (
          <div>
            <dt>{INDICATEUR.origine}</dt>
            <dd>
              {avecUnite(origine, unite)}
              {dateOrigine === undefined ? null : (
                <Caption1 block className={css.discret}>
                  {INDICATEUR.au(dateOrigine)}
                </Caption1>
              )}
            </dd>
          </div>
        )}
        {cible === undefined ? null : (
          <div>
            <dt>{INDICATEUR.cible}</dt>
            <dd>
              {avecUnite(cible, unite)}
              {echeanceCible === undefined ? null : (
                <Caption1 block className={css.discret}>
                  {INDICATEUR.au(echeanceCible)}
                </Caption1>
              )}
            </dd>
          </div>
        )}
      </dl>
      <Evolution indicateur={indicateur} />
    </fieldset>
  );
}

interface ChiffreProps {
  readonly nom: string;
  readonly mesure: Mesure;
  readonly unite: string;
  readonly fort?: boolean;
}

function Chiffre({ nom, mesure, unite, fort }: ChiffreProps) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        <Text size={fort ? 500 : 300} weight={fort ? 'semibold' : 'regular'}>
          {lireMesure(mesure, unite)}
        </Text>
        {precisions(mesure).map((phrase) => (
          <Caption1 key={phrase} block className={css.discret}>
            {phrase}
          </Caption1>
        ))}
      </dd>
    </div>
  );
}
