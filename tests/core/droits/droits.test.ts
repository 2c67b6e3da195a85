import { ACTES, type Acte, type Acteur, autoriser, DROITS, PROFILS, type Profil } from '../../../core/droits/droits.ts';
import { structureRepresentee } from '../../../core/droits/structure-representee.ts';

const CELLULES = ACTES.flatMap((acte) => PROFILS.map((profil) => [profil, acte, DROITS[acte][profil]] as const));
const OUVERT = { liste: 'Structures', id: '7' } as const;
/** What an act bears on, one’s own and that of another, by what the right depends on. */
const SUR = (portee: string, id: string) =>
  portee === 'organise' || portee === 'convie'
    ? { liste: 'Rencontres', id }
    : { structure: id, liste: 'Structures', id };

const acteur = (profil: Profil, acte: Acte): Acteur => ({
  profil,
  id: 'x',
  structures: ['7'],
  rencontres: ['7'],
  invitations: ['7'],
  ...(profil === 'lien' ? { objet: { ...OUVERT, acte } } : {}),
});
const permis = (...demande: Parameters<typeof autoriser>): boolean => autoriser(...demande).permis;

test.each(CELLULES)('%s · %s : %s', (profil, acte, portee) => {
  const qui = acteur(profil, acte);
  const siens = [permis(qui, acte, SUR(portee, '7'))];
  const autres = [permis(qui, acte, SUR(portee, '8')), permis(qui, acte)];
  expect(siens).toEqual([portee !== 'non']);
  expect(autres).toEqual([portee === 'tout', portee === 'tout']);
});

test.each(ACTES.filter((acte) => DROITS[acte].lien === 'sien'))(
  'le lien envoyé pour « %s » ne fait rien d’autre',
  (acte) => {
    const qui = acteur('lien', acte);
    expect(ACTES.filter((autre) => permis(qui, autre, OUVERT))).toEqual([acte]);
    expect(permis(qui, acte, { ...OUVERT, liste: 'Contacts' })).toBe(false);
  },
);

test('personne n’a sur tout ce que la coordination n’a pas, sauf répondre pour soi', () => {
  for (const acte of ACTES)
    for (const profil of PROFILS)
      if (DROITS[acte][profil] === 'tout') expect([acte, DROITS[acte].coordination]).toEqual([acte, 'tout']);
});

test('co-organiser une rencontre n’ouvre ni sa structure, ni une autre liste du même numéro', () => {
  for (const acte of ACTES.filter((a) => (DROITS[a].partenaire as string) === 'organise')) {
    const qui = acteur('partenaire', acte);
    expect(permis(qui, acte, { liste: 'Structures', id: '7', structure: '7' })).toBe(false);
    expect(permis({ ...qui, rencontres: [] }, acte, { liste: 'Rencontres', id: '7' })).toBe(false);
    expect(permis({ profil: 'partenaire', id: 'x', structures: ['7'] }, acte, { liste: 'Rencontres', id: '7' })).toBe(
      false,
    );
  }
});

test('être invité à une rencontre n’ouvre ni ce qui s’y organise, ni ce qui est d’une autre', () => {
  const invitee: Acteur = { profil: 'partenaire', id: 'x', structures: ['7'], rencontres: [], invitations: ['7'] };
  const cette = { liste: 'Rencontres', id: '7' } as const;
  expect(permis(invitee, 'lire-documents', cette)).toBe(true);
  expect(permis(invitee, 'deposer-documents', cette)).toBe(false);
  expect(permis({ ...invitee, invitations: [], rencontres: ['7'] }, 'lire-documents', cette)).toBe(false);
});

test('qui co-organise ne planifie, ne change, n’annule ni ne diffuse', () => {
  for (const acte of [
    'modifier-rencontre',
    'planifier-rencontre',
    'annuler-rencontre',
    'diffuser-compte-rendu',
  ] as const)
    expect([acte, DROITS[acte].partenaire, DROITS[acte].invite]).toEqual([acte, 'non', 'non']);
});

test('un invité a les droits d’un partenaire : c’est le propos', () => {
  for (const acte of ACTES) expect([acte, DROITS[acte].invite]).toEqual([acte, DROITS[acte].partenaire]);
});

test('chaque refus dit pourquoi, en une phrase', () => {
  for (const [profil, acte] of CELLULES) {
    const reponse = autoriser(acteur(profil, acte), acte, { structure: '8' });
    if (!reponse.permis) expect(reponse.raison).toMatch(/^[A-ZÀÉ].*\.$/);
  }
});

test('qui représente une seule structure n’a pas à la nommer ; qui en représente plusieurs, ou aucune, si', () => {
  expect(structureRepresentee(undefined, ['1'])).toBe('1');
  expect(structureRepresentee('2', ['1'])).toBe('2');
  expect(structureRepresentee(undefined, ['1', '2'])).toBeUndefined();
  expect(structureRepresentee(undefined, [])).toBeUndefined();
});
