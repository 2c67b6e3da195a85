import { Badge, Caption1, Text } from '@fluentui/react-components';
import type { Envoi } from '../../../core/envois/envoi.ts';
import cadre from '../../commun/page.module.css';
import { ENVOIS } from '../textes.ts';
import css from './envois.module.css';

const COULEURS = {
  'À partir': 'informative',
  Parti: 'subtle',
  'Départ incertain': 'warning',
  'Lien ouvert': 'brand',
  Répondu: 'success',
  'Revenu en erreur': 'danger',
  Annulé: 'subtle',
} as const satisfies Record<Envoi['resultat'], string>;

/** One thing that was sent: when, what, by which way, to which function, and what became of it. */
export function UnEnvoi({ envoi }: { readonly envoi: Envoi }) {
  return (
    <li className={css.envoi}>
      <div className={cadre.tete}>
        <Text weight="semibold">{[envoi.sorte, envoi.objet].filter(Boolean).join('\u00A0: ')}</Text>
        <Badge appearance="tint" color={COULEURS[envoi.resultat]}>
          {ENVOIS.resultat(envoi)}
        </Badge>
      </div>
      <Caption1 className={cadre.discret}>
        {[ENVOIS.quand(envoi), envoi.canal, ENVOIS.aQui(envoi)].join(' · ')}
      </Caption1>
    </li>
  );
}
