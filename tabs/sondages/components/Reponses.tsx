import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu, VoteLu } from '../../../core/contrats/sondages.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import cadre from '../../commun/page.module.css';
import { SONDAGE } from '../textes.ts';
import { CourrielDInvitee } from './CourrielDInvitee.tsx';
import { GrilleDesReponses } from './GrilleDesReponses.tsx';
import { MonVote } from './MonVote.tsx';
import css from './sondages.module.css';

interface ReponsesProps {
  readonly sondage: SondageLu;
  readonly votes: readonly VoteLu[];
  /** May this person note what a structure said by telephone? */
  readonly peutNoter: boolean;
  /** The rencontre, for who organises it: where the mail of each silent structure stands. */
  readonly organisee?: Rencontre;
  readonly relire: () => void;
}

/** Those who have not answered, then who answered what. */
export function Reponses({ sondage, votes, peutNoter, organisee, relire }: ReponsesProps) {
  const [ouverte, setOuverte] = useState<string>();
  const muettes = votes.filter(estMuet).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const dites = votes.filter((v) => !estMuet(v));
  const notable = peutNoter && sondage.ouvert;
  const noter = (structure: string) =>
    notable && ouverte !== structure ? (
      <Button size="small" appearance="subtle" onClick={() => setOuverte(structure)}>
        {SONDAGE.repondrePour}
      </Button>
    ) : null;
  const saisie = (structure: string) => {
    const vote = votes.find((v) => v.structure === structure);
    return notable && ouverte === structure && vote !== undefined ? (
      <MonVote
        sondage={sondage}
        vote={vote}
        titre={SONDAGE.reponseDe(vote.nom)}
        avis={SONDAGE.lueDitesLe}
        fait={() => {
          setOuverte(undefined);
          relire();
        }}
      />
    ) : null;
  };
  return (
    <section className={cadre.partie} aria-label={SONDAGE.parStructure}>
      <h2 className={cadre.sousTitre}>{SONDAGE.parStructure}</h2>
      {dites.length === 0 ? null : (
        <GrilleDesReponses
          sondage={sondage}
          titre={SONDAGE.quiADitQuoi}
          lignes={dites}
          {...(notable ? { geste: noter } : {})}
          dessous={saisie}
        />
      )}
      <ul className={css.creneaux}>
        {muettes.map((vote) => (
          <li key={vote.structure} className={css.vote}>
            <div>
              <Text weight="semibold">{vote.nom}</Text>{' '}
              {vote.indispensable ? <Badge appearance="tint">{SONDAGE.indispensable}</Badge> : null}
              <br />
              <Caption1 className={cadre.discret}>{SONDAGE.sansReponse}</Caption1>
              {organisee === undefined ? null : (
                <CourrielDInvitee rencontre={organisee} structure={vote.structure} sondage={sondage} />
              )}
            </div>
            {noter(vote.structure)}
            {ouverte === vote.structure ? <div className={css.dessous}>{saisie(vote.structure)}</div> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const estMuet = (v: VoteLu): boolean => v.reponduLe === undefined;
