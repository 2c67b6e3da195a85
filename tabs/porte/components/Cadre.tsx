/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Who receives; empty while it is not known. */
  readonly territoire: string;
  readonly titre: string;
  readonly children: ComponentChildren;
}

/** The frame of every view of the door: who receives, the title, from which the reading goes on. */
export function Cadre({ territoire, titre, children }: Props) {
  const entete = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${titre} · Maillage`;
    window.scrollTo(0, 0);
    entete.current?.focus({ preventScroll: true });
  }, [titre]);
  return (
    <>
      {territoire === '' ? null : (
        <header class="bandeau">
          <p class="qui">
            <strong>{territoire}</strong>
          </p>
        </header>
      )}
      <main>
        <h1 tabindex={-1} ref={entete}>
          {titre}
        </h1>
        {children}
      </main>
    </>
  );
}
