import { autoriser } from '../../../core/droits/droits.ts';
import {
  avecQuiAppeler,
  type ContenuDuLien,
  contenuDuLien,
  refusApresDepart,
  validerLien,
} from '../../../core/liens/lien.ts';
import {
  cleDeSollicitation,
  demandeRecente,
  preparerSollicitation,
  vagueDuJour,
} from '../../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { uneSollicitation } from '../rencontres/batisseurs.ts';

const MAINTENANT = '2026-06-10T08:00:00Z';
const enSecondes = (instant: string): number => Date.parse(instant) / 1000;

const contenu: ContenuDuLien = {
  jti: 'fiche-s12-2026-06-01',
  objet: { liste: 'Structures', id: '12' },
  acte: 'confirmer-fiche',
  exp: enSecondes('2026-07-01T08:00:00Z'),
};

const codeDe = (c: ContenuDuLien, s: Sollicitation | undefined, maintenant = MAINTENANT): string => {
  const resultat = validerLien(c, s, maintenant);
  return resultat.ok ? 'ouvert' : resultat.refus.code;
};

describe('lien personnel', () => {
  test('un lien valable ouvre son objet, et rien d’autre', () => {
    const resultat = validerLien(contenu, uneSollicitation(), MAINTENANT);
    if (!resultat.ok) throw new Error(resultat.refus.message);
    const acteur = resultat.valeur;
    expect(acteur).toEqual({
      profil: 'lien',
      id: contenu.jti,
      structures: ['12'],
      objet: { liste: 'Structures', id: '12', acte: 'confirmer-fiche' },
    });
    expect(autoriser(acteur, 'confirmer-fiche', { liste: 'Structures', id: '12', structure: '12' }).permis).toBe(true);
    expect(autoriser(acteur, 'confirmer-fiche', { liste: 'Structures', id: '13', structure: '13' }).permis).toBe(false);
    expect(autoriser(acteur, 'proposer-point', { liste: 'Structures', id: '12', structure: '12' }).permis).toBe(false);
  });

  test('un lien expiré est refusé avec le moyen d’en avoir un autre', () => {
    const resultat = validerLien(contenu, uneSollicitation(), '2026-07-01T08:00:00Z');
    expect(resultat).toMatchObject({
      ok: false,
      refus: { code: 'lien-expire', message: expect.stringContaining('Demandez un nouveau lien à la coordination') },
    });
    expect(codeDe(contenu, uneSollicitation(), '2026-07-01T07:59:59Z')).toBe('ouvert');
  });

  test('la plus proche des deux échéances compte : celle du jeton ou celle de la ligne', () => {
    expect(codeDe(contenu, uneSollicitation({ expireLe: '2026-06-09T08:00:00Z' }))).toBe('lien-expire');
    const court = { ...contenu, exp: enSecondes('2026-06-09T08:00:00Z') };
    expect(codeDe(court, uneSollicitation())).toBe('lien-expire');
    expect(codeDe(court, uneSollicitation({ expireLe: undefined }))).toBe('lien-expire');
  });

  test('un lien révoqué ou annulé n’ouvre plus rien', () => {
    expect(codeDe(contenu, uneSollicitation({ revoquee: true }))).toBe('lien-expire');
    expect(codeDe(contenu, uneSollicitation({ etat: 'Annulée' }))).toBe('lien-expire');
  });

  test('un lien qui n’ouvre plus rien dit qui l’a envoyé et comment joindre la coordination ; un autre refus, rien', () => {
    const expire = validerLien(contenu, uneSollicitation({ revoquee: true }), MAINTENANT);
    if (expire.ok) throw new Error('Le lien s’est ouvert.');
    const reglages = { territoire: 'Pays d’Exemple', coordonneesDeLaCoordination: '05 57 00 00 00' };
    expect(avecQuiAppeler(expire.refus, reglages).message.replace(/\s/g, ' ')).toMatch(
      / Pays d’Exemple : 05 57 00 00 00\.$/,
    );
    const sansNumero = { ...reglages, coordonneesDeLaCoordination: '' };
    expect(avecQuiAppeler(expire.refus, sansNumero).message).toMatch(/ Pays d’Exemple\.$/);
    const interdit = { code: 'interdit', message: 'Non.' } as const;
    expect(avecQuiAppeler(interdit, reglages)).toEqual(interdit);
  });

  test('un lien inconnu est refusé, même avec la ligne d’une autre demande', () => {
    expect(codeDe(contenu, undefined)).toBe('introuvable');
    expect(codeDe(contenu, uneSollicitation({ cle: 'fiche-s99-2026-06-01' }))).toBe('introuvable');
  });

  test('un lien pour un autre objet ou un autre acte que ceux de sa demande est refusé', () => {
    expect(codeDe({ ...contenu, objet: { liste: 'Structures', id: '13' } }, uneSollicitation())).toBe('interdit');
    expect(codeDe({ ...contenu, objet: { liste: 'Contacts', id: '12' } }, uneSollicitation())).toBe('interdit');
    expect(codeDe({ ...contenu, acte: 'corriger-fiche' }, uneSollicitation())).toBe('interdit');
    expect(codeDe(contenu, uneSollicitation({ nature: 'Relance' }))).toBe('interdit');
  });

  test('une personne partie, ou rattachée ailleurs, ferme son lien ; une ligne illisible ne ferme rien', () => {
    const envoye = uneSollicitation({ contact: '5' });
    expect(refusApresDepart(envoye, [{ id: '5', actif: true }], [])).toBeUndefined();
    expect(refusApresDepart(envoye, [{ id: '5', actif: false }], [])).toMatchObject({ code: 'lien-expire' });
    expect(refusApresDepart(envoye, [{ id: '6', actif: true }], [])).toMatchObject({ code: 'lien-expire' });
    expect(refusApresDepart(envoye, [], ['5'])).toBeUndefined();
    expect(refusApresDepart(uneSollicitation({ contact: undefined }), [], [])).toBeUndefined();
  });

  test('un lien présenté à la page d’un autre acte est refusé', () => {
    const resultat = validerLien(contenu, uneSollicitation(), MAINTENANT, 'voter');
    expect(resultat).toMatchObject({ ok: false, refus: { code: 'interdit' } });
  });

  test('un jeton d’une autre forme n’est pas un lien', () => {
    expect(contenuDuLien.safeParse({ ...contenu, acte: 'tout-faire' }).success).toBe(false);
    expect(contenuDuLien.safeParse({ ...contenu, objet: { liste: 'Structures', id: '0' } }).success).toBe(false);
    expect(contenuDuLien.safeParse({ ...contenu, iss: 'maillage', iat: 1 }).success).toBe(true);
  });
});

describe('demande faite à un partenaire', () => {
  const demande = { nature: 'Confirmation de fiche', structure: '12', contact: '34', vague: '2026-06-10' } as const;

  test('la même demande a toujours la même clé ; une autre personne ou une autre vague, une autre', () => {
    expect(cleDeSollicitation(demande)).toBe('fiche-s12-c34-2026-06-10');
    expect(cleDeSollicitation({ ...demande, contact: '35' })).not.toBe(cleDeSollicitation(demande));
    expect(cleDeSollicitation({ ...demande, vague: 'été 2026' })).toBe('fiche-s12-c34-ete-2026');
  });

  test('la ligne et le contenu du lien vont ensemble : ce lien s’ouvre', () => {
    const { sollicitation, contenu: claims } = preparerSollicitation(demande, MAINTENANT);
    expect(sollicitation).toMatchObject({ etat: 'À envoyer', expireLe: '2026-07-10T08:00:00Z', contact: '34' });
    if (claims === undefined) throw new Error('un lien est attendu');
    expect(codeDe(claims, uneSollicitation({ ...sollicitation, revoquee: false }))).toBe('ouvert');
  });

  test('une relance n’ouvre rien : elle n’a pas de lien', () => {
    expect(preparerSollicitation({ ...demande, nature: 'Relance' }, MAINTENANT).contenu).toBeUndefined();
  });

  test('la même personne n’est pas sollicitée deux fois en 25 jours pour la même chose', () => {
    const deja = uneSollicitation({ contact: '34', envoyeeLe: '2026-06-01T08:00:00Z' });
    expect(demandeRecente([deja], demande, '2026-06-25T08:00:00Z')?.id).toBe('1');
    expect(demandeRecente([deja], demande, '2026-06-26T08:00:00Z')).toBeUndefined();
    expect(demandeRecente([deja], { ...demande, contact: '35' }, '2026-06-10T08:00:00Z')).toBeUndefined();
    expect(demandeRecente([{ ...deja, revoquee: true }], demande, '2026-06-10T08:00:00Z')).toBeUndefined();
    expect(demandeRecente([{ ...deja, etat: 'En erreur' }], demande, '2026-06-10T08:00:00Z')).toBeUndefined();
  });
});

test('demandé à la main, un lien prend le jour pour vague ; révoqué le même jour, le suivant a sa propre clé', () => {
  const [le, autre] = ['2026-11-23T09:00:00Z', '2026-11-23T15:00:00Z'];
  const revoquee = uneSollicitation({ revoquee: true });
  expect(vagueDuJour([uneSollicitation({})], le)).toBe('2026-11-23');
  expect(vagueDuJour([revoquee], autre)).toBe('2026-11-23-2');
  expect(vagueDuJour([revoquee, uneSollicitation({ etat: 'Annulée' })], autre)).toBe('2026-11-23-3');
});
