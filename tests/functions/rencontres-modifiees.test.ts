import { creerRencontre, modifierRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeRencontre, troisStructures } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const rencontre = (id: string) => banc.contexte.depots.rencontres.parId(id);
const mises = (titre: string) =>
  banc.graph.boiteEnvoi().filter((c) => c.nature === 'mise à jour' && c.objet.startsWith(titre));

let serie = 0;
/** A rencontre, planned or not, and what its form sends. */
async function une({ planifiee = true, ...valeurs }: Record<string, unknown> & { readonly planifiee?: boolean } = {}) {
  serie += 1;
  const titre = `Rencontre changée ${String(serie).padStart(4, '0')}`;
  const corps = demandeDeRencontre(structures, { titre, ...valeurs });
  const creee = (await banc.appeler(creerRencontre, { profil: 'coordination', corps })).corps as {
    id: string;
    eTag: string;
  };
  const { cle: _, structures: __, ...dits } = corps;
  if (!planifiee) return { ...creee, titre, dits };
  const demande = { profil: 'coordination', chemin: { id: creee.id }, corps: { eTag: creee.eTag } } as const;
  const { eTag } = (await banc.appeler(planifierRencontre, demande)).corps as { eTag: string };
  return { id: creee.id, eTag, titre, dits };
}
const modifier = (id: string, corps: unknown) =>
  banc.appeler(modifierRencontre, { profil: 'coordination', chemin: { id }, corps });

const evenement = async (id: string) => banc.contexte.agenda.lireEntier((await rencontre(id)).evenementId ?? '');

const UN_JOUR_APRES = { debut: '2026-12-11T13:30:00Z' };

test('déplacée d’un jour, la réunion suit, garde son lien, et chacun est prévenu une fois', async () => {
  const { id, eTag, titre, dits } = await une();
  const avant = await evenement(id);
  const { corps } = await modifier(id, { eTag, ...dits, ...UN_JOUR_APRES });
  expect(corps).toMatchObject({ prevenues: 3, sansAdresse: [], dejaFait: false, changements: [{ quoi: 'Début' }] });
  expect(await rencontre(id)).toMatchObject({ ...UN_JOUR_APRES, etat: 'Planifiée' });
  const apres = await evenement(id);
  expect(apres).toMatchObject({ id: avant.id, lienReunion: avant.lienReunion, debut: '2026-12-11T14:30:00' });
  expect(apres.participants).toEqual(avant.participants);
  expect(apres.corps).toContain('11 décembre');
  expect(mises(titre)).toHaveLength(1);
});

test('dire l’accès et la garde d’enfants après les invitations les met dans la réunion, et prévient une fois', async () => {
  const { id, eTag, titre, dits } = await une();
  const { corps } = await modifier(id, { eTag, ...dits, acces: 'Rampe par la cour', gardeEnfants: 'Sur place' });
  expect(corps).toMatchObject({ prevenues: 3, changements: [{ quoi: 'Accès' }, { quoi: 'Garde d’enfants' }] });
  expect((await evenement(id)).corps).toMatch(/Rampe par la cour[\s\S]*Sur place/);
  expect(mises(titre)).toHaveLength(1);
});

test('la même demande, deux fois à la suite ou à la fois, ne prévient qu’une fois', async () => {
  const { id, eTag, titre, dits } = await une();
  const demande = { eTag, ...dits, ...UN_JOUR_APRES, titre: `${titre} bis` };
  const reponses = await Promise.all([modifier(id, demande), modifier(id, demande)]);
  expect(reponses.map(({ statut }) => statut).sort()).toEqual(expect.arrayContaining([200]));
  expect((await modifier(id, demande)).corps).toMatchObject({ dejaFait: true, prevenues: 0, changements: [] });
  expect(mises(titre)).toHaveLength(1);
});

test('interrompue n’importe où puis répétée : un événement, une seule mise à jour', async () => {
  const essai = await une();
  banc.compter();
  await modifier(essai.id, { eTag: essai.eTag, ...essai.dits, ...UN_JOUR_APRES });
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const { id, eTag, titre, dits } = await une();
      const demande = { eTag, ...dits, ...UN_JOUR_APRES, lieu: 'Mairie' };
      banc.mourirA(rang, apres);
      await modifier(id, demande);
      banc.renaitre();
      expect([rang, apres, (await modifier(id, demande)).statut]).toEqual([rang, apres, 200]);
      expect([rang, apres, mises(titre).length]).toEqual([rang, apres, 1]);
      expect(await evenement(id)).toMatchObject({ debut: '2026-12-11T14:30:00', lieu: 'Mairie' });
      expect(await rencontre(id)).toMatchObject({ ...UN_JOUR_APRES, lieu: 'Mairie' });
    }
});

test.each([true, false])(
  'la réponse du calendrier perdue (après l’écriture : %s), personne n’est prévenu deux fois',
  async (apres) => {
    const { id, eTag, titre, dits } = await une();
    banc.perdre(/^PATCH .*\/events\//, apres);
    expect((await modifier(id, { eTag, ...dits, ...UN_JOUR_APRES })).statut).toBe(200);
    expect(mises(titre)).toHaveLength(1);
  },
);

test('de deux personnes qui la changent à la fois, l’une l’apprend avant que quiconque soit prévenu', async () => {
  const { id, eTag, titre, dits } = await une();
  const demandes = [UN_JOUR_APRES, { lieu: 'Mairie' }].map((valeurs) => modifier(id, { eTag, ...dits, ...valeurs }));
  expect((await Promise.all(demandes)).map(({ statut }) => statut).sort()).toEqual([200, 409]);
  expect(mises(titre)).toHaveLength(1);
});

test('simulée, elle dit ce qui changerait et combien seraient prévenus, et n’écrit rien', async () => {
  const { id, eTag, titre, dits } = await une();
  const ecritures = banc.ecritures.length;
  const { corps } = await modifier(id, { eTag, ...dits, ...UN_JOUR_APRES, simuler: true });
  expect(corps).toMatchObject({ eTag, prevenues: 3, changements: [{ quoi: 'Début' }] });
  expect(banc.ecritures).toHaveLength(ecritures);
  expect(mises(titre)).toEqual([]);
});

test('ce qui ne paraît pas dans l’invitation ne dérange personne', async () => {
  const { id, eTag, titre, dits } = await une();
  const { corps } = await modifier(id, { eTag, ...dits, format: 'Atelier', publics: ['Parents'] });
  expect(corps).toMatchObject({ prevenues: 0, dejaFait: false });
  expect(mises(titre)).toEqual([]);
});

test('sans date ni invitations parties, tout change et personne n’est prévenu', async () => {
  const { id, eTag, titre, dits } = await une({ planifiee: false, debut: undefined });
  expect((await rencontre(id)).debut).toBeUndefined();
  const { corps } = await modifier(id, { eTag, ...dits, debut: '2026-12-17T09:00:00Z', lieu: undefined });
  expect(corps).toMatchObject({ prevenues: 0, dejaFait: false });
  expect(await rencontre(id)).toMatchObject({ debut: '2026-12-17T09:00:00Z', lieu: undefined, etat: 'À planifier' });
  expect(mises(titre)).toEqual([]);
});

test('supprimée dans Outlook, la réunion n’empêche pas de changer la rencontre', async () => {
  const { id, eTag, dits } = await une();
  await banc.contexte.agenda.annuler((await rencontre(id)).evenementId ?? '', 'Supprimée à la main');
  expect((await modifier(id, { eTag, ...dits, ...UN_JOUR_APRES })).corps).toMatchObject({ prevenues: 0 });
});

test('une fiche action qui n’est plus là est dite, et rien n’est écrit', async () => {
  const { id, eTag, dits } = await une({ planifiee: false });
  expect((await modifier(id, { eTag, ...dits, ficheAction: '999999' })).statut).toBe(404);
  expect((await rencontre(id)).eTag).toBe(eTag);
});
