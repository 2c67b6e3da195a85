/** @jsxImportSource preact */
import { choisirRappelsParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { Bouton } from './Bouton.tsx';
import { EnCours } from './EnCours.tsx';
import { Fait } from './Fait.tsx';
import { demander, useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { RAPPELS } from './textes-rappels.ts';

type Information = PageDeLien['information'];

interface Sortie {
  readonly libelle: string;
  readonly sortir: (sansRappel: boolean) => void;
}

/** Keeps the choice, then says it, with the way back from it. */
function useChoix(sortie: Sortie, avant: boolean): () => void {
  const { jeton, aller } = useLien();
  const travail = async () => {
    await demander(choisirRappelsParLien, { jeton, sansRappel: !avant });
    aller(<Choisi sansRappel={!avant} {...sortie} />);
  };
  return () => aller(<EnCours travail={travail} attente={RAPPELS.envoi} revenir={() => sortie.sortir(avant)} />);
}

function Choisi({ sansRappel, ...sortie }: Sortie & { readonly sansRappel: boolean }) {
  const choisir = useChoix(sortie, sansRappel);
  return (
    <Fait
      titre={sansRappel ? RAPPELS.arretesTitre : RAPPELS.reprisTitre}
      sortie={{ libelle: sortie.libelle, faire: () => sortie.sortir(sansRappel) }}
      autre={{ libelle: sansRappel ? RAPPELS.reprendre : RAPPELS.arreter, faire: choisir }}
    >
      {sansRappel ? RAPPELS.arretesAide : RAPPELS.reprisAide}
    </Fait>
  );
}

interface PropsDuGeste {
  readonly information: Information;
  readonly revenir: (sansRappel: boolean) => void;
}

/** At the foot of a page: one click, and the way back from it. */
export function GesteDesRappels({ information, revenir }: PropsDuGeste) {
  const sansRappel = information?.sansRappel === true;
  const choisir = useChoix({ libelle: RAPPELS.revenir, sortir: revenir }, sansRappel);
  return (
    <div class="gestes">
      {sansRappel && <p class="discret">{RAPPELS.arretes}</p>}
      <Bouton faire={choisir}>{sansRappel ? RAPPELS.reprendre : RAPPELS.arreter}</Bouton>
    </div>
  );
}

interface PropsDeLaPage extends Sortie {
  readonly information: Information;
}

/**
 * The page of « ne plus recevoir de rappels ». It asks for a click: programs that open the links of mails to check them
 * would else answer in the place of people.
 */
export function RappelsPage({ information, libelle, sortir }: PropsDeLaPage) {
  const sansRappel = information?.sansRappel === true;
  const choisir = useChoix({ libelle, sortir }, sansRappel);
  return (
    <Page
      titre={sansRappel ? RAPPELS.arretesTitre : RAPPELS.titre}
      barre={
        <>
          <Bouton faire={choisir} principal>
            {sansRappel ? RAPPELS.reprendre : RAPPELS.arreter}
          </Bouton>
          <Bouton faire={() => sortir(sansRappel)}>{libelle}</Bouton>
        </>
      }
    >
      <p>{sansRappel ? RAPPELS.arretes : RAPPELS.aide}</p>
    </Page>
  );
}
