import { Button, Caption1, Card, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { TEXTES } from '../textes.ts';
import { BadgeEtat } from './BadgeEtat.tsx';

interface ListeProps {
  readonly campagnes: readonly Campagne[];
  readonly vers: (suite: string) => void;
}

/** Every campaign, the last begun first; without any, the one of the summer is proposed. */
export function ListeCampagnes({ campagnes, vers }: ListeProps) {
  const creer = (
    <div className={cadre.outils}>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => vers('nouvelle/ete')}>
        {TEXTES.ete}
      </Button>
      <Button onClick={() => vers('nouvelle/autre')}>{TEXTES.autre}</Button>
    </div>
  );
  if (campagnes.length === 0)
    return (
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
        <Vide titre={TEXTES.videTitre} action={creer}>
          {TEXTES.videAide}
        </Vide>
      </div>
    );
  const triees = campagnes.toSorted((a, b) => (a.debut < b.debut ? 1 : -1));
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <div className={cadre.tete}>
        <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
        {creer}
      </div>
      <ul className={cartes.cartes} aria-label={TEXTES.liste}>
        {triees.map((campagne) => (
          <li key={campagne.id}>
            <Card className={cartes.ouvrable}>
              <div className={cadre.tete}>
                <button type="button" className={cartes.lien} onClick={() => vers(campagne.id)}>
                  <Text weight="semibold">{campagne.titre}</Text>
                </button>
                <BadgeEtat etat={campagne.etat} />
              </div>
              <Caption1>{TEXTES.periode(campagne.debut, campagne.fin)}</Caption1>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
