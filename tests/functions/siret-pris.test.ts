import { confirmerFiche, repondreParLien } from '../../core/contrats/annuaire.ts';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { modifierFiche } from '../../core/contrats/fiches.ts';
import { examinerProposition, proposerCorrection } from '../../core/contrats/propositions.ts';
import { type Appel, type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeProposition } from './demandes/propositions.ts';
import { creerStructure, unLien } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const SIRET = '35600000000048';
const structures = () => banc.contexte.depots.structures;
const porteuses = async () => (await structures().lire()).items.filter((s) => s.siret === SIRET).map((s) => s.id);

type Geste = (id: string) => Promise<readonly [Contrat, Appel]>;

/** Every way by which a fiche that is there may be given a SIRET. */
const GESTES: Readonly<Record<string, Geste>> = {
  'en modifiant la fiche': async (id) => {
    const { eTag } = await structures().parId(id);
    return [modifierFiche, { profil: 'coordination', chemin: { id }, corps: { eTag, champs: { siret: SIRET } } }];
  },
  'en la confirmant': async (id) => {
    const { eTag } = await structures().parId(id);
    const corps = { eTag, corrections: { siret: SIRET } };
    return [confirmerFiche, { profil: 'coordination', chemin: { id }, corps }];
  },
  'par son lien': async (id) => {
    const { jeton } = await unLien(banc, id);
    return [repondreParLien, { corps: { jeton, corrections: { siret: SIRET } } }];
  },
  'en acceptant une proposition': async (id) => {
    const corps = demandeDeProposition({ corrections: { siret: SIRET } });
    const faite = await banc.appeler(proposerCorrection, { profil: 'lecture', chemin: { id }, corps });
    const { id: proposition } = faite.corps as { id: string };
    const { eTag } = await banc.contexte.depots.propositions.parId(proposition);
    const { eTag: eTagFiche } = await structures().parId(id);
    const decision = { eTag, eTagFiche, refuser: false, accepter: ['siret'], valeurs: {} };
    return [examinerProposition, { profil: 'coordination', chemin: { id, proposition }, corps: decision }];
  },
};
const DEUX_A_DEUX = Object.keys(GESTES).flatMap((un, i, tous) => tous.slice(i).map((autre) => [un, autre] as const));

test.each(DEUX_A_DEUX)('un SIRET donné à deux fiches à la fois, %s et %s, n’entre qu’une fois', async (un, autre) => {
  const demandes: (readonly [Contrat, Appel])[] = [];
  for (const geste of [un, autre]) {
    const { id } = await creerStructure(banc, { nom: `Structure ${demandes.length}` });
    demandes.push((await GESTES[geste]?.(id)) ?? [modifierFiche, {}]);
  }
  const reponses = await Promise.all(demandes.map(([contrat, appel]) => banc.appeler(contrat, appel)));
  expect(reponses.map(({ statut }) => statut).sort()).toEqual([200, 422]);
  expect(JSON.stringify(reponses.find(({ statut }) => statut === 422)?.corps)).toContain('Ce SIRET est déjà celui');
  expect(await porteuses()).toHaveLength(1);
});

const modifier = async (id: string, profil: 'coordination' | 'partenaire' = 'coordination') => {
  const { eTag } = await structures().parId(id);
  const [contrat, cle] = profil === 'coordination' ? [modifierFiche, 'champs'] : [confirmerFiche, 'corrections'];
  return banc.appeler(contrat, { profil, chemin: { id }, corps: { eTag, [cle]: { siret: SIRET } } });
};

test('le SIRET d’une fiche archivée se reprend ; le sien se redit', async () => {
  await creerStructure(banc, { siret: SIRET, statut: 'Archivée' });
  const { id } = await creerStructure(banc);
  expect((await modifier(id)).statut).toBe(200);
  expect((await modifier(id)).statut).toBe(200);
});

test('à un partenaire, le refus ne dit pas le SIRET qu’une fiche lui cache ; à la coordination, si', async () => {
  await creerStructure(banc, { siret: SIRET, visibilites: { siret: 'coordination' } });
  const { id } = await creerStructure(banc, { profil: 'partenaire' });
  const { id: autre } = await creerStructure(banc);
  expect((await modifier(autre)).statut).toBe(422);
  expect((await modifier(id, 'partenaire')).statut).toBe(200);
});

test('par un lien, le refus ne nomme pas l’autre fiche', async () => {
  await creerStructure(banc, { nom: 'Atelier voisin', siret: SIRET });
  const { jeton } = await unLien(banc);
  const { statut, corps } = await banc.appeler(repondreParLien, { corps: { jeton, corrections: { siret: SIRET } } });
  expect([statut, JSON.stringify(corps).includes('Atelier voisin')]).toEqual([422, false]);
});
