/** @jsxImportSource preact */
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import { AnnonceDeRencontre } from './AnnonceDeRencontre.tsx';
import { Arrivee } from './Arrivee.tsx';
import { DonneesPersonnelles } from './DonneesPersonnelles.tsx';
import { useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { ProposerUnPoint } from './ProposerUnPoint.tsx';
import { GesteDesRappels } from './RappelsPage.tsx';
import { ReponseAInvitation } from './ReponseAInvitation.tsx';
import { VoteDeDate } from './VoteDeDate.tsx';

/** One page for the life of a rencontre: what is asked now comes first, and what is known of it with it. */
export function RencontrePage({ page }: { readonly page: PageDeRencontre }) {
  const { rouvrir } = useLien();
  const suite = (
    <>
      {page.points !== undefined && <ProposerUnPoint points={page.points} />}
      <DonneesPersonnelles information={page.information} revenir={rouvrir} />
      <GesteDesRappels information={page.information} revenir={rouvrir} />
    </>
  );
  const annonce = (
    <>
      {page.arrivee !== undefined && <Arrivee dite={page.arrivee.dite} />}
      <AnnonceDeRencontre rencontre={page.rencontre} />
    </>
  );
  const { titre } = page.rencontre;
  const { sondage, invitation } = page;
  if (sondage !== undefined) return <VoteDeDate {...{ titre, sondage, annonce, suite }} />;
  if (invitation !== undefined) return <ReponseAInvitation {...{ titre, invitation, annonce, suite }} />;
  return (
    <Page titre={titre}>
      {annonce}
      {suite}
    </Page>
  );
}
