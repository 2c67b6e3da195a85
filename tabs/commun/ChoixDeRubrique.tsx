import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { BoutonDAide } from './BoutonDAide.tsx';
import css from './Onglet.module.css';
import { RangeeDOnglets } from './RangeeDOnglets.tsx';
import { groupesDe, idDe, type Rubrique } from './rubriques.ts';
import { RUBRIQUES } from './textes.ts';
import { useEtroit } from './themes.ts';

interface ChoixProps {
  /** Name of the row. */
  readonly nom: string;
  readonly rubriques: readonly Rubrique[];
  readonly ouverte: Rubrique;
  readonly choisir: (rubrique: Rubrique) => void;
}

/** The parts of the tab: a row of groups, and below it the parts of the open group when it has several. The help alone when there is no choice. */
export function ChoixDeRubrique({ nom, rubriques, ouverte, choisir }: ChoixProps) {
  const etroit = useEtroit();
  const groupes = groupesDe(rubriques);
  if (groupes.length < 2)
    return (
      <header className={css.aideSeule}>
        <BoutonDAide aide={ouverte.aide} />
      </header>
    );
  const groupe = groupes.find((g) => g.rubriques.includes(ouverte));
  return (
    <nav className={css.rubriques} aria-label={nom}>
      <div className={css.premiereRangee}>
        <RangeeDOnglets
          nom={nom}
          reste={RUBRIQUES.autres}
          choisie={groupe?.libelle}
          onglets={groupes.map(({ libelle, rubriques: siennes }) => ({
            id: libelle,
            libelle,
            Compte: siennes.find(({ Compte }) => Compte !== undefined)?.Compte,
            ouvrir: () => choisir(siennes[0]),
          }))}
        />
        {rubriques
          .filter(({ bouton }) => bouton === true)
          .map((rubrique) => {
            const bouton = (
              <Button
                size="small"
                appearance="primary"
                icon={<AddRegular />}
                aria-label={rubrique.libelle}
                aria-current={rubrique === ouverte ? 'page' : undefined}
                onClick={() => choisir(rubrique)}
              >
                {etroit ? null : rubrique.libelle}
              </Button>
            );
            return (
              <div key={idDe(rubrique)} className={css.acteDeRangee}>
                {etroit ? (
                  <Tooltip content={rubrique.libelle} relationship="label">
                    {bouton}
                  </Tooltip>
                ) : (
                  bouton
                )}
              </div>
            );
          })}
        <div className={css.aide}>
          <BoutonDAide aide={ouverte.aide} />
        </div>
      </div>
      {groupe === undefined || groupe.rubriques.length < 2 ? null : (
        <RangeeDOnglets
          nom={groupe.libelle}
          reste={RUBRIQUES.autresDe(groupe.libelle)}
          seconde
          choisie={idDe(ouverte)}
          onglets={groupe.rubriques.map((rubrique) => ({
            id: idDe(rubrique),
            libelle: rubrique.libelle,
            Compte: rubrique.Compte,
            ouvrir: () => choisir(rubrique),
          }))}
        />
      )}
    </nav>
  );
}
