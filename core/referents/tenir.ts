import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { nommerReferents } from '../contrats/referents.ts';
import { resteADire } from '../egal.ts';
import { peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Patch } from '../lists/list.ts';
import type { Referent, referents } from '../lists/referents.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

type Corps = CorpsDe<typeof nommerReferents>;

/** The key of the row of a theme: its word when it was first followed; `rang`, when others that have another name now took it before. */
export const cleDeReferents = (thematique: string, rang = 1): string =>
  `${thematique.toLocaleLowerCase('fr').slice(0, 115)}${rang === 1 ? '' : `-${rang}`}`;

/** The key of the row of a commune. */
export const cleDeLaCommune = (insee: string, rang = 1): string => `commune ${insee}${rang === 1 ? '' : `-${rang}`}`;

/**
 * What is left to write on the row of a theme, or of a commune; nothing when it says so already. Both are in post, and are two persons.
 * Whoever stays keeps the day since which they hold it.
 */
export function preparerNomination(
  ligne: Referent | undefined,
  corps: Corps,
  contacts: readonly Contact[],
  maintenant: string,
): Resultat<Patch<typeof referents>> {
  const refus = refusDePersonne(corps, contacts, 'referent') ?? refusDePersonne(corps, contacts, 'binome');
  if (refus !== undefined) return refus;
  if (corps.referent !== undefined && corps.referent === corps.binome)
    return refuser('regle-metier', 'Le référent et le binôme sont deux personnes.', [
      { chemin: 'corps.binome', message: 'Choisissez une autre personne que le référent.' },
    ]);
  const jour = aujourdhui(maintenant);
  const depuis = (place: 'referent' | 'binome', connu: string | undefined): string | undefined => {
    if (corps[place] === undefined) return undefined;
    return corps[place] === ligne?.[place] ? connu : jour;
  };
  const voulu = {
    referent: corps.referent,
    referentDepuis: depuis('referent', ligne?.referentDepuis),
    binome: corps.binome,
    binomeDepuis: depuis('binome', ligne?.binomeDepuis),
    aSavoir: corps.aSavoir?.trim() || undefined,
  };
  return reussite(ligne === undefined ? voulu : Object.fromEntries(resteADire(ligne, voulu)));
}

function refusDePersonne(
  corps: Corps,
  contacts: readonly Contact[],
  place: 'referent' | 'binome',
): Resultat<never> | undefined {
  const id = corps[place];
  if (id === undefined) return undefined;
  const contact = contacts.find((c) => c.id === id);
  if (contact !== undefined && peutEtreSollicite(contact)) return undefined;
  const message =
    contact === undefined
      ? 'Cette personne n’est pas, ou n’est plus, dans l’annuaire.'
      : 'Cette personne n’est plus en poste, ou s’oppose à être sollicitée.';
  return refuser(contact === undefined ? 'introuvable' : 'regle-metier', message, [
    { chemin: `corps.${place}`, message },
  ]);
}
