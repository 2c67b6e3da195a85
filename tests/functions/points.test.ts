import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { corrigerPointParLien, proposerPointParLien, retirerPointParLien } from '../../core/contrats/invitations.ts';
import { corrigerPoint, proposerPoint, retirerPoint } from '../../core/contrats/points.ts';
import { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { POINTS_PAR_INVITEE } from '../../core/invitations/points.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, deuxStructures, jetonRecu, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const DIT = { titre: 'Les horaires du mercredi', type: 'Décision' } as const;

/** A rencontre to which the partner’s structure and another are invited, each with its point and its link. */
async function deux() {
  const sienne = (await creerStructure(banc, { profil: 'partenaire', courrielDuContact: 'a@exemple.example' })).id;
  const autre = (await creerStructure(banc, { courrielDuContact: 'b@exemple.example' })).id;
  const { id } = await uneRencontre(banc, [sienne, autre]);
  const point = (structure: string) =>
    banc.contexte.depots.points.creer({
      ...{ titre: 'Les horaires', type: 'Échange', thematique: 'Logement', rencontre: id, structure, etat: 'Proposé' },
      cle: uneCle(),
    });
  return { id, sienne, autre, duSien: await point(sienne), delAutre: await point(autre) };
}
const lire = (id: string) => banc.contexte.depots.points.parId(id);
const corriger = (
  profil: NomProfil,
  rencontre: string,
  { id, eTag }: { id: string; eTag: string },
  corps: object = DIT,
) => banc.appeler(corrigerPoint, { profil, chemin: { id: rencontre, point: id }, corps: { eTag, ...corps } });
const retirer = (profil: NomProfil, rencontre: string, { id, eTag }: { id: string; eTag: string }) =>
  banc.appeler(retirerPoint, { profil, chemin: { id: rencontre, point: id }, corps: { eTag } });

test('qui l’a proposé le corrige, puis le retire ; la coordination aussi ; deux fois ne change rien', async () => {
  const { id, duSien, delAutre } = await deux();
  const fait = await corriger('partenaire', id, duSien);
  expect([fait.statut, await lire(duSien.id)]).toMatchObject([200, DIT]);
  expect((await corriger('partenaire', id, duSien)).corps).toMatchObject({ dejaFait: true });
  expect((await corriger('coordination', id, delAutre)).statut).toBe(200);
  const { eTag } = await lire(duSien.id);
  expect((await retirer('partenaire', id, { id: duSien.id, eTag })).corps).toEqual({ dejaFait: false });
  expect((await retirer('partenaire', id, { id: duSien.id, eTag })).corps).toEqual({ dejaFait: true });
});

test('dans l’onglet comme par le lien, une structure n’a pas plus de cinq points en attente ; un point retenu laisse sa place', async () => {
  const { id, sienne, duSien } = await deux();
  const proposer = (profil: NomProfil, n: number) =>
    banc.appeler(proposerPoint, {
      profil,
      chemin: { id },
      corps: { cle: uneCle(), structure: sienne, ...DIT, titre: `Sujet ${n}` },
    });
  const faits = await Promise.all(Array.from({ length: POINTS_PAR_INVITEE }, (_, n) => proposer('partenaire', n)));
  expect(faits.map(({ statut }) => statut).toSorted()).toEqual([200, 200, 200, 200, 422]);
  const { id: point, eTag } = await lire(duSien.id);
  await banc.contexte.depots.points.modifier(point, eTag, { etat: 'Retenu' });
  expect([(await proposer('partenaire', 8)).statut, (await proposer('partenaire', 9)).statut]).toEqual([200, 422]);
  expect((await proposer('coordination', 10)).statut).toBe(200);
});

test('une durée ou des précisions laissées de côté s’en vont', async () => {
  const { id, duSien } = await deux();
  await corriger('partenaire', id, duSien, { ...DIT, dureeMinutes: 20, precisions: 'Le soir' });
  await corriger('partenaire', id, await lire(duSien.id), DIT);
  const { dureeMinutes, precisions } = await lire(duSien.id);
  expect([dureeMinutes, precisions]).toEqual([undefined, undefined]);
});

test('celui d’une autre structure n’est ni corrigé, ni retiré ; qui lit, ou n’est pas de là, n’en change aucun', async () => {
  const { id, delAutre } = await deux();
  expect((await corriger('partenaire', id, delAutre)).statut).toBe(403);
  expect((await retirer('partenaire', id, delAutre)).statut).toBe(403);
  for (const profil of ['invite', 'lecture'] as const)
    expect((await corriger(profil, id, delAutre)).statut).toBeGreaterThanOrEqual(400);
  expect((await lire(delAutre.id)).titre).toBe('Les horaires');
});

test('changé entre-temps, rien n’est écrit ; par l’adresse d’une autre rencontre non plus', async () => {
  const { id, duSien } = await deux();
  const ailleurs = await uneRencontre(banc, []);
  expect((await corriger('coordination', ailleurs.id, duSien)).statut).toBe(404);
  await corriger('coordination', id, duSien, { titre: 'Les tarifs', type: 'Échange' });
  expect((await corriger('partenaire', id, duSien)).statut).toBe(409);
  expect((await retirer('partenaire', id, duSien)).statut).toBe(409);
  expect((await lire(duSien.id)).titre).toBe('Les tarifs');
});

test('dans l’ordre du jour, retenu, reporté, ou la rencontre passée : il ne se change plus, et la phrase dit quoi faire', async () => {
  const { id, duSien } = await deux();
  const { points, rencontres } = banc.contexte.depots;
  const messageDe = async () => JSON.stringify((await corriger('partenaire', id, await lire(duSien.id))).corps);
  await points.modifier(duSien.id, duSien.eTag, { etat: 'Retenu' });
  expect(await messageDe()).toContain('déjà dans l’ordre du jour');
  expect((await retirer('partenaire', id, await lire(duSien.id))).statut).toBe(422);
  await points.modifier(duSien.id, (await lire(duSien.id)).eTag, { etat: 'Reporté' });
  expect(await messageDe()).toContain('proposez-en un autre');
  await points.modifier(duSien.id, (await lire(duSien.id)).eTag, { etat: 'Proposé' });
  await rencontres.modifier(id, (await rencontres.parId(id)).eTag, { etat: 'Annulée' });
  expect(await messageDe()).toContain('n’est plus à venir');
});

test('par le lien : sa structure corrige et retire le sien ; transféré, le lien ne touche à celui d’aucune autre', async () => {
  const [sienne, autre] = await deuxStructures(banc);
  const { id } = await uneRencontre(banc, [sienne, autre], { debut: undefined });
  await banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps: demandeDeSondage() });
  const jeton = jetonRecu(banc, 'a@exemple.example');
  const delAutre = await banc.contexte.depots.points.creer({
    ...{
      titre: 'Les horaires',
      type: 'Échange',
      thematique: 'Logement',
      rencontre: id,
      structure: autre,
      etat: 'Proposé',
    },
    cle: uneCle(),
  });
  const propose = await banc.appeler(proposerPointParLien, {
    corps: { jeton, cle: uneCle(), titre: 'Les clés', type: 'Échange' },
  });
  const { id: point, eTag } = proposerPointParLien.reponse.parse(propose.corps);
  const page = ouvrirLien.reponse.parse((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps);
  expect(JSON.stringify(page)).toContain('"aChanger":true');
  const corrige = await banc.appeler(corrigerPointParLien, {
    corps: { jeton, point, eTag, ...DIT, precisions: 'Le soir' },
  });
  expect([corrige.statut, await lire(point)]).toMatchObject([
    200,
    { ...DIT, structure: sienne, precisions: 'Le soir' },
  ]);
  const vole = await banc.appeler(corrigerPointParLien, {
    corps: { jeton, point: delAutre.id, eTag: delAutre.eTag, ...DIT },
  });
  const volee = await banc.appeler(retirerPointParLien, { corps: { jeton, point: delAutre.id, eTag: delAutre.eTag } });
  expect([vole.statut, volee.statut, (await lire(delAutre.id)).titre]).toEqual([404, 404, 'Les horaires']);
  // Another's says no more than one that is not there.
  const jamais = await banc.appeler(corrigerPointParLien, {
    corps: { jeton, point: '99999', eTag: delAutre.eTag, ...DIT },
  });
  expect([jamais.statut, jamais.corps]).toEqual([vole.statut, vole.corps]);
  const nouvel = corrigerPointParLien.reponse.parse(corrige.corps).eTag;
  const retire = () => banc.appeler(retirerPointParLien, { corps: { jeton, point, eTag: nouvel } });
  expect([(await retire()).corps, (await retire()).corps]).toEqual([{ dejaFait: false }, { dejaFait: true }]);
});
