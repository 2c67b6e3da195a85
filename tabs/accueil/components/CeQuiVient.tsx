import { Badge, Subtitle2 } from '@fluentui/react-components';
import type { AVenir } from '../../../core/accueil/ce-qui-vient.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { heure } from '../../../core/textes/francais.ts';
import { BlocDeDate } from '../../commun/BlocDeDate.tsx';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { VIENT } from '../textes.ts';
import css from './accueil.module.css';

/** The next rencontres, each with its day in a block. */
export function CeQuiVient({ aVenir }: { readonly aVenir: readonly AVenir[] }) {
  return (
    <section className={css.partie} aria-labelledby="vient">
      <Subtitle2 as="h2" id="vient">
        {VIENT.titre}
      </Subtitle2>
      {aVenir.length === 0 ? (
        <p className={cadre.discret}>{VIENT.rien}</p>
      ) : (
        <ul className={css.liste}>
          {aVenir.map((prevue) => (
            <li key={prevue.id}>
              <Prevue {...prevue} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Prevue({ titre, commune, thematique, debut, invitees, invite, coorganise, vers }: AVenir) {
  return (
    <LienDOnglet vers={vers} className={`${css.carte} ${css.datee}`}>
      <BlocDeDate jour={aujourdhui(debut)} />
      <span className={css.texte}>
        <span className={css.titre}>{titre}</span>
        <span className={css.detail}>
          {[heure(debut), commune, VIENT.invitees(invitees)].filter(Boolean).join(' · ')}
        </span>
        <EtiquetteDeThematique thematique={thematique} />
        {invite || coorganise ? (
          <Badge appearance="tint" color="brand">
            {coorganise ? VIENT.coorganise : VIENT.invite}
          </Badge>
        ) : null}
      </span>
    </LienDOnglet>
  );
}
