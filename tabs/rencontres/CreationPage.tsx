import { Button, Caption1 } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { aujourdhui } from '../../core/temps/paris.ts';
import { useAdresse } from '../commun/adresse.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { adresseDeRencontre, LA_LISTE } from './adresses.ts';
import { Essentiel } from './components/Essentiel.tsx';
import { Partenaires } from './components/Partenaires.tsx';
import css from './components/rencontres.module.css';
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
    <main className={css.defile}>
      <header className={css.entete}>
        <div>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => aller(LA_LISTE)}>
            {RENCONTRE.retour}
          </Button>
        </div>
        <Caption1 className={css.discret}>{CREATION.etape(etape)}</Caption1>
        <TitreDePage niveau="h1" arrivee={etape}>
          {etape === 1 ? CREATION.titre : CREATION.partenaires}
        </TitreDePage>
      </header>
      <div className={css.contenu}>
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
