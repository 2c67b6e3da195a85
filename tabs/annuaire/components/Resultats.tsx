import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { Chargement } from '../../commun/Etats.tsx';
import type { Elargie } from '../moteur.ts';
import type { Resultats as Trouvees } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';
import { ListeResultats } from './ListeResultats.tsx';
import { RienTrouve } from './RienTrouve.tsx';

interface ResultatsProps {
  readonly resultats: Trouvees | undefined;
  readonly proches: readonly Elargie[];
  readonly nomDe: (id: string) => string | undefined;
  readonly recherche: Recherche;
  readonly question: unknown;
  readonly ouverte: string | undefined;
  readonly revenueDe: string | undefined;
  readonly maintenant: string;
  readonly changer: (recherche: Recherche) => void;
  readonly ouvrir: (id: string) => void;
  /** The structures ticked; undefined when one reads, and ticks none. */
  readonly cochees: ReadonlySet<string> | undefined;
  /** What may be done with a question that no structure answers whole. */
  readonly besoin: ReactNode;
}

/** The structures found; when none answers, or none answers whole, what may be done with the question. */
export function Resultats(props: ResultatsProps) {
  const {
    resultats,
    proches,
    nomDe,
    recherche,
    question,
    ouverte,
    revenueDe,
    maintenant,
    changer,
    ouvrir,
    cochees,
    besoin,
  } = props;
  if (resultats === undefined) return <Chargement quoi={TEXTES.attente} />;
  if (resultats.nombre === 0)
    return (
      <RienTrouve recherche={recherche} proches={proches} nomDe={nomDe} changer={changer} ouvrir={ouvrir}>
        {besoin}
      </RienTrouve>
    );
  return (
    <>
      {resultats.entier || besoin === null ? null : (
        <div className={css.enPartie}>
          <Text>{TEXTES.pasToutAFait}</Text>
          {besoin}
        </div>
      )}
      <ListeResultats
        resultats={resultats}
        question={question}
        ouverte={ouverte}
        revenueDe={revenueDe}
        maintenant={maintenant}
        ouvrir={ouvrir}
        cochees={cochees}
      />
    </>
  );
}
