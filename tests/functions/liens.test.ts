import { SignJWT } from 'jose';
import { z } from 'zod';
import {
  changerContactParLien,
  choisirLecteursParLien,
  choisirRappelsParLien,
  confirmerFiche,
  inviterAConfirmer,
  ouvrirLien,
  repondreParLien,
  revoquerLien,
} from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { examinerProposition } from '../../core/contrats/propositions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { creerLiens } from '../../functions/hote/jeton-de-lien.ts';
import type { UnALaFois } from '../../functions/hote/un-a-la-fois.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { ENVIRONNEMENT } from './environnement-local.ts';
import { creerStructure, unContact, uneStructure, unLien } from './fabrique.ts';

/** As two instances that share nothing but the lists. */
const CHACUNE_POUR_SOI: UnALaFois = (_cle, faire) => faire();

let banc: Banc;
/** Mails sent before the test. */
let avant = 0;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
beforeEach(() => {
  avant = banc.graph.boiteEnvoi().length;
});
afterAll(() => banc.fermer());

const ouvrir = (jeton: string) => banc.appeler(ouvrirLien, { corps: { jeton } });
const repondre = (jeton: string, corrections: object = {}) =>
  banc.appeler(repondreParLien, { corps: { jeton, corrections } });
const inviter = (id: string, corps: object = {}) =>
  banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id }, corps });
const structure = (id: string) => banc.contexte.depots.structures.parId(id);
const sollicitation = (id: string) => banc.contexte.depots.sollicitations.parId(id);
const courriels = () => banc.graph.boiteEnvoi().slice(avant);

test('un lien reçu par courriel ouvre la fiche, la confirme et la corrige, sans compte', async () => {
  const { id } = await creerStructure(banc, { telephone: '+33557000001' });
  const { jeton, sollicitation: ligne } = await unLien(banc, id);
  expect((await ouvrir(jeton)).corps).toMatchObject({
    nature: 'fiche',
    dejaRepondu: false,
    fiche: { nom: 'Maison des familles (exemple)', valeurs: { telephone: '+33557000001' } },
  });
  expect((await repondre(jeton, { horaires: 'Mo-Fr 09:00-12:00' })).corps).toEqual({
    verifieeLe: '2026-11-23',
    champsCorriges: ['horaires'],
    restantes: [],
  });
  expect(await structure(id)).toMatchObject({
    horaires: 'Mo-Fr 09:00-12:00',
    verifieeLe: '2026-11-23',
    verifieePar: 'Lien personnel',
  });
  expect(await sollicitation(ligne)).toMatchObject({ etat: 'Répondue', reponduLe: '2026-11-23T09:00:00Z' });
});

test('les thématiques du territoire se choisissent par le lien, celles hors d’usage n’y sont plus', async () => {
  const { vocabulaire } = banc.contexte.depots;
  await vocabulaire.creer({ terme: 'Aide alimentaire', genre: 'Thématique' });
  await vocabulaire.creer({ terme: 'Sport', genre: 'Thématique', horsUsage: true });
  const { id } = await creerStructure(banc, { thematiques: ['Logement'] });
  const { jeton } = await unLien(banc, id);
  const { fiche } = z
    .object({ fiche: z.object({ thematiquesPossibles: z.array(z.string()) }) })
    .parse((await ouvrir(jeton)).corps);
  expect(fiche.thematiquesPossibles).toEqual(expect.arrayContaining(['Aide alimentaire', 'Logement']));
  expect(fiche.thematiquesPossibles).not.toContain('Sport');
  expect((await repondre(jeton, { thematiques: ['Logement', 'Sport'] })).statut).toBe(400);
  expect((await repondre(jeton, { thematiques: ['Logement', 'Aide alimentaire'] })).statut).toBe(200);
  expect((await structure(id)).thematiques).toEqual(['Logement', 'Aide alimentaire']);
});

test('section par section : chacune est gardée aussitôt, et la réponse n’est dite qu’à la dernière', async () => {
  const { jeton, sollicitation: ligne, structure: id } = await unLien(banc);
  const dire = (sections: string[], corrections: object = {}) =>
    banc.appeler(repondreParLien, { corps: { jeton, corrections, sections } });
  expect((await dire(['Accès'], { frais: 'Gratuit' })).corps).toMatchObject({
    champsCorriges: ['frais'],
    restantes: ['Identité', 'Coordonnées', 'Services', 'Contacts'],
  });
  expect(await structure(id)).toMatchObject({
    frais: 'Gratuit',
    verifieeLe: undefined,
    verifications: { Accès: { canal: 'Lien personnel' } },
  });
  expect(await sollicitation(ligne)).toMatchObject({ etat: 'Envoyée' });
  expect((await ouvrir(jeton)).corps).toMatchObject({
    fiche: {
      sections: expect.arrayContaining([expect.objectContaining({ section: 'Accès', restante: false })]) as unknown,
    },
  });
  expect((await dire(['Identité', 'Coordonnées', 'Services', 'Contacts'])).corps).toMatchObject({ restantes: [] });
  expect(await structure(id)).toMatchObject({
    verifieeLe: aujourdhui(banc.contexte.maintenant()),
    autonomie: 'Autonome',
  });
  expect(await sollicitation(ligne)).toMatchObject({ etat: 'Répondue' });
});

test('le lien d’une campagne ne demande que ses sections', async () => {
  const { jeton, sollicitation: ligne, structure: id } = await unLien(banc);
  const { campagnes, sollicitations } = banc.contexte.depots;
  const campagne = await campagnes.creer({
    titre: 'Été',
    etat: 'En cours',
    debut: '2026-06-01',
    fin: '2026-12-31',
    sections: ['Contacts', 'Coordonnées'],
  });
  await sollicitations.modifier(ligne, (await sollicitation(ligne)).eTag, { campagne: campagne.id });
  const page = (await ouvrir(jeton)).corps as { fiche: { sections: { section: string }[] } };
  expect(page.fiche.sections.map((s) => s.section)).toEqual(['Coordonnées', 'Contacts']);
  expect((await repondre(jeton)).corps).toMatchObject({ restantes: [] });
  expect(Object.keys((await structure(id)).verifications ?? {}).sort()).toEqual(['Contacts', 'Coordonnées']);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://mal.example")',
  '@SUM(1+1)',
  '"><script>alert(1)</script>',
])('un texte hostile est gardé comme un texte : %s', async (texte) => {
  const { jeton, structure: id } = await unLien(banc);
  expect((await repondre(jeton, { description: texte, sigle: texte, services: [texte] })).statut).toBe(200);
  expect(await structure(id)).toMatchObject({ description: texte, sigle: texte, services: [texte] });
  expect((await ouvrir(jeton)).corps).toMatchObject({ fiche: { valeurs: { description: texte } } });
});

describe('les contacts, par le lien', () => {
  const changer = (jeton: string, changement: object) =>
    banc.appeler(changerContactParLien, { corps: { jeton, changement } });
  const lire = (id: string) => banc.contexte.depots.contacts.parId(id);

  const enAttente = async (structure: string) =>
    (await banc.contexte.depots.propositions.lireOu('structure', structure)).items;

  test('on en ajoute un, une seule fois ; avec la même clé, une autre personne est refusée', async () => {
    const { jeton, structure: id } = await unLien(banc);
    const ajout = {
      geste: 'ajouter',
      cle: 'ajout-000001',
      contact: { nom: 'Nouvelle Exemple', telephone: '05 57 00 00 07' },
    };
    const { contacts } = (await changer(jeton, ajout)).corps as { contacts: { id: string; nom: string }[] };
    expect((await changer(jeton, ajout)).corps).toMatchObject({ dejaFait: true });
    expect(await changer(jeton, { ...ajout, contact: { nom: 'Autre Exemple' } })).toMatchObject({ statut: 409 });
    expect(contacts.map((c) => c.nom)).toEqual(['Maëlle Exemple', 'Nouvelle Exemple']);
    expect(await lire(contacts[1]?.id ?? '')).toMatchObject({
      structure: id,
      telephone: '+33557000007',
      visibilite: 'partenaires',
      principal: false,
      corrigeLe: banc.contexte.maintenant().replace('.000', ''),
    });
  });

  test('deux clés qui ne diffèrent que par leur fin ajoutent deux personnes', async () => {
    const { jeton } = await unLien(banc);
    const cle = 'a'.repeat(63);
    for (const [fin, nom] of [
      ['1', 'Une Exemple'],
      ['2', 'Deux Exemple'],
    ])
      expect((await changer(jeton, { geste: 'ajouter', cle: `${cle}${fin}`, contact: { nom } })).corps).toMatchObject({
        dejaFait: false,
      });
  });

  test('une structure sans contact principal n’en reçoit pas un par un lien', async () => {
    const { id } = await banc.contexte.depots.structures.creer({
      nom: 'Sans principal',
      type: 'Association',
      statut: 'Active',
      courriel: 'accueil@sans-principal.example',
    });
    const { jeton } = await unLien(banc, id);
    await changer(jeton, { geste: 'ajouter', cle: 'ajout-000009', contact: { nom: 'Prise Exemple' } });
    expect((await banc.contexte.depots.contacts.lireOu('structure', id)).items).toMatchObject([{ principal: false }]);
  });

  test('on corrige sa ligne aussitôt, mais son adresse attend : les liens suivants y partiraient', async () => {
    const { id, contact } = await creerStructure(banc);
    const { jeton } = await unLien(banc, id);
    const { eTag } = await lire(contact);
    const corrige = { geste: 'corriger', id: contact, eTag, contact: { fonction: 'Accueil' } };
    expect((await changer(jeton, corrige)).corps).toMatchObject({ dejaFait: false, propose: false });
    expect((await changer(jeton, corrige)).corps).toMatchObject({ dejaFait: true });
    expect((await changer(jeton, { ...corrige, contact: { fonction: 'Direction' } })).statut).toBe(409);
    const adresse = { ...corrige, eTag: (await lire(contact)).eTag, contact: { courriel: 'prise@mal.example' } };
    expect((await changer(jeton, adresse)).corps).toMatchObject({ dejaFait: false, propose: true });
    expect((await changer(jeton, adresse)).corps).toMatchObject({ dejaFait: true, propose: true });
    expect(await lire(contact)).toMatchObject({ fonction: 'Accueil', courriel: 'maelle@maison-des-familles.example' });
    expect(await enAttente(id)).toMatchObject([{ contact, etat: 'À examiner' }]);
  });

  test('ce qui touche une autre personne attend une décision, qui l’applique une fois ou la refuse', async () => {
    const { id } = await creerStructure(banc);
    const { contacts, propositions } = banc.contexte.depots;
    const collegue = await contacts.creer(
      unContact(id, { nom: 'Collègue Exemple', courriel: 'collegue@exemple.example', principal: false }),
    );
    const { jeton } = await unLien(banc, id);
    const surElle = { id: collegue.id, eTag: collegue.eTag };
    await changer(jeton, { ...surElle, geste: 'corriger', contact: { nom: 'Collègue Mariée' } });
    await changer(jeton, { ...surElle, geste: 'retirer' });
    expect(await lire(collegue.id)).toMatchObject({ nom: 'Collègue Exemple', actif: true });

    const decider = async (quoi: 'nom' | 'actif', corps: object) => {
      const p = (await enAttente(id)).find((x) => x.changements?.[0]?.champ === quoi);
      return banc.appeler(examinerProposition, {
        profil: 'coordination',
        chemin: { id, proposition: p?.id ?? '' },
        corps: { eTag: p?.eTag, eTagFiche: (await lire(collegue.id)).eTag, accepter: [], valeurs: {}, ...corps },
      });
    };
    expect((await decider('nom', { refuser: true })).statut).toBe(400);
    expect((await decider('nom', { refuser: true, motif: 'Vérifié.' })).corps).toMatchObject({ etat: 'Refusée' });
    expect((await decider('actif', { refuser: false })).corps).toMatchObject({
      etat: 'Acceptée',
      champsAppliques: ['actif', 'principal'],
    });
    expect((await decider('actif', { refuser: false })).corps).toMatchObject({ dejaFait: true });
    expect(await lire(collegue.id)).toMatchObject({ nom: 'Collègue Exemple', actif: false });
    expect((await propositions.lireOu('contact', collegue.id)).items.map((p) => p.etat).sort()).toEqual([
      'Acceptée',
      'Refusée',
    ]);
  });

  test('un lien, même le sien, ne retire jamais un compte', async () => {
    const { id, contact } = await creerStructure(banc, { profil: 'invite' });
    const { jeton } = await unLien(banc, id);
    const retire = { geste: 'retirer', id: contact, eTag: (await lire(contact)).eTag };
    expect((await changer(jeton, retire)).corps).toMatchObject({ propose: true });
    expect(await lire(contact)).toMatchObject({ actif: true, principal: true });
    expect((await ouvrir(jeton)).statut).toBe(200);
  });

  test('la page ne montre que les contacts que le porteur peut voir, et marque le sien', async () => {
    const { id } = await creerStructure(banc);
    const { contacts } = banc.contexte.depots;
    await contacts.creer(
      unContact(id, { nom: 'Cachée', courriel: undefined, principal: false, visibilite: 'coordination' }),
    );
    const opposee = await contacts.creer(
      unContact(id, { nom: 'Opposée', courriel: undefined, principal: false, opposition: true }),
    );
    const { jeton } = await unLien(banc, id);
    const page = (await ouvrir(jeton)).corps as { fiche: { contacts: object[] } };
    expect(page.fiche.contacts).toEqual([expect.objectContaining({ nom: 'Maëlle Exemple', soi: true })]);
    const corps = { geste: 'corriger', id: opposee.id, eTag: opposee.eTag, contact: { nom: 'Prise' } };
    expect((await changer(jeton, corps)).statut).toBe(404);
  });

  test('le contact d’une autre structure reste hors d’atteinte', async () => {
    const { jeton } = await unLien(banc);
    const { contact } = await creerStructure(banc);
    const { eTag } = await lire(contact);
    expect((await changer(jeton, { geste: 'retirer', id: contact, eTag })).statut).toBe(404);
    expect(await lire(contact)).toMatchObject({ actif: true });
  });

  test('dire que l’on est parti soi-même ferme son lien', async () => {
    const { id, contact } = await creerStructure(banc);
    const { jeton } = await unLien(banc, id);
    await ouvrir(jeton);
    const { eTag } = await lire(contact);
    expect((await changer(jeton, { geste: 'retirer', id: contact, eTag })).statut).toBe(200);
    expect((await ouvrir(jeton)).statut).toBe(410);
  });
});

test('à la première ouverture, la personne est informée de ses droits, et le jour en est gardé', async () => {
  const { id, contact } = await creerStructure(banc);
  const { jeton } = await unLien(banc, id);
  const information = async () => ((await ouvrir(jeton)).corps as { information: object }).information;
  expect(await information()).toMatchObject({ premierContact: true, personnelle: true });
  const { informeLe } = await banc.contexte.depots.contacts.parId(contact);
  expect(informeLe).toBe(aujourdhui(banc.contexte.maintenant()));
  expect(await information()).toMatchObject({ premierContact: false });
});

test('la page dit qui demande, et à qui : la personne quand le lien en nomme une', async () => {
  const { items } = await banc.contexte.depots.reglages.lire();
  const { territoire, coordonneesDeLaCoordination: coordination } = lireReglages(items).valeurs;
  const demande = async (id: string) => ((await ouvrir((await unLien(banc, id)).jeton)).corps as PageDeLien).demande;
  const { id, contact } = await creerStructure(banc, { nom: 'Avec une personne' });
  const personne = (await banc.contexte.depots.contacts.parId(contact)).nom;
  expect(await demande(id)).toEqual({ territoire, coordination, structure: 'Avec une personne', personne });
  const seule = await banc.contexte.depots.structures.creer(
    uneStructure({ nom: 'Sans personne', courriel: 'accueil@sans-personne.example' }),
  );
  expect(await demande(seule.id)).toEqual({ territoire, coordination, structure: 'Sans personne' });
});

test('la structure dit qui lit ses coordonnées, jamais plus que les partenaires ; l’histoire le garde', async () => {
  const { id } = await creerStructure(banc, { telephone: '+33557000001', visibilites: { telephone: 'public' } });
  const { jeton } = await unLien(banc, id);
  const choisir = (niveau: string) =>
    banc.appeler(choisirLecteursParLien, { corps: { jeton, champ: 'telephone', niveau } });
  expect((await ouvrir(jeton)).corps).toMatchObject({ fiche: { lecteurs: { telephone: 'public' } } });
  expect((await choisir('coordination')).corps).toEqual({ dejaFait: false });
  expect((await choisir('coordination')).corps).toEqual({ dejaFait: true });
  const fiche = await structure(id);
  expect(fiche.visibilites).toEqual({ telephone: 'coordination' });
  expect(fiche.provenance?.at(-1)).toMatchObject({
    champ: 'visibilites',
    canal: 'Lien personnel',
    apres: 'telephone : coordination',
  });
  expect((await choisir('public')).statut).toBe(400);
});

test('une adresse corrigée par lien emporte sa commune : le code, le millésime et la place sur la carte suivent', async () => {
  const { id } = await creerStructure(banc, { adresse: '1 rue Haute', latitude: 45.1, longitude: -0.4 });
  const { jeton } = await unLien(banc, id);
  const corrections = {
    adresse: '2 place Neuve',
    codePostal: '33620',
    commune: 'cavignac',
    siret: '443 061 841 00047',
  };
  expect((await banc.appeler(repondreParLien, { corps: { jeton, corrections } })).statut).toBe(200);
  expect(await structure(id)).toMatchObject({
    adresse: '2 place Neuve',
    commune: 'Cavignac',
    communeInsee: '33114',
    latitude: undefined,
    siret: '44306184100047',
  });
  const faux = await banc.appeler(repondreParLien, {
    corps: { jeton, corrections: { siret: '44306184100048', nom: '' } },
  });
  expect(faux).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: expect.arrayContaining([expect.anything()]) } },
  });
});

describe('ne plus recevoir de rappels', () => {
  const choisir = (jeton: string, sansRappel: boolean) =>
    banc.appeler(choisirRappelsParLien, { corps: { jeton, sansRappel } });
  const rappels = async (jeton: string) =>
    ((await ouvrir(jeton)).corps as { information: { sansRappel: boolean } }).information.sansRappel;

  test('se dit d’un geste, se reprend d’un geste, et le redire ne change rien', async () => {
    const { id, contact } = await creerStructure(banc, { courrielDuContact: 'seule@rappels.example' });
    const { jeton } = await unLien(banc, id);
    expect(await rappels(jeton)).toBe(false);
    expect((await choisir(jeton, true)).corps).toEqual({ sansRappel: true, dejaFait: false });
    expect((await choisir(jeton, true)).corps).toEqual({ sansRappel: true, dejaFait: true });
    expect(await banc.contexte.depots.contacts.parId(contact)).toMatchObject({ sansRappel: true, opposition: false });
    expect(await rappels(jeton)).toBe(true);
    expect((await structure(id)).sansRappel).toBe(false);
    expect((await choisir(jeton, false)).corps).toEqual({ sansRappel: false, dejaFait: false });
    expect(await rappels(jeton)).toBe(false);
    const { items } = await banc.contexte.depots.journal.lireOu('ligne', contact);
    expect(items.map((l) => [l.commande, l.resultat])).toEqual([
      ['choisirRappelsParLien', 'Fait'],
      ['choisirRappelsParLien', 'Déjà fait'],
      ['choisirRappelsParLien', 'Fait'],
    ]);
  });

  test('vaut pour la personne, dans chaque structure où elle a cette adresse, et pour elle seule', async () => {
    const ici = await creerStructure(banc, { courrielDuContact: 'deux@rappels.example' });
    const ailleurs = await creerStructure(banc, { courrielDuContact: 'Deux@rappels.example' });
    const autre = await creerStructure(banc, { courrielDuContact: 'autre@rappels.example' });
    const { jeton } = await unLien(banc, ici.id);
    await choisir(jeton, true);
    const { contacts } = banc.contexte.depots;
    for (const [qui, dit] of [
      [ici, true],
      [ailleurs, true],
      [autre, false],
    ] as const)
      expect((await contacts.parId(qui.contact)).sansRappel).toBe(dit);
  });

  test('d’un lien envoyé à la structure, vaut pour la structure', async () => {
    const { id } = await banc.contexte.depots.structures.creer(
      uneStructure({ nom: 'Sans personne (exemple)', courriel: 'accueil@rappels.example' }),
    );
    const { jeton } = await unLien(banc, id);
    expect((await choisir(jeton, true)).corps).toEqual({ sansRappel: true, dejaFait: false });
    expect((await structure(id)).sansRappel).toBe(true);
  });

  test('le courriel y mène par une adresse à part, avec le même jeton', async () => {
    const { jeton } = await unLien(banc);
    const corps = courriels().at(-1)?.corps ?? '';
    expect(corps).toContain(`href="${ENVIRONNEMENT.URL_ONGLETS}/lien.html#rappels=${jeton}"`);
  });
});

test('le jeton voyage dans le fragment du lien : aucun serveur ne le voit', async () => {
  await unLien(banc);
  const corps = courriels().at(-1)?.corps ?? '';
  const lien = /href="([^"]+)"/.exec(corps)?.[1] ?? '';
  expect(lien).toMatch(new RegExp(`^${ENVIRONNEMENT.URL_ONGLETS}/lien\\.html#jeton=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`));
  expect(corps).toContain('<html lang="fr">');
});

test('on peut répondre de nouveau tant que le lien est valable : la dernière réponse compte', async () => {
  const { jeton, structure: id } = await unLien(banc);
  await repondre(jeton, { horaires: 'Mo 09:00-12:00' });
  expect((await ouvrir(jeton)).corps).toMatchObject({ dejaRepondu: true });
  await repondre(jeton, { horaires: 'Tu 09:00-12:00' });
  expect((await structure(id)).horaires).toBe('Tu 09:00-12:00');
});

test('un lien révoqué n’ouvre plus rien et dit qui appeler ; le révoquer deux fois ne change rien', async () => {
  await banc.contexte.depots.reglages.creer({ cle: 'coordonneesDeLaCoordination', valeur: '05 57 00 00 00' });
  const { jeton, sollicitation: id } = await unLien(banc);
  const revoquer = () => banc.appeler(revoquerLien, { profil: 'coordination', chemin: { id }, corps: {} });
  expect((await revoquer()).corps).toEqual({ dejaFait: false });
  expect((await revoquer()).corps).toEqual({ dejaFait: true });
  for (const reponse of [await ouvrir(jeton), await repondre(jeton)]) {
    expect(reponse).toMatchObject({ statut: 410, corps: { erreur: { code: 'lien-expire' } } });
    expect(JSON.stringify(reponse.corps)).toContain('05 57 00 00 00');
  }
  const { items } = await banc.contexte.depots.journal.lireOu('ligne', id);
  expect(items.filter((l) => l.liste === 'Sollicitations').map((l) => [l.commande, l.resultat])).toEqual([
    ['inviterAConfirmer', 'Fait'],
    ['revoquerLien', 'Fait'],
    ['ouvrirLien', 'Refusé'],
  ]);
  // Tried again the same day, it is the same fact; the next day it is told again.
  for (let n = 0; n < 5; n += 1) await ouvrir(jeton);
  banc.avancer(24);
  await Promise.all([ouvrir(jeton), ouvrir(jeton), ouvrir(jeton)]);
  const refus = (await banc.contexte.depots.journal.lireOu('ligne', id)).items.filter((l) => l.resultat === 'Refusé');
  expect(refus).toHaveLength(2);
});

test('une structure assez sollicitée ne reçoit rien de plus, sauf à le vouloir', async () => {
  const { id } = await creerStructure(banc);
  const { sollicitations } = banc.contexte.depots;
  const { plafondSollicitations } = lireReglages([]).valeurs;
  const maintenant = banc.contexte.maintenant();
  for (let i = 0; i < plafondSollicitations; i += 1)
    await sollicitations.creer({
      cle: `plafond-${id}-${i}-a-son-terme`,
      nature: 'Invitation',
      structure: id,
      canal: 'Courriel',
      etat: 'Envoyée',
      envoyeeLe: maintenant,
    });
  expect(await inviter(id)).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringContaining('autant que les réglages le permettent') as unknown } },
  });
  expect(courriels()).toHaveLength(0);
  expect(await inviter(id, { malgrePlafond: true })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(courriels()).toHaveLength(1);
});

test('un lien se ferme quand la personne à qui il a été envoyé quitte la structure', async () => {
  const { id, contact } = await creerStructure(banc);
  const { jeton } = await unLien(banc, id);
  expect((await ouvrir(jeton)).statut).toBe(200);
  const { contacts } = banc.contexte.depots;
  await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { actif: false });
  expect(await ouvrir(jeton)).toMatchObject({ statut: 410, corps: { erreur: { code: 'lien-expire' } } });
  expect(await repondre(jeton)).toMatchObject({ statut: 410 });
  expect((await structure(id)).verifieeLe).toBeUndefined();
});

test('un lien expire après trente jours, pas avant', async () => {
  const { jeton } = await unLien(banc);
  banc.avancer(29 * 24);
  expect((await ouvrir(jeton)).statut).toBe(200);
  banc.avancer(2 * 24);
  expect(await ouvrir(jeton)).toMatchObject({ statut: 410 });
});

/** What the signature of a personal link carries besides its content. */
const JUSTE = { emetteur: 'maillage', audience: 'maillage:lien', exp: true };

describe('un jeton forgé', () => {
  const contenu = (id: string, cle: string) =>
    ({ jti: cle, objet: { liste: 'Structures', id }, acte: 'confirmer-fiche', exp: 2_000_000_000 }) as const;

  test('dont une lettre a changé n’est pas reconnu', async () => {
    const { jeton } = await unLien(banc);
    const [tete, charge, signature] = jeton.split('.');
    for (const faux of [
      `${tete}.${charge}.${signature?.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`,
      `${tete}.${charge}.`,
      'x'.repeat(40),
    ]) {
      expect(await ouvrir(faux)).toMatchObject({ statut: 401 });
    }
  });

  test('signé d’un autre secret n’est pas reconnu', async () => {
    const { structure: id, sollicitation: ligne } = await unLien(banc);
    const { cle } = await sollicitation(ligne);
    expect(
      await ouvrir(await creerLiens('un-autre-secret-de-plus-de-32-caracteres').signer(contenu(id, cle))),
    ).toMatchObject({ statut: 401 });
  });

  test.each([
    ['pour un autre usage', { audience: 'maillage:export' }],
    ['par un autre émetteur', { emetteur: 'autre' }],
    ['sans échéance', { exp: false }],
  ])('signé du bon secret mais %s n’est pas reconnu', async (_titre, change: Partial<typeof JUSTE>) => {
    const { structure: id, sollicitation: ligne } = await unLien(banc);
    const { cle } = await sollicitation(ligne);
    const signer = async ({ emetteur, audience, exp }: typeof JUSTE) => {
      const { jti, exp: echeance, ...reste } = contenu(id, cle);
      const jeton = new SignJWT(reste).setProtectedHeader({ alg: 'HS256' }).setIssuer(emetteur).setAudience(audience);
      if (exp) jeton.setExpirationTime(echeance);
      return jeton.setJti(jti).sign(new TextEncoder().encode(ENVIRONNEMENT.LIENS_SECRET));
    };
    expect(await ouvrir(await signer(JUSTE))).toMatchObject({ statut: 200 });
    expect(await ouvrir(await signer({ ...JUSTE, ...change }))).toMatchObject({ statut: 401 });
  });

  test('bien signé mais pour la fiche d’un autre n’ouvre rien', async () => {
    const { sollicitation: ligne } = await unLien(banc);
    const { id: autre } = await creerStructure(banc);
    const { cle } = await sollicitation(ligne);
    expect(await ouvrir(await banc.contexte.liens.signer(contenu(autre, cle)))).toMatchObject({ statut: 403 });
  });

  test('bien signé mais sans demande enregistrée n’ouvre rien', async () => {
    const { structure: id } = await unLien(banc);
    expect(await ouvrir(await banc.contexte.liens.signer(contenu(id, 'fiche-s999-inconnue')))).toMatchObject({
      statut: 404,
    });
  });

  test('fait d’un jeton de session n’est pas reconnu', async () => {
    expect(await ouvrir(await banc.jeton('coordination'))).toMatchObject({ statut: 401 });
  });
});

test('une adresse protégée ne sort pas par le lien', async () => {
  const { id } = await creerStructure(banc, { adresse: '3 rue Tenue Secrète', adresseProtegee: true });
  const { jeton } = await unLien(banc, id);
  expect(JSON.stringify((await ouvrir(jeton)).corps)).not.toContain('Tenue Secrète');
});

test('une valeur trop longue tapée dans SharePoint n’empêche pas d’ouvrir la fiche', async () => {
  const { id } = await creerStructure(banc, { services: Array.from({ length: 60 }, (_, i) => `Service ${i}`) });
  const { jeton } = await unLien(banc, id);
  expect((await ouvrir(jeton)).statut).toBe(200);
});

test('une correction fausse est refusée champ par champ, et rien n’est écrit', async () => {
  const { jeton, structure: id } = await unLien(banc);
  const presente = await structure(id);
  const reponse = await repondre(jeton, { courriel: 'pas une adresse' });
  expect(reponse).toMatchObject({
    statut: 400,
    corps: { erreur: { champs: [{ chemin: expect.stringContaining('courriel') as unknown }] } },
  });
  expect(await structure(id)).toEqual(presente);
});

describe('le courriel', () => {
  test('ne part pas deux fois en 25 jours, puis repart', async () => {
    const { id } = await creerStructure(banc);
    expect((await inviter(id)).corps).toMatchObject({ dejaFait: false });
    banc.avancer(24 * 24);
    expect((await inviter(id)).corps).toMatchObject({ dejaFait: true });
    expect(courriels()).toHaveLength(1);
    banc.avancer(2 * 24);
    expect((await inviter(id)).corps).toMatchObject({ dejaFait: false });
    expect(courriels()).toHaveLength(2);
  });

  test('repart aussitôt après une révocation : l’ancien lien reste fermé, le nouveau ouvre', async () => {
    const ancien = await unLien(banc);
    await banc.appeler(revoquerLien, { profil: 'coordination', chemin: { id: ancien.sollicitation }, corps: {} });
    const nouveau = await unLien(banc, ancien.structure);
    expect((await ouvrir(ancien.jeton)).statut).toBe(410);
    expect((await ouvrir(nouveau.jeton)).statut).toBe(200);
  });

  test('ne part qu’une fois quand on clique deux fois à la fois', async () => {
    const { id } = await creerStructure(banc);
    const reponses = await Promise.all([inviter(id), inviter(id), inviter(id)]);
    expect(reponses.map((r) => r.statut)).toEqual([200, 200, 200]);
    expect(courriels()).toHaveLength(1);
  });

  test('ne part qu’une fois quand deux exécutions tiennent la même demande au même instant', async () => {
    const { id } = await creerStructure(banc);
    const { contexte } = banc;
    const { sollicitations } = contexte.depots;
    let arrivees = 0;
    let ouvrirLaPorte = (): void => undefined;
    const porte = new Promise<void>((fini) => {
      ouvrirLaPorte = fini;
    });
    const modifier: typeof sollicitations.modifier = async (...arguments_) => {
      arrivees += 1;
      if (arrivees === 2) ouvrirLaPorte();
      await porte;
      return sollicitations.modifier(...arguments_);
    };
    const ensemble = {
      ...contexte,
      unALaFois: CHACUNE_POUR_SOI,
      depots: { ...contexte.depots, sollicitations: { ...sollicitations, modifier } },
    };
    const appel = { profil: 'coordination', chemin: { id }, corps: {} } as const;
    const reponses = await Promise.all([1, 2].map(() => banc.appeler(inviterAConfirmer, appel, ensemble)));
    expect(reponses.map((r) => (r.corps as { dejaFait: boolean }).dejaFait).sort()).toEqual([false, true]);
    expect(courriels()).toHaveLength(1);
  });

  test('ne part qu’une fois quand une autre exécution a tout fait entre la lecture et la création', async () => {
    const { id } = await creerStructure(banc);
    const { contexte } = banc;
    const { sollicitations } = contexte.depots;
    const creerSiAbsent: typeof sollicitations.creerSiAbsent = async (brouillon) => {
      await inviter(id);
      return sollicitations.creerSiAbsent(brouillon);
    };
    const tardif = {
      ...contexte,
      unALaFois: CHACUNE_POUR_SOI,
      depots: { ...contexte.depots, sollicitations: { ...sollicitations, creerSiAbsent } },
    };
    const appel = { profil: 'coordination', chemin: { id }, corps: {} } as const;
    expect((await banc.appeler(inviterAConfirmer, appel, tardif)).corps).toMatchObject({ dejaFait: true });
    expect(courriels()).toHaveLength(1);
  });

  test('ne part jamais deux fois, où que l’exécution s’interrompe', async () => {
    banc.compter();
    await inviter((await creerStructure(banc)).id);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      for (const apres of [false, true]) {
        const { id } = await creerStructure(banc);
        const dejaPartis = courriels().length;
        banc.mourirA(rang, apres);
        await inviter(id);
        banc.renaitre();
        expect((await inviter(id)).statut).toBe(200);
        expect(courriels().length - dejaPartis).toBeLessThanOrEqual(1);
      }
    }
  });

  test('refusé par le service, il peut repartir ; resté sans réponse, il ne repart pas de lui-même', async () => {
    const { id } = await creerStructure(banc);
    const avec = (code: 'requete' | 'indisponible') =>
      banc.appeler(
        inviterAConfirmer,
        { profil: 'coordination', chemin: { id }, corps: {} },
        { ...banc.contexte, envoyer: () => Promise.reject(new ErreurGraph(code)) },
      );
    expect((await avec('requete')).statut).toBe(500);
    expect(await avec('indisponible')).toMatchObject({
      statut: 503,
      corps: { erreur: { message: expect.stringContaining('peut-être parti') as unknown } },
    });
    expect((await inviter(id)).corps).toMatchObject({ dejaFait: true });
    expect(courriels()).toEqual([]);
  });

  test('va au contact choisi, sinon au principal, sinon à la structure', async () => {
    const { id, contact } = await creerStructure(banc, {
      courriel: 'accueil@exemple.example',
      courrielDuContact: 'principal@exemple.example',
    });
    await inviter(id);
    const { contacts } = banc.contexte.depots;
    const ligne = await contacts.parId(contact);
    await contacts.modifier(contact, ligne.eTag, { actif: false });
    await inviter(id);
    expect(courriels().flatMap((c) => c.a)).toEqual(['principal@exemple.example', 'accueil@exemple.example']);
    expect(await inviter(id, { contact })).toMatchObject({ statut: 422 });
  });

  test('ne va jamais à une personne qui s’oppose, même choisie : la structure le reçoit', async () => {
    const { id, contact } = await creerStructure(banc, { courriel: 'accueil@exemple.example' });
    const { contacts } = banc.contexte.depots;
    await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { opposition: true });
    expect(await inviter(id, { contact })).toMatchObject({ statut: 422 });
    await inviter(id);
    expect(courriels().flatMap((c) => c.a)).toEqual(['accueil@exemple.example']);
  });

  test('ne va pas à qui s’oppose par l’adresse de la structure, quand c’est aussi la sienne', async () => {
    const { id, contact } = await creerStructure(banc, {
      courriel: 'odette@exemple.example',
      courrielDuContact: 'Odette@exemple.example',
    });
    const { contacts } = banc.contexte.depots;
    await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { opposition: true });
    expect(await inviter(id)).toMatchObject({ statut: 422 });
    expect(courriels()).toEqual([]);
  });

  test('n’est pas demandé à une structure sans adresse : la raison est dite', async () => {
    const { id } = await banc.contexte.depots.structures.creer({
      nom: 'Muette',
      type: 'Association',
      statut: 'Active',
    });
    expect(await inviter(id)).toMatchObject({
      statut: 422,
      corps: { erreur: { message: expect.stringContaining('téléphone') as unknown } },
    });
  });

  test('montre un nom de structure sans que celui-ci devienne du HTML', async () => {
    const { id } = await creerStructure(banc, { nom: '<img src=x onerror=alert(1)> & Cie' });
    await inviter(id);
    expect(courriels().at(-1)?.corps).not.toContain('<img');
  });
});

test('depuis l’onglet, une fiche modifiée entre-temps n’est pas confirmée ; répétée telle quelle, la confirmation est déjà faite', async () => {
  const { id } = await creerStructure(banc, { profil: 'partenaire' });
  const { eTag } = await structure(id);
  const confirmer = () =>
    banc.appeler(confirmerFiche, {
      profil: 'partenaire',
      chemin: { id },
      corps: { eTag, corrections: { horaires: '24/7' } },
    });
  const confirmee = { statut: 200, corps: { verifieeLe: aujourdhui(banc.contexte.maintenant()) } };
  expect(await confirmer()).toMatchObject(confirmee);
  const { eTag: apres } = await structure(id);
  expect(await confirmer()).toMatchObject(confirmee);
  expect((await structure(id)).eTag).toBe(apres);
  await banc.contexte.depots.structures.modifier(id, apres, { horaires: 'Mo-Fr 09:00-12:00' });
  expect(await confirmer()).toMatchObject({ statut: 409 });
});
