import type { FluentIcon } from '@fluentui/react-icons';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import type { ReactNode } from 'react';
import type { ContactVu } from '../../../core/annuaire/ce-que-voit.ts';
import { commentJoindre, type MoyenDeJoindre } from '../../../core/annuaire/joindre.ts';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import css from '../../commun/moyens.module.css';
import { FICHE } from '../textes.ts';

const ICONES = {
  appeler: CallRegular,
  ecrire: MailRegular,
  aller: LocationRegular,
  site: GlobeRegular,
} as const satisfies Record<MoyenDeJoindre['moyen'], FluentIcon>;

interface JoindreProps {
  readonly fiche: FicheVue;
  /** Those whom whoever reads may see. */
  readonly personnes: readonly ContactVu[];
  /** Another way, through whom one is introduced. */
  readonly children?: ReactNode;
}

/** Call, write, go, read: the first thing that a fiche is opened for. What opens beside is said to. */
export function Joindre({ fiche, personnes, children }: JoindreProps) {
  const moyens = commentJoindre(fiche, personnes);
  return (
    <nav className={css.moyens} aria-label={FICHE.joindre}>
      {moyens.map(({ moyen, lien, detail }) => {
        const Icone = ICONES[moyen];
        const dehors = moyen === 'aller' || moyen === 'site';
        return (
          <a key={moyen} className={css.moyen} href={lien} {...(dehors ? { target: '_blank', rel: 'noreferrer' } : {})}>
            <Icone className={css.icone} aria-hidden="true" />
            <span className={css.libelle}>{FICHE.moyens[moyen]}</span>
            <span className={css.detail}>{detail}</span>
          </a>
        );
      })}
      {children}
    </nav>
  );
}
