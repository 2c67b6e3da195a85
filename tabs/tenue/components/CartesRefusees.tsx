import { Card, Text } from '@fluentui/react-components';
import { publications } from '../../../core/lists/publications.list.ts';
import { estCarteRefusee } from '../../../core/publication/trancher.ts';
import cartes from '../../commun/cartes.module.css';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { CARTES_REFUSEES } from '../textes.ts';
import { CeQuElleDit, direLaCarte, useTitres } from './CartesIncertaines.tsx';
import { SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

/** The cards that the channel refused, each with what it answered: they leave again by themselves. */
export function CartesRefusees() {
  const requete = useListe(publications);
  const titres = useTitres();
  const maintenant = useMaintenant();
  return (
    <SousPage titre={CARTES_REFUSEES.titre} aide={CARTES_REFUSEES.aide}>
      <Lue requete={requete} attente={CARTES_REFUSEES.attente}>
        {({ items }) => {
          const refusees = items.filter((p) => estCarteRefusee(p, maintenant));
          if (refusees.length === 0) return <Vide titre={CARTES_REFUSEES.rien}>{CARTES_REFUSEES.rienAide}</Vide>;
          return (
            <ul className={cartes.cartes}>
              {refusees.map((p) => (
                <li key={p.id}>
                  <Card className={css.attente}>
                    <CeQuElleDit publication={p} quoi={direLaCarte(p, titres)} />
                    {p.erreur === undefined ? null : <Text>{p.erreur}</Text>}
                  </Card>
                </li>
              ))}
            </ul>
          );
        }}
      </Lue>
    </SousPage>
  );
}
