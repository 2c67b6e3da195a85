import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Acteur } from '../../core/droits/droits.ts';
import { Chargement, Lue } from '../commun/Etats.tsx';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { Apercu } from './components/Apercu.tsx';
import { ChoixDeFichier } from './components/ChoixDeFichier.tsx';
import { ChoixDesColonnes } from './components/ChoixDesColonnes.tsx';
import css from './components/imports.module.css';
import { ValeursInconnues } from './components/ValeursInconnues.tsx';
import { type Annuaire, useImportEnCours } from './import-en-cours.ts';
import { useAnnuaire } from './queries.ts';
import { LECTURE, PREPARATION, TEXTES, VALEURS } from './textes.ts';

/** A file brought into the annuaire: chosen, recognised, previewed line by line, brought in, and told. */
export function ImportPage() {
  const acteur = useActeur();
  const requete = useAnnuaire();
  return (
    <main className={cadre.page}>
      {acteur === undefined ? (
        <Chargement quoi={TEXTES.attente} />
      ) : (
        <Lue requete={requete} attente={TEXTES.attente}>
          {(annuaire) => <ImportOuvert annuaire={annuaire} acteur={acteur} />}
        </Lue>
      )}
    </main>
  );
}

function ImportOuvert({ annuaire, acteur }: { readonly annuaire: Annuaire; readonly acteur: Acteur }) {
  const encours = useImportEnCours(annuaire, acteur);
  const { etape } = encours;
  const titre = etape.nom === 'valeurs' ? VALEURS.titre(etape.inconnues.length) : TEXTES.titre;
  if (etape.nom === 'prepare') return <Apercu prepare={etape} encours={encours} />;
  return (
    <div className={cadre.contenu}>
      <TitreDePage niveau="h1" arrivee={etape.nom === 'valeurs' ? etape.nom : undefined}>
        {titre}
      </TitreDePage>
      {etape.nom === 'choix' ? <ChoixDeFichier refus={etape.refus} choisir={encours.choisir} /> : null}
      {etape.nom === 'lecture' ? (
        <Attente quoi={LECTURE.enCours(etape.fichier.name)} annuler={encours.recommencer} />
      ) : null}
      {etape.nom === 'colonnes' ? <ChoixDesColonnes etape={etape} encours={encours} /> : null}
      {etape.nom === 'valeurs' ? <ValeursInconnues etape={etape} encours={encours} /> : null}
      {etape.nom === 'preparation' ? (
        <Attente quoi={PREPARATION.enCours(etape.lu.combien)} annuler={() => encours.revenirAuxColonnes(etape)}>
          {PREPARATION.aide}
        </Attente>
      ) : null}
    </div>
  );
}

/** Work whose length is not known, which may be given up. */
function Attente({
  quoi,
  children,
  annuler,
}: {
  readonly quoi: string;
  readonly children?: ReactNode;
  readonly annuler: () => void;
}) {
  return (
    <div className={cadre.partie}>
      <p className={css.texte} role="status">
        {quoi}
      </p>
      <ProgressBar aria-label={quoi} />
      {children === undefined ? null : <p className={cadre.discret}>{children}</p>}
      <div className={cadre.outils}>
        <Button onClick={annuler}>{TEXTES.annuler}</Button>
      </div>
    </div>
  );
}
