import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type Acte, DROITS, type Profil } from '../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import type { Appel, Banc } from './banc.ts';
import { bancsPrepares } from './banc-prepare.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { coorganiser, creerStructure, unLien } from './fabrique.ts';

const COMPTES = ['coordination', 'partenaire', 'invite', 'lecture'] as const satisfies readonly (NomProfil & Profil)[];

let banc: Banc;
let siennes: ReadonlyMap<NomProfil, { readonly id: string; readonly contact: string }>;
let autre: string;

const bancDeChacun = bancsPrepares(async (neuf) => {
  const structures = new Map<NomProfil, { readonly id: string; readonly contact: string }>();
  for (const profil of COMPTES) structures.set(profil, await creerStructure(neuf, { profil }));
  return { structures, autre: (await creerStructure(neuf)).id };
});

/** Anew for each contract: what the others have written would be read again by each of its cases. */
async function ouvrir(): Promise<void> {
  const { banc: neuf, ecrit } = await bancDeChacun();
  banc = neuf;
  siennes = ecrit.structures;
  autre = ecrit.autre;
}

const AVEC_COMPTE = TOUS_LES_CONTRATS.filter((c) => c.acces !== 'lien' && c.acces !== 'public');
const acteDe = (c: Contrat): Acte => c.acces as Acte;

const demandeDe = async (contrat: Contrat, structure: string): Promise<Appel> => {
  const demande = await DEMANDES[contrat.id]?.(banc, structure);
  if (demande === undefined) throw new Error(`${contrat.id} n’a pas de demande d’essai.`);
  return demande;
};
const demander = async (contrat: Contrat, structure: string, appel: Appel) =>
  banc.appeler(contrat, { ...(await demandeDe(contrat, structure)), ...appel });

test('chaque contrat écrit dans core a sa commande, et une seule', async () => {
  const dossier = join(__dirname, '../../core/contrats');
  const modules = await Promise.all(readdirSync(dossier).map((f): Promise<object> => import(join(dossier, f))));
  const ecrits = modules.flatMap((m) => Object.values(m).flatMap((v) => (estUnContrat(v) ? [v.id] : [])));
  expect(ecrits.length).toBeGreaterThan(50);
  expect(TOUS_LES_CONTRATS.map((c) => c.id).toSorted()).toEqual(ecrits.toSorted());
});

const estUnContrat = (valeur: unknown): valeur is Contrat =>
  typeof valeur === 'object' && valeur !== null && 'route' in valeur && 'acces' in valeur;

describe.each(AVEC_COMPTE.map((c) => [c.id, c] as const))('%s', (_id, contrat) => {
  beforeAll(ouvrir);
  afterAll(() => banc.fermer());

  test.each(COMPTES)('le profil %s y a les droits de la table, sur sa structure', async (profil) => {
    const portee = DROITS[acteDe(contrat)][profil];
    const sienne = siennes.get(profil);
    if (sienne === undefined) throw new Error(profil);
    const demande = await demandeDe(contrat, sienne.id);
    // The rows of a rencontre are asked by its own id.
    if ((portee as string) === 'organise') await coorganiser(banc, demande.chemin?.id ?? '', sienne);
    const reponse = await banc.appeler(contrat, { ...demande, profil });
    expect(reponse.statut).toBe(portee === 'non' ? 403 : 200);
    expect(banc.traces.filter((t) => t.niveau !== 'information')).toEqual([]);
  });

  const surLaSienne = COMPTES.filter((p) => (DROITS[acteDe(contrat)][p] as string) === 'sien');
  if (surLaSienne.length > 0) {
    test.each(surLaSienne)('le profil %s n’y peut rien sur la structure d’un autre', async (profil) => {
      const reponse = await demander(contrat, autre, { profil });
      expect(reponse).toMatchObject({ statut: 403, corps: { erreur: { code: 'interdit' } } });
    });
  }

  const enCoorganisant = COMPTES.filter((p) => (DROITS[acteDe(contrat)][p] as string) === 'organise');
  if (enCoorganisant.length > 0) {
    test.each(enCoorganisant)('le profil %s, invité, n’y peut rien s’il ne co-organise pas', async (profil) => {
      const sienne = siennes.get(profil);
      if (sienne === undefined) throw new Error(profil);
      const reponse = await demander(contrat, sienne.id, { profil });
      expect(reponse).toMatchObject({ statut: 403, corps: { erreur: { code: 'interdit' } } });
    });
  }

  const enEtantConvie = COMPTES.filter((p) => (DROITS[acteDe(contrat)][p] as string) === 'convie');
  if (enEtantConvie.length > 0) {
    test.each(enEtantConvie)(
      'le profil %s n’y peut rien à une rencontre où sa structure n’est pas invitée',
      async (profil) => {
        const reponse = await demander(contrat, autre, { profil });
        expect(reponse).toMatchObject({ statut: 403, corps: { erreur: { code: 'interdit' } } });
      },
    );
  }

  test('sans jeton, c’est 401 avec un défi', async () => {
    const reponse = await demander(contrat, autre, {});
    expect(reponse).toMatchObject({
      statut: 401,
      entetes: { 'www-authenticate': expect.stringMatching(/^Bearer/) as unknown },
    });
  });

  test('le jeton d’un lien personnel n’y vaut pas une session', async () => {
    const { jeton } = await unLien(banc);
    expect((await demander(contrat, autre, { autorisation: `Bearer ${jeton}` })).statut).toBe(401);
  });
});

test('un refus de droit arrive avant que rien ne soit lu de la ligne', async () => {
  await ouvrir();
  const avant = { profil: 'lecture', chemin: { id: '999999' }, corps: { eTag: '"inconnu,1"' } } as const;
  expect((await banc.appeler({ id: 'planifierRencontre' }, avant)).statut).toBe(403);
  banc.fermer();
});
