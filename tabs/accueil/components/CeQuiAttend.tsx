import { Badge, Button, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Attente } from '../../../core/accueil/attente.ts';
import { dAbord } from '../../../core/accueil/ce-qui-attend.ts';
import type { Profil } from '../../../core/droits/droits.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { ATTEND, direAttente } from '../textes.ts';
import css from './accueil.module.css';

interface AttendProps {
  readonly attentes: readonly Attente[];
  readonly profil: Profil;
}

/** What waits, the most pressing first; each line opens the place where it is done. */
export function CeQuiAttend({ attentes, profil }: AttendProps) {
  const [tout, setTout] = useState(false);
  const montrees = tout ? attentes : dAbord(attentes);
  const reste = attentes.length - montrees.length;
  return (
    <section className={css.partie} aria-labelledby="attend">
      <Subtitle1 as="h2" id="attend">
        {ATTEND.titre[profil]}
      </Subtitle1>
      {attentes.length === 0 ? (
        <p className={cadre.discret}>{ATTEND.rien[profil]}</p>
      ) : (
        <ul className={css.liste}>
          {montrees.map((attente) => (
            <li key={attente.cle}>
              <Ligne attente={attente} />
            </li>
          ))}
        </ul>
      )}
      {reste === 0 ? null : (
        <Button className={css.suite} appearance="subtle" onClick={() => setTout(true)}>
          {ATTEND.suite(reste)}
        </Button>
      )}
    </section>
  );
}

function Ligne({ attente }: { readonly attente: Attente }) {
  const { titre, detail, appel } = direAttente(attente);
  return (
    <LienDOnglet vers={attente.vers} className={appel === undefined ? css.carte : `${css.carte} ${css.pressante}`}>
      <span className={css.tete}>
        <span className={css.titre}>{titre}</span>
        {appel === undefined ? null : <Badge color="danger">{appel}</Badge>}
      </span>
      {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
    </LienDOnglet>
  );
}
