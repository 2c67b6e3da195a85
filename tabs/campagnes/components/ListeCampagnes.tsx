import { Button, Caption1, Card, Subtitle2 } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Vide } from '../../commun/Vide.tsx';
import { TEXTES } from '../textes.ts';
import { BadgeEtat } from './BadgeEtat.tsx';
import css from './campagnes.module.css';

interface ListeProps {
  readonly campagnes: readonly Campagne[];
  readonly vers: (suite: string) => void;
}

/** Every campaign, the last begun first; without any, the one of the summer is proposed. */
export function ListeCampagnes({ campagnes, vers }: ListeProps) {
  const creer = (
    <div className={css.outils}>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => vers('nouvelle/ete')}>
        {TEXTES.ete}
      </Button>
      <Button onClick={() => vers('nouvelle/autre')}>{TEXTES.autre}</Button>
    </div>
  );
  if (campagnes.length === 0)
    return (
      <>
        <h1 className="lu">{TEXTES.titre}</h1>
        <Vide titre={TEXTES.videTitre} action={creer}>
          {TEXTES.videAide}
        </Vide>
      </>
    );
  const triees = campagnes.toSorted((a, b) => (a.debut < b.debut ? 1 : -1));
  return (
    <div className={css.contenu}>
      <h1 className="lu">{TEXTES.titre}</h1>
      {creer}
      <ul className={css.cartes} aria-label={TEXTES.liste}>
        {triees.map((campagne) => (
          <li key={campagne.id}>
            <Card className={css.carte}>
              <div className={css.enteteCarte}>
                <button type="button" className={css.lienCarte} onClick={() => vers(campagne.id)}>
                  <Subtitle2>{campagne.titre}</Subtitle2>
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
