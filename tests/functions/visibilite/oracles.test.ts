import { changerContactParLien, repondreParLien } from '../../../core/contrats/annuaire.ts';
import { changerMesDonneesParLien, demanderRattachement } from '../../../core/contrats/mes-donnees.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { proposerCorrection } from '../../../core/contrats/propositions.ts';
import { ErreurGraph } from '../../../graph/erreur.ts';
import { PERSONNES, PROTEGEE, RESERVEES } from '../../canaris.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, lienVersMesDonnees, unContact, uneCle, unLien } from '../fabrique.ts';
import { type Canaris, poserLesCanaris } from './canaris.ts';

let banc: Banc;
let poses: Canaris;
beforeEach(async () => {
  banc = await ouvrirBanc();
  poses = await poserLesCanaris(banc);
});
afterEach(() => banc.fermer());

/** What differs from one call to another though nothing is told by it. */
const sansNumero = (corps: unknown): unknown =>
  typeof corps === 'object' && corps !== null && 'id' in corps ? { ...corps, id: 'un numéro' } : corps;

describe('une proposition répond de même que la valeur cachée soit devinée ou non', () => {
  const proposer = async (id: string, corrections: object) => {
    const { statut, corps } = await banc.appeler(proposerCorrection, {
      profil: 'lecture',
      chemin: { id },
      corps: { cle: uneCle(), corrections, vu: {} },
    });
    return { statut, corps: sansNumero(corps) };
  };

  test('champ par champ, de ceux réservés à la coordination', async () => {
    const [id = ''] = poses.reservees;
    const faux = {
      siret: '78467169500087',
      rna: 'W332999999',
      description: 'Autre',
      services: ['Autre'],
      thematiques: ['Autre'],
      publics: ['Autre'],
      adresse: '1 rue Autre',
      codePostal: '33000',
      telephone: '+33556000000',
      courriel: 'autre@x.example',
      siteWeb: 'https://autre.example/',
      horaires: 'Autre',
      accessibilite: 'https://acceslibre.example/autre',
      modalitesDAcces: 'Autre',
    };
    for (const [champ, fausse] of Object.entries(faux)) {
      const vraie = RESERVEES[0]?.[champ as keyof typeof faux];
      expect([champ, vraie]).not.toEqual([champ, undefined]);
      expect([champ, await proposer(id, { [champ]: vraie })]).toEqual([champ, await proposer(id, { [champ]: fausse })]);
    }
  });

  test.each([
    ['adresse', PROTEGEE.adresse, '1 rue Autre'],
    ['codePostal', PROTEGEE.codePostal, '33000'],
    ['siret', PROTEGEE.siret, '78467169500087'],
    ['description', PROTEGEE.description, 'Autre'],
    ['services', [...PROTEGEE.services], ['Autre']],
  ])('%s, d’une adresse protégée', async (champ, vraie, fausse) => {
    expect(await proposer(poses.protegee, { [champ]: vraie })).toEqual(
      await proposer(poses.protegee, { [champ]: fausse }),
    );
  });

  test('une faute ne dit rien de la zone cachée', async () => {
    const zones = ['Communes', 'Département'] as const;
    const reponses: unknown[] = [];
    for (const zone of zones) {
      const { id } = await creerStructure(banc, {
        zone,
        zoneCodes: zone === 'Communes' ? ['33114'] : ['33'],
        visibilites: { zone: 'coordination' },
      });
      reponses.push(await proposer(id, { zoneCodes: ['33123'] }));
    }
    expect(reponses[1]).toEqual(reponses[0]);
  });

  test('rien de changé à ce qui se lit reste refusé', async () => {
    const { id } = await creerStructure(banc, { description: 'Lisible.' });
    expect((await proposer(id, { description: 'Lisible.' })).statut).toBe(400);
    expect((await proposer(id, { description: 'Autre.' })).statut).toBe(200);
  });

  test('d’une fiche dont le nom dit l’adresse, rien : elle n’existe pas', async () => {
    const trahie = await creerStructure(banc, {
      nom: 'Foyer du 4 rue Basse',
      adresse: '4 rue Basse',
      adresseProtegee: true,
    });
    expect(await proposer(trahie.id, { description: 'Autre' })).toEqual(
      await proposer('99999999', { description: 'Autre' }),
    );
    const { id: demandeur } = await creerStructure(banc, {
      profil: 'partenaire',
      courrielDuContact: 'moi@ici.example',
    });
    const mettre = async (destinataire: string) => {
      const corps = { cle: uneCle(), demandeur, destinataire, thematique: 'Logement' };
      return (await banc.appeler(mettreEnLien, { profil: 'partenaire', corps })).corps;
    };
    expect(await mettre(trahie.id)).toEqual(await mettre('99999999'));
  });
});

describe('par un lien', () => {
  const lien = async (structure: string, contact?: string): Promise<string> =>
    (await unLien(banc, structure, contact)).jeton;

  test('l’adresse protégée n’est confirmée par aucune réponse', async () => {
    const jeton = await lien(poses.protegee);
    const dire = async (corrections: object) =>
      (await banc.appeler(repondreParLien, { corps: { jeton, corrections, sections: ['Identité'] } })).corps as {
        champsCorriges: string[];
      };
    const justes = await dire({ adresse: PROTEGEE.adresse, siret: PROTEGEE.siret });
    expect(justes.champsCorriges.toSorted()).toEqual(['adresse', 'siret']);
    expect((await dire({ adresse: '1 rue Autre', siret: '78467169500087' })).champsCorriges.toSorted()).toEqual(
      justes.champsCorriges.toSorted(),
    );
    // Of what is shown, only what changes is said to have changed.
    expect((await dire({ telephone: PROTEGEE.telephone })).champsCorriges).toEqual([]);
  });

  test('ce qu’un collègue réserve n’est pas confirmé par une correction', async () => {
    const jeton = await lien(poses.maison, poses.personnes[2]);
    const [id = ''] = poses.personnes;
    const corriger = async (contact: object) => {
      const { eTag } = await banc.contexte.depots.contacts.parId(id);
      const changement = { geste: 'corriger', id, eTag, contact };
      const { statut, corps } = await banc.appeler(changerContactParLien, { corps: { jeton, changement } });
      return { statut, propose: (corps as { propose?: boolean }).propose };
    };
    const personne = PERSONNES[0]?.personne;
    for (const [champ, autre] of [
      ['telephone', '+33699999999'],
      ['fonction', 'Autre'],
      ['courriel', 'autre@x.example'],
    ] as const)
      expect([champ, await corriger({ [champ]: personne?.[champ] })]).toEqual([
        champ,
        await corriger({ [champ]: autre }),
      ]);
  });

  test('l’adresse d’une personne cachée n’est pas dite déjà prise', async () => {
    const jeton = await lien(poses.maison, poses.personnes[2]);
    const cachees = [PERSONNES[0], PERSONNES[3], PERSONNES[5]].map((p) => p?.personne.courriel ?? '');
    const corriger = async (courriel: string) => {
      const id = poses.personnes[2] ?? '';
      const { eTag } = await banc.contexte.depots.contacts.parId(id);
      const changement = { geste: 'corriger', id, eTag, contact: { courriel } };
      return (await banc.appeler(changerContactParLien, { corps: { jeton, changement } })).statut;
    };
    for (const courriel of cachees)
      expect([courriel, await corriger(courriel)]).toEqual([courriel, await corriger('autre@ailleurs.example')]);
    const ajouter = async (courriel: string) => {
      const changement = { geste: 'ajouter', cle: uneCle(), contact: { nom: 'Nouvelle Exemple', courriel } };
      return (await banc.appeler(changerContactParLien, { corps: { jeton, changement } })).statut;
    };
    const inconnue = await ajouter('inconnue@ailleurs.example');
    for (const courriel of cachees) expect([courriel, await ajouter(courriel)]).toEqual([courriel, inconnue]);
  });

  test('ni quand on change la sienne', async () => {
    const { id } = await creerStructure(banc, { courrielDuContact: 'moi@ici.example' });
    await banc.contexte.depots.contacts.creer(
      unContact(id, { courriel: 'cachee@ici.example', visibilite: 'coordination', principal: false }),
    );
    const jeton = await lienVersMesDonnees(banc, await lien(id));
    const changer = async (courriel: string) => {
      const [contact] = (await banc.contexte.depots.contacts.lireOu('structure', id)).items;
      const corps = { jeton, eTag: contact?.eTag, contact: { courriel } };
      return (await banc.appeler(changerMesDonneesParLien, { corps })).statut;
    };
    expect([await changer('autre@ici.example'), await changer('cachee@ici.example')]).toEqual([200, 200]);
  });
});

describe('demander le code de rattachement ne dit pas qui est dans l’annuaire', () => {
  const CONNUE = 'connue@ici.example';
  /** What happened before the answer, and the answer; what is left is done after. */
  const demander = async (courriel: string) => {
    const contexte = { ...banc.contexte, taches: new Set<Promise<void>>() };
    banc.compter();
    const corps = { courriel };
    const { statut, corps: dit } = await banc.appeler(demanderRattachement, { profil: 'invite', corps }, contexte);
    const requetes = banc.compter();
    const partis = banc.graph.boiteEnvoi().length;
    await Promise.all(contexte.taches);
    return { statut, dit, requetes, partis };
  };

  test('la même réponse, après le même travail : rien ne part avant elle', async () => {
    await creerStructure(banc, { courrielDuContact: CONNUE });
    // The first call of an instance reads once where the territory is.
    await demander('premiere@ici.example');
    const inconnue = await demander('inconnue@ici.example');
    expect(await demander(CONNUE)).toEqual(inconnue);
    expect(banc.graph.boiteEnvoi().map(({ a }) => a)).toEqual([[CONNUE]]);
  });

  test('et la même quand le courriel ne part pas ; l’administrateur en est averti', async () => {
    await creerStructure(banc, { courrielDuContact: CONNUE });
    const contexte = {
      ...banc.contexte,
      envoyer: async () => {
        throw new ErreurGraph('indisponible');
      },
    };
    const demande = async (courriel: string) => {
      const { statut, corps } = await banc.appeler(
        demanderRattachement,
        { profil: 'invite', corps: { courriel } },
        contexte,
      );
      await Promise.all(contexte.taches);
      return { statut, corps };
    };
    expect(await demande(CONNUE)).toEqual(await demande('inconnue@ici.example'));
    expect(banc.traces).toContainEqual(
      expect.objectContaining({
        evenement: 'apres-la-reponse',
        champs: expect.objectContaining({ code: 'indisponible' }),
      }),
    );
  });
});
