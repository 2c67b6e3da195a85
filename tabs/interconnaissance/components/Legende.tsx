import type { ReseauLu } from '../../../core/contrats/interconnaissance.ts';
import { DESSIN } from '../textes.ts';
import { Noeud, traitDe } from './Dessin.tsx';
import css from './interconnaissance.module.css';

const TRAITS = {
  ensemble: { declare: 'Ensemble' },
  orientation: { declare: 'Orientation' },
  nouveau: { declare: 'Ensemble', nouveau: true },
  observe: {},
} as const satisfies Record<string, Partial<ReseauLu['liens'][number]>>;

/** What each line and each shape is. */
export function Legende() {
  return (
    <ul className={css.legende} aria-label={DESSIN.legende}>
      {(Object.keys(TRAITS) as (keyof typeof TRAITS)[]).map((signe) => (
        <li key={signe}>
          <svg width={40} height={12} aria-hidden="true">
            <line className={traitDe(TRAITS[signe])} x1={2} y1={6} x2={38} y2={6} />
          </svg>
          {DESSIN.signes[signe]}
        </li>
      ))}
      {(['reliee', 'isolee', 'inconnue'] as const).map((place) => (
        <li key={place}>
          <svg width={40} height={26} aria-hidden="true">
            <Noeud place={place} x={20} y={13} />
          </svg>
          {DESSIN.signes[place]}
        </li>
      ))}
    </ul>
  );
}
