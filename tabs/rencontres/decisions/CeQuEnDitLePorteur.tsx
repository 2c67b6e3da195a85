import { Badge, Caption1, Text } from '@fluentui/react-components';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { suiteEmpechee } from '../../../core/rencontres/dire-suite.ts';
import cadre from '../../commun/page.module.css';
import css from '../components/rencontres.module.css';
import { useContacts } from '../queries.ts';
import { DIRE } from './textes.ts';

/** What the structure that carries a decision says of it: who, when, by which way, in which words. Nothing for those who may not read it. */
export function CeQuEnDitLePorteur({ suite }: { readonly suite: Suite }) {
  const contacts = useContacts().data?.items;
  const { dit, ditLe, ditPar, ditCanal, mot } = suite;
  if (dit === undefined) return null;
  const qui = ditPar === undefined ? undefined : contacts?.find((c) => c.id === ditPar)?.nom;
  return (
    <>
      <div className={css.faits}>
        {suiteEmpechee(suite) ? <Badge color="warning">{DIRE.empechee}</Badge> : null}
        <Caption1 className={cadre.discret}>{DIRE.parQui({ dit, qui, le: ditLe, canal: ditCanal })}</Caption1>
      </div>
      {mot === undefined ? null : <Text className={css.texte}>{DIRE.citation(mot)}</Text>}
    </>
  );
}
