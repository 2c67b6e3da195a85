import { Caption1, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { changerInvites } from '../../../core/contrats/invitations.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { DialogueDeVerification } from '../../commun/DialogueDeVerification.tsx';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useStructures } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { ChoixDePersonne } from '../../sollicitations/components/ChoixDePersonne.tsx';
import { useSondage } from '../../sondages/queries.ts';
import { Partenaires } from '../components/Partenaires.tsx';
import { type Invite, saisieDe } from '../creation.ts';
import { useChangerInvites } from '../mutations.ts';
import { useParticipations } from '../queries.ts';
import { RENCONTRE } from '../textes.ts';
import { INVITER, PLACE } from './textes.ts';

interface InviterPageProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
  readonly fermer: () => void;
}

/** Those whom a rencontre invites, before and after its invitations have left. */
export function InviterPage({ rencontre, maintenant, fermer }: InviterPageProps) {
  const requete = useParticipations();
  const enSondage = useSondage(rencontre.id).data?.sondage?.ouvert === true && rencontre.evenementId === undefined;
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={INVITER.retour} aller={fermer} />
        <Caption1 className={cadre.discret}>{rencontre.titre}</Caption1>
        <TitreDePage niveau="h1" arrivee={rencontre.id}>
          {INVITER.titre}
        </TitreDePage>
      </header>
      <div className={cadre.contenu}>
        {enSondage ? (
          <MessageBar layout="multiline">
            <MessageBarBody>{INVITER.enSondage}</MessageBarBody>
          </MessageBar>
        ) : null}
        <Lue requete={requete} attente={COMMUN.chargement}>
          {({ items }) => (
            <LesInvites
              rencontre={rencontre}
              invitees={items.filter((p) => p.rencontre === rencontre.id && !p.sansInvitation)}
              maintenant={maintenant}
              fermer={fermer}
            />
          )}
        </Lue>
      </div>
    </div>
  );
}

type Annonce = ReponseDe<typeof changerInvites>;
interface Ecart {
  readonly ajouter: readonly Invite[];
  readonly retirer: readonly string[];
  readonly changer: readonly Omit<Invite, 'raison'>[];
}

function LesInvites({
  rencontre,
  invitees: lues,
  maintenant,
  fermer,
}: InviterPageProps & { readonly invitees: readonly Participation[] }) {
  // As they were when the page opened: what is asked is what one saw and changed.
  const [invitees] = useState(lues);
  const { items: structures, parId } = useStructures();
  const [ecart, setEcart] = useState<Ecart>();
  const [annonce, setAnnonce] = useState<Annonce>();
  /** Of those added: the local day on which Outlook invites them, and the person written to. */
  const [jours, setJours] = useState<ReadonlyMap<string, string>>(new Map());
  const [ecrits, setEcrits] = useState<ReadonlyMap<string, string>>(new Map());
  const changer = useChangerInvites();
  const annoncer = useAnnonce();
  const planifiee = rencontre.evenementId !== undefined;
  const noms = (ids: readonly string[]): string => enumeration(ids.map((id) => parId.get(id)?.nom ?? id));

  const demande = (e: Ecart, simuler: boolean, attendent = jours) => ({
    chemin: { id: rencontre.id },
    corps: {
      ajouter: e.ajouter.map((i) => ({ ...i, ...(ecrits.has(i.id) ? { contact: ecrits.get(i.id) } : {}) })),
      ...(attendent.size === 0 ? {} : { reports: [...attendent].map(([structure, le]) => ({ structure, le })) }),
      retirer: [...e.retirer],
      ...(e.changer.length === 0 ? {} : { changer: e.changer.map((c) => ({ ...c })) }),
      ...(simuler ? { simuler } : {}),
    },
  });
  const enregistrer = (e: Ecart) =>
    changer.mutate(demande(e, false), {
      onSuccess: () => {
        annoncer(INVITER.faits);
        fermer();
      },
    });
  const envoyer = (choisis: readonly Invite[]) => {
    const avant = new Map(invitees.map((p) => [p.structure, p] as const));
    const apres = new Set(choisis.map(({ id }) => id));
    const voulu = {
      ajouter: choisis.filter(({ id }) => !avant.has(id)),
      retirer: [...avant.keys()].filter((id) => !apres.has(id)),
      changer: choisis.flatMap(({ raison: _, ...place }) => {
        const p = avant.get(place.id);
        return p === undefined || p.role === place.role ? [] : [place];
      }),
    };
    if (voulu.ajouter.length + voulu.retirer.length + voulu.changer.length === 0) {
      annoncer(INVITER.rien);
      return;
    }
    setEcart(voulu);
    setJours(new Map());
    setEcrits(new Map());
    // Nobody is told, but something may be lost: it is said first.
    if (planifiee || voulu.retirer.length > 0)
      changer.mutate(demande(voulu, true, new Map()), { onSuccess: setAnnonce });
    else enregistrer(voulu);
  };
  /** How many Outlook tells is said again: those who wait are not among them. */
  const attendre = (attendent: ReadonlyMap<string, string>) => {
    setJours(attendent);
    if (ecart !== undefined) changer.mutate(demande(ecart, true, attendent), { onSuccess: setAnnonce });
  };

  return (
    <>
      <Partenaires
        saisie={saisieDe(rencontre)}
        modele={undefined}
        choisies={invitees.map(({ structure: id, raison = '', role, organisateur }) => ({
          id,
          raison,
          ...(role === undefined ? {} : { role }),
          ...(organisateur === undefined ? {} : { organisateur }),
        }))}
        serie={rencontre.serie}
        structures={structures}
        maintenant={maintenant}
        precedent={{ libelle: INVITER.retour, aller: fermer }}
        suite={{
          libelle: planifiee ? INVITER.verifier : INVITER.enregistrer,
          enCours: changer.isPending && annonce === undefined,
          erreur: annonce === undefined ? changer.error : null,
          envoyer,
        }}
      />
      <DialogueDeVerification
        ouvert={annonce !== undefined}
        question={INVITER.question(annonce?.prevenues ?? 0)}
        confirmer={INVITER.confirmer(annonce?.prevenues ?? 0)}
        revenir={INVITER.revenir}
        commande={changer}
        faire={() => {
          if (ecart !== undefined) enregistrer(ecart);
        }}
        fermer={() => setAnnonce(undefined)}
      >
        {ecart === undefined || ecart.ajouter.length === 0 ? null : (
          <Text>{INVITER.ajoutees(noms(ecart.ajouter.map(({ id }) => id)))}</Text>
        )}
        {ecart === undefined || ecart.retirer.length === 0 ? null : (
          <Text>{INVITER.retirees(noms(ecart.retirer))}</Text>
        )}
        {ecart === undefined || ecart.changer.length === 0 ? null : (
          <Text>
            {INVITER.changees(noms(ecart.changer.map(({ id }) => id)))}{' '}
            {rencontre.serie === undefined ? null : INVITER.suivie}
          </Text>
        )}
        {annonce === undefined || ecart === undefined || ecart.retirer.length === 0
          ? null
          : direCeQuiSePerd(annonce).map((phrase) => <Text key={phrase}>{phrase}</Text>)}
        <Text>{INVITER.prevenues(annonce?.prevenues ?? 0)}</Text>
        {jours.size === 0 ? null : <Text>{PLACE.reportees(jours.size)}</Text>}
        <AuDessusDuBudget
          structures={(ecart?.ajouter ?? []).filter(({ role }) => !estInformee({ role })).map(({ id }) => id)}
          maintenant={maintenant}
          issues={({ structure, demandes }) => (
            <ChoixDePersonne
              {...{ structure, demandes }}
              thematique={rencontre.thematique}
              choisie={ecrits.get(structure)}
              choisir={(contact) => setEcrits(new Map(ecrits).set(structure, contact))}
            />
          )}
          {...(planifiee
            ? {
                reports: {
                  jours,
                  changer: attendre,
                  limite: rencontre.debut ?? maintenant,
                  sansJoindre: true as const,
                },
              }
            : {})}
        />
        {annonce === undefined || annonce.sansAdresse.length === 0 ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {RENCONTRE.sansAdresse(annonce.sansAdresse.map(({ nom }) => nom).join(', '))}
            </MessageBarBody>
          </MessageBar>
        )}
      </DialogueDeVerification>
    </>
  );
}

/** What those taken away had said, and what becomes of the poll without them. */
function direCeQuiSePerd({ reponses, sondage }: Annonce): readonly string[] {
  const { quorum, quorumDevient, indispensablesRetirees = 0, invitees = 0 } = sondage ?? {};
  return [
    ...(reponses === 0 ? [] : [INVITER.reponsesPerdues(reponses)]),
    ...(indispensablesRetirees === 0 ? [] : [INVITER.indispensablesRetirees(indispensablesRetirees)]),
    ...(quorum === undefined
      ? []
      : [
          quorumDevient === undefined
            ? INVITER.quorumGarde(quorum, invitees)
            : INVITER.quorumDevient(quorum, quorumDevient),
        ]),
  ];
}
