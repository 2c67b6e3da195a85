import { aSignaler } from '../../core/activite/a-signaler.ts';
import { changerInvites } from '../../core/contrats/invitations.ts';
import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { inviterLesReportees } from '../../functions/rencontres/inviter-les-reportees.ts';
import { horsDOutlook, lireDansOutlook } from '../../functions/rencontres/outlook.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact, uneRencontre } from './fabrique.ts';

let banc: Banc;
let a: string;
let b: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  a = (await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' })).id;
  b = (await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' })).id;
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const une = (jours = 20) => uneRencontre(banc, [a, b], { debut: `${dans(jours)}T13:00:00Z` });
const planifier = (
  r: { id: string; eTag: string },
  reports?: object,
  profil: 'coordination' | 'partenaire' = 'coordination',
) => banc.appeler(planifierRencontre, { profil, chemin: { id: r.id }, corps: { eTag: r.eTag, reports } });
const invitees = async (id: string) => {
  const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(id);
  return (await banc.contexte.agenda.lireEntier(evenementId)).participants.map((p) => p.adresse).toSorted();
};
const passer = () => inviterLesReportees(banc.contexte);
const demandees = async (structure: string) =>
  (await demandesA(banc.contexte, structure, banc.contexte.maintenant())).map(({ le }) => aujourdhui(le));

describe('l’invitation d’Outlook reportée pour une structure', () => {
  test('la réunion invite les autres ; elle y est ajoutée à son jour, une fois, et son budget compte de ce jour', async () => {
    const r = await une();
    expect(await planifier(r, [{ structure: a, le: dans(3) }])).toMatchObject({ statut: 200, corps: { invites: 1 } });
    expect(await planifier(r, [{ structure: a, le: dans(3) }])).toMatchObject({
      statut: 200,
      corps: { dejaFait: true },
    });
    await passer();
    expect(await invitees(r.id)).toEqual(['b@exemple.example']);
    expect([await demandees(a), await demandees(b)]).toEqual([[], [dans(0)]]);
    banc.avancer(72);
    await Promise.all([passer(), passer()]);
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
    expect(await demandees(a)).toEqual([dans(0)]);
    // Taken off by hand in Outlook afterwards, it is not put back.
    const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(r.id);
    const { participants } = await banc.contexte.agenda.lireEntier(evenementId);
    await banc.contexte.agenda.modifier(evenementId, {
      participants: participants.filter((p) => p.adresse === 'b@exemple.example'),
    });
    await passer();
    expect(await invitees(r.id)).toEqual(['b@exemple.example']);
  });

  test('la réunion n’a pu être faite, puis le report est retiré : elle est invitée avec les autres', async () => {
    const r = await une();
    const creer = () => Promise.reject(new ErreurGraph('indisponible'));
    const enPanne = { ...banc.contexte, agenda: { ...banc.contexte.agenda, creer } };
    const corps = { eTag: r.eTag, reports: [{ structure: a, le: dans(3) }] };
    const rate = await banc.appeler(
      planifierRencontre,
      { profil: 'coordination', chemin: { id: r.id }, corps },
      enPanne,
    );
    expect(rate.statut).toBe(503);
    const lignes = async () =>
      (await banc.contexte.depots.participations.lireOu('rencontre', r.id)).items.filter((p) => p.invitationPasAvant);
    expect(await lignes()).toHaveLength(1);
    expect(await planifier(r, [])).toMatchObject({ statut: 200, corps: { invites: 2 } });
    expect(await lignes()).toEqual([]);
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
  });

  test('en attendant, ni l’activité de Teams ne l’annonce, ni la réunion n’est dite incomplète', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(3) }]);
    const { depots } = banc.contexte;
    const [contact] = (await depots.contacts.lireOu('structure', a)).items;
    await depots.contacts.modifier(contact?.id ?? '', contact?.eTag ?? '', { oid: 'un-compte', tid: 'locataire' });
    const dits = async () =>
      aSignaler({
        rencontres: (await depots.rencontres.lire()).items,
        participations: (await depots.participations.lire()).items,
        contacts: (await depots.contacts.lire()).items,
        structures: (await depots.structures.lire()).items,
        locataire: 'locataire',
        maintenant: banc.contexte.maintenant(),
      }).map(({ structure }) => structure);
    expect(await dits()).toEqual([]);
    const rencontre = await depots.rencontres.parId(r.id);
    const lue = await lireDansOutlook(banc.contexte, rencontre, banc.contexte.maintenant());
    const tenue = lue.avecReunion ? lue.tenue : undefined;
    expect(await horsDOutlook(banc.contexte, rencontre, tenue)).toMatchObject({ oublies: [], horsReunion: [] });
    banc.avancer(72);
    await passer();
    expect(await dits()).toEqual([a]);
  });

  test('tuée à n’importe quel acte de la planification ou du minuteur, puis reprise : une réunion, chacune une fois', async () => {
    for (let rang = 1; rang <= 9; rang += 1)
      for (const apres of [false, true]) {
        const r = await une();
        const reports = [{ structure: a, le: dans(2) }];
        banc.mourirA(rang, apres);
        await planifier(r, reports);
        banc.renaitre();
        const actuelle = await banc.contexte.depots.rencontres.parId(r.id);
        expect((await planifier(actuelle, reports)).statut).toBe(200);
        expect(await invitees(r.id)).toEqual(['b@exemple.example']);
        banc.avancer(48);
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
      }
  });

  test('la rencontre avancée avant ce jour, la structure est invitée au passage suivant', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(10) }]);
    const { eTag } = await banc.contexte.depots.rencontres.parId(r.id);
    await banc.contexte.depots.rencontres.modifier(r.id, eTag, { debut: `${dans(5)}T13:00:00Z` });
    await passer();
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
  });

  const ligneDe = async (id: string, structure: string) => {
    const { items } = await banc.contexte.depots.participations.lireOu('rencontre', id);
    const [p] = items.filter((une) => une.structure === structure);
    if (p === undefined) throw new Error('Aucune ligne.');
    return p;
  };

  test('la réunion supprimée dans Outlook, personne n’est dit invité : elle attend celle qui la remplace', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(3) }]);
    const { evenementId = '' } = await banc.contexte.depots.rencontres.parId(r.id);
    await banc.contexte.agenda.annuler(evenementId, 'Supprimée à la main');
    banc.avancer(72);
    await passer();
    expect(await ligneDe(r.id, a)).toMatchObject({ invitationPasAvant: expect.any(String) });
    expect((await ligneDe(r.id, a)).inviteeLe).toBeUndefined();
    expect(await demandees(a)).toEqual([]);
  });

  test('sans adresse à son jour, elle n’est pas dite invitée : elle est de celles que l’on appelle', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(3) }]);
    const { contacts } = banc.contexte.depots;
    for (const { id, eTag } of (await contacts.lireOu('structure', a)).items)
      await contacts.modifier(id, eTag, { courriel: undefined });
    banc.avancer(72);
    await passer();
    const { invitationPasAvant, inviteeLe } = await ligneDe(r.id, a);
    expect([invitationPasAvant, inviteeLe]).toEqual([undefined, undefined]);
    const rencontre = await banc.contexte.depots.rencontres.parId(r.id);
    const lue = await lireDansOutlook(banc.contexte, rencontre, banc.contexte.maintenant());
    expect(await horsDOutlook(banc.contexte, rencontre, lue.avecReunion ? lue.tenue : undefined)).toMatchObject({
      sansAdresse: [{ structure: a }],
    });
  });

  test('elle a dit entre-temps qu’elle ne vient pas : elle n’est pas invitée', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(3) }]);
    const { id, eTag } = await ligneDe(r.id, a);
    await banc.contexte.depots.participations.modifier(id, eTag, { reponse: 'Ne vient pas' });
    banc.avancer(72);
    await passer();
    expect(await invitees(r.id)).toEqual(['b@exemple.example']);
    expect((await ligneDe(r.id, a)).inviteeLe).toBeUndefined();
  });

  test.each([
    ['aujourd’hui', () => ({ structure: a, le: dans(0) })],
    ['le lendemain de la rencontre', () => ({ structure: a, le: dans(21) })],
    ['pour une structure qui n’est pas invitée', () => ({ structure: '9999', le: dans(3) })],
  ])('reportée %s, elle est refusée et rien ne part', async (_, report) => {
    const r = await une();
    expect(await planifier(r, [report()])).toMatchObject({ statut: 422 });
    expect((await banc.contexte.depots.rencontres.parId(r.id)).evenementId).toBeUndefined();
  });

  const changer = (id: string, corps: object) =>
    banc.appeler(changerInvites, { profil: 'coordination', chemin: { id }, corps });
  const ajouter = (...structures: readonly string[]) => structures.map((id) => ({ id, raison: 'Même thématique' }));

  test('demandée de nouveau, ou remise à venir, elle garde son jour', async () => {
    const r = await une();
    await planifier(r, [{ structure: a, le: dans(3) }]);
    for (const corps of [
      { ajouter: ajouter(a), retirer: [] },
      { ajouter: [], retirer: [], changer: [{ id: a, role: 'Informé' }] },
      { ajouter: [], retirer: [], changer: [{ id: a, role: 'Noyau' }] },
    ])
      expect(await changer(r.id, corps)).toMatchObject({ statut: 200, corps: { prevenues: 0 } });
    expect(await invitees(r.id)).toEqual(['b@exemple.example']);
    banc.avancer(72);
    await passer();
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
  });

  test('ajoutée à une réunion planifiée pour plus tard, et pour une autre personne : les autres le sont tout de suite', async () => {
    const c = (await creerStructure(banc, { nom: 'PMI (exemple)', courrielDuContact: 'c@exemple.example' })).id;
    const autre = await banc.contexte.depots.contacts.creer(
      unContact(c, { courriel: 'autre@exemple.example', principal: false }),
    );
    const r = await uneRencontre(banc, [b], { debut: `${dans(20)}T13:00:00Z` });
    await planifier(r);
    const [ajoutee = { id: c }] = ajouter(c);
    const corps = {
      ajouter: [...ajouter(a), { ...ajoutee, contact: autre.id }],
      reports: [{ structure: c, le: dans(3) }],
      retirer: [],
    };
    expect(await changer(r.id, { ...corps, simuler: true })).toMatchObject({ corps: { prevenues: 1 } });
    expect(await changer(r.id, corps)).toMatchObject({ statut: 200, corps: { ajoutees: 2, prevenues: 1 } });
    expect(await changer(r.id, corps)).toMatchObject({ corps: { dejaFait: true, prevenues: 0 } });
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'b@exemple.example']);
    expect(await demandees(c)).toEqual([]);
    banc.avancer(72);
    await passer();
    expect(await invitees(r.id)).toEqual(['a@exemple.example', 'autre@exemple.example', 'b@exemple.example']);
    expect(await demandees(c)).toEqual([dans(0)]);
  });

  test('à l’ajout, ni un jour passé, ni qui n’est pas ajoutée, ni une personne d’ailleurs ne passent', async () => {
    const r = await uneRencontre(banc, [b], { debut: `${dans(20)}T13:00:00Z` });
    await planifier(r);
    const [ailleurs] = (await banc.contexte.depots.contacts.lireOu('structure', b)).items;
    for (const corps of [
      { ajouter: ajouter(a), reports: [{ structure: a, le: dans(0) }] },
      { ajouter: ajouter(a), reports: [{ structure: a, le: dans(21) }] },
      { ajouter: ajouter(a), reports: [{ structure: b, le: dans(3) }] },
      { ajouter: ajouter(a).map((s) => ({ ...s, contact: ailleurs?.id })) },
    ])
      expect((await changer(r.id, { ...corps, retirer: [] })).statut).toBeGreaterThanOrEqual(404);
    expect(await invitees(r.id)).toEqual(['b@exemple.example']);
  });

  test('un partenaire ne reporte rien', async () => {
    expect(await planifier(await une(), [{ structure: a, le: dans(3) }], 'partenaire')).toMatchObject({ statut: 403 });
  });
});
