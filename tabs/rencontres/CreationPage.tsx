import { Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { dateLongue } from '../../core/textes/francais.ts';
import { type Brouillons, useBrouillon } from '../commun/brouillons.ts';
import { Lue } from '../commun/Etats.tsx';
import { useCle, useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { Reprise } from '../commun/Reprise.tsx';
import { Retour } from '../commun/Retour.tsx';
import { useStructures } from '../commun/structures.ts';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAnnonce } from '../commun/toasts.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { useEssai } from '../commun/useEssai.ts';
import { actionDe, adresseDeRencontre, LA_LISTE, NOUVELLE_SERIE, trouDe } from './adresses.ts';
import { Essentiel } from './components/Essentiel.tsx';
import { Partenaires } from './components/Partenaires.tsx';
import {
  corpsDeCreation,
  type Invite,
  problemesDe,
  SAISIE_VIDE,
  type SaisieRencontre,
  saisieDApres,
  saisieSurUnTrou,
  titrePropose,
} from './creation.ts';
import { GreffeALaCreation } from './greffe/GreffeALaCreation.tsx';
import { useCreer } from './mutations.ts';
import { useRencontres } from './queries.ts';
import { REPRISE } from './reprise/textes.ts';
import { useAReprendre } from './reprise/useAReprendre.ts';
import { NOUVELLE } from './serie/textes.ts';
import { CREATION, RENCONTRE, TEXTES } from './textes.ts';

interface Brouillon {
  readonly saisie: SaisieRencontre;
  /** The title was typed; until then one is proposed. */
  readonly titreLibre: boolean;
}

const DEPART: Brouillon = { saisie: SAISIE_VIDE, titreLibre: false };
const BROUILLONS: Brouillons<Brouillon> = new Map();

/** A new rencontre, or one on the model of that which the address names. */
export function CreationPage() {
  const { reste } = useAdresse();
  const requete = useRencontres();
  const action = actionDe(reste);
  const trou = trouDe(reste);
  if (reste === '' || action !== undefined || trou !== undefined)
    return <Creation key={reste} modele={undefined} action={action} trou={trou} />;
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {({ items }) => <Creation key={reste} modele={items.find(({ id }) => id === reste)} action={undefined} />}
    </Lue>
  );
}

/** Two steps: what, when, where; then who. Going back loses nothing. */
function Creation({
  modele,
  action = '',
  trou,
}: {
  readonly modele: Rencontre | undefined;
  /** The action of the plan that it is made for. */
  readonly action: string | undefined;
  /** What nobody does and that it is about. */
  readonly trou?: string | undefined;
}) {
  const maintenant = useMaintenant();
  const { aller, allerEnsuite } = useAdresse();
  const depart =
    modele === undefined
      ? { ...DEPART, saisie: trou === undefined ? { ...DEPART.saisie, ficheAction: action } : saisieSurUnTrou(trou) }
      : { saisie: saisieDApres(modele), titreLibre: true };
  const brouillon = useBrouillon(BROUILLONS, modele?.id ?? `nouvelle ${trou ?? action}`, depart);
  const { saisie, titreLibre } = brouillon.valeur;
  const [etape, setEtape] = useState<1 | 2>(1);
  const { requete } = useStructures();
  const complete = titreLibre ? saisie : { ...saisie, titre: titrePropose(saisie) };
  const { fautes, essayer } = useEssai(problemesDe(complete, aujourdhui(maintenant)));
  const cle = useCle();
  // As it was when the form opened: sent again, it asks for the same.
  const [aReprendre] = useState(useAReprendre(modele));
  const creer = useCreer();
  const annoncer = useAnnonce();
  const envoyer = (invites: readonly Invite[]) =>
    creer.mutate(
      { corps: corpsDeCreation(complete, invites, cle, aReprendre ? modele?.id : undefined) },
      {
        onSuccess: ({ id }) => {
          annoncer(CREATION.creee);
          brouillon.jeter();
          allerEnsuite(adresseDeRencontre(id));
        },
      },
    );

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
        {aReprendre && modele !== undefined ? (
          <Text>
            {REPRISE.aLaCreation(modele.debut === undefined ? REPRISE.sansDate : REPRISE.du(dateLongue(modele.debut)))}
          </Text>
        ) : null}
        <Reprise repris={brouillon.repris && etape === 1} recommencer={brouillon.jeter} />
        {etape === 1 && modele === undefined ? (
          <div className={cadre.outils}>
            <Button onClick={() => aller(NOUVELLE_SERIE)}>{NOUVELLE.lienDepuisCreation}</Button>
          </div>
        ) : null}
        <Lue requete={requete} attente={CREATION.attente}>
          {({ items }) =>
            etape === 1 ? (
              <Essentiel
                saisie={complete}
                problemes={fautes}
                structures={items}
                changer={(valeurs) =>
                  brouillon.ecrire({
                    saisie: { ...complete, ...valeurs },
                    titreLibre: titreLibre || 'titre' in valeurs,
                  })
                }
                envoyer={() => {
                  if (essayer()) setEtape(2);
                }}
              >
                <div className={cadre.outils}>
                  <Button type="submit" appearance="primary">
                    {CREATION.suivant}
                  </Button>
                </div>
              </Essentiel>
            ) : (
              <Partenaires
                saisie={complete}
                modele={modele?.id}
                reprendQuiOrganise={aReprendre}
                avecOrganisateurs
                surLesChoisies={(invites) => (
                  <GreffeALaCreation
                    {...{ saisie: complete, invites, cle, maintenant }}
                    faite={(hote) => {
                      brouillon.jeter();
                      allerEnsuite(adresseDeRencontre(hote, 'points'));
                    }}
                  />
                )}
                structures={items}
                maintenant={maintenant}
                precedent={{ libelle: CREATION.precedent, aller: () => setEtape(1) }}
                suite={{ libelle: CREATION.creer, enCours: creer.isPending, erreur: creer.error, envoyer }}
              />
            )
          }
        </Lue>
      </div>
    </main>
  );
}
