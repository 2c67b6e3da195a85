import { Button } from '@fluentui/react-components';
import type { Facettes } from '../../../core/annuaire/facettes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { basculer, type Criteres, filtresActifs } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

/** No structure answers: says which filter to remove. */
export function RienTrouve({
  criteres,
  comptes,
  changer,
}: {
  readonly criteres: Criteres;
  readonly comptes: Facettes;
  readonly changer: (criteres: Criteres) => void;
}) {
  const actifs = filtresActifs(criteres, comptes);
  return (
    <Vide
      titre={TEXTES.rienTitre}
      action={
        <div className={css.filtres}>
          {actifs.map(({ facette, valeur, libelle }) => (
            <Button key={`${facette}-${valeur}`} onClick={() => changer(basculer(criteres, facette, valeur))}>
              {TEXTES.retirer(libelle)}
            </Button>
          ))}
          {criteres.texte === '' ? null : (
            <Button appearance="primary" onClick={() => changer({ ...criteres, texte: '' })}>
              {TEXTES.rienRecherche}
            </Button>
          )}
        </div>
      }
    >
      {actifs.length > 0 ? TEXTES.rienFiltres : TEXTES.rienTexte}
    </Vide>
  );
}
