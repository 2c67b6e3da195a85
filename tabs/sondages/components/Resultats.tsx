import { Badge, Caption1, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ceQuiTombe } from '../../../core/calendrier/calendrier.ts';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import { avertissementsDuChoix } from '../../../core/sondages/avertir.ts';
import { estRefuseDeToutes } from '../../../core/sondages/depouiller.ts';
import { PERSONNE_NE_PEUT } from '../../../core/sondages/retenir.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useCalendrier } from '../../commun/calendrier.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { InvitationAuBudget } from '../../sollicitations/components/InvitationAuBudget.tsx';
import { useRetenir } from '../mutations.ts';
import { direFait, SONDAGE } from '../textes.ts';
import css from './sondages.module.css';

interface ResultatsProps {
  readonly rencontre: string;
  readonly sondage: SondageLu;
  /** Who organises chooses. */
  readonly peutRetenir: boolean;
  readonly relire: () => void;
}

const nommer = ({ debut, lieu }: SondageLu['creneaux'][number]): string =>
  [dateLongue(debut), lieu].filter(Boolean).join(', ');

/** The slots and what they give: the sum, never who. */
export function Resultats({ rencontre, sondage, peutRetenir, relire }: ResultatsProps) {
  const desReponses = sondage.ontRepondu > 0;
  const calendrier = useCalendrier();
  return (
    <div className={css.deborde}>
      <table className={css.resultats}>
        <thead>
          <tr>
            <th scope="col">{SONDAGE.creneau}</th>
            <th scope="col" className={css.nombre}>
              {SONDAGE.reponses.Oui}
            </th>
            <th scope="col" className={css.nombre}>
              {SONDAGE.reponses['Si besoin']}
            </th>
            <th scope="col" className={css.nombre}>
              {SONDAGE.reponses.Non}
            </th>
            <th scope="col" className={css.nombre}>
              {SONDAGE.sansReponse}
            </th>
            {peutRetenir ? <th scope="col">{SONDAGE.choix}</th> : null}
          </tr>
        </thead>
        <tbody>
          {sondage.creneaux.map((creneau) => {
            const retenu = sondage.creneauRetenu === creneau.id;
            const refuse = estRefuseDeToutes(creneau);
            const enTete = desReponses && sondage.creneauRetenu === undefined && creneau.rang === 1 && !refuse;
            return (
              <tr key={creneau.id} className={enTete || retenu ? css.enTete : undefined}>
                <th scope="row">
                  <span className={css.nomDeCreneau}>
                    {nommer(creneau)}
                    {retenu ? <Badge color="brand">{SONDAGE.retenu}</Badge> : null}
                    {enTete ? <Badge appearance="tint">{SONDAGE.enTete}</Badge> : null}
                    {refuse ? (
                      <Badge appearance="outline" color="danger">
                        {SONDAGE.personneNePeut}
                      </Badge>
                    ) : null}
                    {desReponses && sondage.ouvert && !refuse && !creneau.peutGagner ? (
                      <Badge appearance="outline" color="informative">
                        {SONDAGE.nePeutPlus}
                      </Badge>
                    ) : null}
                  </span>
                  <Caption1 className={css.tombe}>{ceQuiTombe(calendrier, creneau).join(' · ')}</Caption1>
                </th>
                <td className={css.nombre} data-quoi={SONDAGE.reponses.Oui}>
                  {creneau.oui}
                </td>
                <td className={css.nombre} data-quoi={SONDAGE.reponses['Si besoin']}>
                  {creneau.siBesoin}
                </td>
                <td className={css.nombre} data-quoi={SONDAGE.reponses.Non}>
                  {creneau.non}
                </td>
                <td className={css.nombre} data-quoi={SONDAGE.sansReponse}>
                  {creneau.sansReponse}
                </td>
                {peutRetenir ? (
                  <td>
                    {refuse ? (
                      <Caption1>{PERSONNE_NE_PEUT}</Caption1>
                    ) : (
                      <Retenir
                        rencontre={rencontre}
                        sondage={sondage}
                        creneau={creneau}
                        principal={enTete}
                        relire={relire}
                      />
                    )}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RetenirProps {
  readonly rencontre: string;
  readonly sondage: SondageLu;
  readonly creneau: SondageLu['creneaux'][number];
  readonly principal: boolean;
  readonly relire: () => void;
}

/** One act: the date, the meeting, those invited. */
function Retenir({ rencontre, sondage, creneau, principal, relire }: RetenirProps) {
  const retenir = useRetenir();
  const annoncer = useAnnonce();
  const maintenant = useMaintenant();
  const nom = nommer(creneau);
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const avertissements = avertissementsDuChoix(sondage, creneau);
  const reports = [...attendent].map(([structure, le]) => ({ structure, le }));
  return (
    <Confirmation
      bouton={{
        children: SONDAGE.retenir,
        'aria-label': SONDAGE.retenirCe(nom),
        size: 'small',
        appearance: principal ? 'primary' : 'secondary',
      }}
      question={SONDAGE.retenirQuestion(nom)}
      aide={SONDAGE.retenirAide(sondage.invitees)}
      enCours={retenir.isPending}
      erreur={retenir.error}
      recharger={() => {
        retenir.reset();
        relire();
      }}
      faire={(fermer) =>
        retenir.mutate(
          { chemin: { id: sondage.id }, corps: { eTag: sondage.eTag, creneau: creneau.id, reports } },
          {
            onSuccess: ({ invites, sansAdresse }) => {
              annoncer(direFait(invites, sansAdresse));
              fermer();
            },
            onSettled: relire,
          },
        )
      }
    >
      {avertissements.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{SONDAGE.avantDeRetenir}</MessageBarTitle>
            {avertissements.map((dit) => (
              <Text key={dit} block>
                {dit}
              </Text>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <InvitationAuBudget
        rencontre={rencontre}
        maintenant={maintenant}
        reports={{ jours: attendent, changer: setAttendent, limite: creneau.debut, sansJoindre: true }}
      />
    </Confirmation>
  );
}
