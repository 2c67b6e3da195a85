import { Caption1, Switch, Text, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ValeurDeFacette } from '../../../core/annuaire/facettes.ts';
import type { Sieges } from '../../../core/annuaire/sieges.ts';
import { type Carte, dessiner } from '../../../core/territoire/carte.ts';
import { classeDe, classer, degre } from '../../../core/territoire/teintes.ts';
import { nombre } from '../../../core/textes/francais.ts';
import css from '../../commun/carte.module.css';
import { DessinDesCommunes } from '../../commun/DessinDesCommunes.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { CARTE } from '../textes.ts';

interface CarteProps {
  /** Structures that answer, by the commune of their siège. */
  readonly sieges: readonly Sieges[];
  /** Those that act in each commune, wherever their siège is. */
  readonly comptes: readonly ValeurDeFacette[];
  readonly choisies: readonly string[];
  readonly basculer: (insee: string) => void;
}

const NOTES = { contours: CARTE.source, tuiles: CARTE.tuiles, liste: CARTE.sansDessin } as const satisfies Record<
  Carte['genre'],
  string
>;

/**
 * The communes, tinted by how many structures have their siège there: the number is written, the tint only helps the
 * eye. On demand, how many act there. The list beneath says the same, for the keyboard and for screen readers.
 */
export function CarteDesCommunes({ sieges, comptes, choisies, basculer }: CarteProps) {
  const territoire = useTerritoire();
  const carte = useMemo(() => dessiner(territoire), [territoire]);
  const [visee, setVisee] = useState<string>();
  const [parZone, setParZone] = useState(false);
  if (carte.communes.length === 0) return null;
  const combien = new Map(parZone ? comptes.map((c) => [c.valeur, c.nombre]) : sieges.map((s) => [s.insee, s.nombre]));
  const nombreDe = (insee: string): number => combien.get(insee) ?? 0;
  const classes = classer(carte.communes.map(({ insee }) => nombreDe(insee)));
  const teinte = (rang: number | undefined): string =>
    rang === undefined ? 'aucune' : String(degre(rang, classes.length));
  const teinteDe = (insee: string): string => teinte(classeDe(classes, nombreDe(insee)));
  const dessinee = carte.genre !== 'liste';
  // Without a drawing, the list is the map: the most first, each in its tint.
  const rangees = carte.communes.toSorted(
    (a, b) => (dessinee ? 0 : nombreDe(b.insee) - nombreDe(a.insee)) || a.nom.localeCompare(b.nom, 'fr'),
  );
  const dehors = sieges.filter(({ insee }) => !carte.communes.some((c) => c.insee === insee));
  const horsTerritoire = dehors.reduce((somme, s) => somme + s.nombre, 0);
  return (
    <div className={css.carte}>
      <div className={css.tete}>
        <Text weight="semibold">{parZone ? CARTE.parZone : CARTE.parSiege}</Text>
        <Switch label={CARTE.zones} checked={parZone} onChange={(_, { checked }) => setParZone(checked)} />
      </div>
      {dessinee ? (
        <DessinDesCommunes
          ecrit={(insee) => nombre(nombreDe(insee))}
          dire={(insee, nom) => CARTE.commune(nom, nombre(nombreDe(insee)))}
          {...{ carte, teinteDe, choisies, basculer, visee, setVisee }}
        />
      ) : null}
      <ul className={css.legende} aria-label={CARTE.legende}>
        {[undefined, ...classes].map((classe, i) => (
          <li key={classe?.de ?? 0}>
            <span className={css.echantillon} data-teinte={teinte(i === 0 ? undefined : i - 1)} />
            <Caption1>{classe === undefined ? CARTE.aucune : CARTE.classe(classe)}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1 className={css.note}>
        {parZone || horsTerritoire === 0 ? '' : `${CARTE.dehors(horsTerritoire)} `}
        {CARTE.choisir} {NOTES[carte.genre]} {CARTE.protegees}
      </Caption1>
      <ul className={css.liste} aria-label={CARTE.liste}>
        {rangees.map(({ insee, nom }) => (
          <li key={insee}>
            <ToggleButton
              size="small"
              checked={choisies.includes(insee)}
              icon={dessinee ? undefined : <span className={css.echantillon} data-teinte={teinteDe(insee)} />}
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
