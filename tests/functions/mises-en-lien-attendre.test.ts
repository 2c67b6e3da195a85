import { releverBesoin } from '../../core/contrats/besoins.ts';
import { lirePlace, mettreEnLien, repondreMiseEnLien } from '../../core/contrats/mises-en-lien.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { suivreMisesEnLien } from '../../functions/mises-en-lien/minuteur.ts';
import { presenterLesReportees } from '../../functions/mises-en-lien/presenter-les-reportees.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneCle } from './fabrique.ts';

let banc: Banc;
let demandeur: string;
let destinataire: string;
const A = 'familles@exemple.example';
const B = 'toits@exemple.example';

beforeEach(async () => {
  banc = await ouvrirBanc();
  const familles = { nom: 'Familles (exemple)', courrielDuContact: A, profil: 'partenaire' } as const;
  demandeur = (await creerStructure(banc, familles)).id;
  destinataire = (await creerStructure(banc, { nom: 'Toits partagés (exemple)', courrielDuContact: B })).id;
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const ilYA = (jours: number): string =>
  new Date(Date.parse(banc.contexte.maintenant()) - jours * 86_400_000).toISOString();
const demande = (valeurs: object = {}) => ({
  cle: uneCle(),
  demandeur,
  destinataire,
  thematique: 'Logement',
  ...valeurs,
});
const mettre = (corps: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(mettreEnLien, { profil, corps });
const place = async (profil: 'coordination' | 'partenaire' = 'partenaire') =>
  (await banc.appeler(lirePlace, { profil, chemin: { demandeur, destinataire } })).corps;
const passer = () => presenterLesReportees(banc.contexte);
const recus = (adresse: string) => banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse));
const combien = () => [recus(A).length, recus(B).length];
const etats = async () => (await banc.contexte.depots.misesEnLien.lire()).items.map(({ etat }) => etat);
const lignes = async (structure: string) =>
  (await banc.contexte.depots.sollicitations.lireOu('structure', structure)).items.filter((s) => s.miseEnLien);

/** The structure turned to has been asked three times already, the first of them that many days ago. */
async function dejaSollicitee(jours = 27, valeurs: object = {}): Promise<void> {
  for (const [rang, il] of [jours, 5, 4].entries())
    await banc.contexte.depots.sollicitations.creer({
      cle: `fiche-s${destinataire}-deja-${rang}`,
      nature: 'Confirmation de fiche',
      structure: destinataire,
      canal: 'Courriel',
      etat: 'Envoyée',
      envoyeeLe: ilYA(il),
      ...valeurs,
    });
}

describe('ce que l’on sait du budget d’une autre structure', () => {
  test('se demande tant de fois par minute, comme un changement', async () => {
    const freine = { ...banc.contexte, freinDeCompte: async () => 12 };
    const lue = await banc.appeler(lirePlace, { profil: 'partenaire', chemin: { demandeur, destinataire } }, freine);
    expect([lue.statut, lue.entetes['retry-after']]).toEqual([429, '12']);
  });

  test('tient en deux mots : rien ne dit combien, ni qui a demandé', async () => {
    expect(await place()).toEqual({ beaucoupSollicitee: false, peutAttendre: false });
    await dejaSollicitee();
    expect(await place()).toEqual({ beaucoupSollicitee: true, peutAttendre: true });
  });

  test('une structure qui ne retrouve de la place que trop tard ne peut pas attendre, et la demande d’attendre est refusée', async () => {
    await dejaSollicitee(2);
    expect(await place()).toEqual({ beaucoupSollicitee: true, peutAttendre: false });
    expect(await mettre(demande({ attendre: 'place' }), 'partenaire')).toMatchObject({ statut: 422 });
    expect((await banc.contexte.depots.misesEnLien.lire()).items).toEqual([]);
  });

  test('un partenaire ne l’apprend que pour une demande de sa structure', async () => {
    const { statut } = await banc.appeler(lirePlace, {
      profil: 'partenaire',
      chemin: { demandeur: destinataire, destinataire: demandeur },
    });
    expect(statut).toBe(403);
  });
});

describe('une mise en lien qui attend', () => {
  test('ne part à personne avant son jour, puis part une fois à chacune ; redemandée, rien de plus', async () => {
    await dejaSollicitee();
    const corps = demande({ attendre: 'place' });
    for (const dejaFait of [false, true])
      expect(await mettre(corps, 'partenaire')).toMatchObject({
        statut: 200,
        corps: { dejaFait, courriels: { demandeur: 'attend', destinataire: 'attend' } },
      });
    const [m] = (await banc.contexte.depots.misesEnLien.lire()).items;
    // Read by every member: the day it was asked, which tells nothing of when the other has room.
    expect(m?.faiteLe).toBe(dans(0));
    expect((await lignes(destinataire)).map(({ pasAvant }) => aujourdhui(pasAvant ?? ''))).toEqual([dans(3)]);
    await passer();
    banc.avancer(48);
    await passer();
    expect(combien()).toEqual([0, 0]);
    banc.avancer(24);
    await Promise.all([passer(), passer()]);
    await passer();
    expect(combien()).toEqual([1, 1]);
    expect(await mettre(corps, 'partenaire')).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    expect(combien()).toEqual([1, 1]);
    expect(await demandesA(banc.contexte, destinataire, banc.contexte.maintenant())).toHaveLength(3);
  });

  test('tuée à n’importe quel acte de la demande ou du minuteur, n’écrit jamais deux fois, et finit par partir', async () => {
    let tours = 0;
    for (const apres of [true, false])
      for (let rang = 1; rang <= 16; rang += 2) {
        const avant = combien();
        const corps = demande({ attendre: dans(2) });
        banc.mourirA(rang, apres);
        await mettre(corps);
        banc.renaitre();
        expect((await mettre(corps)).statut).toBe(200);
        expect(combien()).toEqual(avant);
        banc.avancer(48);
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        const partis = combien().map((n, cote) => n - (avant[cote] ?? 0));
        // A mail whose row was marked by an execution that died is shown as uncertain: it never leaves twice.
        expect(Math.max(...partis)).toBeLessThanOrEqual(1);
        const etats = (await banc.contexte.depots.sollicitations.lireOu('etat', 'À envoyer')).items;
        expect(etats.filter((s) => s.miseEnLien !== undefined)).toEqual([]);
        tours += 1;
      }
    expect(tours).toBe(16);
  });

  test('se joint au courriel déjà prévu pour la même personne, qui part le premier ; l’autre côté l’apprend ensuite', async () => {
    await dejaSollicitee();
    const premiere = demande({ attendre: dans(2) });
    await mettre(premiere);
    // The second one joins: « place » takes the day of what is already due.
    await mettre(demande({ attendre: 'place', thematique: 'Mobilité' }));
    const jours = (await lignes(destinataire)).map(({ pasAvant }) => aujourdhui(pasAvant ?? ''));
    expect(jours).toEqual([dans(2), dans(2)]);
    banc.avancer(48);
    await passer();
    await passer();
    const [seul, ...autres] = recus(B);
    expect(autres).toEqual([]);
    expect(seul?.corps).toContain('Dans ce même courriel');
    expect(seul?.corps.match(/#jeton=/g)?.length).toBeGreaterThanOrEqual(2);
    expect((await lignes(destinataire)).filter(({ porteePar }) => porteePar !== undefined)).toHaveLength(1);
    expect(recus(A).length).toBeGreaterThanOrEqual(1);
    expect((await lignes(demandeur)).every(({ etat }) => etat === 'Envoyée')).toBe(true);
  });

  test('une réponse notée entre-temps, ou la fiche sortie de l’annuaire : ni l’une ni l’autre n’est écrite', async () => {
    await mettre(demande({ attendre: dans(2) }));
    const { structures } = banc.contexte.depots;
    const fiche = await structures.parId(destinataire);
    await structures.modifier(fiche.id, fiche.eTag, { statut: 'Fermée' });
    banc.avancer(72);
    await passer();
    expect(combien()).toEqual([0, 0]);
    expect((await lignes(demandeur)).map(({ etat }) => etat)).toEqual(['Annulée']);
    expect(await etats()).toEqual(['Annulée']);
    // Nobody was told of it: nobody is asked what became of it.
    banc.avancer(24 * 20);
    await suivreMisesEnLien(banc.contexte);
    expect(combien()).toEqual([0, 0]);
  });

  test.each([
    ['la structure sollicitée', () => destinataire],
    ['la structure qui demande', () => demandeur],
  ])(
    'le lien de %s révoqué avant ce jour : elle est annulée tout de suite, et personne n’est prévenu',
    async (_, de) => {
      await mettre(demande({ attendre: dans(2) }));
      const [ligne] = await lignes(de());
      await banc.contexte.depots.sollicitations.modifier(ligne?.id ?? '', ligne?.eTag ?? '', { revoquee: true });
      await passer();
      expect(await etats()).toEqual(['Annulée']);
      banc.avancer(72);
      await passer();
      expect(combien()).toEqual([0, 0]);
    },
  );

  test('abandonnée, même par un minuteur tué à n’importe quel acte, le besoin qui la demandait attend de nouveau ; redemandée, elle n’y revient pas', async () => {
    const { besoins, sollicitations } = banc.contexte.depots;
    for (const apres of [true, false])
      for (let rang = 1; rang <= 5; rang += 1) {
        const cle = `besoin-${apres}-${rang}`;
        const { corps: note } = await banc.appeler(releverBesoin, {
          profil: 'coordination',
          corps: { cle, thematique: 'Logement' },
        });
        const besoin = (note as { id: string }).id;
        const corps = demande({ attendre: dans(2), besoin });
        expect((await mettre(corps)).statut).toBe(200);
        expect(await besoins.parId(besoin)).toMatchObject({ etat: 'Pris en charge', relieLe: dans(0) });
        for (const s of await lignes(destinataire))
          if (s.etat === 'À envoyer') await sollicitations.modifier(s.id, s.eTag, { revoquee: true });
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        const rendu = { etat: 'Ouvert', relieLe: undefined, misesEnLien: [] };
        expect(await besoins.parId(besoin)).toMatchObject(rendu);
        await mettre(corps);
        expect(await besoins.parId(besoin)).toMatchObject(rendu);
      }
    expect(combien()).toEqual([0, 0]);
  });

  test('une réponse notée entre-temps garde ce qu’elle dit', async () => {
    await mettre(demande({ attendre: dans(2) }));
    const [m] = (await banc.contexte.depots.misesEnLien.lire()).items;
    await banc.appeler(repondreMiseEnLien, {
      profil: 'coordination',
      chemin: { id: m?.id ?? '' },
      corps: { structure: destinataire, issue: 'Aboutie' },
    });
    banc.avancer(72);
    await passer();
    expect([await etats(), combien()]).toEqual([['Aboutie'], [0, 0]]);
  });

  test('comptent dans la limite du jour où elles sont demandées, et non jusqu’à leur départ', async () => {
    for (let rang = 0; rang < 15; rang += 1)
      expect((await mettre(demande({ attendre: dans(5) }), 'partenaire')).statut).toBe(200);
    expect((await mettre(demande({ attendre: dans(5) }), 'partenaire')).statut).toBe(429);
    banc.avancer(24);
    expect((await mettre(demande({ attendre: dans(4) }), 'partenaire')).statut).toBe(200);
  });

  test('le suivi court du jour où elle est partie', async () => {
    await mettre(demande({ attendre: dans(10) }));
    banc.avancer(24 * 10);
    await passer();
    banc.avancer(24 * 6);
    await suivreMisesEnLien(banc.contexte);
    expect(combien()).toEqual([1, 1]);
    banc.avancer(24 * 9);
    await suivreMisesEnLien(banc.contexte);
    expect(combien()).toEqual([2, 2]);
  });

  test.each([
    ['aujourd’hui', 0],
    ['après le jour où l’on demanderait ce qu’elle est devenue', 16],
  ])('un jour qui ne convient pas (%s) est refusé', async (_, jours) => {
    expect(await mettre(demande({ attendre: dans(jours) }))).toMatchObject({
      statut: 422,
      corps: { erreur: { champs: [{ chemin: 'corps.attendre' }] } },
    });
    expect(combien()).toEqual([0, 0]);
  });
});

describe('à qui écrire', () => {
  const AUTRE = 'second@exemple.example';
  const unSecond = async (valeurs: object = {}) =>
    (
      await banc.contexte.depots.contacts.creer(
        unContact(destinataire, { nom: 'Noé Exemple', courriel: AUTRE, principal: false, ...valeurs }),
      )
    ).id;

  test('la coordination choisit une autre personne, qui reçoit la présentation puis le suivi', async () => {
    const contact = await unSecond();
    await mettre(demande({ contact }));
    expect([recus(AUTRE).length, recus(B).length]).toEqual([1, 0]);
    banc.avancer(24 * 16);
    await suivreMisesEnLien(banc.contexte);
    expect([recus(AUTRE).length, recus(B).length]).toEqual([2, 0]);
  });

  test('un partenaire ne choisit pas, et n’apprend pas qui est là', async () => {
    const contact = await unSecond({ visibilite: 'coordination' });
    const connu = await mettre(demande({ contact }), 'partenaire');
    const inconnu = await mettre(demande({ contact: '999999' }), 'partenaire');
    expect([connu.statut, connu.corps]).toEqual([403, inconnu.corps]);
    expect(combien()).toEqual([0, 0]);
  });

  test('qui s’oppose, ou est d’une autre structure, est refusé et rien ne part', async () => {
    const opposee = await unSecond({ opposition: true });
    const dAilleurs = (await creerStructure(banc, { courrielDuContact: 'c@exemple.example' })).contact;
    for (const contact of [opposee, dAilleurs])
      expect(await mettre(demande({ contact }))).toMatchObject({
        statut: 422,
        corps: { erreur: { champs: [{ chemin: 'corps.contact' }] } },
      });
    expect((await banc.contexte.depots.misesEnLien.lire()).items).toEqual([]);
  });
});
