import { ceQuiAttend } from '../../../core/accueil/ce-qui-attend.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import { pagesAEnvoyer } from '../../../core/invitations/pages-a-envoyer.ts';
import { unContact, uneParticipation, uneRencontre, uneSollicitation, uneStructure } from '../rencontres/batisseurs.ts';

const MAINTENANT = '2026-11-23T09:00:00Z';
const DEBUT = '2026-12-03T13:00:00Z';
const rencontre = uneRencontre({ id: '6', titre: 'Logement', etat: 'Planifiée', debut: DEBUT });
const invitee = (structure: string, dite: object = {}) =>
  uneParticipation({ id: structure, rencontre: '6', structure, statut: 'Invité', ...dite });
const envoi = (dite: object = {}) =>
  uneSollicitation({
    ...{ cle: 'i-1', nature: 'Invitation', structure: '1', contact: '1', rencontre: '6', etat: 'Envoyée' },
    expireLe: '2027-02-01T08:00:00Z',
    ...dite,
  });

const LUES = {
  participations: [invitee('1')],
  structures: [uneStructure({ id: '1' })],
  contacts: [unContact({ id: '1', structure: '1' })],
  sollicitations: [],
};
const pages = (valeurs: Partial<Parameters<typeof pagesAEnvoyer>[1]> = {}, r: object = {}) =>
  pagesAEnvoyer({ ...rencontre, ...r }, { ...LUES, ...valeurs }, MAINTENANT);

describe('Les pages à envoyer d’une rencontre planifiée', () => {
  test('attendent tant qu’une structure attendue, sans compte, n’a jamais reçu la sienne', () => {
    expect(pages()).toBe(1);
    expect(pages({ sollicitations: [envoi()] })).toBe(0);
    expect(pages({ sollicitations: [envoi({ nature: 'Sondage de date', etat: 'Répondue' })] })).toBe(0);
  });

  test('un lien qui ne sert plus, d’une autre rencontre, ou dont le courriel n’est pas parti, ne compte pas', () => {
    for (const dite of [{ revoquee: true }, { etat: 'En erreur' }, { rencontre: '7' }, { expireLe: MAINTENANT }])
      expect(pages({ sollicitations: [envoi(dite)] })).toBe(1);
  });

  test('qui a un compte, n’a pas d’adresse, a quitté l’annuaire ou dont la page part plus tard n’est pas compté', () => {
    expect(pages({ contacts: [unContact({ id: '1', structure: '1', oid: 'o', tid: 't' })] })).toBe(0);
    expect(pages({ contacts: [] })).toBe(0);
    expect(pages({ structures: [uneStructure({ id: '1', statut: 'Archivée' })] })).toBe(0);
    expect(pages({ sollicitations: [envoi({ etat: 'À envoyer', pasAvant: '2026-11-25T07:30:00Z' })] })).toBe(0);
  });

  test('qui est seulement informé, ou venu sans être invité, n’est pas attendu', () => {
    expect(pages({ participations: [invitee('1', { role: 'Informé' })] })).toBe(0);
    expect(pages({ participations: [invitee('1', { sansInvitation: true })] })).toBe(0);
  });

  test('rien n’attend avant que la réunion soit planifiée, une fois annulée, ou passée', () => {
    for (const r of [
      { etat: 'À planifier' },
      { etat: 'Annulée' },
      { etat: 'Tenue' },
      { debut: '2026-11-20T09:00:00Z' },
    ])
      expect(pages({}, r)).toBe(0);
  });
});

describe('L’Accueil le rappelle', () => {
  const ETAT = {
    ...LUES,
    rencontres: [rencontre],
    participations: [invitee('1', { reponse: 'Vient' })],
    suites: [],
    misesEnLien: [],
    sondages: [],
    votes: [],
    canal: 'Coopération',
    cadenceParDefautMois: 12,
    maintenant: MAINTENANT,
  };
  const coordination: Acteur = { profil: 'coordination', id: 'o.t', structures: [] };
  const lignes = (e: object = {}) => ceQuiAttend({ ...ETAT, acteur: coordination, ...e });

  test('à la coordination, avec leur nombre, et mène aux invités', () => {
    expect(lignes()).toContainEqual({
      cle: 'pages-6',
      genre: 'pages-a-envoyer',
      titre: 'Logement',
      nombre: 1,
      le: DEBUT,
      vers: { entite: 'rencontres', sous: 'rencontre/6/invites' },
    });
    const genres = (e: object) => lignes(e).map(({ genre }) => genre);
    expect(genres({ sollicitations: [envoi()] })).not.toContain('pages-a-envoyer');
  });

  test('à nul autre profil, qui ne lit pas les envois ; ni tant qu’ils ne sont pas lus', () => {
    for (const profil of ['partenaire', 'invite', 'lecture'] as const)
      expect(lignes({ acteur: { ...coordination, profil, structures: ['8'] } })).toEqual([]);
    expect(lignes({ sollicitations: undefined }).map(({ genre }) => genre)).toEqual(['mois-a-publier']);
  });
});
