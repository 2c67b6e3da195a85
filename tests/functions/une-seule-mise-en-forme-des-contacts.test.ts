import { changerContactParLien } from '../../core/contrats/annuaire.ts';
import { ajouterContact, modifierContact } from '../../core/contrats/fiches.ts';
import { changerMesDonnees, changerMesDonneesParLien } from '../../core/contrats/mes-donnees.ts';
import { examinerProposition } from '../../core/contrats/propositions.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, lienVersMesDonnees, unContact, uneCle, unLien } from './fabrique.ts';

let banc: Banc;
let sienne: { readonly id: string; readonly contact: string };
beforeAll(async () => {
  banc = await ouvrirBanc();
  sienne = await creerStructure(banc, { profil: 'invite' });
});
afterAll(() => banc.fermer());

type Saisie = Readonly<Record<string, string>>;
const contacts = () => banc.contexte.depots.contacts;
const eTagDe = async (id: string): Promise<string> => (await contacts().parId(id)).eTag;
const lire = async (id: string) => contacts().parId(id);
const reussir = async (appel: Promise<unknown>): Promise<unknown> => {
  const reponse = await appel;
  expect(reponse).toMatchObject({ statut: 200 });
  return (reponse as { corps: unknown }).corps;
};

/** The coordination accepts what was said by a link of this person, and waits. */
async function accepterCeQuiAttend(id: string, contact: string): Promise<void> {
  const { items } = await banc.contexte.depots.propositions.lireOu('structure', id);
  const [proposition] = items;
  if (proposition === undefined) return;
  const corps = { eTag: proposition.eTag, eTagFiche: await eTagDe(contact), refuser: false, accepter: [], valeurs: {} };
  const chemin = { id, proposition: proposition.id };
  await reussir(banc.appeler(examinerProposition, { profil: 'coordination', chemin, corps }));
}

/** Each way by which what is typed of a person comes into their row. */
const VOIES: Readonly<Record<string, (saisie: Saisie) => Promise<string>>> = {
  'la coordination ajoute': async (saisie) => {
    const { id } = await creerStructure(banc);
    const corps = { cle: uneCle(), contact: { nom: 'Dominique Exemple', visibilite: 'partenaires', ...saisie } };
    const cree = await reussir(banc.appeler(ajouterContact, { profil: 'coordination', chemin: { id }, corps }));
    return (cree as { id: string }).id;
  },
  'la coordination modifie': async (saisie) => {
    const { id, contact } = await creerStructure(banc);
    const corps = { eTag: await eTagDe(contact), contact: saisie };
    await reussir(banc.appeler(modifierContact, { profil: 'coordination', chemin: { id, contact }, corps }));
    return contact;
  },
  'la personne elle-même, par son compte': async (saisie) => {
    const corps = { eTag: await eTagDe(sienne.contact), contact: saisie };
    await reussir(banc.appeler(changerMesDonnees, { profil: 'invite', chemin: { id: sienne.contact }, corps }));
    return sienne.contact;
  },
  'la personne elle-même, par un lien': async (saisie) => {
    const { id, contact } = await creerStructure(banc);
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc, id)).jeton);
    const corps = { jeton, eTag: await eTagDe(contact), contact: saisie };
    await reussir(banc.appeler(changerMesDonneesParLien, { corps }));
    await accepterCeQuiAttend(id, contact);
    return contact;
  },
  'le porteur d’un lien ajoute': async (saisie) => {
    const { jeton, structure } = await unLien(banc);
    const changement = { geste: 'ajouter', cle: uneCle(), contact: { nom: 'Camille Exemple', ...saisie } };
    await reussir(banc.appeler(changerContactParLien, { corps: { jeton, changement } }));
    const { items } = await contacts().lireOu('structure', structure);
    const ajoute = items.find(({ nom }) => nom === 'Camille Exemple')?.id ?? '';
    await accepterCeQuiAttend(structure, ajoute);
    return ajoute;
  },
  'le porteur d’un lien propose, la coordination accepte': async (saisie) => {
    const { id } = await creerStructure(banc);
    const autre = await contacts().creer(unContact(id, { nom: 'Sacha Exemple', courriel: 'sacha@exemple.example' }));
    const { jeton } = await unLien(banc, id);
    const changement = { geste: 'corriger', id: autre.id, eTag: autre.eTag, contact: saisie };
    await reussir(banc.appeler(changerContactParLien, { corps: { jeton, changement } }));
    await accepterCeQuiAttend(id, autre.id);
    return autre.id;
  },
};

describe.each(Object.entries(VOIES))('%s', (_, ecrire) => {
  test.each([
    ['telephone', '0590 12 34 56', '+590590123456'],
    ['telephone', '0692-12-34-56', '+262692123456'],
    ['telephone', '0508 41 23 45', '+508412345'],
    ['telephone', '+33 (0)5 57 00 00 00', '+33557000000'],
    ['telephone', '06 87 12 34 56', '+33687123456'],
    ['fonction', '  Directrice ', 'Directrice'],
  ])('%s « %s » est gardé « %s »', async (champ, saisi, garde) => {
    expect(await lire(await ecrire({ [champ]: saisi }))).toMatchObject({ [champ]: garde });
  });

  test('un courriel est gardé en minuscules', async () => {
    const [saisi, garde] = [` Une.Personne${uneCle()}@EXEMPLE.example `, /^une\.personne[\w-]+@exemple\.example$/];
    const { courriel } = await lire(await ecrire({ courriel: saisi }));
    expect(courriel).toMatch(garde);
  });
});
