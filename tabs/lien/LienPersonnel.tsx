/** @jsxImportSource preact */
import { type ComponentChild, Fragment } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { EnCours } from './EnCours.tsx';
import type { LienRecu } from './jeton.ts';
import { ContexteDuLien, type Demande, demander, sansInviter, useLien } from './lien.ts';
import { vueDeLaPage } from './natures.tsx';
import { RappelsPage } from './RappelsPage.tsx';
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
    aller(rappels ? lesRappels : await vueDeLaPage(page));
  }
  return <EnCours travail={lire} attente={TEXTES.ouverture} revenir={null} />;
}
