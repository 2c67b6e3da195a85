import { Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import { type Acteur, DROITS } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Croisement } from '../../../core/trous/cases.ts';
import { type Piste, pistesPour } from '../../../core/trous/combler.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import type { Trous } from '../queries.ts';
import { CASE } from '../textes.ts';

const Dialogue = lazy(() =>
  import('../../mises-en-lien/components/DialogueMiseEnLien.tsx').then((m) => ({ default: m.DialogueMiseEnLien })),
);

interface PistesProps {
  readonly acteur: Acteur;
  readonly trous: Trous;
  readonly x: Croisement;
}

/** Who acts there, and who could: each with why, and one act, to be introduced. */
export function LesPistes({ acteur, trous, x }: PistesProps) {
  const { situees, territoire, jour, cadenceParDefautMois } = trous;
  const { thematique, public: dePublic, commune } = x;
  const [vers, setVers] = useState<Structure>();
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const pistes = useMemo(
    () => pistesPour({ situees, territoire, jour, cadenceParDefautMois }, { thematique, public: dePublic, commune }),
    [situees, territoire, jour, cadenceParDefautMois, thematique, dePublic, commune],
  );
  const lie = DROITS['mettre-en-lien'][acteur.profil] === 'tout' || acteur.structures.length > 0;
  const liste = (titre: string, siennes: readonly Piste[]) =>
    siennes.length === 0 ? null : (
      <section className={cadre.partie} aria-label={titre}>
        <h3 className={cadre.sousTitre}>{titre}</h3>
        <ul className={cartes.cartes}>
          {siennes.map(({ structure, raison }) => (
            <li key={structure.id} className={cartes.carte}>
              <div className={cadre.tete}>
                <Text weight="semibold">{structure.nom}</Text>
                {lie && DROITS['mettre-en-lien'][acteur.profil] !== 'non' ? (
                  <Button
                    size="small"
                    aria-label={CASE.demanderA(structure.nom)}
                    onClick={() => setVers(structure)}
                    {...retour}
                  >
                    {CASE.demander}
                  </Button>
                ) : null}
              </div>
              <Text className={cadre.discret}>{raison}</Text>
            </li>
          ))}
        </ul>
      </section>
    );
  const { surPlace, voisines, autresPublics, themesProches } = pistes;
  return (
    <>
      {liste(CASE.surPlace, surPlace)}
      {voisines.length + autresPublics.length + themesProches.length > 0 || surPlace.length > 0 ? null : (
        <Text>{CASE.aucunePiste}</Text>
      )}
      {liste(CASE.voisines, voisines)}
      {liste(CASE.autresPublics, autresPublics)}
      {liste(CASE.themesProches, themesProches)}
      {vers === undefined ? null : (
        <Suspense fallback={null}>
          <Dialogue
            acteur={acteur}
            vers={vers}
            recherche={{ ...RECHERCHE_VIDE, thematiques: [thematique], publics: [dePublic], communes: [commune] }}
            fermer={() => setVers(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
