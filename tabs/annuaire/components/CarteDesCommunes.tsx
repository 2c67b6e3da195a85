import { Caption1, mergeClasses, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ValeurDeFacette } from '../../../core/annuaire/facettes.ts';
import { dessiner } from '../../../core/territoire/carte.ts';
import { nombre } from '../../../core/textes/francais.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import { CARTE } from '../textes.ts';
import css from './carte.module.css';

interface CarteProps {
  readonly comptes: readonly ValeurDeFacette[];
  readonly choisies: readonly string[];
  readonly basculer: (insee: string) => void;
}

const RAYON_MIN = 18;
const RAYON_MAX = 36;
const INTERLIGNE = 28;
const COURT = 14;
/** Room where a label holds at its full size; below a part of it, names would cover each other: the list has them. */
const PLACE_PLEINE = 150;
const ECHELLE_DES_NOMS = 0.75;
const CORPS = 30;

/** « Saint-Yzan-de-Soudiac » on two lines: neighbours keep their own room. */
function enLignes(nom: string): readonly string[] {
  const coupe = nom.indexOf('-', nom.length / 3);
  return nom.length <= COURT || coupe < 0 ? [nom] : [nom.slice(0, coupe + 1), nom.slice(coupe + 1)];
}

/** Shapes of the communes, each with how many structures answer there. The list beside says the same, for the keyboard and for screen readers. */
export function CarteDesCommunes({ comptes, choisies, basculer }: CarteProps) {
  const territoire = useTerritoire();
  const carte = useMemo(() => dessiner(territoire), [territoire]);
  const [visee, setVisee] = useState<string>();
  const combien = new Map(comptes.map((c) => [c.valeur, c.nombre]));
  const plus = Math.max(1, ...combien.values());
  const nombreDe = (insee: string): number => combien.get(insee) ?? 0;
  const echelle = Math.min(1, carte.place / PLACE_PLEINE);
  const rayon = (n: number): number => echelle * (RAYON_MIN + (RAYON_MAX - RAYON_MIN) * Math.sqrt(n / plus));
  const parNom = carte.communes.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return (
    <div className={css.carte}>
      <svg
        className={css.dessin}
        viewBox={`0 0 ${carte.largeur} ${carte.hauteur}`}
        aria-hidden="true"
        focusable="false"
      >
        {carte.communes.map(({ insee, points }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the buttons of the list below do the same; the drawing is for the pointer alone.
          <polygon
            key={insee}
            points={points}
            className={mergeClasses(css.forme, choisies.includes(insee) && css.choisie, visee === insee && css.visee)}
            onClick={() => basculer(insee)}
            onPointerEnter={() => setVisee(insee)}
            onPointerLeave={() => setVisee(undefined)}
          />
        ))}
        {carte.communes.map(({ insee, nom, centre }) => {
          const n = nombreDe(insee);
          return (
            <g key={insee} className={css.etiquette}>
              {n === 0 ? null : <circle cx={centre.x} cy={centre.y} r={rayon(n)} className={css.pastille} />}
              <text
                x={centre.x}
                y={centre.y}
                className={n === 0 ? css.zero : css.combien}
                style={echelle < 1 ? { fontSize: CORPS * echelle } : undefined}
              >
                {nombre(n)}
              </text>
              {(echelle < ECHELLE_DES_NOMS ? [] : enLignes(nom)).map((ligne, i) => (
                <text key={ligne} x={centre.x} y={centre.y + rayon(n) + 18 + i * INTERLIGNE} className={css.nom}>
                  {ligne}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
      <Caption1 className={css.note}>
        {carte.genre === 'contours' ? CARTE.source : CARTE.tuiles} {CARTE.protegees}
      </Caption1>
      <ul className={css.liste} aria-label={CARTE.liste}>
        {parNom.map(({ insee, nom }) => (
          <li key={insee}>
            <ToggleButton
              size="small"
              checked={choisies.includes(insee)}
              onClick={() => basculer(insee)}
              onFocus={() => setVisee(insee)}
              onBlur={() => setVisee(undefined)}
            >
              {CARTE.commune(nom, nombre(nombreDe(insee)))}
            </ToggleButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
