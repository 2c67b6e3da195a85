import { filtrerLigne } from '../../../core/lectures/listes-filtrees.ts';

const vote = {
  id: '1',
  eTag: '"1,1"',
  fields: { Title: 'v-1', SondageLookupId: '1', StructureLookupId: '7', Commentaire: 'plutôt le soir' },
};

test('un vote n’est lu que de sa structure et de la coordination', () => {
  const lu = (profil: 'coordination' | 'partenaire' | 'invite' | 'lecture', structures: readonly string[]) =>
    filtrerLigne('Votes', vote, { profil, id: 'un-compte', structures });
  expect(lu('coordination', [])).toEqual(vote);
  expect(lu('invite', ['7'])).toEqual(vote);
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) expect(lu(profil, ['8'])).toBeUndefined();
});

test('une note du carnet n’est lue que de son auteur et de la coordination', () => {
  const note = {
    id: '1',
    eTag: '"1,1"',
    fields: {
      Title: 'n-1',
      RencontreLookupId: '1',
      ObserveeLe: '2026-11-24T12:00:00Z',
      Texte: 'Salle trop petite',
      Par: 'elle.ici',
    },
  };
  const lue = (profil: 'coordination' | 'partenaire' | 'invite' | 'lecture', id: string) =>
    filtrerLigne('Carnet', note, { profil, id, structures: [], rencontres: ['1'] });
  expect(lue('coordination', 'une-autre.ici')).toEqual(note);
  expect(lue('invite', 'elle.ici')).toMatchObject({ fields: { Texte: 'Salle trop petite' } });
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) expect(lue(profil, 'lui.ici')).toBeUndefined();
});

test('le nom de la personne, que SharePoint ajoute au renvoi, ne suit pas la ligne', () => {
  const fields = {
    Title: 'p-1',
    RencontreLookupId: '1',
    StructureLookupId: '7',
    Statut: 'Présent',
    ContactLookupId: '3',
    Contact: 'Ombeline Cachée',
  };
  const lue = (structures: readonly string[]) =>
    JSON.stringify(
      filtrerLigne('Participations', { id: '1', eTag: '"1,1"', fields }, { profil: 'partenaire', id: 'x', structures }),
    );
  expect(lue(['8'])).not.toMatch(/Ombeline|Contact/);
  expect(lue(['7'])).not.toContain('Ombeline');
});

test('les comptages suivent le droit de compter : aujourd’hui la coordination, et aucun lien', () => {
  const comptage = (rencontre: string) => ({
    id: '1',
    eTag: '"1,1"',
    fields: { Title: 'c', RencontreLookupId: rencontre, TrancheAge: '0-10 ans', Nombre: 3 },
  });
  const aLaPorte = {
    profil: 'lien',
    id: 'cle',
    structures: [],
    objet: { liste: 'Rencontres', id: '4', acte: 'compter-public' },
  } as const;
  // No link opens the count yet: the rule is asked of the table of rights, so that it follows it.
  expect(filtrerLigne('Comptages', comptage('4'), aLaPorte)).toBeUndefined();
  expect(filtrerLigne('Comptages', comptage('4'), { profil: 'coordination', id: 'x', structures: [] })).toBeDefined();
});

test('d’un renvoi à plusieurs lignes, seuls les numéros sont lus : pas l’intitulé que SharePoint y joint', () => {
  const groupe = {
    id: '1',
    eTag: '"1,1"',
    fields: { Title: 'Un groupe', Lecteurs: 'Membres', Noyau: [{ LookupId: 7, LookupValue: 'Une fiche' }] },
  };
  const lu = filtrerLigne('Groupes', groupe, { profil: 'partenaire', id: 'un-compte', structures: ['7'] });
  expect(lu?.fields.Noyau).toEqual([{ LookupId: 7 }]);
  expect(filtrerLigne('Groupes', groupe, { profil: 'coordination', id: 'elle', structures: [] })).toEqual(groupe);
});
