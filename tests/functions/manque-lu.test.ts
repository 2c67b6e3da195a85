import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { diffuserCompteRendu, noterManqueLu } from '../../core/contrats/comptes-rendus.ts';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneManquee, uneTenue } from './demandes/comptes-rendus.ts';
import { creerStructure, jetonRecu } from './fabrique.ts';

let banc: Banc;
let elle: { readonly id: string };
beforeEach(async () => {
  banc = await ouvrirBanc();
  elle = await creerStructure(banc, { profil: 'partenaire', courrielDuContact: 'elle@exemple.example' });
  await creerStructure(banc, { profil: 'invite' });
});
afterEach(() => banc.fermer());

const lu = async (id: string, structure: string): Promise<boolean> =>
  (await banc.contexte.depots.participations.lireOu('rencontre', id)).items.find((p) => p.structure === structure)
    ?.manqueLu ?? false;
const noter = (id: string, structure: string) =>
  banc.appeler(noterManqueLu, { profil: 'partenaire', chemin: { id }, corps: { structure } });
const ecrireEtDiffuser = async (id: string) => {
  const { rencontres } = banc.contexte.depots;
  const { eTag } = await rencontres.parId(id);
  const corps = { eTag: await rencontres.modifier(id, eTag, { compteRendu: 'Les loyers montent.' }) };
  await banc.appeler(diffuserCompteRendu, { profil: 'coordination', chemin: { id }, corps });
};

describe('Ouvrir « ce que vous avez manqué »', () => {
  test('dans l’onglet, se compte une fois pour sa structure, sans trace de qui ni de quand', async () => {
    const id = await uneManquee(banc, elle.id);
    const avant = (await banc.contexte.depots.journal.lire()).items.length;
    expect((await noter(id, elle.id)).corps).toEqual({ dejaFait: false });
    expect((await noter(id, elle.id)).corps).toEqual({ dejaFait: true });
    expect(await lu(id, elle.id)).toBe(true);
    expect((await banc.contexte.depots.journal.lire()).items).toHaveLength(avant);
  });

  test('par le lien, se compte en ouvrant la page, et une fois', async () => {
    const id = await uneManquee(banc, elle.id);
    await ecrireEtDiffuser(id);
    const jeton = jetonRecu(banc, 'elle@exemple.example');
    expect(await lu(id, elle.id)).toBe(false);
    const [premiere] = await Promise.all([1, 2].map(() => banc.appeler(ouvrirLien, { corps: { jeton } })));
    expect(premiere?.statut).toBe(200);
    await banc.appeler(ouvrirLien, { corps: { jeton } });
    expect(await lu(id, elle.id)).toBe(true);
  });

  test('de qui était là, rien ne se compte', async () => {
    const { id } = await uneTenue(banc, [elle.id]);
    expect((await noter(id, elle.id)).statut).toBe(422);
    expect(await lu(id, elle.id)).toBe(false);
  });

  test('les autres ne lisent pas si elle l’a ouvert', async () => {
    const id = await uneManquee(banc, elle.id);
    await noter(id, elle.id);
    const { corps } = await banc.appeler(lireLignes, {
      profil: 'invite',
      chemin: { liste: 'Participations' },
      corps: {},
    });
    expect(JSON.stringify(corps)).not.toContain('ManqueLu');
  });
});
