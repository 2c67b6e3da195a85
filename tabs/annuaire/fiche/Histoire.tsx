import { Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { histoireDe } from '../../../core/annuaire/histoire.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import cadre from '../../commun/page.module.css';
import css from './fiche.module.css';
import { LECTURE } from './textes.ts';

/** Each value that changed, before and after, when and by which way. Folded: one asks for it. Nothing when nothing ever changed. */
export function Histoire({
  structure,
  contacts,
}: {
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
}) {
  const [ouverte, setOuverte] = useState(false);
  const combien = structure.provenance?.length ?? 0;
  if (combien === 0) return null;
  return (
    <details className={css.replie} onToggle={(evenement) => setOuverte(evenement.currentTarget.open)}>
      <summary>{LECTURE.historique(combien)}</summary>
      {ouverte ? (
        <ul className={css.histoire}>
          {histoireDe(structure, contacts).map(({ cle, champ, avant, apres, le, canal, par }) => (
            <li key={cle}>
              <Text weight="semibold">{champ}</Text>
              <div className={css.valeur}>{`${lisible(avant)} → ${lisible(apres)}`}</div>
              <Caption1 className={cadre.discret}>{LECTURE.par(par ?? LECTURE.auteur(canal), canal, le)}</Caption1>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

const lisible = (valeur: string | undefined): string =>
  valeur === undefined ? LECTURE.vide : telephoneLisible(valeur);
