import { Text, ToggleButton } from '@fluentui/react-components';
import type { Appel } from '../../../core/invitations/a-telephoner.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from '../components/rencontres.module.css';
import { useDirePrevenue } from '../mutations.ts';
import { QuiAppeler } from './QuiAppeler.tsx';
import { TELEPHONER } from './textes.ts';

/** A structure to call to say that a rencontre is cancelled: its numbers, and whether it was told. */
export function LigneAPrevenir({ rencontre, appel }: { readonly rencontre: string; readonly appel: Appel }) {
  const { structure, nom, prevenue = false } = appel;
  const dire = useDirePrevenue();
  const annoncer = useAnnonce();
  const noter = (oui: boolean) =>
    dire.mutate(
      { chemin: { id: rencontre }, corps: { structure, prevenue: oui } },
      { onSuccess: () => annoncer(oui ? TELEPHONER.prevenueNotee(nom) : TELEPHONER.aPrevenirEncore(nom)) },
    );
  return (
    <li className={css.presence}>
      <div className={css.point}>
        <Text weight="semibold">{nom}</Text>
        <QuiAppeler appel={appel} pourquoi={!prevenue} />
        {dire.error === null ? null : (
          <Probleme
            erreur={dire.error}
            reessayer={() => noter(dire.variables?.corps?.prevenue ?? true)}
            recharger={dire.reset}
          />
        )}
      </div>
      <div className={cadre.outils}>
        <ToggleButton
          checked={prevenue}
          disabledFocusable={dire.isPending}
          aria-label={TELEPHONER.pour(TELEPHONER.prevenue, nom)}
          onClick={() => noter(!prevenue)}
        >
          {TELEPHONER.prevenue}
        </ToggleButton>
      </div>
    </li>
  );
}
