import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Proche } from '../../../core/annuaire/plus-proches.ts';
import type { Reponses } from '../../../core/annuaire/recherche.ts';
import type { Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';
import { ListeResultats } from './ListeResultats.tsx';
import { RienTrouve } from './RienTrouve.tsx';

interface ResultatsProps {
  readonly reponses: Reponses;
  readonly proches: readonly Proche[];
  readonly recherche: Recherche;
  readonly question: unknown;
  readonly ouverte: string | undefined;
  readonly maintenant: string;
  readonly changer: (recherche: Recherche) => void;
  readonly ouvrir: (id: string) => void;
  /** What may be done with a question that no structure answers whole. */
  readonly besoin: ReactNode;
}

/** The structures found; when none answers, or none answers whole, what may be done with the question. */
export function Resultats(props: ResultatsProps) {
  const { reponses, proches, recherche, question, ouverte, maintenant, changer, ouvrir, besoin } = props;
  const { trouvailles, entier } = reponses;
  if (trouvailles.length === 0)
    return (
      <RienTrouve recherche={recherche} proches={proches} changer={changer} ouvrir={ouvrir}>
        {besoin}
      </RienTrouve>
    );
  return (
    <>
      {entier || besoin === null ? null : (
        <div className={css.enPartie}>
          <Text>{TEXTES.pasToutAFait}</Text>
          {besoin}
        </div>
      )}
      <ListeResultats
        resultats={trouvailles}
        question={question}
        ouverte={ouverte}
        maintenant={maintenant}
        ouvrir={ouvrir}
      />
    </>
  );
}
