import { Button, Caption1, Card, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { TenantLu, ThemeLu } from '../../../core/contrats/referents.ts';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDePassation } from '../adresses.ts';
import { ALERTES_DITES, REFERENTS } from '../textes.ts';
import css from './referents.module.css';

interface CarteProps {
  readonly theme: ThemeLu;
  readonly nommer: () => void;
}

/** Beyond that, nobody reads. */
const PORTEUSES = 3;

/** A theme: what calls for something, who holds it, on whom its ties hang. */
export function CarteDeTheme({ theme, nommer }: CarteProps) {
  const { aller } = useAdresse();
  const { thematique, referent, binome, liens, porteuses, alertes } = theme;
  return (
    <Card className={css.theme}>
      <h2 className={cadre.sousTitre}>{thematique}</h2>
      {alertes.map((alerte) => (
        <MessageBar key={alerte} intent="warning" layout="multiline">
          <MessageBarBody>{ALERTES_DITES[alerte](theme)}</MessageBarBody>
        </MessageBar>
      ))}
      <dl className={css.places}>
        <Place libelle={REFERENTS.referent} tenant={referent} />
        <Place libelle={REFERENTS.binome} tenant={binome} />
      </dl>
      <div>
        <Caption1 block>{REFERENTS.liens(liens)}</Caption1>
        {porteuses.slice(0, PORTEUSES).map(({ nom, liens: tenus, seule }, rang) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: no identity leaves the function; the order is that of the answer.
          <Caption1 block key={rang} className={cadre.discret}>
            {REFERENTS.porteuse(nom ?? REFERENTS.compteSansContact, tenus, seule)}
          </Caption1>
        ))}
      </div>
      <div className={cadre.outils}>
        <Button aria-label={REFERENTS.nommerPour(thematique)} onClick={nommer}>
          {REFERENTS.nommer}
        </Button>
        <Button
          appearance="subtle"
          aria-label={REFERENTS.passationDe(thematique)}
          onClick={() => aller(adresseDePassation({ thematique }))}
        >
          {REFERENTS.passation}
        </Button>
      </div>
    </Card>
  );
}

function Place({ libelle, tenant }: { readonly libelle: string; readonly tenant: TenantLu | undefined }) {
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
                REFERENTS.dernierActe(tenant.dernierActe),
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
