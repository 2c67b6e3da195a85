import { Caption1, Link } from '@fluentui/react-components';
import type { Appel } from '../../../core/invitations/a-telephoner.ts';
import { POURQUOI_APPELER, SANS_NUMERO } from '../../../core/invitations/liste-d-appels.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import cadre from '../../commun/page.module.css';
import css from '../components/rencontres.module.css';

/** Why a structure is called, while it still is to be (`pourquoi`), and the numbers known. */
export function QuiAppeler({
  appel: { nom, pourquoi: raison, appeler },
  pourquoi,
}: {
  readonly appel: Appel;
  readonly pourquoi: boolean;
}) {
  return (
    <>
      {pourquoi ? <Caption1 className={cadre.discret}>{POURQUOI_APPELER[raison]}</Caption1> : null}
      {appeler.length === 0 ? <Caption1>{SANS_NUMERO}</Caption1> : null}
      {appeler.map((a) => (
        <Link key={`${a.nom}${a.telephone}`} className={css.appel} href={`tel:${a.telephone}`}>
          {[a.nom === nom ? undefined : a.nom, telephoneLisible(a.telephone)].filter(Boolean).join(', ')}
        </Link>
      ))}
    </>
  );
}
