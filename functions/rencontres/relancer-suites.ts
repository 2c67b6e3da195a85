import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { relancerSuites as contrat } from '../../core/contrats/decisions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { relancesDeSuites } from '../../core/rencontres/relancer-suites.ts';
import { suitesQuiTiennent } from '../../core/rencontres/suite-ouverte.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { designee, exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { envoyerLeRappel } from './envoyer-le-rappel.ts';

/** Each mail is a row marked before it leaves, with one key a rencontre and a person who carries: none leaves twice. */
export const relancerSuites = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { corps, maintenant } = appel;
  const structure = await designee(depots.structures, corps.structure, 'corps.structure');
  await exigerLaDesignee(depots.rencontres, corps.rencontre, 'corps.rencontre');
  if (!estDansLAnnuaire(structure)) return PARTIE;
  const [aFaire, enCours, faites, rencontres, contacts, lus] = await Promise.all([
    depots.suites.lireOu('etat', 'À faire'),
    depots.suites.lireOu('etat', 'En cours'),
    depots.sollicitations.lireOu('structure', structure.id),
    depots.rencontres.lire(),
    depots.contacts.lireOu('structure', structure.id),
    depots.reglages.lire(),
  ]);
  const reglages = lireReglages(lus.items).valeurs;
  const parId = new Map(rencontres.items.map((r) => [r.id, r] as const));
  const { aEcrire, dejaRelancees, aAppeler } = relancesDeSuites({
    ...{ structure, rencontre: corps.rencontre, faites: faites.items, contacts: contacts.items },
    suites: suitesQuiTiennent([...aFaire.items, ...enCours.items], rencontres.items),
    jour: aujourdhui(maintenant),
  });
  const { envoyes, aSuivre } = await envoyerParLot(aEcrire, COURRIELS_PAR_DEMANDE, async (rappel) => {
    const rencontre = parId.get(rappel.rencontre);
    if (rencontre === undefined) return undefined;
    return envoyerLeRappel(contexte, { rappel, rencontre, structure, contacts: contacts.items, reglages, maintenant });
  });
  await journaliser(contexte, appel, depots.suites, { dejaFait: envoyes === 0, detail: `${envoyes} relances` });
  return reussite({ envoyes, aSuivre, dejaRelancees: dejaRelancees.length, aAppeler: aAppeler.length });
});

const PARTIE = refuser('regle-metier', 'Cette structure n’est plus dans l’annuaire : dites qui porte ses décisions.');
