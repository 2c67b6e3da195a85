/** @jsxImportSource preact */
import { Bouton } from './Bouton.tsx';
import { dateLisible } from './date.ts';
import { useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';

interface Props {
  readonly verifieeLe?: string | undefined;
  readonly champsCorriges: readonly string[];
  /** What is told of what waits for a decision. */
  readonly attente?: string | undefined;
  /** « Votre fiche a été envoyée à 14 structures. » */
  readonly remises?: string | undefined;
}

/** What the answer has become, once nothing remains to confirm. */
export function Merci({ verifieeLe, champsCorriges, attente, remises }: Props) {
  const { rouvrir } = useLien();
  return (
    <Page titre={TEXTES.merci} barre={<Bouton faire={rouvrir}>{TEXTES.revoir}</Bouton>}>
      {champsCorriges.length > 0 && <p>{TEXTES.merciCorrigee(champsCorriges.length)}</p>}
      {attente !== undefined && <p>{attente}</p>}
      {verifieeLe !== undefined && <p>{TEXTES.merciConfirmee(dateLisible(verifieeLe))}</p>}
      {remises !== undefined && (
        <p>
          {remises} {TEXTES.merciRemises}
        </p>
      )}
      <p>{TEXTES.fermer}</p>
    </Page>
  );
}
