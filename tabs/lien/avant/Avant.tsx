/** @jsxImportSource preact */
import { Page } from '../Page.tsx';
import type { PropsDAvant } from '../phase.ts';
import { ProposerUnPoint } from './ProposerUnPoint.tsx';
import { ReponseAInvitation } from './ReponseAInvitation.tsx';
import { ReponsesDuSondage } from './ReponsesDuSondage.tsx';
import { VoteDeDate } from './VoteDeDate.tsx';

/** Before the rencontre: its one question, answered by the bar at the bottom of the screen; then what will be spoken of, and what may be proposed. */
export function Avant({ page, haut, milieu, bas }: PropsDAvant) {
  const { titre } = page.rencontre;
  const { sondage, invitation } = page;
  const suite = (
    <>
      {milieu}
      {page.points !== undefined && <ProposerUnPoint points={page.points} />}
      {bas}
    </>
  );
  if (sondage !== undefined) return <VoteDeDate {...{ titre, sondage, annonce: haut, suite }} />;
  if (invitation !== undefined) return <ReponseAInvitation {...{ titre, invitation, annonce: haut, suite }} />;
  return (
    <Page titre={titre}>
      {haut}
      {page.disponibilites !== undefined && <ReponsesDuSondage disponibilites={page.disponibilites} />}
      {suite}
    </Page>
  );
}
