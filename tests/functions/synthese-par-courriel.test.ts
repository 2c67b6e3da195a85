import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { arreterSyntheseParLien } from '../../core/contrats/arreter-synthese.ts';
import { trancherDepart } from '../../core/contrats/departs.ts';
import { corrigerReleve, lireEnvoiDeSynthese } from '../../core/contrats/syntheses.ts';
import { envoyerLaSynthese } from '../../functions/syntheses/envoyer-par-courriel.ts';
import { syntheseMensuelle } from '../../functions/syntheses/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, jetonRecu, unContact } from './fabrique.ts';

const ELUE = 'elue@commune.example';
const OCTOBRE = { mois: '2026-10' };
let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(undefined, '2026-11-24T09:00:00Z');
});
afterEach(() => banc.fermer());

/** A councillor of a commune, whom the coordination sends the summary to. */
async function uneElue(valeurs: object = {}) {
  const { id: structure, contact: secretariat } = await creerStructure(banc, {
    nom: 'Commune de Cézac (exemple)',
    courrielDuContact: `mairie-${banc.graph.boiteEnvoi().length}@commune.example`,
  });
  const { id } = await banc.contexte.depots.contacts.creer(
    unContact(structure, {
      ...{ nom: 'Odile Exemple', courriel: ELUE, principal: false, syntheseParCourriel: true },
      ...valeurs,
    }),
  );
  return { structure, secretariat, id };
}
const changer = async (id: string, patch: object) => {
  const { contacts } = banc.contexte.depots;
  await contacts.modifier(id, (await contacts.parId(id)).eTag, patch);
};
const lignes = async () => (await banc.contexte.depots.sollicitations.lireOu('nature', 'Synthèse du mois')).items;
const recus = (adresse = ELUE) => banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse));
const paraitre = () => syntheseMensuelle(banc.contexte, `execution-${banc.contexte.maintenant()}`);
const envoyer = () => envoyerLaSynthese(banc.contexte);
const apercu = async (mois = OCTOBRE) => {
  const { corps } = await banc.appeler(lireEnvoiDeSynthese, { profil: 'coordination', chemin: mois });
  return lireEnvoiDeSynthese.reponse.parse(corps);
};

test('la synthèse part après la carte du canal, une fois par personne et par mois, entière', async () => {
  await uneElue();
  await envoyer();
  expect(recus()).toEqual([]);
  await paraitre();
  await envoyer();
  banc.avancer(24);
  await envoyer();
  const [courriel, ...autres] = recus();
  expect(autres).toEqual([]);
  expect(courriel?.objet).toContain('Synthèse d’octobre 2026');
  expect(courriel?.corps).toContain('En bref');
  expect(courriel?.corps).toContain('Ne plus recevoir cette synthèse');
  expect(await lignes()).toMatchObject([{ etat: 'Envoyée', depart: 'Confirmé' }]);
});

test('tant que rien ne dit si la carte a paru, le courriel attend', async () => {
  await uneElue();
  await paraitre();
  const { publications } = banc.contexte.depots;
  const dire = async (etat: 'Incertaine' | 'En échec' | 'Envoyée') => {
    const [parue] = (await publications.lireOu('mois', OCTOBRE.mois)).items;
    await publications.modifier(parue?.id ?? '', parue?.eTag ?? '', { etat });
    await envoyer();
    return [(await apercu()).quand, recus().length];
  };
  expect(await dire('Incertaine')).toEqual(['incertaine', 0]);
  expect(await dire('En échec')).toEqual(['a-venir', 0]);
  expect(await dire('Envoyée')).toEqual(['en-cours', 1]);
});

test('un mois corrigé ensuite ne repart pas ; le mois suivant, si', async () => {
  await uneElue();
  await paraitre();
  await envoyer();
  const { rencontres } = banc.contexte.depots;
  await rencontres.creer({
    ...{ titre: 'Notée après coup', thematique: 'Parentalité', format: 'Café parents', etat: 'Tenue' },
    ...{ debut: '2026-10-12T13:00:00Z', dureeMinutes: 90, modalite: 'En présence', cleCreation: 'apres-coup-1' },
  });
  const corps = { version: 1, motif: 'Une rencontre oubliée' };
  expect((await banc.appeler(corrigerReleve, { profil: 'coordination', chemin: OCTOBRE, corps })).statut).toBe(200);
  await envoyer();
  expect(recus()).toHaveLength(1);
  banc.avancer(8 * 24);
  await paraitre();
  await envoyer();
  expect(recus().map((c) => c.objet.slice(0, 26))).toEqual([
    expect.stringContaining('Synthèse d’octobre') as unknown,
    expect.stringContaining('Synthèse de novembre') as unknown,
  ]);
});

test('ni qui est dans Teams, ni qui s’oppose ou ne veut plus de rappels, ni qui n’a pas été choisi ; la raison est dite', async () => {
  for (const [i, valeurs] of [
    { syntheseParCourriel: false },
    { oid: '11111111-1111-4111-8111-111111111111', tid: '22222222-2222-4222-8222-222222222222' },
    { opposition: true },
    { sansRappel: true },
    { courriel: undefined },
    { courrielEnEchec: 'x4@commune.example' },
  ].entries())
    await uneElue({
      courriel: `x${i}@commune.example`,
      nom: `Personne ${i}`,
      ...valeurs,
      ...(i === 5 ? { courrielEnEchec: 'x5@commune.example' } : {}),
    });
  await paraitre();
  await envoyer();
  expect(banc.graph.boiteEnvoi()).toEqual([]);
  expect(await apercu()).toMatchObject({
    destinataires: [],
    ecartes: [
      { nom: 'Personne 1', motif: 'compte' },
      { nom: 'Personne 2', motif: 'rappels' },
      { nom: 'Personne 3', motif: 'rappels' },
      { nom: 'Personne 4', motif: 'adresse' },
      { nom: 'Personne 5', motif: 'adresse' },
    ],
  });
});

test('une adresse que deux fiches portent ne reçoit qu’un courriel, et l’arrêt vaut pour les deux', async () => {
  const une = await uneElue();
  const autre = await uneElue({ courriel: 'Elue@Commune.example' });
  await paraitre();
  await envoyer();
  expect(banc.graph.boiteEnvoi()).toHaveLength(1);
  const corps = { jeton: jetonRecu(banc, ELUE) };
  expect((await banc.appeler(ouvrirLien, { corps })).corps).toMatchObject({ nature: 'synthese', dejaRepondu: false });
  const { contacts } = banc.contexte.depots;
  // Opening it stops nothing: programs open the links of mails.
  expect((await contacts.parId(une.id)).syntheseParCourriel).toBe(true);
  expect((await banc.appeler(arreterSyntheseParLien, { corps })).corps).toEqual({ dejaFait: false });
  expect((await banc.appeler(arreterSyntheseParLien, { corps })).corps).toEqual({ dejaFait: true });
  for (const { id } of [une, autre])
    expect(await contacts.parId(id)).toMatchObject({ syntheseParCourriel: false, sansRappel: false, actif: true });
  banc.avancer(8 * 24);
  await paraitre();
  await envoyer();
  expect(banc.graph.boiteEnvoi()).toHaveLength(1);
});

test('un courriel resté à partir est abandonné dès que la personne l’arrête, ou que le mois est passé', async () => {
  const { id, structure } = await uneElue();
  await paraitre();
  const { sollicitations } = banc.contexte.depots;
  const ecrire = (mois: string) =>
    sollicitations.creer({
      ...{ cle: `synthese-s${structure}-c${id}-${mois}`, nature: 'Synthèse du mois', structure, contact: id },
      ...{ canal: 'Courriel', etat: 'À envoyer' },
    });
  await ecrire('2026-09');
  await ecrire('2026-10');
  await changer(id, { syntheseParCourriel: false });
  await envoyer();
  expect(banc.graph.boiteEnvoi()).toEqual([]);
  expect((await lignes()).map((s) => s.etat)).toEqual(['Annulée', 'Annulée']);
});

test('une adresse refusée ou revenue n’est pas réécrite ; corrigée, elle l’est une fois', async () => {
  const { id } = await uneElue();
  await paraitre();
  await envoyer();
  const [ligne] = await lignes();
  await banc.contexte.depots.sollicitations.modifier(ligne?.id ?? '', ligne?.eTag ?? '', { etat: 'En erreur' });
  await envoyer();
  expect(recus()).toHaveLength(1);
  await changer(id, { courriel: 'odile@commune.example' });
  await envoyer();
  await envoyer();
  expect(recus('odile@commune.example')).toHaveLength(1);
});

test('un départ incertain se tranche : pas parti, il repart à la même personne', async () => {
  await uneElue();
  await paraitre();
  banc.perdre(/sendMail/, false);
  await envoyer();
  banc.avancer(1);
  await envoyer();
  expect(recus()).toEqual([]);
  const [ligne] = await lignes();
  expect(ligne).toMatchObject({ etat: 'Envoyée', depart: 'À confirmer' });
  expect((await apercu()).destinataires).toMatchObject([{ resultat: 'Départ incertain' }]);
  const demande = { chemin: { id: ligne?.id ?? '' }, corps: { eTag: ligne?.eTag ?? '', parti: false } };
  expect(await banc.appeler(trancherDepart, { profil: 'coordination', ...demande })).toMatchObject({
    statut: 200,
    corps: { issue: 'renvoye' },
  });
  await envoyer();
  expect(recus()).toHaveLength(1);
});

test('la coordination voit, avant, qui la recevra et ce que dit le courriel ; regarder n’envoie rien', async () => {
  await uneElue();
  const vu = await apercu();
  expect(vu).toMatchObject({
    quand: 'a-venir',
    destinataires: [{ nom: 'Odile Exemple', structure: 'Commune de Cézac (exemple)' }],
  });
  expect(vu.courriel.texte).toContain('En bref');
  expect(vu.courriel.texte).not.toContain('#jeton');
  expect(banc.graph.boiteEnvoi()).toEqual([]);
  expect(await lignes()).toEqual([]);
  expect((await apercu({ mois: '2026-09' })).quand).toBe('passe');
  expect((await banc.appeler(lireEnvoiDeSynthese, { profil: 'partenaire', chemin: OCTOBRE })).statut).toBe(403);
});
