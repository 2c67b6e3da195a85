import { Badge, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu, VoteLu } from '../../../core/contrats/sondages.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { REPONSES_DE_VOTE } from '../../../core/vocabulaires/rencontres.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useVoter } from '../mutations.ts';
import { SONDAGE } from '../textes.ts';
import css from './sondages.module.css';

interface MonVoteProps {
  readonly sondage: SondageLu;
  readonly vote: VoteLu;
  readonly titre: string;
  /** Said where the others invited will read the answer. */
  readonly avis: string;
  /** After the answer is kept. */
  readonly fait: () => void;
}

/** The answer of a structure, slot by slot. */
export function MonVote({ sondage, vote, titre, avis, fait }: MonVoteProps) {
  const [reponses, setReponses] = useState(vote.reponses);
  const [mot, setMot] = useState(vote.commentaire ?? '');
  const [faute, setFaute] = useState<string>();
  const voter = useVoter();
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (Object.keys(reponses).length === 0) {
      setFaute(SONDAGE.choisirUne);
      return;
    }
    voter.mutate(
      {
        chemin: { id: sondage.id },
        corps: {
          structure: vote.structure,
          reponses,
          commentaire: mot.trim(),
          lueParLesInvites: sondage.reponsesVisibles,
        },
      },
      {
        onSuccess: () => {
          annoncer(SONDAGE.enregistree);
          fait();
        },
      },
    );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <h2 className={cadre.sousTitre}>{titre}</h2>
      {sondage.reponsesVisibles ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{avis}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div>
        {sondage.creneaux.map((creneau) => {
          const nom = [dateLongue(creneau.debut), creneau.lieu].filter(Boolean).join(', ');
          return (
            <div key={creneau.id} className={css.vote}>
              <span id={`vote-${vote.structure}-${creneau.id}`}>
                {nom}
                {vote.reponduLe !== undefined && vote.reponses[creneau.id] === undefined ? (
                  <>
                    {' '}
                    <Badge appearance="outline">{SONDAGE.aRepondre}</Badge>
                  </>
                ) : null}
              </span>
              <RadioGroup
                layout="horizontal"
                aria-labelledby={`vote-${vote.structure}-${creneau.id}`}
                value={reponses[creneau.id] ?? ''}
                onChange={(_, { value }) => {
                  const reponse = REPONSES_DE_VOTE.find((r) => r === value);
                  if (reponse === undefined) return;
                  setFaute(undefined);
                  setReponses({ ...reponses, [creneau.id]: reponse });
                }}
              >
                {REPONSES_DE_VOTE.map((r) => (
                  <Radio key={r} value={r} label={SONDAGE.reponses[r]} />
                ))}
              </RadioGroup>
            </div>
          );
        })}
      </div>
      <Field label={SONDAGE.commentaire} hint={SONDAGE.commentaireAide} validationMessage={faute}>
        <Textarea value={mot} maxLength={600} resize="vertical" onChange={(_, { value }) => setMot(value)} />
      </Field>
      {voter.error == null ? null : <Probleme erreur={voter.error} reessayer={envoyer} recharger={fait} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={voter.isPending}>
          {SONDAGE.enregistrer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}
