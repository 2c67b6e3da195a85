import { choisirInvite, relancerInvites, repondreInvitation } from '../../core/contrats/invitations.ts';
import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
let id: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  b = (await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' })).id;
  id = await planifiee([a, b]);
});
afterEach(() => banc.fermer());

async function planifiee(structures: readonly string[]): Promise<string> {
  const creee = await uneRencontre(banc, structures);
  const corps = { eTag: creee.eTag };
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id: creee.id }, corps });
  return creee.id;
}
const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const relances = (adresse: string) =>
  banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse) && c.objet.startsWith('Venez-vous'));
const combien = () => [relances('a@exemple.example').length, relances('b@exemple.example').length];
const relancer = (corps: object = {}) =>
  banc.appeler(relancerInvites, { profil: 'coordination', chemin: { id }, corps });
const repondre = (structure: string, reponse: string) =>
  banc.appeler(repondreInvitation, { profil: 'coordination', chemin: { id }, corps: { structure, reponse } });

test('seules les silencieuses sont relancées, une seule fois, même redemandé ou par deux à la fois', async () => {
  await repondre(b, 'Ne vient pas');
  const deux = await Promise.all([relancer(), relancer()]);
  expect(deux.map((r) => r.statut)).toEqual([200, 200]);
  expect(combien()).toEqual([1, 0]);
  expect(await relancer()).toMatchObject({ corps: { envoyes: 0, aSuivre: 0, dejaRelancees: 1, aAppeler: [] } });
  expect(combien()).toEqual([1, 0]);
});

test('une relance est une demande de plus dans le budget, et sa réponse y répond', async () => {
  const avant = (await demandesA(banc.contexte, a, banc.contexte.maintenant())).length;
  await relancer();
  expect(await demandesA(banc.contexte, a, banc.contexte.maintenant())).toHaveLength(avant + 1);
  await repondre(a, 'Vient');
  const lignes = (await banc.contexte.depots.sollicitations.lireOu('structure', a)).items;
  expect(lignes.map((s) => s.etat)).toEqual(['Répondue']);
});

test('la personne changée depuis, qui est encore en poste, n’en vaut pas une seconde', async () => {
  await relancer();
  const { depots } = banc.contexte;
  const autre = await depots.contacts.creer(unContact(a, { courriel: 'autre@exemple.example', principal: false }));
  const sienne = (await depots.participations.lireOu('structure', a)).items.find((p) => p.rencontre === id);
  const corps = { eTag: sienne?.eTag, structure: a, contact: autre.id };
  expect(await banc.appeler(choisirInvite, { profil: 'coordination', chemin: { id }, corps })).toMatchObject({
    statut: 200,
  });
  expect(await relancer()).toMatchObject({ corps: { envoyes: 0, dejaRelancees: 2 } });
});

test('qui ne veut pas de rappel, ou n’a pas d’adresse, est à appeler : rien ne lui part', async () => {
  const { contacts, structures } = banc.contexte.depots;
  const [personne] = (await contacts.lireOu('structure', a)).items;
  await contacts.modifier(personne?.id ?? '', personne?.eTag ?? '', { sansRappel: true });
  const [sans] = (await contacts.lireOu('structure', b)).items;
  await contacts.modifier(sans?.id ?? '', sans?.eTag ?? '', { actif: false });
  expect((await structures.parId(b)).courriel).toBeUndefined();
  const { corps } = await relancer();
  expect(corps).toMatchObject({ envoyes: 0 });
  const { aAppeler } = corps as { aAppeler: { structure: string }[] };
  expect(aAppeler.map((s) => s.structure)).toEqual([a, b]);
});

describe('une relance reportée', () => {
  test('attend son jour, part alors une fois', async () => {
    expect(await relancer({ reports: [{ structure: a, le: dans(3) }] })).toMatchObject({
      corps: { envoyes: 1, reportes: 1 },
    });
    expect(await relancer()).toMatchObject({ corps: { envoyes: 0, reportes: 0 } });
    await envoyerLesReportees(banc.contexte);
    expect(combien()).toEqual([0, 1]);
    banc.avancer(3 * 24);
    await Promise.all([envoyerLesReportees(banc.contexte), envoyerLesReportees(banc.contexte)]);
    await envoyerLesReportees(banc.contexte);
    expect(combien()).toEqual([1, 1]);
  });

  test('ne part pas à qui a répondu entre-temps', async () => {
    await relancer({ reports: [{ structure: a, le: dans(3) }] });
    await repondre(a, 'Vient');
    banc.avancer(3 * 24);
    await envoyerLesReportees(banc.contexte);
    expect(combien()).toEqual([0, 1]);
  });
});

test('un brouillon n’a invité personne : rien ne part, et c’est dit', async () => {
  const brouillon = (await uneRencontre(banc, [a])).id;
  const demande = { profil: 'coordination', chemin: { id: brouillon }, corps: {} } as const;
  expect(await banc.appeler(relancerInvites, demande)).toMatchObject({ statut: 422 });
  expect(combien()).toEqual([0, 0]);
});

test('tuée à n’importe quel acte, puis reprise : personne n’est relancé deux fois', async () => {
  banc.compter();
  await relancer();
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      id = await planifiee([a, b]);
      const avant = combien();
      banc.mourirA(rang, apres);
      await relancer();
      banc.renaitre();
      await relancer();
      await relancer();
      const apresTout = combien().map((n, i) => n - (avant[i] ?? 0));
      expect({ rang, apres, trop: apresTout.filter((n) => n > 1) }).toEqual({ rang, apres, trop: [] });
    }
});
