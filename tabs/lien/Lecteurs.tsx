/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { choisirLecteursParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import { CHAMPS_A_RESTREINDRE, LECTEURS_RESTREINTS } from '../../core/vocabulaires/structures.ts';
import { LECTEURS } from '../commun/textes.ts';
import { Champ } from './Champ.tsx';
import { demander, useLien } from './lien.ts';
import { Refus } from './Refus.tsx';

/** Who reads each way to reach the structure; each choice is kept at once, and said so beside it. */
export function Lecteurs({ lecteurs: ouverts }: Pick<PageDeFiche['fiche'], 'lecteurs'>) {
  const { jeton, aller, rouvrir } = useLien();
  const [lecteurs, choisir] = useState(ouverts);
  const [dit, dire] = useState('');

  async function changer(champ: (typeof CHAMPS_A_RESTREINDRE)[number], valeur: unknown): Promise<void> {
    const niveau = LECTEURS_RESTREINTS.find((n) => n === valeur);
    if (niveau === undefined) return;
    dire('');
    choisir((avant) => ({ ...avant, [champ]: niveau }));
    try {
      await demander(choisirLecteursParLien, { jeton, champ, niveau });
      dire(LECTEURS.enregistre);
    } catch (erreur) {
      aller(<Refus erreur={erreur} refaire={rouvrir} />);
    }
  }

  return (
    <fieldset>
      <legend>{LECTEURS.titre}</legend>
      {CHAMPS_A_RESTREINDRE.map((champ) => {
        const niveaux = ouverts[champ] === 'public' ? [...LECTEURS_RESTREINTS, 'public' as const] : LECTEURS_RESTREINTS;
        return (
          <Champ
            key={champ}
            description={{ libelle: LECTEURS.champs[champ], saisie: 'choix' }}
            valeur={lecteurs[champ]}
            choix={niveaux.map((n) => [n, LECTEURS.niveaux[n]])}
            changer={(valeur) => void changer(champ, valeur)}
          />
        );
      })}
      <p role="status" class="fait">
        {dit}
      </p>
    </fieldset>
  );
}
