import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { relancerSuites as contrat } from '../../core/contrats/decisions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import { JOURS_DE_VALIDITE } from '../../core/liens/natures.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aQuiRappelerLaSuite, type RappelDeSuites } from '../../core/rencontres/rappeler-suites.ts';
import { limiteDeRelance, relancesDeSuites } from '../../core/rencontres/relancer-suites.ts';
import { suitesQuiTiennent } from '../../core/rencontres/suite-ouverte.ts';
import { instantDuReport, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { aujourdhui, joursEntre } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { designee, exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { COURRIELS_PAR_DEMANDE, envoyerParLot } from '../liens/envoyer-par-lot.ts';
import { reporterLEnvoi, reprendreLEnvoi } from '../liens/reporter-l-envoi.ts';
import { demandeDeRappel, envoyerLeRappel } from './envoyer-le-rappel.ts';

/** Each mail is a row marked before it leaves, with one key a rencontre and a person who carries: none leaves twice. */
export const relancerSuites = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { corps, maintenant } = appel;
  const structure = await designee(depots.structures, corps.structure, 'corps.structure');
  await exigerLaDesignee(depots.rencontres, corps.rencontre, 'corps.rencontre');
  if (!estDansLAnnuaire(structure)) return PARTIE;
  const { le, contact: choisie } = corps;
  const refus = le === undefined ? undefined : refusDAttendre(structure.id, le, maintenant);
  if (refus !== undefined) return refus;
  const [aFaire, enCours, faites, rencontres, contacts, lus] = await Promise.all([
    depots.suites.lireOu('etat', 'À faire'),
    depots.suites.lireOu('etat', 'En cours'),
    depots.sollicitations.lireOu('structure', structure.id),
    depots.rencontres.lire(),
    depots.contacts.lireOu('structure', structure.id),
    depots.reglages.lire(),
  ]);
  const impossible = choisie === undefined ? undefined : destinataireDe(structure, contacts.items, choisie);
  if (impossible?.ok === false) return impossible;
  const reglages = lireReglages(lus.items).valeurs;
  const parId = new Map(rencontres.items.map((r) => [r.id, r] as const));
  const { aEcrire, dejaRelancees, enAttente, aAppeler } = relancesDeSuites({
    ...{ structure, rencontre: corps.rencontre, faites: faites.items, contacts: contacts.items },
    suites: suitesQuiTiennent([...aFaire.items, ...enCours.items], rencontres.items),
    jour: aujourdhui(maintenant),
  });
  const aQui = (rappel: RappelDeSuites) => aQuiRappelerLaSuite(rappel, structure, contacts.items, choisie);
  if (choisie !== undefined && aEcrire.some((rappel) => aQui(rappel)?.cible.contact !== choisie)) return AUTRE_PERSONNE;
  let reportes = 0;
  for (const rappel of le === undefined ? [] : aEcrire) {
    const rencontre = parId.get(rappel.rencontre);
    const demande = rencontre && demandeDeRappel({ rappel, rencontre, structure, contacts: contacts.items, choisie });
    if (demande === undefined || le === undefined) continue;
    const jours = JOURS_DE_VALIDITE.Décision + joursEntre(aujourdhui(maintenant), le);
    await reporterLEnvoi(contexte, demande, { maintenant, jours, pasAvant: instantDuReport(le) });
    reportes += 1;
  }
  const aPartir = le === undefined ? aEcrire : [];
  const { envoyes, aSuivre } = await envoyerParLot(aPartir, COURRIELS_PAR_DEMANDE, async (rappel) => {
    const rencontre = parId.get(rappel.rencontre);
    if (rencontre === undefined) return undefined;
    const e = { rappel, rencontre, structure, contacts: contacts.items, reglages, maintenant, choisie };
    const demande = demandeDeRappel(e);
    const reprise = demande && (await reprendreLEnvoi(contexte, demande, faites.items, maintenant));
    const ecrites = reprise === undefined ? rappel.ecrites : [...rappel.ecrites, reprise];
    return envoyerLeRappel(contexte, { ...e, rappel: { ...rappel, ecrites } });
  });
  const detail = `${envoyes} relances, ${reportes} reportées`;
  await journaliser(contexte, appel, depots.suites, { dejaFait: envoyes + reportes === 0, detail });
  return reussite({
    ...{ envoyes, aSuivre, dejaRelancees: dejaRelancees.length, aAppeler: aAppeler.length },
    reportes: reportes + enAttente.length,
  });
});

function refusDAttendre(structure: string, le: string, maintenant: string) {
  const refus = refusDeReporter([{ structure, le }], { maintenant, limite: limiteDeRelance(maintenant) });
  if (refus?.ok !== false) return undefined;
  const { message } = refus.refus;
  return refuser('regle-metier', message, [{ chemin: 'corps.le', message }]);
}

const PARTIE = refuser('regle-metier', 'Cette structure n’est plus dans l’annuaire : dites qui porte ses décisions.');

const AUTRE_PERSONNE = refuser(
  'regle-metier',
  'Cette personne ne peut pas recevoir cette relance : elle ne veut pas de rappels, ou ce courriel lui a déjà été refusé. Choisissez-en une autre.',
  [{ chemin: 'corps.contact', message: 'Choisissez une autre personne.' }],
);
