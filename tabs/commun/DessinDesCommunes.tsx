import { mergeClasses } from '@fluentui/react-components';
import { type Carte, enLignes } from '../../core/territoire/carte.ts';
import css from './carte.module.css';

const INTERLIGNE = 27;
/** Room where a label holds at its full size; below a part of it, names would cover each other: the list has them. */
const PLACE_PLEINE = 150;
const ECHELLE_DES_NOMS = 0.75;
const ECHELLE_DES_NOMBRES = 0.6;
const CORPS = 40;

interface DessinProps {
  readonly carte: Carte;
  /** What is written in a commune, and what is said of it under the pointer. */
  readonly ecrit: (insee: string) => string;
  readonly dire: (insee: string, nom: string) => string;
  readonly choisies: readonly string[];
  readonly basculer: (insee: string) => void;
  readonly teinteDe: (insee: string) => string;
  /** The commune under the pointer, or whose button has the focus. */
  readonly visee: string | undefined;
  readonly setVisee: (insee: string | undefined) => void;
}

/** The communes drawn, each in its tint: for the pointer alone, a list beside it says the same. */
export function DessinDesCommunes({ carte, ecrit, dire, teinteDe, choisies, basculer, visee, setVisee }: DessinProps) {
  const echelle = Math.min(1, carte.place / PLACE_PLEINE);
  return (
    <svg className={css.dessin} viewBox={`0 0 ${carte.largeur} ${carte.hauteur}`} aria-hidden="true" focusable="false">
      {carte.communes.map(({ insee, nom, points }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the buttons of the list below do the same; the drawing is for the pointer alone.
        <polygon
          key={insee}
          points={points}
          data-teinte={teinteDe(insee)}
          className={mergeClasses(css.forme, visee === insee && css.visee)}
          onClick={() => basculer(insee)}
          onPointerEnter={() => setVisee(insee)}
          onPointerLeave={() => setVisee(undefined)}
        >
          <title>{dire(insee, nom)}</title>
        </polygon>
      ))}
      {/* Above the others: their whole outline shows. */}
      {carte.communes
        .filter(({ insee }) => choisies.includes(insee))
        .map(({ insee, points }) => (
          <polygon key={insee} points={points} className={css.choisie} />
        ))}
      {carte.communes.map(({ insee, nom, centre }) => {
        const noms = echelle < ECHELLE_DES_NOMS ? [] : enLignes(nom);
        const haut = centre.y - (noms.length * INTERLIGNE) / 2;
        return (
          <g key={insee} className={mergeClasses(css.etiquette, echelle < ECHELLE_DES_NOMBRES && css.menue)}>
            <text x={centre.x} y={haut} className={css.combien} style={{ fontSize: CORPS * echelle }}>
              {ecrit(insee)}
            </text>
            {noms.map((ligne, i) => (
              <text key={ligne} x={centre.x} y={haut + 34 + i * INTERLIGNE} className={css.nom}>
                {ligne}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
