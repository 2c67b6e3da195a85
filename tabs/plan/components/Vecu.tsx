import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { versRencontre } from '../../../core/accueil/lien.ts';
import type { ActionDuPlan } from '../../../core/plan/composer-plan.ts';
import { suiteEnRetard } from '../../../core/rencontres/suite-ouverte.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { FICHE } from '../textes.ts';
import css from './plan.module.css';

/** What was lived under an action: rencontres, decisions, the latest first, then its conventions. */
export function Vecu({
  vecu: { rencontres, suites, conventions },
  jour,
  children: apres,
}: {
  readonly vecu: ActionDuPlan['vecu'];
  readonly jour: string;
  /** After the rencontres and the decisions: the conventions, which are kept there. */
  readonly children: ReactNode;
}) {
  const rien = rencontres.length + suites.length + conventions.length === 0;
  return (
    <section className={cadre.partie} aria-labelledby="vecu">
      <h2 id="vecu" className={cadre.sousTitre}>
        {FICHE.vecu}
      </h2>
      {rien ? <Text>{FICHE.rienVecu}</Text> : null}
      <Suite titre={FICHE.rencontres}>
        {rencontres
          .toSorted((a, b) => (b.debut ?? '9').localeCompare(a.debut ?? '9'))
          .map((r) => (
            <li key={r.id}>
              <LienDOnglet vers={versRencontre(r.id)}>{r.titre}</LienDOnglet>{' '}
              <Caption1 className={cadre.discret}>
                {[r.debut === undefined ? undefined : dateCourte(aujourdhui(r.debut)), r.commune, r.etat]
                  .filter(Boolean)
                  .join(' · ')}
              </Caption1>
            </li>
          ))}
      </Suite>
      <Suite titre={FICHE.decisions}>
        {suites
          .toSorted((a, b) => (b.echeance ?? '').localeCompare(a.echeance ?? ''))
          .map((s) => (
            <li key={s.id}>
              <LienDOnglet vers={versRencontre(s.rencontre, 'suites')}>{s.titre}</LienDOnglet>{' '}
              <Caption1 className={cadre.discret}>
                {[s.etat, s.echeance === undefined ? undefined : dateCourte(s.echeance)].filter(Boolean).join(' · ')}
              </Caption1>{' '}
              {suiteEnRetard(s, jour) ? <Badge color="warning">{FICHE.retard}</Badge> : null}
            </li>
          ))}
      </Suite>
      {apres}
    </section>
  );
}

/** The latest ones; the rest behind one button. */
const MONTREES = 5;

function Suite({ titre, children }: { readonly titre: string; readonly children: readonly ReactNode[] }) {
  const [toutes, setToutes] = useState(false);
  if (children.length === 0) return null;
  const cachees = toutes ? 0 : children.length - MONTREES;
  return (
    <div>
      <h3 className={css.sousPartie}>{titre}</h3>
      <ul className={css.puces}>{cachees > 0 ? children.slice(0, MONTREES) : children}</ul>
      {cachees > 0 ? (
        <Button appearance="subtle" size="small" onClick={() => setToutes(true)}>
          {FICHE.precedentes(cachees)}
        </Button>
      ) : null}
    </div>
  );
}
