import { mergeClasses } from '@fluentui/react-components';
import type { ReseauLu } from '../../../core/contrats/interconnaissance.ts';
import { COTE, type Disposition, RAYON } from '../disposition.ts';
import { DESSIN } from '../textes.ts';
import css from './interconnaissance.module.css';

type Lien = ReseauLu['liens'][number];
type Place = ReseauLu['structures'][number]['place'];

/** How a tie is drawn: its dash says what it is, a tie that is new is the widest. */
export const traitDe = ({ declare, nouveau }: Pick<Lien, 'declare' | 'nouveau'>): string =>
  mergeClasses(
    css.lien,
    declare === 'Ensemble' && css.ensemble,
    declare === 'Orientation' && css.orientation,
    declare === undefined && css.observe,
    nouveau === true && css.nouveau,
  );

/** A structure: round when something ties it, square when it is alone, in a dashed line when nothing is known of it. */
export function Noeud({ place, x, y }: { readonly place: Place; readonly x: number; readonly y: number }) {
  return place === 'isolee' ? (
    <rect
      className={mergeClasses(css.noeud, css.isolee)}
      x={x - RAYON}
      y={y - RAYON}
      width={2 * RAYON}
      height={2 * RAYON}
    />
  ) : (
    <circle className={mergeClasses(css.noeud, place === 'inconnue' && css.inconnue)} cx={x} cy={y} r={RAYON} />
  );
}

/** Half of what a letter of the name of a group takes. */
const DEMI_LETTRE = 3.5;

/** The middle of a name, so that all of it is drawn. */
const dansLeCadre = (nom: string, x: number): number => {
  const demi = nom.length * DEMI_LETTRE;
  return Math.min(Math.max(x, demi), COTE - demi);
};

interface DessinProps {
  readonly reseau: ReseauLu;
  readonly disposition: Disposition;
  readonly numeros: ReadonlyMap<string, number>;
  /** Those that were only in a same room are drawn too. */
  readonly presences: boolean;
}

/** The network of a year, each structure by its number. What it shows is said by the table. */
export function Dessin({ reseau, disposition: { places, groupes }, numeros, presences }: DessinProps) {
  const montres = reseau.liens.filter((l) => presences || l.declare !== undefined || l.misesEnLien > 0);
  return (
    <figure className={css.dessin}>
      <figcaption>{reseau.annee}</figcaption>
      <svg viewBox={`0 0 ${COTE} ${COTE}`} role="img" aria-label={DESSIN.resume(reseau.annee, reseau)}>
        {montres.map((lien) => {
          const [de, vers] = [places.get(lien.a), places.get(lien.b)];
          return de === undefined || vers === undefined ? null : (
            <line key={`${lien.a}|${lien.b}`} className={traitDe(lien)} x1={de.x} y1={de.y} x2={vers.x} y2={vers.y} />
          );
        })}
        {reseau.structures.map(({ id, nom, place }) => {
          const ici = places.get(id);
          return ici === undefined ? null : (
            <g key={id}>
              <title>{nom}</title>
              <Noeud place={place} {...ici} />
              <text className={css.numero} {...ici}>
                {numeros.get(id)}
              </text>
            </g>
          );
        })}
        {groupes.map(({ nom, x, y }) => (
          <text key={nom} className={css.groupe} x={dansLeCadre(nom, x)} y={Math.max(y, 12)}>
            {nom}
          </text>
        ))}
      </svg>
    </figure>
  );
}
