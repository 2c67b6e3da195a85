import type { MesureBilan } from './bilan.ts';
import type { MesureDeCampagne } from './campagne.ts';
import type { MesureChargement } from './chargement.ts';
import type { MesureFonctions } from './fonctions.ts';
import type { MesureDeMasquage } from './masquage.ts';
import type { MesurePageDuLien } from './page-du-lien.ts';
import type { PremierChargement } from './premier-chargement.ts';
import type { MesureRecherche } from './recherche.ts';
import type { MesureRencontres } from './rencontres.ts';
import type { Serie } from './statistiques.ts';
import type { MesureSynthese } from './synthese.ts';
import type { MesureTables } from './tables.ts';

/** What a run gives. A part that could not be measured says why instead. */
export interface Mesures {
  readonly date: string;
  readonly machine: {
    readonly node: string;
    readonly systeme: string;
    readonly coeurs: number;
    readonly memoireGo: number;
  };
  readonly dureeS: number;
  readonly chargement: MesureChargement | Absente;
  readonly recherche: MesureRecherche | Absente;
  readonly premierChargement: readonly PremierChargement[] | Absente;
  readonly fonctions: MesureFonctions | Absente;
  readonly rencontres: MesureRencontres | Absente;
  readonly tables: MesureTables | Absente;
  readonly campagnes: readonly MesureDeCampagne[] | Absente;
  readonly masquage: readonly MesureDeMasquage[] | Absente;
  readonly pageDuLien: MesurePageDuLien | Absente;
  readonly synthese: readonly MesureSynthese[] | Absente;
  readonly bilan: MesureBilan | Absente;
}

export interface Absente {
  readonly absente: string;
}

const estAbsente = (mesure: object): mesure is Absente => 'absente' in mesure;
const nombre = (n: number): string => n.toLocaleString('fr-FR', { maximumSignificantDigits: 3 });
const ms = ({ min, mediane, max }: Serie): string => `${nombre(mediane)} [${nombre(min)} – ${nombre(max)}]`;
const fois = (s: Serie | undefined): string => (s === undefined ? '' : `× ${ms(s)}`);

/** Rows as aligned text; the first is the heading. */
function tableau(lignes: readonly (readonly string[])[]): string {
  const largeurs = (lignes[0] ?? []).map((_, c) => Math.max(...lignes.map((l) => l[c]?.length ?? 0)));
  const ecrire = (ligne: readonly string[]): string =>
    ligne
      .map((cellule, c) => (c === 0 ? cellule.padEnd(largeurs[c] ?? 0) : cellule.padStart(largeurs[c] ?? 0)))
      .join('  ');
  const [entete = [], ...reste] = lignes;
  return [ecrire(entete), largeurs.map((l) => '─'.repeat(l)).join('  '), ...reste.map(ecrire)].join('\n');
}

function direChargement({ lecteurs, changeesEntreDeux }: MesureChargement): string {
  const entete = ['', 'requêtes', 'ko reçus', 'ms', 'ms de processeur', 'pair ÷ nous, ms', 'pair ÷ nous, processeur'];
  const lignes = (temps: 'froid' | 'tiede') =>
    lecteurs.map(({ lecteur, [temps]: m }) => [
      lecteur,
      nombre(m.requetes),
      nombre(m.ko),
      ms(m.ms),
      ms(m.cpuMs),
      fois(m.rapportMs),
      fois(m.rapportCpu),
    ]);
  return `À froid\n${tableau([entete, ...lignes('froid')])}\n\nEnsuite, ${changeesEntreDeux} fiches ayant changé\n${tableau([entete, ...lignes('tiede')])}`;
}

function direRecherche({ moteurs, frappeP95Ms }: MesureRecherche): string {
  const lignes = moteurs.map((m) => [
    m.moteur,
    ms(m.p95Ms),
    ms(m.medianeMs),
    ms(m.indexMs),
    fois(m.rapportP95),
    m.trouvees.ensemble ?? '',
    nombre(m.ndcg.reglage),
    nombre(m.ndcg.reservees),
    nombre(m.ndcg.croisees),
  ]);
  const entete = [
    '',
    'p95, ms',
    'médiane, ms',
    'index, ms',
    'pair ÷ nous, p95',
    'bonne réponse parmi les dix premières',
    'nDCG@10',
    'nDCG@10, requêtes réservées',
    'nDCG@10, requêtes croisées',
  ];
  return `${tableau([entete, ...lignes])}\nMaillage, à chaque lettre tapée : p95 ${nombre(frappeP95Ms)} ms`;
}

const direPages = (pages: readonly PremierChargement[]): string =>
  tableau([
    ['page', 'JS gzip, ko', 'JS, ko', 'CSS gzip, ko', 'fichiers JS'],
    ...pages.map((p) => [p.page, nombre(p.jsGzipKo), nombre(p.jsKo), nombre(p.cssGzipKo), nombre(p.fichiers)]),
  ]);

const direFonctions = (m: MesureFonctions): string =>
  tableau([
    ['', 'ms', 'fichiers'],
    ['un seul fichier (déployé)', ms(m.paquetMs), '1'],
    ['fichier par fichier', ms(m.eclateesMs), nombre(m.fichiersEclates)],
    ['fichier par fichier ÷ un seul', fois(m.rapport), ''],
  ]);

function direTables({ instances, soixante }: MesureTables): string {
  const lignes = instances.map((i) => [
    i.instance,
    String(i.personnes),
    String(i.nous),
    String(i.pair),
    nombre(i.ms),
    nombre(i.budgetMs),
    String(i.essaisDuPair),
  ]);
  const entete = [
    'tables × places × tours',
    'personnes',
    'se retrouvent',
    'se retrouvent, pair',
    'ms',
    'ms données à chacun',
    'essais du pair',
  ];
  const { ms: duree, premieres, premieresDuPair, msDuPair, possibles, paires } = soixante;
  return `${tableau([entete, ...lignes])}\n60 personnes, 12 × 5 × 6, cinq ans de rencontres : ${ms(duree)} ms ; ${premieres} premières rencontres sur ${paires} paires (${possibles} possibles), ${premieresDuPair} par le pair en ${nombre(msDuPair)} ms`;
}

const direMasquage = (mesures: readonly MesureDeMasquage[]): string =>
  tableau([
    ['personnes par case, au plus', 'ms', 'cases et marges', 'de 1 à 4', 'tues'],
    ...mesures.map((m) => [String(m.ampleur), ms(m.ms), nombre(m.cellules), nombre(m.petites), nombre(m.tues)]),
  ]);

function direRencontres({ creneaux: c, invites }: MesureRencontres): string {
  const entete = [
    'structures',
    'participations',
    'ms',
    'ms de processeur',
    'proposées',
    'SQLite ÷ nous, processeur',
    'trouvées par SQLite',
  ];
  const lignes = invites.map((i) => [
    i.structures.toLocaleString('fr-FR'),
    i.participations.toLocaleString('fr-FR'),
    ms(i.ms),
    ms(i.cpuMs),
    nombre(i.proposees),
    fois(i.rapport),
    nombre(i.trouveesParSqlite),
  ]);
  return [
    `Le meilleur de 60 créneaux, 300 structures : ${ms(c.nous)} ms, 95e centile ${nombre(c.p95)} ms (${nombre(c.p95Cpu)} ms de processeur) ; la simple somme : ${ms(c.somme)} ms (somme ÷ nous ${fois(c.rapport)}), ${c.memeChoix ? 'même choix' : 'autre choix'}`,
    `Qui inviter\n${tableau([entete, ...lignes])}`,
  ].join('\n');
}

const direPageDuLien = ({ scriptKo, liens, nousMs, nueMs, rapport, reseau }: MesurePageDuLien): string =>
  `${reseau}\n${tableau([
    ['', 'ms jusqu’à la première réponse possible', 'script, ko (gzip)'],
    ['page du lien d’une rencontre', ms(nousMs), nombre(scriptKo)],
    ['la même page écrite d’avance, sans script', ms(nueMs), '0'],
    ['sans script ÷ nous', fois(rapport), ''],
  ])}\n${tableau([
    ['tout ce que charge un lien', 'script, ko (gzip)'],
    ...liens.map(({ lien, jsGzipKo }) => [lien, nombre(jsGzipKo)]),
  ])}`;

const direSynthese = (passages: readonly MesureSynthese[]): string =>
  tableau([
    [
      'participations',
      'requêtes',
      'au plus',
      'ms de processeur',
      'la seconde fois, requêtes',
      'la seconde fois, ms de processeur',
      'Mo au plus',
      'Mo au repos',
      'boucle naïve ÷ nous, processeur',
      'boucle naïve, Mo',
    ],
    ...passages.map((p) => [
      p.participations.toLocaleString('fr-FR'),
      nombre(p.requetes),
      nombre(p.requetesAuPlus),
      ms(p.cpuMs),
      nombre(p.requetesEnsuite),
      ms(p.cpuEnsuiteMs),
      ms(p.memoireMo),
      ms(p.reposMo),
      fois(p.rapport),
      ms(p.memoireNaiveMo),
    ]),
  ]);

const direCampagnes = (mesures: readonly MesureDeCampagne[]): string =>
  tableau([
    ['structures', 'courriels', 'essai à blanc, ms', 'un seul jour, ms', 'jour après jour ÷ nous'],
    ...mesures.map((m) => [
      nombre(m.structures),
      nombre(m.courriels),
      ms(m.essaiMs),
      ms(m.unJourMs),
      `× ${nombre((m.unJourMs.mediane * m.jours) / m.essaiMs.mediane)}`,
    ]),
  ]);

const direBilan = ({ participations, premierMs, cinqAnneesMs, documentsMs }: MesureBilan): string =>
  tableau([
    [`cinq ans, ${participations.toLocaleString('fr-FR')} participations`, 'ms'],
    ['le bilan d’une année, rien n’étant lu', ms(premierMs)],
    ['les bilans des cinq années, l’un après l’autre', ms(cinqAnneesMs)],
    ['les trois documents de l’un d’eux', ms(documentsMs)],
  ]);

/** The run as text: medians, with the smallest and largest values between brackets. */
export function rediger(m: Mesures): string {
  const partie = <T extends object>(titre: string, mesure: T | Absente, dire: (mesure: T) => string): string =>
    `${titre}\n${estAbsente(mesure) ? `laissé de côté : ${mesure.absente}` : dire(mesure)}`;
  return [
    `Mesures du ${m.date} · Node ${m.machine.node}, ${m.machine.systeme}, ${m.machine.coeurs} cœurs · médiane [min – max]`,
    partie('LIRE 10 000 STRUCTURES DANS GRAPH', m.chargement, direChargement),
    partie('CHERCHER PARMI 10 000 STRUCTURES', m.recherche, direRecherche),
    partie('PREMIER CHARGEMENT DES PAGES', m.premierChargement, direPages),
    partie('CHARGER LES FONCTIONS', m.fonctions, direFonctions),
    partie('TROUVER UNE DATE, CHOISIR QUI INVITER', m.rencontres, direRencontres),
    partie('PLANS DE TABLE : QUI SE RETROUVE', m.tables, direTables),
    partie('L’ESSAI À BLANC D’UNE CAMPAGNE', m.campagnes, direCampagnes),
    partie('MASQUER UNE TABLE LIÉE DE 12 × 8 × 6', m.masquage, direMasquage),
    partie('LA PAGE DU LIEN SUR UN TÉLÉPHONE', m.pageDuLien, direPageDuLien),
    partie('LA SYNTHÈSE D’UN MOIS', m.synthese, direSynthese),
    partie('LE BILAN ANNUEL DE CINQ ANS DE FAITS', m.bilan, direBilan),
  ].join('\n\n');
}
