import { choisirRappelsParLien, ouvrirLien, repondreParLien } from '../../../core/contrats/annuaire.ts';
import {
  avancerCampagne,
  cloreCampagne,
  creerCampagne,
  lancerCampagne,
  modifierCampagne,
  noterAppel,
  noterRebond,
  reprendreCampagne,
  simulerCampagne,
  suspendreCampagne,
} from '../../../core/contrats/campagnes.ts';
import type { Contrat } from '../../../core/contrats/contrat.ts';
import { avancerLesCampagnes } from '../../../functions/campagnes/minuteur.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, uneCle } from '../fabrique.ts';
import { demandeDeCampagne, empreinteDe, uneCampagne, uneCampagneLancee } from './une-campagne.ts';

let banc: Banc;
// Monday 23 November 2026, 10.00 in Paris: four weeks later is a Monday too, before the bank holidays.
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const demander = (contrat: Pick<Contrat, 'id'>, id: string | undefined, corps: object) =>
  banc.appeler(contrat, { profil: 'coordination', ...(id === undefined ? {} : { chemin: { id } }), corps });
const campagne = (id: string) => banc.contexte.depots.campagnes.parId(id);
const lignes = async (id: string) => (await banc.contexte.depots.sollicitations.lireOu('campagne', id)).items;
const recus = () => banc.graph.boiteEnvoi().flatMap((c) => c.a);
const passer = () => avancerLesCampagnes(banc.contexte);

/** Structures whose contact has an address of its own. */
const structures = async (combien: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let i = 1; i <= combien; i += 1)
    ids.push((await creerStructure(banc, { nom: `Structure ${i}`, courrielDuContact: `contact${i}@b.example` })).id);
  return ids;
};
const jetonDe = (adresse: string): string => {
  const courriel = banc.graph.boiteEnvoi().findLast((c) => c.a.includes(adresse));
  return /#jeton=([\w.-]+)/.exec(courriel?.corps ?? '')?.[1] ?? '';
};

test('l’essai à blanc dit exactement ce qui partira, n’envoie et n’écrit rien', async () => {
  await structures(3);
  const { id } = await uneCampagne(banc);
  const avant = await campagne(id);
  const { corps } = await demander(simulerCampagne, id, {});
  expect(corps).toMatchObject({
    concernees: 3,
    parCanal: { Courriel: 3, Téléphone: 0, Visite: 0 },
    exemples: [{ titre: 'Premier courriel' }, { titre: 'Courriel de relance' }],
    avertissements: [],
  });
  const prevus = (corps as { envois: { le: string; adresse: string; relance: number }[] }).envois;
  expect(recus()).toEqual([]);
  expect(await lignes(id)).toEqual([]);
  expect(await campagne(id)).toEqual(avant);

  await demander(lancerCampagne, id, { eTag: avant.eTag, empreinte: await empreinteDe(banc, id) });
  for (let jour = 0; jour < 62; jour += 1) {
    await passer();
    banc.avancer(24);
  }
  expect(recus().toSorted()).toEqual(prevus.map((p) => p.adresse).toSorted());
  expect(prevus.map((p) => p.relance)).toEqual([0, 0, 0, 1, 1, 1]);
});

test('qui ne veut plus de rappels n’est relancé ni par cette campagne, ni écrit par la suivante : il reste à joindre autrement', async () => {
  const [premiere = ''] = await structures(2);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const corps = { jeton: jetonDe('contact1@b.example'), sansRappel: true };
  expect((await banc.appeler(choisirRappelsParLien, { corps })).statut).toBe(200);
  for (let jour = 0; jour < 62; jour += 1) {
    await passer();
    banc.avancer(24);
  }
  expect(recus().toSorted()).toEqual(['contact1@b.example', 'contact2@b.example', 'contact2@b.example']);
  expect((await lignes(id)).filter((l) => l.structure === premiere)).toHaveLength(1);
  const suivante = await uneCampagne(banc);
  expect((await demander(simulerCampagne, suivante.id, {})).corps).toMatchObject({
    parCanal: { Courriel: 1, Téléphone: 0, Visite: 1 },
    aVisiter: [{ structure: premiere, raison: 'Ne veut plus de rappels par courriel' }],
  });
});

test('on ne lance que la liste que l’on a vue', async () => {
  await structures(1);
  const { id, eTag } = await uneCampagne(banc);
  const empreinte = await empreinteDe(banc, id);
  await structures(1);
  expect(await demander(lancerCampagne, id, { eTag, empreinte })).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringContaining('ont changé depuis l’essai') as unknown } },
  });
  const revue = await empreinteDe(banc, id);
  expect((await demander(lancerCampagne, id, { eTag, empreinte: revue })).corps).toMatchObject({
    dejaFait: false,
    concernees: 2,
  });
  expect((await demander(lancerCampagne, id, { eTag, empreinte: revue })).corps).toMatchObject({
    dejaFait: true,
    concernees: 2,
  });
});

test('créer deux fois avec la même clé fait une campagne ; un calendrier impossible est refusé là où il l’est', async () => {
  const corps = demandeDeCampagne(banc);
  const une = (await demander(creerCampagne, undefined, corps)).corps;
  expect(une).toMatchObject({ dejaFait: false, etat: 'Préparation' });
  expect((await demander(creerCampagne, undefined, corps)).corps).toMatchObject({ ...(une as object), dejaFait: true });
  const tot = { ...corps, cle: uneCle(), vagues: [corps.vagues[0], { canal: 'Relance', le: corps.vagues[0]?.le }] };
  expect(await demander(creerCampagne, undefined, tot)).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: 'vagues.1.le', message: expect.stringContaining('25 jours') as unknown }] } },
  });
});

test('lancée avant son début, une campagne attend ; ce jour-là elle prend sa liste et écrit, une seule fois', async () => {
  const [premiere = ''] = await structures(1);
  const debut = '2026-11-30';
  const { cle: _cle, ...definition } = {
    ...demandeDeCampagne(banc),
    debut,
    vagues: [{ canal: 'Courriel', le: debut }],
  };
  const { id, eTag } = await uneCampagne(banc, definition);
  const lancement = async (avec: string) =>
    demander(lancerCampagne, id, { eTag: avec, empreinte: await empreinteDe(banc, id) });
  const programmee = (await lancement(eTag)).corps as { eTag: string };
  expect(programmee).toMatchObject({ etat: 'Programmée', concernees: 1, dejaFait: false });
  expect((await lancement(eTag)).corps).toMatchObject({ etat: 'Programmée', concernees: 1, dejaFait: true });
  await passer();
  expect((await demander(avancerCampagne, id, {})).corps).toMatchObject({ envoyes: 0, restants: 0 });
  expect(await campagne(id)).toMatchObject({ etat: 'Programmée', concernees: [], eTag: programmee.eTag });

  // Changed while it waits, it asks for a new dry run.
  const changee = { ...definition, eTag: programmee.eTag, message: 'Bonjour' };
  const modifiee = (await demander(modifierCampagne, id, changee)).corps as { eTag: string };
  expect(modifiee).toMatchObject({ etat: 'Préparation', dejaFait: false });
  expect((await lancement(modifiee.eTag)).corps).toMatchObject({ etat: 'Programmée' });

  const { id: seconde } = await creerStructure(banc, {
    nom: 'Venue entre-temps',
    courrielDuContact: 'venue@b.example',
  });
  // Monday 30 November: 2.00 in Paris, then 10.00.
  banc.avancer(24 * 7 - 8);
  await passer();
  expect(recus()).toEqual([]);
  banc.avancer(8);
  await Promise.all([passer(), passer()]);
  await passer();
  expect(await campagne(id)).toMatchObject({
    etat: 'En cours',
    concernees: [premiere, seconde],
    lanceeLe: '2026-11-30T09:00:00Z',
  });
  expect(recus().toSorted()).toEqual(['contact1@b.example', 'venue@b.example']);
});

test('programmée, une campagne que plus personne ne concerne attend, et s’annule passée sa fin', async () => {
  const [seule = ''] = await structures(1);
  const debut = '2026-11-30';
  const { id } = await uneCampagneLancee(banc, { debut, fin: debut, vagues: [{ canal: 'Courriel', le: debut }] });
  const { structures: depot } = banc.contexte.depots;
  await depot.modifier(seule, (await depot.parId(seule)).eTag, { statut: 'Archivée' });
  banc.avancer(24 * 7);
  await passer();
  expect(await campagne(id)).toMatchObject({ etat: 'Programmée' });
  banc.avancer(24);
  await passer();
  expect(await campagne(id)).toMatchObject({ etat: 'Annulée' });
});

test('une campagne lancée garde ses structures : son territoire ne change plus, sa fin et son message oui', async () => {
  await structures(1);
  const { id, eTag } = await uneCampagneLancee(banc);
  const { cle: _cle, ...definition } = demandeDeCampagne(banc);
  expect(await demander(modifierCampagne, id, { eTag, ...definition, types: ['Commune'] })).toMatchObject({
    statut: 422,
  });
  const perimee = { eTag: '"vieux,1"', ...definition };
  expect(await demander(modifierCampagne, id, perimee)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(await demander(modifierCampagne, id, { ...perimee, message: 'Autre' })).toMatchObject({ statut: 409 });
  expect(await demander(modifierCampagne, id, { eTag, ...definition, message: 'Bonjour à tous' })).toMatchObject({
    statut: 200,
  });
});

test('le courriel dit qui écrit, pourquoi, jusqu’à quand, comment ne plus en recevoir ; rien de personnel dans son objet', async () => {
  await structures(1);
  const { id } = await uneCampagneLancee(banc, { message: 'Un <b>mot</b> de la coordination' });
  expect((await demander(avancerCampagne, id, {})).corps).toEqual({
    envoyes: 1,
    incertains: 0,
    refuses: 0,
    restants: 0,
  });
  const [courriel] = banc.graph.boiteEnvoi();
  expect(courriel?.objet).toMatch(
    /^Votre fiche dans l’annuaire des partenaires est-elle toujours juste\u202F\? – coordination, /,
  );
  expect(courriel?.corps).toContain('Un &lt;b&gt;mot&lt;/b&gt; de la coordination');
  for (const attendu of ['Structure 1', 'coordonnées et contacts', 'Répondez', 'vendredi 22 janvier 2027'])
    expect(courriel?.corps.replace(/[\u00A0\u202F]/g, ' ')).toContain(attendu);
  expect(courriel?.corps.match(/<a href=[^>]*>[^<]*/g)?.map((a) => a.replace(/.*>/, ''))).toEqual([
    expect.stringContaining('Vérifier la fiche'),
    'Ne plus recevoir de rappels',
  ]);
});

test('qui répond par le lien n’est pas relancé ; le silencieux l’est une fois ; la durée de la réponse est gardée', async () => {
  await structures(2);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  await banc.appeler(ouvrirLien, { corps: { jeton: jetonDe('contact1@b.example') } });
  banc.avancer(1 / 60);
  await banc.appeler(repondreParLien, { corps: { jeton: jetonDe('contact1@b.example'), corrections: {} } });
  expect((await lignes(id)).find((s) => s.etat === 'Répondue')).toMatchObject({
    ouverteLe: '2026-11-23T09:00:00Z',
    reponduLe: '2026-11-23T09:01:00Z',
  });
  for (let jour = 0; jour < 70; jour += 1) {
    banc.avancer(24);
    await passer();
  }
  expect(recus()).toEqual(['contact1@b.example', 'contact2@b.example', 'contact2@b.example']);
  expect(await campagne(id)).toMatchObject({
    etat: 'Terminée',
    issues: { confirmees: ['1'], silencieuses: ['2'], parCanal: { 'Lien personnel': 1 } },
  });
});

test('suspendue, rien ne part ; reprise, tout reprend ; deux fois de suite ne change rien', async () => {
  await structures(2);
  const { id, eTag } = await uneCampagneLancee(banc);
  const arret = (await demander(suspendreCampagne, id, { eTag })).corps as { eTag: string };
  expect(arret).toMatchObject({ etat: 'Suspendue', dejaFait: false });
  expect((await demander(suspendreCampagne, id, { eTag })).corps).toMatchObject({ dejaFait: true });
  await passer();
  expect((await demander(avancerCampagne, id, {})).corps).toMatchObject({ envoyes: 0, restants: 0 });
  expect((await demander(reprendreCampagne, id, { eTag: arret.eTag })).corps).toMatchObject({ etat: 'En cours' });
  await passer();
  expect(recus()).toHaveLength(2);
});

test('avant son lancement, clore annule ; après, l’issue de chaque structure reste celle de ce jour', async () => {
  await structures(1);
  const preparee = await uneCampagne(banc);
  expect((await demander(cloreCampagne, preparee.id, { eTag: preparee.eTag })).corps).toMatchObject({
    etat: 'Annulée',
  });
  const { id, eTag } = await uneCampagneLancee(banc);
  expect((await demander(cloreCampagne, id, { eTag })).corps).toMatchObject({ etat: 'Terminée', dejaFait: false });
  expect(await campagne(id)).toMatchObject({ issues: { confirmees: [], silencieuses: ['1'] } });
  expect((await demander(cloreCampagne, id, { eTag })).corps).toMatchObject({ dejaFait: true });
  expect(await demander(reprendreCampagne, id, { eTag })).toMatchObject({ statut: 422 });
});

test.each([
  ['Confirmée', { statut: 'Active', verifieePar: 'Téléphone', verifieeLe: '2026-11-23' }, 'Répondue'],
  ['Corrigée', { verifieePar: 'Téléphone' }, 'Répondue'],
  ['Fermée', { statut: 'Fermée' }, 'Répondue'],
  ['À rappeler', { verifieeLe: undefined }, 'Envoyée'],
  ['Injoignable', { verifieeLe: undefined }, 'Envoyée'],
])('un appel « %s » est noté une fois, et la fiche suit', async (issue, fiche, etat) => {
  const [structure] = await structures(1);
  const { id } = await uneCampagneLancee(banc);
  const corps = { cle: uneCle(), structure, canal: 'Téléphone', issue, commentaire: 'Fermé en août' };
  expect((await demander(noterAppel, id, corps)).corps).toMatchObject({ dejaFait: false });
  expect((await demander(noterAppel, id, corps)).corps).toMatchObject({ dejaFait: true });
  expect(await lignes(id)).toMatchObject([{ canal: 'Téléphone', issue, etat, commentaire: 'Fermé en août' }]);
  expect(await banc.contexte.depots.structures.parId(structure ?? '')).toMatchObject(fiche);
});

test('un appel qui apprend qu’une structure a fermé ferme ses liens, comme le fait la fiche', async () => {
  const [structure] = await structures(1);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const corps = { cle: uneCle(), structure, canal: 'Téléphone', issue: 'Fermée' };
  await demander(noterAppel, id, corps);
  expect((await banc.appeler(ouvrirLien, { corps: { jeton: jetonDe('contact1@b.example') } })).statut).toBe(410);
});

test('un appel pour une structure hors de la campagne est refusé', async () => {
  await structures(1);
  const { id } = await uneCampagneLancee(banc);
  const [autre] = await structures(1);
  const corps = { cle: uneCle(), structure: autre, canal: 'Téléphone', issue: 'Confirmée' };
  expect(await demander(noterAppel, id, corps)).toMatchObject({ statut: 422 });
});

test('un courriel revenu marque l’adresse, et le tour suivant écrit au contact suivant', async () => {
  const [structure] = await structures(1);
  await banc.contexte.depots.contacts.creer({
    nom: 'Sacha Exemple',
    structure: structure ?? '',
    courriel: 'second@b.example',
    visibilite: 'partenaires',
    actif: true,
  });
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const [ligne] = await lignes(id);
  const corps = { eTag: ligne?.eTag };
  expect((await demander(noterRebond, ligne?.id, corps)).corps).toEqual({
    dejaFait: false,
    suite: { canal: 'Courriel', nom: 'Sacha Exemple' },
  });
  expect((await demander(noterRebond, ligne?.id, corps)).corps).toMatchObject({ dejaFait: true });
  await passer();
  await passer();
  expect(recus()).toEqual(['contact1@b.example', 'second@b.example']);
});

test('un retour noté sur une ligne que l’on n’a pas vue ne marque aucune adresse : le lien vient d’être ouvert', async () => {
  const [structure = ''] = await structures(1);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const [ligne] = await lignes(id);
  await banc.appeler(ouvrirLien, { corps: { jeton: jetonDe('contact1@b.example') } });
  expect(await demander(noterRebond, ligne?.id, { eTag: ligne?.eTag })).toMatchObject({ statut: 409 });
  const { contacts } = banc.contexte.depots;
  expect((await contacts.lireOu('structure', structure)).items).toMatchObject([{ courrielEnEchec: undefined }]);
  expect(await lignes(id)).toMatchObject([{ etat: 'Envoyée' }]);
});

test('un retour noté deux fois ne marque pas l’adresse corrigée entre-temps', async () => {
  const [structure = ''] = await structures(1);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const [ligne] = await lignes(id);
  const corps = { eTag: ligne?.eTag };
  await demander(noterRebond, ligne?.id, corps);
  const { contacts } = banc.contexte.depots;
  const [contact] = (await contacts.lireOu('structure', structure)).items;
  await contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', { courriel: 'neuve@b.example' });
  expect((await demander(noterRebond, ligne?.id, corps)).corps).toMatchObject({ dejaFait: true });
  expect((await contacts.parId(contact?.id ?? '')).courrielEnEchec).toBe('contact1@b.example');
});

test('un retour d’un courriel parti à une adresse corrigée depuis ne condamne pas la nouvelle', async () => {
  const [structure = ''] = await structures(1);
  const { id } = await uneCampagneLancee(banc);
  await passer();
  const { contacts } = banc.contexte.depots;
  const [contact] = (await contacts.lireOu('structure', structure)).items;
  await contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', { courriel: 'neuve@b.example' });
  const [ligne] = await lignes(id);
  expect((await demander(noterRebond, ligne?.id, { eTag: ligne?.eTag })).statut).toBe(200);
  expect((await contacts.parId(contact?.id ?? '')).courrielEnEchec).toBeUndefined();
  expect(await lignes(id)).toMatchObject([{ etat: 'En erreur' }]);
});

test('une adresse que Microsoft 365 refuse n’arrête pas les autres ; un refus de droit arrête le tour sans rien perdre', async () => {
  await structures(3);
  const { id } = await uneCampagneLancee(banc);
  const avec = (code: 'requete' | 'interdit', adresse: string) => ({
    ...banc.contexte,
    envoyer: (courriel: Parameters<typeof banc.contexte.envoyer>[0]) =>
      courriel.destinataire.adresse === adresse
        ? Promise.reject(new ErreurGraph(code))
        : banc.contexte.envoyer(courriel),
  });
  await expect(avancerLesCampagnes(avec('interdit', 'contact1@b.example'))).rejects.toThrow();
  expect(recus()).toEqual([]);
  await avancerLesCampagnes(avec('requete', 'contact2@b.example'));
  expect(recus()).toEqual(['contact1@b.example', 'contact3@b.example']);
  expect((await lignes(id)).map((s) => s.etat).toSorted()).toEqual(['En erreur', 'Envoyée', 'Envoyée']);
  await passer();
  expect(recus()).toHaveLength(2);
});

test('une campagne qui échoue ne retient pas les autres', async () => {
  await creerStructure(banc, { type: 'Commune', courrielDuContact: 'mairie@b.example' });
  await creerStructure(banc, { type: 'Association', courrielDuContact: 'asso@b.example' });
  await uneCampagneLancee(banc, { types: ['Commune'] });
  await uneCampagneLancee(banc, { types: ['Association'] });
  const contexte = {
    ...banc.contexte,
    envoyer: (courriel: Parameters<typeof banc.contexte.envoyer>[0]) =>
      courriel.destinataire.adresse === 'mairie@b.example'
        ? Promise.reject(new ErreurGraph('interdit'))
        : banc.contexte.envoyer(courriel),
  };
  await expect(avancerLesCampagnes(contexte)).rejects.toThrow();
  expect(recus()).toEqual(['asso@b.example']);
});

describe('aucun double envoi', () => {
  const COMBIEN = 2;
  /** Outside acts of a round that sends everything. */
  async function actesDUnTour(): Promise<number> {
    const essai = await ouvrirBanc();
    const garde = banc;
    banc = essai;
    await structures(COMBIEN);
    await uneCampagneLancee(essai);
    essai.compter();
    await avancerLesCampagnes(essai.contexte);
    const total = essai.compter();
    essai.fermer();
    banc = garde;
    return total;
  }

  test.each([false, true])(
    'où que le tour meure (réponse perdue : %s), la reprise finit sans écrire deux fois',
    async (apres) => {
      const total = await actesDUnTour();
      expect(total).toBeGreaterThan(10);
      let perdus = 0;
      await structures(COMBIEN);
      for (let rang = 1; rang <= total; rang += 1) {
        const { id, eTag } = await uneCampagneLancee(banc);
        const avant = recus().length;
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        await passer();
        const partis = recus().slice(avant);
        expect(new Set(partis).size).toBe(partis.length);
        perdus += COMBIEN - partis.length;
        const etats = new Set((await lignes(id)).map((s) => s.etat));
        expect([...etats]).toEqual(['Envoyée']);
        await demander(cloreCampagne, id, { eTag });
        // The next campaign is months later: the interval between two mails is passed.
        banc.avancer(24 * 90);
      }
      // A kill between the mark and the mail loses that mail, and no other.
      expect(perdus).toBeLessThanOrEqual(COMBIEN * 2);
    },
  );

  test('deux tours en même temps, ou le minuteur et une personne qui regarde, n’écrivent qu’une fois à chacun', async () => {
    await structures(5);
    const { id } = await uneCampagneLancee(banc);
    await Promise.all([passer(), passer(), demander(avancerCampagne, id, {})]);
    await passer();
    expect(recus().toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `contact${n}@b.example`));
    expect(await lignes(id)).toHaveLength(5);
  });

  test.each([
    ['la création de la ligne', /POST .*\/items$/],
    ['la marque avant l’envoi', /PATCH .*\/fields$/],
    ['l’envoi lui-même', /sendMail/],
  ])('une réponse perdue à %s ne fait pas deux courriels', async (_quoi, motif) => {
    await structures(2);
    const { id } = await uneCampagneLancee(banc);
    banc.perdre(motif, true);
    await passer().catch(() => undefined);
    await passer();
    const partis = recus();
    expect(partis.toSorted()).toEqual(['contact1@b.example', 'contact2@b.example']);
    expect(await lignes(id)).toHaveLength(2);
  });
});
