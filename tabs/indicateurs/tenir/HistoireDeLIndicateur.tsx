import { Caption1, Text } from '@fluentui/react-components';
import { type Indicateur, indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import cadre from '../../commun/page.module.css';
import { direValeurPassee } from './form.ts';
import css from './tenir.module.css';
import { SAISIE } from './textes.ts';

const COLONNES: Readonly<Record<string, { readonly label: string }>> = indicateurs.columns;

/** Each field that changed, before and after, and when; the latest first. Nothing when nothing ever changed. */
export function HistoireDeLIndicateur({ indicateur }: { readonly indicateur: Indicateur }) {
  const lignes = indicateur.provenance ?? [];
  if (lignes.length === 0) return null;
  return (
    <div className={cadre.contenu}>
      <details>
        <summary>{SAISIE.histoire(lignes.length)}</summary>
        <ul className={css.lignes}>
          {lignes.toReversed().map(({ champ, avant, apres, le }) => (
            <li key={`${le} ${champ}`}>
              <Text weight="semibold">{COLONNES[champ]?.label ?? champ}</Text>
              <div>{`${direValeurPassee(avant) || SAISIE.vide} → ${direValeurPassee(apres) || SAISIE.vide}`}</div>
              <Caption1 className={cadre.discret}>{SAISIE.le(aujourdhui(le))}</Caption1>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
