import { type ReactNode, useEffect, useRef } from 'react';

interface FormulaireProps {
  /** What Enter, or the button that sends, does. */
  readonly envoyer: () => void;
  /** Something was typed. */
  readonly toucher?: () => void;
  readonly className?: string | undefined;
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

const CE_QUI_RECOIT = 'input, select, textarea, button, [tabindex]';

/** A form. When what it sends is refused, here or by the API, its first faulty field takes the focus, a multiple choice or a group included. */
export function Formulaire({ envoyer, toucher, children, ...reste }: FormulaireProps) {
  const forme = useRef<HTMLFormElement>(null);
  const envoye = useRef(false);
  // After each drawing: the faults may come with the answer, long after what was sent.
  useEffect(() => {
    const faute = envoye.current ? forme.current?.querySelector('[aria-invalid="true"]') : undefined;
    if (!(faute instanceof HTMLElement)) return;
    envoye.current = false;
    const champ = faute.matches(CE_QUI_RECOIT) ? faute : faute.querySelector<HTMLElement>(CE_QUI_RECOIT);
    champ?.focus();
    champ?.scrollIntoView({ block: 'center' });
  });
  return (
    <form
      {...reste}
      ref={forme}
      noValidate
      onInput={() => {
        // Whoever goes on typing while the answer is awaited is left where they are.
        envoye.current = false;
        toucher?.();
      }}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        envoye.current = true;
        envoyer();
      }}
    >
      {children}
    </form>
  );
}
