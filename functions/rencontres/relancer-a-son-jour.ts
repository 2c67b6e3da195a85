import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { attendSonJour } from '../../core/rencontres/rappeler-suites.ts';
import { suitesQuiTiennent } from '../../core/rencontres/suite-ouverte.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { echecsDe } from '../hote/chacun-son-tour.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLeRappel } from './envoyer-le-rappel.ts';
import { relanceDe } from './renvoyer-le-rappel.ts';

/**
 * The mails about decisions that were asked for by hand and put off to a day that has come leave, each once: to the person
 * chosen then, with what is still to be done. Nothing left to do, it is given up. `enAttente`: the Sollicitations still to
 * send. One that fails keeps no other waiting; gives what failed.
 */
export async function relancerASonJour(
  contexte: Contexte,
  enAttente: readonly Sollicitation[],
  maintenant: string,
): Promise<readonly unknown[]> {
  return echecsDe(
    enAttente.filter((s) => s.nature === 'Décision' && attendSonJour(s) && !attend(s, maintenant)),
    async (ligne) => {
      const detail = await relancerUne(contexte, ligne, maintenant);
      await journaliser(contexte, leMinuteur('relancerASonJour', maintenant), contexte.depots.sollicitations, {
        ligne: ligne.id,
        detail,
      });
    },
  );
}

async function relancerUne(contexte: Contexte, ligne: Sollicitation, maintenant: string): Promise<string> {
  const { depots } = contexte;
  const [rencontre, structure, suites, contacts, lus] = await Promise.all([
    depots.rencontres.parId(ligne.rencontre ?? ''),
    depots.structures.parId(ligne.structure),
    depots.suites.lireOu('rencontre', ligne.rencontre ?? ''),
    depots.contacts.lireOu('structure', ligne.structure),
    depots.reglages.lire(),
  ]);
  const siennes = { structure, suites: suitesQuiTiennent(suites.items, [rencontre]), contacts: contacts.items };
  const due = estDansLAnnuaire(structure) ? relanceDe(ligne, { ...siennes, jour: aujourdhui(maintenant) }) : undefined;
  const fait =
    due &&
    (await envoyerLeRappel(contexte, {
      rappel: { ...due, ecrites: [ligne] },
      reglages: lireReglages(lus.items).valeurs,
      ...{ rencontre, structure, contacts: contacts.items, maintenant, choisie: ligne.contact },
    }));
  if (fait?.issue === 'refusee') throw fait.erreur;
  // Left by its own row, or by that of somebody else: this one asks nothing any more.
  if (fait === undefined || fait.ligne.id !== ligne.id)
    await modifierOuCeder(depots.sollicitations, ligne, { etat: 'Annulée' });
  return fait === undefined ? 'annulée : plus rien à demander' : `relance reportée : ${fait.issue}`;
}
