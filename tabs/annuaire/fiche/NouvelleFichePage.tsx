import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { communesConnues } from '../../../core/annuaire/communes-connues.ts';
import { creerFiche } from '../../../core/contrats/fiches.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { type Venue, venues } from '../../../core/lists/venues.list.ts';
import { ficheDeVenue } from '../../../core/porte/reconnaitre.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { venueDe } from '../../commun/fiche-pour-venue.ts';
import { useCle } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes, useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche, LA_RECHERCHE } from '../../commun/vue-de-recherche.ts';
import { TEXTES } from '../textes.ts';
import { brouillon } from './brouillon.ts';
import { type CanalEntendu, ChampsDeFiche } from './ChampsDeFiche.tsx';
import { Doublons, useSemblables } from './Doublons.tsx';
import css from './fiche.module.css';
import { useCreerFiche } from './mutations.ts';
import { Repertoire } from './Repertoire.tsx';
import { SAISIE } from './textes.ts';
import { useReprises } from './useReprises.ts';
import { useSaisie } from './useSaisie.ts';

/** The form of a new fiche. What resembles it in the annuaire is shown while one types. */
export function NouvelleFichePage() {
  const requete = useListe(structures);
  const venue = venueDe(useAdresse().reste);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) =>
          venue === undefined ? <NouvelleFiche structures={items} /> : <PourUneVenue structures={items} id={venue} />
        }
      </Lue>
    </main>
  );
}

/** Begins with what was said at the door of a rencontre; once made, the fiche has its presence. */
function PourUneVenue({
  structures: existantes,
  id,
}: {
  readonly structures: readonly Structure[];
  readonly id: string;
}) {
  const requete = useListe(venues);
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {({ items }) => {
        const venue = items.find((v) => v.id === id);
        return venue === undefined || venue.etat !== 'À examiner' ? (
          <Vide titre={SAISIE.venueDecidee}>{SAISIE.venueDecideeAide}</Vide>
        ) : (
          <NouvelleFiche key={id} structures={existantes} venue={venue} />
        );
      }}
    </Lue>
  );
}

interface NouvelleFicheProps {
  readonly structures: readonly Structure[];
  /** What was said at the door, for which it is made. */
  readonly venue?: Venue;
}

function NouvelleFiche({ structures: existantes, venue }: NouvelleFicheProps) {
  const cle = useCle();
  const territoire = useTerritoire();
  const creer = useCreerFiche();
  const annoncer = useAnnonce();
  const { aller, allerEnsuite } = useAdresse();
  const [verifieePar, setVerifieePar] = useState<CanalEntendu>();
  const { saisie, touches, champs, fautes, changer, verifier } = useSaisie(
    undefined,
    creer.error,
    venue === undefined ? brouillon.lire() : ficheDeVenue(venue, territoire),
  );
  useEffect(() => {
    if (venue === undefined) brouillon.garder(touches);
  }, [touches, venue]);
  const { duRepertoire, reprendre } = useReprises(saisie, changer);
  const noms = useNomsDesCommunes();
  const communes = useMemo(() => communesConnues(existantes, noms), [existantes, noms]);
  const semblables = useSemblables(saisie, existantes);
  const certain = semblables.some(({ certitude }) => certitude === 'certain');
  const aLaFiche = (id: string) => adresseDeFiche(id);
  const nFautes = Object.keys(fautes).length;

  const envoyer = (malgreDoublon: boolean) => {
    if (!verifier()) return;
    const lu = creerFiche.corps?.safeParse({
      ...{ cle, champs, verifieePar, malgreDoublon, duRepertoire },
      ...(venue === undefined ? {} : { venue: { rencontre: venue.rencontre, id: venue.id } }),
    });
    if (lu?.success !== true) return;
    creer.mutate(
      { corps: lu.data },
      {
        onSuccess: ({ id }) => {
          if (venue === undefined) brouillon.jeter();
          annoncer(venue === undefined ? SAISIE.creee : SAISIE.creeeEtPresente);
          allerEnsuite(aLaFiche(id));
        },
      },
    );
  };

  return (
    <Formulaire className={cadre.contenu} envoyer={() => envoyer(false)}>
      <TitreDePage niveau="h1" arrivee="">
        {SAISIE.nouvelle}
      </TitreDePage>
      <Text>{SAISIE.nouvelleAide}</Text>
      {venue === undefined ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{SAISIE.pourUneVenue(venue.nom, venue.diteLe)}</MessageBarBody>
        </MessageBar>
      )}
      <ChampsDeFiche
        saisie={saisie}
        fautes={fautes}
        changer={changer}
        communes={communes}
        verifieePar={verifieePar}
        verifier={setVerifieePar}
        repertoire={<Repertoire saisie={saisie} communes={communes} reprendre={reprendre} />}
        doublons={<Doublons semblables={semblables} ouvrir={(id) => aller(aLaFiche(id))} />}
      />
      <div className={css.pied}>
        {nFautes === 0 ? null : (
          <MessageBar intent="error">
            <MessageBarBody>{SAISIE.aCorriger(nFautes)}</MessageBarBody>
          </MessageBar>
        )}
        {creer.error == null || nFautes > 0 ? null : <Probleme erreur={creer.error} reessayer={() => envoyer(false)} />}
        {certain ? (
          <BoutonCommande enCours={creer.isPending} onClick={() => envoyer(true)}>
            {SAISIE.creerQuandMeme}
          </BoutonCommande>
        ) : (
          <BoutonCommande type="submit" appearance="primary" enCours={creer.isPending}>
            {SAISIE.creer}
          </BoutonCommande>
        )}
        <Button
          onClick={() => {
            if (venue === undefined) brouillon.jeter();
            aller(LA_RECHERCHE);
          }}
        >
          {SAISIE.abandonner}
        </Button>
      </div>
    </Formulaire>
  );
}
