import { useRestoreFocusTarget } from '@fluentui/react-components';
import { PeopleTeamAddRegular } from '@fluentui/react-icons/svg/people-team-add';
import { lazy, Suspense, useState } from 'react';
import { type Acteur, DROITS } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import css from '../../commun/moyens.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { lireVue, RUBRIQUE_DE_LA_RECHERCHE } from '../../commun/vue-de-recherche.ts';
import { TEXTES } from '../textes.ts';

const Dialogue = lazy(() => import('./DialogueMiseEnLien.tsx').then((m) => ({ default: m.DialogueMiseEnLien })));

/** From a fiche: asks to be introduced to this structure. Nothing is drawn for who may only read, nor on one’s only fiche. */
export function BoutonMettreEnLien({ vers, acteur }: { readonly vers: Structure; readonly acteur: Acteur }) {
  const [ouvert, setOuvert] = useState(false);
  const retour = useRestoreFocusTarget();
  const { rubrique, reste } = useAdresse();
  const recherche = rubrique === RUBRIQUE_DE_LA_RECHERCHE ? lireVue(reste).recherche : undefined;
  const portee = DROITS['mettre-en-lien'][acteur.profil];
  const peut = portee === 'tout' || (portee === 'sien' && acteur.structures.some((id) => id !== vers.id));
  if (!peut) return null;
  return (
    <>
      <button type="button" className={css.moyen} onClick={() => setOuvert(true)} {...retour}>
        <PeopleTeamAddRegular className={css.icone} aria-hidden="true" />
        <span className={css.libelle}>{TEXTES.mettreEnLien}</span>
      </button>
      {ouvert ? (
        <Suspense fallback={null}>
          <Dialogue acteur={acteur} vers={vers} recherche={recherche} fermer={() => setOuvert(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
