import { Button, Subtitle1 } from '@fluentui/react-components';
import { type Pas, seFaitEnOuvrant } from '../../../core/accueil/premiers-pas.ts';
import type { Profil } from '../../../core/droits/droits.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { PAS } from '../textes.ts';
import css from './accueil.module.css';

interface PasProps {
  readonly pas: readonly Pas[];
  readonly profil: Profil;
  readonly ecarter: (cle: string) => void;
}

/** What whoever is new does first; each step goes away once done, or put away. */
export function PremiersPas({ pas, profil, ecarter }: PasProps) {
  return (
    <section className={css.accueil} aria-labelledby="pas">
      <Subtitle1 as="h2" id="pas">
        {PAS.titre}
      </Subtitle1>
      <p className={css.detail}>{PAS.aide[profil]}</p>
      <ul className={css.pas}>
        {pas.map(({ cle, vers }) => {
          const { titre, aide } = PAS.dits[cle];
          return (
            <li key={cle} className={css.unPas}>
              <LienDOnglet vers={vers} onOuvrir={() => (seFaitEnOuvrant(cle) ? ecarter(cle) : undefined)}>
                {titre}
              </LienDOnglet>
              <span className={cadre.discret}>{aide}</span>
              <Button
                className={css.suite}
                size="small"
                appearance="subtle"
                aria-label={PAS.ecarter(titre)}
                onClick={() => ecarter(cle)}
              >
                {PAS.nonMerci}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
