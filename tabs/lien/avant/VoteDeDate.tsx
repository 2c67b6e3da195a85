/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import { voterParLien } from '../../../core/contrats/sondages.ts';
import { REPONSES_DE_VOTE, type ReponseDeVote } from '../../../core/vocabulaires/rencontres.ts';
import { Champ } from '../Champ.tsx';
import { Fait } from '../Fait.tsx';
import { Formulaire } from '../Formulaire.tsx';
import { demander, useLien } from '../lien.ts';
import { TEXTES } from '../textes.ts';
import { RENCONTRE } from '../textes-rencontre.ts';
import { useEnvoi } from '../useEnvoi.tsx';
import { AVANT } from './textes.ts';

type Sondage = NonNullable<PageDeRencontre['sondage']>;

interface Props {
  readonly titre: string;
  readonly sondage: Sondage;
  readonly annonce: ComponentChildren;
  readonly suite: ComponentChildren;
}

/** The slots, one tap each. */
export function VoteDeDate({ titre, sondage, annonce, suite }: Props) {
  const { jeton, aller, rouvrir } = useLien();
  const [reponses, repondre] = useState(sondage.reponses);
  const [mot, ecrire] = useState('');
  const [faute, dire] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  function envoyer(): void {
    if (Object.keys(reponses).length === 0) {
      dire(AVANT.aucunVote);
      return;
    }
    const commentaire = mot.trim() === '' ? undefined : mot.trim();
    faire(async () => {
      await demander(voterParLien, {
        jeton,
        reponses,
        commentaire,
        lueParLesInvites: sondage.reponsesVisibles === true,
      });
      aller(
        <Fait titre={TEXTES.merci} sortie={{ libelle: RENCONTRE.revoir, faire: rouvrir }}>
          {AVANT.voteMerci(sondage.cloture)}
        </Fait>,
      );
    });
  }

  const aDejaVote = Object.keys(sondage.reponses).length > 0;
  const manquent = sondage.creneaux.some(({ id }) => sondage.reponses[id] === undefined);

  return (
    <Formulaire titre={titre} libelle={AVANT.envoyerVote} envoyer={envoyer} faute={faute} suite={suite}>
      {aDejaVote && <p class="avis">{manquent ? AVANT.voteAFinir : AVANT.voteDeja}</p>}
      {annonce}
      {sondage.message !== undefined && <p class="avis">{sondage.message}</p>}
      {sondage.reponsesVisibles && <p class="avis">{AVANT.totalOuvert}</p>}
      <h2>{AVANT.sondage}</h2>
      <p>
        {AVANT.sondageAide} {sondage.cloture !== undefined && AVANT.cloture(sondage.cloture)}
      </p>
      {sondage.creneaux.map((creneau) => (
        <UnCreneau
          key={creneau.id}
          creneau={creneau}
          invitees={sondage.invitees}
          aRepondre={aDejaVote && sondage.reponses[creneau.id] === undefined}
          choisie={reponses[creneau.id]}
          choisir={(reponse) => {
            dire('');
            repondre((avant) => ({ ...avant, [creneau.id]: reponse }));
          }}
        />
      ))}
      {!sondage.reponsesVisibles && <p class="discret">{AVANT.total}</p>}
      <Champ
        description={{
          libelle: AVANT.commentaireDuVote,
          aide: sondage.commentaireDit ? AVANT.dejaEcrit : undefined,
          saisie: 'long',
        }}
        valeur={mot}
        changer={(valeur) => ecrire(String(valeur))}
      />
    </Formulaire>
  );
}

interface PropsDuCreneau {
  readonly creneau: Sondage['creneaux'][number];
  readonly invitees: number;
  /** The structure has answered for others, not for this one. */
  readonly aRepondre: boolean;
  readonly choisie: ReponseDeVote | undefined;
  readonly choisir: (reponse: ReponseDeVote) => void;
}

function UnCreneau({ creneau, invitees, aRepondre, choisie, choisir }: PropsDuCreneau) {
  const nom = useId();
  return (
    <fieldset class="creneau" aria-describedby={`${nom}-somme`}>
      <legend>
        <strong>{creneau.jour}</strong>, <span class="entier">{creneau.heures}</span>
      </legend>
      <p class="discret" id={`${nom}-somme`}>
        {aRepondre && <strong>{AVANT.aRepondre} </strong>}
        {creneau.lieu !== undefined && `${creneau.lieu}. `}
        {AVANT.disponibles(creneau.disponibles, invitees)}
      </p>
      {creneau.dits !== undefined && (
        <p class="discret">
          {AVANT.lesAutres} {creneau.dits}
        </p>
      )}
      <div class="trois">
        {REPONSES_DE_VOTE.map((reponse) => (
          <label key={reponse}>
            <input type="radio" name={nom} checked={reponse === choisie} onChange={() => choisir(reponse)} />
            <span>{AVANT.reponses[reponse]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
