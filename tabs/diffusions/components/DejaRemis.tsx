import {
  Caption1,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { estRemise } from '../../../core/diffusions/remises.ts';
import { grouperParVague } from '../../../core/diffusions/vagues.ts';
import type { Diffusion } from '../../../core/lists/diffusions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Vide } from '../../commun/Vide.tsx';
import { lesPlusRemises, useDiffusions } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import { ATrancher } from './ATrancher.tsx';
import css from './diffusions.module.css';
import { Interrompus } from './Interrompus.tsx';
import { Lecture } from './Lecture.tsx';

const LIGNES_MAX = 40;

/** What was handed out, by wave; the mails that need a decision; the fiches that went farthest. */
export function DejaRemis({ structures }: { readonly structures: readonly Structure[] }) {
  const requete = useDiffusions();
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {({ items }) =>
        items.length === 0 ? (
          <Vide titre={TEXTES.aucune}>{TEXTES.aucuneAide}</Vide>
        ) : (
          <Historique lignes={items} structures={structures} />
        )
      }
    </Lue>
  );
}

interface Lignes {
  readonly lignes: readonly Diffusion[];
  readonly structures: readonly Structure[];
}

function Historique({ lignes, structures }: Lignes) {
  const faites = lignes.filter(estRemise);
  const exemplaires = faites.reduce((somme, d) => somme + d.exemplaires, 0);
  const receveuses = new Set(faites.flatMap((d) => d.structure ?? [])).size;
  const plusRemises = lesPlusRemises(structures, lignes);
  const { le, quoi, combien, fiches, lecture } = TEXTES.colonnes;
  const noms = new Map(structures.map((s) => [s.id, s.nom]));
  return (
    <>
      <ATrancher lignes={lignes} structures={structures} />
      <Interrompus lignes={lignes} />
      <Text weight="semibold">{TEXTES.total(exemplaires, receveuses)}</Text>
      <section className={css.enLargeur} aria-label={TEXTES.onglets.remises}>
        <Table size="small" aria-label={TEXTES.onglets.remises}>
          <TableHeader>
            <TableRow>
              {[le, quoi, combien, fiches, lecture].map((titre) => (
                <TableHeaderCell key={titre}>{titre}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {grouperParVague(faites)
              .slice(0, LIGNES_MAX)
              .map((v) => (
                <TableRow key={v.cle}>
                  <TableCell>{dateCourte(v.le)}</TableCell>
                  <TableCell>
                    {v.objet}
                    <Caption1 block className={cadre.discret}>
                      {v.canal}
                    </Caption1>
                  </TableCell>
                  <TableCell>{v.exemplaires}</TableCell>
                  <TableCell>{v.fiches ?? ''}</TableCell>
                  <TableCell>
                    <Lecture vague={v} nomDe={(id) => noms.get(id)} />
                  </TableCell>
                </TableRow>
              ))}
          </TableBody>
        </Table>
      </section>
      {plusRemises.length === 0 ? null : (
        <section className={cadre.partie} aria-label={TEXTES.plusRemises}>
          <Subtitle2 as="h2">{TEXTES.plusRemises}</Subtitle2>
          <ul className={css.liste}>
            {plusRemises.map(({ structure, remises }) => (
              <li key={structure.id}>{`${structure.nom}\u00A0: ${TEXTES.remisesDe(remises)}`}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
