import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { type MiseEnLien, misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { suggerer } from '../../../core/mises-en-lien/suggerer.ts';
import cartes from '../../commun/cartes.module.css';
import { useMaintenant } from '../../commun/horloge.ts';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { SUIVI } from '../textes.ts';

const Dialogue = lazy(() =>
  import('../../mises-en-lien/components/DialogueMiseEnLien.tsx').then((m) => ({ default: m.DialogueMiseEnLien })),
);

const AUCUNE: readonly MiseEnLien[] = [];

/** The structures able to answer a need, each with why, and one act: to be introduced. */
export function QuiPeutRepondre({ besoin, acteur }: { readonly besoin: Besoin; readonly acteur: Acteur }) {
  const { items } = useStructures();
  const index = useIndexDesStructures(items);
  const faites = useListe(misesEnLien).data?.items ?? AUCUNE;
  const maintenant = useMaintenant();
  const [vers, setVers] = useState<Structure>();
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const { thematique, public: pour, communeInsee, structure: par } = besoin;
  const { proposees, sans } = useMemo(
    () =>
      thematique === undefined
        ? { proposees: [], sans: undefined }
        : suggerer(index, { thematique, public: pour, communeInsee }, { misesEnLien: faites, maintenant, sauf: par }),
    [index, thematique, pour, communeInsee, faites, maintenant, par],
  );
  return (
    <section className={cadre.partie} aria-label={SUIVI.qui}>
      <h2 className={cadre.sousTitre}>{SUIVI.qui}</h2>
      {sans === undefined ? null : <Text>{SUIVI.sans(sans)}</Text>}
      {proposees.length > 0 ? null : <Text>{thematique === undefined ? SUIVI.sansThematique : SUIVI.personne}</Text>}
      <ul className={cartes.cartes}>
        {proposees.map(({ structure, raisons }) => (
          <li key={structure.id} className={cartes.carte}>
            <div className={cadre.tete}>
              <Text weight="semibold">{structure.nom}</Text>
              <Button
                size="small"
                aria-label={SUIVI.mettreEnLienAvec(structure.nom)}
                onClick={() => setVers(structure)}
                {...retour}
              >
                {SUIVI.mettreEnLien}
              </Button>
            </div>
            <Text className={cadre.discret}>{raisons.join(' · ')}</Text>
          </li>
        ))}
      </ul>
      {vers === undefined ? null : (
        <Suspense fallback={null}>
          <Dialogue
            acteur={acteur}
            vers={vers}
            recherche={{
              ...RECHERCHE_VIDE,
              thematiques: thematique === undefined ? [] : [thematique],
              publics: pour === undefined ? [] : [pour],
              communes: communeInsee === undefined ? [] : [communeInsee],
            }}
            besoin={besoin}
            fermer={() => setVers(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}
