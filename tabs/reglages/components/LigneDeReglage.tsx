import {
  Badge,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Text,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import { presentationDe } from '../../../core/reglages/presentation.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { aideDe, direValeur, effetDe } from '../form.ts';
import { type ReglageVu, useGarderReglage } from '../queries.ts';
import { REGLAGES } from '../textes.ts';
import { ChangerReglage } from './ChangerReglage.tsx';
import css from './reglages.module.css';

/** A setting: what is in force, what it means, what its ordinary value is, what is wrong with what is written. */
export function LigneDeReglage({ reglage }: { readonly reglage: ReglageVu }) {
  const { cle, enVigueur, ordinaire, ecrite, eTag, probleme } = reglage;
  const { libelle } = presentationDe(cle);
  const [ouvert, setOuvert] = useState(false);
  const revenir = useGarderReglage();
  const annoncer = useAnnonce();
  const retour = useRestoreFocusTarget();
  const [dite, parDefaut] = [direValeur(cle, enVigueur), direValeur(cle, ordinaire)];
  return (
    <div className={css.reglage}>
      <div className={css.dit}>
        <Text weight="semibold" block>
          {libelle}
        </Text>
        <Text block className={css.valeur}>
          {dite}
        </Text>
        <Caption1 block className={cadre.discret}>
          {aideDe(cle)}
        </Caption1>
        {ecrite === undefined || dite === parDefaut ? null : (
          <Caption1 block className={cadre.discret}>
            {REGLAGES.ordinaire}
            {'\u00A0: '}
            {parDefaut}
          </Caption1>
        )}
        {probleme === undefined ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {ecrite === undefined ? null : `«\u00A0${ecrite}\u00A0»\u00A0: `}
              {probleme}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={cadre.outils}>
        <Badge appearance="tint" color={ecrite === undefined ? 'informative' : 'brand'}>
          {ecrite === undefined ? REGLAGES.ordinaire : REGLAGES.changee}
        </Badge>
        <Button size="small" aria-label={REGLAGES.changerDe(libelle)} onClick={() => setOuvert(true)} {...retour}>
          {REGLAGES.changer}
        </Button>
        {ecrite === undefined ? null : (
          <Confirmation
            bouton={{ size: 'small', children: REGLAGES.revenir, 'aria-label': REGLAGES.revenirDe(libelle) }}
            question={REGLAGES.revenirQuestion(libelle)}
            aide={`${REGLAGES.passage(dite, parDefaut)} ${effetDe(cle)}`}
            enCours={revenir.isPending}
            erreur={revenir.error}
            faire={(fermer) =>
              revenir.mutate(
                { chemin: { cle }, corps: { valeur: '', eTag } },
                {
                  onSuccess: () => {
                    fermer();
                    annoncer(REGLAGES.revenue(libelle));
                  },
                },
              )
            }
            recharger={revenir.reset}
          />
        )}
      </div>
      {ouvert ? <ChangerReglage reglage={reglage} fermer={() => setOuvert(false)} /> : null}
    </div>
  );
}
