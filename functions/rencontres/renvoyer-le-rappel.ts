import { lireReglages } from '../../core/reglages/reglages.ts';
import { aQuiRappelerLaSuite, momentDeRappel, vagueDeRappel } from '../../core/rencontres/rappeler-suites.ts';
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
  const dues = lues.items.flatMap((suite) => {
    const moment = momentDeRappel(suite, jour);
    const { echeance } = suite;
    if (moment === undefined || echeance === undefined || suite.structure !== ligne.structure) return [];
    const vague = vagueDeRappel(moment, suite);
    return ligne.cle.endsWith(`-${vague}`) ? [{ suite, moment, echeance, vague }] : [];
  });
  const [premiere] = dues;
  if (premiere === undefined || rencontre.etat === 'Annulée') return PERSONNE;
  const { moment, echeance, vague } = premiere;
  const suites = dues.map((d) => d.suite);
  const a = aQuiRappelerLaSuite({ suites, ecrites: [] }, structure, contacts.items);
  if (a === undefined || a.cible.contact !== ligne.contact) return PERSONNE;
  const ecrites = [await remettreAEnvoyer(contexte, ligne, maintenant)];
  const rappel = { structure: structure.id, rencontre: rencontre.id, moment, echeance, vague, suites, ecrites };
  const reglages = lireReglages(lus.items).valeurs;
  return direRenvoi(
    await envoyerLeRappel(contexte, { rappel, rencontre, structure, contacts: contacts.items, reglages, maintenant }),
  );
};
