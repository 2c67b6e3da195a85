import { Button, MessageBar, MessageBarBody, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { lazy, Suspense, useState } from 'react';
import { contreditsDuBudget } from '../../../core/budget/contredits.ts';
import { type LigneDeBudget, parAnneePuisFinanceur } from '../../../core/budget/ligne.ts';
import cadre from '../../commun/page.module.css';
import type { FicheProps } from '../form.ts';
import { useBudget } from '../queries.ts';
import { Lignes } from './Lignes.tsx';
import { Totaux } from './Totaux.tsx';
import { BUDGET } from './textes.ts';

const SaisirLigne = lazy(() => import('./SaisirLigne.tsx'));
const DecouperUnTexte = lazy(() => import('./DecouperUnTexte.tsx'));

type Ouvert = { readonly quoi: 'ligne'; readonly ligne?: LigneDeBudget } | { readonly quoi: 'texte' };

/** The budget of an action: its lines, what they make, what contradicts itself; whoever may change the fiche changes it here. */
export function Budget({
  fiche,
  jour,
  structure,
  modifie,
}: Pick<FicheProps, 'fiche' | 'jour' | 'structure' | 'modifie'>) {
  const lignes = useBudget()
    .filter((l) => l.fiche === fiche.id)
    .toSorted(parAnneePuisFinanceur);
  const [ouvert, setOuvert] = useState<Ouvert>();
  const retour = useRestoreFocusTarget();
  const annee = jour.slice(0, 4);
  const fermer = () => setOuvert(undefined);
  return (
    <section className={cadre.partie} aria-labelledby="budget">
      <h2 id="budget" className={cadre.sousTitre}>
        {BUDGET.titre}
      </h2>
      {contreditsDuBudget(fiche, lignes).map(({ sur, dit }) => (
        <MessageBar key={dit} intent={sur ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>{dit}</MessageBarBody>
        </MessageBar>
      ))}
      {lignes.length === 0 ? (
        <Text>{BUDGET.vide}</Text>
      ) : (
        <>
          <Lignes
            lignes={lignes}
            structure={structure}
            {...(modifie ? { corriger: (ligne: LigneDeBudget) => setOuvert({ quoi: 'ligne', ligne }) } : {})}
          />
          <Totaux lignes={lignes} />
        </>
      )}
      {modifie ? (
        <div className={cadre.outils}>
          <Button icon={<AddRegular />} onClick={() => setOuvert({ quoi: 'ligne' })} {...retour}>
            {BUDGET.ajouter}
          </Button>
          <Button onClick={() => setOuvert({ quoi: 'texte' })} {...retour}>
            {BUDGET.decouper}
          </Button>
        </div>
      ) : null}
      <Suspense>
        {ouvert?.quoi === 'ligne' ? (
          <SaisirLigne fiche={fiche.id} ligne={ouvert.ligne} annee={annee} structure={structure} fermer={fermer} />
        ) : null}
        {ouvert?.quoi === 'texte' ? (
          <DecouperUnTexte fiche={fiche} annee={annee} structure={structure} fermer={fermer} />
        ) : null}
      </Suspense>
    </section>
  );
}
