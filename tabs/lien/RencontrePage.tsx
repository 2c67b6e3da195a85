/** @jsxImportSource preact */
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { AnnonceDeRencontre, OrdreDuJour } from './AnnonceDeRencontre.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { PartieAbsente } from './PartieAbsente.tsx';
import type { PhasesChargees } from './phases.ts';
import { GesteDesRappels } from './RappelsPage.tsx';

interface Props {
  readonly page: PageDeRencontre;
  readonly phases: PhasesChargees;
}

/** One page for the life of a rencontre: what is asked now comes first (`phases.ts`), and what is known of it with it. */
export function RencontrePage({ page, phases: { Avant, Jour, Apres, Documents, manque } }: Props) {
  const { rouvrir } = useLien();
  const haut = (
    <>
      {manque && <PartieAbsente />}
      {Jour !== undefined && <Jour page={page} />}
      {Apres !== undefined && <Apres page={page} />}
      <AnnonceDeRencontre rencontre={page.rencontre} />
    </>
  );
  const milieu = (
    <>
      <OrdreDuJour rencontre={page.rencontre} />
      {Documents !== undefined && <Documents page={page} />}
    </>
  );
  const bas = (
    <>
      <DonneesPersonnelles information={page.information} revenir={rouvrir} />
      <GesteDesRappels information={page.information} revenir={rouvrir} />
    </>
  );
  if (Avant !== undefined) return <Avant page={page} haut={haut} milieu={milieu} bas={bas} />;
  return (
    <Page titre={page.rencontre.titre}>
      {haut}
      {milieu}
      {bas}
    </Page>
  );
}
