import { Button, Caption1, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Semblable } from '../../../core/annuaire/doublons.ts';
import type { IndexAnnuaire } from '../../../core/annuaire/index-annuaire.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Venue } from '../../../core/lists/venues.list.ts';
import { reconnaisseurDeVenues } from '../../../core/porte/reconnaitre.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { sousDeFichePourVenue } from '../../commun/fiche-pour-venue.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { compterPresences, type LignePresence } from '../presences.ts';
import { PRESENCES } from '../textes.ts';
import css from './porte.module.css';
import { useDecider, useVenues } from './queries.ts';
import { VENUES } from './textes.ts';

interface VenuesProps {
  readonly rencontre: string;
  readonly lignes: readonly LignePresence[];
  /** Structures kept informed: they were not asked to come. */
  readonly informees: ReadonlySet<string>;
  readonly index: IndexAnnuaire;
}

/** How many are there, those counted who are in no annuaire yet; and what is to be decided of these. */
export function VenuesALaPorte({ rencontre, lignes, informees, index }: VenuesProps) {
  const requete = useVenues();
  const venues = (requete.data?.items ?? []).filter((v) => v.rencontre === rencontre && v.etat === 'À examiner');
  const comptees = compterPresences(lignes, informees);
  const semblablesA = useSemblablesAUneVenue(venues.length > 0);
  return (
    <>
      {lignes.length + venues.length === 0 ? null : (
        <Text>
          {PRESENCES.resume({
            ...comptees,
            presentes: comptees.presentes + venues.length,
            enPlus: comptees.enPlus + venues.length,
          })}
        </Text>
      )}
      {requete.error === null ? null : <Probleme erreur={requete.error} reessayer={() => void requete.refetch()} />}
      {venues.length === 0 ? null : (
        <section className={css.venues} aria-labelledby="venues-a-la-porte">
          <h2 id="venues-a-la-porte" className={css.titre}>
            {VENUES.titre(venues.length)}
          </h2>
          <Text className={cadre.discret}>{VENUES.aide}</Text>
          <ul className={css.liste}>
            {venues.map((venue) => (
              <UneVenue key={venue.id} venue={venue} index={index} semblables={semblablesA(venue)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Prepared only where something is to be recognised. */
function useSemblablesAUneVenue(utile: boolean) {
  const { items } = useStructures();
  const territoire = useTerritoire();
  return useMemo(() => (utile ? reconnaisseurDeVenues(items, territoire) : () => []), [utile, items, territoire]);
}

interface UneVenueProps extends Pick<VenuesProps, 'index'> {
  readonly venue: Venue;
  /** Fiches that may be of it, surest first. */
  readonly semblables: readonly Semblable<Structure>[];
}

function UneVenue({ venue, index, semblables }: UneVenueProps) {
  const decider = useDecider();
  const annoncer = useAnnonce();
  const decide = (structure: string | undefined, dit: string) =>
    decider.mutate(
      {
        chemin: { id: venue.rencontre, venue: venue.id },
        corps: structure === undefined ? {} : { structure },
      },
      { onSuccess: () => annoncer(dit) },
    );
  return (
    <li>
      <div>
        <Text weight="semibold">{venue.nom}</Text>
        {venue.commune === undefined ? null : <Caption1 block>{venue.commune}</Caption1>}
      </div>
      {semblables.length === 0 ? null : (
        <div className={css.semblables}>
          <Caption1 className={cadre.discret}>{VENUES.peutEtre}</Caption1>
          {semblables.map(({ fiche, raisons }) => (
            <div key={fiche.id} className={cadre.outils}>
              <Button
                size="small"
                disabledFocusable={decider.isPending}
                onClick={() => decide(fiche.id, VENUES.rattachee(venue.nom, fiche.nom))}
              >
                {VENUES.cest([fiche.nom, fiche.commune].filter(Boolean).join(', '))}
              </Button>
              <Caption1>{raisons.join(', ')}</Caption1>
            </div>
          ))}
        </div>
      )}
      <div className={cadre.outils}>
        <ChoixStructure
          index={index}
          label={VENUES.rattacher(venue.nom)}
          placeholder={VENUES.rattacherCourt}
          choisir={(structure) => {
            if (structure !== undefined) decide(structure.id, VENUES.rattachee(venue.nom, structure.nom));
          }}
        />
        <LienDOnglet
          vers={{ entite: 'annuaire', sous: sousDeFichePourVenue(venue.id) }}
          dit={VENUES.creerCelle(venue.nom)}
        >
          {VENUES.creer}
        </LienDOnglet>
        <Button
          aria-label={VENUES.ecarterCelle(venue.nom)}
          disabledFocusable={decider.isPending}
          onClick={() => decide(undefined, VENUES.ecartee(venue.nom))}
        >
          {VENUES.ecarter}
        </Button>
      </div>
      {decider.error === null ? null : <Probleme erreur={decider.error} reessayer={decider.reset} />}
    </li>
  );
}
