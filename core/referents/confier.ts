import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Patch } from '../lists/list.ts';
import type { Participation, participations } from '../lists/participations.list.ts';
import type { Referent, referents } from '../lists/referents.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { peutCoorganiser } from '../rencontres/organisateurs.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

interface Roles {
  readonly contacts: readonly Contact[];
  readonly referents: readonly Referent[];
  readonly participations: readonly Participation[];
  readonly rencontres: readonly Rencontre[];
}

/** A role that stays with whoever leaves, and why. */
export interface RoleGarde {
  readonly quoi: string;
  readonly raison: string;
}

/** What passes from one person to the other. What has passed already is not there: asked again, nothing is left. */
export interface Transmission {
  readonly referents: readonly { readonly ligne: Referent; readonly patch: Patch<typeof referents> }[];
  readonly participations: readonly {
    readonly ligne: Participation;
    readonly patch: Patch<typeof participations>;
    readonly titre: string;
  }[];
  readonly gardes: readonly RoleGarde[];
}

/**
 * The roles of a person that another takes over: référent and binôme of the themes, co-organisation of the rencontres
 * to come, for whoever is of the same structure and has an account. Whoever takes a place and held the other one leaves
 * it empty: a binôme is then to be named.
 */
export function preparerTransmission(
  roles: Roles,
  { de, a }: { readonly de: string; readonly a: string },
  maintenant: string,
): Resultat<Transmission> {
  if (de === a)
    return refuser('regle-metier', 'Choisissez une autre personne que celle qui passe le relais.', [
      { chemin: 'corps.a', message: 'Choisissez une autre personne.' },
    ]);
  const repreneur = roles.contacts.find((c) => c.id === a);
  if (repreneur === undefined || !peutEtreSollicite(repreneur)) {
    const message = 'Cette personne n’est pas en poste dans l’annuaire, ou s’oppose à être sollicitée.';
    return refuser('regle-metier', message, [{ chemin: 'corps.a', message }]);
  }
  const jour = aujourdhui(maintenant);
  const organisees = coorganisees(roles, de, maintenant);
  const peut = (p: Participation): boolean => p.structure === repreneur.structure && peutCoorganiser(repreneur);
  return reussite({
    referents: roles.referents
      .filter((r) => r.referent === de || r.binome === de)
      .map((ligne) => ({ ligne, patch: placesApres(ligne, { de, a, jour }) })),
    participations: organisees
      .filter(({ ligne }) => peut(ligne))
      .map(({ ligne, titre }) => ({ ligne, titre, patch: { organisateur: a } })),
    gardes: organisees
      .filter(({ ligne }) => !peut(ligne))
      .map(({ titre }) => ({
        quoi: titre,
        raison: 'qui co-organise est de la même structure, et a un compte\u00A0: choisissez depuis la rencontre.',
      })),
  });
}

function placesApres(
  ligne: Referent,
  { de, a, jour }: { readonly de: string; readonly a: string; readonly jour: string },
): Patch<typeof referents> {
  if (ligne.referent === de)
    return {
      referent: a,
      referentDepuis: jour,
      ...(ligne.binome === a || ligne.binome === de ? { binome: undefined, binomeDepuis: undefined } : {}),
    };
  return ligne.referent === a ? { binome: undefined, binomeDepuis: undefined } : { binome: a, binomeDepuis: jour };
}

/** What this person co-organises and that is still to come. */
export function coorganisees<P extends Pick<Participation, 'rencontre' | 'organisateur'>>(
  { participations, rencontres }: Pick<Roles, 'rencontres'> & { readonly participations: readonly P[] },
  contact: string,
  maintenant: string,
): readonly { readonly ligne: P; readonly titre: string }[] {
  const aVenir = new Map(
    rencontres.filter((r) => r.etat !== 'Annulée' && !estPassee(r, maintenant)).map((r) => [r.id, r.titre] as const),
  );
  return participations.flatMap((ligne) => {
    const titre = ligne.organisateur === contact ? aVenir.get(ligne.rencontre) : undefined;
    return titre === undefined ? [] : [{ ligne, titre }];
  });
}
