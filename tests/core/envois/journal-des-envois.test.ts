import { envoi } from '../../../core/envois/envoi.ts';
import { filtrerEnvois, journalDesEnvois, type Traces } from '../../../core/envois/journal-des-envois.ts';
import { sorteDe } from '../../../core/envois/sortes.ts';
import { tableauDesEnvois } from '../../../core/exports/tableaux/envois.ts';
import { empreinteDAdresse } from '../../../core/liens/adresse-utilisee.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { NATURES_DE_SOLLICITATION, type Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { uneDiffusion, uneParticipation, uneRencontre } from '../indicateurs/batisseurs.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';
const COORDINATION = { profil: 'coordination' } as const;
const MEMBRE = { profil: 'partenaire' } as const;

const uneSollicitation = (valeurs: Partial<Sollicitation> = {}): Sollicitation =>
  ({
    id: '1',
    eTag: '"1"',
    creeLe: '',
    modifieLe: '',
    cle: 'fiche-s1-2026',
    nature: 'Confirmation de fiche',
    structure: '1',
    contact: '7',
    canal: 'Courriel',
    etat: 'Envoyée',
    depart: 'Confirmé',
    envoyeeLe: '2026-11-02T08:00:00Z',
    ...valeurs,
  }) as Sollicitation;
const CONTACT = { id: '7', nom: 'Odile Exemple', fonction: 'directrice', courriel: 'odile@exemple.example' } as Contact;
const des = (valeurs: Partial<Traces>): Traces => ({
  structure: { id: '1', courriel: 'contact@exemple.example' },
  contacts: [CONTACT],
  sollicitations: [],
  participations: [],
  diffusions: [],
  rencontres: [],
  campagnes: [],
  ...valeurs,
});
const lire = (valeurs: Partial<Traces>, acteur: { readonly profil: 'coordination' | 'partenaire' } = COORDINATION) =>
  journalDesEnvois(des(valeurs), acteur, MAINTENANT);

test('courriels, invitations d’Outlook et annuaires remis sont dans un même journal, le dernier d’abord', () => {
  const dits = lire({
    sollicitations: [
      uneSollicitation({ campagne: '3' }),
      uneSollicitation({
        id: '2',
        cle: 'remise-d9',
        nature: 'Remise',
        diffusion: '9',
        contact: undefined,
        envoyeeLe: '2026-11-10T08:00:00Z',
      }),
      uneSollicitation({
        id: '3',
        cle: 'visite',
        canal: 'Visite',
        etat: 'Répondue',
        issue: 'Corrigée',
        envoyeeLe: '2026-09-01T08:00:00Z',
      }),
      uneSollicitation({
        id: '4',
        cle: 'attend',
        etat: 'À envoyer',
        envoyeeLe: undefined,
        pasAvant: '2026-11-25T07:30:00Z',
      }),
    ],
    participations: [
      uneParticipation({
        rencontre: '5',
        statut: 'Invité',
        contact: '7',
        reponse: 'Vient',
        reponduLe: '2026-10-20T08:00:00Z',
      }),
    ],
    diffusions: [
      uneDiffusion({ id: '9' }),
      uneDiffusion({ id: '10', objet: 'Annuaire 2026', diffuseeLe: '2026-10-30', lueLe: '2026-11-02' }),
    ],
    rencontres: [
      uneRencontre({ id: '5', titre: 'Matinale', debut: '2026-12-01T09:00:00Z', planifieeLe: '2026-10-15T08:00:00Z' }),
    ],
    campagnes: [{ id: '3', titre: 'Été 2026' }],
  });
  expect(dits.map((e) => [e.le?.slice(0, 10), e.sorte, e.objet, e.canal, e.fonction, e.resultat, e.precision])).toEqual(
    [
      [undefined, 'Fiche à confirmer', undefined, 'Courriel', 'directrice', 'À partir', 'le 25/11/2026'],
      ['2026-11-10', 'Annuaire remis', undefined, 'Courriel', 'la structure', 'Parti', undefined],
      ['2026-11-02', 'Fiche à confirmer', 'Été 2026', 'Courriel', 'directrice', 'Parti', undefined],
      ['2026-10-30', 'Annuaire remis', 'Annuaire 2026', 'Papier', 'la structure', 'Répondu', 'lu le 02/11/2026'],
      ['2026-10-15', 'Invitation', 'Matinale', 'Outlook', 'directrice', 'Répondu', 'Vient, le 20/10/2026'],
      ['2026-09-01', 'Fiche à confirmer', undefined, 'Visite', 'directrice', 'Répondu', 'Corrigée'],
    ],
  );
  for (const dit of dits) expect(envoi.safeParse(dit).success).toBe(true);
});

test.each([
  [{ etat: 'En erreur' }, 'Revenu en erreur', undefined],
  [{ etat: 'Annulée' }, 'Annulé', undefined],
  [{ etat: 'Répondue', reponduLe: '2026-11-03T08:00:00Z' }, 'Répondu', 'le 03/11/2026'],
  [{ ouverteLe: '2026-11-03T08:00:00Z' }, 'Lien ouvert', 'le 03/11/2026'],
  [{ depart: 'À confirmer' }, 'Départ incertain', undefined],
] as const)('%j : %s', (valeurs, resultat, precision) => {
  const [dit] = lire({ sollicitations: [uneSollicitation(valeurs)] });
  expect([dit?.resultat, dit?.precision]).toEqual([resultat, precision]);
});

test('une adresse n’est dite qu’à la coordination, et seulement si c’est bien celle qui a servi', () => {
  const vers = (adresse: string, autres: Partial<Sollicitation> = {}) => ({
    sollicitations: [uneSollicitation({ empreinteAdresse: empreinteDAdresse(adresse), ...autres })],
  });
  const adresseDe = (t: Partial<Traces>, acteur: typeof COORDINATION | typeof MEMBRE = COORDINATION) =>
    lire(t, acteur)[0]?.adresse;
  expect(adresseDe(vers('odile@exemple.example'))).toBe('odile@exemple.example');
  expect(adresseDe(vers('contact@exemple.example', { contact: undefined }))).toBe('contact@exemple.example');
  expect(adresseDe(vers('ancienne@exemple.example'))).toBeUndefined();
  expect(adresseDe({ sollicitations: [uneSollicitation()] })).toBeUndefined();
  expect(adresseDe(vers('odile@exemple.example'), MEMBRE)).toBeUndefined();
});

test('personne n’est nommé ; les membres de la structure ne lisent pas ce qu’un collègue a demandé de ses données', () => {
  const t = {
    sollicitations: [
      uneSollicitation(),
      uneSollicitation({ id: '2', cle: 'mes-donnees', nature: 'Mes données' }),
      uneSollicitation({ id: '3', cle: 'autre', contact: '99', commentaire: 'Odile est en congé' }),
    ],
  };
  expect(lire(t).map((e) => e.sorte)).toContain('Données personnelles');
  expect(lire(t, MEMBRE).map((e) => [e.sorte, e.fonction])).toEqual([
    ['Fiche à confirmer', 'directrice'],
    ['Fiche à confirmer', 'une personne de la structure'],
  ]);
  expect(JSON.stringify([lire(t), lire(t, MEMBRE)])).not.toContain('Odile');
});

test.each(NATURES_DE_SOLLICITATION)('un envoi de nature « %s » a un nom', (nature) => {
  expect(sorteDe({ nature, cle: 'x' })).not.toBe('');
});

test('la fin de la clé dit ce que dit le courriel', () => {
  const de = (cle: string) => sorteDe({ nature: 'Invitation', cle });
  expect([
    de('r1-s1-invitation'),
    de('r1-s1-relance'),
    de('r1-s1-compte-rendu'),
    de('r1-s1-approbation'),
    de('r1-s1-annulation'),
    de('r1-s1-changement-2'),
  ]).toEqual([
    'Invitation',
    'Relance',
    'Compte rendu',
    'Compte rendu',
    'Changement ou annulation',
    'Changement ou annulation',
  ]);
});

test('les filtres comptent les jours du territoire ; le fichier ne porte aucune adresse', () => {
  const dits = lire({
    sollicitations: [
      // The 3rd in Paris.
      uneSollicitation({
        envoyeeLe: '2026-11-02T23:30:00Z',
        empreinteAdresse: empreinteDAdresse('odile@exemple.example'),
      }),
      uneSollicitation({ id: '2', cle: 'b', nature: 'Décision', envoyeeLe: '2026-11-05T08:00:00Z' }),
      uneSollicitation({ id: '3', cle: 'c', etat: 'À envoyer', envoyeeLe: undefined }),
    ],
  });
  const combien = (de: string, a: string, sorte: 'Décision' | '' = '') => filtrerEnvois(dits, { de, a, sorte }).length;
  expect([
    combien('', ''),
    combien('2026-11-03', ''),
    combien('', '2026-11-03'),
    combien('', '2026-11-02'),
    combien('', '', 'Décision'),
  ]).toEqual([3, 2, 1, 0, 1]);
  const tableau = tableauDesEnvois(dits, 'Amicale', { de: '', a: '', sorte: '' });
  expect(JSON.stringify(tableau)).not.toContain('@');
  expect(tableau.feuille.lignes).toHaveLength(4);
});
