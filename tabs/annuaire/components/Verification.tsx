import { Caption1, Text } from '@fluentui/react-components';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import { FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { Partie } from './Fiche.tsx';

const MONTREES = 5;

/** When the fiche was verified and by which way, where its values come from. Never by whom: the list keeps an identifier, not a name. */
export function Verification({ fiche }: { readonly fiche: FicheVue }) {
  const phrases = [
    fiche.verifieeLe === undefined ? FICHE.jamaisVerifiee : FICHE.verifiee(fiche.verifieeLe, fiche.verifieePar),
    fiche.recenseeLe === undefined ? undefined : FICHE.recensee(fiche.recenseeLe),
    fiche.source === undefined ? undefined : FICHE.source(fiche.source),
  ];
  const dernieres = [...(fiche.provenance ?? [])].reverse().slice(0, MONTREES);
  return (
    <Partie titre={FICHE.provenance}>
      <Text>{phrases.filter(Boolean).join(' ')}</Text>
      {dernieres.length === 0 ? null : (
        <ul className={css.puces}>
          {dernieres.map((trace) => (
            <li key={`${trace.champ}-${trace.le}`}>
              <Caption1 className={css.discret}>{FICHE.corrige(libelle(trace.champ), trace.le, trace.canal)}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </Partie>
  );
}

const LIBELLES: Readonly<Record<string, { readonly label: string } | undefined>> = structures.columns;
const libelle = (champ: string): string => LIBELLES[champ]?.label ?? champ;
