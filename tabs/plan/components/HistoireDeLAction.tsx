import { Caption1, Text } from '@fluentui/react-components';
import type { Acteur } from '../../../core/droits/droits.ts';
import { type FicheAction, fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { FICHE } from '../textes.ts';
import css from './plan.module.css';

/** Each value that changed, before and after, when and by whom; the latest first. Nothing when nothing ever changed. */
export function HistoireDeLAction({
  fiche,
  acteur,
}: {
  readonly fiche: FicheAction;
  readonly acteur: Acteur | undefined;
}) {
  const nomVu = useNomVu(acteur);
  const lignes = fiche.provenance ?? [];
  if (lignes.length === 0) return null;
  return (
    <details>
      <summary>{FICHE.histoire(lignes.length)}</summary>
      <ul className={css.histoire}>
        {lignes.toReversed().map(({ champ, avant, apres, le, par }) => (
          <li key={`${le} ${champ}`}>
            <Text weight="semibold">{libelleDe(champ)}</Text>
            <div className={css.valeur}>{`${lisible(avant, champ, nomVu)} → ${lisible(apres, champ, nomVu)}`}</div>
            <Caption1 className={cadre.discret}>
              {FICHE.par(par === 'coordination' ? FICHE.laCoordination : nomVu(par), dateCourte(aujourdhui(le)))}
            </Caption1>
          </li>
        ))}
      </ul>
    </details>
  );
}

const COLONNES: Readonly<Record<string, { readonly label: string }>> = fichesAction.columns;
const libelleDe = (champ: string): string => COLONNES[champ]?.label ?? champ;

/** What names structures by their number. */
const NOMMENT: readonly string[] = ['porteuses', 'structuresPartenaires'];

function lisible(valeur: unknown, champ: string, nomVu: (id: string) => string): string {
  const dites = Array.isArray(valeur) ? valeur.map(String) : typeof valeur === 'string' ? [valeur] : [];
  const dite = (NOMMENT.includes(champ) ? dites.map(nomVu) : dites).join(' ; ');
  return dite === '' ? FICHE.vide : dite;
}
