/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Attente } from './Page.tsx';
import { Refus } from './Refus.tsx';
import { TEXTES } from './textes.ts';

type Etat = { readonly attente: string } | { readonly erreur: unknown; readonly refaire: () => void };

interface Envoi {
  /** What is shown in the place of the view: that it waits, or why it failed. Undefined: the view itself. */
  readonly vue: VNode | undefined;
  /** Does this once, whatever the number of clicks. What the view holds is there again if it fails. */
  readonly faire: (travail: () => Promise<void>) => void;
}

export interface OptionsDEnvoi {
  readonly attente?: string;
  /** Where one goes back to from a failure: to the view itself when left out, nowhere when null. */
  readonly revenir?: (() => void) | null;
}

/** What a view asks of the API. */
export function useEnvoi({ attente = TEXTES.envoi, revenir }: OptionsDEnvoi = {}): Envoi {
  const [etat, setEtat] = useState<Etat>();
  const enCours = useRef(false);

  async function mener(travail: () => Promise<void>): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    setEtat({ attente });
    try {
      await travail();
      setEtat(undefined);
    } catch (erreur) {
      setEtat({ erreur, refaire: () => faire(travail) });
    } finally {
      enCours.current = false;
    }
  }
  const faire = (travail: () => Promise<void>): void => void mener(travail);
  const retour = revenir === null ? undefined : (revenir ?? (() => setEtat(undefined)));

  return { vue: etat === undefined ? undefined : vueDe(etat, retour), faire };
}

const vueDe = (etat: Etat, revenir: (() => void) | undefined): VNode =>
  'attente' in etat ? <Attente phrase={etat.attente} /> : <Refus {...etat} revenir={revenir} />;
