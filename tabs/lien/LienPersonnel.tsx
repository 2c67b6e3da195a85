/** @jsxImportSource preact */
import { type ComponentChild, Fragment, type VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { EnCours } from './EnCours.tsx';
import { FichePage } from './FichePage.tsx';
import { chargerLInterconnaissance } from './interconnaissance/charger.tsx';
import type { LienRecu } from './jeton.ts';
import { ContexteDuLien, type Demande, demander, sansInviter, useLien } from './lien.ts';
import { MesDonneesPage } from './MesDonneesPage.tsx';
import { MiseEnLienPage } from './MiseEnLienPage.tsx';
import { chargerLesPhases } from './phases.ts';
import { RappelsPage } from './RappelsPage.tsx';
import { RemisePage } from './RemisePage.tsx';
import { RencontrePage } from './RencontrePage.tsx';
import { TEXTES } from './textes.ts';
import { RAPPELS } from './textes-rappels.ts';

/** What a link opens, one view at a time. */
export function LienPersonnel({ recu }: { readonly recu: LienRecu }) {
  const [montree, montrer] = useState<{ readonly vue?: ComponentChild; readonly rang: number }>({ rang: 0 });
  const [demande, accueillir] = useState<Demande>();
  const aller = useCallback((vue?: ComponentChild) => montrer(({ rang }) => ({ vue, rang: rang + 1 })), []);
  const rouvrir = useCallback(() => aller(<Ouverture accueillir={accueillir} />), [aller]);
  const lien = useMemo(() => ({ jeton: recu.jeton, demande, aller, rouvrir }), [recu.jeton, demande, aller, rouvrir]);
  return (
    <ContexteDuLien.Provider value={lien}>
      <Fragment key={montree.rang}>
        {montree.vue ?? <Ouverture accueillir={accueillir} rappels={recu.page === 'rappels'} />}
      </Fragment>
    </ContexteDuLien.Provider>
  );
}

interface PropsDOuverture {
  readonly accueillir: (demande: Demande | undefined) => void;
  /** Opens on « ne plus recevoir de rappels ». */
  readonly rappels?: boolean;
}

/** Reads what the link opens, then shows it. */
function Ouverture({ accueillir, rappels = false }: PropsDOuverture) {
  const { jeton, aller, rouvrir } = useLien();

  async function lire(): Promise<void> {
    const page = await demander(ouvrirLien, { jeton });
    const { demande, information, nature, expireLe } = page;
    accueillir(demande && { ...demande, nature, expireLe, sansInviter: sansInviter(page) });
    const lesRappels = <RappelsPage information={information} libelle={RAPPELS.voirLaPage} sortir={rouvrir} />;
    aller(rappels ? lesRappels : await pageDe(page));
  }
  return <EnCours travail={lire} attente={TEXTES.ouverture} revenir={null} />;
}

/** The page of each nature of link. */
async function pageDe(page: PageDeLien): Promise<VNode> {
  switch (page.nature) {
    case 'fiche':
      return <FichePage page={page} />;
    case 'mise-en-lien':
      return <MiseEnLienPage page={page} />;
    case 'remise':
      return <RemisePage page={page} />;
    case 'rencontre':
      return <RencontrePage page={page} phases={await chargerLesPhases(page)} />;
    case 'interconnaissance':
      return chargerLInterconnaissance(page);
    case 'mes-donnees':
      return <MesDonneesPage />;
  }
}
