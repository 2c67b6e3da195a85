import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { signalerDansTeams } from '../../functions/activite/minuteur.ts';
import { ouEnEstLActivite } from '../../functions/activite/ou-en-est-l-activite.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { rappelerSuites } from '../../functions/rencontres/rappeler-suites.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, uneCle, uneRencontre } from './fabrique.ts';

const TITRE = 'Le logement des jeunes';
let banc: Banc;
/** A member of the tenant, a guest, and somebody without an account. */
let membre: string;
let quiEnEst: string;
let invitee: string;
let sansCompte: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  ({ id: membre, contact: quiEnEst } = await creerStructure(banc, {
    profil: 'partenaire',
    courrielDuContact: 'membre@exemple.example',
  }));
  invitee = (await creerStructure(banc, { profil: 'invite', courrielDuContact: 'invitee@exemple.example' })).id;
  sansCompte = (await creerStructure(banc, { courrielDuContact: 'sans@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const regler = () => banc.contexte.depots.reglages.creer({ cle: 'signalerDansTeams', valeur: 'Oui' });
const passer = (contexte = banc.contexteQuiSignale) => signalerDansTeams(contexte);
const recues = () => banc.graph.activites();
const messages = () => banc.graph.boiteEnvoi().filter((c) => c.nature === 'message');
const demandesDe = (structure: string) => demandesA(banc.contexte, structure, banc.contexte.maintenant());
const lignesTeams = async () =>
  (await banc.contexte.depots.sollicitations.lire()).items.filter((s) => s.canal === 'Teams');

async function planifiee(structures: readonly string[] = [membre, invitee, sansCompte]): Promise<string> {
  const { id, eTag } = await uneRencontre(banc, structures, { titre: TITRE });
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  return id;
}

test('sans réglage, ou sans les moyens, rien ne se dit dans l’activité', async () => {
  await planifiee();
  await passer();
  await regler();
  await passer(banc.contexte);
  expect(recues()).toEqual([]);
  expect(await lignesTeams()).toEqual([]);
});

test('une invitation se dit une fois au membre du locataire, par un lien de Teams ; ni à l’invité, ni à qui n’a pas de compte', async () => {
  await regler();
  const id = await planifiee();
  await Promise.all([passer(), passer()]);
  await passer();
  expect(recues()).toEqual([
    expect.objectContaining({
      oid: PROFILS.partenaire.oid,
      type: 'rencontreInvitation',
      texte: `Votre structure est invitée\u00A0: ${TITRE}`,
      lien: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/rencontres\?/),
    }),
  ]);
  expect(decodeURIComponent(recues()[0]?.lien ?? '')).toContain(`"subEntityId":"rencontre/${id}"`);
  // The guest was tried once, and never again.
  expect((await lignesTeams()).map((s) => [s.structure, s.etat]).toSorted()).toEqual(
    [
      [membre, 'Envoyée'],
      [invitee, 'Annulée'],
    ].toSorted(),
  );
  const refus = banc.traces.filter(({ evenement }) => evenement === 'activite');
  expect(refus).toHaveLength(1);
  expect(refus[0]?.champs).toEqual({
    sujet: 'invitation',
    code: 'introuvable',
    statut: 404,
    ligne: expect.any(String),
  });
  expect(JSON.stringify(refus)).not.toContain(PROFILS.invite.oid);
});

test('`verifier` sait ce que deviennent les avis : éteints, sans moyens, jamais essayés, reçus ou refusés', async () => {
  const dit = (contexte = banc.contexteQuiSignale) => ouEnEstLActivite(contexte);
  expect(await dit()).toBe('eteinte');
  await regler();
  expect(await dit(banc.contexte)).toBe('sans-moyens');
  expect(await dit()).toBe('jamais-essayee');
  await planifiee([invitee]);
  await passer();
  expect(await dit()).toBe('refusee');
  await planifiee([membre]);
  await passer();
  expect(await dit()).toBe('recue');
});

test('ce qui est ancien ou annulé n’est plus une nouvelle', async () => {
  await planifiee();
  const annulee = await planifiee();
  const { rencontres } = banc.contexte.depots;
  banc.avancer(3 * 24);
  await rencontres.modifier(annulee, (await rencontres.parId(annulee)).eTag, { etat: 'Annulée' });
  await regler();
  await passer();
  expect(recues()).toEqual([]);
});

test('une structure qui a quitté l’annuaire n’est plus prévenue', async () => {
  await regler();
  await planifiee();
  const ligne = await banc.contexte.depots.structures.parId(membre);
  await banc.contexte.depots.structures.modifier(membre, ligne.eTag, { statut: 'Archivée' });
  await passer();
  expect(recues()).toEqual([]);
});

test('un point que sa structure présente se dit au membre', async () => {
  await regler();
  const id = await planifiee([membre, sansCompte]);
  const { rencontres } = banc.contexte.depots;
  const rencontre = await rencontres.parId(id);
  const point = {
    titre: 'Les garanties',
    type: 'Échange',
    source: 'ajoute',
    origine: '',
    debut: 0,
    duree: 30,
  } as const;
  await rencontres.modifier(id, rencontre.eTag, {
    ordreDuJour: {
      version: 1,
      points: [{ ...point, presente: { structure: membre, nom: 'Le centre' } }],
      ecartes: [],
      dureeMinutes: 90,
      etabliLe: banc.contexte.maintenant(),
    },
  });
  await passer();
  await passer();
  expect(
    recues()
      .map((a) => a.type)
      .toSorted(),
  ).toEqual(['pointAPresenter', 'rencontreInvitation']);
});

test('un sondage où tous ont répondu se dit à qui co-organise, une fois, au lieu du courriel', async () => {
  await regler();
  const { sondages, votes } = banc.contexte.depots;
  const ouverte = await uneRencontre(banc, [membre, sansCompte], { titre: 'Une date à trouver', debut: undefined });
  await coorganiser(banc, ouverte.id, { id: membre, contact: quiEnEst });
  const creneaux = [{ id: 'c1', debut: '2026-12-15T09:00:00Z', dureeMinutes: 90 }];
  const cloture = '2026-12-05T17:00:00Z';
  const commun = { titre: 'Date', rencontre: ouverte.id, creneaux, cloture, lanceLe: banc.contexte.maintenant() };
  const sondage = await sondages.creer({ ...commun, etat: 'Ouvert', cle: uneCle() });
  for (const structure of [membre, sansCompte]) {
    // Whose answer made it so is not told.
    banc.avancer(1);
    const repondu = banc.contexte.maintenant();
    await votes.creer({ cle: uneCle(), sondage: sondage.id, structure, reponses: { c1: 'Oui' }, repondu });
  }
  for (const execution of ['un', 'deux']) await suivreSondages(banc.contexteQuiSignale, execution);
  expect(recues()).toEqual([expect.objectContaining({ type: 'sondageAConclure', sujet: 'Une date à trouver' })]);
  expect(messages().filter((m) => m.a.includes('membre@exemple.example') && m.objet.includes('répondu'))).toEqual([]);
});

test('ces avis répètent ce qui est déjà compté : ils ne pèsent pas dans le budget de sollicitation', async () => {
  await regler();
  await planifiee([membre]);
  const avant = (await demandesDe(membre)).length;
  await passer();
  expect(recues()).toHaveLength(1);
  expect((await demandesDe(membre)).length).toBe(avant);
});

async function uneDecision(structure: string): Promise<void> {
  const { id } = await uneRencontre(banc, [structure], { titre: TITRE });
  await banc.contexte.depots.suites.creer({
    titre: 'Relire le dépliant',
    rencontre: id,
    thematique: 'Parentalité',
    structure,
    echeance: '2026-11-28',
    etat: 'À faire',
    cle: uneCle(),
  });
}

test('le rappel d’une décision passe par l’activité au lieu du courriel, une fois, et compte', async () => {
  await regler();
  await uneDecision(membre);
  await rappelerSuites(banc.contexteQuiSignale);
  await rappelerSuites(banc.contexteQuiSignale);
  expect(recues().map((a) => a.type)).toEqual(['decisionAFaire']);
  expect(messages()).toEqual([]);
  expect(await lignesTeams()).toEqual([expect.objectContaining({ nature: 'Décision', depart: 'Confirmé' })]);
  expect((await demandesDe(membre)).map((d) => d.canal)).toContain('Teams');
});

test.each([
  ['l’invité, que l’activité ne reçoit pas', () => invitee],
  ['qui n’a pas de compte', () => sansCompte],
])('le rappel part par courriel à %s', async (_qui, structure) => {
  await regler();
  await uneDecision(structure());
  await rappelerSuites(banc.contexteQuiSignale);
  await rappelerSuites(banc.contexteQuiSignale);
  expect(recues()).toEqual([]);
  expect(messages()).toHaveLength(1);
});

test.each([
  ['sans le droit (403)', new ErreurGraph('interdit', { statut: 403 })],
  ['sans l’application pour cette personne (404)', new ErreurGraph('introuvable', { statut: 404 })],
  ['quand l’application ne se prouve pas', new ErreurGraph('non-authentifie', { statut: 401 })],
])('%s, le courriel part comme avant, et les traces disent pourquoi sans donnée personnelle', async (_cas, erreur) => {
  await regler();
  await uneDecision(membre);
  await rappelerSuites({ ...banc.contexteQuiSignale, signaler: () => Promise.reject(erreur) });
  expect(messages()).toHaveLength(1);
  const [trace] = banc.traces.filter(({ evenement }) => evenement === 'activite');
  expect(trace?.champs).toEqual({
    sujet: 'decision',
    code: erreur.code,
    statut: erreur.statut,
    ligne: expect.any(String),
  });
});

test('tué à n’importe quel acte puis relancé, jamais deux avis de la même chose', async () => {
  await regler();
  await planifiee([membre]);
  banc.compter();
  await passer();
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      await planifiee([membre]);
      const avant = recues().length;
      banc.mourirA(rang, apres);
      await passer().catch(() => undefined);
      banc.renaitre();
      await passer();
      await passer();
      expect({ rang, apres, dits: recues().length - avant }).toEqual({ rang, apres, dits: expect.any(Number) });
      expect(recues().length - avant).toBeLessThanOrEqual(1);
    }
});

test('le rappel d’une décision, tué à n’importe quel acte puis relancé : un avis ou un courriel, jamais deux', async () => {
  await regler();
  await uneDecision(membre);
  banc.compter();
  await rappelerSuites(banc.contexteQuiSignale);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const autre = await ouvrirBanc();
      try {
        const premier = banc;
        banc = autre;
        await regler();
        const structure = await creerStructure(autre, { profil: 'partenaire', courrielDuContact: 'm@exemple.example' });
        await uneDecision(structure.id);
        autre.mourirA(rang, apres);
        await rappelerSuites(autre.contexteQuiSignale).catch(() => undefined);
        autre.renaitre();
        await rappelerSuites(autre.contexteQuiSignale);
        expect([rang, apres, recues().length + messages().length <= 1]).toEqual([rang, apres, true]);
        banc = premier;
      } finally {
        autre.fermer();
      }
    }
});
