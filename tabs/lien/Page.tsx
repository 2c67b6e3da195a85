/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Bandeau } from './Bandeau.tsx';
import { useLien } from './lien.ts';
import { BANDEAU } from './textes.ts';

interface Props {
  readonly titre: string;
  /** Identifier of the heading from which the reading goes on; from the title when left out. */
  readonly depart?: string | undefined;
  /** The answer: it stays at the bottom of the screen, in reach of the thumb. */
  readonly barre?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every view of a link: who asks, the title, the content, the answer. */
export function Page({ titre, depart, barre, children }: Props) {
  const { demande } = useLien();
  const entete = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${titre} · Maillage`;
    const endroit = depart === undefined ? null : document.getElementById(depart);
    if (endroit === null) window.scrollTo(0, 0);
    (endroit ?? entete.current)?.focus({ preventScroll: endroit === null });
  }, [titre, depart]);
  return (
    <>
      <Bandeau />
      <main>
        <h1 tabindex={-1} ref={entete}>
          {titre}
        </h1>
        {children}
        {demande !== undefined && demande.coordination !== '' && (
          <p class="discret">{BANDEAU.joindre(demande.coordination)}</p>
        )}
        {barre && <div class="barre">{barre}</div>}
      </main>
    </>
  );
}

/** Said while an answer is awaited. */
export function Attente({ phrase }: { readonly phrase: string }) {
  return (
    <>
      <Bandeau />
      <main>
        <p role="status" class="attente">
          {phrase}
        </p>
      </main>
    </>
  );
}
