import { Button, Caption1, ProgressBar, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { lieuxConnus } from '../../../core/series/lieux-connus.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { useCalendrier } from '../../commun/calendrier.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { useCle, useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Reprise } from '../../commun/Reprise.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { useStructures } from '../../commun/structures.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useEssai } from '../../commun/useEssai.ts';
import { adresseDeSerie, LA_LISTE } from '../adresses.ts';
import { Essentiel } from '../components/Essentiel.tsx';
import { Partenaires } from '../components/Partenaires.tsx';
import css from '../components/rencontres.module.css';
import { titrePropose } from '../creation.ts';
import { useRencontres, useSeries } from '../queries.ts';
import { CREATION, RENCONTRE } from '../textes.ts';
import { Accueils } from './Accueils.tsx';
import { Apercu } from './Apercu.tsx';
import { Interrompues } from './Interrompues.tsx';
import { useCreerSerie } from './mutations.ts';
import { Rythme } from './Rythme.tsx';
import {
  accueilsDe,
  corpsDeSerie,
  problemesDeSerie,
  type SaisieDeSerie,
  saisieDeDepart,
  seancesDeLaSaisie,
} from './saisie.ts';
import { NOUVELLE } from './textes.ts';

interface Brouillon {
  readonly saisie: SaisieDeSerie;
  /** The name was typed; until then one is proposed. */
  readonly nomLibre: boolean;
}

const BROUILLONS: Brouillons<Brouillon> = new Map();
const AUCUNE = [] as const;

/** A new series, in three steps: what and when; who; where, with every sitting. Going back loses nothing. */
export function NouvelleSeriePage() {
  const maintenant = useMaintenant();
  const calendrier = useCalendrier();
  const { aller } = useAdresse();
  const brouillon = useBrouillon(BROUILLONS, 'nouvelle', { saisie: saisieDeDepart(maintenant), nomLibre: false });
  const { nomLibre } = brouillon.valeur;
  const [etape, setEtape] = useState<1 | 2 | 3>(1);
  const { requete } = useStructures();
  const { rencontre } = brouillon.valeur.saisie;
  const saisie = nomLibre
    ? brouillon.valeur.saisie
    : { ...brouillon.valeur.saisie, rencontre: { ...rencontre, titre: titrePropose(rencontre) } };
  const ecrire = (valeurs: Partial<SaisieDeSerie>, nomTape = false) =>
    brouillon.ecrire({ saisie: { ...saisie, ...valeurs }, nomLibre: nomLibre || nomTape });
  const noms = (useSeries().data?.items ?? AUCUNE).map(({ nom }) => nom);
  const { fautes, essayer } = useEssai(problemesDeSerie(saisie, calendrier, maintenant, noms));

  return (
    <main className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={RENCONTRE.retour} aller={() => aller(LA_LISTE)} />
        <Caption1 className={cadre.discret}>
          {NOUVELLE.titre}, {NOUVELLE.etape(etape).toLowerCase()}
        </Caption1>
        <TitreDePage niveau="h1" arrivee={etape}>
          {etape === 1 ? NOUVELLE.titre : NOUVELLE.etapes[etape - 1]}
        </TitreDePage>
      </header>
      <div className={cadre.contenu}>
        <Reprise repris={brouillon.repris && etape === 1} recommencer={brouillon.jeter} />
        {etape === 1 ? <Interrompues /> : null}
        <Lue requete={requete} attente={CREATION.attente}>
          {({ items }) => {
            if (etape === 1)
              return (
                <Essentiel
                  saisie={saisie.rencontre}
                  problemes={fautes}
                  structures={items}
                  rythme={{
                    nom: NOUVELLE.nom,
                    nomAide: NOUVELLE.nomAide,
                    champs: (
                      <Rythme
                        saisie={saisie}
                        problemes={fautes}
                        maintenant={maintenant}
                        changer={(valeurs) => ecrire({ regle: { ...saisie.regle, ...valeurs } })}
                      />
                    ),
                  }}
                  changer={(valeurs) => ecrire({ rencontre: { ...saisie.rencontre, ...valeurs } }, 'titre' in valeurs)}
                  envoyer={() => {
                    if (essayer()) setEtape(2);
                  }}
                >
                  <div className={cadre.outils}>
                    <Button type="submit" appearance="primary">
                      {NOUVELLE.versPartenaires}
                    </Button>
                  </div>
                </Essentiel>
              );
            if (etape === 2)
              return (
                <Partenaires
                  saisie={saisie.rencontre}
                  modele={undefined}
                  choisies={saisie.invites}
                  structures={items}
                  maintenant={maintenant}
                  precedent={{ libelle: NOUVELLE.precedent(1), aller: () => setEtape(1) }}
                  suite={{
                    libelle: NOUVELLE.versSeances,
                    enCours: false,
                    erreur: undefined,
                    envoyer: (invites) => {
                      ecrire({ invites });
                      setEtape(3);
                    },
                  }}
                />
              );
            return (
              <OuEtSeances
                saisie={saisie}
                structures={items}
                maintenant={maintenant}
                changer={ecrire}
                precedent={() => setEtape(2)}
                finie={brouillon.jeter}
              />
            );
          }}
        </Lue>
      </div>
    </main>
  );
}

interface OuEtSeancesProps {
  readonly saisie: SaisieDeSerie;
  readonly structures: readonly Structure[];
  readonly maintenant: string;
  readonly changer: (valeurs: Partial<SaisieDeSerie>) => void;
  readonly precedent: () => void;
  readonly finie: () => void;
}

function OuEtSeances({ saisie, structures, maintenant, changer, precedent, finie }: OuEtSeancesProps) {
  const cle = useCle();
  const territoire = useTerritoire();
  const calendrier = useCalendrier();
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const series = useSeries().data?.items ?? AUCUNE;
  const connues = useMemo(
    () => lieuxConnus(territoire, rencontres, series.toReversed()),
    [territoire, rencontres, series],
  );
  const invitees = useMemo(() => {
    const choisies = new Set((saisie.invites ?? AUCUNE).map(({ id }) => id));
    return structures.flatMap(({ id, communeInsee }) => (choisies.has(id) ? (communeInsee ?? []) : []));
  }, [saisie.invites, structures]);
  const seances = useMemo(() => seancesDeLaSaisie(saisie, calendrier, maintenant), [saisie, calendrier, maintenant]);
  const { parSeance, ecartees } = useMemo(
    () => accueilsDe(saisie, seances, connues, { territoire, rencontres, invitees }),
    [saisie, seances, connues, territoire, rencontres, invitees],
  );
  const faute = Object.values(problemesDeSerie(saisie, calendrier, maintenant))[0];
  const { allerEnsuite } = useAdresse();
  const annoncer = useAnnonce();
  const creer = useCreerSerie();
  const tenues = seances.filter(({ le }) => le !== undefined).length;
  const envoyer = () =>
    creer.mutate(
      { corps: corpsDeSerie(saisie, parSeance, connues, cle) },
      {
        onSuccess: ({ rencontre, total, reste }) => {
          if (reste === 0) annoncer(NOUVELLE.creee(total));
          finie();
          allerEnsuite(rencontre === undefined ? LA_LISTE : adresseDeSerie(rencontre));
        },
      },
    );

  return (
    <>
      <Accueils saisie={saisie} connues={connues} ecartees={ecartees} changer={changer} />
      {faute === undefined ? null : <Text role="alert">{faute}</Text>}
      <Apercu saisie={saisie} seances={seances} accueils={parSeance} rencontres={rencontres} changer={changer} />
      <div className={css.pied}>
        {creer.error == null ? null : <Probleme erreur={creer.error} reessayer={envoyer} />}
        <Avancement creer={creer} />
        <div className={cadre.outils}>
          <BoutonCommande
            appearance="primary"
            disabled={faute !== undefined}
            enCours={creer.isPending}
            onClick={envoyer}
          >
            {NOUVELLE.creer(tenues)}
          </BoutonCommande>
          {creer.isPending ? (
            <Button onClick={creer.arreter}>{NOUVELLE.arreter}</Button>
          ) : (
            <Button onClick={precedent}>{NOUVELLE.precedent(2)}</Button>
          )}
        </div>
      </div>
    </>
  );
}

/** How far the creation is, once it takes more than one call. */
function Avancement({ creer: { avancement, isPending } }: { readonly creer: ReturnType<typeof useCreerSerie> }) {
  if (!isPending || avancement === undefined) return null;
  const faites = avancement.total - avancement.reste;
  return (
    <div role="status">
      <ProgressBar value={faites} max={avancement.total} aria-label={NOUVELLE.enCours(faites, avancement.total)} />
      <Text>{NOUVELLE.enCours(faites, avancement.total)}</Text>
    </div>
  );
}
