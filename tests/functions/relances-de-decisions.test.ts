import { relancerSuites } from '../../core/contrats/decisions.ts';
import { annulerRencontre } from '../../core/contrats/rencontres.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { rappelerSuites } from '../../functions/rencontres/rappeler-suites.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const recus = () => banc.graph.boiteEnvoi();
const relancer = (corps: object) => banc.appeler(relancerSuites, { profil: 'coordination', corps });
const uneDecision = (rencontre: string, titre: string, jours: number, valeurs: { personne?: string } = {}) =>
  banc.contexte.depots.suites.creer({
    ...{ titre, rencontre, thematique: 'Parentalité', structure: a, etat: 'À faire', cle: uneCle() },
    echeance: dans(jours),
    ...valeurs,
  });

test('toutes les décisions en retard ou proches d’une structure : un courriel par rencontre, une seule fois, même par deux à la fois', async () => {
  const [une, deux] = [await uneRencontre(banc, [a]), await uneRencontre(banc, [a])];
  await uneDecision(une.id, 'Relire le dépliant', -90);
  await uneDecision(une.id, 'Réserver la salle', 3);
  await uneDecision(deux.id, 'Écrire aux écoles', -2);
  await uneDecision(deux.id, 'Plus tard', 60);
  await Promise.all([relancer({ structure: a }), relancer({ structure: a })]);
  expect(recus()).toHaveLength(2);
  const tout = JSON.stringify(recus());
  for (const titre of ['Relire le dépliant', 'Réserver la salle', 'Écrire aux écoles']) expect(tout).toContain(titre);
  expect(tout).not.toContain('Plus tard');
  expect(await relancer({ structure: a })).toMatchObject({
    statut: 200,
    corps: { envoyes: 0, aSuivre: 0, dejaRelancees: 2, aAppeler: 0 },
  });
});

test('d’une rencontre seulement : les autres restent à relancer', async () => {
  const [une, deux] = [await uneRencontre(banc, [a]), await uneRencontre(banc, [a])];
  await uneDecision(une.id, 'Relire le dépliant', -1);
  await uneDecision(deux.id, 'Écrire aux écoles', -1);
  expect(await relancer({ structure: a, rencontre: une.id })).toMatchObject({ corps: { envoyes: 1 } });
  expect(await relancer({ structure: a })).toMatchObject({ corps: { envoyes: 1, dejaRelancees: 1 } });
});

test('la personne qui porte la reçoit, et le rappel qui part de lui-même ne la répète pas', async () => {
  const { id } = await uneRencontre(banc, [a]);
  const { id: personne } = await banc.contexte.depots.contacts.creer(
    unContact(a, { courriel: 'autre@exemple.example', principal: false }),
  );
  await uneDecision(id, 'Relire le dépliant', -1, { personne });
  await relancer({ structure: a });
  expect(recus().map((c) => c.a)).toEqual([['autre@exemple.example']]);
  await rappelerSuites(banc.contexte);
  expect(recus()).toHaveLength(1);
});

test('relancée avant son échéance, une décision passée est encore rappelée d’elle-même', async () => {
  const { id } = await uneRencontre(banc, [a]);
  await uneDecision(id, 'Relire le dépliant', 2);
  await relancer({ structure: a });
  await rappelerSuites(banc.contexte);
  expect(recus()).toHaveLength(1);
  banc.avancer(4 * 24);
  await rappelerSuites(banc.contexte);
  expect(recus()).toHaveLength(2);
});

test('d’une rencontre annulée, ou à qui ne veut pas de rappel, rien ne part', async () => {
  const annulee = await uneRencontre(banc, [a]);
  await uneDecision(annulee.id, 'Relire le dépliant', -1);
  const corps = { eTag: annulee.eTag, motif: 'Salle fermée' };
  await banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id: annulee.id }, corps });
  expect((await banc.contexte.depots.rencontres.parId(annulee.id)).etat).toBe('Annulée');
  const { id } = await uneRencontre(banc, [a]);
  await uneDecision(id, 'Écrire aux écoles', -1);
  const { contacts } = banc.contexte.depots;
  const [sien] = (await contacts.lireOu('structure', a)).items;
  await contacts.modifier(sien?.id ?? '', sien?.eTag ?? '', { sansRappel: true });
  expect(await relancer({ structure: a })).toMatchObject({ corps: { envoyes: 0, aAppeler: 1 } });
  expect(recus()).toEqual([]);
});

test.each([
  ['aussitôt', () => ({})],
  ['à un jour', () => ({ le: dans(3) })],
])(
  'à une personne choisie qui ne veut pas de rappel, %s : c’est dit, et rien ne part à une autre',
  async (_, quand) => {
    const { id } = await uneRencontre(banc, [a]);
    await uneDecision(id, 'Relire le dépliant', -1);
    const autre = unContact(a, { courriel: 'autre@exemple.example', principal: false, sansRappel: true });
    const { id: contact } = await banc.contexte.depots.contacts.creer(autre);
    expect(await relancer({ structure: a, contact, ...quand() })).toMatchObject({
      statut: 422,
      corps: { erreur: { champs: [{ chemin: 'corps.contact' }] } },
    });
    expect(recus()).toEqual([]);
    expect((await banc.contexte.depots.sollicitations.lire()).items).toEqual([]);
  },
);
