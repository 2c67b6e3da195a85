import { Badge, Button, Caption1, InfoLabel, Text } from '@fluentui/react-components';
import { autoriser } from '../../../core/droits/droits.ts';
import { direCible, direValeur } from '../../../core/indicateurs/dire-mesure.ts';
import type { LigneDIndicateur, Mesure } from '../../../core/indicateurs/synthese.ts';
import { depuisJanvier, nomDuMois } from '../../../core/textes/francais.ts';
import { trimestreDe } from '../../../core/ventilations/periodes.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDesValeurs, adresseDeVentilation } from '../adresses.ts';
import { lireMesure, precisions } from '../form.ts';
import { ETAT, INDICATEUR } from '../textes.ts';
import { VENTILATION } from '../ventilations/textes.ts';
import { CeQuiFaitLeChiffre } from './CeQuiFaitLeChiffre.tsx';
import { EtatIndicateur } from './EtatIndicateur.tsx';
import { Evolution } from './Evolution.tsx';
import css from './indicateurs.module.css';

interface LigneProps {
  readonly indicateur: LigneDIndicateur;
  readonly mois: string;
  /** Its number of the year opens on its rows at once. */
  readonly ouvert: boolean;
}

/** One indicator: where one started, where one wants to go, where one is, and how much of it is known. */
export function LigneIndicateur({ indicateur, mois, ouvert }: LigneProps) {
  const { libelle, definition, unite, origine, dateOrigine, cible, echeanceCible, avancement } = indicateur;
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
        {avancement === undefined ? null : (
          <EtatIndicateur etat={avancement.etat}>{ETAT[avancement.etat]}</EtatIndicateur>
        )}
        <Badge appearance="outline">{indicateur.type}</Badge>
        {unite === '' || unite === '%' ? null : <Caption1 className={cadre.discret}>{unite}</Caption1>}
        <VersLaSaisie indicateur={indicateur} />
        <VersQuiEstVenu indicateur={indicateur} mois={mois} />
      </div>
      <div className={css.mesures}>
        <dl className={css.valeurs}>
          <Chiffre nom={nomDuMois(mois)} mesure={indicateur.mois} indicateur={indicateur} />
          {mois.endsWith('-01') ? null : (
            <Chiffre nom={depuisJanvier(mois)} mesure={indicateur.annee} indicateur={indicateur} />
          )}
          {origine === undefined ? null : (
            <Repere nom={INDICATEUR.origine} valeur={direValeur(origine, unite)} date={dateOrigine} />
          )}
          {cible === undefined ? null : (
            <Repere
              nom={INDICATEUR.cible}
              valeur={direCible(indicateur)}
              date={echeanceCible}
              aussi={
                avancement?.attendu === undefined || avancement.etat === 'atteint'
                  ? undefined
                  : ETAT.attendu(direValeur(avancement.attendu, unite))
              }
            />
          )}
        </dl>
        <CeQuiFaitLeChiffre
          indicateur={indicateur}
          mois={mois}
          periode="mois"
          nom={nomDuMois(mois)}
          dAbord={ouvert && mois.endsWith('-01')}
        />
        {mois.endsWith('-01') ? null : (
          <CeQuiFaitLeChiffre
            indicateur={indicateur}
            mois={mois}
            periode="annee"
            nom={depuisJanvier(mois)}
            dAbord={ouvert}
          />
        )}
      </div>
      <Evolution indicateur={indicateur} />
    </fieldset>
  );
}

/** For whoever keeps the indicators: where the value of one that nothing else gives is typed. */
function VersLaSaisie({ indicateur: { id, calcul, libelle } }: { readonly indicateur: LigneDIndicateur }) {
  const acteur = useActeur();
  const { aller } = useAdresse();
  if (calcul !== 'saisie' || acteur === undefined || !autoriser(acteur, 'tenir-indicateurs').permis) return null;
  return (
    <Button size="small" aria-label={INDICATEUR.saisirPour(libelle)} onClick={() => aller(adresseDesValeurs(id))}>
      {INDICATEUR.saisir}
    </Button>
  );
}

/** Counts that are broken down by who came. */
const VENTILES: readonly LigneDIndicateur['calcul'][] = ['frequentation', 'public-compte', 'structures-presentes'];

/** Who came in the quarter of this month. */
function VersQuiEstVenu({ indicateur: { calcul, libelle }, mois }: Pick<LigneProps, 'indicateur' | 'mois'>) {
  const { aller } = useAdresse();
  if (!VENTILES.includes(calcul)) return null;
  return (
    <Button
      size="small"
      aria-label={VENTILATION.voirPour(libelle)}
      onClick={() => aller(adresseDeVentilation(trimestreDe(mois)))}
    >
      {VENTILATION.voir}
    </Button>
  );
}

interface ChiffreProps {
  readonly nom: string;
  readonly mesure: Mesure;
  readonly indicateur: LigneDIndicateur;
}

function Chiffre({ nom, mesure, indicateur: { unite, calcul } }: ChiffreProps) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        <Text size={mesure.valeur === undefined ? 300 : 500} weight="semibold">
          {lireMesure(mesure, unite)}
        </Text>
        {precisions(mesure, calcul).map((phrase) => (
          <Caption1 key={phrase} block className={cadre.discret}>
            {phrase}
          </Caption1>
        ))}
      </dd>
    </div>
  );
}

interface RepereProps {
  readonly nom: string;
  readonly valeur: string;
  readonly date: string | undefined;
  readonly aussi?: string | undefined;
}

function Repere({ nom, valeur, date, aussi }: RepereProps) {
  const dessous = [date === undefined ? undefined : INDICATEUR.au(date), aussi].filter((t) => t !== undefined);
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        {valeur}
        {dessous.map((phrase) => (
          <Caption1 key={phrase} block className={cadre.discret}>
            {phrase}
          </Caption1>
        ))}
      </dd>
    </div>
  );
}
