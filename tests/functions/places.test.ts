import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import {
  changerInvites,
  envoyerLesLiens,
  passerDevant,
  repondreInvitation,
  repondreInvitationParLien,
} from '../../core/contrats/invitations.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { modifierRencontre, saisirPresences } from '../../core/contrats/rencontres.ts';
import { fileDAttente, tientUnePlace } from '../../core/invitations/places.ts';
import { suivreLesPlaces } from '../../functions/invitations/suivre-les-places.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, demandeDeRencontre, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
let c: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  const faites = [];
  for (const nom of ['a', 'b', 'c'])
    faites.push((await creerStructure(banc, { nom, courrielDuContact: `${nom}@exemple.example` })).id);
  [a, b, c] = faites as [string, string, string];
});
afterEach(() => banc.fermer());

const repondre = (id: string, structure: string, reponse = 'Vient') =>
  banc.appeler(repondreInvitation, { profil: 'coordination', chemin: { id }, corps: { structure, reponse } });
const lues = async (id: string) => (await banc.contexte.depots.participations.lireOu('rencontre', id)).items;
const placees = async (id: string) => (await lues(id)).filter(tientUnePlace).map((p) => p.structure);
const file = async (id: string) => fileDAttente(await lues(id)).map((p) => p.structure);
/** Mails that gave a place, by address. */
const annonces = () =>
  banc.graph
    .boiteEnvoi()
    .map((courriel) => JSON.stringify(courriel))
    .filter((texte) => texte.includes('Une place pour vous'))
    .map((texte) => /[a-z]@exemple\.example/.exec(texte)?.[0]);
const limitee = (capacite: number) => uneRencontre(banc, [a, b, c], { capacite });

test('au-delà des places, on attend, avec son rang ; la réponse n’est jamais perdue', async () => {
  const { id } = await limitee(1);
  expect((await repondre(id, a)).corps).toEqual({ dejaFait: false });
  banc.avancer(1);
  expect((await repondre(id, b)).corps).toEqual({ dejaFait: false, attente: 1 });
  banc.avancer(1);
  expect((await repondre(id, c, 'Quelqu’un d’autre vient')).corps).toEqual({ dejaFait: false, attente: 2 });
  expect((await repondre(id, b)).corps).toEqual({ dejaFait: true, attente: 1 });
  expect([await placees(id), await file(id)]).toEqual([[a], [b, c]]);
  expect(annonces()).toEqual([]);
});

test('deux réponses à la fois pour la dernière place : l’une l’a, l’autre attend', async () => {
  const { id } = await limitee(1);
  const [une, deux] = await Promise.all([repondre(id, a), repondre(id, b)]);
  expect([une.statut, deux.statut]).toEqual([200, 200]);
  expect([(await placees(id)).length, (await file(id)).length]).toEqual([1, 1]);
});

test.each([
  ['excusée', async (id: string) => repondre(id, a, 'Ne vient pas')],
  [
    'retirée des invités',
    async (id: string) =>
      banc.appeler(changerInvites, { profil: 'coordination', chemin: { id }, corps: { ajouter: [], retirer: [a] } }),
  ],
  [
    'tenue au courant seulement',
    async (id: string) =>
      banc.appeler(changerInvites, {
        profil: 'coordination',
        chemin: { id },
        corps: { ajouter: [], retirer: [], changer: [{ id: a, role: 'Informé' }] },
      }),
  ],
  [
    'la limite relevée',
    async (id: string) => {
      const { eTag } = await banc.contexte.depots.rencontres.parId(id);
      const { cle: _, structures: __, ...essentiel } = demandeDeRencontre([]);
      const corps = { ...essentiel, eTag, capacite: 2 };
      return banc.appeler(modifierRencontre, { profil: 'coordination', chemin: { id }, corps });
    },
  ],
])(
  '%s, une place se libère : la suivante l’a, et le lit une fois ; répété ou relu par le minuteur, rien de plus',
  async (_quoi, liberer) => {
    const { id } = await limitee(1);
    for (const s of [a, b, c]) {
      await repondre(id, s);
      banc.avancer(1);
    }
    expect((await liberer(id)).statut).toBe(200);
    expect(await placees(id)).toContain(b);
    expect(await file(id)).toEqual([c]);
    expect(annonces()).toEqual(['b@exemple.example']);
    await liberer(id);
    await suivreLesPlaces(banc.contexte);
    expect(annonces()).toEqual(['b@exemple.example']);
  },
);

describe('une place quittée sans réponse, puis reprise', () => {
  const noter = (id: string, structure: string, statut: string, profil: 'coordination' | 'partenaire') =>
    banc.appeler(saisirPresences, {
      profil,
      chemin: { id },
      corps: { feuilleDePresence: false, lignes: [{ structure, statut }] },
    });
  const placer = (id: string, role: string) =>
    banc.appeler(changerInvites, {
      profil: 'coordination',
      chemin: { id },
      corps: { ajouter: [], retirer: [], changer: [{ id: a, role }] },
    });

  test.each<[string, (id: string) => Promise<unknown>, (id: string) => Promise<unknown>]>([
    [
      'notée excusée par qui co-organise, puis invitée',
      (id) => noter(id, a, 'Excusé', 'partenaire'),
      (id) => noter(id, a, 'Invité', 'partenaire'),
    ],
    [
      'notée absente par la coordination, puis invitée',
      (id) => noter(id, a, 'Absent', 'coordination'),
      (id) => noter(id, a, 'Invité', 'coordination'),
    ],
    [
      'notée excusée, puis répondant de nouveau',
      (id) => noter(id, a, 'Excusé', 'coordination'),
      (id) => repondre(id, a),
    ],
    ['tenue au courant, puis du noyau', (id) => placer(id, 'Informé'), (id) => placer(id, 'Noyau')],
  ])('%s : la suivante la garde, et la première attend à son tour', async (_quoi, quitter, revenir) => {
    const organise = await creerStructure(banc, { profil: 'partenaire', courrielDuContact: 'o@exemple.example' });
    const { id } = await limitee(1);
    await coorganiser(banc, id, organise);
    for (const s of [a, b]) {
      await repondre(id, s);
      banc.avancer(1);
    }
    expect(await quitter(id)).toMatchObject({ statut: 200 });
    expect(await placees(id)).toEqual([b]);
    banc.avancer(1);
    expect(await revenir(id)).toMatchObject({ statut: 200 });
    await suivreLesPlaces(banc.contexte);
    expect([await placees(id), await file(id)]).toEqual([[b], [a]]);
    expect(annonces()).toEqual(['b@exemple.example']);
  });
});

test('tué à n’importe quel acte puis repris, une place et une annonce', async () => {
  const preparer = async () => {
    const { id } = await limitee(1);
    for (const s of [a, b]) {
      await repondre(id, s);
      banc.avancer(1);
    }
    return id;
  };
  const essai = await preparer();
  banc.compter();
  await repondre(essai, a, 'Ne vient pas');
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const id = await preparer();
      const avant = annonces().length;
      banc.mourirA(rang, apres);
      await repondre(id, a, 'Ne vient pas');
      banc.renaitre();
      await repondre(id, a, 'Ne vient pas');
      await suivreLesPlaces(banc.contexte);
      await suivreLesPlaces(banc.contexte);
      const dites = annonces().length - avant;
      // A mail cannot be taken back: lost in flight, it is in doubt and is shown to the coordination; never two.
      expect({ rang, apres, placees: await placees(id), auPlusUne: dites <= 1 }).toEqual({
        rang,
        apres,
        placees: [b],
        auPlusUne: true,
      });
      const faites = await banc.contexte.depots.sollicitations.lireOu('rencontre', id);
      expect(faites.items.filter((s) => s.cle.includes('-place-')).map((s) => s.etat)).toEqual(['Envoyée']);
    }
});

test('la coordination fait passer devant, avec la raison, qu’elle seule lit', async () => {
  const { id } = await limitee(1);
  for (const s of [a, b, c]) {
    await repondre(id, s);
    banc.avancer(1);
  }
  const corps = { structure: c, motif: 'Elle présente un point' };
  const devant = { profil: 'coordination', chemin: { id }, corps } as const;
  expect((await banc.appeler(passerDevant, devant)).corps).toEqual({ dejaFait: false });
  expect((await banc.appeler(passerDevant, devant)).corps).toEqual({ dejaFait: true });
  expect(await file(id)).toEqual([c, b]);
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
    expect((await banc.appeler(passerDevant, { ...devant, profil })).statut).toBe(403);
    const lu = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Participations' }, corps: {} });
    expect(JSON.stringify(lu.corps)).not.toContain('présente un point');
  }
});

test('qui attend une place, et depuis quand, n’est lu que de qui organise et de sa structure', async () => {
  const organise = await creerStructure(banc, { profil: 'partenaire', courrielDuContact: 'o@exemple.example' });
  const autre = await creerStructure(banc, { profil: 'invite', courrielDuContact: 'i@exemple.example' });
  const { id } = await uneRencontre(banc, [a, autre.id, organise.id], { capacite: 1 });
  for (const s of [a, autre.id, organise.id]) {
    await repondre(id, s);
    banc.avancer(1);
  }
  const vues = async (profil: 'partenaire' | 'invite' | 'lecture') => {
    const lu = await banc.appeler(lireLignes, { profil, chemin: { liste: 'Participations' }, corps: {} });
    const { lignes } = lu.corps as { lignes: { fields: Record<string, unknown> }[] };
    return lignes
      .filter(({ fields }) => 'AttenteDepuis' in fields)
      .map(({ fields }) => String(fields.StructureLookupId));
  };
  expect(await vues('partenaire')).toEqual([organise.id]);
  expect(await vues('invite')).toEqual([autre.id]);
  expect(await vues('lecture')).toEqual([]);
  await coorganiser(banc, id, organise);
  expect((await vues('partenaire')).toSorted()).toEqual([autre.id, organise.id].toSorted());
});

test('par le lien, la page dit que tout est pris, puis le rang ; excusée, la place passe à la suivante', async () => {
  const { id } = await limitee(1);
  await repondre(id, a);
  await banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps: {} });
  const lien = banc.graph
    .boiteEnvoi()
    .map((courriel) => JSON.stringify(courriel))
    .find((texte) => texte.includes('b@exemple.example'));
  const jeton = /#jeton=([\w.-]+)/.exec(lien ?? '')?.[1] ?? '';
  const invitation = async () =>
    ((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as { invitation?: object }).invitation;
  expect(await invitation()).toMatchObject({ complet: true });
  const repondreParLien = (reponse: string) => banc.appeler(repondreInvitationParLien, { corps: { jeton, reponse } });
  expect((await repondreParLien('Vient')).corps).toEqual({ dejaFait: false, attente: 1 });
  expect(await invitation()).toMatchObject({ attente: 1, reponse: 'Vient' });
  await repondre(id, a, 'Ne vient pas');
  expect(await invitation()).toEqual({ reponse: 'Vient', remplacantDit: false, besoinsDits: false });
  expect((await repondreParLien('Ne vient pas')).corps).toEqual({ dejaFait: false });
});

test('sans limite, personne n’attend', async () => {
  const { id } = await uneRencontre(banc, [a, b]);
  for (const s of [a, b]) expect((await repondre(id, s)).corps).toEqual({ dejaFait: false });
});
