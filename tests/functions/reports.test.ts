import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { choisirInvite, envoyerLesLiens } from '../../core/contrats/invitations.ts';
import { changerSondage, lacherCreneau, ouvrirSondage, retenirCreneau } from '../../core/contrats/sondages.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { suivreSondages } from '../../functions/sondages/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, unContact, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  b = (await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const recus = (adresse: string) => banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse));
const sonder = (id: string, corps: object) =>
  banc.appeler(ouvrirSondage, { profil: 'coordination', chemin: { id }, corps });
const envoyerPages = (id: string, corps: object) =>
  banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps });
const ligneDe = async (structure: string) =>
  (await banc.contexte.depots.sollicitations.lireOu('structure', structure)).items;

describe('un sondage reporté pour une structure', () => {
  test('part aux autres, attend son jour, part alors une fois ; redemandé, rien de plus', async () => {
    const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
    const corps = demandeDeSondage({ cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(3) }] });
    expect(await sonder(id, corps)).toMatchObject({ statut: 200, corps: { envoyes: 1, reportes: 1, aSuivre: 0 } });
    expect(await sonder(id, corps)).toMatchObject({ statut: 200, corps: { dejaFait: true, envoyes: 0 } });
    await suivreSondages(banc.contexte);
    banc.avancer(48);
    await suivreSondages(banc.contexte);
    expect([recus('a@exemple.example'), recus('b@exemple.example')].map((c) => c.length)).toEqual([0, 1]);
    expect(await ligneDe(a)).toMatchObject([{ etat: 'À envoyer' }]);
    banc.avancer(24);
    await Promise.all([suivreSondages(banc.contexte), suivreSondages(banc.contexte)]);
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(1);
    expect(await ligneDe(a)).toMatchObject([{ etat: 'Envoyée' }]);
  });

  test('tué à n’importe quel acte de l’ouverture, le minuteur passant avant la reprise, attend toujours son jour', async () => {
    const essayer = async (mourir: () => void) => {
      const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
      const avant = recus('a@exemple.example').length;
      const corps = demandeDeSondage({ cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(3) }] });
      mourir();
      await sonder(id, corps);
      return { id, corps, recus: () => recus('a@exemple.example').length - avant };
    };
    await essayer(() => banc.compter());
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const { id, corps, recus: siens } = await essayer(() => banc.mourirA(rang, apres));
        banc.renaitre();
        await suivreSondages(banc.contexte);
        await sonder(id, corps);
        await suivreSondages(banc.contexte);
        const lignes = (await ligneDe(a)).filter((s) => s.rencontre === id).map(({ etat }) => etat);
        expect({ rang, apres, recus: siens(), lignes }).toEqual({ rang, apres, recus: 0, lignes: ['À envoyer'] });
        const [sondage] = (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items;
        await banc.contexte.depots.sondages.modifier(sondage?.id ?? '', sondage?.eTag ?? '', { etat: 'Annulé' });
      }
  });

  test('un créneau retenu puis lâché, le sondage rouvert : qui attendait est demandée le jour venu', async () => {
    const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
    await sonder(id, demandeDeSondage({ cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(3) }] }));
    const lire = async () => (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items[0] as Sondage;
    const agir = async (contrat: Pick<Contrat, 'id'>, corps: object, contexte = banc.contexte) => {
      const { id: sondage, eTag } = await lire();
      const appel = { profil: 'coordination', chemin: { id: sondage }, corps: { eTag, ...corps } } as const;
      return banc.appeler(contrat, appel, contexte);
    };
    const creer = async () => {
      throw new ErreurGraph('indisponible');
    };
    const sansReunion = { ...banc.contexte, agenda: { ...banc.contexte.agenda, creer } };
    expect((await agir(retenirCreneau, { creneau: 'c1' }, sansReunion)).statut).toBeGreaterThanOrEqual(500);
    await envoyerLesReportees(banc.contexte);
    expect(await agir(lacherCreneau, {})).toMatchObject({ statut: 200 });
    const rouvert = { etat: 'Ouvert', cloture: `${dans(9)}T17:00:00Z` };
    expect(await agir(changerSondage, rouvert)).toMatchObject({ statut: 200 });
    banc.avancer(3 * 24);
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(1);
  });

  test('la réunion faite, plus rien n’est demandé à qui attendait', async () => {
    const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
    await sonder(id, demandeDeSondage({ cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(3) }] }));
    const [sondage] = (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items;
    const corps = { eTag: sondage?.eTag, creneau: 'c1' };
    const retenue = { profil: 'coordination', chemin: { id: sondage?.id ?? '' }, corps } as const;
    expect(await banc.appeler(retenirCreneau, retenue)).toMatchObject({ statut: 200 });
    await envoyerLesReportees(banc.contexte);
    expect(await ligneDe(a)).toMatchObject([{ etat: 'Annulée' }]);
  });

  test('n’est suivi du rappel qu’un jour au moins après', async () => {
    const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
    const corps = demandeDeSondage({ cloture: `${dans(5)}T17:00:00Z`, reports: [{ structure: a, le: dans(4) }] });
    await sonder(id, corps);
    banc.avancer(4 * 24);
    for (let tour = 0; tour < 3; tour += 1) await suivreSondages(banc.contexte);
    expect([recus('a@exemple.example'), recus('b@exemple.example')].map((c) => c.length)).toEqual([1, 2]);
  });

  test.each([
    ['aujourd’hui', 0],
    ['après la clôture', 9],
  ])('ne l’est pas pour %s : rien ne part, et c’est dit', async (_quand, jours) => {
    const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
    const corps = demandeDeSondage({ cloture: `${dans(5)}T17:00:00Z`, reports: [{ structure: a, le: dans(jours) }] });
    expect(await sonder(id, corps)).toMatchObject({ statut: 422 });
    expect(banc.graph.boiteEnvoi()).toHaveLength(0);
  });
});

describe('la page d’une rencontre reportée pour une structure', () => {
  const tour = () => envoyerLesReportees(banc.contexte);

  test('attend son jour, part alors une fois, par le minuteur ou par deux à la fois', async () => {
    const { id } = await uneRencontre(banc, [a, b]);
    const corps = { reports: [{ structure: a, le: dans(3) }] };
    expect(await envoyerPages(id, corps)).toMatchObject({ statut: 200, corps: { envoyes: 1, reportes: 1 } });
    expect(await envoyerPages(id, {})).toMatchObject({ corps: { envoyes: 0, aSuivre: 0, reportes: 0 } });
    await tour();
    expect(recus('a@exemple.example')).toHaveLength(0);
    banc.avancer(3 * 24);
    await Promise.all([tour(), tour()]);
    await tour();
    expect(recus('a@exemple.example')).toHaveLength(1);
    expect(await envoyerPages(id, {})).toMatchObject({ corps: { envoyes: 0, avecLien: 2 } });
  });

  test('part à la personne choisie entre-temps, et à elle seule', async () => {
    const { id } = await uneRencontre(banc, [a, b]);
    await envoyerPages(id, { reports: [{ structure: a, le: dans(3) }] });
    await choisir(id, a, 'autre@exemple.example');
    banc.avancer(3 * 24);
    await tour();
    await tour();
    expect([recus('a@exemple.example'), recus('autre@exemple.example')].map((c) => c.length)).toEqual([0, 1]);
  });

  test('ne part plus quand la structure n’est plus invitée', async () => {
    const { id } = await uneRencontre(banc, [a, b]);
    await envoyerPages(id, { reports: [{ structure: a, le: dans(3) }] });
    const { participations } = banc.contexte.depots;
    const sienne = (await participations.lireOu('structure', a)).items[0];
    await banc.contexte.ecrireEnLot(participations.definition as never, {
      creer: [],
      supprimer: [sienne as never],
    });
    banc.avancer(3 * 24);
    await tour();
    expect(recus('a@exemple.example')).toHaveLength(0);
    expect(await ligneDe(a)).toMatchObject([{ etat: 'Annulée' }]);
  });
});

test('un sondage abandonné ne demande plus rien à qui attendait, et n’attire plus d’autre courriel', async () => {
  const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
  await sonder(id, demandeDeSondage({ cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(3) }] }));
  await envoyerLesReportees(banc.contexte);
  expect(await ligneDe(a)).toMatchObject([{ etat: 'À envoyer' }]);
  const [sondage] = (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items;
  await banc.contexte.depots.sondages.modifier(sondage?.id ?? '', sondage?.eTag ?? '', { etat: 'Annulé' });
  await envoyerLesReportees(banc.contexte);
  await envoyerLesReportees(banc.contexte);
  expect(await ligneDe(a)).toMatchObject([{ etat: 'Annulée' }]);
  expect(recus('a@exemple.example')).toHaveLength(0);
});

describe('deux envois reportés pour la même personne', () => {
  const tour = () => envoyerLesReportees(banc.contexte);
  const jetons = (courriel: unknown) => [
    ...new Set([...JSON.stringify(courriel).matchAll(/#jeton=([\w.-]+)/g)].map(([, jeton]) => jeton)),
  ];
  /** A page and a poll, both put off for the first structure. */
  async function reporter(jourDeLaPage = 3, jourDuSondage = 3) {
    const page = await uneRencontre(banc, [a], { titre: 'Le café des parents' });
    await envoyerPages(page.id, { reports: [{ structure: a, le: dans(jourDeLaPage) }] });
    const sonde = await uneRencontre(banc, [a], { titre: 'Le logement', debut: undefined });
    const corps = { cloture: `${dans(9)}T17:00:00Z`, reports: [{ structure: a, le: dans(jourDuSondage) }] };
    await sonder(sonde.id, demandeDeSondage(corps));
    return { page: page.id, sonde: sonde.id };
  }

  test('partent dans un seul courriel, une fois, avec leurs deux liens ; il compte pour une demande', async () => {
    await reporter();
    banc.avancer(3 * 24);
    await suivreSondages(banc.contexte);
    await tour();
    await suivreSondages(banc.contexte);
    const [courriel, ...autres] = recus('a@exemple.example');
    expect(autres).toEqual([]);
    expect(JSON.stringify(courriel)).toContain('Le café des parents');
    expect(JSON.stringify(courriel)).toContain('Le logement');
    const liens = jetons(courriel);
    expect(liens).toHaveLength(2);
    for (const jeton of liens)
      expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({ statut: 200 });
    expect((await ligneDe(a)).map((s) => [s.etat, s.porteePar !== undefined])).toEqual([
      ['Envoyée', true],
      ['Envoyée', false],
    ]);
    expect(await demandesA(banc.contexte, a, banc.contexte.maintenant())).toHaveLength(1);
  });

  test('celui qui attend plus longtemps se joint au premier qui part', async () => {
    await reporter(3, 6);
    banc.avancer(3 * 24);
    await Promise.all([tour(), tour()]);
    await suivreSondages(banc.contexte);
    expect(recus('a@exemple.example')).toHaveLength(1);
    expect((await ligneDe(a)).map(({ etat }) => etat)).toEqual(['Envoyée', 'Envoyée']);
  });

  test('ce qui n’attend plus de réponse ne se joint pas', async () => {
    const { sonde } = await reporter(3, 6);
    const { sondages } = banc.contexte.depots;
    const [sondage] = (await sondages.lireOu('rencontre', sonde)).items;
    await sondages.modifier(sondage?.id ?? '', sondage?.eTag ?? '', { etat: 'Clos' });
    banc.avancer(3 * 24);
    await tour();
    const [courriel] = recus('a@exemple.example');
    expect(JSON.stringify(courriel)).not.toContain('Le logement');
    expect((await ligneDe(a)).map(({ etat }) => etat)).toEqual(['Envoyée', 'À envoyer']);
  });

  test('l’adresse refuse : ce qui s’y joignait attend toujours, et n’a rien coûté', async () => {
    await reporter(3, 6);
    banc.avancer(3 * 24);
    const refuser = async () => {
      throw new ErreurGraph('requete', { statut: 400 });
    };
    await expect(envoyerLesReportees({ ...banc.contexte, envoyer: refuser })).rejects.toThrow();
    expect((await ligneDe(a)).map((s) => [s.etat, s.porteePar])).toEqual([
      ['En erreur', undefined],
      ['À envoyer', undefined],
    ]);
    expect(await demandesA(banc.contexte, a, banc.contexte.maintenant())).toEqual([]);
  });
});

/** Another person of the structure, written to from now on. */
async function choisir(rencontre: string, structure: string, courriel: string) {
  const { depots } = banc.contexte;
  const contact = await depots.contacts.creer(
    unContact(structure, { nom: 'Sacha Exemple', courriel, principal: false }),
  );
  const participation = (await depots.participations.lireOu('rencontre', rencontre)).items.find(
    (p) => p.structure === structure,
  );
  const corps = { eTag: participation?.eTag, structure, contact: contact.id };
  return banc.appeler(choisirInvite, { profil: 'coordination', chemin: { id: rencontre }, corps });
}

test('demander à une autre personne : tout ce qui part ensuite lui va ; redit, rien ne change', async () => {
  const { id } = await uneRencontre(banc, [a, b], { debut: undefined });
  expect(await choisir(id, a, 'autre@exemple.example')).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  await sonder(id, demandeDeSondage());
  expect([recus('a@exemple.example'), recus('autre@exemple.example')].map((c) => c.length)).toEqual([0, 1]);
  const [sienne] = (await banc.contexte.depots.participations.lireOu('structure', a)).items;
  const corps = { eTag: '"ancien,1"', structure: a, contact: sienne?.contact };
  const redire = { profil: 'coordination', chemin: { id }, corps } as const;
  expect(await banc.appeler(choisirInvite, redire)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
});

test('ni une personne d’une autre structure, ni une structure qui n’est pas invitée, ni une ligne changée depuis', async () => {
  const { id } = await uneRencontre(banc, [a]);
  const { contacts, participations } = banc.contexte.depots;
  const [deB] = (await contacts.lireOu('structure', b)).items;
  const [deA] = (await contacts.lireOu('structure', a)).items;
  const [sienne] = (await participations.lireOu('structure', a)).items;
  const demander = (structure: string, contact: string | undefined, eTag: string | undefined) =>
    banc.appeler(choisirInvite, { profil: 'coordination', chemin: { id }, corps: { structure, contact, eTag } });
  expect(await demander(a, deB?.id, sienne?.eTag)).toMatchObject({ statut: 404 });
  expect(await demander(b, deB?.id, sienne?.eTag)).toMatchObject({ statut: 422 });
  expect(await demander(a, deA?.id, '"ancien,1"')).toMatchObject({ statut: 409 });
});
