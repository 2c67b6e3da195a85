/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { repondreInvitationParLien } from '../../../core/contrats/invitations.ts';
import type { PageDeRencontre } from '../../../core/contrats/pages-de-lien.ts';
import type { ReponseALInvitation } from '../../../core/vocabulaires/rencontres.ts';
import { Champ } from '../Champ.tsx';
import { Fait } from '../Fait.tsx';
import { Formulaire } from '../Formulaire.tsx';
import { demander, useLien } from '../lien.ts';
import { Question } from '../Question.tsx';
import { TEXTES } from '../textes.ts';
import { RENCONTRE } from '../textes-rencontre.ts';
import { useEnvoi } from '../useEnvoi.tsx';
import { AVANT } from './textes.ts';

interface Props {
  readonly titre: string;
  readonly invitation: NonNullable<PageDeRencontre['invitation']>;
  readonly annonce: ComponentChildren;
  readonly suite: ComponentChildren;
}

const ORDRE: readonly ReponseALInvitation[] = ['Vient', 'Quelqu’un d’autre vient', 'Ne vient pas'];

/** Whether one comes, who comes instead, what it takes to come. */
export function ReponseAInvitation({ titre, invitation, annonce, suite }: Props) {
  const { jeton, aller, rouvrir } = useLien();
  const [reponse, repondre] = useState(invitation.reponse);
  const [remplacant, nommer] = useState('');
  const [acces, demanderAcces] = useState('');
  const [faute, dire] = useState('');
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  function envoyer(): void {
    if (reponse === undefined) {
      dire(AVANT.aucuneReponse);
      return;
    }
    faire(async () => {
      const { attente } = await demander(repondreInvitationParLien, {
        jeton,
        reponse,
        ...(reponse === 'Quelqu’un d’autre vient' && remplacant.trim() !== '' ? { remplacant } : {}),
        ...(reponse !== 'Ne vient pas' && acces.trim() !== '' ? { besoinsDAcces: acces } : {}),
      });
      aller(
        <Fait titre={TEXTES.merci} sortie={{ libelle: RENCONTRE.revoir, faire: rouvrir }}>
          {attente === undefined ? AVANT.reponseMerci : AVANT.attenteMerci(attente)}
        </Fait>,
      );
    });
  }

  return (
    <Formulaire titre={titre} libelle={AVANT.envoyerReponse} envoyer={envoyer} faute={faute} suite={suite}>
      {invitation.reponse !== undefined && <p class="avis">{AVANT.reponseDeja}</p>}
      {invitation.attente !== undefined && <p class="avis">{AVANT.attente(invitation.attente)}</p>}
      {invitation.complet === true && <p class="avis">{AVANT.complet}</p>}
      {annonce}
      <Question
        question={AVANT.invitation}
        reponses={ORDRE.map((r) => [r, AVANT.venir[r]])}
        choisie={reponse}
        choisir={(dite) => {
          dire('');
          repondre(dite);
        }}
      />
      {reponse === 'Quelqu’un d’autre vient' && (
        <Champ
          description={{
            libelle: AVANT.remplacant,
            aide: invitation.remplacantDit ? AVANT.dejaEcrit : AVANT.remplacantAide,
            saisie: 'ligne',
          }}
          valeur={remplacant}
          changer={(valeur) => nommer(String(valeur))}
        />
      )}
      {reponse !== undefined && reponse !== 'Ne vient pas' && (
        <Champ
          description={{
            libelle: AVANT.acces,
            aide: invitation.besoinsDits ? AVANT.dejaEcrit : AVANT.accesAide,
            saisie: 'long',
          }}
          valeur={acces}
          changer={(valeur) => demanderAcces(String(valeur))}
        />
      )}
    </Formulaire>
  );
}
