import { structures } from '../../../core/lists/structures.list.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { useLignesLiees } from '../queries.ts';
import { COMPARAISON, DOUBLONS } from '../textes.ts';
import { Fusion } from './Fusion.tsx';
import { SousPage } from './SousPage.tsx';

/** Two fiches side by side, what their merge would do, and the three ways out: merge, tell apart, leave. */
export function Comparaison({ a, b }: { readonly a: string; readonly b: string }) {
  const fiches = useListe(structures);
  const liees = useLignesLiees();
  return (
    <SousPage titre={COMPARAISON.titre} retour={{ libelle: DOUBLONS.retour, reste: 'doublons' }}>
      <Lue requete={fiches} attente={COMPARAISON.attente}>
        {({ items }) => {
          const [fiche, autre] = [a, b].map((id) => items.find((s) => s.id === id));
          if (fiche === undefined || autre === undefined)
            return <Vide titre={COMPARAISON.introuvable}>{COMPARAISON.introuvableAide}</Vide>;
          return (
            <Lue requete={liees} attente={COMPARAISON.attente}>
              {(lignes) => <Fusion a={fiche} b={autre} lignes={lignes} illisibles={liees.anomalies.length} />}
            </Lue>
          );
        }}
      </Lue>
    </SousPage>
  );
}
