import { Button, Caption1 } from '@fluentui/react-components';
import { CHAMPS_DE_BASE, valeurDeBase } from '../../../core/base-d-actions/champs-de-base.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeReprise } from '../adresses.ts';
import { adresseDeLaBase } from '../base.ts';
import { BASE } from '../textes.ts';
import css from './plan.module.css';

/** A record of the base, all its fields in their order, those that say nothing left out; taken up as a draft of our plan. */
export function ActionDeLaBase({
  fiche,
  reprend,
  fermer,
}: {
  readonly fiche: FicheAction;
  readonly reprend: boolean;
  readonly fermer: () => void;
}) {
  const { aller } = useAdresse();
  return (
    <>
      <header className={cadre.entete}>
        <Retour vers={BASE.retour} aller={fermer} />
        <TitreDePage niveau="h1" arrivee={fiche.id}>
          {fiche.titre}
        </TitreDePage>
        <Caption1 className={cadre.discret}>{valeurDeBase(fiche, 'structureOrganisatrice')}</Caption1>
        <div className={cadre.outils}>
          {reprend ? (
            <Button appearance="primary" onClick={() => aller(adresseDeReprise(fiche.id))}>
              {BASE.reprendre}
            </Button>
          ) : null}
          <CopierLeLien adresse={adresseDeLaBase({ id: fiche.id })} libelle={fiche.titre} />
        </div>
      </header>
      <div className={cadre.contenu}>
        <dl className={css.champ}>
          {CHAMPS_DE_BASE.map(({ colonne, libelle }) => {
            const valeur = valeurDeBase(fiche, colonne);
            return valeur === undefined ? null : (
              <div key={colonne} className={css.champ}>
                <dt>{libelle}</dt>
                <dd className={css.texte}>{valeur}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    </>
  );
}
