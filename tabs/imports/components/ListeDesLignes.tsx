import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { LigneDApercu } from '../../../core/imports/apercu.ts';
import type { ContactLu } from '../../../core/imports/contact-lu.ts';
import type { Decision, LignePlanifiee } from '../../../core/imports/planifier-structures.ts';
import { APERCU } from '../textes.ts';
import css from './imports.module.css';
import { LignePrevue } from './LignePrevue.tsx';

interface ListeProps {
  readonly lignes: readonly LigneDApercu[];
  /** Changes with the filter: another one starts from its top. */
  readonly question: unknown;
  readonly demandes: ReadonlyMap<number, LignePlanifiee>;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly contacts: ReadonlyMap<number, readonly ContactLu[]>;
  readonly decider: (numero: number, decision: Decision) => void;
}

const HAUTEUR_ESTIMEE = 64;

/** The lines, only those on the screen being drawn. The frame itself takes the keyboard, to be scrolled. */
export function ListeDesLignes({ lignes, question, demandes, decisions, decider, contacts }: ListeProps) {
  const cadre = useRef<HTMLDivElement>(null);
  const virtuel = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => cadre.current,
    estimateSize: () => HAUTEUR_ESTIMEE,
    getItemKey: (rang) => lignes[rang]?.numero ?? rang,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter starts from the top of its lines.
  useEffect(() => virtuel.scrollToOffset(0), [question]);
  if (lignes.length === 0) return <p className={css.texte}>{APERCU.aucune}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by the keyboard (WCAG 2.1.1).
    <section ref={cadre} className={css.liste} tabIndex={0} aria-label={APERCU.lignes}>
      <ul className={css.pile} style={{ height: virtuel.getTotalSize() }}>
        {virtuel.getVirtualItems().map((item) => {
          const ligne = lignes[item.index];
          if (ligne === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtuel.measureElement}
              data-index={item.index}
              className={css.place}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={lignes.length}
              aria-posinset={item.index + 1}
            >
              <LignePrevue
                ligne={ligne}
                demande={demandes.get(ligne.numero)}
                contacts={contacts.get(ligne.numero) ?? []}
                decision={decisions[ligne.numero]}
                decider={(decision) => decider(ligne.numero, decision)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
