import { Button, Caption1, Link, Subtitle1, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Criteres } from '../../../core/annuaire/recherche.ts';
import type { Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { pluriel } from '../../../core/textes/francais.ts';
import { sansFiltre } from '../form.ts';
import type { Elargie } from '../moteur.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';

interface RienTrouveProps {
  readonly recherche: Recherche;
  readonly proches: readonly Elargie[];
  readonly nomDe: (id: string) => string | undefined;
  readonly changer: (recherche: Recherche) => void;
  readonly ouvrir: (id: string) => void;
  /** What may be done with a question without answer. */
  readonly children: ReactNode;
}

const avecCriteres = (recherche: Recherche, c: Criteres): Recherche => ({
  texte: c.texte ?? '',
  thematiques: c.thematiques ?? [],
  publics: c.publics ?? [],
  communes: c.communes ?? [],
  autour: c.autour ?? false,
  types: c.types ?? [],
  fraicheur: c.fraicheur === undefined ? [] : recherche.fraicheur,
});

/** No structure answers: the nearest ones, what must be given up to reach them, and what to do with the question. */
export function RienTrouve({ recherche, proches, nomDe, changer, ouvrir, children }: RienTrouveProps) {
  return (
    <div className={css.rien}>
      <Subtitle1 as="h2">{TEXTES.rienTitre}</Subtitle1>
      {proches.length === 0 ? (
        <>
          <Text>{TEXTES.rienTexte}</Text>
          <div className={css.filtres}>
            {recherche.texte === '' ? null : (
              <Button appearance="primary" onClick={() => changer({ ...recherche, texte: '' })}>
                {TEXTES.rienRecherche}
              </Button>
            )}
            {sansFiltre(recherche) === recherche ? null : (
              <Button onClick={() => changer(sansFiltre(recherche))}>{TEXTES.toutRetirer}</Button>
            )}
          </div>
        </>
      ) : (
        <>
          <Text>{TEXTES.rienProches}</Text>
          <ul className={css.proches}>
            {proches.map(({ sans, criteres, nombre, exemples }) => (
              <li key={sans}>
                <Button size="small" onClick={() => changer(avecCriteres(recherche, criteres))}>
                  {TEXTES.sans(sans, pluriel(nombre, 'structure'))}
                </Button>
                <ul className={css.exemples}>
                  {exemples.map(({ id, pourquoi }) => (
                    <li key={id}>
                      <Link as="button" onClick={() => ouvrir(id)}>
                        {nomDe(id) ?? id}
                      </Link>
                      <Caption1 className={css.pourquoi}> {pourquoi.join(' · ')}</Caption1>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </div>
  );
}
