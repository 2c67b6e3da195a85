import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { ReseauLu } from '../../../core/contrats/interconnaissance.ts';
import { DESSIN } from '../textes.ts';
import css from './interconnaissance.module.css';

interface TableauProps {
  /** The last one last. */
  readonly reseaux: readonly ReseauLu[];
  readonly structures: readonly { readonly id: string; readonly nom: string }[];
}

/** What the drawing shows, in words: each structure, how many declare a tie with it year by year, and with whom now. */
export function TableauDuReseau({ reseaux, structures }: TableauProps) {
  const dernier = reseaux.at(-1);
  const noms = new Map(structures.map(({ id, nom }) => [id, nom] as const));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard.
    <section className={css.defilant} aria-label={DESSIN.tableau} tabIndex={0}>
      <Table size="small" className={css.tableau}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{DESSIN.structure}</TableHeaderCell>
            {reseaux.map(({ annee }) => (
              <TableHeaderCell key={annee}>{DESSIN.liens(annee)}</TableHeaderCell>
            ))}
            <TableHeaderCell>{DESSIN.avec}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {structures.map(({ id, nom }) => (
            <TableRow key={id}>
              <TableCell>{nom}</TableCell>
              {reseaux.map((reseau) => (
                <TableCell key={reseau.annee}>{direLesLiens(reseau, id)}</TableCell>
              ))}
              <TableCell>
                {dernier === undefined || declaresDe(dernier, id).length === 0
                  ? DESSIN.aucun
                  : declaresDe(dernier, id)
                      .map(({ autre, nouveau }) => {
                        const leur = noms.get(autre) ?? '';
                        return nouveau ? DESSIN.nouveau(leur) : leur;
                      })
                      .join(', ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

const declaresDe = ({ liens }: ReseauLu, id: string) =>
  liens.flatMap(({ a, b, declare, nouveau }) =>
    declare === undefined || (a !== id && b !== id) ? [] : [{ autre: a === id ? b : a, nouveau: nouveau === true }],
  );

function direLesLiens(reseau: ReseauLu, id: string): string {
  const place = reseau.structures.find((s) => s.id === id)?.place;
  if (place === undefined) return '–';
  return [String(declaresDe(reseau, id).length), DESSIN.place[place]].filter(Boolean).join(', ');
}
