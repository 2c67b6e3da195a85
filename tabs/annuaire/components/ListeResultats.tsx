import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { basculerLaCoche, cocher } from '../../commun/cochees.ts';
import { useReglages } from '../../commun/reglages.ts';
import { COCHER } from '../cochees/textes.ts';
import { deplacer } from '../form.ts';
import { type Resultats, useInjoignables } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import css from './annuaire.module.css';
import { LigneStructure } from './LigneStructure.tsx';

interface ListeProps {
  readonly resultats: Resultats;
  /** Changes with the question asked, not with the rows: a row that changes elsewhere must not move the list. */
  readonly question: unknown;
  readonly ouverte: string | undefined;
  /** The fiche that was just closed. */
  readonly revenueDe: string | undefined;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
  /** The structures ticked; undefined when one reads, and ticks none. */
  readonly cochees: ReadonlySet<string> | undefined;
}

const HAUTEUR_ESTIMEE = 82;
const SANS_RAISON: readonly string[] = [];

/** Where the browser notes that rows were painted: what is measured. */
const MARQUE_PEINTE = 'annuaire-peint';

/** The list, to which the search box hands the keyboard. */
export const ID_RESULTATS = 'resultats';

/**
 * The structures found, only those on the screen being drawn. Arrows move, Enter opens; when a fiche is open beside, it follows the arrows. Where
 * one ticks, what is selected is what is ticked: a click, or the space bar, ticks.
 */
export function ListeResultats(props: ListeProps) {
  const { resultats, question, ouverte, revenueDe, maintenant, ouvrir, cochees } = props;
  const { structures, nombre, raisons, demanderRaisons } = resultats;
  // Once for the list: each row would otherwise follow the settings by itself.
  const { cadenceParDefautMois } = useReglages();
  const injoignables = useInjoignables();
  const cadre = useRef<HTMLDivElement>(null);
  const prefixe = useId();
  const [actif, setActif] = useState(0);
  const position = Math.min(actif, Math.max(0, structures.length - 1));
  const virtuel = useVirtualizer({
    count: structures.length,
    getScrollElement: () => cadre.current,
    estimateSize: () => HAUTEUR_ESTIMEE,
    getItemKey: (rang) => structures[rang]?.id ?? rang,
    overscan: 8,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts again from the top of its answer.
  useEffect(() => {
    setActif(0);
    virtuel.scrollToOffset(0);
  }, [question]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: at the closing alone; after the question, which would start from the top.
  useEffect(() => {
    const rang = structures.findIndex(({ id }) => id === revenueDe);
    if (rang < 0) return;
    setActif(rang);
    virtuel.scrollToIndex(rang);
    // Whoever was reading the fiche goes on from its line; whoever is typing is left there.
    if (document.activeElement === document.body) cadre.current?.focus();
  }, [revenueDe]);

  const vues = virtuel.getVirtualItems();
  const muettes = vues.flatMap(({ index }) => structures[index]?.id ?? []).filter((id) => !raisons.has(id));
  const manquantes = muettes.join(' ');
  useEffect(() => {
    if (manquantes !== '') demanderRaisons(manquantes.split(' '));
  }, [manquantes, demanderRaisons]);

  const peinte = structures.length > 0;
  useEffect(() => {
    // A frame is painted after its callbacks: the next turn comes after the painting.
    if (peinte) requestAnimationFrame(() => setTimeout(() => performance.mark(MARQUE_PEINTE)));
  }, [peinte]);

  const aller = (rang: number) => {
    setActif(rang);
    virtuel.scrollToIndex(rang);
    const visee = structures[rang]?.id;
    if (ouverte !== undefined && visee !== undefined) ouvrir(visee);
  };
  const auClavier = (evenement: KeyboardEvent) => {
    const rang = deplacer(evenement.key, position, structures.length);
    const visee = structures[position]?.id;
    if (rang !== undefined) aller(rang);
    else if (cochees !== undefined && evenement.key === ' ' && visee !== undefined) basculerLaCoche(visee);
    else if (cochees !== undefined && evenement.key.toLowerCase() === 'a' && (evenement.ctrlKey || evenement.metaKey)) {
      // Not before all that answers is there.
      if (structures.length === nombre) toutOuRien(structures, cochees);
    } else if ((evenement.key === 'Enter' || evenement.key === ' ') && visee !== undefined) ouvrir(visee);
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
      aria-multiselectable={cochees !== undefined}
      aria-describedby={`${prefixe}-aide`}
      aria-activedescendant={structures.length === 0 ? undefined : `${prefixe}-${structures[position]?.id}`}
      onKeyDown={auClavier}
    >
      <span id={`${prefixe}-aide`} className="lu" role="presentation">
        {cochees === undefined ? TEXTES.aideClavier : COCHER.aideClavier}
      </span>
      <div role="presentation" style={{ height: virtuel.getTotalSize(), position: 'relative' }}>
        {vues.map((item) => {
          const structure = structures[item.index];
          if (structure === undefined) return null;
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
              aria-selected={cochees === undefined ? structure.id === ouverte : cochees.has(structure.id)}
              aria-current={cochees !== undefined && structure.id === ouverte ? true : undefined}
              aria-setsize={nombre}
              aria-posinset={item.index + 1}
              onClick={() => {
                setActif(item.index);
                if (cochees === undefined) ouvrir(structure.id);
                else basculerLaCoche(structure.id);
              }}
            >
              <LigneStructure
                structure={structure}
                pourquoi={raisons.get(structure.id) ?? SANS_RAISON}
                maintenant={maintenant}
                cadenceParDefautMois={cadenceParDefautMois}
                injoignable={injoignables.has(structure.id)}
                active={item.index === position}
                ouverte={structure.id === ouverte}
                cochee={cochees?.has(structure.id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** All that answers; none of it when all is ticked already. */
function toutOuRien(trouvees: Resultats['structures'], cochees: ReadonlySet<string>): void {
  const ids = trouvees.map(({ id }) => id);
  cocher(ids, !ids.every((id) => cochees.has(id)));
}
