import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nomDuJour } from '../../core/textes/francais.ts';
import css from './ChampsDeRythme.module.css';
import cadre from './page.module.css';

/** How one says that something comes back. */
const RYTHME = {
  combienDeMois: ['tous les mois', 'un mois sur deux', 'un mois sur trois'],
  combienDeSemaines: ['toutes les semaines', 'une semaine sur deux', 'une semaine sur trois', 'une semaine sur quatre'],
  combien: 'À quel intervalle',
  rangs: 'Lesquels dans le mois',
  rang: ['1er', '2e', '3e', '4e', 'dernier'],
  jour: 'Jour',
} as const;

interface Rythme {
  readonly toutesLes: number;
  /** From 1, Monday. */
  readonly jour: number;
  /** Which of the month, 5 for the last; kept while it comes back by weeks. */
  readonly rangs: readonly number[];
}

interface ChampsDeRythmeProps {
  /** The field that says whether it comes back by weeks, by months, or not at all. */
  readonly children: ReactNode;
  readonly par: 'semaine' | 'mois' | undefined;
  readonly rythme: Rythme;
  readonly changer: (valeurs: {
    readonly toutesLes?: number;
    readonly jour?: number;
    readonly rangs?: number[];
  }) => void;
}

/** On which days something comes back. By months it keeps one rank at least. */
export function ChampsDeRythme({ children, par, rythme: { toutesLes, jour, rangs }, changer }: ChampsDeRythmeProps) {
  const intervalles = par === 'mois' ? RYTHME.combienDeMois : RYTHME.combienDeSemaines;
  const cocher = (rang: number, coche: boolean) => {
    const autres = rangs.filter((r) => r !== rang);
    const restants = coche ? [...autres, rang].toSorted() : autres;
    if (restants.length > 0) changer({ rangs: restants });
  };
  return (
    <>
      <div className={cadre.champs}>
        {children}
        {par === undefined ? null : (
          <>
            <Field label={RYTHME.combien}>
              <Select value={String(toutesLes)} onChange={(_, { value }) => changer({ toutesLes: Number(value) })}>
                {intervalles.map((dit, i) => (
                  <option key={dit} value={i + 1}>
                    {dit}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={RYTHME.jour}>
              <Select value={String(jour)} onChange={(_, { value }) => changer({ jour: Number(value) })}>
                {[1, 2, 3, 4, 5, 6, 7].map((numero) => (
                  <option key={numero} value={numero}>
                    {nomDuJour(numero)}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
      </div>
      {par === 'mois' ? (
        <fieldset className={css.rangs}>
          <legend>{RYTHME.rangs}</legend>
          {RYTHME.rang.map((dit, i) => (
            <Checkbox
              key={dit}
              label={dit}
              checked={rangs.includes(i + 1)}
              onChange={(_, { checked }) => cocher(i + 1, checked === true)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
