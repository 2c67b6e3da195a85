import { choisirRappelsParLien, ouvrirLien } from '../../core/contrats/annuaire.ts';
import { mettreEnLien, repondreMiseEnLien, repondreMiseEnLienParLien } from '../../core/contrats/mises-en-lien.ts';
import { suivreMisesEnLien } from '../../functions/mises-en-lien/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const A = 'familles@exemple.example';
const B = 'toits@exemple.example';

/** The two structures of an introduction, each with a person to write to. */
async function deuxStructures(valeurs: Parameters<typeof creerStructure>[1] = {}) {
  const demandeur = (
    await creerStructure(banc, { nom: 'Familles (exemple)', courrielDuContact: A, profil: 'partenaire' })
  ).id;
  const destinataire = (
    await creerStructure(banc, { nom: 'Toits partagés (exemple)', courrielDuContact: B, ...valeurs })
  ).id;
  return { demandeur, destinataire };
}
const demande = (paire: { demandeur: string; destinataire: string }, valeurs: object = {}) => ({
  cle: uneCle(),
  ...paire,
  thematique: 'Logement',
  ...valeurs,
});
const mettre = (corps: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(mettreEnLien, { profil, corps });
const courriels = () => banc.graph.boiteEnvoi();
const adresses = () => courriels().flatMap((c) => c.a);
/** The link of the last mail to an address. */
const jetonDe = (adresse: string): string =>
  /#jeton=([\w.-]+)/.exec(JSON.stringify(courriels().findLast((c) => c.a.includes(adresse))))?.[1] ?? '';
const repondre = (jeton: string, reponse: object) =>
  banc.appeler(repondreMiseEnLienParLien, { corps: { jeton, ...reponse } });
const ligne = async (id: string) => banc.contexte.depots.misesEnLien.parId(id);
const passer = () => suivreMisesEnLien(banc.contexte);
const jours = (n: number) => banc.avancer(24 * n);

async function uneMiseEnLien(valeurs: object = {}): Promise<string> {
  const { corps } = await mettre(demande(await deuxStructures(), valeurs));
  return (corps as { id: string }).id;
}

test('chaque structure reçoit un courriel qui présente l’autre, et la ligne garde le besoin', async () => {
  const paire = await deuxStructures({ telephone: '+33557000002' });
  const corps = demande(paire, { public: 'Familles', communeInsee: '33473', message: 'Une famille de quatre.' });
  expect(await mettre(corps)).toMatchObject({
    statut: 200,
    corps: { dejaFait: false, courriels: { demandeur: 'envoye', destinataire: 'envoye' } },
  });
  expect(adresses().sort()).toEqual([A, B]);
  const [premier, second] = courriels();
  expect(premier?.a).toEqual([B]);
  expect(premier?.corps).toContain('Familles (exemple)');
  expect(premier?.corps).toContain('Une famille de quatre.');
  expect(premier?.corps).toContain(A);
  expect(second?.corps).toContain(B);
  const { items } = await banc.contexte.depots.sollicitations.lireOu('nature', 'Mise en lien');
  expect(items.map((s) => [s.structure, s.etat])).toEqual([
    [paire.destinataire, 'Envoyée'],
    [paire.demandeur, 'Envoyée'],
  ]);
});

test('répétée, ou morte à n’importe quel moment puis reprise, elle n’écrit jamais deux fois à personne', async () => {
  const paire = await deuxStructures();
  let tours = 0;
  for (const apres of [true, false]) {
    for (let rang = 1; rang <= 24; rang += 1) {
      const avant = courriels().length;
      const corps = demande(paire);
      banc.mourirA(rang, apres);
      await mettre(corps);
      banc.renaitre();
      expect((await mettre(corps)).statut).toBe(200);
      expect((await mettre(corps)).corps).toMatchObject({ dejaFait: true });
      const partis = courriels()
        .slice(avant)
        .flatMap((c) => c.a);
      expect(partis.length).toBe(new Set(partis).size);
      tours += 1;
    }
  }
  const { items } = await banc.contexte.depots.misesEnLien.lire();
  expect(items).toHaveLength(tours);
});

test('la même clé pour une autre structure est refusée', async () => {
  const paire = await deuxStructures();
  const corps = demande(paire);
  await mettre(corps);
  const { id } = await creerStructure(banc, { courrielDuContact: 'c@exemple.example' });
  expect(await mettre({ ...corps, destinataire: id })).toMatchObject({ statut: 409 });
  expect(courriels()).toHaveLength(2);
});

test.each(['thematique', 'public'])(
  'un nom glissé à la place du vocabulaire (%s) est refusé comme dans le message',
  async (champ) => {
    const corps = demande(await deuxStructures(), { [champ]: 'Mme Durand, 06 12 34 56 78' });
    expect(await mettre(corps)).toMatchObject({
      statut: 422,
      corps: { erreur: { champs: [{ chemin: `corps.${champ}` }] } },
    });
    expect(courriels()).toEqual([]);
  },
);

test('un message qui désigne quelqu’un est refusé avant tout envoi', async () => {
  const corps = demande(await deuxStructures(), { message: 'Mme Durand, 06 12 34 56 78' });
  expect(await mettre(corps)).toMatchObject({
    statut: 422,
    corps: { erreur: { champs: [{ chemin: 'corps.message' }] } },
  });
  expect(courriels()).toEqual([]);
  expect((await banc.contexte.depots.misesEnLien.lire()).items).toEqual([]);
});

test('on n’écrit pas à qui s’oppose : la structure reçoit le message ; sans adresse, rien n’est fait et la raison est dite', async () => {
  const paire = await deuxStructures({ courriel: 'accueil@toits.example' });
  const { contacts, structures } = banc.contexte.depots;
  const [contact] = (await contacts.lireOu('structure', paire.destinataire)).items;
  await contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', { opposition: true });
  await mettre(demande(paire));
  expect(adresses().sort()).toEqual(['accueil@toits.example', A]);
  expect(
    courriels()
      .map((c) => c.corps)
      .join(),
  ).not.toContain(B);
  const toits = await structures.parId(paire.destinataire);
  await structures.modifier(toits.id, toits.eTag, { courriel: undefined });
  expect(await mettre(demande(paire))).toMatchObject({
    statut: 422,
    corps: { erreur: { message: expect.stringContaining('téléphone') as unknown } },
  });
  expect(courriels()).toHaveLength(2);
});

test('ce que la fiche ou le contact réserve à la coordination n’est pas dit à l’autre', async () => {
  const paire = await deuxStructures({
    telephone: '+33557000009',
    visibilites: { telephone: 'coordination' },
    adresse: '3 rue Cachée',
    adresseProtegee: true,
    modalitesDAcces: 'Sonnez au 3, rue cachée.',
  });
  const { contacts } = banc.contexte.depots;
  const [contact] = (await contacts.lireOu('structure', paire.destinataire)).items;
  await contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', {
    nom: 'Honorine Exemple',
    visibilite: 'coordination',
  });
  await mettre(demande(paire));
  const recu = courriels().find((c) => c.a.includes(A))?.corps ?? '';
  for (const secret of ['557000009', 'Cachée', 'cachée', B, 'Honorine']) expect(recu).not.toContain(secret);
});

test('un partenaire met en lien sa structure, pas celle d’un autre', async () => {
  const { demandeur, destinataire } = await deuxStructures();
  expect((await mettre(demande({ demandeur, destinataire }), 'partenaire')).statut).toBe(200);
  expect((await mettre(demande({ demandeur: destinataire, destinataire: demandeur }), 'partenaire')).statut).toBe(403);
});

test('une structure n’est pas mise en lien avec elle-même, ni avec une fiche archivée', async () => {
  const { demandeur, destinataire } = await deuxStructures({ statut: 'Archivée' });
  expect(await mettre(demande({ demandeur, destinataire: demandeur }))).toMatchObject({ statut: 422 });
  expect(await mettre(demande({ demandeur, destinataire }))).toMatchObject({ statut: 422 });
});

test('un courriel refusé par le service est dit, et repart à la demande suivante', async () => {
  const corps = demande(await deuxStructures());
  const enPanne = { ...banc.contexte, envoyer: () => Promise.reject(new ErreurGraph('requete')) };
  const premiere = await banc.appeler(mettreEnLien, { profil: 'coordination', corps }, enPanne);
  expect(premiere.corps).toMatchObject({ courriels: { demandeur: 'refuse', destinataire: 'refuse' } });
  expect((await mettre(corps)).corps).toMatchObject({ courriels: { demandeur: 'envoye', destinataire: 'envoye' } });
  expect(courriels()).toHaveLength(2);
});

describe('quinze jours plus tard', () => {
  test('on ne demande rien à une structure fermée depuis', async () => {
    const id = await uneMiseEnLien();
    const { structures } = banc.contexte.depots;
    const fermee = await structures.parId((await ligne(id)).destinataire);
    await structures.modifier(fermee.id, fermee.eTag, { statut: 'Fermée' });
    jours(15);
    await passer();
    expect(adresses().slice(2)).toEqual([A]);
  });

  test('on demande aux deux structures, une relance au plus, puis « Sans réponse »', async () => {
    const id = await uneMiseEnLien();
    const partis = async (n: number) => {
      jours(n);
      const avant = courriels().length;
      await passer();
      await passer();
      return courriels()
        .slice(avant)
        .flatMap((c) => c.a)
        .sort();
    };
    expect(await partis(14)).toEqual([]);
    expect(await partis(1)).toEqual([A, B]);
    expect(await partis(9)).toEqual([]);
    expect(await partis(1)).toEqual([A, B]);
    expect(await partis(9)).toEqual([]);
    expect((await ligne(id)).etat).toBe('Envoyée');
    expect(await partis(1)).toEqual([]);
    expect(await ligne(id)).toMatchObject({ etat: 'Sans réponse', clotureeLe: '2026-12-28' });
    expect(await partis(60)).toEqual([]);
    expect(courriels()).toHaveLength(6);
  });

  test('mort à n’importe quel moment puis repris, le minuteur n’écrit jamais deux fois à personne', async () => {
    const paire = await deuxStructures();
    for (const apres of [true, false]) {
      for (let rang = 1; rang <= 16; rang += 1) {
        await mettre(demande(paire));
        jours(15);
        const avant = courriels().length;
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        const destinataires = courriels()
          .slice(avant)
          .flatMap((c) => c.a);
        expect(destinataires.length).toBe(new Set(destinataires).size);
        const { items } = await banc.contexte.depots.misesEnLien.lire();
        for (const m of items) await banc.contexte.depots.misesEnLien.supprimer(m.id, m.eTag);
      }
    }
  });

  test('qui a répondu n’est pas relancé, et l’autre ne l’est plus une fois l’issue connue', async () => {
    const id = await uneMiseEnLien();
    jours(15);
    await passer();
    expect((await repondre(jetonDe(A), { issue: 'Aboutie', pertinente: 'Oui' })).corps).toEqual({
      etat: 'Aboutie',
      dejaFait: false,
    });
    jours(10);
    const avant = courriels().length;
    await passer();
    expect(courriels()).toHaveLength(avant);
    expect(await ligne(id)).toMatchObject({ etat: 'Aboutie', pertinente: 'Oui', clotureeLe: '2026-12-08' });
  });

  test('deux réponses contraires restent chacune à leur côté ; un appel de la coordination tranche', async () => {
    const id = await uneMiseEnLien();
    await repondre(jetonDe(A), { issue: 'Aboutie', pertinente: 'Oui', commentaire: 'Rendez-vous pris.' });
    expect((await repondre(jetonDe(B), { issue: 'Pas eu lieu', pertinente: 'Non' })).corps).toMatchObject({
      etat: 'À clarifier',
    });
    const contredite = await ligne(id);
    expect(contredite).toMatchObject({
      issueDemandeur: 'Aboutie',
      commentaireDemandeur: 'Rendez-vous pris.',
      issueDestinataire: 'Pas eu lieu',
      pertinente: 'En partie',
      etat: 'À clarifier',
    });
    expect(contredite.clotureeLe).toBeUndefined();
    const corps = { structure: contredite.destinataire, issue: 'Aboutie', pertinente: 'Oui' };
    const appel = { profil: 'coordination', chemin: { id }, corps } as const;
    expect((await banc.appeler(repondreMiseEnLien, appel)).corps).toEqual({ etat: 'Aboutie', dejaFait: false });
    expect((await banc.appeler(repondreMiseEnLien, appel)).corps).toEqual({ etat: 'Aboutie', dejaFait: true });
    expect(await ligne(id)).toMatchObject({ canalDestinataire: 'Téléphone', canalDemandeur: 'Lien personnel' });
  });

  test('ce qui est dit en cours est redemandé une fois, quinze jours plus tard, à qui l’a dit', async () => {
    const id = await uneMiseEnLien();
    jours(15);
    await passer();
    await repondre(jetonDe(A), { issue: 'En cours' });
    await repondre(jetonDe(B), { issue: 'Aboutie' });
    await repondre(jetonDe(B), { issue: 'En cours' });
    const avant = courriels().length;
    for (const n of [14, 1, 1, 20]) {
      jours(n);
      await passer();
    }
    const partis = courriels().slice(avant);
    expect(partis.flatMap((c) => c.a).toSorted()).toEqual([A, B]);
    for (const c of partis) expect(c.corps).toContain('qu’est-elle devenue');
    expect((await ligne(id)).etat).toBe('En cours');
    await repondre(jetonDe(A), { issue: 'Aboutie' });
    expect((await ligne(id)).etat).toBe('Aboutie');
  });

  test('une réponse tardive rouvre ce qui était sans réponse', async () => {
    const id = await uneMiseEnLien();
    for (const n of [15, 10, 10]) {
      jours(n);
      await passer();
    }
    expect((await ligne(id)).etat).toBe('Sans réponse');
    await repondre(jetonDe(B), { issue: 'Refusée' });
    expect((await ligne(id)).etat).toBe('Refusée');
  });

  test('une structure au plafond de sollicitations n’est pas relancée', async () => {
    const id = await uneMiseEnLien();
    const { destinataire } = await ligne(id);
    jours(15);
    await passer();
    for (let n = 0; n < 2; n += 1)
      await banc.contexte.depots.sollicitations.creer({
        cle: uneCle(),
        nature: 'Enquête',
        structure: destinataire,
        canal: 'Courriel',
        etat: 'Envoyée',
        envoyeeLe: banc.contexte.maintenant(),
      });
    jours(10);
    const avant = courriels().length;
    await passer();
    expect(
      courriels()
        .slice(avant)
        .flatMap((c) => c.a),
    ).toEqual([A]);
  });

  test('une mise en lien close à la main n’est plus demandée à personne', async () => {
    const id = await uneMiseEnLien();
    const m = await ligne(id);
    await banc.contexte.depots.misesEnLien.modifier(id, m.eTag, { etat: 'Aboutie' });
    jours(16);
    await passer();
    expect(courriels()).toHaveLength(2);
  });
});

describe('le lien de réponse', () => {
  test('montre le besoin et l’autre structure, jamais ce que l’autre a répondu', async () => {
    await uneMiseEnLien({ public: 'Familles', communeInsee: '33473' });
    await repondre(jetonDe(A), { issue: 'Aboutie', commentaire: 'Tout va bien.' });
    const { corps } = await banc.appeler(ouvrirLien, { corps: { jeton: jetonDe(B) } });
    expect(corps).toMatchObject({
      nature: 'mise-en-lien',
      dejaRepondu: false,
      miseEnLien: {
        cote: 'destinataire',
        structure: 'Toits partagés (exemple)',
        autre: 'Familles (exemple)',
        thematique: 'Logement',
      },
    });
    expect(JSON.stringify(corps)).not.toMatch(/Aboutie|Tout va bien/);
  });

  test('n’enregistre rien qui désigne une personne', async () => {
    const id = await uneMiseEnLien();
    expect(await repondre(jetonDe(B), { issue: 'Refusée', commentaire: 'Mme Durand a déjà un suivi' })).toMatchObject({
      statut: 422,
    });
    expect((await ligne(id)).issueDestinataire).toBeUndefined();
  });

  test('n’ouvre ni ne change une autre mise en lien, ni une fiche', async () => {
    const premiere = await uneMiseEnLien();
    const jeton = jetonDe(B);
    const seconde = await uneMiseEnLien();
    await repondre(jeton, { issue: 'Refusée' });
    expect((await ligne(premiere)).etat).toBe('Refusée');
    expect((await ligne(seconde)).etat).toBe('Envoyée');
    expect(await banc.appeler({ id: 'repondreParLien' }, { corps: { jeton, corrections: {} } })).toMatchObject({
      statut: 403,
    });
  });
});

test('une réponse donnée pour une structure d’aucun côté est refusée', async () => {
  const id = await uneMiseEnLien();
  const { id: ailleurs } = await creerStructure(banc, { profil: 'invite' });
  const appel = { profil: 'invite', chemin: { id }, corps: { structure: ailleurs, issue: 'Aboutie' } } as const;
  expect(await banc.appeler(repondreMiseEnLien, appel)).toMatchObject({ statut: 403 });
});

test('deux réponses au même instant comptent toutes les deux', async () => {
  const id = await uneMiseEnLien();
  await Promise.all([repondre(jetonDe(A), { issue: 'Aboutie' }), repondre(jetonDe(B), { issue: 'Refusée' })]);
  expect(await ligne(id)).toMatchObject({
    issueDemandeur: 'Aboutie',
    issueDestinataire: 'Refusée',
    etat: 'À clarifier',
  });
});

test('au-delà de quinze mises en lien dans la journée, une structure attend demain ; la coordination, non', async () => {
  const paire = await deuxStructures();
  const premiere = demande(paire);
  expect((await mettre(premiere, 'partenaire')).statut).toBe(200);
  for (let i = 2; i <= 15; i += 1) expect((await mettre(demande(paire), 'partenaire')).statut).toBe(200);
  const partis = courriels().length;
  expect(await mettre(demande(paire), 'partenaire')).toMatchObject({
    statut: 429,
    corps: { erreur: { message: expect.stringContaining('Continuez demain') as unknown } },
  });
  expect((await mettre(premiere, 'partenaire')).corps).toMatchObject({ dejaFait: true });
  expect(courriels()).toHaveLength(partis);
  expect((await mettre(demande(paire))).statut).toBe(200);
  jours(1);
  expect((await mettre(demande(paire), 'partenaire')).statut).toBe(200);
});

test('qui ne veut plus de rappels n’est plus interrogé ; l’autre l’est, et une présentation lui parvient encore', async () => {
  await uneMiseEnLien();
  const corps = { jeton: jetonDe(B), sansRappel: true };
  expect((await banc.appeler(choisirRappelsParLien, { corps })).statut).toBe(200);
  for (const n of [15, 10]) {
    jours(n);
    await passer();
  }
  const presentation = 2;
  expect(adresses().slice(0, presentation).toSorted()).toEqual([A, B]);
  expect(adresses().slice(presentation)).toEqual([A, A]);
  await uneMiseEnLien();
  expect(adresses().slice(4).toSorted()).toEqual([A, B]);
});

test('une question qui n’est jamais partie n’est pas un silence', async () => {
  const id = await uneMiseEnLien();
  const { contacts } = banc.contexte.depots;
  for (const c of (await contacts.lire()).items) await contacts.modifier(c.id, c.eTag, { opposition: true });
  for (const n of [15, 10, 10, 30]) {
    jours(n);
    await passer();
  }
  expect(courriels()).toHaveLength(2);
  expect((await ligne(id)).etat).toBe('Envoyée');
});
