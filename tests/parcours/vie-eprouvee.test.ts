import { z } from 'zod';
import { moisAPublier } from '../../core/publication/decider.ts';
import { aujourdhui, depuisHeureLocale, moisDe, plusJours } from '../../core/temps/heure-locale.ts';
import { deMois } from '../../core/textes/francais.ts';
import { type Reponse, regarder } from './demonstration.ts';
import { EPREUVE, insister } from './epreuve.ts';
import { lienDuCourriel, objetDuLien } from './liens.ts';
import { finir } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';

const TITRE = 'Une vie éprouvée';
const INVITEES = 8;
const JOUR_MS = 86_400_000;
const dans = (jours: number): string =>
  `${new Date(Date.now() + jours * JOUR_MS).toISOString().slice(0, 10)}T13:00:00Z`;
const ligne = z.object({ id: z.string(), eTag: z.string() });
const sondageLu = z.object({
  sondage: ligne.extend({ ontRepondu: z.number(), creneaux: z.array(z.object({ id: z.string(), debut: z.string() })) }),
});

/**
 * The life of a rencontre while one exchange in five fails, the server being killed at each act that somebody outside can see: the mails
 * of the poll, the meeting, its move, the compte rendu to approve, then to read, each card of the channel, the totals of what people
 * thought. Whoever asks insists, as a person does, and a timer passes again.
 */
describe('La vie d’une rencontre, quand un échange sur cinq échoue et que le serveur meurt', () => {
  let demonstration: Demonstration;
  let graine = 100;
  let horloge: string | undefined;
  let rencontre = '';
  let structures: readonly string[] = [];
  const regard = () => regarder(demonstration.origine);

  beforeAll(async () => {
    demonstration = await demarrer();
  });
  afterAll(() => finir(demonstration));

  async function eprouver(regles: readonly unknown[] = []): Promise<void> {
    graine += 1;
    await regard().pannes({ ...EPREUVE, latenceMs: 0, graine, regles: [...regles, ...EPREUVE.regles] });
  }
  /** Reading where one is must not be tried too. */
  async function calme<T>(lire: () => Promise<T>): Promise<T> {
    await regard().pannes({});
    const lu = await lire();
    await eprouver();
    return lu;
  }
  const laRencontre = async () => {
    const trouvees = (await regard().lignes('Rencontres')).filter(({ fields }) => fields.Title === TITRE);
    expect(trouvees).toHaveLength(1);
    return trouvees[0] ?? { id: '', eTag: '', fields: {} };
  };
  const leSondage = async () =>
    sondageLu.parse((await regard().api('coordination', 'GET', `rencontres/${rencontre}/sondage`)).corps).sondage;

  /** Insists until it is done; where what was seen is no longer so, it is read again, as in the page. */
  async function obtenir(route: string, corps: () => Promise<unknown>): Promise<Reponse> {
    for (let essai = 1; ; essai += 1) {
      const demande = await calme(corps);
      const reponse = await insister(() => regard().api('coordination', 'POST', route, demande));
      if (reponse.statut === 200) return reponse;
      expect({ route, ...reponse }).toMatchObject({ route, statut: 409 });
      if (essai === 8) throw new Error(`${route} n’aboutit pas.`);
    }
  }

  const passage = (minuteur: string) =>
    fetch(`${demonstration.origine}/local/minuteurs/${minuteur}`, { method: 'POST' });
  /** Lets a timer pass until a round ends well, then twice more: nothing is left to do. */
  async function laisserPasser(minuteur: string): Promise<void> {
    for (let faits = 0, essai = 1; faits < 3; essai += 1) {
      if (essai > 30) throw new Error(`${minuteur} n’aboutit pas.`);
      if ((await passage(minuteur).catch(() => undefined))?.status === 200) faits += 1;
    }
  }

  /** Asks, kills the server once this sign is seen, and starts it where it was. */
  async function tuerPendant(route: string, corps: unknown, signe: () => Promise<boolean>): Promise<void> {
    await tuer(() => regard().api('coordination', 'POST', route, corps), signe);
  }
  async function tuer(demander: () => Promise<unknown>, signe: () => Promise<boolean>): Promise<void> {
    const perdue = demander().catch(() => undefined);
    let morte = false;
    const vu = (async () => {
      while (!morte && !(await signe().catch(() => false)));
    })();
    await Promise.race([vu, perdue]);
    await demonstration.tuer();
    morte = true;
    await perdue;
    demonstration = await demarrer({ reprendre: demonstration }, horloge);
    await eprouver();
  }

  /** Its clock shows this instant from now on, whatever it dies of. */
  async function vivreLe(instant: number): Promise<void> {
    horloge = new Date(instant).toISOString();
    await demonstration.arreter();
    demonstration = await demarrer({ reprendre: demonstration }, horloge);
    await eprouver();
  }

  /** What left about this rencontre with a personal link, by address, in order. */
  async function ecrits(): Promise<readonly { readonly a: string; readonly objet: string; readonly lien: string }[]> {
    return (await regard().courriels()).flatMap(({ a, objet, corps }) => {
      const lien = lienDuCourriel(corps);
      return lien !== undefined && objetDuLien(lien).id === rencontre ? [{ a: a.join(), objet, lien }] : [];
    });
  }
  const agenda = async () => (await regard().courriels()).filter((c) => c.objet === TITRE && c.nature !== 'message');
  const reunions = async () =>
    (await regard().calendrier()).filter((e) => e.subject === TITRE && e.isCancelled !== true);

  /** The cards of the channel that say all of this. */
  const cartes = async (...dits: readonly (string | RegExp)[]): Promise<readonly string[]> =>
    (await regard().publications())
      .filter(({ etat }) => etat === 'publiee')
      .map(({ carte }) => JSON.stringify(carte))
      .filter((carte) => dits.every((dit) => (typeof dit === 'string' ? carte.includes(dit) : dit.test(carte))));
  const PLANIFIEE = ['Une rencontre est planifiée', TITRE] as const;
  const PARU = ['Le compte rendu d’une rencontre est paru', TITRE] as const;
  /** The row that keeps a card, found by the end of its key. */
  const ligneDeCarte = async (fin: string) => {
    const trouvees = (await regard().lignes('Publications')).filter(({ fields }) => String(fields.Title).endsWith(fin));
    expect(trouvees.length).toBeLessThanOrEqual(1);
    return trouvees[0];
  };
  /** The coordination has looked in the channel, and says what it saw there. */
  async function trancher(fin: string, parue: boolean): Promise<void> {
    const id = (await calme(() => ligneDeCarte(fin)))?.id;
    await obtenir(`publications/${id}/parution`, async () => ({ eTag: (await ligneDeCarte(fin))?.eTag, parue }));
  }

  test('créée sans date, puis sondée : le serveur meurt entre deux courriels, personne n’en reçoit deux', async () => {
    for (const cle of ['annoncerRencontres', 'annoncerComptesRendus'])
      expect((await regard().api('coordination', 'POST', `reglages/${cle}`, { valeur: 'Oui' })).statut).toBe(200);
    structures = (await regard().lignes('Structures'))
      .filter(({ fields }) => fields.Courriel !== undefined && fields.Statut === 'Active')
      .slice(0, INVITEES)
      .map(({ id }) => id);
    await eprouver();
    await obtenir('rencontres', async () => ({
      cle: 'vie-eprouvee-creation',
      titre: TITRE,
      thematique: 'Parentalité',
      format: 'Rencontre thématique',
      dureeMinutes: 90,
      modalite: 'Hybride',
      structures: structures.map((id) => ({ id, raison: 'travaille sur la parentalité' })),
    }));
    rencontre = (await calme(laRencontre)).id;

    const sondage = {
      cle: 'vie-eprouvee-sondage',
      creneaux: [{ debut: dans(20) }, { debut: dans(21) }, { debut: dans(22), lieu: 'Médiathèque' }],
      cloture: dans(10),
      indispensables: [structures[0]],
    };
    await eprouver([{ chemin: '/sendMail$', taux: 1, effet: 'delai', retryAfter: 1 }]);
    await tuerPendant(`rencontres/${rencontre}/sondage`, sondage, async () => (await ecrits()).length >= 2);
    expect((await ecrits()).length).toBeLessThan(INVITEES);
    const faite = await obtenir(`rencontres/${rencontre}/sondage`, async () => sondage);
    expect(faite.corps).toMatchObject({ aSuivre: 0 });

    await regard().pannes({});
    expect(
      (await regard().lignes('Sondages')).filter(({ fields }) => fields.RencontreLookupId === rencontre),
    ).toHaveLength(1);
    await chacunUneFois('Sondage de date');
  });

  /** Nobody was written to twice, and whoever received nothing is one whose departure the coordination is told to be uncertain. */
  async function chacunUneFois(nature: string, combien = INVITEES): Promise<void> {
    const recus = (await ecrits()).map(({ a, objet }) => `${objet} → ${a}`);
    expect(recus).toEqual([...new Set(recus)]);
    const marques = (await regard().lignes('Sollicitations')).filter(
      ({ fields }) => fields.RencontreLookupId === rencontre && fields.Nature === nature,
    );
    expect(new Set(marques.map(({ fields }) => fields.StructureLookupId)).size).toBe(combien);
    const incertains = marques.filter(({ fields }) => fields.Depart !== 'Confirmé');
    expect(recus.length).toBeGreaterThanOrEqual(marques.length - incertains.length);
  }

  test('chaque réponse acceptée est comptée une fois', async () => {
    const liens = await calme(ecrits);
    for (const [rang, { lien }] of liens.entries()) {
      const jeton = /#jeton=(.+)$/.exec(lien)?.[1] ?? '';
      const reponses = { c1: 'Non', c2: rang % 3 === 0 ? 'Si besoin' : 'Oui', c3: rang % 2 === 0 ? 'Oui' : 'Non' };
      const vote = await insister(() => regard().api(undefined, 'POST', 'liens/rencontre/vote', { jeton, reponses }));
      expect(vote.statut).toBe(200);
    }
    await regard().pannes({});
    expect((await leSondage()).ontRepondu).toBe(liens.length);
    const { id } = await leSondage();
    const votes = (await regard().lignes('Votes')).filter(({ fields }) => fields.SondageLookupId === id);
    expect(new Set(votes.map(({ fields }) => fields.StructureLookupId)).size).toBe(liens.length);
  });

  /** Slow enough for the kill to fall between what is seen outside and the row that keeps it. */
  const LIGNES_LENTES = { chemin: '/items/', methode: 'PATCH', taux: 1, effet: 'delai', retryAfter: 4 };

  test('une date retenue pendant que le serveur meurt : une réunion, une invitation', async () => {
    const { id, eTag } = await leSondage();
    await regard().pannes({ regles: [LIGNES_LENTES] });
    const retenir = `sondages/${id}/retenir`;
    await tuerPendant(retenir, { eTag, creneau: 'c2' }, async () => (await reunions()).length > 0);
    await obtenir(retenir, async () => ({ eTag: (await leSondage()).eTag, creneau: 'c2' }));

    await regard().pannes({});
    expect(await reunions()).toHaveLength(1);
    expect((await agenda()).map(({ nature }) => nature)).toEqual(['invitation']);
    expect((await laRencontre()).fields).toMatchObject({ Etat: 'Planifiée', EvenementId: expect.any(String) });
  });

  test('annoncée dans le canal pendant que le serveur meurt : une carte, jamais deux', async () => {
    await regard().pannes({ regles: [LIGNES_LENTES] });
    // The card is there; the row that keeps it does not know it yet.
    await tuer(
      () => passage('annoncerDansLeCanal'),
      async () => (await cartes(...PLANIFIEE)).length > 0,
    );
    await laisserPasser('annoncerDansLeCanal');
    await regard().pannes({});
    expect(await cartes(...PLANIFIEE)).toHaveLength(1);
  });

  test('avancée d’un jour pendant que le serveur meurt : la liste et la réunion disent la même date, prévenue une fois', async () => {
    const { fields, eTag } = await laRencontre();
    const devenue = {
      titre: TITRE,
      thematique: 'Parentalité',
      format: 'Rencontre thématique',
      debut: dans(22),
      dureeMinutes: 90,
      modalite: 'Hybride',
    };
    expect(fields.Debut).toBe(dans(21));
    const modifier = `rencontres/${rencontre}/modifier`;
    // The meeting has moved; its answer is lost, then the server.
    await regard().pannes({
      regles: [{ chemin: '/events/', methode: 'PATCH', taux: 1, effet: 'delai', retryAfter: 4 }],
    });
    await tuerPendant(modifier, { eTag, ...devenue }, async () => (await laRencontre()).fields.Debut === dans(22));
    await obtenir(modifier, async () => ({ eTag: (await laRencontre()).eTag, ...devenue }));

    await regard().pannes({});
    expect((await agenda()).map(({ nature }) => nature)).toEqual(['invitation', 'mise à jour']);
    expect(await reunions()).toHaveLength(1);
    expect((await laRencontre()).fields.Debut).toBe(dans(22));
  });

  test('le jour venu, chacun dit par son lien qu’il est là ; redit, rien ne s’ajoute', async () => {
    const liens = await ecrits();
    await vivreLe(Date.parse(dans(22)) - 600_000);
    for (const { lien } of [...liens, ...liens.slice(0, 2)]) {
      const jeton = /#jeton=(.+)$/.exec(lien)?.[1] ?? '';
      const dite = await insister(() => regard().api(undefined, 'POST', 'liens/rencontre/arrivee', { jeton }));
      expect(dite.statut).toBe(200);
    }
    await regard().pannes({});
    const participations = (await regard().lignes('Participations')).filter(
      ({ fields }) => fields.RencontreLookupId === rencontre,
    );
    expect(participations).toHaveLength(INVITEES);
    expect(participations.filter(({ fields }) => fields.Statut === 'Présent')).toHaveLength(liens.length);
  });

  /** Slow enough for the kill to fall between two mails. */
  const COURRIELS_LENTS = { chemin: '/sendMail$', taux: 1, effet: 'delai', retryAfter: 1 };
  const eTagDeLaRencontre = async () => ({ eTag: (await laRencontre()).eTag });

  test('le lendemain, le compte rendu est approuvé, puis diffusé : le serveur meurt entre deux courriels, chacun reçoit chaque courriel une fois', async () => {
    const liens = await ecrits();
    await vivreLe(Date.parse(dans(22)) + JOUR_MS);
    const compteRendu = `rencontres/${rencontre}/compte-rendu`;
    await obtenir(compteRendu, async () => ({
      ...(await eTagDeLaRencontre()),
      texte: '1. Les permanences\nElles ouvrent.',
    }));
    for (const geste of ['soumettre', 'diffuser'] as const) {
      const avant = await calme(async () => (await ecrits()).length);
      await regard().pannes({ regles: [COURRIELS_LENTS] });
      await tuerPendant(
        `${compteRendu}/${geste}`,
        await eTagDeLaRencontre(),
        async () => (await ecrits()).length >= avant + 2,
      );
      await obtenir(`${compteRendu}/${geste}`, eTagDeLaRencontre);
      await regard().pannes({});
      await chacunUneFois('Invitation', geste === 'soumettre' ? liens.length : INVITEES);
      if (geste === 'diffuser') continue;
      await eprouver();
      for (const { lien } of liens) {
        const demande = { jeton: /#jeton=(.+)$/.exec(lien)?.[1] ?? '', avis: { geste: 'approuver' } };
        const dit = await insister(() => regard().api(undefined, 'POST', 'liens/rencontre/compte-rendu', demande));
        expect(dit.statut).toBe(200);
      }
    }
    expect((await laRencontre()).fields).toMatchObject({
      CompteRendu: expect.stringContaining('Elles ouvrent.'),
      CompteRenduDiffuseLe: expect.any(String),
    });
  });

  test('le serveur meurt avant que la carte du compte rendu ne parte : rien ne repart seul ; dite absente, elle paraît une fois', async () => {
    const carte = `|compte-rendu|${rencontre}`;
    await regard().pannes({ regles: [{ chemin: '^/local/flux', taux: 1, effet: 'delai', retryAfter: 4 }] });
    await tuer(
      () => passage('annoncerDansLeCanal'),
      async () => (await ligneDeCarte(carte))?.fields.Etat === 'Incertaine',
    );
    await laisserPasser('annoncerDansLeCanal');
    const parues = await cartes(...PARU);
    expect(parues.length).toBeLessThanOrEqual(1);
    await vivreLe(Date.parse(horloge ?? '') + 3_600_000);
    await trancher(carte, parues.length === 1);
    await regard().pannes({});
    await laisserPasser('annoncerDansLeCanal');
    expect(await cartes(...PARU)).toHaveLength(1);
    expect((await ligneDeCarte(carte))?.fields.Etat).toBe('Envoyée');
    // That of the day when it was planned is the same as then.
    expect(await cartes(...PLANIFIEE)).toHaveLength(1);
  });

  const evaluationLue = z.object({
    moment: z.string(),
    adresse: z.string().optional(),
    recus: z.object({ lien: z.number(), qr: z.number() }),
    resultat: z.object({ personnes: z.number(), comptes: z.record(z.string(), z.unknown()) }).optional(),
  });
  const evaluation = async () =>
    evaluationLue.parse((await regard().api('coordination', 'GET', `rencontres/${rencontre}/evaluation`)).corps);
  const AVIS = { utile: 'Oui', parole: 'Un peu', suite: 'Non' };

  test('dix jours après, l’urne s’ouvre pendant que le serveur meurt : chaque avis compté une fois, une seule consolidation', async () => {
    const liens = [...new Map((await calme(ecrits)).map(({ a, lien }) => [a, lien])).values()];
    for (const lien of [...liens, ...liens.slice(0, 2)]) {
      const demande = { jeton: /#jeton=(.+)$/.exec(lien)?.[1] ?? '', reponses: AVIS };
      const dit = await insister(() => regard().api(undefined, 'POST', 'liens/rencontre/avis', demande));
      expect(dit.statut).toBe(200);
    }
    const code = (await calme(evaluation)).adresse?.split('#')[1];
    for (const cle of ['avis-eprouve-1', 'avis-eprouve-2', 'avis-eprouve-1']) {
      const dit = await insister(() => regard().api(undefined, 'POST', 'avis/repondre', { code, cle, reponses: AVIS }));
      expect(dit.statut).toBe(200);
    }
    await vivreLe(Date.parse(dans(22)) + 12 * JOUR_MS);
    // Once before anything is written, for it dies at once; once when the totals are written, and the journal does not know it.
    await regard().pannes({ regles: [LIGNES_LENTES] });
    await tuer(
      () => passage('cloreLesEvaluations'),
      async () => true,
    );
    await regard().pannes({ regles: [{ chemin: '/items', methode: 'POST', taux: 1, effet: 'delai', retryAfter: 4 }] });
    await tuer(
      () => passage('cloreLesEvaluations'),
      async () => (await evaluation()).resultat !== undefined,
    );
    await regard().pannes({});
    const laLigne = async () =>
      (await regard().lignes('Evaluations')).filter(({ fields }) => fields.RencontreLookupId === rencontre);
    const consolidee = await laLigne();
    expect(consolidee).toMatchObject([{ fields: { Etat: 'Close' } }]);
    const tous = liens.length + 2;
    expect(await evaluation()).toMatchObject({
      moment: 'finie',
      recus: { lien: liens.length, qr: 2 },
      resultat: {
        personnes: tous,
        comptes: { utile: { Oui: tous }, parole: { 'Un peu': tous }, suite: { Non: tous } },
      },
    });
    await eprouver();
    await laisserPasser('cloreLesEvaluations');
    await regard().pannes({});
    expect(await laLigne()).toEqual(consolidee);
  });

  test('la synthèse du mois paraît pendant que le serveur meurt : une carte, jamais deux', async () => {
    const tenue = dans(22);
    const moisSuivant = plusJours(`${moisDe(tenue)}-28`, 4).slice(0, 7);
    const jour = [plusJours(aujourdhui(tenue), 12), `${moisSuivant}-02`].toSorted().at(-1);
    const instant = depuisHeureLocale(`${jour}T09:00:00`);
    await vivreLe(Date.parse(instant));
    const mois = moisAPublier(instant);
    const laSynthese = new RegExp(`Synthèse[^"]* ${deMois(mois)}`);
    expect(await cartes(laSynthese)).toEqual([]);
    await regard().pannes({ regles: [LIGNES_LENTES] });
    await tuer(
      () => passage('syntheseMensuelle'),
      async () => (await cartes(laSynthese)).length > 0,
    );
    await laisserPasser('syntheseMensuelle');
    expect(await cartes(laSynthese)).toHaveLength(1);
    // Whether it left, nobody knows but who looks: told that it did, it never leaves again.
    await vivreLe(Date.parse(instant) + 3_600_000);
    const [ligne, ...autres] = (await calme(() => regard().lignes('Publications'))).filter(
      ({ fields }) => fields.Mois === mois && fields.Edition !== 'Annonce',
    );
    expect(autres).toEqual([]);
    await trancher(String(ligne?.fields.Title), true);
    await laisserPasser('syntheseMensuelle');
    expect(await cartes(laSynthese)).toHaveLength(1);
  });
});
