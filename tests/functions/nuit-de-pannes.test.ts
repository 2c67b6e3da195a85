import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { trancherDepart } from '../../core/contrats/departs.ts';
import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { trancherPublication } from '../../core/contrats/syntheses.ts';
import { estIncertain } from '../../core/liens/depart.ts';
import { estCarteIncertaine, estCarteRefusee } from '../../core/publication/trancher.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import { TOUS_LES_MINUTEURS } from '../../functions/minuteurs.ts';
import { publierCarte } from '../../graph/flux-canal.ts';
import { lireCadence } from '../../infra/local/fonctions/ncrontab.ts';
import type { ReglagePannes } from '../../infra/local/pannes.ts';
import { type Appel, type Banc, ouvrirBanc } from './banc.ts';
import { ENVIRONNEMENT } from './environnement-local.ts';
import { creerStructure, troisStructures, uneRencontre } from './fabrique.ts';
import { etatDe } from './tuees/etat.ts';
import { unTerritoire } from './tuees/un-territoire.ts';
import { garderMonde } from './tuees/vivre.ts';

const MINUTE = 60_000;
const HEURE = 60 * MINUTE;
const instant = (ms: number): string => new Date(ms).toISOString();

/** Twelve hours, from an evening to the morning when much is due. */
const SOIR = Date.parse('2026-11-24T21:00:00Z');
const MATIN = SOIR + 12 * HEURE;
/** Then two more mornings: what passes once a day, and what only one thing a day may ask. */
const SURLENDEMAIN = SOIR + 60 * HEURE;
const HEURE_DU_MATIN = 7;
/** The faults come, go, and come back when the mails of the day are to leave. */
const FENETRES = [
  { de: SOIR, a: SOIR + 2.5 * HEURE },
  { de: Date.parse('2026-11-25T06:40:00Z'), a: Date.parse('2026-11-25T08:20:00Z') },
];

const UNE_PANNE_FINIT = FENETRES[0]?.a;

interface Panne {
  readonly regles?: NonNullable<ReglagePannes['regles']>;
  /** What the flow of the channel answers; « perdue »: it takes the card, and its answer is lost. */
  readonly canal?: number | 'perdue';
}
type Regle = NonNullable<Panne['regles']>[number];

const enEcrivant = (regle: Omit<Regle, 'chemin' | 'methode'>): Regle[] =>
  ['POST', 'PATCH'].map((methode) => ({ chemin: '/items|/\\$batch$', methode, ...regle }));

const PANNES = {
  'Microsoft 365 fait attendre cinq minutes': { regles: [{ taux: 1, effet: '429', retryAfter: 300 }] },
  'le jeton des fonctions est refusé': { regles: [{ taux: 1, effet: '401' }] },
  'le flux du canal a été retiré': { canal: 410 },
  'la boîte qui envoie est fermée': { regles: [{ chemin: '/sendMail$', taux: 1, effet: '403' }] },
  'les listes ne se trouvent plus': { regles: [{ chemin: '/lists/[^/]+/items', taux: 1, effet: '404' }] },
  'une colonne manque à ce qui s’écrit': { regles: enEcrivant({ taux: 1, effet: '400' }) },
  'le stockage du site est plein': { regles: enEcrivant({ taux: 1, effet: '507' }) },
  'des réponses se perdent, l’écriture faite': {
    regles: [
      ...enEcrivant({ taux: 0.3, effet: 'coupure', apresEcriture: true }),
      { chemin: '/sendMail$', taux: 0.5, effet: 'coupure', apresEcriture: true },
    ],
    canal: 'perdue',
  },
} as const satisfies Readonly<Record<string, Panne>>;

/** What is broken at an instant. */
type Nuit = (le: number) => Panne | undefined;
const dansSesFenetres =
  (panne: (depuis: number) => Panne | undefined): Nuit =>
  (le) => {
    const fenetre = FENETRES.find(({ de, a }) => de <= le && le < a);
    return fenetre === undefined ? undefined : panne(le - fenetre.de);
  };
const TOUTES = Object.values(PANNES);
const NUITS: Readonly<Record<string, Nuit>> = {
  ...Object.fromEntries(Object.entries(PANNES).map(([nom, panne]) => [nom, dansSesFenetres(() => panne)])),
  'toutes, l’une après l’autre toutes les dix minutes': dansSesFenetres(
    (depuis) => TOUTES[Math.floor(depuis / (10 * MINUTE)) % TOUTES.length],
  ),
};

const MINUTEURS = TOUS_LES_MINUTEURS.map((minuteur) => ({ minuteur, champs: lireCadence(minuteur.cadence).champs }));
/** Their cadence around the faults; once an hour where nothing changes. */
const quiPassent = (le: number) => {
  const [minute, heure] = [new Date(le).getUTCMinutes(), new Date(le).getUTCHours()];
  if (le >= MATIN && heure !== HEURE_DU_MATIN) return [];
  const deSuite = FENETRES.some(({ de, a }) => de <= le && le < a + HEURE);
  return MINUTEURS.filter(
    ({ champs: [, minutes, heures] }) =>
      heures.has(heure) && (deSuite ? minutes.has(minute) : minute === Math.min(...minutes)),
  ).map((m) => m.minuteur);
};

const empreinteDe = (carte: unknown): string => createHash('sha256').update(JSON.stringify(carte)).digest('hex');

interface Compte {
  /** Mails, cards, meetings, each named. */
  readonly dits: readonly string[];
  /** Rows of each list, but the journal and what is asked of structures, of which the budget decides as time goes. */
  readonly lignes: Readonly<Record<string, number>>;
  /** Mails that should have left. */
  readonly enSouffrance: number;
  /** Lines of the journal that still wait to be written. */
  readonly journalEnRetard: number;
  /** Gestures of people that never succeeded. */
  readonly gestesManques: number;
  /** To the administrator: rounds that failed, warnings. */
  readonly toursEchoues: number;
  readonly alertes: number;
  /** To the coordination, in the morning: what it has to look at, then what it still has to. */
  readonly departs: number;
  readonly cartesRefusees: number;
  readonly reste: number;
  readonly echecsAuJournal: number;
}

async function vivre(depart: string, nuit: Nuit): Promise<Compte> {
  const banc = await ouvrirBanc(undefined, instant(SOIR), depart);
  let ici = SOIR;
  let active: Panne | undefined;
  const contexte: Contexte = {
    ...banc.contexte,
    publierCarte: async (carte) => {
      const { canal } = active ?? {};
      if (canal === undefined || canal === 'perdue') await banc.contexte.publierCarte(carte);
      return publierCarte(ENVIRONNEMENT.CANAL_FLUX_URL, carte, {
        local: true,
        fetch: () =>
          canal === 'perdue'
            ? Promise.reject(new TypeError('perdue'))
            : Promise.resolve(new Response(null, { status: canal ?? 202 })),
        attendre: async () => undefined,
      });
    },
  };
  const gestes = lesGestes(banc, contexte);
  let toursEchoues = 0;
  let [departs, cartesRefusees] = [0, 0];
  for (let le = SOIR; le < SURLENDEMAIN; le += MINUTE) {
    const panne = nuit(le);
    if (panne !== active)
      banc.eprouver(panne === undefined ? undefined : { graine: 7, regles: [...(panne.regles ?? [])] });
    active = panne;
    const minuteurs = quiPassent(le);
    const onInsiste = le < MATIN && le % (15 * MINUTE) === 0;
    if (minuteurs.length === 0 && !onInsiste && le !== MATIN) continue;
    banc.avancer((le - ici) / HEURE);
    ici = le;
    if (le === UNE_PANNE_FINIT) cartesRefusees = await lesRefusees(contexte);
    for (const { id, passer } of minuteurs)
      await passer(contexte, `${id}-${le}`).catch((erreur: unknown) => {
        if (!(erreur instanceof Error) || erreur.name === 'TypeError') throw erreur;
        toursEchoues += 1;
      });
    // Whoever asked insists until it is done.
    if (onInsiste && (await gestes[0]?.())) gestes.shift();
    if (le === MATIN) departs = await trancher(banc, contexte);
  }
  const compte = {
    ...{
      departs,
      cartesRefusees,
      toursEchoues,
      gestesManques: gestes.length,
      reste: (await aTrancher(contexte)).length,
    },
    alertes: banc.traces.filter(({ niveau, evenement }) => niveau === 'alerte' || evenement === 'journal').length,
    dits: [
      ...banc.graph.boiteEnvoi().map(({ nature, a, objet }) => `${nature} : ${objet} → ${a.join()}`),
      // A summary that appears later tells later figures.
      ...banc.cartes.map((carte) => `carte : ${(carte as { fallbackText: string }).fallbackText.slice(0, 60)}`),
      ...banc.graph.evenements().map((e) => `réunion : ${e.corps.subject}`),
    ].toSorted(),
    lignes: parListe(etatDe(banc).lignes.filter((ligne) => !ligne.startsWith('Sollicitations '))),
    enSouffrance: (await contexte.depots.sollicitations.lireOu('etat', 'À envoyer')).items.filter(
      (s) => !attend(s, instant(SURLENDEMAIN)),
    ).length,
    echecsAuJournal: (await contexte.depots.journal.lire()).items.filter((l) => l.resultat === 'En erreur').length,
    journalEnRetard: await contexte.journalEnRetard.rattraper({ partout: true }),
  };
  banc.fermer();
  return compte;
}

function parListe(lignes: readonly string[]): Readonly<Record<string, number>> {
  const comptes: Record<string, number> = {};
  for (const ligne of lignes) {
    const [liste = ''] = ligne.split(' ', 1);
    comptes[liste] = (comptes[liste] ?? 0) + 1;
  }
  return comptes;
}

/** What people do in the evening, each once it is their turn. */
function lesGestes(banc: Banc, contexte: Contexte): (() => Promise<boolean>)[] {
  const { depots } = banc.contexte;
  const geste = (contrat: Contrat, preparer: () => Promise<Pick<Appel, 'chemin' | 'corps'>>) => async () => {
    const appel = await preparer().catch(() => undefined);
    if (appel === undefined) return false;
    return (await banc.appeler(contrat, { profil: 'coordination', ...appel }, contexte)).statut === 200;
  };
  return [
    geste(planifierRencontre, async () => {
      const { items } = await depots.rencontres.lire();
      const { id = '', eTag } = items.find(({ titre }) => titre === A_PLANIFIER) ?? {};
      return { chemin: { id }, corps: { eTag } };
    }),
    geste(inviterAConfirmer, async () => {
      const { items } = await depots.contacts.lire();
      return { chemin: { id: items.find(({ courriel }) => courriel === A_INVITER)?.structure ?? '' }, corps: {} };
    }),
  ];
}
const A_PLANIFIER = 'Planifiée la nuit';
const A_INVITER = 'nuit@exemple.example';

/** What « À traiter » holds of the departures in doubt. */
async function aTrancher({ depots, maintenant }: Contexte) {
  const [sollicitations, publications] = await Promise.all([depots.sollicitations.lire(), depots.publications.lire()]);
  return [
    ...sollicitations.items.filter((s) => estIncertain(s, maintenant())),
    ...publications.items.filter((p) => estCarteIncertaine(p, maintenant())),
  ];
}

const lesRefusees = async ({ depots, maintenant }: Contexte): Promise<number> =>
  (await depots.publications.lire()).items.filter((p) => estCarteRefusee(p, maintenant())).length;

/** The coordination looks among the messages sent, and in the channel, and says what it saw. Gives how much it looked at. */
async function trancher(banc: Banc, contexte: Contexte): Promise<number> {
  const envoyees = new Set(
    banc.graph
      .boiteEnvoi()
      .flatMap((courriel) => [...JSON.stringify(courriel).matchAll(/#jeton=([\w.-]+)/g)])
      .map(([, jeton = '']) => decodeJwt(jeton).jti),
  );
  const parues = new Set<string | undefined>(banc.cartes.map(empreinteDe));
  const incertains = await aTrancher(contexte);
  for (const ligne of incertains) {
    const [contrat, dit] =
      'nature' in ligne
        ? [trancherDepart, { parti: envoyees.has(ligne.cle) }]
        : [trancherPublication, { parue: parues.has(ligne.empreinte) }];
    const appel = { profil: 'coordination', chemin: { id: ligne.id }, corps: { eTag: ligne.eTag, ...dit } } as const;
    expect((await banc.appeler(contrat, appel, contexte)).statut).toBe(200);
  }
  return incertains.length;
}

/** Those of `a` that `b` does not have, as many times. */
function moins(a: readonly string[], b: readonly string[]): readonly string[] {
  const reste = [...b];
  return a.filter((x) => {
    const i = reste.indexOf(x);
    if (i >= 0) reste.splice(i, 1);
    return i < 0;
  });
}

let depart: string;
let calme: Compte;
beforeAll(async () => {
  const monde = await ouvrirBanc();
  await unTerritoire(monde);
  await uneRencontre(monde, await troisStructures(monde), { titre: A_PLANIFIER });
  await creerStructure(monde, { courrielDuContact: A_INVITER });
  depart = garderMonde(monde);
  monde.fermer();
  calme = await vivre(depart, () => undefined);
});

const RIEN_NE_RESTE = { gestesManques: 0, reste: 0, enSouffrance: 0, journalEnRetard: 0 };
const comptes = new Map<string, Compte>();
afterAll(() => {
  const rang = (nom: string, c: Compte) =>
    `${nom} : ${c.dits.length} choses dites ; ${c.toursEchoues} tours échoués, ${c.alertes} alertes ; ${c.departs} départs à trancher, ${c.cartesRefusees} cartes refusées, ${c.echecsAuJournal} échecs au journal\n`;
  for (const [nom, compte] of [['nuit calme', calme] as const, ...comptes]) process.stdout.write(rang(nom, compte));
});

test('une nuit calme fait ce qui était dû, et n’alerte personne', () => {
  expect(calme.dits.length).toBeGreaterThan(30);
  expect(calme).toMatchObject({
    ...RIEN_NE_RESTE,
    ...{ toursEchoues: 0, alertes: 0, departs: 0, cartesRefusees: 0, echecsAuJournal: 0 },
  });
});

test.each(Object.keys(NUITS))(
  '%s : rien de perdu, rien en double, dit à qui peut agir, et tout repart seul',
  async (nom) => {
    const compte = await vivre(depart, NUITS[nom] as Nuit);
    comptes.set(nom, compte);
    expect({ perdus: moins(calme.dits, compte.dits), enTrop: moins(compte.dits, calme.dits) }).toEqual({
      perdus: [],
      enTrop: [],
    });
    expect(compte.lignes).toEqual(calme.lignes);
    const { gestesManques, reste, enSouffrance, journalEnRetard } = compte;
    expect({ gestesManques, reste, enSouffrance, journalEnRetard }).toEqual(RIEN_NE_RESTE);
    expect(compte.toursEchoues + compte.alertes).toBeGreaterThan(0);
  },
);

test('ce que le canal refuse se dit à la coordination, une fois au journal, et n’est pas retenté à chaque tour', () => {
  const compte = comptes.get('le flux du canal a été retiré');
  const cartes = new Set(calme.dits.filter((dit) => dit.startsWith('carte : '))).size;
  expect(compte?.cartesRefusees).toBe(cartes);
  // One a card.
  expect(compte?.echecsAuJournal).toBe(cartes);
  expect(compte?.alertes).toBeLessThan(30);
});

test('ce dont on ne sait pas s’il est parti se tranche, et rien d’autre n’attend personne', () => {
  expect(comptes.get('des réponses se perdent, l’écriture faite')?.departs).toBeGreaterThan(0);
});
