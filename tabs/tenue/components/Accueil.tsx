import { Button, Caption1, Card, Text } from '@fluentui/react-components';
import { type ATraiter, OU_TRAITER } from '../../../core/tenue/a-traiter.ts';
import { Anomalies } from '../../commun/Anomalies.tsx';
import { lireAdresse } from '../../commun/adresse.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TRAVAUX_DITS } from '../../commun/travaux-dits.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { LA_RECHERCHE } from '../../commun/vue-de-recherche.ts';
import { useATraiter } from '../queries.ts';
import { TENUE } from '../textes.ts';
import { PictogrammeDeTravail } from './PictogrammeDeTravail.tsx';
import { RUBRIQUE } from './SousPage.tsx';
import css from './tenue.module.css';

/** What is waiting for the coordination, the most pressing first, and the way to each. */
export function Accueil() {
  const requete = useATraiter(useMaintenant());
  const { aller } = useAdresse();
  return (
    <div className={cadre.defile}>
      <div className={`${cadre.contenu} ${cadre.large}`}>
        <TitreDePage niveau="h1">{TENUE.titre}</TitreDePage>
        <Anomalies anomalies={requete.anomalies} />
        <Lue requete={requete} attente={TENUE.attente}>
          {(travaux) =>
            travaux.length === 0 ? (
              <Vide titre={TENUE.rien} action={<Button onClick={() => aller(LA_RECHERCHE)}>{TENUE.chercher}</Button>}>
                {TENUE.rienAide}
              </Vide>
            ) : (
              <>
                <Text className={cadre.discret}>{TENUE.aide}</Text>
                <ul className={cartes.cartes}>
                  {travaux.map((t) => (
                    <li key={t.travail}>
                      <Attente {...t} />
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </Lue>
      </div>
    </div>
  );
}

function Attente({ travail, nombre }: ATraiter) {
  const { aller } = useAdresse();
  const dit = TRAVAUX_DITS[travail];
  const vers = OU_TRAITER[travail];
  return (
    <Card className={css.attente}>
      <PictogrammeDeTravail travail={travail} />
      <div className={css.noms}>
        <Text weight="semibold" block>
          {dit.dit(nombre)}
        </Text>
        <Caption1>{dit.aide}</Caption1>
      </div>
      {!('action' in dit) ? null : vers.entite === 'annuaire' ? (
        <Button
          aria-label={`${dit.action}\u00A0: ${dit.dit(nombre)}`}
          onClick={() => aller(lireAdresse(vers.sous, { defaut: RUBRIQUE }))}
        >
          {dit.action}
        </Button>
      ) : (
        <LienDOnglet vers={vers} className={css.ailleurs} dit={`${dit.action}\u00A0: ${dit.dit(nombre)}`}>
          {dit.action}
        </LienDOnglet>
      )}
    </Card>
  );
}
