import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantDuJour } from '../../../core/campagnes/simuler.ts';
import { grouper } from '../../../core/grouper.ts';
import type { NouvelleCampagne } from '../../../core/lists/campagnes.list.ts';
import { nouvellesStructures } from '../donnees.ts';
import { type Horloge, type Installation, ouvrirInstallation, peupler, type Quota, SUPPOSE } from './installation.ts';
import { type Journee, jouer, type Passages, total } from './journee.ts';

/** `npm run echelle`: one day of the timers, then a campaign, for one territory, for twenty, and for one of fifty thousand structures. */
const JOUR = '2026-11-24';
const DEBUT = Date.parse(`${JOUR}T00:00:00Z`);
const HEURE = 3_600_000;

/** SharePoint, for one application in a tenant of at most a thousand licences. */
const LIMITES = { unitesParMinute: 1250, unitesParJour: 1_200_000 } as const;
/** Azure Functions on Flex Consumption, in dollars before tax, read in 2025; each execution lasts a second at least. */
const AZURE = {
  gigaoctets: 2,
  parGoS: 0.000026,
  goSOfferts: 100_000,
  parMillion: 0.4,
  executionsOffertes: 250_000,
} as const;
const JOURS_DU_MOIS = 30;

interface Releve {
  readonly titre: string;
  readonly structures: number;
  readonly jour: Passages;
  readonly parMinuteAuPlus: number;
  readonly refusees: number;
  readonly goDeMemoire: number;
  readonly plusLourds: readonly (readonly [string, Passages])[];
  /** Dollars a month: one execution for all territories, or one for each. */
  readonly cout: { readonly ensemble: number; readonly separement: number };
}

const dire = (texte: string): void => void process.stderr.write(`${texte}\n`);
const dossiers: string[] = [];

async function modele(structures: number): Promise<string> {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-echelle-'));
  dossiers.push(dossier);
  dire(`${structures} structures…`);
  await peupler(dossier, structures, (etape) => dire(`  ${etape}`));
  return dossier;
}

/** `dureeMs`: of all the executions of a day. */
function coutDuMois(dureeMs: number, parJour: number): number {
  const goS = (JOURS_DU_MOIS * AZURE.gigaoctets * dureeMs) / 1000;
  const executions = JOURS_DU_MOIS * parJour;
  return (
    Math.max(0, goS - AZURE.goSOfferts) * AZURE.parGoS +
    (Math.max(0, executions - AZURE.executionsOffertes) / 1_000_000) * AZURE.parMillion
  );
}

interface Ouverture {
  readonly installations: readonly Installation[];
  readonly horloge: Horloge;
  readonly quota: Quota;
}

function ouvrir(dossier: string, combien: number): Ouverture {
  const horloge = { maintenant: DEBUT };
  const quota: Quota = { unitesParMinute: LIMITES.unitesParMinute, parMinute: new Map() };
  return {
    horloge,
    quota,
    installations: Array.from({ length: combien }, () => ouvrirInstallation(dossier, horloge, quota)),
  };
}

const plusLourds = (journee: Journee): readonly (readonly [string, Passages])[] =>
  [...journee].toSorted(([, x], [, y]) => y.unites - x.unites).slice(0, 3);

async function unJour(
  titre: string,
  structures: number,
  { installations, horloge, quota }: Ouverture,
): Promise<Releve> {
  dire(`${titre} : une journée ordinaire…`);
  const journee = await jouer(installations, horloge, { de: DEBUT, a: DEBUT + 24 * HEURE });
  const jour = total(journee);
  return {
    titre,
    structures,
    jour,
    parMinuteAuPlus: Math.max(...quota.parMinute.values()),
    refusees: installations.reduce((somme, { compte }) => somme + compte.refusees, 0),
    goDeMemoire: process.memoryUsage().rss / 1e9,
    plusLourds: plusLourds(journee),
    cout: {
      ensemble: coutDuMois(jour.dureeMs, jour.executions),
      separement: coutDuMois(jour.dureeSepareeMs, jour.passages),
    },
  };
}

interface Campagne {
  readonly titre: string;
  readonly concernees: number;
  readonly heuresJouees: number;
  readonly courriels: number;
  /** From the first mail to the last one of the slowest territory, at the pace of those that left. */
  readonly heures: number;
  readonly unites: number;
  readonly octetsParTour: number;
  readonly laPlusLongueMs: number;
  readonly parMinuteAuPlus: number;
}

const campagne = (communes: readonly string[]): NouvelleCampagne => ({
  titre: 'Campagne de la simulation',
  etat: 'Programmée',
  debut: JOUR,
  fin: '2027-02-20',
  plafondRelances: 1,
  epargnerMois: 0,
  sections: ['Coordonnées'],
  vagues: [
    { canal: 'Courriel', le: JOUR },
    { canal: 'Relance', le: '2026-12-29' },
  ],
  communes: [...communes],
});

/** Plays the timer of the campaigns alone, from the hour at which they begin. */
async function uneCampagne(
  titre: string,
  {
    communes,
    concernees,
    heures,
  }: { readonly communes: readonly string[]; readonly concernees: number; readonly heures: number },
  { installations, horloge, quota }: Ouverture,
): Promise<Campagne> {
  dire(`${titre} : une campagne…`);
  for (const { contexte } of installations) await contexte.depots.campagnes.creer(campagne(communes));
  quota.parMinute.clear();
  const de = Date.parse(instantDuJour(JOUR)) - 2 * HEURE;
  const journee = await jouer(installations, horloge, {
    de,
    a: de + heures * HEURE,
    seulement: ['avancerLesCampagnes'],
  });
  const jour = total(journee);
  const boites = installations.map(({ graph }) => graph.boiteEnvoi());
  const durees = boites.map((boite) => {
    const [premier, dernier] = [boite[0], boite.at(-1)];
    if (premier === undefined || dernier === undefined) throw new Error(`${titre} : aucun courriel n’est parti.`);
    return ((Date.parse(dernier.date) - Date.parse(premier.date)) / HEURE) * (concernees / boite.length);
  });
  return {
    titre,
    concernees,
    heuresJouees: heures,
    courriels: Math.min(...boites.map(({ length }) => length)),
    heures: Math.max(...durees),
    unites: jour.unites,
    octetsParTour: Math.round(jour.octets / jour.passages),
    laPlusLongueMs: jour.laPlusLongueMs,
    parMinuteAuPlus: Math.max(...quota.parMinute.values()),
  };
}

/** Communes that hold as many structures as one campaign may follow, and how many that is. */
function unGroupe(
  structures: number,
  auPlus: number,
): { readonly communes: readonly string[]; readonly concernees: number } {
  const communes: string[] = [];
  let concernees = 0;
  for (const [code, siennes] of grouper(nouvellesStructures(structures), (s) => s.communeInsee ?? '')) {
    if (concernees + siennes.length > auPlus) break;
    concernees += siennes.length;
    communes.push(code);
  }
  return { communes, concernees };
}

const nombre = (n: number, decimales = 0): string =>
  n.toLocaleString('fr-FR', { maximumFractionDigits: decimales, minimumFractionDigits: decimales });
const mo = (octets: number): string => `${nombre(octets / 1e6, 1)} Mo`;

function rediger(jours: readonly Releve[], campagnes: readonly Campagne[]): string {
  return [
    '| Une journée ordinaire | Passages des minuteurs | Requêtes | Unités SharePoint | Part du jour | Unités, la minute la plus chargée | Refus (429) | Lu | Passage le plus long | Azure, par mois |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...jours.map(
      ({ titre, jour, parMinuteAuPlus, refusees, cout }) =>
        `| ${titre} | ${nombre(jour.passages)} | ${nombre(jour.requetes)} | ${nombre(jour.unites)} | ${nombre((100 * jour.unites) / LIMITES.unitesParJour, 1)} % | ${nombre(parMinuteAuPlus)} sur ${nombre(LIMITES.unitesParMinute)} | ${nombre(refusees)} | ${mo(jour.octets)} | ${nombre(jour.laPlusLongueMs / 1000, 1)} s | ${nombre(cout.ensemble, 2)} $ (${nombre(cout.separement, 2)} $ si chaque territoire a ses appels) |`,
    ),
    '',
    '| Une campagne | Structures | Courriels partis | Du premier au dernier | Lu par passage | Passage le plus long | Unités, la minute la plus chargée |',
    '|---|---|---|---|---|---|---|',
    ...campagnes.map(
      (c) =>
        `| ${c.titre} | ${nombre(c.concernees)} | ${nombre(c.courriels)} en ${nombre(c.heuresJouees)} h | ${nombre(c.heures, 1)} h | ${mo(c.octetsParTour)} | ${nombre(c.laPlusLongueMs / 1000, 1)} s | ${nombre(c.parMinuteAuPlus)} |`,
    ),
    '',
    ...jours.map(
      ({ titre, plusLourds: lourds }) =>
        `${titre}, ce qui demande le plus : ${lourds.map(([id, p]) => `${id} (${nombre(p.unites)} unités)`).join(', ')}.`,
    ),
    '',
    `Supposé : ${SUPPOSE.allerRetourMs} ms par requête, ${mo(SUPPOSE.octetsParSeconde)} par seconde.`,
  ].join('\n');
}

const VINGT = 20;
const PETIT = 500;
const GRAND = 50_000;
try {
  const petit = await modele(PETIT);
  const jours = [
    await unJour('Un territoire de 500', PETIT, ouvrir(petit, 1)),
    await unJour('Vingt territoires de 500', VINGT * PETIT, ouvrir(petit, VINGT)),
  ];
  const campagnes = [
    await uneCampagne(
      'Vingt de 500, le même jour',
      { communes: [], concernees: PETIT, heures: 3 },
      ouvrir(petit, VINGT),
    ),
  ];
  const grand = await modele(GRAND);
  jours.push(await unJour('Un territoire de 50 000', GRAND, ouvrir(grand, 1)));
  campagnes.push(
    await uneCampagne('Un groupe de communes sur 50 000', { ...unGroupe(GRAND, 4900), heures: 2 }, ouvrir(grand, 1)),
  );
  process.stdout.write(`${rediger(jours, campagnes)}\n\n${JSON.stringify({ jours, campagnes })}\n`);
} finally {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true, force: true });
}
