import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { Vide } from '../../commun/Vide.tsx';
import { useNoterSuite } from '../mutations.ts';
import { useSuites } from '../queries.ts';
import { POINTS, SUITES } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { ChampsDeSuite, dire, type SaisieDeSuite } from './ChampsDeSuite.tsx';
import type { ContenuProps } from './contenu.ts';
import { LigneDeSuite } from './LigneDeSuite.tsx';

/** What was decided, who carries it, for when, and how far it is. */
export function Suites({ rencontre, acteur, maintenant }: ContenuProps) {
  const [ouvert, setOuvert] = useState(() => BROUILLONS.has(rencontre.id));
  const { parId } = useStructures();
  const peut = peutSur(acteur, 'noter-suite', rencontre) && rencontre.etat !== 'Annulée';
  const bouton =
    peut && !ouvert ? (
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setOuvert(true)}>
        {SUITES.noter}
      </Button>
    ) : null;
  return (
    <Lue requete={useSuites()} attente={COMMUN.chargement}>
      {({ items }) => {
        const suites = items
          .filter((suite) => suite.rencontre === rencontre.id)
          .toSorted((a, b) => (a.echeance ?? '9999').localeCompare(b.echeance ?? '9999'));
        return (
          <>
            {ouvert ? (
              <FormulaireSuite rencontre={rencontre.id} fermer={() => setOuvert(false)} />
            ) : suites.length > 0 && bouton !== null ? (
              <div className={cadre.outils}>{bouton}</div>
            ) : null}
            {suites.length === 0 && !ouvert ? (
              <Vide titre={SUITES.aucune} action={bouton}>
                {SUITES.aucuneAide}
              </Vide>
            ) : (
              <ul className={cartes.cartes}>
                {suites.map((suite) => (
                  <LigneDeSuite
                    key={suite.id}
                    suite={suite}
                    porteuse={suite.structure === undefined ? undefined : parId.get(suite.structure)}
                    acteur={rencontre.etat === 'Annulée' ? undefined : acteur}
                    jour={aujourdhui(maintenant)}
                  />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Lue>
  );
}

const SUITE_VIDE: SaisieDeSuite = {
  titre: '',
  structure: '',
  personne: '',
  responsable: '',
  echeance: '',
  ficheAction: '',
};

/** By rencontre. */
const BROUILLONS: Brouillons<SaisieDeSuite> = new Map();

function FormulaireSuite({ rencontre, fermer }: { readonly rencontre: string; readonly fermer: () => void }) {
  const cle = useCle();
  const brouillon = useBrouillon(BROUILLONS, rencontre, SUITE_VIDE);
  const saisie = brouillon.valeur;
  const changer = (valeurs: Partial<SaisieDeSuite>) => brouillon.ecrire({ ...saisie, ...valeurs });
  const essai = useEssai(saisie.titre.trim().length < 3 ? { titre: POINTS.court } : {});
  const renoncer = () => {
    brouillon.jeter();
    fermer();
  };
  const noter = useNoterSuite();
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (!essai.essayer()) return;
    noter.mutate(
      { chemin: { id: rencontre }, corps: { cle, ...dire(saisie) } },
      {
        onSuccess: () => {
          annoncer(SUITES.notee);
          renoncer();
        },
      },
    );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <ChampsDeSuite saisie={saisie} changer={changer} faute={essai.fautes.titre} />
      {noter.error == null ? null : <Probleme erreur={noter.error} reessayer={envoyer} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={noter.isPending}>
          {SUITES.envoyer}
        </BoutonCommande>
        <Button onClick={renoncer}>{COMMUN.annuler}</Button>
      </div>
    </Formulaire>
  );
}
