import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { changerInvites, envoyerLesLiens, repondreInvitationParLien } from '../../core/contrats/invitations.ts';
import { annulerRencontre, planifierRencontre, saisirPresences } from '../../core/contrats/rencontres.ts';
import { lireSondage, ouvrirSondage, voter } from '../../core/contrats/sondages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, jetonRecu, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
let c: string;
let muette: string;
beforeAll(async () => {
  banc = await ouvrirBanc();
  [a, b, c] = (await Promise.all(
    ['a', 'b', 'c'].map(
      async (nom) => (await creerStructure(banc, { nom, courrielDuContact: `${nom}@exemple.example` })).id,
    ),
  )) as [string, string, string];
  muette = (
    await banc.contexte.depots.structures.creer({
      nom: 'Sans courriel (exemple)',
      type: 'Association',
      statut: 'Active',
      thematiques: [],
    })
  ).id;
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const RAISON = 'Même thématique';
const ajouter = (...ids: readonly string[]) => ({ ajouter: ids.map((id) => ({ id, raison: RAISON })), retirer: [] });
const changer = (id: string, corps: object) =>
  banc.appeler(changerInvites, { profil: 'coordination', chemin: { id }, corps });

let serie = 0;
async function planifiee(...structures: readonly string[]): Promise<string> {
  serie += 1;
  const { id, eTag } = await uneRencontre(banc, structures, { titre: `Invités changés ${serie}` });
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  return id;
}
const invitees = async (id: string) =>
  (await banc.contexte.depots.participations.lireOu('rencontre', id)).items.map((p) => p.structure).toSorted();
const evenement = async (id: string) => {
  const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(id);
  return banc.contexte.agenda.lireEntier(evenementId);
};
const adresses = async (id: string) => (await evenement(id)).participants.map((p) => p.adresse).toSorted();

test('avant les invitations, on ajoute et on retire sans que rien ne parte', async () => {
  const { id } = await uneRencontre(banc, [a]);
  const avant = banc.graph.boiteEnvoi().length;
  expect((await changer(id, { ...ajouter(b), retirer: [a] })).corps).toEqual({
    ajoutees: 1,
    retirees: 1,
    changees: 0,
    prevenues: 0,
    reponses: 0,
    sansAdresse: [],
    dejaFait: false,
  });
  expect(await invitees(id)).toEqual([b]);
  expect(banc.graph.boiteEnvoi()).toHaveLength(avant);
});

test('planifiée, la réunion suit en un envoi ; simulé d’abord, rien n’est écrit ; redit, rien ne repart', async () => {
  const id = await planifiee(a, b);
  const { lienReunion } = await evenement(id);
  const demande = { ...ajouter(c, muette), retirer: [a] };
  const avant = banc.effets.length;
  const simule = (await changer(id, { ...demande, simuler: true })).corps;
  expect(simule).toMatchObject({ ajoutees: 2, retirees: 1, prevenues: 2, dejaFait: false });
  expect(simule).toMatchObject({ sansAdresse: [{ nom: 'Sans courriel (exemple)' }] });
  expect(banc.effets).toHaveLength(avant);
  expect((await changer(id, demande)).corps).toMatchObject({ ajoutees: 2, retirees: 1, prevenues: 2 });
  expect(await adresses(id)).toEqual(['b@exemple.example', 'c@exemple.example']);
  expect(await invitees(id)).toEqual([b, c, muette].toSorted());
  expect((await evenement(id)).lienReunion).toBe(lienReunion);
  expect((await changer(id, demande)).corps).toMatchObject({ ajoutees: 0, retirees: 0, prevenues: 0, dejaFait: true });
});

test('qui a été ajouté à la main dans Outlook reste ; une personne invitée pour deux structures n’est pas retirée', async () => {
  const seconde = await banc.contexte.depots.structures.creer({
    nom: 'Seconde maison (exemple)',
    type: 'Association',
    statut: 'Active',
    thematiques: [],
    courriel: 'a@exemple.example',
  });
  const id = await planifiee(a, seconde.id);
  const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(id);
  const tenu = await evenement(id);
  const amie = { adresse: 'amie@exemple.example', nom: 'Amie Exemple' };
  await banc.contexte.agenda.modifier(evenementId, { participants: [...tenu.participants, amie] });
  expect((await changer(id, { ...ajouter(b), retirer: [seconde.id] })).corps).toMatchObject({ prevenues: 1 });
  expect(await adresses(id)).toEqual(['a@exemple.example', 'amie@exemple.example', 'b@exemple.example']);
});

test('tué à n’importe quel acte puis repris, la liste et la réunion disent la même chose', async () => {
  const demande = { ...ajouter(c), retirer: [a] };
  const essai = await planifiee(a, b);
  banc.compter();
  await changer(essai, demande);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const id = await planifiee(a, b);
      banc.mourirA(rang, apres);
      await changer(id, demande);
      banc.renaitre();
      const { statut } = await changer(id, demande);
      expect({ rang, apres, statut, adresses: await adresses(id), invitees: await invitees(id) }).toEqual({
        rang,
        apres,
        statut: 200,
        adresses: ['b@exemple.example', 'c@exemple.example'],
        invitees: [b, c].toSorted(),
      });
    }
});

test('retirée pendant un sondage, une structure ne peut plus ni ouvrir la page ni être comptée', async () => {
  const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
  await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps: demandeDeSondage() });
  const jeton = jetonRecu(banc, 'a@exemple.example');
  await changer(id, { ajouter: [], retirer: [a] });
  expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({ statut: 403 });
});

/** A poll on a rencontre of these structures, which the first one has answered. */
async function enSondage(structures: readonly string[], quorum: number) {
  const { id } = await uneRencontre(banc, structures, { debut: undefined });
  const corps = demandeDeSondage({ quorum, indispensables: structures.slice(0, 2) });
  const ouvert = (await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps })).corps;
  const sondage = (ouvert as { id: string }).id;
  const vote = { structure: structures[0], reponses: { c1: 'Oui' } };
  await banc.appeler(voter, { profil: 'coordination', chemin: { id: sondage }, corps: vote });
  return id;
}
const sondageDe = async (id: string) => {
  const { corps } = await banc.appeler(lireSondage, { profil: 'coordination', chemin: { id } });
  return (corps as { sondage: Record<string, unknown> }).sondage;
};

test('retirer qui a répondu se dit avant : combien de réponses ne comptent plus, ce que devient le quorum', async () => {
  const id = await enSondage([a, b, c], 3);
  const demande = { ajouter: [], retirer: [a] };
  const avant = banc.effets.length;
  const dit = {
    retirees: 1,
    reponses: 1,
    sondage: { invitees: 2, quorum: 3, quorumDevient: 2, indispensablesRetirees: 1 },
  };
  expect((await changer(id, { ...demande, simuler: true })).corps).toMatchObject(dit);
  expect(banc.effets).toHaveLength(avant);
  expect((await changer(id, demande)).corps).toMatchObject(dit);
  expect(await sondageDe(id)).toMatchObject({ quorum: 2, invitees: 2, ontRepondu: 0 });
  const [ligne] = (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items;
  expect(ligne?.indispensables).toEqual([b]);
  expect((await changer(id, demande)).corps).toMatchObject({ reponses: 0, dejaFait: true });
});

test('un quorum que les structures qui restent peuvent atteindre ne change pas, et le dit', async () => {
  const id = await enSondage([a, b, c], 2);
  const dit = (await changer(id, { ajouter: [], retirer: [c] })).corps;
  expect(dit).toMatchObject({ reponses: 0, sondage: { invitees: 2, quorum: 2, indispensablesRetirees: 0 } });
  expect(dit).not.toHaveProperty('sondage.quorumDevient');
  expect(await sondageDe(id)).toMatchObject({ quorum: 2 });
});

test('tué à n’importe quel acte puis repris, le quorum suit les invités', async () => {
  const demande = { ajouter: [], retirer: [a] };
  const essai = await enSondage([a, b], 2);
  banc.compter();
  await changer(essai, demande);
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1) {
    const id = await enSondage([a, b], 2);
    banc.mourirA(rang, true);
    await changer(id, demande);
    banc.renaitre();
    const { statut } = await changer(id, demande);
    expect({ rang, statut, quorum: (await sondageDe(id)).quorum }).toEqual({ rang, statut: 200, quorum: 1 });
  }
});

test('une présence notée, une rencontre passée ou annulée, une structure inconnue : refusé, rien n’est écrit', async () => {
  const id = await planifiee(a);
  const presence = { feuilleDePresence: false, lignes: [{ structure: a, statut: 'Présent' }] };
  await banc.appeler(saisirPresences, { profil: 'coordination', chemin: { id }, corps: presence });
  expect(await changer(id, { ajouter: [], retirer: [a] })).toMatchObject({ statut: 422 });
  expect(await changer(id, ajouter('999999'))).toMatchObject({ statut: 404 });
  expect(await invitees(id)).toEqual([a]);
  const autre = await planifiee(a);
  const { eTag } = await banc.contexte.depots.rencontres.parId(autre);
  const annulation = { profil: 'coordination', chemin: { id: autre }, corps: { eTag, motif: 'Neige' } } as const;
  await banc.appeler(annulerRencontre, annulation);
  expect(await changer(autre, ajouter(b))).toMatchObject({ statut: 422 });
  expect(await invitees(autre)).toEqual([a]);
});

describe('la place dans le groupe', () => {
  const placer = (id: string, role: string, ...structures: readonly string[]) =>
    changer(id, { ajouter: [], retirer: [], changer: structures.map((s) => ({ id: s, role })) });
  const roles = async (id: string) =>
    Object.fromEntries(
      (await banc.contexte.depots.participations.lireOu('rencontre', id)).items.map((p) => [p.structure, p.role]),
    );

  test('tenue au courant, une structure sort de la réunion et y revient ; tué à n’importe quel acte puis repris, de même', async () => {
    const essai = await planifiee(a, b);
    expect((await placer(essai, 'Noyau', a)).corps).toMatchObject({ changees: 1, prevenues: 0 });
    banc.compter();
    expect((await placer(essai, 'Informé', a)).corps).toMatchObject({ changees: 1, prevenues: 1 });
    const total = banc.compter();
    expect(await adresses(essai)).toEqual(['b@exemple.example']);
    expect((await placer(essai, 'Ponctuel', a)).corps).toMatchObject({ changees: 1, prevenues: 1 });
    expect(await adresses(essai)).toEqual(['a@exemple.example', 'b@exemple.example']);
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const id = await planifiee(a, b);
        banc.mourirA(rang, apres);
        await placer(id, 'Informé', a);
        banc.renaitre();
        const { statut } = await placer(id, 'Informé', a);
        expect({ rang, apres, statut, adresses: await adresses(id), role: (await roles(id))[a] }).toEqual({
          rang,
          apres,
          statut: 200,
          adresses: ['b@exemple.example'],
          role: 'Informé',
        });
      }
  });

  test('prise dans une séance, elle est gardée dans celles à venir de la série, pas dans une déjà annoncée', async () => {
    const seance = async (debut: string, planifier = false) => {
      const { id, eTag } = await uneRencontre(banc, [a], { debut, serie: 'Les matinales' });
      if (planifier)
        await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
      return id;
    };
    const [avant, ici, annoncee, apres] = [
      await seance('2026-12-01T13:30:00Z'),
      await seance('2026-12-08T13:30:00Z'),
      await seance('2026-12-15T13:30:00Z', true),
      await seance('2026-12-22T13:30:00Z'),
    ];
    await placer(ici, 'Informé', a);
    expect([
      (await roles(avant))[a],
      (await roles(ici))[a],
      (await roles(annoncee))[a],
      (await roles(apres))[a],
    ]).toEqual([undefined, 'Informé', undefined, 'Informé']);
  });

  test('tenue au courant, une structure n’est ni sondée ni comptée ; sa page ne lui demande pas de venir', async () => {
    const { id } = await uneRencontre(banc, [], {
      debut: undefined,
      structures: [
        { id: a, raison: RAISON },
        { id: b, raison: RAISON, role: 'Informé' },
      ],
    });
    const { corps } = await banc.appeler(ouvrirSondage, {
      profil: 'coordination',
      chemin: { id },
      corps: demandeDeSondage(),
    });
    expect(corps).toMatchObject({ envoyes: 1 });
    const datee = await uneRencontre(banc, [], { structures: [{ id: b, raison: RAISON, role: 'Informé' }] });
    await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id: datee.id }, corps: {} });
    const courriel = JSON.stringify(banc.graph.boiteEnvoi().at(-1));
    expect(courriel).toContain('On ne vous demande pas de venir');
    const jeton = /#jeton=([\w.-]+)/.exec(courriel)?.[1] ?? '';
    const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as {
      invitation?: object;
      rencontre: object;
    };
    expect(page.rencontre).toMatchObject({ informee: true });
    expect(page.invitation).toBeUndefined();
    const reponse = await banc.appeler(repondreInvitationParLien, { corps: { jeton, reponse: 'Vient' } });
    expect(reponse.statut).toBe(422);
  });
});
