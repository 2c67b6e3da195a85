import { Button, Caption1, Text } from '@fluentui/react-components';
import type { IndexAnnuaire } from '../../../core/annuaire/index-annuaire.ts';
import type { Venue } from '../../../core/lists/venues.list.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
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
          <Text className={cadre.discret}>
            {VENUES.aide} <LienDOnglet vers={{ entite: 'annuaire', sous: 'nouvelle' }}>{VENUES.creer}</LienDOnglet>.
          </Text>
          <ul className={css.liste}>
            {venues.map((venue) => (
              <UneVenue key={venue.id} venue={venue} index={index} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function UneVenue({ venue, index }: Pick<VenuesProps, 'index'> & { readonly venue: Venue }) {
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
      <div className={cadre.outils}>
        <ChoixStructure
          index={index}
          label={VENUES.rattacher(venue.nom)}
          placeholder={VENUES.rattacherCourt}
          choisir={(structure) => {
            if (structure !== undefined) decide(structure.id, VENUES.rattachee(venue.nom, structure.nom));
          }}
        />
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
