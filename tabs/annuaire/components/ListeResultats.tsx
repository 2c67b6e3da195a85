import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Trouvaille } from '../../../core/annuaire/recherche.ts';
import { deplacer } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';
import { LigneStructure } from './LigneStructure.tsx';

interface ListeProps {
  readonly resultats: readonly Trouvaille[];
  /** Changes with the question asked, not with the rows: a row that changes elsewhere must not move the list. */
  readonly question: unknown;
  readonly ouverte: string | undefined;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
}

const HAUTEUR_ESTIMEE = 82;

/** The list, to which the search box hands the keyboard. */
export const ID_RESULTATS = 'resultats';

/** The structures found, only those on the screen being drawn. Arrows move, Enter opens; when a fiche is open beside, it follows the arrows. */
export function ListeResultats({ resultats, question, ouverte, maintenant, ouvrir }: ListeProps) {
  const cadre = useRef<HTMLDivElement>(null);
  const prefixe = useId();
  const [actif, setActif] = useState(0);
  const position = Math.min(actif, Math.max(0, resultats.length - 1));
  const virtuel = useVirtualizer({
    count: resultats.length,
    getScrollElement: () => cadre.current,
    estimateSize: () => HAUTEUR_ESTIMEE,
    getItemKey: (rang) => resultats[rang]?.structure.id ?? rang,
    overscan: 8,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts again from the top of its answer.
  useEffect(() => {
    setActif(0);
    virtuel.scrollToOffset(0);
  }, [question]);

  const aller = (rang: number) => {
    setActif(rang);
    virtuel.scrollToIndex(rang);
    const visee = resultats[rang]?.structure.id;
    if (ouverte !== undefined && visee !== undefined) ouvrir(visee);
  };
  const auClavier = (evenement: KeyboardEvent) => {
    const rang = deplacer(evenement.key, position, resultats.length);
    const visee = resultats[position]?.structure.id;
    if (rang !== undefined) aller(rang);
    else if ((evenement.key === 'Enter' || evenement.key === ' ') && visee !== undefined) ouvrir(visee);
    else return;
    evenement.preventDefault();
  };

  return (
    <div
      ref={cadre}
      id={ID_RESULTATS}
      className={css.liste}
      role="listbox"
      tabIndex={0}
      aria-label={TEXTES.resultats}
      aria-describedby={`${prefixe}-aide`}
      aria-activedescendant={resultats.length === 0 ? undefined : `${prefixe}-${resultats[position]?.structure.id}`}
      onKeyDown={auClavier}
    >
      <span id={`${prefixe}-aide`} className="lu" role="presentation">
        {TEXTES.aideClavier}
      </span>
      <div role="presentation" style={{ height: virtuel.getTotalSize(), position: 'relative' }}>
        {virtuel.getVirtualItems().map((item) => {
          const resultat = resultats[item.index];
          if (resultat === undefined) return null;
          const { structure } = resultat;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is held by the list itself (aria-activedescendant).
            <div
              key={item.key}
              id={`${prefixe}-${structure.id}`}
              ref={virtuel.measureElement}
              data-index={item.index}
              className={css.place}
              style={{ transform: `translateY(${item.start}px)` }}
              role="option"
              tabIndex={-1}
              aria-selected={structure.id === ouverte}
              aria-setsize={resultats.length}
              aria-posinset={item.index + 1}
              onClick={() => {
                setActif(item.index);
                ouvrir(structure.id);
              }}
            >
              <LigneStructure
                trouvaille={resultat}
                maintenant={maintenant}
                active={item.index === position}
                ouverte={structure.id === ouverte}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
