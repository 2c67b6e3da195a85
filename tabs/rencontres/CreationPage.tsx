import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { aujourdhui } from '../../core/temps/paris.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { Retour } from '../commun/Retour.tsx';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { adresseDeRencontre, LA_LISTE } from './adresses.ts';
import { Essentiel } from './components/Essentiel.tsx';
import { Partenaires } from './components/Partenaires.tsx';
import { problemesDe, SAISIE_VIDE, titrePropose } from './creation-form.ts';
import { useStructures } from './queries.ts';
import { CREATION, RENCONTRE } from './textes.ts';

/** Two steps: what, when, where; then who. Going back loses nothing. */
export function CreationPage() {
  const maintenant = useMaintenant();
  const { aller, allerEnsuite } = useAdresse();
  const [saisie, setSaisie] = useState(SAISIE_VIDE);
  const [titreLibre, setTitreLibre] = useState(false);
  const [etape, setEtape] = useState<1 | 2>(1);
  const [montrer, setMontrer] = useState(false);
  const { requete } = useStructures();
  const complete = titreLibre ? saisie : { ...saisie, titre: titrePropose(saisie) };
  const problemes = problemesDe(complete, aujourdhui(maintenant));

  return (
    <main className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={RENCONTRE.retour} aller={() => aller(LA_LISTE)} />
        <Caption1 className={cadre.discret}>{CREATION.etape(etape)}</Caption1>
        <TitreDePage niveau="h1" arrivee={etape}>
          {etape === 1 ? CREATION.titre : CREATION.partenaires}
        </TitreDePage>
      </header>
      <div className={cadre.contenu}>
        <Lue requete={requete} attente={CREATION.attente}>
          {({ items }) =>
            etape === 1 ? (
              <Essentiel
                saisie={complete}
                problemes={montrer ? problemes : {}}
                structures={items}
                changer={(valeurs) => {
                  if ('titre' in valeurs) setTitreLibre(true);
                  setSaisie({ ...complete, ...valeurs });
                }}
                suivant={() => {
                  setMontrer(true);
                  if (Object.keys(problemes).length === 0) setEtape(2);
                }}
              />
            ) : (
              <Partenaires
                saisie={complete}
                structures={items}
                maintenant={maintenant}
                precedent={() => setEtape(1)}
                creee={(id) => allerEnsuite(adresseDeRencontre(id))}
              />
            )
          }
        </Lue>
      </div>
    </main>
  );
}
