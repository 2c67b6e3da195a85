import {
  Button,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { MailAlertRegular } from '@fluentui/react-icons/svg/mail-alert';
import { useState } from 'react';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { suivreInterconnaissance } from '../../../core/contrats/interconnaissance.ts';
import { finDuJour } from '../../../core/temps/heure-locale.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { adresseDesQuestions } from '../adresses.ts';
import { useRelancer } from '../mutations.ts';
import { useRelireTout, useSuivi } from '../queries.ts';
import { INTERCONNAISSANCE, LANCER, SUIVI } from '../textes.ts';
import { DernierJour } from './DernierJour.tsx';
import css from './interconnaissance.module.css';

type Suivies = ReponseDe<typeof suivreInterconnaissance>['suivies'];

interface SuiviProps {
  readonly annee: string;
  /** Local day. */
  readonly cloture: string;
  readonly maintenant: string;
}

/** While it is open: who has not answered, whom to remind once, whom to call. */
export function Suivi(props: SuiviProps) {
  const requete = useSuivi(props.annee);
  return (
    <section className={cadre.partie} aria-label={SUIVI.titre}>
      <h2 className={cadre.sousTitre}>{SUIVI.titre}</h2>
      <DernierJour key={props.cloture} {...props} />
      <Lue requete={requete} attente={INTERCONNAISSANCE.attente}>
        {({ suivies }) => <QuiARepondu {...props} suivies={suivies} />}
      </Lue>
    </section>
  );
}

function QuiARepondu({ annee, cloture, maintenant, suivies }: SuiviProps & { readonly suivies: Suivies }) {
  const { aller } = useAdresse();
  const silencieuses = suivies.filter(({ suivi }) => suivi === 'silencieuse');
  const restent = suivies.filter(({ suivi }) => suivi !== 'repondue');
  return (
    <>
      {silencieuses.length === 0 ? null : (
        <div>
          <Relancer {...{ annee, cloture, maintenant, silencieuses }} />
        </div>
      )}
      {restent.length === 0 ? null : (
        <details>
          <summary>{SUIVI.liste(restent.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard. */}
          <section className={css.defilant} aria-label={SUIVI.liste(restent.length)} tabIndex={0}>
            <Table size="small" className={css.tableau}>
              <TableHeader>
                <TableRow>
                  <TableHeaderCell>{SUIVI.structure}</TableHeaderCell>
                  <TableHeaderCell>{SUIVI.etat}</TableHeaderCell>
                  <TableHeaderCell>{SUIVI.appeler}</TableHeaderCell>
                  <TableHeaderCell>{SUIVI.noter}</TableHeaderCell>
                </TableRow>
              </TableHeader>
              <TableBody>
                {restent.map(({ structure, nom, suivi, appeler }) => (
                  <TableRow key={structure}>
                    <TableCell>{nom}</TableCell>
                    <TableCell>{SUIVI.etats[suivi]}</TableCell>
                    <TableCell>
                      {appeler.map(({ nom: qui, telephone }) => (
                        <div key={`${qui} ${telephone}`}>
                          {qui} <Link href={`tel:${telephone}`}>{telephoneLisible(telephone)}</Link>
                        </div>
                      ))}
                    </TableCell>
                    <TableCell>
                      {suivi === 'partie' ? null : (
                        <Button
                          size="small"
                          aria-label={SUIVI.noterDe(nom)}
                          onClick={() => aller(adresseDesQuestions(structure))}
                        >
                          {SUIVI.noter}
                        </Button>
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </section>
        </details>
      )}
    </>
  );
}

function Relancer({ annee, cloture, maintenant, silencieuses }: SuiviProps & { readonly silencieuses: Suivies }) {
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const relancer = useRelancer();
  const relire = useRelireTout();
  const annoncer = useAnnonce();
  return (
    <Confirmation
      bouton={{ children: SUIVI.relancer, icon: <MailAlertRegular /> }}
      question={SUIVI.question}
      aide={SUIVI.aide}
      enCours={relancer.isPending}
      erreur={relancer.error}
      recharger={relancer.reset}
      faire={(fermer) =>
        relancer.mutate(
          { chemin: { annee }, corps: { reports: [...attendent].map(([structure, le]) => ({ structure, le })) } },
          {
            onSuccess: ({ envoyes, reportes, aSuivre }) => {
              annoncer(
                `${SUIVI.relancees(envoyes)} ${reportes + aSuivre === 0 ? '' : LANCER.fait(0, reportes, aSuivre)}`,
              );
              relire();
              fermer();
            },
          },
        )
      }
    >
      <Text>{SUIVI.aEcrire(silencieuses.map(({ nom }) => nom).join(', '))}</Text>
      <AuDessusDuBudget
        structures={silencieuses.map(({ structure }) => structure)}
        maintenant={maintenant}
        reports={{ jours: attendent, changer: setAttendent, limite: finDuJour(cloture) }}
      />
    </Confirmation>
  );
}
