import { Caption1, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { CalendarEditRegular } from '@fluentui/react-icons/svg/calendar-edit';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { TextBulletListLtrRegular } from '@fluentui/react-icons/svg/text-bullet-list-ltr';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { type ReactElement, useState } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import { estAttendue } from '../../../core/rencontres/attendues.ts';
import {
  type Etape,
  estPassee,
  etapeDeLaReunion,
  etapeDePreparation,
  prochaineEtape,
} from '../../../core/rencontres/prochaine-etape.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useSession } from '../../commun/session.ts';
import { ouvrirReunion } from '../../commun/teams.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { InvitationAuBudget } from '../../sollicitations/components/InvitationAuBudget.tsx';
import type { Partie } from '../adresses.ts';
import { EnvoyerLesLiens } from '../invites/EnvoyerLesLiens.tsx';
import { INVITER } from '../invites/textes.ts';
import { usePagesAEnvoyer } from '../invites/usePagesAEnvoyer.ts';
import { useEtablir, usePlanifier } from '../mutations.ts';
import { ODJ } from '../ordre-du-jour/textes.ts';
import { Accueillir } from '../porte/Accueillir.tsx';
import { useParticipations } from '../queries.ts';
import { RENCONTRE } from '../textes.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';
import { VersUneVue } from './VersUneVue.tsx';

/** Sending their page asks first, and what one does at the door is several things: each is a component of its own. */
type EtapeAUnBouton = Exclude<Etape, 'aucune' | 'envoyer' | 'accueillir'>;

const ICONE = {
  dater: <CalendarEditRegular />,
  etablir: <TextBulletListLtrRegular />,
  planifier: <CalendarAddRegular />,
  rejoindre: <VideoRegular />,
  presences: <PeopleRegular />,
} as const satisfies Record<EtapeAUnBouton, ReactElement>;

const AIDE = {
  dater: RENCONTRE.daterAide,
  etablir: RENCONTRE.etablirAide,
  planifier: RENCONTRE.planifierAide,
  rejoindre: RENCONTRE.rejoindreAide,
  presences: RENCONTRE.presencesAide,
} as const satisfies Record<EtapeAUnBouton, string>;

type EtapeProps = ContenuProps & { readonly aller: (partie: Partie) => void };

/** The one thing to do next, as the first button of the page. */
export function ProchaineEtape(props: EtapeProps) {
  const peutOrganiser = props.acteur !== undefined && autoriser(props.acteur, 'planifier-rencontre').permis;
  return peutOrganiser ? <DeQuiOrganise {...props} /> : <LEtape {...props} peutOrganiser={false} pages={0} />;
}

function DeQuiOrganise(props: EtapeProps) {
  const { data, isPending } = useParticipations();
  const attendue = data?.items.some((p) => p.rencontre === props.rencontre.id && estAttendue(p));
  const pages = usePagesAEnvoyer(props.rencontre, props.maintenant);
  return <LEtape {...props} peutOrganiser personne={isPending ? undefined : attendue === false} pages={pages} />;
}

interface LEtapeProps extends Omit<EtapeProps, 'acteur'> {
  readonly peutOrganiser: boolean;
  /** Of those expected, how many still wait for their page. */
  readonly pages: number;
  /** Is nobody invited? Then no invitation leaves, nor has left. Undefined until it is known. */
  readonly personne?: boolean | undefined;
}

function LEtape({ rencontre, maintenant, aller, peutOrganiser, pages, personne }: LEtapeProps) {
  const { hote } = useSession();
  const etablir = useEtablir();
  const planifier = usePlanifier();
  const annoncer = useAnnonce();
  const premiere = prochaineEtape(rencontre, peutOrganiser, maintenant, pages);
  const accueillir = premiere === 'accueillir';
  // On the day, what is left to prepare stays at hand, behind what is done at the door.
  const aFaire = premiere === 'accueillir' ? etapeDePreparation(rencontre, pages) : premiere;
  const envoyer = aFaire === 'envoyer';
  // Whoever has their page to send still joins the meeting from here.
  const etape = aFaire === 'envoyer' ? etapeDeLaReunion(rencontre) : aFaire;
  const demande = { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag } };
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const reports = [...attendent].map(([structure, le]) => ({ structure, le }));

  const faire = {
    dater: () => aller('date'),
    etablir: () => {
      aller('odj');
      etablir.mutate(demande, { onSuccess: () => annoncer(ODJ.etabli) });
    },
    planifier: () =>
      planifier.mutate(
        { ...demande, corps: { ...demande.corps, reports } },
        {
          onSuccess: ({ dejaFait, invites }) =>
            annoncer(dejaFait ? RENCONTRE.dejaPlanifiee : RENCONTRE.planifiee(invites, reports.length)),
        },
      ),
    rejoindre: () => void ouvrirReunion(hote, rencontre.lienReunion ?? ''),
    presences: () => aller('invites'),
  } as const satisfies Record<EtapeAUnBouton, () => void>;

  // In person, the meeting is for who cannot come: it is not what one is asked to do.
  const surPlace = etape === 'rejoindre' && (accueillir || rencontre.modalite === 'En présence');
  const aide = (a: EtapeAUnBouton): string => {
    if (a === 'rejoindre' && personne) return RENCONTRE.rejoindreSansPersonne;
    return surPlace ? RENCONTRE.rejoindreDAilleursAide : AIDE[a];
  };
  const echec = etablir.error ?? planifier.error;
  const sansAdresse = planifier.data?.sansAdresse ?? [];
  return (
    <>
      {accueillir ? <Accueillir rencontre={rencontre.id} presences={() => aller('invites')} /> : null}
      {envoyer ? (
        <div className={css.etape}>
          <EnvoyerLesLiens id={rencontre.id} debut={rencontre.debut ?? maintenant} premier={!accueillir} />
          <Text className={css.etapeTexte}>
            <Caption1 className={cadre.discret}>{RENCONTRE.envoyerAide(pages)}</Caption1>
          </Text>
        </div>
      ) : null}
      {etape === 'planifier' && personne ? (
        <div className={css.etape}>
          <VersUneVue rencontre={rencontre.id} vue="inviter" icone={<PersonAddRegular />} libelle={INVITER.bouton} />
          <Confirmation
            bouton={{ children: RENCONTRE.planifier, icon: ICONE.planifier, appearance: 'subtle' }}
            question={RENCONTRE.sansPersonneQuestion}
            aide={RENCONTRE.sansPersonneAide}
            enCours={planifier.isPending}
            erreur={planifier.error}
            recharger={planifier.reset}
            faire={(fermer) => {
              faire.planifier();
              fermer();
            }}
          />
          <Text className={css.etapeTexte}>
            <Caption1 className={cadre.discret}>{RENCONTRE.personne}</Caption1>
          </Text>
        </div>
      ) : null}
      {etape === 'aucune' || (etape === 'planifier' && personne) ? null : (
        <div className={css.etape}>
          <BoutonCommande
            appearance={surPlace || envoyer || accueillir ? 'secondary' : 'primary'}
            icon={ICONE[etape]}
            enCours={etablir.isPending || planifier.isPending}
            disabledFocusable={etape === 'planifier' && personne === undefined}
            onClick={faire[etape]}
          >
            {surPlace ? RENCONTRE.rejoindreDAilleurs : RENCONTRE[etape]}
          </BoutonCommande>
          <Text className={css.etapeTexte}>
            <Caption1 className={cadre.discret}>{aide(etape)}</Caption1>
          </Text>
        </div>
      )}
      {etape === 'aucune' && rencontre.etat === 'Planifiée' && !estPassee(rencontre, maintenant) ? (
        <Caption1 className={cadre.discret}>{personne ? RENCONTRE.personne : RENCONTRE.envoyees}</Caption1>
      ) : null}
      {etape === 'planifier' && !personne ? (
        <InvitationAuBudget
          rencontre={rencontre.id}
          maintenant={maintenant}
          reports={{
            jours: attendent,
            changer: setAttendent,
            limite: rencontre.debut ?? maintenant,
            sansJoindre: true,
          }}
        />
      ) : null}
      {sansAdresse.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{RENCONTRE.sansAdresse(sansAdresse.map(({ nom }) => nom).join(', '))}</MessageBarBody>
        </MessageBar>
      )}
      {echec == null ? null : (
        <Probleme
          erreur={echec}
          reessayer={etablir.error == null ? faire.planifier : faire.etablir}
          recharger={() => {
            etablir.reset();
            planifier.reset();
          }}
        />
      )}
    </>
  );
}
