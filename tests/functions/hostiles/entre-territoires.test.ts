import type { Contrat } from '../../../core/contrats/contrat.ts';
import { lireLignes } from '../../../core/contrats/lectures.ts';
import { lirePorte, ouvrirPorte } from '../../../core/contrats/porte.ts';
import { type Acte, DROITS } from '../../../core/droits/droits.ts';
import { NATURES_DE_SOLLICITATION } from '../../../core/lists/sollicitations.list.ts';
import { lireAdresseDePorte } from '../../../core/porte/adresse.ts';
import { servirAgenda } from '../../../functions/calendrier/servir-agenda.ts';
import { TOUS_LES_CONTRATS } from '../../../functions/commandes.ts';
import { creerTournee } from '../../../functions/hote/chaque-territoire.ts';
import type { DemandeHttp } from '../../../functions/hote/demande.ts';
import { creerTerritoires } from '../../../functions/hote/territoires.ts';
import { TOUS_LES_MINUTEURS } from '../../../functions/minuteurs.ts';
import { idDuSite, territoiresDuLocataire } from '../../../infra/local/locataire.ts';
import { type Banc, ouvrirBancs } from '../banc.ts';
import { lienDeNature, surSaLigne } from '../demandes/lien-de-nature.ts';
import { DEMANDES_PAR_LIEN } from '../demandes/par-lien.ts';
import { DEMANDES } from '../demandes/toutes.ts';
import { creerStructure, uneRencontre } from '../fabrique.ts';
import type { Demande } from './cas.ts';

let a: Banc;
let b: Banc;
/** What Graph knows of each: its site, its mailbox, its team. */
let lieuxDeA: ReadonlySet<string>;
let lieuxDeB: ReadonlySet<string>;
let structureDeA: string;
const [DE_A, DE_B] = ['Canari-du-territoire-A', 'Canari-du-territoire-B'];

beforeAll(async () => {
  [a, b] = (await ouvrirBancs(2)) as unknown as [Banc, Banc];
  [lieuxDeA, lieuxDeB] = territoiresDuLocataire().map(
    (t) => new Set([idDuSite(t.site), t.organisateur.oid, t.equipe]),
  ) as [Set<string>, Set<string>];
  structureDeA = (await creerStructure(a, { nom: DE_A, description: DE_A, profil: 'partenaire' })).id;
  await creerStructure(b, { nom: DE_B, description: DE_B, profil: 'partenaire' });
});
afterAll(() => a.fermer());

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');
const PAR_LIEN = TOUS_LES_CONTRATS.filter((c) => c.acces === 'lien');
const PUBLICS = TOUS_LES_CONTRATS.filter((c) => c.acces === 'public');
const quiPeut = ({ acces }: Contrat) => (DROITS[acces as Acte].coordination === 'non' ? 'partenaire' : 'coordination');

const justeDeA = async ({ id }: Contrat): Promise<Demande> => {
  const faire = DEMANDES[id];
  if (faire === undefined) throw new Error(`${id} n’a pas de demande juste (tests/functions/demandes).`);
  return faire(a, structureDeA);
};

const texteDe = ({ corps, octets }: { readonly corps: unknown; readonly octets: Uint8Array | undefined }): string =>
  `${JSON.stringify(corps)}${octets === undefined ? '' : new TextDecoder().decode(octets)}`;

/** What is asked touches nothing of the other territory, and says nothing of it. */
async function griefsDe(
  demander: () => ReturnType<Banc['appeler']>,
  { lieux, dit }: { readonly lieux: ReadonlySet<string>; readonly dit: string },
): Promise<{ readonly statut: number; readonly griefs: readonly string[] }> {
  a.lieuxDemandes();
  const courriels = a.graph.boiteEnvoi().length;
  const reponse = await demander();
  const envoyes = JSON.stringify(a.graph.boiteEnvoi().slice(courriels));
  return {
    statut: reponse.statut,
    griefs: [
      ...[...a.lieuxDemandes()].filter((lieu) => lieux.has(lieu)).map((lieu) => `touche ${lieu}`),
      ...(texteDe(reponse).includes(dit) ? ['montre ce qui est de l’autre'] : []),
      ...(envoyes.includes(dit) ? ['envoie ce qui est de l’autre'] : []),
      ...(reponse.statut >= 500 ? [`répond ${reponse.statut}`] : []),
    ],
  };
}

test(`un compte de A, sur ${AVEC_COMPTE.length} opérations, n’agit que dans A`, async () => {
  const griefs: string[] = [];
  let passes = 0;
  for (const contrat of AVEC_COMPTE) {
    const juste = await justeDeA(contrat);
    const { statut, griefs: dits } = await griefsDe(() => a.appeler(contrat, { profil: quiPeut(contrat), ...juste }), {
      lieux: lieuxDeB,
      dit: DE_B,
    });
    if (statut === 200) passes += 1;
    griefs.push(...dits.map((g) => `${contrat.id} : ${g}`));
  }
  expect(griefs).toEqual([]);
  expect(passes).toBeGreaterThan(AVEC_COMPTE.length * 0.95);
});

test(`ce qui est juste dans A, demandé avec un compte de B, n’ouvre rien de A, sur ${AVEC_COMPTE.length} opérations`, async () => {
  const griefs: string[] = [];
  for (const contrat of AVEC_COMPTE) {
    const juste = await justeDeA(contrat);
    const { griefs: dits } = await griefsDe(() => b.appeler(contrat, { profil: quiPeut(contrat), ...juste }), {
      lieux: lieuxDeA,
      dit: DE_A,
    });
    griefs.push(...dits.map((g) => `${contrat.id} : ${g}`));
  }
  expect(griefs).toEqual([]);
});

test('une coordinatrice de A n’est personne dans B : sans rôle dans son application, elle n’y fait que lire', async () => {
  const autorisation = `Bearer ${await b.jetonChange('coordination', { roles: [] })}`;
  const reserves = AVEC_COMPTE.filter(({ acces }) => DROITS[acces as Acte].lecture === 'non');
  expect(reserves.length).toBeGreaterThan(100);
  const griefs: string[] = [];
  for (const contrat of reserves) {
    const debut = a.ecritures.length;
    const { statut } = await b.appeler(contrat, { ...(await DEMANDES[contrat.id]?.(a, structureDeA)), autorisation });
    const ecrites = a.ecritures.slice(debut).filter((e) => [...lieuxDeB].some((lieu) => e.includes(lieu)));
    if (![403, 404].includes(statut) || ecrites.length > 0) griefs.push(`${contrat.id} : ${statut} ${ecrites.join()}`);
  }
  expect(griefs).toEqual([]);
});

test('un jeton pour une application que personne ne sert, pour les deux à la fois ou pour l’autre sans nouvelle signature, est refusé sans une demande à Graph', async () => {
  const [deA, deB] = territoiresDuLocataire().map((t) => t.application);
  const jeton = await a.jeton('coordination');
  const [tete, charge = '', signature] = jeton.split('.');
  const claims = JSON.parse(Buffer.from(charge, 'base64url').toString()) as object;
  const pourB = Buffer.from(JSON.stringify({ ...claims, aud: deB })).toString('base64url');
  const jetons = [
    `${tete}.${pourB}.${signature}`,
    await a.jetonChange('coordination', { aud: '00000000-0000-4000-8000-000000000000' }),
    await a.jetonChange('coordination', { aud: [deA, deB].filter((x) => x !== undefined) }),
    // Asked by the application of A in the name of the person, for B.
    await a.jetonChange('coordination', { aud: deB ?? '' }),
  ];
  a.lieuxDemandes();
  for (const j of jetons)
    expect((await a.appeler({ id: 'lireMesDonnees' }, { autorisation: `Bearer ${j}` })).statut).toBe(401);
  expect([...a.lieuxDemandes()]).toEqual([]);
});

test(`un lien de A, de chaque nature, n’ouvre rien de B sur ${PAR_LIEN.length} opérations, et rien n’est dit de B`, async () => {
  const griefs: string[] = [];
  const jetons: string[] = [];
  for (const nature of NATURES_DE_SOLLICITATION) {
    const { jeton } = await lienDeNature(a, nature);
    if (jeton !== undefined) jetons.push(jeton);
  }
  expect(jetons.length).toBeGreaterThan(5);
  for (const contrat of PAR_LIEN) {
    const ecrite = DEMANDES_PAR_LIEN[contrat.id];
    const corps = ecrite?.corps ?? {};
    for (const jeton of jetons) {
      a.avancer(1 / 50);
      const { griefs: dits } = await griefsDe(() => b.appeler(contrat, { corps: { ...corps, jeton } }), {
        lieux: lieuxDeB,
        dit: DE_B,
      });
      griefs.push(...dits.map((g) => `${contrat.id} : ${g}`));
    }
  }
  expect(griefs).toEqual([]);
});

test('les mêmes liens, justes, ouvrent bien dans A comme dans B : les refus viennent de leur territoire', async () => {
  for (const banc of [a, b]) {
    const lien = await lienDeNature(banc, 'Confirmation de fiche');
    const corps = { ...(await surSaLigne(banc, {}, lien)), jeton: lien.jeton };
    expect((await banc.appeler({ id: 'ouvrirLien' }, { corps })).statut).toBe(200);
  }
});

test(`un code ou une clé de A, sur ${PUBLICS.length} opérations, n’ouvre rien de B`, async () => {
  const griefs: string[] = [];
  for (const contrat of PUBLICS) {
    const juste = await justeDeA(contrat);
    // Said to be of B: what is said decides nothing.
    const corps = {
      ...(juste.corps as object),
      ...(contrat.id.startsWith('ouvrirAvis') || contrat.id === 'evaluer' ? {} : { territoire: b.contexte.code }),
    };
    const { statut, griefs: dits } = await griefsDe(() => b.appeler(contrat, { ...juste, corps }), {
      lieux: lieuxDeB,
      dit: DE_B,
    });
    griefs.push(...[...dits, ...(statut === 200 ? [] : [`répond ${statut}`])].map((g) => `${contrat.id} : ${g}`));
  }
  expect(griefs).toEqual([]);
});

test('le code court d’une porte ne s’ouvre que sur la page de son territoire, et le refus est le même partout', async () => {
  const debut = new Date(Date.parse(a.contexte.maintenant()) + 1_800_000).toISOString();
  const { id } = await uneRencontre(a, [structureDeA], { debut });
  const { code, adresse } = (await a.appeler(lirePorte, { profil: 'coordination', chemin: { id } })).corps as {
    code: string;
    adresse: string;
  };
  expect(adresse).toContain(`/onglets/${a.contexte.code}/porte.html#`);
  const ouvrir = async (territoire?: string) =>
    a.appeler(ouvrirPorte, { corps: { porte: code, ...(territoire === undefined ? {} : { territoire }) } });
  const juste = await ouvrir(a.contexte.code);
  expect(juste).toMatchObject({ statut: 200, corps: { porte: lireAdresseDePorte(new URL(adresse).hash).cle } });
  const ailleurs = await Promise.all([b.contexte.code, 'nulle-part', undefined].map(ouvrir));
  expect(ailleurs.map(({ statut }) => statut)).toEqual([404, 404, 404]);
  expect(new Set(ailleurs.map(({ corps }) => JSON.stringify(corps))).size).toBe(1);
});

test('rien de ce que A signe, scelle ou code n’est reconnu dans B', async () => {
  const { contexte: deA } = a;
  const { contexte: deB } = b;
  const maintenant = deA.maintenant();
  const lien = await deA.liens.signer({
    jti: 'x',
    exp: 2_000_000_000,
    objet: { liste: 'Structures', id: '1' },
    acte: 'confirmer-fiche',
  });
  const marque = await deA.marques.signer({ liste: 'Structures', portee: 'p', lien: 'l' });
  const sel = Buffer.alloc(32, 7);
  const [urneDeA, urneDeB] = [deA.sceauDePassage(sel), deB.sceauDePassage(sel)];
  const objet = 'rattachement 12';
  const essais: Record<string, (ici: typeof deA) => unknown> = {
    lien: ({ liens }) => liens.estDIci(lien),
    marque: ({ marques }) => marques.lire(marque),
    agenda: ({ agendas }) => agendas.lire(deA.agendas.cle({ contact: '1', tour: 0 })),
    porte: ({ portes }) => portes.lire(deA.portes.cle({ rencontre: '1', tour: 0 })),
    avis: ({ sceauDAvis }) => sceauDAvis.lire(deA.sceauDAvis.code('1')),
    urne: ({ sceauDAvis }) => sceauDAvis.ouvrir(deA.sceauDAvis.sceller('clair')),
    'code reçu par courriel': ({ codes }) => codes.juste(objet, deA.codes.faire(objet, maintenant), maintenant),
  };
  for (const [quoi, reconnaitre] of Object.entries(essais)) {
    expect([quoi, Boolean(await reconnaitre(deA))]).toEqual([quoi, true]);
    expect([quoi, Boolean(await reconnaitre(deB))]).toEqual([quoi, false]);
  }
  expect(urneDeB.ouvrir('1', urneDeA.sceller('1', ['x']))).toBeUndefined();
  expect(urneDeA.pseudonyme('chat soleil velo')).not.toBe(urneDeB.pseudonyme('chat soleil velo'));
  const [selDeA, selDeB] = [await deA.sels?.ouvrir('2026'), await deB.sels?.ouvrir('2026')];
  expect(selDeA).not.toEqual(selDeB);
});

test('une marque de lecture de A, tendue avec un compte de B, recommence la lecture de B', async () => {
  const lire = async (banc: Banc, suite?: string) =>
    (
      await banc.appeler(lireLignes, {
        profil: 'coordination',
        chemin: { liste: 'Structures' },
        corps: suite === undefined ? {} : { suite },
      })
    ).corps as { readonly fin?: string; readonly suite?: string; readonly recommencer?: boolean };
  const { fin, suite } = await lire(a);
  const marque = fin ?? suite ?? '';
  a.lieuxDemandes();
  expect(await lire(b, marque)).toEqual({ lignes: [], recommencer: true });
  expect([...a.lieuxDemandes()].filter((lieu) => lieuxDeA.has(lieu))).toEqual([]);
  expect((await lire(a, marque)).recommencer).toBeUndefined();
});

test('l’adresse d’agenda d’une personne de A donne les rencontres de A', async () => {
  const { id, contact } = await creerStructure(a, { nom: DE_A });
  await uneRencontre(a, [id], { titre: `Rencontre ${DE_A}` });
  const { contacts } = a.contexte.depots;
  await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { agenda: 1 });
  const territoires = creerTerritoires([b.contexte, a.contexte]);
  a.lieuxDemandes();
  const reponse = await servirAgenda(() => territoires)(
    {
      requete: { cle: a.contexte.agendas.cle({ contact, tour: 1 }) },
      entete: () => undefined,
    } as unknown as DemandeHttp,
    a.contexte.traces,
  );
  expect(reponse.statut).toBe(200);
  expect([...a.lieuxDemandes()].filter((lieu) => lieuxDeB.has(lieu))).toEqual([]);
});

test('deux territoires à deux heures, servis en même temps, ont chacun la leur', async () => {
  const debut = new Date(Date.parse(a.contexte.maintenant()) + 1_800_000).toISOString();
  const cles = await Promise.all(
    [a, b].map(async (banc) => {
      const { id } = await uneRencontre(banc, [(await creerStructure(banc)).id], { debut });
      const { corps } = await banc.appeler(lirePorte, { profil: 'coordination', chemin: { id } });
      return lireAdresseDePorte(new URL((corps as { adresse: string }).adresse).hash).cle;
    }),
  );
  const demandes = Array.from({ length: 40 }, (_, rang) => cles[rang % 2] ?? '');
  const quand = await Promise.all(
    demandes.map(
      async (porte) => ((await a.appeler(ouvrirPorte, { corps: { porte } })).corps as { quand: string }).quand,
    ),
  );
  const dits = [new Set(quand.filter((_, rang) => rang % 2 === 0)), new Set(quand.filter((_, rang) => rang % 2 === 1))];
  const heureA = (zone: string) =>
    new Intl.DateTimeFormat('fr', { hour: 'numeric', timeZone: zone }).format(new Date(debut)).replace(/\D.*/, '');
  expect(dits.map((d) => d.size)).toEqual([1, 1]);
  expect([...(dits[0] ?? [])][0]).toMatch(new RegExp(`\\b${heureA('Europe/Paris')}\\s?h`));
  expect([...(dits[1] ?? [])][0]).toMatch(new RegExp(`\\b${heureA('Indian/Reunion')}\\s?h`));
});

test.each(TOUS_LES_MINUTEURS)(
  'le minuteur $id passe dans chacun, sans rien porter de l’un à l’autre',
  async ({ passer }) => {
    const vus: string[] = [];
    const tournee = creerTournee({
      passer: async (contexte, execution) => {
        const siens = contexte.code === a.contexte.code ? lieuxDeB : lieuxDeA;
        a.lieuxDemandes();
        await passer(contexte, execution);
        vus.push(contexte.code, ...[...a.lieuxDemandes()].filter((lieu) => siens.has(lieu)));
      },
      attendre: () => ({ fini: new Promise(() => undefined), arreter: () => undefined }),
      maintenantMs: () => 0,
      alea: () => 0,
    });
    // One after the other, so that what is asked is known to be of one.
    for (const banc of [a, b]) await tournee([banc.contexte], 'essai', banc.contexte.traces);
    expect(vus).toEqual([a.contexte.code, b.contexte.code]);
    const boites = territoiresDuLocataire().map((t) => t.organisateur.courriel);
    for (const { de, objet, corps } of a.graph.boiteEnvoi()) {
      const autre = de === boites[0] ? DE_B : DE_A;
      expect(`${objet} ${corps}`).not.toContain(autre);
    }
  },
);
