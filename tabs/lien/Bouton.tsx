/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly faire: () => void;
  readonly principal?: boolean;
  /** What it acts on, for whoever does not see where it is: « Corriger : Accès ». */
  readonly sur?: string;
  readonly children: ComponentChildren;
}

export function Bouton({ faire, principal = false, sur, children }: Props) {
  return (
    <button type="button" class={principal ? 'principal' : undefined} onClick={faire}>
      {children}
      {sur !== undefined && <span class="cache">{`\u00A0: ${sur}`}</span>}
    </button>
  );
}
