import { Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReseauLu } from '../../../core/contrats/interconnaissance.ts';
import cadre from '../../commun/page.module.css';
import { disposer } from '../disposition.ts';
import { DESSIN } from '../textes.ts';
import { Dessin } from './Dessin.tsx';
import css from './interconnaissance.module.css';
import { Legende } from './Legende.tsx';
import { TableauDuReseau } from './TableauDuReseau.tsx';

type Groupement = 'theme' | 'commune';
type Structure = ReseauLu['structures'][number];

const groupeDe = ({ thematique, commune }: Structure, par: Groupement): string =>
  (par === 'theme' ? thematique : commune) ?? DESSIN.sansGroupe[par];

/** One or two years, each structure at the same place in both: what changes is what is drawn between them. */
export function AvantApres({ reseaux }: { readonly reseaux: readonly ReseauLu[] }) {
  const [par, setPar] = useState<Groupement>('theme');
  const [presences, setPresences] = useState(false);
  const structures = useMemo(
    () => [...new Map(reseaux.flatMap((r) => r.structures.map((s) => [s.id, s] as const))).values()],
    [reseaux],
  );
  const disposition = useMemo(
    () =>
      disposer(
        structures.map((s) => ({ id: s.id, groupe: groupeDe(s, par) })),
        reseaux.flatMap((r) => r.liens.filter((l) => l.declare !== undefined)),
      ),
    [structures, reseaux, par],
  );
  const ordre = structures.toSorted(
    (a, b) => groupeDe(a, par).localeCompare(groupeDe(b, par), 'fr') || a.nom.localeCompare(b.nom, 'fr'),
  );
  const numeros = new Map(ordre.map(({ id }, rang) => [id, rang + 1] as const));
  const titre = reseaux.length > 1 ? DESSIN.titre : DESSIN.seule;
  return (
    <section className={cadre.partie} aria-label={titre}>
      <h2 className={cadre.sousTitre}>{titre}</h2>
      <div className={cadre.outils}>
        <RadioGroup
          layout="horizontal"
          aria-label={DESSIN.grouper}
          value={par}
          onChange={(_, { value }) => setPar(value === 'commune' ? 'commune' : 'theme')}
        >
          <Radio value="theme" label={`${DESSIN.grouper} ${DESSIN.theme.toLocaleLowerCase('fr')}`} />
          <Radio value="commune" label={`${DESSIN.grouper} ${DESSIN.commune.toLocaleLowerCase('fr')}`} />
        </RadioGroup>
        <Switch label={DESSIN.presences} checked={presences} onChange={(_, { checked }) => setPresences(checked)} />
      </div>
      <div className={css.dessins}>
        {reseaux.map((reseau) => (
          <Dessin key={reseau.annee} {...{ reseau, disposition, numeros, presences }} />
        ))}
      </div>
      <Legende />
      <details open>
        <summary>{DESSIN.numeros}</summary>
        <ol className={css.numeros}>
          {ordre.map((s) => (
            <li key={s.id}>{`${numeros.get(s.id)}. ${s.nom} (${groupeDe(s, par)})`}</li>
          ))}
        </ol>
      </details>
      <details>
        <summary>{DESSIN.tableau}</summary>
        <TableauDuReseau reseaux={reseaux} structures={ordre} />
      </details>
    </section>
  );
}
