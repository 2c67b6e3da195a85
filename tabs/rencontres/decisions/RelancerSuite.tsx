import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { MailAlertRegular } from '@fluentui/react-icons/svg/mail-alert';
import { useState } from 'react';
import { quiAppeler } from '../../../core/invitations/suivre-le-courriel.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { aQuiRappelerLaSuite, type RappelDeSuites } from '../../../core/rencontres/rappeler-suites.ts';
import { limiteDeRelance, relancesDeSuites } from '../../../core/rencontres/relancer-suites.ts';
import { suitesQuiTiennent } from '../../../core/rencontres/suite-ouverte.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { Issues } from '../../sollicitations/components/Issues.tsx';
import { useRelancerSuites } from '../mutations.ts';
import { useContacts, useRencontres, useSuites } from '../queries.ts';
import { RELANCE } from './textes.ts';

interface RelancerProps {
  readonly suite: Suite;
  readonly porteuse: Structure;
  /** Local day. */
  readonly jour: string;
}

/** Asks who carries this decision where it is; with it, all that is late or near of the same rencontre, or of the structure. */
export function RelancerSuite({ suite, porteuse, jour }: RelancerProps) {
  const [toutes, setToutes] = useState(false);
  const [jours, setJours] = useState<Choix>(new Map());
  const [personnes, setPersonnes] = useState<Choix>(new Map());
  const [le, contact] = [jours.get(porteuse.id), personnes.get(porteuse.id)];
  const relancer = useRelancerSuites();
  const annoncer = useAnnonce();
  return (
    <Confirmation
      bouton={{
        children: RELANCE.bouton,
        size: 'small',
        icon: <MailAlertRegular />,
        'aria-label': RELANCE.boutonDe(suite.titre),
      }}
      question={RELANCE.question(porteuse.nom)}
      aide={RELANCE.aide}
      enCours={relancer.isPending}
      erreur={relancer.error}
      recharger={relancer.reset}
      faire={(fermer) =>
        relancer.mutate(
          {
            corps: {
              structure: porteuse.id,
              ...(toutes ? {} : { rencontre: suite.rencontre }),
              ...(le === undefined ? {} : { le }),
              ...(contact === undefined ? {} : { contact }),
            },
          },
          {
            onSuccess: ({ envoyes, reportes, aSuivre }) => {
              annoncer(
                [
                  envoyes === 0 && reportes > 0 ? '' : RELANCE.envoyees(envoyes),
                  reportes === 0 ? '' : RELANCE.reportees(reportes),
                  aSuivre === 0 ? '' : RELANCE.aSuivre(aSuivre),
                ]
                  .filter(Boolean)
                  .join(' '),
              );
              fermer();
            },
          },
        )
      }
    >
      <CeQuiPart {...{ suite, porteuse, jour, toutes, setToutes, jours, setJours, personnes, setPersonnes }} />
    </Confirmation>
  );
}

/** By structure: here, that of the decision. */
type Choix = ReadonlyMap<string, string>;

interface CeQuiPartProps extends RelancerProps {
  readonly toutes: boolean;
  readonly setToutes: (toutes: boolean) => void;
  /** The local day on which it leaves, and the person written to, when they are chosen. */
  readonly jours: Choix;
  readonly setJours: (jours: Choix) => void;
  readonly personnes: Choix;
  readonly setPersonnes: (personnes: Choix) => void;
}

/** Before it leaves: which decisions, to whom, what was asked already, whether it is above its budget. */
function CeQuiPart(props: CeQuiPartProps) {
  const { suite, porteuse, jour, toutes, setToutes, jours, setJours, personnes, setPersonnes } = props;
  const maintenant = useMaintenant();
  const suites = useSuites().data?.items;
  const rencontres = useRencontres().data?.items;
  const contacts = useContacts().data?.items;
  const faites = useListe(sollicitations).data?.items;
  if (suites === undefined || rencontres === undefined || contacts === undefined || faites === undefined) return null;
  const lire = (rencontre?: string) =>
    relancesDeSuites({
      ...{ structure: porteuse, rencontre, faites, contacts, jour },
      suites: suitesQuiTiennent(suites, rencontres),
    });
  const entieres = lire();
  const nombre = new Set(
    [...entieres.aEcrire, ...entieres.dejaRelancees, ...entieres.enAttente, ...entieres.aAppeler].map(
      (mail) => mail.rencontre,
    ),
  ).size;
  const { aEcrire, dejaRelancees, enAttente, aAppeler } = toutes ? entieres : lire(suite.rencontre);
  const choisie = personnes.get(porteuse.id);
  const aQui = (mail: RappelDeSuites) => aQuiRappelerLaSuite(mail, porteuse, contacts, choisie);
  return (
    <>
      {nombre < 2 ? null : (
        <Field label={RELANCE.quoi}>
          <RadioGroup value={toutes ? 'toutes' : 'celle-ci'} onChange={(_, { value }) => setToutes(value === 'toutes')}>
            <Radio value="celle-ci" label={RELANCE.celleCi} />
            <Radio value="toutes" label={RELANCE.toutes(nombre)} />
          </RadioGroup>
        </Field>
      )}
      {aEcrire.length === 0 ? <Text>{RELANCE.personne}</Text> : null}
      {aEcrire.map((mail) => (
        <div key={`${mail.rencontre} ${mail.vague}`}>
          <Text>{RELANCE.aEcrire(aQui(mail)?.adresse.nom ?? porteuse.nom, mail.suites.length)}</Text>
          <ul>
            {mail.suites.map(({ id, titre }) => (
              <li key={id}>{titre}</li>
            ))}
          </ul>
        </div>
      ))}
      {dejaRelancees.length === 0 ? null : <Text>{RELANCE.dejaRelancees(dejaRelancees.length)}</Text>}
      {enAttente.length === 0 ? null : <Text>{RELANCE.enAttente(enAttente.length)}</Text>}
      {aAppeler.length === 0 ? null : (
        <Text>
          {RELANCE.aAppeler}{' '}
          {quiAppeler(porteuse, contacts)
            .map(({ nom, telephone }) => `${nom}, ${telephone}`)
            .join('\u00A0; ') || porteuse.nom}
        </Text>
      )}
      {aEcrire.length === 0 ? null : (
        <AuDessusDuBudget
          structures={[porteuse.id]}
          maintenant={maintenant}
          issues={(trop) => (
            <Issues
              {...{ trop, maintenant }}
              rappel
              thematique={aEcrire[0]?.suites[0]?.thematique}
              ecrite={aEcrire[0] && aQui(aEcrire[0])?.cible.contact}
              reports={{ jours, changer: setJours, limite: limiteDeRelance(maintenant) }}
              personnes={{ choisies: personnes, changer: setPersonnes }}
            />
          )}
        />
      )}
    </>
  );
}
