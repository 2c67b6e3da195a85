import { destinataireDe } from '../../../core/liens/destinataire.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { etablirOrdreDuJour } from '../../../core/ordre-du-jour/etablir.ts';
import { preparerAnnulation } from '../../../core/rencontres/annuler.ts';
import { type Invite, preparerPlanification } from '../../../core/rencontres/planifier.ts';
import { refusDePasser, TRANSITIONS } from '../../../core/rencontres/transitions.ts';
import { ETATS_DE_RENCONTRE } from '../../../core/vocabulaires/rencontres.ts';
import { unContact, uneRencontre, uneStructure } from './batisseurs.ts';

const MAINTENANT = '2026-04-01T08:00:00Z';
const rencontre = uneRencontre({
  id: '31',
  etat: 'À planifier',
  debut: '2026-10-24T22:30:00Z',
  dureeMinutes: 240,
  modalite: 'Hybride',
  lieu: 'Salle des fêtes',
  cleCreation: 'formulaire-0001',
});

const planifier = (valeurs: Partial<typeof rencontre> = {}, invites: readonly Invite[] = []) =>
  preparerPlanification({ rencontre: { ...rencontre, ...valeurs }, invites, maintenant: MAINTENANT });

const invite = (structure: Structure, ...contacts: readonly Contact[]): Invite => {
  const a = destinataireDe(structure, contacts);
  return { structure, destinataire: a.ok ? a.valeur : undefined };
};

const evenement = (valeurs: Partial<typeof rencontre> = {}, invites: readonly Invite[] = []) => {
  const p = planifier(valeurs, invites);
  if (!p.ok || p.valeur.dejaFait) throw new Error('un événement est attendu');
  return p.valeur;
};

describe('planification', () => {
  test('les heures sont celles de Paris, même une nuit de changement d’heure', () => {
    expect(evenement().evenement).toMatchObject({
      sujet: rencontre.titre,
      debut: '2026-10-25T00:30:00',
      fin: '2026-10-25T03:30:00',
      lieu: 'Salle des fêtes',
      enLigne: true,
    });
  });

  test('la clé de transaction est la même à chaque essai et tient dans la liste', () => {
    expect(evenement().evenement.cleTransaction).toBe('rencontre-31-formulaire-0001');
    expect(evenement({ cleTransaction: 'deja-choisie' }).evenement.cleTransaction).toBe('deja-choisie');
    expect(evenement({ cleCreation: 'k'.repeat(64) }).evenement.cleTransaction).toHaveLength(64);
  });

  test('le contact est invité, sinon la structure ; une adresse l’est une fois ; sans adresse, la structure est nommée', () => {
    const foyer = uneStructure({ id: '1', nom: 'Foyer rural', courriel: 'foyer@structure.example' });
    const club = uneStructure({ id: '2', nom: 'Club', courriel: 'FOYER@structure.example' });
    const muette = uneStructure({ id: '3', nom: 'Sans courriel' });
    const { evenement: e, sansAdresse } = evenement({}, [
      invite(foyer, unContact({ courriel: undefined })),
      invite(club),
      invite(muette),
      invite(uneStructure({ id: '4' }), unContact({ id: '9', nom: 'Camille Exemple', structure: '4' })),
    ]);
    expect(e.participants).toEqual([
      { nom: 'Foyer rural', adresse: 'foyer@structure.example' },
      { nom: 'Camille Exemple', adresse: 'contact9@structure.example' },
    ]);
    expect(sansAdresse).toEqual([{ structure: '3', nom: 'Sans courriel' }]);
  });

  test('ce qui est écrit par quelqu’un ne devient jamais du HTML', () => {
    const ordreDuJour = etablirOrdreDuJour({
      rencontre: { ...rencontre, thematique: 'Jeux & <b>loisirs</b>' },
      nombreInvites: 0,
      points: [],
      suites: [],
      rencontresPassees: [],
      structures: [],
      maintenant: MAINTENANT,
    });
    const { corpsHtml } = evenement({
      objectif: '<script>alert("x")</script>\nsuite',
      lieu: 'L\'étape "A"',
      ordreDuJour,
    }).evenement;
    expect(corpsHtml).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br>suite');
    expect(corpsHtml).toContain('L&#39;étape &quot;A&quot;');
    expect(corpsHtml).toContain('Jeux &amp; &lt;b&gt;loisirs&lt;/b&gt;');
    expect(corpsHtml).not.toMatch(/<(?:script|b)>/);
  });

  test.each(['En présence', 'À distance', 'Hybride'] as const)(
    'une rencontre « %s » a sa réunion Teams',
    (modalite) => {
      expect(evenement({ modalite }).evenement.enLigne).toBe(true);
    },
  );

  test('déjà planifiée, elle ne l’est pas deux fois ; planifiée sans événement, elle reprend', () => {
    expect(planifier({ etat: 'Planifiée', evenementId: 'AAMk' })).toEqual({ ok: true, valeur: { dejaFait: true } });
    expect(planifier({ etat: 'Planifiée' })).toMatchObject({ ok: true, valeur: { dejaFait: false } });
  });

  test.each([
    ['sans date', { debut: undefined }, /Fixez la date/],
    ['déjà commencée', { debut: '2026-04-01T08:00:00Z' }, /a déjà commencé/],
    ['annulée', { etat: 'Annulée' }, /est annulée/],
    ['tenue', { etat: 'Tenue' }, /a eu lieu/],
    ['en brouillon', { etat: 'Brouillon' }, /brouillon/],
  ] as const)('une rencontre %s n’est pas planifiée', (_, valeurs, message) => {
    expect(planifier(valeurs)).toMatchObject({
      ok: false,
      refus: { code: 'regle-metier', message: expect.stringMatching(message) },
    });
  });
});

describe('annulation', () => {
  const annuler = (valeurs: Partial<typeof rencontre>) =>
    preparerAnnulation({ ...rencontre, ...valeurs }, ' Salle fermée ', MAINTENANT);

  test('le motif est gardé ; les invités d’une réunion à venir sont prévenus', () => {
    expect(annuler({ etat: 'Planifiée', evenementId: 'AAMk' })).toEqual({
      ok: true,
      valeur: { dejaFait: false, patch: { etat: 'Annulée', motifAnnulation: 'Salle fermée' }, prevenirInvites: true },
    });
    expect(annuler({})).toMatchObject({ ok: true, valeur: { prevenirInvites: false } });
    expect(annuler({ etat: 'Planifiée', evenementId: 'AAMk', debut: '2026-03-01T08:00:00Z' })).toMatchObject({
      ok: true,
      valeur: { prevenirInvites: false },
    });
  });

  test('annuler deux fois garde le premier motif ; une rencontre tenue ne s’annule pas', () => {
    expect(annuler({ etat: 'Annulée' })).toMatchObject({ ok: true, valeur: { dejaFait: true, patch: {} } });
    expect(annuler({ etat: 'Tenue' })).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  });
});

describe('états d’une rencontre', () => {
  test('tenue et annulée sont des fins ; tout refus dit pourquoi', () => {
    expect(TRANSITIONS.Tenue).toEqual([]);
    expect(TRANSITIONS.Annulée).toEqual([]);
    for (const de of ETATS_DE_RENCONTRE)
      for (const vers of ETATS_DE_RENCONTRE) {
        const permis: readonly string[] = TRANSITIONS[de];
        const refus = refusDePasser(de, vers);
        expect(refus === undefined).toBe(permis.includes(vers));
        expect(refus?.message).not.toBe('');
      }
  });
});
