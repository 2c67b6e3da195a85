import { Caption1, Text } from '@fluentui/react-components';
import { type Lien, versFiche, versRencontre } from '../../../core/accueil/lien.ts';
import type { LigneComptee, LignesDUnNombre as Lignes } from '../../../core/indicateurs/essai.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import css from '../tenir/tenir.module.css';
import { ESSAI } from '../tenir/textes.ts';
import indicateurs from './indicateurs.module.css';

/** The rows that a number was made from, each opening on its page where it has one. */
export function LignesDUnNombre({ lignes: { lignes, total } }: { readonly lignes: Lignes }) {
  return (
    <>
      <ul className={css.lignes}>
        {lignes.map((ligne) => (
          <li key={`${ligne.liste} ${ligne.id}`}>
            <Nom ligne={ligne} />
            {ligne.date === undefined ? null : <Caption1>{`, ${dateCourte(ligne.date)}`}</Caption1>}
            {ligne.dit === undefined ? null : <Caption1 className={cadre.discret}>{` (${ligne.dit})`}</Caption1>}
          </li>
        ))}
      </ul>
      {total > lignes.length ? <Text>{ESSAI.reste(total - lignes.length)}</Text> : null}
    </>
  );
}

function Nom({ ligne }: { readonly ligne: LigneComptee }) {
  const vers = PAGES[ligne.liste]?.(ligne.id);
  return vers === undefined ? (
    <Text>{ligne.titre}</Text>
  ) : (
    <LienDOnglet vers={vers} className={indicateurs.lien}>
      {ligne.titre}
    </LienDOnglet>
  );
}

const PAGES: Partial<Record<LigneComptee['liste'], (id: string) => Lien>> = {
  Rencontres: (id) => versRencontre(id),
  Structures: versFiche,
};
