import { changerInvites, direPrevenue, envoyerLesLiens, repondreInvitation } from '../../core/contrats/invitations.ts';
import { trancherOutlook } from '../../core/contrats/outlook.ts';
import { annulerRencontre, modifierRencontre, planifierRencontre } from '../../core/contrats/rencontres.ts';
import { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { peseSurLaPersonne } from '../../core/liens/natures.ts';
import { vuDOutlook } from '../../core/rencontres/selon-outlook.ts';
import { demandesRecentes } from '../../core/sollicitations/demandes.ts';
import { envoyerLesReportees } from '../../functions/invitations/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, demandeDeRencontre, uneRencontre } from './fabrique.ts';

let banc: Banc;
/** Two who may be written to, one kept informed, one that no mail reaches. */
let [a, b, i, s] = ['', '', '', ''];
beforeEach(async () => {
  banc = await ouvrirBanc();
  const faite = async (nom: string) =>
    (await creerStructure(banc, { nom, courrielDuContact: `${nom.toLowerCase()}@exemple.example` })).id;
  [a, b, i] = [await faite('Amicale'), await faite('Bibliotheque'), await faite('Informee')];
  const sans = { nom: 'Sans adresse', type: 'Association', statut: 'Active', thematiques: [] } as const;
  s = (await banc.contexte.depots.structures.creer({ ...sans, telephone: '+33557000001' })).id;
});
afterEach(() => banc.fermer());

const MOTIF = 'La salle est inondée';
let serie = 0;
/** A rencontre of the four; `qui` alone when given. */
async function une(valeurs: Record<string, unknown> = {}, qui?: readonly string[]) {
  serie += 1;
  const titre = `Rencontre défaite ${String(serie).padStart(4, '0')}`;
  const structures = (qui ?? [a, b, i, s]).map((id) => ({
    id,
    raison: 'Même thématique',
    ...(id === i ? { role: 'Informé' } : {}),
  }));
  const creee = await uneRencontre(banc, [], { titre, structures, ...valeurs });
  return { ...creee, titre };
}
const lue = (id: string) => banc.contexte.depots.rencontres.parId(id);
const annuler = async (id: string, corps: Record<string, unknown> = {}) =>
  banc.appeler(annulerRencontre, {
    profil: 'coordination',
    chemin: { id },
    corps: { eTag: (await lue(id)).eTag, motif: MOTIF, ...corps },
  });
async function sonder(id: string) {
  const demande = { profil: 'coordination', chemin: { id }, corps: demandeDeSondage() } as const;
  expect((await banc.appeler(ouvrirSondage, demande)).statut).toBe(200);
}
const envoyerLesPages = (id: string) =>
  banc.appeler(envoyerLesLiens, { profil: 'coordination', chemin: { id }, corps: {} });
async function planifier(id: string) {
  const corps = { eTag: (await lue(id)).eTag };
  expect((await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps })).statut).toBe(200);
}
const recus = (titre: string, objet: string) =>
  banc.graph
    .boiteEnvoi()
    .filter((c) => c.nature === 'message' && c.objet.startsWith(objet) && c.objet.includes(titre))
    .map((c) => c.a.join())
    .sort();
const annonces = (titre: string) => recus(titre, 'Annulée');
const parOutlook = (titre: string) =>
  banc.graph
    .boiteEnvoi()
    .filter((c) => c.nature === 'annulation' && c.objet.includes(titre))
    .flatMap((c) => c.a)
    .sort();
const rows = async (id: string) => (await banc.contexte.depots.sollicitations.lireOu('rencontre', id)).items;
const annoncesDe = async (id: string) => (await rows(id)).filter(({ cle }) => cle.endsWith('-annulation'));
const A = 'amicale@exemple.example';
const B = 'bibliotheque@exemple.example';
const I = 'informee@exemple.example';
const noms = (liste: unknown) => (liste as { nom: string }[]).map(({ nom }) => nom);

describe('une rencontre qui n’est dans aucun agenda', () => {
  test('qui a été sondé reçoit un courriel avec le motif ; qui n’a pas d’adresse est à appeler', async () => {
    const { id, titre } = await une({ debut: undefined });
    await sonder(id);
    const simulee = (await annuler(id, { simuler: true, motif: undefined })).corps as Record<string, unknown>;
    expect(noms(simulee.parCourriel)).toEqual(['Amicale', 'Bibliotheque']);
    expect(noms(simulee.aAppeler)).toEqual(['Sans adresse']);
    expect(simulee.parOutlook).toEqual([]);
    expect([(await lue(id)).etat, annonces(titre), await annoncesDe(id)]).toEqual(['À planifier', [], []]);

    const { corps } = await annuler(id);
    expect(corps).toMatchObject({ etat: 'Annulée', dejaFait: false, aSuivre: 0, parCourriel: simulee.parCourriel });
    expect(annonces(titre)).toEqual([A, B]);
    const courriel = banc.graph.boiteEnvoi().findLast((c) => c.objet.startsWith('Annulée'));
    expect(JSON.stringify(courriel)).toContain(MOTIF);
    expect((await annuler(id)).corps).toMatchObject({ dejaFait: true });
    expect(annonces(titre)).toEqual([A, B]);
  });

  test('qui a reçu sa page, ou a répondu par téléphone, est prévenu ; qui n’a rien su ne l’est pas', async () => {
    const { id, titre } = await une({}, [a, b]);
    const reponse = { structure: a, reponse: 'Vient' };
    await banc.appeler(repondreInvitation, { profil: 'coordination', chemin: { id }, corps: reponse });
    await annuler(id);
    expect(annonces(titre)).toEqual([A]);

    const deux = await une({}, [a, i]);
    await envoyerLesPages(deux.id);
    await annuler(deux.id);
    expect(annonces(deux.titre)).toEqual([A, I]);

    const aucune = await une();
    const { corps } = await annuler(aucune.id);
    expect(corps).toMatchObject({ parCourriel: [], aAppeler: [], parOutlook: [] });
    expect(annonces(aucune.titre)).toEqual([]);
  });

  test('passée, elle ne dérange plus personne', async () => {
    const { id, titre } = await une();
    await envoyerLesPages(id);
    const { eTag } = await lue(id);
    await banc.contexte.depots.rencontres.modifier(id, eTag, { debut: '2026-10-01T08:00:00Z' });
    expect((await annuler(id)).corps).toMatchObject({ parCourriel: [], aAppeler: [] });
    expect(annonces(titre)).toEqual([]);
  });

  test('chaque annonce laisse sa ligne, et ne pèse sur personne', async () => {
    const { id } = await une({ debut: undefined }, [a]);
    await sonder(id);
    const charge = async () => {
      const [sollicitations, rencontres] = [await rows(id), [await lue(id)]];
      return demandesRecentes({ sollicitations, participations: [], rencontres }, banc.contexte.maintenant()).length;
    };
    const avant = await charge();
    await annuler(id);
    const [ligne, ...autres] = await annoncesDe(id);
    expect(autres).toEqual([]);
    expect(ligne).toMatchObject({
      nature: 'Invitation',
      canal: 'Courriel',
      etat: 'Envoyée',
      depart: 'Confirmé',
      structure: a,
    });
    expect(ligne && peseSurLaPersonne(ligne)).toBe(false);
    expect(await charge()).toBe(avant);
  });

  test('demandée deux fois à la fois, puis encore : un courriel chacun', async () => {
    const double = await une({ debut: undefined }, [a, b]);
    await sonder(double.id);
    await Promise.all([annuler(double.id), annuler(double.id)]);
    await annuler(double.id);
    expect(annonces(double.titre)).toEqual([A, B]);
  });

  test('interrompue n’importe où : rien ne part avant qu’elle soit annulée, le minuteur finit ensuite, et répétée, un courriel', async () => {
    const preparer = async () => {
      const faite = await une({ debut: undefined }, [a]);
      await sonder(faite.id);
      return { ...faite, eTag: (await lue(faite.id)).eTag };
    };
    const demande = (id: string, eTag: string) =>
      banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag, motif: MOTIF } });
    const essai = await preparer();
    banc.compter();
    await demande(essai.id, essai.eTag);
    const total = banc.compter();
    expect(total).toBeGreaterThan(6);
    for (let rang = 1; rang <= total; rang += 1) {
      const { id, titre, eTag } = await preparer();
      banc.mourirA(rang, true);
      await demande(id, eTag);
      banc.renaitre();
      await envoyerLesReportees(banc.contexte);
      // Marked before it leaves: killed between the two, a mail is lost and said so, never sent twice.
      const perdue = async () => (await annoncesDe(id)).some(({ depart }) => depart === 'À confirmer');
      const annulee = (await lue(id)).etat === 'Annulée';
      expect([rang, annonces(titre)]).toEqual([
        rang,
        annulee && !((await perdue()) && annonces(titre).length === 0) ? [A] : [],
      ]);
      expect([rang, (await demande(id, eTag)).statut]).toEqual([rang, 200]);
      expect([rang, annonces(titre)]).toEqual([rang, (await perdue()) && annonces(titre).length === 0 ? [] : [A]]);
      expect((await lue(id)).etat).toBe('Annulée');
    }
  });

  test('l’annulation laissée en chemin est oubliée au bout d’une heure, et reprise plus tard', async () => {
    const { id, titre } = await une({ debut: undefined }, [a]);
    await sonder(id);
    const { eTag } = await lue(id);
    for (let rang = 1; rang < 40 && (await annoncesDe(id)).length === 0; rang += 1) {
      banc.mourirA(rang, true);
      await banc.appeler(annulerRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag, motif: MOTIF } });
      banc.renaitre();
    }
    expect((await lue(id)).etat).toBe('À planifier');
    banc.avancer(2);
    await envoyerLesReportees(banc.contexte);
    expect((await annoncesDe(id)).map(({ etat }) => etat)).toEqual(['Annulée']);
    await annuler(id);
    expect(annonces(titre)).toEqual([A]);
  });
});

describe('une rencontre planifiée', () => {
  test('personne ne reçoit à la fois l’annulation d’Outlook et un courriel', async () => {
    const { id, titre } = await une();
    await planifier(id);
    await envoyerLesPages(id);
    const { corps } = await annuler(id);
    expect(parOutlook(titre)).toEqual([A, B]);
    expect(annonces(titre)).toEqual([I]);
    const dit = corps as Record<string, unknown>;
    expect([noms(dit.parOutlook), noms(dit.parCourriel), noms(dit.aAppeler)]).toEqual([
      ['Amicale', 'Bibliotheque'],
      ['Informee'],
      ['Sans adresse'],
    ]);
    await annuler(id);
    expect(annonces(titre)).toEqual([I]);
  });

  test('qui est tenu au courant l’apprend même sans avoir reçu de page ; qui attend encore son invitation, non', async () => {
    const { id, titre } = await une({}, [a, b, i]);
    const { eTag } = await lue(id);
    const corps = { eTag, reports: [{ structure: b, le: '2026-12-05' }] };
    await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps });
    await annuler(id);
    expect([parOutlook(titre), annonces(titre)]).toEqual([[A], [I]]);
  });

  test('sondée avant d’être planifiée, et retirée à la main de la réunion, elle reçoit un courriel', async () => {
    const { id, titre } = await une({}, [a, b]);
    await envoyerLesPages(id);
    await planifier(id);
    const { evenementId = '' } = await lue(id);
    const { participants } = await banc.contexte.agenda.lireEntier(evenementId);
    await banc.contexte.agenda.modifier(evenementId, { participants: participants.filter((p) => p.adresse !== B) });
    await annuler(id);
    expect([parOutlook(titre).includes(A), annonces(titre)]).toEqual([true, [B]]);
  });

  test('interrompue n’importe où puis répétée : Outlook une fois, un courriel une fois, jamais les deux', async () => {
    const preparer = async () => {
      const faite = await une({}, [a, i]);
      await planifier(faite.id);
      return faite;
    };
    const essai = await preparer();
    banc.compter();
    await annuler(essai.id);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      const { id, titre } = await preparer();
      const corps = { eTag: (await lue(id)).eTag, motif: MOTIF };
      const demande = { profil: 'coordination', chemin: { id }, corps } as const;
      banc.mourirA(rang, true);
      await banc.appeler(annulerRencontre, demande);
      banc.renaitre();
      await banc.appeler(annulerRencontre, demande);
      const perdue = (await annoncesDe(id)).some(({ depart }) => depart === 'À confirmer');
      expect([rang, parOutlook(titre)]).toEqual([rang, [A]]);
      expect([rang, annonces(titre)]).toEqual([rang, perdue && annonces(titre).length === 0 ? [] : [I]]);
    }
  });

  test('supprimée dans Outlook puis annulée ici, qui n’était pas dans la réunion le sait', async () => {
    const { id, titre } = await une({}, [a, i]);
    await planifier(id);
    const { evenementId = '' } = await lue(id);
    await banc.contexte.agenda.annuler(evenementId, 'Supprimée à la main');
    const corps = { eTag: (await lue(id)).eTag, vu: vuDOutlook(undefined), cote: 'outlook', motif: MOTIF };
    const demande = { profil: 'coordination', chemin: { id }, corps } as const;
    expect((await banc.appeler(trancherOutlook, demande)).statut).toBe(200);
    await banc.appeler(trancherOutlook, demande);
    expect(annonces(titre)).toEqual([I]);
  });
});

describe('une rencontre déplacée', () => {
  const deplacer = async (id: string, valeurs: Record<string, unknown>, autres: Record<string, unknown> = {}) => {
    const r = await lue(id);
    const { cle: _, structures: __, ...dits } = demandeDeRencontre([], { titre: r.titre });
    return banc.appeler(modifierRencontre, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag: r.eTag, ...dits, ...valeurs, ...autres },
    });
  };
  const LE_11 = { debut: '2026-12-11T13:30:00Z' };
  const LE_10 = { debut: '2026-12-10T13:30:00Z' };
  const changees = (titre: string) => recus(titre, 'Changée');

  test('dit avant qui la reçoit par Outlook, et qui, tenu au courant, par courriel', async () => {
    const { id, titre } = await une();
    await planifier(id);
    const { corps } = await deplacer(id, LE_11, { simuler: true });
    const dit = corps as Record<string, unknown>;
    expect([noms(dit.parOutlook), dit.autres, noms(dit.parCourriel), noms(dit.sansAdresse)]).toEqual([
      ['Amicale', 'Bibliotheque'],
      0,
      ['Informee'],
      ['Sans adresse'],
    ]);
    expect(changees(titre)).toEqual([]);
    expect((await rows(id)).length).toBe(0);
    expect((await deplacer(id, LE_11)).corps).toMatchObject({ prevenues: 2, parCourriel: dit.parCourriel });
    expect(changees(titre)).toEqual([I]);
    const courriel = banc.graph.boiteEnvoi().findLast((c) => c.objet.startsWith('Changée'));
    expect(JSON.stringify(courriel)).toContain('11 décembre');
    await deplacer(id, LE_11);
    expect(changees(titre)).toEqual([I]);
  });

  test('déplacée, remise et déplacée encore : chaque fois dit, une fois', async () => {
    const { id, titre } = await une({}, [a, i]);
    await planifier(id);
    for (const quand of [LE_11, LE_10, LE_11, { ...LE_11, lieu: 'Mairie' }]) {
      banc.avancer(1);
      await deplacer(id, quand);
      await deplacer(id, quand);
    }
    expect(changees(titre)).toEqual([I, I, I, I]);
  });

  test('ce qui ne change ni l’heure ni le lieu ne dit rien à qui est tenu au courant ; pas planifiée, non plus', async () => {
    const { id, titre } = await une({}, [a, i]);
    await deplacer(id, LE_11);
    await planifier(id);
    await deplacer(id, { ...LE_11, objectif: 'Mieux nous connaître' });
    expect(changees(titre)).toEqual([]);
  });

  test('une personne ajoutée dans Outlook est comptée à part', async () => {
    const { id } = await une({}, [a]);
    await planifier(id);
    const { evenementId = '' } = await lue(id);
    const { participants } = await banc.contexte.agenda.lireEntier(evenementId);
    const ajoutee = { nom: 'Ajoutée', adresse: 'ajoutee@exemple.example' };
    await banc.contexte.agenda.modifier(evenementId, { participants: [...participants, ajoutee] });
    expect((await deplacer(id, LE_11, { simuler: true })).corps).toMatchObject({ prevenues: 2, autres: 1 });
  });

  test('interrompue n’importe où puis répétée : un courriel', async () => {
    const preparer = async () => {
      const faite = await une({}, [a, i]);
      await planifier(faite.id);
      return faite;
    };
    const essai = await preparer();
    banc.compter();
    await deplacer(essai.id, LE_11);
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      const { id, titre } = await preparer();
      banc.mourirA(rang, true);
      await deplacer(id, LE_11).catch(() => undefined);
      banc.renaitre();
      await deplacer(id, LE_11);
      const perdus = (await rows(id)).filter(({ depart }) => depart === 'À confirmer').length;
      expect([rang, changees(titre).length + (changees(titre).length === 0 ? perdus : 0)]).toEqual([rang, 1]);
    }
  });

  test('annulée avant que le courriel parte, elle n’est plus dite déplacée', async () => {
    const { id, titre } = await une({}, [a, i]);
    await planifier(id);
    await banc.contexte.depots.sollicitations.creer({
      cle: `invitation-s${i}-r${id}-changement-autre`,
      nature: 'Invitation',
      structure: i,
      rencontre: id,
      canal: 'Courriel',
      etat: 'À envoyer',
    });
    await annuler(id);
    expect([changees(titre), annonces(titre)]).toEqual([[], [I]]);
    expect((await rows(id)).find(({ cle }) => cle.includes('-changement-'))?.etat).toBe('Annulée');
  });
});

test('prévenue par téléphone se note, se reprend, et ne se note que d’une annulée', async () => {
  const { id } = await une({ debut: undefined });
  await sonder(id);
  const noter = (structure: string, prevenue: boolean) =>
    banc.appeler(direPrevenue, { profil: 'coordination', chemin: { id }, corps: { structure, prevenue } });
  expect((await noter(s, true)).statut).toBe(422);
  await annuler(id);
  expect((await noter(s, false)).corps).toEqual({ dejaFait: true });
  expect((await noter(s, true)).corps).toEqual({ dejaFait: false });
  expect((await noter(s, true)).corps).toEqual({ dejaFait: true });
  const notee = async () => (await annoncesDe(id)).find(({ canal }) => canal === 'Téléphone');
  expect(await notee()).toMatchObject({ etat: 'Envoyée', structure: s });
  await noter(s, false);
  expect((await notee())?.etat).toBe('Annulée');
  await noter(s, true);
  expect((await notee())?.etat).toBe('Envoyée');
  const etrangere = (await creerStructure(banc, { nom: 'Étrangère' })).id;
  expect((await noter(etrangere, true)).statut).toBe(422);
});

test('retirée des invités avant l’annulation, une structure n’en apprend rien', async () => {
  const { id, titre } = await une({}, [a, b]);
  await envoyerLesPages(id);
  const corps = { ajouter: [], retirer: [b] };
  expect((await banc.appeler(changerInvites, { profil: 'coordination', chemin: { id }, corps })).statut).toBe(200);
  await annuler(id);
  expect(annonces(titre)).toEqual([A]);
});
