import { Badge, Button, Caption1, Link, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { lazy, Suspense, useState } from 'react';
import type { Convention } from '../../../core/lists/conventions.list.ts';
import { finDeConvention } from '../../../core/plan/fin-de-convention.ts';
import { dateCourte, enumeration } from '../../../core/textes/francais.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import css from '../components/plan.module.css';
import type { FicheProps } from '../form.ts';
import { CONVENTION, CONVENTIONS } from './textes.ts';

const SaisirConvention = lazy(() => import('./SaisirConvention.tsx'));

interface ConventionsProps extends Pick<FicheProps, 'fiche' | 'jour' | 'structure' | 'modifie'> {
  readonly conventions: readonly Convention[];
}

/** The conventions of an action: state, days, how one cooperates, an end that warns; whoever may change the fiche notes and corrects them. */
export function Conventions({ fiche, jour, structure, modifie, conventions }: ConventionsProps) {
  const [ouverte, setOuverte] = useState<Convention | 'nouvelle'>();
  const retour = useRestoreFocusTarget();
  if (conventions.length === 0 && !modifie) return null;
  return (
    <div>
      <h3 className={css.sousPartie}>{CONVENTIONS.titre}</h3>
      {conventions.length === 0 ? null : (
        <ul className={css.puces}>
          {conventions.map((convention) => (
            <li key={convention.id}>
              <UneConvention convention={convention} jour={jour} />
              {modifie ? (
                <Button
                  size="small"
                  aria-label={CONVENTIONS.corrigerLa(convention.titre)}
                  onClick={() => setOuverte(convention)}
                  {...retour}
                >
                  {CONVENTIONS.corriger}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {modifie ? (
        <Button size="small" icon={<AddRegular />} onClick={() => setOuverte('nouvelle')} {...retour}>
          {CONVENTIONS.noter}
        </Button>
      ) : null}
      <Suspense>
        {ouverte === undefined ? null : (
          <SaisirConvention
            fiche={fiche.id}
            jour={jour}
            convention={ouverte === 'nouvelle' ? undefined : ouverte}
            structure={structure}
            fermer={() => setOuverte(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

function UneConvention({ convention: c, jour }: { readonly convention: Convention; readonly jour: string }) {
  const nomVu = useNomVu(useActeur());
  const fin = finDeConvention(c, jour);
  const details = [
    ...(c.structures.length === 0 ? [] : [CONVENTIONS.entre(enumeration(c.structures.map((id) => nomVu(id))))]),
    ...(c.modalites.length === 0 ? [] : [`${CONVENTION.modalites}\u00A0: ${enumeration([...c.modalites])}`]),
    ...(c.outilsPartages.length === 0
      ? []
      : [`${CONVENTION.outilsPartages}\u00A0: ${enumeration([...c.outilsPartages])}`]),
    ...(c.precisions === undefined ? [] : [c.precisions]),
  ];
  return (
    <>
      {c.titre}{' '}
      <Caption1 className={cadre.discret}>
        {[
          c.etat,
          c.signeeLe === undefined ? undefined : CONVENTIONS.signeeLe(dateCourte(c.signeeLe)),
          c.echeance === undefined ? undefined : CONVENTIONS.jusquau(dateCourte(c.echeance)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>{' '}
      {fin === undefined ? null : (
        <Badge color="warning">{fin.passee ? CONVENTIONS.echue : CONVENTIONS.finProche}</Badge>
      )}
      {details.map((dit) => (
        <p key={dit} className={css.texte}>
          <Caption1>{dit}</Caption1>
        </p>
      ))}
      {c.document === undefined ? null : (
        <p className={css.texte}>
          <Link href={c.document} target="_blank" rel="noreferrer">
            {CONVENTIONS.lire}
          </Link>
        </p>
      )}
    </>
  );
}
