import { changerContactParLien, confirmerFiche, ouvrirLien, repondreParLien } from '../../../core/contrats/annuaire.ts';
import { ajouterContact } from '../../../core/contrats/fiches.ts';
import {
  changerMesDonneesParLien,
  demanderRattachement,
  lireMesDonneesParLien,
  type MesDonnees,
} from '../../../core/contrats/mes-donnees.ts';
import { examinerProposition } from '../../../core/contrats/propositions.ts';
import { destinataireDe } from '../../../core/liens/destinataire.ts';
import { type Banc, ouvrirBanc } from '../banc.ts';
import { creerStructure, lienVersMesDonnees, unLien } from '../fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

const INTRUS = 'intrus@ailleurs.example';
const lire = (id: string) => banc.contexte.depots.contacts.parId(id);
const structure = (id: string) => banc.contexte.depots.structures.parId(id);
const siens = async (id: string) => (await banc.contexte.depots.contacts.lireOu('structure', id)).items;
const enAttente = async (id: string) =>
  (await banc.contexte.depots.propositions.lireOu('structure', id)).items.filter((p) => p.etat === 'À examiner');
const derniereLigne = async (commande: string) =>
  (await banc.contexte.depots.journal.lire()).items.filter((l) => l.commande === commande).at(-1);
const demander = (courriel: string) => banc.appeler(demanderRattachement, { profil: 'invite', corps: { courriel } });
const changer = (jeton: string, changement: object) =>
  banc.appeler(changerContactParLien, { corps: { jeton, changement } });
const decider = async (id: string, eTagFiche: string, corps: object = {}) => {
  const [p] = await enAttente(id);
  return banc.appeler(examinerProposition, {
    profil: 'coordination',
    chemin: { id, proposition: p?.id ?? '' },
    corps: { eTag: p?.eTag, eTagFiche, refuser: false, accepter: [], valeurs: {}, ...corps },
  });
};

describe('ce que dit le porteur d’un lien ne devient jamais une preuve', () => {
  test('l’adresse d’une personne ajoutée attend : aucun compte ne s’y rattache, aucun lien n’y part, jusqu’à la décision', async () => {
    const { id } = await creerStructure(banc, { nom: 'Refuge (exemple)' });
    const { jeton } = await unLien(banc, id);
    const ajout = {
      geste: 'ajouter',
      cle: 'intrus-000001',
      contact: { nom: 'Intrus Transfert', fonction: 'Accueil', telephone: '05 57 00 00 08', courriel: INTRUS },
    };
    const fait = await changer(jeton, ajout);
    expect(fait).toMatchObject({ statut: 200, corps: { dejaFait: false, propose: true } });
    expect((fait.corps as { attente: string }).attente).toContain(
      'L’adresse sera ajoutée après vérification par la coordination',
    );
    const intrus = (await siens(id)).find((c) => c.nom === 'Intrus Transfert');
    expect(intrus).toMatchObject({ fonction: 'Accueil', telephone: '+33557000008', courriel: undefined });

    const avant = banc.graph.boiteEnvoi().length;
    expect((await demander(INTRUS)).corps).toEqual({ demande: true });
    expect(banc.graph.boiteEnvoi()).toHaveLength(avant);
    expect(destinataireDe(await structure(id), await siens(id), intrus?.id).ok).toBe(false);
    expect(await derniereLigne('changerContactParLien')).toMatchObject({ detail: 'ajouter, proposé : courriel' });

    // Sent again, nothing is added nor proposed twice; opened again, the page says what waits.
    expect((await changer(jeton, ajout)).corps).toMatchObject({ dejaFait: true, propose: true });
    expect(await enAttente(id)).toMatchObject([{ contact: intrus?.id, changements: [{ champ: 'courriel' }] }]);
    const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as {
      fiche: { contacts: { nom: string; attente?: string }[] };
    };
    expect(page.fiche.contacts.find((c) => c.nom === 'Intrus Transfert')?.attente).toContain('L’adresse');

    expect(await decider(id, (await lire(intrus?.id ?? '')).eTag)).toMatchObject({
      statut: 200,
      corps: { etat: 'Acceptée', champsAppliques: ['courriel'] },
    });
    expect((await lire(intrus?.id ?? '')).courriel).toBe(INTRUS);
    expect((await changer(jeton, ajout)).corps).toMatchObject({ dejaFait: true, propose: false });
    expect(await enAttente(id)).toEqual([]);
  });

  test('l’adresse de la structure attend aussi, et le reste de la réponse est écrit', async () => {
    const { id } = await creerStructure(banc, { courriel: 'accueil@refuge.example' });
    const { jeton } = await unLien(banc, id);
    const corps = {
      jeton,
      corrections: { courriel: 'detourne@ailleurs.example', telephone: '05 57 00 00 09' },
      sections: ['Coordonnées'],
    };
    const fait = await banc.appeler(repondreParLien, { corps });
    expect(fait).toMatchObject({ statut: 200, corps: { champsCorriges: ['telephone'] } });
    expect((fait.corps as { attente: string }).attente).toContain('après vérification par la coordination');
    expect(await structure(id)).toMatchObject({ courriel: 'accueil@refuge.example', telephone: '+33557000009' });
    expect(await derniereLigne('repondreParLien')).toMatchObject({
      detail: expect.stringContaining('proposés : courriel'),
    });
    await banc.appeler(repondreParLien, { corps });
    expect(await enAttente(id)).toHaveLength(1);
    const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as { fiche: { attente?: string } };
    expect(page.fiche.attente).toContain('après vérification');
    expect(await decider(id, (await structure(id)).eTag, { accepter: ['courriel'] })).toMatchObject({ statut: 200 });
    expect((await structure(id)).courriel).toBe('detourne@ailleurs.example');
  });

  test('une adresse fausse est refusée à son champ, et rien n’est écrit ni proposé', async () => {
    const { id } = await creerStructure(banc);
    const { jeton } = await unLien(banc, id);
    const reponses = [
      await banc.appeler(repondreParLien, { corps: { jeton, corrections: { courriel: 'x', sigle: 'ZZ' } } }),
      await changer(jeton, { geste: 'ajouter', cle: 'fausse-000001', contact: { nom: 'Fausse', courriel: 'x' } }),
    ];
    for (const reponse of reponses)
      expect(reponse).toMatchObject({ statut: 400, corps: { erreur: { champs: [{ chemin: 'courriel' }] } } });
    expect(await enAttente(id)).toEqual([]);
    expect((await structure(id)).sigle).toBeUndefined();
    expect(await siens(id)).toHaveLength(1);
  });

  test('par le lien de ses données, la personne change tout sauf son adresse, qui attend', async () => {
    const { id, contact } = await creerStructure(banc);
    const jeton = await lienVersMesDonnees(banc, (await unLien(banc, id)).jeton);
    const corps = { jeton, eTag: (await lire(contact)).eTag, contact: { courriel: INTRUS, fonction: 'Direction' } };
    const fait = await banc.appeler(changerMesDonneesParLien, { corps });
    expect(fait).toMatchObject({ statut: 200, corps: { champsChanges: ['fonction'] } });
    expect((fait.corps as { attente: string }).attente).toContain('après vérification par la coordination');
    expect(await lire(contact)).toMatchObject({
      courriel: 'maelle@maison-des-familles.example',
      fonction: 'Direction',
    });
    const donnees = (await banc.appeler(lireMesDonneesParLien, { corps: { jeton } })).corps as MesDonnees;
    expect(donnees.contacts[0]?.attente).toContain('après vérification');
    expect(await enAttente(id)).toHaveLength(1);
  });

  test('avec un compte de la structure, une adresse s’écrit aussitôt : le compte a été prouvé', async () => {
    const { id } = await creerStructure(banc, { profil: 'partenaire' });
    const { eTag } = await structure(id);
    const chemin = { id };
    const corrections = { courriel: 'accueil@prouve.example' };
    await banc.appeler(confirmerFiche, { profil: 'partenaire', chemin, corps: { eTag, corrections } });
    expect((await structure(id)).courriel).toBe('accueil@prouve.example');
    const contact = { nom: 'Collègue', visibilite: 'partenaires', courriel: 'collegue@prouve.example' };
    await banc.appeler(ajouterContact, { profil: 'partenaire', chemin, corps: { cle: 'prouve-000001', contact } });
    expect((await siens(id)).map((c) => c.courriel)).toContain('collegue@prouve.example');
  });
});
