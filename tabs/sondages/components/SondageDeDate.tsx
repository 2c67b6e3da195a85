import { Button, Caption1, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { clotureDeReouverture } from '../../../core/sondages/changer.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { useChangerSondage, useLacher, useRetenir } from '../mutations.ts';
import { useRelire, useSondage } from '../queries.ts';
import { AJOUTER, direFait, SONDAGE } from '../textes.ts';
import { AjouterDesCreneaux } from './AjouterDesCreneaux.tsx';
import { Mesures } from './Mesures.tsx';
import { MonVote } from './MonVote.tsx';
import { OuvrirSondage } from './OuvrirSondage.tsx';
import { Reponses } from './Reponses.tsx';
import { ReponsesDuGroupe } from './ReponsesDuGroupe.tsx';
import { Resultats } from './Resultats.tsx';
import { Visibilite } from './Visibilite.tsx';

interface SondageDeDateProps {
  readonly rencontre: Rencontre;
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
  /** To the form of the rencontre, for who knows the date. */
  readonly fixer: () => void;
}

/** How the date of a rencontre is found: asked for, answered, chosen. */
export function SondageDeDate({ rencontre, acteur, maintenant, fixer }: SondageDeDateProps) {
  const requete = useSondage(rencontre.id);
  const relire = useRelire(rencontre.id);
  const organise = acteur !== undefined && autoriser(acteur, 'ouvrir-sondage').permis;
  const planifiee = rencontre.evenementId !== undefined;
  return (
    <Lue requete={requete} attente={SONDAGE.attente}>
      {({ sondage }) => {
        if (sondage !== undefined) return <LeSondage {...{ rencontre, sondage, organise, maintenant, relire }} />;
        if (organise && !planifiee) return <OuvrirSondage {...{ rencontre, maintenant, fixer, relire }} />;
        return <Vide titre={SONDAGE.sansDate}>{SONDAGE.sansDatePartenaire}</Vide>;
      }}
    </Lue>
  );
}

interface LeSondageProps {
  readonly rencontre: Rencontre;
  readonly sondage: SondageLu;
  readonly organise: boolean;
  readonly maintenant: string;
  readonly relire: () => void;
}

function LeSondage({ rencontre, sondage, organise, maintenant, relire }: LeSondageProps) {
  const planifiee = rencontre.evenementId !== undefined;
  const cloture = sondage.cloture === undefined ? undefined : dateLongue(sondage.cloture);
  const choix = sondage.organisation?.choix;
  const aFinir = organise && !planifiee && sondage.creneauRetenu !== undefined;
  return (
    <>
      <section className={cadre.partie} aria-label={SONDAGE.titre}>
        <Text>
          {sondage.ouvert ? SONDAGE.ouvert(cloture) : SONDAGE.clos}{' '}
          {sondage.ontRepondu === sondage.invitees
            ? SONDAGE.tousOntRepondu
            : SONDAGE.ontRepondu(sondage.ontRepondu, sondage.invitees)}{' '}
          {sondage.quorum === undefined ? '' : SONDAGE.quorum(sondage.quorum)}
        </Text>
        {choix === undefined || sondage.creneauRetenu !== undefined ? null : (
          <MessageBar layout="multiline">
            <MessageBarBody>{choix}</MessageBarBody>
          </MessageBar>
        )}
        {aFinir ? <Finir sondage={sondage} relire={relire} /> : null}
        <Resultats
          rencontre={rencontre.id}
          sondage={sondage}
          peutRetenir={organise && !planifiee && sondage.creneauRetenu === undefined}
          relire={relire}
        />
        {organise && !planifiee && sondage.creneauRetenu === undefined ? (
          <Gestes rencontre={rencontre} sondage={sondage} maintenant={maintenant} relire={relire} />
        ) : null}
        {organise ? <Visibilite sondage={sondage} relire={relire} /> : null}
      </section>
      {sondage.organisation !== undefined || sondage.ouvert || sondage.siens.length === 0 ? null : (
        <Reponses sondage={sondage} votes={sondage.siens} peutNoter={false} relire={relire} />
      )}
      {organise
        ? null
        : sondage.siens.map((vote) =>
            sondage.ouvert ? (
              <MonVote
                key={vote.structure}
                sondage={sondage}
                vote={vote}
                titre={SONDAGE.maReponse(vote.nom)}
                avis={SONDAGE.lue}
                fait={relire}
              />
            ) : null,
          )}
      {sondage.groupe === undefined ? null : <ReponsesDuGroupe sondage={sondage} groupe={sondage.groupe} />}
      {sondage.organisation === undefined ? null : <Mesures mesures={sondage.organisation.mesures} />}
      {sondage.organisation === undefined ? null : (
        <Reponses
          sondage={sondage}
          votes={sondage.organisation.votes}
          peutNoter={organise}
          {...(organise ? { organisee: rencontre } : {})}
          relire={relire}
        />
      )}
    </>
  );
}

/** A choice whose meeting a fault left out: the same act again, or another choice. */
function Finir({ sondage, relire }: { readonly sondage: SondageLu; readonly relire: () => void }) {
  const retenir = useRetenir();
  const lacher = useLacher();
  const annoncer = useAnnonce();
  const finir = () =>
    retenir.mutate(
      { chemin: { id: sondage.id }, corps: { eTag: sondage.eTag, creneau: sondage.creneauRetenu ?? '' } },
      {
        onSuccess: ({ invites, sansAdresse }) => annoncer(direFait(invites, sansAdresse)),
        onSettled: relire,
      },
    );
  return (
    <>
      <div className={cadre.outils}>
        <Text>{SONDAGE.finir}</Text>
        <BoutonCommande appearance="primary" enCours={retenir.isPending} onClick={finir}>
          {SONDAGE.finirBouton}
        </BoutonCommande>
        <Confirmation
          bouton={{ children: SONDAGE.lacher, appearance: 'subtle' }}
          question={SONDAGE.lacherQuestion}
          aide={SONDAGE.lacherAide}
          enCours={lacher.isPending}
          erreur={lacher.error}
          recharger={() => {
            lacher.reset();
            relire();
          }}
          faire={(fermer) =>
            lacher.mutate(
              { chemin: { id: sondage.id }, corps: { eTag: sondage.eTag } },
              {
                onSuccess: () => {
                  annoncer(SONDAGE.lache);
                  fermer();
                },
                onSettled: relire,
              },
            )
          }
        />
      </div>
      {retenir.error == null ? null : <Probleme erreur={retenir.error} reessayer={finir} recharger={relire} />}
    </>
  );
}

interface GestesProps {
  readonly rencontre: Rencontre;
  readonly sondage: SondageLu;
  readonly maintenant: string;
  readonly relire: () => void;
}

/** Before the choice: add slots, close, open again, give up. */
function Gestes({ rencontre, sondage, maintenant, relire }: GestesProps) {
  const [ajoute, setAjoute] = useState(false);
  const changer = useChangerSondage();
  const abandonner = useChangerSondage();
  const annoncer = useAnnonce();
  const faire = (etat: 'Ouvert' | 'Clos' | 'Annulé', fermer?: () => void) => {
    const par = etat === 'Annulé' ? abandonner : changer;
    const cloture = etat === 'Ouvert' ? { cloture: clotureDeReouverture(sondage.creneaux, maintenant) } : {};
    par.mutate(
      { chemin: { id: sondage.id }, corps: { eTag: sondage.eTag, etat, ...cloture } },
      {
        onSuccess: () => {
          annoncer(SONDAGE.change);
          fermer?.();
        },
        onSettled: relire,
      },
    );
  };
  if (ajoute)
    return <AjouterDesCreneaux {...{ rencontre, sondage, maintenant, relire }} fermer={() => setAjoute(false)} />;
  return (
    <>
      <div className={cadre.outils}>
        <Button onClick={() => setAjoute(true)}>{AJOUTER.bouton}</Button>
        {sondage.ouvert ? (
          <Button onClick={() => faire('Clos')}>{SONDAGE.clore}</Button>
        ) : (
          <>
            <Button onClick={() => faire('Ouvert')}>{SONDAGE.rouvrir}</Button>
            <Caption1 className={cadre.discret}>{SONDAGE.rouvrirAide}</Caption1>
          </>
        )}
        <Confirmation
          bouton={{ children: SONDAGE.abandonner, appearance: 'subtle' }}
          question={SONDAGE.abandonnerQuestion}
          aide={SONDAGE.abandonnerAide}
          enCours={abandonner.isPending}
          erreur={abandonner.error}
          recharger={() => {
            abandonner.reset();
            relire();
          }}
          faire={(fermer) => faire('Annulé', fermer)}
        />
      </div>
      {changer.error == null ? null : (
        <Probleme
          erreur={changer.error}
          reessayer={relire}
          recharger={() => {
            changer.reset();
            relire();
          }}
        />
      )}
    </>
  );
}
