import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Suite } from '../../core/lists/suites.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import {
  aQuiRappelerLaSuite,
  momentDeRappel,
  type RappelDeSuites,
  vagueDeRappel,
} from '../../core/rencontres/rappeler-suites.ts';
import { relancesDeSuites } from '../../core/rencontres/relancer-suites.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { envoyerLeRappel } from './envoyer-le-rappel.ts';

/** The same reminder to the same person, of what is still to be done. */
export const renvoyerLeRappel: Renvoyer = async (contexte, ligne, maintenant) => {
  if (ligne.rencontre === undefined) return PERSONNE;
  const { depots } = contexte;
  const [rencontre, structure, lues, contacts, lus] = await Promise.all([
    depots.rencontres.parId(ligne.rencontre),
    depots.structures.parId(ligne.structure),
    depots.suites.lireOu('rencontre', ligne.rencontre),
    depots.contacts.lireOu('structure', ligne.structure),
    depots.reglages.lire(),
  ]);
  const jour = aujourdhui(maintenant);
  const siennes = lues.items.filter((suite) => suite.structure === ligne.structure);
  const rappel =
    relanceDe(ligne, { structure, suites: siennes, contacts: contacts.items, jour }) ?? rappelDe(ligne, siennes, jour);
  if (rappel === undefined || rencontre.etat === 'Annulée') return PERSONNE;
  const a = aQuiRappelerLaSuite({ suites: rappel.suites, ecrites: [] }, structure, contacts.items);
  if (a === undefined || a.cible.contact !== ligne.contact) return PERSONNE;
  const ecrites = [await remettreAEnvoyer(contexte, ligne, maintenant)];
  const reglages = lireReglages(lus.items).valeurs;
  return direRenvoi(
    await envoyerLeRappel(contexte, {
      rappel: { ...rappel, ecrites },
      ...{ rencontre, structure, contacts: contacts.items, reglages, maintenant },
    }),
  );
};

/** What this row asked about by hand, and is still to be done. */
export const relanceDe = (
  { cle, rencontre }: Sollicitation,
  e: Omit<Parameters<typeof relancesDeSuites>[0], 'faites' | 'rencontre'>,
): RappelDeSuites | undefined =>
  relancesDeSuites({ ...e, rencontre, faites: [] }).aEcrire.find(({ vague }) => cle.endsWith(`-${vague}`));

/** What this row reminds of by itself, and is still to be done. */
function rappelDe(
  { cle, structure, rencontre }: Sollicitation,
  siennes: readonly Suite[],
  jour: string,
): RappelDeSuites | undefined {
  const dues = siennes.flatMap((suite) => {
    const moment = momentDeRappel(suite, jour);
    const { echeance } = suite;
    if (moment === undefined || echeance === undefined) return [];
    const vague = vagueDeRappel(moment, suite);
    return cle.endsWith(`-${vague}`) ? [{ suite, moment, echeance, vague }] : [];
  });
  const [premiere] = dues;
  if (premiere === undefined || rencontre === undefined) return undefined;
  const { moment, echeance, vague } = premiere;
  return { structure, rencontre, moment, echeance, vague, suites: dues.map((d) => d.suite), ecrites: [] };
}
