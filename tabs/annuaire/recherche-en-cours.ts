import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Recherche } from '../../core/annuaire/recherche-dite.ts';
import { useAdresse } from '../commun/useAdresse.ts';
import { type Affichage, direVue, lireVue, RUBRIQUE_DE_LA_RECHERCHE } from '../commun/vue-de-recherche.ts';

/** Browsers limit how often the address may be written: it follows the typing at a distance. */
const REPIT_MS = 300;

/** The search under way, which the address follows and from which it starts again: a link restores it, « back » too. */
export function useRechercheEnCours() {
  const { reste, aller, remplacer } = useAdresse();
  const { fiche } = useMemo(() => lireVue(reste), [reste]);
  const [{ recherche, affichage }, setVue] = useState(() => lireVue(reste));
  const ecrit = useRef(reste);
  const enAttente = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (reste === ecrit.current) return;
    ecrit.current = reste;
    setVue(lireVue(reste));
  }, [reste]);
  useEffect(() => {
    enAttente.current = setTimeout(() => {
      const dit = direVue({ fiche, recherche, affichage });
      if (dit === ecrit.current) return;
      ecrit.current = dit;
      remplacer({ rubrique: RUBRIQUE_DE_LA_RECHERCHE, reste: dit });
    }, REPIT_MS);
    return () => clearTimeout(enAttente.current);
  }, [fiche, recherche, affichage, remplacer]);

  const montrer = useCallback(
    (id: string | undefined) => {
      // What waits still names the fiche of before: written between this and its event, it would open again what was just closed.
      clearTimeout(enAttente.current);
      const dit = direVue({ fiche: id, recherche, affichage });
      ecrit.current = dit;
      aller({ rubrique: RUBRIQUE_DE_LA_RECHERCHE, reste: dit });
    },
    [aller, recherche, affichage],
  );
  return {
    recherche,
    affichage,
    fiche,
    chercher: (demandee: Recherche) => setVue((vue) => ({ ...vue, recherche: demandee })),
    afficher: (voulu: Affichage) => setVue((vue) => ({ ...vue, affichage: voulu })),
    ouvrir: (id: string) => montrer(id),
    fermer: useCallback(() => montrer(undefined), [montrer]),
    /** What a link to this very page opens. */
    adresse: { rubrique: RUBRIQUE_DE_LA_RECHERCHE, reste: direVue({ fiche, recherche, affichage }) },
  };
}

/** The fiche that was just closed, until another opens: one goes on from its line. */
export function useRevenueDe(ouverte: string | undefined): string | undefined {
  const [avant, setAvant] = useState(ouverte);
  const [revenueDe, setRevenueDe] = useState<string>();
  if (ouverte !== avant) {
    setAvant(ouverte);
    setRevenueDe(ouverte === undefined ? avant : undefined);
  }
  return revenueDe;
}
