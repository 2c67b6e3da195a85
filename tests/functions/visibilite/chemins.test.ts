import { strFromU8, unzipSync } from 'fflate';
import { changerContactParLien, ouvrirLien } from '../../../core/contrats/annuaire.ts';
import { diffuserAnnuaire, exporterAnnuaire, FICHIERS } from '../../../core/contrats/diffusions.ts';
import { rechercherFiches } from '../../../core/contrats/extension.ts';
import { lireLignes } from '../../../core/contrats/lectures.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { etablirOrdreDuJour } from '../../../core/contrats/rencontres.ts';
import { PIECES } from '../../../core/diffusions/envoi.ts';
import { NOMS_DES_LISTES_FILTREES } from '../../../core/lectures/listes-filtrees.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { prevenirDesNouveautes } from '../../../functions/recherches/prevenir-des-nouveautes.ts';
import { LOCATAIRE, PROFILS } from '../../../infra/local/locataire.ts';
import { CANARIS_DE_L_ADRESSE, canarisDans, interdits, PERSONNES, PROTEGEE, TOUS_LES_CANARIS } from '../../canaris.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, jetonRecu, uneCle, unLien } from '../fabrique.ts';
import { type Canaris, enGardantLesCourriels, poserLesCanaris } from './canaris.ts';

let banc: Banc;
let poses: Canaris;
let sienne: string;
beforeAll(async () => {
  banc = await ouvrirBanc();
  poses = await poserLesCanaris(banc);
  sienne = (await creerStructure(banc, { nom: 'Demandeuse', profil: 'partenaire', courrielDuContact: 'a@ici.example' }))
    .id;
});
afterAll(() => banc.fermer());

/** Every text of a file, out of its zip when it is one; the folded lines of a vCard are put end to end. */
const texteDe = (octets: Uint8Array | undefined): string => {
  const lus = octets ?? new Uint8Array();
  const texte =
    lus[0] === 0x50 && lus[1] === 0x4b
      ? Object.values(unzipSync(lus))
          .map((piece) => strFromU8(piece))
          .join('\n')
      : strFromU8(lus);
  return texte.replace(/\r\n /g, '');
};

const jetonDe = (adresse: string): string => jetonRecu(banc, adresse);

describe('une liste lue par les fonctions', () => {
  const cas = (['partenaire', 'invite', 'lecture'] as const).flatMap((profil) =>
    NOMS_DES_LISTES_FILTREES.map((liste) => ({ profil, liste })),
  );
  test.each(cas)('$liste, pour $profil', async ({ profil, liste }) => {
    const { corps, statut } = await banc.appeler(lireLignes, { profil, chemin: { liste }, corps: {} });
    expect(statut).toBe(200);
    expect(canarisDans(JSON.stringify(corps), interdits(TOUS_LES_CANARIS, 'partenaires'))).toEqual([]);
  });

  test('et ce qui est pour les partenaires leur arrive', async () => {
    const lire = async (liste: string) =>
      JSON.stringify((await banc.appeler(lireLignes, { profil: 'lecture', chemin: { liste }, corps: {} })).corps);
    const lus = `${await lire('Structures')} ${await lire('Contacts')}`;
    const pourEux = TOUS_LES_CANARIS.filter(({ pour }) => pour === 'partenaires' || pour === 'public');
    expect(canarisDans(lus, pourEux).toSorted()).toEqual(pourEux.map(({ ou }) => ou).toSorted());
  });
});

describe('une fiche trouvée dans une conversation', () => {
  const profils = ['coordination', 'partenaire', 'invite', 'lecture'] as const;
  test.each(profils)('%s', async (profil) => {
    const chercher = async (texte: string) =>
      (await banc.appeler(rechercherFiches, { profil, requete: { texte } })).corps as { fiches: { titre: string }[] };
    for (const mot of ['Zéphirine', 'Volière', 'Réservée']) {
      const trouvees = await chercher(mot);
      expect(trouvees.fiches.length).toBeGreaterThan(0);
      expect(canarisDans(JSON.stringify(trouvees), interdits(TOUS_LES_CANARIS, 'partenaires'))).toEqual([]);
    }
    // What is hidden makes nobody find it either.
    for (const cache of ['coquelicots', PROTEGEE.siret, 'serin0', 'colibri0', 'alouette0', '05 57 55 55 00'])
      expect((await chercher(cache)).fiches.map(({ titre }) => titre)).toEqual([]);
  });
});

describe('un fichier de l’annuaire', () => {
  const cas = FICHIERS.flatMap((format) =>
    VISIBILITES.filter((v) => format !== 'extrait' || v === 'public').map((visibilite) => ({ format, visibilite })),
  );
  test.each(cas)('$format, pour « $visibilite »', async ({ format, visibilite }) => {
    const { octets, statut } = await banc.appeler(exporterAnnuaire, {
      profil: 'coordination',
      corps: { format, visibilite },
    });
    expect(statut).toBe(200);
    expect(canarisDans(texteDe(octets), interdits(TOUS_LES_CANARIS, visibilite))).toEqual([]);
  });

  test('la partie choisie l’est sur ce que ses lecteurs voient', async () => {
    const { octets } = await banc.appeler(exporterAnnuaire, {
      profil: 'coordination',
      corps: { format: 'csv', visibilite: 'public', selection: { thematiques: ['Thème serin1', 'Thème serin2'] } },
    });
    const texte = texteDe(octets);
    expect(texte).toContain('Réservée public');
    expect(texte).not.toContain('Réservée partenaires');
  });

  test.each(
    PIECES.flatMap((piece) => (['partenaires', 'public'] as const).map((visibilite) => ({ piece, visibilite }))),
  )('joint à un courriel : $piece, pour « $visibilite »', async ({ piece, visibilite }) => {
    const { contexte, partis } = enGardantLesCourriels(banc.contexte);
    const corps = { vague: uneCle(), receveurs: { structures: [sienne] }, visibilite, piece };
    expect((await banc.appeler(diffuserAnnuaire, { profil: 'coordination', corps }, contexte)).statut).toBe(200);
    const jointes = partis.flatMap(({ pieces }) => pieces ?? []);
    expect(jointes).toHaveLength(1);
    for (const { octets } of jointes)
      expect(canarisDans(texteDe(octets), interdits(TOUS_LES_CANARIS, visibilite))).toEqual([]);
    expect(canarisDans(JSON.stringify(partis.map(({ message }) => message)), TOUS_LES_CANARIS)).toEqual([]);
  });
});

describe('une mise en lien', () => {
  const vers = (destinataire: string) =>
    banc.appeler(mettreEnLien, {
      profil: 'partenaire',
      corps: { cle: uneCle(), demandeur: sienne, destinataire, thematique: 'Logement' },
    });

  test('présente aux partenaires ce que les partenaires lisent, et rien d’autre', async () => {
    const joignables = [poses.protegee, ...poses.reservees, poses.maison];
    for (const destinataire of joignables) {
      const avant = banc.graph.boiteEnvoi().length;
      expect((await vers(destinataire)).statut).toBe(200);
      const recu = banc.graph
        .boiteEnvoi()
        .slice(avant)
        .filter((c) => c.a.includes('a@ici.example'));
      expect(recu).toHaveLength(1);
      expect(canarisDans(JSON.stringify(recu), interdits(TOUS_LES_CANARIS, 'partenaires'))).toEqual([]);
      const page = await banc.appeler(ouvrirLien, { corps: { jeton: jetonDe('a@ici.example') } });
      expect(page.statut).toBe(200);
      expect(canarisDans(JSON.stringify(page.corps), TOUS_LES_CANARIS)).toEqual([]);
    }
  });

  test('de la personne choisie par le thème, les champs qu’elle réserve ne sont pas dits', async () => {
    const { id } = await banc.contexte.depots.structures.creer({
      nom: 'Prudente (exemple)',
      type: 'Association',
      statut: 'Active',
    });
    const seule = PERSONNES[0];
    if (seule === undefined) throw new Error();
    await banc.contexte.depots.contacts.creer({ ...seule.personne, structure: id, thematiques: ['Logement'] });
    await vers(id);
    const recu = banc.graph.boiteEnvoi().findLast((c) => c.a.includes('a@ici.example'));
    expect(recu?.corps).toContain('Prudence Mésange0');
    expect(canarisDans(JSON.stringify(recu), seule.canaris)).toEqual([]);
  });
});

describe('la page d’un lien', () => {
  const lien = async (structure: string, contact?: string): Promise<string> =>
    (await unLien(banc, structure, contact)).jeton;

  test('de la fiche protégée ne dit pas où elle est, même à elle', async () => {
    const page = await banc.appeler(ouvrirLien, { corps: { jeton: await lien(poses.protegee) } });
    expect(page).toMatchObject({ statut: 200, corps: { fiche: { nom: PROTEGEE.nom } } });
    expect(canarisDans(JSON.stringify(page.corps), CANARIS_DE_L_ADRESSE)).toEqual([]);
  });

  test('de sa structure montre à qui l’a reçu ce que les partenaires lisent de ses collègues', async () => {
    // Sent to whom hides nothing: of oneself one reads everything.
    const jeton = await lien(poses.maison, poses.personnes[2]);
    const page = await banc.appeler(ouvrirLien, { corps: { jeton } });
    const changement = { geste: 'ajouter', cle: uneCle(), contact: { nom: 'Nouvelle Exemple' } };
    const ajout = await banc.appeler(changerContactParLien, { corps: { jeton, changement } });
    for (const { statut, corps } of [page, ajout]) {
      expect(statut).toBe(200);
      expect(canarisDans(JSON.stringify(corps), interdits(TOUS_LES_CANARIS, 'partenaires'))).toEqual([]);
    }
  });
});

describe('d’une rencontre', () => {
  const thematique = 'Santé';
  const uneRencontre = async (quand: string) =>
    banc.contexte.depots.rencontres.creer({
      titre: `Rencontre ${quand}`,
      thematique,
      format: 'Rencontre thématique',
      etat: quand < '2026-11-23' ? 'Tenue' : 'Planifiée',
      debut: `${quand}T09:00:00Z`,
      dureeMinutes: 90,
      modalite: 'En présence',
    });

  test('l’ordre du jour ne présente pas qui cache agir sur ce thème', async () => {
    await uneRencontre('2026-10-01');
    const { id, eTag } = await uneRencontre('2026-12-10');
    for (const [nom, niveau] of [
      ['Maison qui le dit', 'partenaires'],
      ['Maison qui le cache', 'coordination'],
    ] as const)
      await banc.contexte.depots.structures.creer({
        nom,
        type: 'Association',
        statut: 'Active',
        thematiques: [thematique],
        recenseeLe: '2026-11-10',
        visibilites: { thematiques: niveau },
      });
    const { corps } = await banc.appeler(etablirOrdreDuJour, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag },
    });
    expect(JSON.stringify(corps)).toContain('Maison qui le dit');
    expect(JSON.stringify(corps)).not.toContain('Maison qui le cache');
  });

  test('pourquoi une autre est invitée n’est pas lu : ce peut être ce que sa fiche cache', async () => {
    const { id: rencontre } = await uneRencontre('2026-12-11');
    await banc.contexte.depots.participations.creer({
      cle: `${rencontre}-${poses.maison}`,
      rencontre,
      structure: poses.maison,
      statut: 'Invité',
      raison: 'Même thématique : Canari',
    });
    const lire = async (profil: 'lecture' | 'coordination') =>
      JSON.stringify(
        (await banc.appeler(lireLignes, { profil, chemin: { liste: 'Participations' }, corps: {} })).corps,
      );
    expect(await lire('coordination')).toContain('Canari');
    expect(await lire('lecture')).not.toContain('Canari');
    expect(await lire('lecture')).toContain('Invité');
  });
});

test('à qui l’annuaire a été remis ne se lit dans aucune colonne', async () => {
  await banc.contexte.depots.diffusions.creer({
    objet: 'Annuaire',
    structure: poses.maison,
    canal: 'Papier',
    diffuseeLe: '2026-11-20',
    exemplaires: 1,
    cle: `remise-v-canari-s${poses.maison}`,
  });
  const { corps } = await banc.appeler(lireLignes, { profil: 'lecture', chemin: { liste: 'Diffusions' }, corps: {} });
  expect(JSON.stringify(corps)).toContain('Papier');
  expect(JSON.stringify(corps)).not.toContain('v-canari');
});

test('qui suit une recherche n’est prévenu de rien par ce qui lui est caché', async () => {
  const { recherches } = banc.contexte.depots;
  const auteur = `${PROFILS.partenaire.oid}.${LOCATAIRE.id}`;
  for (const [i, texte] of ['coquelicots', 'serin0', 'volière'].entries())
    await recherches.creer({
      cle: `r-canari-${i}`,
      nom: `Suivie ${i}`,
      auteur,
      criteres: `q=${texte}`,
      parCourriel: true,
      vueLe: '2026-11-01',
    });
  const avant = banc.graph.boiteEnvoi().length;
  await prevenirDesNouveautes(banc.contexte);
  const recus = banc.graph.boiteEnvoi().slice(avant);
  expect(recus.map(({ objet }) => objet)).toEqual([expect.stringContaining('Suivie 2')]);
  expect(canarisDans(JSON.stringify(recus), interdits(TOUS_LES_CANARIS, 'partenaires'))).toEqual([]);
});
