import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aQuiRappelerLaSuite, rappelsDus } from '../../core/rencontres/rappeler-suites.ts';
import { suitesQuiTiennent } from '../../core/rencontres/suite-ouverte.ts';
import { auPlafond } from '../../core/sollicitations/budget.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { demandesA } from '../liens/demandes-a.ts';
import { envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { envoyerLeRappel } from './envoyer-le-rappel.ts';

/** Every day at 7 h 40 UTC: the morning in Paris, whatever the season. */
export const CADENCE_DES_SUITES = '0 40 7 * * *';

/** Mails of one round. */
const COURRIELS_PAR_TOUR = 100;

/**
 * One round: whoever carries a decision is reminded of it as its date comes near, and once it is past. What is owed is
 * read from the lists, so that a round cut short is resumed by the next; a structure that has been asked enough of waits.
 */
export async function rappelerSuites(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const [aFaire, enCours, faites, rencontres, structures, contacts, lus] = await Promise.all([
    depots.suites.lireOu('etat', 'À faire'),
    depots.suites.lireOu('etat', 'En cours'),
    depots.sollicitations.lireOu('nature', 'Décision'),
    depots.rencontres.lire(),
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.reglages.lire(),
  ]);
  const reglages = lireReglages(lus.items).valeurs;
  const parId = new Map(rencontres.items.map((r) => [r.id, r] as const));
  const deLAnnuaire = new Map(structures.items.filter(estDansLAnnuaire).map((s) => [s.id, s] as const));
  const dus = rappelsDus({
    suites: suitesQuiTiennent([...aFaire.items, ...enCours.items], rencontres.items),
    faites: faites.items,
    jour: aujourdhui(maintenant),
    peutPartir: (rappel) => {
      const structure = deLAnnuaire.get(rappel.structure);
      if (structure === undefined || !parId.has(rappel.rencontre)) return false;
      return aQuiRappelerLaSuite(rappel, structure, contacts.items) !== undefined;
    },
  });
  const { envoyes } = await envoyerParLot(dus, COURRIELS_PAR_TOUR, async (rappel) => {
    const structure = deLAnnuaire.get(rappel.structure);
    const rencontre = parId.get(rappel.rencontre);
    if (structure === undefined || rencontre === undefined) return undefined;
    const demandes = await demandesA(contexte, structure.id, maintenant, rencontres.items);
    if (auPlafond(demandes, reglages.plafondSollicitations)) return undefined;
    return envoyerLeRappel(contexte, { rappel, rencontre, structure, contacts: contacts.items, reglages, maintenant });
  });
  if (envoyes > 0)
    await journaliser(contexte, leMinuteur('rappelerSuites', maintenant), depots.suites, {
      detail: `${envoyes} rappels`,
    });
}
