import { Button, Caption1, Card, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { CommuneLue, TenantLu, ThemeLu } from '../../../core/contrats/referents.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDePassation } from '../adresses.ts';
import { ALERTES_DITES, nomDuSujet, REFERENTS } from '../textes.ts';
import css from './referents.module.css';

interface CarteProps {
  readonly theme: ThemeLu | CommuneLue;
  readonly nommer: () => void;
}

/** Beyond that, nobody reads. */
const PORTEUSES = 3;

/** A theme, or a commune: what calls for something, who holds it, on whom its ties hang. */
export function CarteDeTheme({ theme, nommer }: CarteProps) {
  const { aller } = useAdresse();
  const { referent, binome, liens, porteuses, alertes } = theme;
  const nom = nomDuSujet(theme);
  const enCommune = 'communeInsee' in theme;
  return (
    <Card className={css.theme}>
      <h3 className={cadre.sousTitre}>{nom}</h3>
      {alertes.map((alerte) => (
        <MessageBar key={alerte} intent="warning" layout="multiline">
          <MessageBarBody>{ALERTES_DITES[alerte](theme)}</MessageBarBody>
        </MessageBar>
      ))}
      {referent === undefined && binome === undefined ? (
        <Text className={cadre.discret}>{REFERENTS.niLUnNiLAutre}</Text>
      ) : (
        <dl className={css.places}>
          <Place libelle={REFERENTS.referent} tenant={referent} enCommune={enCommune} />
          <Place libelle={REFERENTS.binome} tenant={binome} enCommune={enCommune} />
        </dl>
      )}
      <div>
        <Caption1 block>{REFERENTS.liens(liens)}</Caption1>
        {porteuses.slice(0, PORTEUSES).map(({ nom: qui, liens: tenus, seule }, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: no identity leaves the function; the order is that of the answer.
          <Caption1 block key={rang} className={cadre.discret}>
            {REFERENTS.porteuse(qui ?? REFERENTS.compteSansContact, tenus, seule)}
          </Caption1>
        ))}
      </div>
      <div className={cadre.outils}>
        <Button aria-label={REFERENTS.nommerPour(nom)} onClick={nommer}>
          {REFERENTS.nommer}
        </Button>
        <Button
          appearance="subtle"
          aria-label={REFERENTS.passationDe(nom)}
          onClick={() =>
            aller(
              adresseDePassation(
                'communeInsee' in theme ? { communeInsee: theme.communeInsee } : { thematique: theme.thematique },
              ),
            )
          }
        >
          {REFERENTS.passation}
        </Button>
      </div>
    </Card>
  );
}

interface PlaceProps {
  readonly libelle: string;
  readonly tenant: TenantLu | undefined;
  readonly enCommune: boolean;
}

function Place({ libelle, tenant, enCommune }: PlaceProps) {
  const { aller } = useAdresse();
  return (
    <>
      <dt>{libelle}</dt>
      <dd>
        {tenant === undefined ? (
          <Text className={cadre.discret}>{REFERENTS.personne}</Text>
        ) : (
          <>
            <Button
              appearance="transparent"
              size="small"
              className={css.nom}
              aria-label={REFERENTS.passationDe(tenant.nom)}
              onClick={() => aller(adresseDePassation({ contact: tenant.contact }))}
            >
              {tenant.nom}
            </Button>
            <Caption1 className={cadre.discret}>
              {[
                tenant.enPoste ? undefined : REFERENTS.plusEnPoste,
                tenant.depuis === undefined ? undefined : REFERENTS.depuis(tenant.depuis),
                enCommune ? REFERENTS.dernierEchange(tenant.dernierActe) : REFERENTS.dernierActe(tenant.dernierActe),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Caption1>
          </>
        )}
      </dd>
    </>
  );
}
