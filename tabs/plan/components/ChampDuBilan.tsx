import { Caption1 } from '@fluentui/react-components';
import type { ChampDeBilan, ContenuDeBilan } from '../../../core/bilan/bilan.ts';
import { direIndicateur } from '../../../core/bilan/dire-indicateur.ts';
import { estUneLigne } from '../../../core/bilan/hors-liste.ts';
import { estRempli } from '../../../core/bilan/remplissage.ts';
import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import { depuisJanvier, jour } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import { CeQuiFaitLeChiffre } from '../../indicateurs/components/CeQuiFaitLeChiffre.tsx';
import { BILAN } from '../textes.ts';
import css from './plan.module.css';

interface ChampProps {
  readonly champ: ChampDeBilan;
  /** The last month counted. */
  readonly jusqua: string;
}

/** A field of the bilan: what it says, where it comes from, and the rows behind a number. */
export function ChampDuBilan({ champ, jusqua }: ChampProps) {
  const { libelle, origine, contenu } = champ;
  return (
    <div className={css.champ}>
      <dt>{libelle}</dt>
      <dd>
        {contenu === undefined ? (
          <span className={cadre.discret}>{origine === 'a-dire' ? BILAN.aDire : BILAN.rien[origine]}</span>
        ) : (
          <>
            <Contenu contenu={contenu} />
            <Caption1 block className={cadre.discret}>
              {estRempli(champ) ? BILAN.origines[origine] : BILAN.inconnu}
            </Caption1>
            {contenu.genre === 'indicateur' && estUneLigne(contenu.ligne.id) ? (
              <CeQuiFaitLeChiffre
                indicateur={contenu.ligne}
                mois={jusqua}
                periode="annee"
                nom={depuisJanvier(jusqua)}
              />
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}

function Contenu({ contenu }: { readonly contenu: ContenuDeBilan }) {
  if (contenu.genre === 'texte') return <p className={css.texte}>{contenu.paragraphes.join('\n')}</p>;
  if (contenu.genre === 'indicateur') return <Indicateur ligne={contenu.ligne} />;
  const lignes =
    contenu.genre === 'liste'
      ? contenu.lignes
      : contenu.lignes.map((r) => [r.titre, jour(r.date), r.commune, structures(r)].filter(Boolean).join(', '));
  return (
    <ul className={css.puces}>
      {lignes.map((dite, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and they never move.
        <li key={rang}>{dite}</li>
      ))}
    </ul>
  );
}

const structures = (r: Extract<ContenuDeBilan, { genre: 'rencontres' }>['lignes'][number]): string =>
  BILAN.structures(direMesure(r.structures));

function Indicateur({ ligne }: { readonly ligne: Parameters<typeof direIndicateur>[0] }) {
  const { annee, origine, cible, etat, couverture } = direIndicateur(ligne);
  return (
    <p className={css.texte}>
      {[annee, origine === '' ? '' : BILAN.depart(origine), cible === '' ? '' : BILAN.cible(cible), etat, couverture]
        .filter((t) => t !== '')
        .join(' · ')}
    </p>
  );
}
