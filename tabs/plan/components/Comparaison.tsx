import { CHAMPS_DE_BASE, valeurDeBase } from '../../../core/base-d-actions/champs-de-base.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { BASE } from '../textes.ts';
import { TableauCoteACote } from './TableauCoteACote.tsx';

/** Two records side by side, field by field; what neither says is left out. */
export function Comparaison({
  fiches,
  fermer,
}: {
  readonly fiches: readonly FicheAction[];
  readonly fermer: () => void;
}) {
  const lignes = CHAMPS_DE_BASE.map(({ colonne, libelle }) => ({
    libelle,
    valeurs: fiches.map((f) => valeurDeBase(f, colonne) ?? ''),
  })).filter(({ valeurs }) => valeurs.some((dite) => dite !== ''));
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <Retour vers={BASE.fermerComparaison} aller={fermer} />
      <TitreDePage niveau="h1" arrivee="comparaison">
        {BASE.comparaison}
      </TitreDePage>
      <TableauCoteACote titres={fiches} rangees={lignes} />
    </div>
  );
}
