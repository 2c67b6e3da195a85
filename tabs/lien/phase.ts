import type { ComponentChildren } from 'preact';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';

/** What a phase of the page of a rencontre is given (`phases.ts`). */
export interface PropsDePhase {
  readonly page: PageDeRencontre;
}

/** « Before » asks a question that the bar at the bottom of the screen answers: it holds the frame of the page. */
export interface PropsDAvant extends PropsDePhase {
  readonly haut: ComponentChildren;
  /** What one reads before or after answering, as one likes. */
  readonly milieu: ComponentChildren;
  readonly bas: ComponentChildren;
}
