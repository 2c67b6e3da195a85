import { Temporal } from 'temporal-polyfill';
import { direChamps } from '../../../core/annuaire/champs-publics.ts';
import { CHAMPS_PUBLICS_PAR_DEFAUT } from '../../../core/champs/champs.ts';
import type { NouvelleDiffusion } from '../../../core/lists/diffusions.list.ts';
import type { NouveauMot } from '../../../core/lists/vocabulaire.list.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';
import { LOCATAIRE, PROFILS } from '../locataire.ts';
import { enCours } from './a-venir.ts';
import { apresLaRencontre } from './apres-la-rencontre.ts';
import { joursAvant } from './calendrier.ts';
import { genererCampagne } from './campagne.ts';
import { coorganiser } from './coorganisation.ts';
import { genererDoubles } from './doubles.ts';
import { financementsDExemple } from './financements.ts';
import { groupesDExemple } from './groupes.ts';
import { creerHasard, type Hasard } from './hasard.ts';
import { interconnaissanceDExemple } from './interconnaissance.ts';
import { misesEnLien, THEMES } from './mises-en-lien.ts';
import { motsDExemple } from './mots-du-bilan.ts';
import { type Pays, paysDe } from './pays.ts';
import { fichesDExemple, indicateursDExemple } from './plan-d-action.ts';
import { genererPropositions } from './propositions.ts';
import { referentsDExemple } from './referents.ts';
import { relationsDExemple } from './relations.ts';
import { genererVie } from './rencontres.ts';
import { seriesDExemple } from './series.ts';
import { genererContacts, genererStructures, STRUCTURES_INCARNEES } from './structures.ts';
import { tempsDExemple } from './temps-du-territoire.ts';
import { carnetDExemple, venuesDExemple } from './venues.ts';

/** Rows of each list, by its name. A link to another list holds the rank (from 1) of the row there: the loader turns it into an id. */
export type Exemple = Readonly<Record<string, readonly object[]>>;

const GRAINE = 33_920;
const LOCALES = 420;

/**
 * The sample territory: real communes, fictional structures and people, the real actions of the plan, eighteen months of rencontres.
 * The same day and the same territory always give the same rows; what does not depend on the day (names, places, who is invited to the n-th rencontre of a
 * series) is the same every day, since each thing draws from a source of its own.
 */
export function genererExemple(territoire: Territoire, aujourdhui: string): Exemple {
  const hasard = creerHasard(GRAINE);
  const communes = territoire.communes.map((c) => ({
    code: c.insee,
    nom: c.nom,
    population: c.population,
    codePostal: c.codesPostaux[0] ?? '',
  }));
  const pays = paysDe(territoire);
  const cadre = { aujourdhui, pays, millesime: territoire.millesime, locales: LOCALES };
  const recensees = genererStructures(communes, hasard, cadre);
  const contacts = genererContacts(recensees, hasard.pour('contacts'), cadre);
  const ete = genererCampagne(recensees, contacts, hasard.pour('campagne'), aujourdhui);
  const { structures } = ete;
  const vie = genererVie(structures, communes, hasard, cadre);
  const apres = apresLaRencontre({ ...vie, structures, contacts, hasard: hasard.pour('après'), aujourdhui });
  const doubles = genererDoubles(structures, contacts, vie.participations, cadre);
  const siege = communes.toSorted((a, b) => b.population - a.population)[0];
  const mois = Array.from({ length: 18 }, (_, i) =>
    Temporal.PlainDate.from(aujourdhui)
      .toPlainYearMonth()
      .subtract({ months: 18 - i })
      .toString(),
  );
  const jouees = new Set(STRUCTURES_INCARNEES.map(pays.nommer));
  const venir = enCours({
    structures,
    contacts,
    aujourdhui,
    millesime: territoire.millesime,
    deja: apres.rencontres.length,
    commune: siege ?? communes[0],
    incarnees: structures.flatMap(({ nom }, i) => (jouees.has(nom) ? [String(i + 1)] : [])),
  });
  const duPartenaire = contacts.flatMap((c) => (c.oid === PROFILS.partenaire.oid ? [c.structure] : []));
  const connues = interconnaissanceDExemple({
    structures,
    participations: apres.participations,
    silencieuses: [...new Set(duPartenaire)],
    hasard: hasard.pour('interconnaissance'),
    aujourdhui,
  });
  return {
    Structures: [...structures, ...doubles.structures],
    Contacts: [...contacts, ...doubles.contacts],
    NotesDeRelation: relationsDExemple(structures, contacts, `${PROFILS.coordination.oid}.${LOCATAIRE.id}`, aujourdhui),
    Referents: referentsDExemple(contacts, aujourdhui),
    Groupes: groupesDExemple(structures),
    FichesAction: fichesDExemple({
      nommer: pays.nommer,
      aujourdhui,
      porteuses: { 6: duPartenaire, 8: ['6', ...duPartenaire] },
    }),
    Rencontres: [...apres.rencontres, ...venir.rencontres],
    Participations: coorganiser([...apres.participations, ...doubles.participations, ...venir.participations], {
      rencontres: [...vie.rencontres, ...venir.rencontres],
      contacts,
      oid: PROFILS.partenaire.oid,
      aujourdhui,
    }),
    Venues: venuesDExemple(vie.rencontres),
    Carnet: carnetDExemple(vie.rencontres, `${PROFILS.coordination.oid}.${LOCATAIRE.id}`),
    Comptages: vie.comptages,
    Evaluations: apres.evaluations,
    PointsOrdreDuJour: vie.points,
    Suites: vie.suites,
    Series: seriesDExemple(vie.rencontres),
    TempsDuTerritoire: tempsDExemple(territoire, pays.genre, aujourdhui),
    MotsDuBilan: motsDExemple(aujourdhui),
    Financements: financementsDExemple(aujourdhui),
    Indicateurs: indicateursDExemple(mois, joursAvant(aujourdhui, 900)),
    MisesEnLien: misesEnLien(structures.length, hasard.pour('mises en lien'), aujourdhui),
    Diffusions: diffusions(structures.length, hasard.pour('diffusions'), aujourdhui),
    Campagnes: [ete.campagne],
    Sondages: venir.sondages,
    Votes: venir.votes,
    Interconnaissances: connues.lignes,
    Sollicitations: [
      ...ete.sollicitations,
      ...apres.sollicitations,
      ...venir.sollicitations,
      ...connues.sollicitations,
    ],
    Conventions: [
      {
        titre: 'Convention entre l’espace France Services et le Département',
        structures: ['6', '10'],
        ficheAction: '8',
        etat: 'En préparation',
        modalites: ['Partage de l’outil de prise de rendez-vous', 'Référent nommé de part et d’autre'],
      },
      {
        titre: 'Convention d’accueil des permanences',
        structures: ['6', '12'],
        ficheAction: '8',
        etat: 'Signée',
        signeeLe: joursAvant(aujourdhui, 690),
        echeance: joursAvant(aujourdhui, -40),
        modalites: ['Un bureau mis à disposition deux matinées par semaine'],
      },
    ],
    Besoins: besoins(
      communes.map((c) => c.code),
      hasard.pour('besoins'),
      aujourdhui,
    ),
    Propositions: genererPropositions(structures, `${PROFILS.partenaire.oid}.${LOCATAIRE.id}`, cadre),
    Vocabulaire: vocabulaireDExemple(pays),
    Reglages: [
      { cle: 'territoire', valeur: territoire.nom, aide: 'Nom du territoire, imprimé en tête des synthèses.' },
      {
        cle: 'champsPublics',
        valeur: direChamps([...CHAMPS_PUBLICS_PAR_DEFAUT, 'adresse', 'codePostal', 'telephone', 'courriel']),
        aide: 'Champs des fiches que tout le monde peut lire, tant que la fiche ne dit rien d’autre.',
      },
      {
        cle: 'responsableDeTraitement',
        valeur: `${pays.genre} (exemple), 1 place des Essais, ${siege?.codePostal} ${siege?.nom}`,
        aide: 'Qui répond des données personnelles de l’annuaire.',
      },
      {
        cle: 'delegueALaProtection',
        valeur: 'dpd@communaute.example (adresse fictive)',
        aide: 'Comment joindre le délégué à la protection des données.',
      },
    ],
  };
}

const diffusions = (structures: number, hasard: Hasard, aujourdhui: string): readonly NouvelleDiffusion[] =>
  Array.from({ length: 54 }, (_, i) => {
    const remise = {
      objet: 'Annuaire partenarial',
      structure: String(hasard.entier(1, structures)),
      canal: hasard.parmi(['Courriel', 'Courriel', 'Papier', 'Teams'] as const),
      diffuseeLe: joursAvant(aujourdhui, 5 + i * 9),
      exemplaires: hasard.chance(0.8) ? 1 : hasard.entier(2, 6),
      fiches: hasard.entier(20, 180),
      cle: `exemple-diffusion-${i + 1}`,
    };
    return { ...remise, etat: 'Remise' as const, fichesRemises: [`1-${Math.min(remise.fiches, structures)}`] };
  });

/** Words that the coordination of the territory has added to the national ones. */
const vocabulaireDExemple = ({ sigle }: Pays): readonly NouveauMot[] => [
  ...(sigle === undefined ? [] : [{ terme: sigle.terme, genre: 'Sigle' as const, formes: [sigle.forme] }]),
  { terme: 'mobylette en panne', genre: 'Mot courant', formes: ['réparation', 'mobilité'] },
  {
    terme: 'Vieillissement',
    genre: 'Thématique',
    formes: ['grand âge'],
    codes: ['famille--prise-en-charge-personne-dependante'],
  },
];

const BESOINS = [
  'Transport pour les rendez-vous médicaux',
  'Garde d’enfants en horaires décalés',
  'Aide aux démarches le samedi',
  'Lieu pour les jeunes le mercredi',
  'Répit pour les aidants',
];
const ORIGINES = ['Rencontre', 'Recherche sans réponse', 'Terrain', 'Mise en lien'] as const;
const besoins = (communes: readonly string[], hasard: Hasard, aujourdhui: string): readonly object[] =>
  BESOINS.map((intitule, i) => ({
    intitule,
    thematique: THEMES[(i + 2) % THEMES.length],
    communeInsee: hasard.parmi(communes),
    releveLe: joursAvant(aujourdhui, hasard.entier(10, 200)),
    origine: ORIGINES[i % ORIGINES.length],
    etat: 'Ouvert',
  }));
