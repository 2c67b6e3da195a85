import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu, VoteLu } from '../../../core/contrats/sondages.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import cadre from '../../commun/page.module.css';
import { direLesReponses, SONDAGE } from '../textes.ts';
import { CourrielDInvitee } from './CourrielDInvitee.tsx';
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

/** Those who have not answered first, then who answered what. */
export function Reponses({ sondage, votes, peutNoter, organisee, relire }: ReponsesProps) {
  const [ouverte, setOuverte] = useState<string>();
  const ranges = votes.toSorted((a, b) => Number(estMuet(b)) - Number(estMuet(a)) || a.nom.localeCompare(b.nom, 'fr'));
  return (
    <section className={cadre.partie} aria-label={SONDAGE.parStructure}>
      <h2 className={cadre.sousTitre}>{SONDAGE.parStructure}</h2>
      <ul className={css.creneaux}>
        {ranges.map((vote) => (
          <li key={vote.structure} className={css.vote}>
            <div>
              <Text weight="semibold">{vote.nom}</Text>{' '}
              {vote.indispensable ? <Badge appearance="tint">{SONDAGE.indispensable}</Badge> : null}
              <br />
              <Caption1 className={cadre.discret}>{direLeVote(sondage, vote)}</Caption1>
              {vote.commentaire === undefined ? null : (
                <>
                  <br />
                  <Caption1>«&nbsp;{vote.commentaire}&nbsp;»</Caption1>
                </>
              )}
              {organisee !== undefined && estMuet(vote) ? (
                <CourrielDInvitee rencontre={organisee} structure={vote.structure} sondage={sondage} />
              ) : null}
            </div>
            {peutNoter && sondage.ouvert && ouverte !== vote.structure ? (
              <Button size="small" appearance="subtle" onClick={() => setOuverte(vote.structure)}>
                {SONDAGE.repondrePour}
              </Button>
            ) : null}
            {peutNoter && sondage.ouvert && ouverte === vote.structure ? (
              <div className={css.dessous}>
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
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const estMuet = (v: VoteLu): boolean => v.reponduLe === undefined;

/** What it answered, slot by slot, and by which way. */
const direLeVote = (sondage: SondageLu, vote: VoteLu): string =>
  estMuet(vote)
    ? SONDAGE.sansReponse
    : [...direLesReponses(sondage, vote.reponses), ...(vote.canal === 'Téléphone' ? [SONDAGE.parTelephone] : [])].join(
        ' · ',
      );
